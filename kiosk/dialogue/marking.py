"""Fields with several answers: each option is marked or not, then "enough"."""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.dialogue.entering import TYPED, refusal
from kiosk.dialogue.leaving import LEFT
from kiosk.dialogue.screen import Choice, ChoiceStyle, Screen, ScreenKind
from kiosk.dialogue.steps import NotAnAnswer, View, VisitorStep, choice, on_page
from kiosk.dialogue.text import Text, message
from protocol.forms import Field, FieldOption, FormAnswer

ENOUGH: Final = "enough"
_BETWEEN: Final = ","


@dataclass(frozen=True)
class Mark(VisitorStep[FormAnswer]):
    """Choosing an option marks it, once more unmarks it; an exclusive one clears the others, and they it.

    `enough` answers with what is marked, in the order of the options, as `=seat,quiet`.
    """

    id: str
    field: Field
    choices: tuple[Choice, ...] = ()
    title: Text | None = None
    prompt: Text | None = None
    discreet: bool = False

    def screen(self, view: View, per_page: int) -> Screen:
        options = tuple(self._choice(option, view) for option in self.field.options)
        enough = choice("enough", "yes", ChoiceStyle.PRIMARY)
        shown, page, pages = on_page(options, (enough, *self.choices), view.page, per_page)
        return Screen(
            id=self.id,
            kind=ScreenKind.MANY,
            title=self.title or self.field.label,
            prompt=self.prompt or self.field.name,
            help=message("field-help-mark"),
            choices=shown,
            error=view.error,
            page=page,
            pages=pages,
            focus=view.focus,
            discreet=self.discreet,
        )

    @staticmethod
    def _choice(option: FieldOption, view: View) -> Choice:
        marked = option.value in view.marked
        state = message("state-marked" if marked else "state-not-marked")
        return Choice(option.value, option.name, option.pictogram, state=state, marked=marked, private=True)

    def chosen(self, name: str, view: View) -> str | View:
        option = self._option(name)
        if option is None:
            return f"{TYPED}{_BETWEEN.join(view.marked)}" if name == ENOUGH else name
        if name in view.marked:
            marked = {value for value in view.marked if value != name}
        else:
            marked = {name} | {v for v in view.marked if not (option.exclusive or self._stands_alone(v))}
        ordered = tuple(o.value for o in self.field.options if o.value in marked)
        return replace(view, marked=ordered, error=None)

    def _option(self, value: str) -> FieldOption | None:
        return next((option for option in self.field.options if option.value == value), None)

    def _stands_alone(self, value: str) -> bool:
        option = self._option(value)
        return option is not None and option.exclusive

    def again(self, given: str) -> View:
        return View(marked=_values(given)) if given.startswith(TYPED) else View()

    def resolve(self, given: str) -> FormAnswer:
        if given.startswith(TYPED):
            values = _values(given)
            if not values:
                raise NotAnAnswer(refusal(self.field, "nothing-marked"))
            if any(self._option(value) is None for value in values):
                raise NotAnAnswer
            return FormAnswer(values=values)
        if given in LEFT and any(way.id == given for way in self.choices):
            return FormAnswer(left=LEFT[given])
        raise NotAnAnswer


def _values(given: str) -> tuple[str, ...]:
    return tuple(value for value in given.removeprefix(TYPED).split(_BETWEEN) if value)
