"""Fields of a form that are typed: names, numbers, identity cards, years, days."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from kiosk.dialogue.keyboards import rows_of
from kiosk.dialogue.leaving import LEFT
from kiosk.dialogue.screen import Choice, Entry, Keyboard, Screen, ScreenKind
from kiosk.dialogue.steps import NotAnAnswer, View, VisitorStep
from kiosk.dialogue.text import Message, Text, message
from protocol.answering import Asking, check_value
from protocol.forms import Field, FieldKind, FormAnswer, Sensitivity
from protocol.rules import Invalid, Valid

TYPED: Final = "="  # before what was typed: it can never be taken for the id of a choice beside it
_LETTERS: Final = (FieldKind.TEXT, FieldKind.COMMUNE)
_EXACT: Final = (FieldKind.DIGITS, FieldKind.PHONE)
_LENGTHS: Final[Mapping[FieldKind, int]] = {FieldKind.PHONE: 10, FieldKind.CIN: 9, FieldKind.DATE: 4}
_MOST_DIGITS: Final = 9  # of a number without a largest


def refusal(field: Field, reason: str) -> Message:
    """Why an answer is refused and what to do: the message `field-error-<reason>` with the field's numbers."""
    return message(
        f"field-error-{reason}",
        length=length_of(field),
        minimum=field.minimum or 0,
        maximum=field.maximum or 0,
    )


def length_of(field: Field) -> int:
    """The most characters an answer has."""
    if field.kind is FieldKind.INTEGER:
        return _MOST_DIGITS if field.maximum is None else len(str(field.maximum))
    return _LENGTHS.get(field.kind, field.length)


@dataclass(frozen=True)
class EnterField(VisitorStep[FormAnswer]):
    """One field to type, checked as central checks it; beside it ways past (`kiosk.dialogue.leaving`).

    Title and prompt are the field's own words where none are given. `private`: None when the field's
    sensitivity decides.
    """

    id: str
    field: Field
    asking: Asking
    choices: tuple[Choice, ...] = ()
    title: Text | None = None
    prompt: Text | None = None
    private: bool | None = None
    discreet: bool = False

    def screen(self, view: View, per_page: int) -> Screen:
        return Screen(
            id=self.id,
            kind=ScreenKind.ENTRY,
            title=self.title or self.field.label,
            prompt=self.prompt or self.field.name,
            help=message("field-help-type"),
            choices=self.choices,
            entry=self._entry(view),
            error=view.error,
            focus=view.focus,
            discreet=self.discreet,
        )

    def _entry(self, view: View) -> Entry:
        keyboard = self._keyboard(view)
        sensitive = self.field.sensitivity is not Sensitivity.NONE
        return Entry(
            kind=self.field.kind,
            length=self.length,
            typed=view.typed,
            keyboard=keyboard,
            rows=rows_of(keyboard, view.keys),
            label=self.title or self.field.label,
            private=sensitive if self.private is None else self.private,
            exact=self.exact,
        )

    def _keyboard(self, view: View) -> Keyboard:
        if self.field.kind in _LETTERS:
            return view.letters
        return Keyboard.CIN if self.field.kind is FieldKind.CIN else Keyboard.DIGITS

    @property
    def length(self) -> int:
        return length_of(self.field)

    @property
    def exact(self) -> bool:
        return self.field.kind in _EXACT

    def typed(self, view: View) -> str:
        return f"{TYPED}{view.typed}"

    def again(self, given: str) -> View:
        return View(typed=given.removeprefix(TYPED)) if given.startswith(TYPED) else View()

    def resolve(self, given: str) -> FormAnswer:
        if given.startswith(TYPED):
            checked = self.check(given.removeprefix(TYPED))
            if isinstance(checked, Invalid):
                raise NotAnAnswer(self.refused(checked.reason))
            return FormAnswer(value=checked.value)
        if given in LEFT and any(choice.id == given for choice in self.choices):
            return FormAnswer(left=LEFT[given])
        raise NotAnAnswer

    def check(self, typed: str) -> Valid | Invalid:
        """The value, cleaned, or why not."""
        return check_value(self.field, typed, self.asking)

    def refused(self, reason: str) -> Text:
        """The words for a reason."""
        return refusal(self.field, reason)


YEAR_DIGITS: Final = 4
MONTH_ONLY: Final = "month-only"  # the choice beside a day that is not known


@dataclass(frozen=True)
class EnterYear(EnterField):
    """The year of a date: four digits."""

    @property
    def exact(self) -> bool:
        return True

    def check(self, typed: str) -> Valid | Invalid:
        if len(typed) != YEAR_DIGITS:
            return Invalid("not-a-year" if typed else "empty")
        return check_value(replace(self.field, year_only=True), typed, self.asking)


@dataclass(frozen=True)
class EnterDay(EnterField):
    """The day of a month that is known: there is no thirtieth of February."""

    year: int = 1
    month: int = 1

    @property
    def length(self) -> int:
        return 2

    @property
    def last(self) -> int:
        """The last day of the month."""
        return calendar.monthrange(self.year, self.month)[1]

    def check(self, typed: str) -> Valid | Invalid:
        if not typed:
            return Invalid("empty")
        if not 1 <= int(typed) <= self.last:
            return Invalid("no-such-day")
        return check_value(self.field, f"{self.year:04}-{self.month:02}-{int(typed):02}", self.asking)

    def resolve(self, given: str) -> FormAnswer:
        if given == MONTH_ONLY and any(choice.id == given for choice in self.choices):
            return FormAnswer(value=f"{self.year:04}-{self.month:02}")
        return EnterField.resolve(self, given)

    def refused(self, reason: str) -> Text:
        if reason == "no-such-day":
            return message("field-error-no-such-day", day=self.last)
        return refusal(self.field, reason)
