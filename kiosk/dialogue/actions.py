"""What can happen to a visit. Devices make actions; journeys never know which device."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kiosk.dialogue.text import Text

if TYPE_CHECKING:
    from protocol.appointments import Ticket
    from protocol.catalogue import Catalogue
    from protocol.hall import HelpState


class Direction(StrEnum):
    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"


class SpeechCommand(StrEnum):
    REPEAT = "repeat"
    PAUSE = "pause"
    LOUDER = "louder"
    SOFTER = "softer"
    FASTER = "faster"
    SLOWER = "slower"
    WHERE = "where"  # where am I?
    NEXT_SENTENCE = "next-sentence"
    PREVIOUS_SENTENCE = "previous-sentence"


class Action:
    """Base of all actions."""


@dataclass(frozen=True, slots=True)
class Activate(Action):
    """A control was released inside (touch), or named (voice): `choice:yes`, `bar:back`, `key:5`.

    `focusing`: by somebody who goes by the focus, though not with our keys (a screen reader).
    """

    control: str
    focusing: bool = False


@dataclass(frozen=True, slots=True)
class MoveFocus(Action):
    to: Direction


@dataclass(frozen=True, slots=True)
class FocusOn(Action):
    """The focus goes to a control, if it is there."""

    control: str


@dataclass(frozen=True, slots=True)
class Select(Action):
    """Activates what has the focus."""


@dataclass(frozen=True, slots=True)
class GoBack(Action):
    pass


@dataclass(frozen=True, slots=True)
class GoOn(Action):
    """More choices, or the one way on of a notice; otherwise nothing."""


@dataclass(frozen=True, slots=True)
class Digit(Action):
    digit: str


@dataclass(frozen=True, slots=True)
class Erase(Action):
    pass


@dataclass(frozen=True, slots=True)
class OpenHelp(Action):
    pass


@dataclass(frozen=True, slots=True)
class NextLanguage(Action):
    """The next one that the kiosk offers, at once."""


@dataclass(frozen=True, slots=True)
class JackChanged(Action):
    """A headset went into the jack, or out of it."""

    inserted: bool


@dataclass(frozen=True, slots=True)
class BlankScreen(Action):
    """Shows nothing any more, or everything again."""


@dataclass(frozen=True, slots=True)
class Pressed(Action):
    """A key, which `means` an action; None: it does nothing. `name` is what it is called, `does` what it does."""

    means: Action | None
    name: Text
    does: Text | None = None


@dataclass(frozen=True, slots=True)
class Leave(Action):
    """I am done, or quick exit: the visit ends at once."""


@dataclass(frozen=True, slots=True)
class SwitchDown(Action):
    """A switch went down; whether that is a press is known when it comes up."""


@dataclass(frozen=True, slots=True)
class SwitchBrushed(Action):
    """It came up too soon to be a press."""


@dataclass(frozen=True, slots=True)
class SwitchPressed(Action):
    """`switch` is the device's name of it; `seconds` how long it was down."""

    switch: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Speech(Action):
    command: SpeechCommand


@dataclass(frozen=True, slots=True)
class Tick(Action):
    """Time went by. `occupied`: speech, video or the printer is going on, so timers stand still (N3). `paused`: speech was
    stopped in the middle. `mute`: nobody can hear it, for its device is not there."""

    occupied: bool = False
    paused: bool = False
    mute: bool = False


@dataclass(frozen=True, slots=True)
class Outcome(Action):
    """A call came back. `token` names the visit, run and step it belongs to."""

    token: str
    value: Any


@dataclass(frozen=True, slots=True)
class Failed(Action):
    """A call ended in a fault, not in one of its expected outcomes."""

    token: str
    code: str


@dataclass(frozen=True, slots=True)
class CatalogueArrived(Action):
    catalogue: "Catalogue"


@dataclass(frozen=True, slots=True)
class CentralSeen(Action):
    """Whether central answered the last time anything asked it."""

    reachable: bool


@dataclass(frozen=True, slots=True)
class HelpCallChanged(Action):
    """`state` None: central could not be told; the visitor hears so."""

    visit: str
    state: "HelpState | None"


@dataclass(frozen=True, slots=True)
class NumberCalled(Action):
    """Somebody in the hall is awaited at a desk, just now."""

    number: str
    desk: int


@dataclass(frozen=True, slots=True)
class LeftoverFound(Action):
    """After a crash: a ticket that was made and perhaps never printed, for a visitor served in `language`."""

    ticket: "Ticket"
    language: str = ""
