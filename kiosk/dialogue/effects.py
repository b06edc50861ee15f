"""What the engine wants done outside. Each is safe to repeat."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.dialogue.actions import SpeechCommand
from kiosk.dialogue.steps import Call
from kiosk.dialogue.text import Text

if TYPE_CHECKING:
    from protocol.appointments import Ticket


class Effect:
    """Base of all effects."""


@dataclass(frozen=True)
class Perform(Effect):
    """Make the call; answer with `Outcome(token, …)` or `Failed(token, …)`.

    `key` is the idempotency key of a commit, None for an `Ask`.
    """

    token: str
    call: Call[object]
    key: str | None


@dataclass(frozen=True)
class Compensate(Effect):
    """A commit's result came when its visit was over: abandon it durably, then undo it."""

    key: str
    call: Call[object]


@dataclass(frozen=True)
class CallStaff(Effect):
    visit: str


@dataclass(frozen=True)
class DropLeftover(Effect):
    """Nobody wanted the ticket left over from a crash: cancel it and tell staff."""

    ticket: "Ticket"


@dataclass(frozen=True)
class Command(Effect):
    """A command to speech."""

    command: SpeechCommand


@dataclass(frozen=True)
class Announce(Effect):
    """To be heard by the hall, in every language of the kiosk, when nothing else is being said."""

    text: Text


@dataclass(frozen=True)
class Wipe(Effect):
    """The visit is over: forget everything of it, set devices back."""

    visit: str
