"""How the typed arguments of a text are shown and said in one language."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from kiosk.dialogue.text import (
    Arg,
    Cin,
    Code,
    DateGiven,
    Day,
    Filled,
    Message,
    Phone,
    Text,
    TicketNumber,
    TimeOfDay,
    Value,
    Year,
)
from protocol.short_code import grouped
from protocol.wording import Wording

if TYPE_CHECKING:
    from voice.languages import Language

ISOLATE, POP = "\u2068", "\u2069"  # first strong isolate: digits keep their order inside Arabic
_ISOLATED = Code | TicketNumber | TimeOfDay | Year | Phone | Cin
_WRITTEN_IN_PAIRS = 10  # a subscriber's number; hotlines are shorter


class MessageSource(Protocol):
    """The Fluent messages of one language; both raise ContentFault for an unknown id."""

    def shown(self, message_id: str, args: Mapping[str, str | int]) -> str: ...
    def spoken(self, message_id: str, args: Mapping[str, str | int]) -> str: ...


class Values:
    """Shown and spoken forms in `language`; a plain string in a message is an id or a number already."""

    def __init__(self, language: str, messages: MessageSource) -> None:
        self.language = language
        self._messages = messages
        self._letters: dict[str, str] = {}

    @cached_property
    def _voice(self) -> "Language":
        """Imported when first needed: the first frame says nothing."""
        from voice.languages import language

        return language(self.language)

    def shown(self, text: Text) -> str:
        if isinstance(text, Message):
            return self._messages.shown(text.id, self._args(text, self._show_arg))
        value = self._show_arg(text)
        return f"{ISOLATE}{value}{POP}" if isinstance(text, _ISOLATED) else str(value)

    def spoken(self, text: Text) -> str:
        if isinstance(text, Message):
            return self._messages.spoken(text.id, self._args(text, self._say_arg))
        return str(self._say_arg(text))

    def digit(self, digit: str) -> str:
        """How one digit key is said."""
        return self._voice.digits(digit)

    def letter(self, character: str) -> str:
        """How a character is said by its name; a keyboard asks for forty of them at every key."""
        if character not in self._letters:
            self._letters[character] = self._voice.spell(character)
        return self._letters[character]

    def code(self, digits: str) -> str:
        """How several digits are said, in groups."""
        return self._voice.code(digits)

    @staticmethod
    def _args(text: Message, form: Callable[[Arg], str | int]) -> dict[str, str | int]:
        return {name: form(value) for name, value in text.args}

    @staticmethod
    def _filled(words: str, text: Filled, form: Callable[[Arg], str | int]) -> str:
        for name, value in text.args:
            words = words.replace(f"{{{name}}}", str(form(value)))
        return words

    def _show_arg(self, value: Arg) -> str | int:
        if isinstance(value, Message):
            return self.shown(value)
        if isinstance(value, Wording):
            return value.show(self.language)
        if isinstance(value, Filled):
            return self._filled(value.wording.show(self.language), value, self._show_arg)
        return value if isinstance(value, str | int) else self._show_value(value)

    def _show_value(self, value: Value) -> str:
        match value:
            case Day(day):
                weekday = self._messages.shown(f"weekday-{day.isoweekday()}", {})
                month = self._messages.shown(f"month-{day.month}", {})
                return self._messages.shown("date", {"weekday": weekday, "day": day.day, "month": month})
            case TimeOfDay(time):
                return time.strftime("%H:%M")
            case Code(digits):
                return grouped(digits)
            case TicketNumber(number) | Cin(number):
                return number
            case Year(year):
                return str(year)
            case Phone(number):
                return in_pairs(number)
            case DateGiven():
                return self._date(value, self._messages.shown)

    def _say_arg(self, value: Arg) -> str | int:
        if isinstance(value, Message):
            return self.spoken(value)
        if isinstance(value, Wording):
            return value.say(self.language)
        if isinstance(value, Filled):
            return self._filled(value.wording.say(self.language), value, self._say_arg)
        return value if isinstance(value, str | int) else self._say_value(value)

    def _say_value(self, value: Value) -> str:
        match value:
            case Day(day):
                return self._voice.date(day)
            case TimeOfDay(time):
                return self._voice.time(time)
            case Code(characters) | TicketNumber(characters):
                return self._voice.code(characters)
            case Cin(number):
                return self._voice.card(number)
            case Year(year):
                return self._voice.year(year)
            case Phone(number):
                return self._voice.phone(in_pairs(number))
            case DateGiven():
                return self._date(value, self._messages.spoken)

    @staticmethod
    def _date(value: DateGiven, form: Callable[[str, Mapping[str, str | int]], str]) -> str:
        """As exact as it was given; the year is a string, for a number would be grouped by thousands."""
        year, month, day = (*value.iso.split("-"), "", "")[:3]
        if not month:
            return year
        name = form(f"month-{int(month)}", {})
        if not day:
            return form("date-of-month", {"month": name, "year": year})
        return form("date-in-full", {"day": int(day), "month": name, "year": year})


def in_pairs(number: str) -> str:
    """`0612345678` → `06 12 34 56 78`; a hotline stays whole."""
    if len(number) != _WRITTEN_IN_PAIRS:
        return number
    return " ".join(number[at : at + 2] for at in range(0, len(number), 2))
