"""A screen is data, complete without pixels: what is asked, what can be answered, in which order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.dialogue.text import Text
from protocol.rules import EntryKind

if TYPE_CHECKING:
    from protocol.appointments import Ticket


class ScreenKind(StrEnum):
    ATTRACT = "attract"  # nobody is here: choose a language to begin
    CHOICES = "choices"  # one question, at most six answers a page
    ENTRY = "entry"  # digits to type
    CONFIRM = "confirm"  # facts to check, then yes or change
    NOTICE = "notice"  # something to know, then one or two ways on
    TICKET = "ticket"  # the ticket's facts, and what to do next
    BUSY = "busy"  # something is happening; what, is said


class TextSize(StrEnum):
    """The bands of VVSG 7.1-G by capital height: 3.5–4.2, 4.8–5.6, 6.4–7.1, 8.5–9.0 mm."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


class ChoiceStyle(StrEnum):
    LANGUAGE = "language"
    CHOICE = "choice"
    PRIMARY = "primary"
    DANGER = "danger"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Choice:
    """`pictogram` is a file stem of assets/pictograms; `note` a second, smaller line."""

    id: str
    name: Text
    pictogram: str
    note: Text | None = None
    style: ChoiceStyle = ChoiceStyle.CHOICE
    state: Text | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value on a confirm or ticket screen."""

    id: str
    label: Text
    value: Text
    large: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    kind: EntryKind
    length: int
    typed: str


@dataclass(frozen=True, slots=True)
class Screen:
    """`page` of `pages` counts from 1. `can_go_back` is false only where there is nothing to go back to."""

    id: str
    kind: ScreenKind
    title: Text
    prompt: Text
    help: Text
    choices: tuple[Choice, ...] = ()
    facts: tuple[Fact, ...] = ()
    entry: Entry | None = None
    error: Text | None = None
    status: Text | None = None
    pictogram: str | None = None
    ticket: "Ticket | None" = None
    page: int = 1
    pages: int = 1
    focus: str | None = None
    can_go_back: bool = True
    bar: tuple[str, ...] = ()
