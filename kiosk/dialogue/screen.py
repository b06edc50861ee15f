"""A screen is data, complete without pixels: what is asked, what can be answered, in which order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.dialogue.text import Text
from protocol.rules import EntryKind

if TYPE_CHECKING:
    from protocol.appointments import Ticket
    from protocol.forms import FieldKind


class ScreenKind(StrEnum):
    ATTRACT = "attract"  # nobody is here: choose a language to begin
    CHOICES = "choices"  # one question, at most six answers a page
    ENTRY = "entry"  # something to type
    MANY = "many"  # several answers: each is marked or not, then "enough"
    CONFIRM = "confirm"  # facts to check, then yes or change
    NOTICE = "notice"  # something to know, then one or two ways on
    TICKET = "ticket"  # the ticket's facts, and what to do next
    BUSY = "busy"  # something is happening; what, is said
    TARGET = "target"  # a place to touch


class ChoiceStyle(StrEnum):
    LANGUAGE = "language"
    CHOICE = "choice"
    PRIMARY = "primary"
    DANGER = "danger"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Choice:
    """`pictogram` is a file stem of assets/pictograms; `note` a second, smaller line.

    `marked` is None where there is nothing to mark; `state` says in words what it shows. `language` is its own,
    where that is not the visitor's. `private`: that it is this one is nobody else's business.
    """

    id: str
    name: Text
    pictogram: str
    note: Text | None = None
    style: ChoiceStyle = ChoiceStyle.CHOICE
    state: Text | None = None
    marked: bool | None = None
    language: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value on a confirm or ticket screen. `pictogram`: a file stem, where a picture says it too.
    `private`: its value is nobody else's business."""

    id: str
    label: Text
    value: Text
    large: bool = False
    pictogram: str | None = None
    private: bool = False


class Keyboard(StrEnum):
    """The keys on the screen. A key's id is its character, `space`, `erase`, `ok`, `letters` or `more`."""

    DIGITS = "digits"
    CIN = "cin"  # A–Z and digits
    ARABIC = "arabic"
    LATIN = "latin"
    TIFINAGH = "tifinagh"


@dataclass(frozen=True, slots=True)
class Entry:
    """`length` is the most characters; `exact` when none may be missing. `rows` are the keys in reading order
    (`1`, `ⴰ`, `space`, `ok` …).

    `label` names what is typed; None: the kind does. `private`: shown as dots, said as "star" (row A18).
    """

    kind: "EntryKind | FieldKind"
    length: int
    typed: str
    keyboard: Keyboard = Keyboard.DIGITS
    rows: tuple[tuple[str, ...], ...] = ()
    label: Text | None = None
    private: bool = False
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Status:
    """What is happening meanwhile, in words and as a picture."""

    text: Text
    pictogram: str


class Way(StrEnum):
    """To the ear."""

    HEADSET = "headset"
    SPEAKER = "speaker"


class Awaited(StrEnum):
    """What a screen waits for, which then does nothing else."""

    KEY = "key"
    SWITCH = "switch"
    TOUCH = "touch"


TARGET: Final = "target"
"""The place to touch; `target:3.2` is a touch beside all controls, 3.2 mm from the middle of it."""


class Spot(StrEnum):
    """Where a place to touch is; `start` is where lines start."""

    TOP_START = "top-start"
    TOP_END = "top-end"
    MIDDLE = "middle"
    BOTTOM_START = "bottom-start"
    BOTTOM_END = "bottom-end"


@dataclass(frozen=True, slots=True)
class Screen:
    """`page` of `pages` counts from 1. `can_go_back` is false only where there is nothing to go back to.

    `clip` is the id of its clip in sign language for a visitor who wants them; there may be none.
    `discreet`: nothing on it may tell a passer-by what the visit is about. `awaits`: what answers it by being pressed.
    `heard_by`: the way by which it is heard, whatever is in the jack; None: that decides.
    `spot`: where the place to touch is.
    """

    id: str
    kind: ScreenKind
    title: Text
    prompt: Text
    help: Text
    choices: tuple[Choice, ...] = ()
    facts: tuple[Fact, ...] = ()
    entry: Entry | None = None
    error: Text | None = None
    status: Status | None = None
    pictogram: str | None = None
    ticket: "Ticket | None" = None
    page: int = 1
    pages: int = 1
    focus: str | None = None
    can_go_back: bool = True
    bar: tuple[str, ...] = ()
    discreet: bool = False
    clip: str | None = None
    awaits: Awaited | None = None
    heard_by: Way | None = None
    spot: Spot | None = None
