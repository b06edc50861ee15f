"""Text that is not yet in a language: message ids with typed arguments, and content in all languages."""

from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias

from protocol.wording import Wording


@dataclass(frozen=True, slots=True)
class Day:
    """A local day: shown and said with its weekday."""

    date: date


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A local time of day."""

    time: time


@dataclass(frozen=True, slots=True)
class Code:
    """A short code (nine digits) or a receipt code (fourteen): shown in groups of three, said digit by digit."""

    digits: str


@dataclass(frozen=True, slots=True)
class TicketNumber:
    """`A-047`: said letter and digits."""

    number: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year: shown in digits, said as a number."""

    year: int


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as it is dialled: shown in pairs (short ones whole), said digit by digit."""

    number: str


@dataclass(frozen=True, slots=True)
class Cin:
    """The number of an identity card, `AB123456`: said letter by letter and digit by digit."""

    number: str


@dataclass(frozen=True, slots=True)
class DateGiven:
    """A date of a form, ISO 8601, as exact as it was given: `1980`, `1980-05`, `1980-05-17`."""

    iso: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Words of the catalogue with places to fill: `{day}` in the text of a certificate's state."""

    wording: Wording
    args: tuple[tuple[str, "Arg"], ...]


Value: TypeAlias = Day | TimeOfDay | Code | TicketNumber | Year | Phone | Cin | DateGiven
Arg: TypeAlias = "str | int | Value | Wording | Filled | Message"


@dataclass(frozen=True, slots=True)
class Message:
    """A Fluent message and its arguments."""

    id: str
    args: tuple[tuple[str, Arg], ...] = ()


Text = Message | Wording | Filled | Value


def message(message_id: str, **args: Arg) -> Message:
    """`message("ticket-number-is", ticket=TicketNumber("A-047"))`"""
    return Message(message_id, tuple(sorted(args.items())))
