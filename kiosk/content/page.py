"""A page: one screen in one language, every word resolved, complete without pixels.

Touch draws it, speech reads it, the semantic tree exports it. The order of `controls` is the reading
and focus order; a layout may differ but must sort to the same order for its direction.
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.dialogue.preferences import Preferences, TextSize
from kiosk.dialogue.screen import Keyboard, ScreenKind, Spot, Way


class Direction(StrEnum):
    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as shown and as spoken. `private`: never to be heard in the hall."""

    shown: str
    spoken: str
    language: str
    private: bool = False


class ControlStyle(StrEnum):
    """How a control looks; what it does is not the view's business."""

    LANGUAGE = "language"  # attract screen: one big button a language, its name in itself
    CHOICE = "choice"  # pictogram + text, at most six a page
    PRIMARY = "primary"  # the one clear action of a page
    DANGER = "danger"  # cancels something
    QUIET = "quiet"  # a secondary way on
    MORE = "more"  # more choices
    KEY = "key"  # one key of the keys on the screen: a character, or space, erase, ok, letters, more
    BAR = "bar"  # the bar that is the same on every page


@dataclass(frozen=True, slots=True)
class Control:
    """Something that can be focused and activated. `id` is stable: `choice:rsu_help`, `bar:back`, `key:5`.

    `position` is "n of m" among its group as two numbers, `pictogram` a file stem of assets/pictograms.
    `state` is the spoken and shown state where there is one (a chosen text size, an answer that is marked),
    else None; `marked` is the same for a view that draws it, None where nothing is marked.
    """

    id: str
    style: ControlStyle
    name: Phrase
    pictogram: str | None
    position: tuple[int, int] | None = None
    note: Phrase | None = None
    state: Phrase | None = None
    enabled: bool = True
    marked: bool | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact with its label: the day, the time, the desk. `pictogram`: a file stem, where there is one."""

    id: str
    label: Phrase
    value: Phrase
    large: bool = False
    pictogram: str | None = None


@dataclass(frozen=True, slots=True)
class EntryField:
    """What is typed so far of at most `length` characters (`exact`: of just as many), in groups of `group`.

    `rows` are the ids of the keys as they stand. `private`: `typed` has dots instead of what was typed.
    """

    label: Phrase
    typed: str
    length: int
    group: int
    keyboard: Keyboard = Keyboard.DIGITS
    rows: tuple[tuple[str, ...], ...] = ()
    private: bool = False
    exact: bool = True


@dataclass(frozen=True, slots=True)
class TicketPicture:
    """A ticket shown on the screen (no printer): the text of its QR code, empty when it has none."""

    qr: str
    description: Phrase


@dataclass(frozen=True, slots=True)
class Group:
    """Controls that are scanned as one, when they have the focus together: what they are called, and which."""

    name: Phrase
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """`id` is the screen's id, `clip` that of its clip in sign language where the visitor wants one; `step` reads like "page 1 of 3"; `status` is what is happening meanwhile
    (staff are coming, the network is gone), with its `status_pictogram`. `focus` is a control's id or None (nothing focused yet).
    `pictogram` illustrates the whole page (a printer out of paper), where there is one. `discreet`: nothing
    on it may tell a passer-by what the visit is about. `group`: where the focus is on several controls at once.
    `heard_by`: the way by which it is heard, where it is not for the jack to say. `spot`: where the place to touch is.
    """

    id: str
    kind: ScreenKind
    language: str
    direction: Direction
    preferences: Preferences
    title: Phrase
    prompt: Phrase
    step: Phrase | None
    rows: tuple[Row, ...]
    entry: EntryField | None
    error: Phrase | None
    status: Phrase | None
    controls: tuple[Control, ...]
    focus: str | None
    pictogram: str | None = None
    ticket: TicketPicture | None = None
    discreet: bool = False
    clip: str | None = None
    status_pictogram: str | None = None
    group: Group | None = None
    heard_by: Way | None = None
    spot: Spot | None = None

    @property
    def text_size(self) -> TextSize:
        return self.preferences.text_size

    def control(self, control_id: str) -> Control | None:
        return next((c for c in self.controls if c.id == control_id), None)
