"""The visit and the session around it: frozen data."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kiosk.dialogue.preferences import Preferences
from kiosk.dialogue.scanning import Scan
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.settings import Setting
from kiosk.dialogue.steps import Call, View
from kiosk.dialogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from protocol.appointments import Ticket
    from protocol.catalogue import Catalogue
    from protocol.forms import FormAnswer
    from protocol.hall import HelpState


@dataclass(frozen=True, slots=True)
class At:
    """When and with which fresh randomness an action happens; the core has neither of its own.

    `seconds` is monotonic, `utc` the wall clock, `fresh` a new unguessable id.
    """

    seconds: float
    utc: datetime
    fresh: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a journey may know: the catalogue the visit started with, where, when, and what was left over.

    `known` are answers that the visit need not ask again, by a key of the journeys' choice. While a script
    is replayed it grows with each `Remember`, so at any question it holds what was known at that question.
    `paper_out`: where paper comes out, as seen from the screen.
    """

    catalogue: "Catalogue"
    centre: str
    kiosk: str
    started_at: datetime
    leftover: "Ticket | None" = None
    known: "Mapping[str, FormAnswer]" = field(default_factory=dict)
    paper_out: str = "below"


class Source(StrEnum):
    VISITOR = "visitor"
    ASK = "ask"
    COMMIT = "commit"


@dataclass(frozen=True, slots=True)
class Answer:
    """`step` is the id of the step it answers, so that a changed script is noticed."""

    step: str
    source: Source
    value: Any


@dataclass(frozen=True, slots=True)
class Visit:
    """One person's session. `run` counts how often they came back to the start within it."""

    id: str
    facts: Facts
    seed: str
    answers: tuple[Answer, ...] = ()
    run: int = 0
    view: View = View()
    keys_used: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """A call under way. `commit_key` None for an Ask. `announced` once the wait is shown and said (N4)."""

    token: str
    call: Call[Any]
    commit_key: str | None
    busy: str
    since: float
    announced: bool = False


class Jack(StrEnum):
    """Where the headset is."""

    ABSENT = "absent"  # nothing ever told of a jack
    OUT = "out"
    IN = "in"
    PULLED = "pulled"  # out in the middle of a visit, whose visitor has not said yet how to go on


class Overlay(StrEnum):
    HELP = "help"
    LANGUAGE = "language"
    SETTINGS = "settings"
    STILL_THERE = "still-there"
    SWITCHES = "switches"
    KEYS = "keys"
    HEADSET = "headset"
    SENTENCES = "sentences"


@dataclass(frozen=True, slots=True)
class Leftover:
    """Offered on the attract screen until then, in the language of its visitor."""

    ticket: "Ticket"
    until: float
    language: str


@dataclass(frozen=True, slots=True)
class Called:
    """A number of the hall and the desk where it is awaited; told where nobody is in the middle of something."""

    number: str
    desk: int
    until: float


@dataclass(frozen=True, slots=True)
class HelpStanding:
    """Staff were called by this visit (empty: from the attract screen). `state` None: nobody could be told."""

    visit: str
    state: "HelpState | None"


@dataclass(frozen=True, slots=True)
class Learned:
    """The key that was pressed last while the keys are learnt; `is_help`: one more of it ends that."""

    name: Text
    does: Text | None
    is_help: bool


@dataclass(frozen=True, slots=True)
class Session:
    """Everything the kiosk knows right now. `shown` is the last screen, kept while a short wait lasts.

    `setting` is the one that is open on the settings overlay, None for their list.
    `chosen` is the language of a visitor who came before the catalogue did; `preparing_since` is when the kiosk
    began without one, and `not_ready` that this lasts too long to be called a moment.
    `warned_at` is when the `warned_left` seconds of "are you still there?" were last counted.
    `mute_since` is when speech was first heard by nobody, and `voice_mute` that this lasts too long to be called a moment.
    `abandoned` maps the token of a commit whose visit ended to its key and call: its late result
    must be compensated, never dropped.
    """

    preferences: Preferences
    centre: str
    kiosk: str
    catalogue: "Catalogue | None" = None
    visit: Visit | None = None
    overlay: Overlay | None = None
    overlay_view: View = View()
    setting: Setting | None = None
    pending: Pending | None = None
    fault: str | None = None
    shown: Screen | None = None
    last_activity: float = 0.0
    warned_at: float | None = None
    warned_left: float = 0.0
    central_reachable: bool = True
    leftover: Leftover | None = None
    called: Called | None = None
    abandoned: dict[str, tuple[str, Call[Any]]] = field(default_factory=dict)
    attract_view: View = View()
    chosen: str | None = None
    preparing_since: float | None = None
    not_ready: bool = False
    help: HelpStanding | None = None
    scan: Scan = field(default_factory=Scan)
    learned: Learned | None = None
    jack: Jack = Jack.ABSENT
    voice_paused: bool = False
    mute_since: float | None = None
    voice_mute: bool = False
