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
    """A nine-digit short code: shown in groups of three, said digit by digit."""

    digits: str


@dataclass(frozen=True, slots=True)
class TicketNumber:
    """`A-047`: said letter and digits."""

    number: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Words of the catalogue with places to fill: `{day}` in the text of a certificate's state."""

    wording: Wording
    args: tuple[tuple[str, "Arg"], ...]


Arg: TypeAlias = "str | int | Day | TimeOfDay | Code | TicketNumber | Wording | Filled | Message"


@dataclass(frozen=True, slots=True)
class Message:
    """A Fluent message and its arguments."""

    id: str
    args: tuple[tuple[str, Arg], ...] = ()


Text = Message | Wording | Filled | Day | TimeOfDay | Code | TicketNumber


def message(message_id: str, **args: Arg) -> Message:
    """`message("ticket-number-is", ticket=TicketNumber("A-047"))`"""
    return Message(message_id, tuple(sorted(args.items())))
