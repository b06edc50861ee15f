"""How a visitor wants the kiosk to be: chosen in the settings overlay, never visible to a script, reset each visit."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.dialogue.screen import Keyboard


class TextSize(StrEnum):
    """The bands of VVSG 7.1-G by capital height: 3.5–4.2, 4.8–5.6, 6.4–7.1, 8.5–9.0 mm."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


class Theme(StrEnum):
    """Rows V7 and V8: text against ground."""

    CLEAR = "clear"  # the default, at least 10:1
    NIGHT = "night"  # light on dark, at least 10:1
    STRONG = "strong"  # at least 20:1
    SOFT = "soft"  # between 4.5:1 and 8:1


class Reach(StrEnum):
    """Row T6: where the controls are."""

    NORMAL = "normal"
    LOW = "low"  # everything to touch in the lower part of the glass


class Hand(StrEnum):
    """From which side the visitor touches: what is touched most is at that side."""

    EITHER = "either"
    LEFT = "left"
    RIGHT = "right"


class Touching(StrEnum):
    """Row T5: what counts as a touch."""

    NORMAL = "normal"  # 50 ms of contact
    STEADY = "steady"  # for tremor: a longer dwell, sliding inside the control is forgiven


class Signs(StrEnum):
    """Row H3: whether questions are shown in sign language, where there is a clip of them."""

    OFF = "off"
    ON = "on"


class Glass(StrEnum):
    """Row P2: whether the screen shows anything. Only its visitor blanks it; the voice goes on."""

    SHOWN = "shown"
    DARK = "dark"


class Aloud(StrEnum):
    """Row P1: what a visitor without a headset wants to be said where others hear."""

    PUBLIC = "public"  # all but what is private
    ALL = "all"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Switches:
    """Row K10: the switch that `chooses`, and the one that `moves` on; without that one the kiosk scans.

    Not `known` until its visitor was asked; meanwhile `seconds` are how long they pressed. `least`: the shortest
    time that is a press of theirs.
    """

    chooses: str
    moves: str | None = None
    least: float = 0.05
    known: bool = False
    seconds: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferences:
    """`language` is a BCP 47 primary tag; `letters` the letter keys, None for those of the language; `switches`
    those of a visitor who uses them."""

    language: str
    text_size: TextSize = TextSize.NORMAL
    theme: Theme = Theme.CLEAR
    reach: Reach = Reach.NORMAL
    hand: Hand = Hand.EITHER
    touching: Touching = Touching.NORMAL
    signs: Signs = Signs.OFF
    glass: Glass = Glass.SHOWN
    aloud: Aloud = Aloud.PUBLIC
    letters: Keyboard | None = None
    switches: Switches | None = None
