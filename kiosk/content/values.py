"""How the typed arguments of a text are shown and said in one language."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from kiosk.dialogue.text import Arg, Code, Day, Filled, Message, Text, TicketNumber, TimeOfDay
from protocol.short_code import grouped
from protocol.wording import Wording

if TYPE_CHECKING:
    from voice.languages import Language

ISOLATE, POP = "\u2068", "\u2069"  # first strong isolate: digits keep their order inside Arabic


class MessageSource(Protocol):
    """The Fluent messages of one language; both raise ContentFault for an unknown id."""

    def shown(self, message_id: str, args: Mapping[str, str | int]) -> str: ...
    def spoken(self, message_id: str, args: Mapping[str, str | int]) -> str: ...


class Values:
    """Shown and spoken forms in `language`; a plain string in a message is an id or a number already."""

    def __init__(self, language: str, messages: MessageSource) -> None:
        self.language = language
        self._messages = messages

    @cached_property
    def _voice(self) -> "Language":
        """Imported when first needed: the first frame says nothing."""
        from voice.languages import language

        return language(self.language)

    def shown(self, text: Text) -> str:
        if isinstance(text, Message):
            return self._messages.shown(text.id, self._args(text, self._show_arg))
        value = self._show_arg(text)
        return f"{ISOLATE}{value}{POP}" if isinstance(text, Code | TicketNumber | TimeOfDay) else str(value)

    def spoken(self, text: Text) -> str:
        if isinstance(text, Message):
            return self._messages.spoken(text.id, self._args(text, self._say_arg))
        return str(self._say_arg(text))

    def digit(self, digit: str) -> str:
        """How one digit key is said."""
        return self._voice.digits(digit)

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
        if isinstance(value, Day):
            day = value.date
            weekday = self._messages.shown(f"weekday-{day.isoweekday()}", {})
            month = self._messages.shown(f"month-{day.month}", {})
            return self._messages.shown("date", {"weekday": weekday, "day": day.day, "month": month})
        if isinstance(value, TimeOfDay):
            return value.time.strftime("%H:%M")
        if isinstance(value, Code):
            return grouped(value.digits)
        return value.number if isinstance(value, TicketNumber) else value

    def _say_arg(self, value: Arg) -> str | int:
        if isinstance(value, Message):
            return self.spoken(value)
        if isinstance(value, Wording):
            return value.say(self.language)
        if isinstance(value, Filled):
            return self._filled(value.wording.say(self.language), value, self._say_arg)
        if isinstance(value, Day):
            return self._voice.date(value.date)
        if isinstance(value, TimeOfDay):
            return self._voice.time(value.time)
        if isinstance(value, Code):
            return self._voice.code(value.digits)
        return self._voice.code(value.number) if isinstance(value, TicketNumber) else value
