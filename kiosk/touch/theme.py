"""Plates, and how large text is. Colours are in `kiosk.touch.palette`."""

from enum import StrEnum
from typing import Final, NamedTuple

from kiosk.dialogue.preferences import TextSize
from kiosk.touch.palette import Colour


class PlateStyle(NamedTuple):
    """A rounded plate: its face, its edge, and the lip below that makes it look like something to press.

    `radius`, `edge_px` and `lip_px` in pixels; `lip_px` is part of the plate's height.
    """

    face: Colour
    edge: Colour
    edge_px: int
    radius: int
    lip_px: int = 0


class Role(StrEnum):
    """What a text is on the page; decides size and weight."""

    BODY = "body"  # notes, labels, status, errors, the bar
    STRONG = "strong"  # body in bold: titles of small things
    TITLE = "title"
    PROMPT = "prompt"
    NAME = "name"  # of a choice or a button
    VALUE = "value"  # of a row
    LARGE_VALUE = "large_value"
    NUMBER = "number"  # of the ticket
    DIGIT = "digit"  # typed, or on a key
    KEY = "key"  # a letter on a key
    GREETING = "greeting"


# Capital heights in millimetres inside the bands of VVSG 2.0, 7.1-G (row V2).
CAPITAL_MM: Final = {TextSize.SMALL: 3.8, TextSize.NORMAL: 5.1, TextSize.LARGE: 6.75, TextSize.HUGE: 8.65}
BANDS_MM: Final = {
    TextSize.SMALL: (3.5, 4.2),
    TextSize.NORMAL: (4.8, 5.6),
    TextSize.LARGE: (6.4, 7.1),
    TextSize.HUGE: (8.5, 9.0),
}
CAPITAL_OF_EM: Final = 0.714  # height of H in both weights of Shubbak UI

BOLD_ROLES: Final = frozenset(Role) - {Role.BODY}

# Size over the body's, smallest to largest text size. Each HUGE is at least twice its SMALL (row V5): the
# body grows 2.28 times, so what is already large may grow a little less and leave room.
_PORTRAIT: Final = {
    Role.TITLE: (1.15, 1.2, 1.1, 1.02),
    Role.PROMPT: (1.85, 1.95, 1.85, 1.65),
    Role.NAME: (1.35, 1.45, 1.35, 1.2),
    Role.VALUE: (1.35, 1.45, 1.35, 1.2),
    Role.LARGE_VALUE: (1.8, 1.9, 1.8, 1.6),
    Role.NUMBER: (5.0, 5.0, 4.8, 4.45),
    Role.DIGIT: (2.1, 2.2, 2.0, 1.86),
    Role.KEY: (1.47, 1.58, 1.48, 1.3),
    Role.GREETING: (2.5, 2.6, 2.4, 2.22),
}
_LANDSCAPE: Final = {
    Role.TITLE: (1.0, 1.0, 1.0, 1.0),
    Role.PROMPT: (1.25, 1.3, 1.2, 1.1),
    Role.NAME: (1.12, 1.12, 1.06, 1.0),
    Role.VALUE: (1.12, 1.12, 1.06, 1.0),
    Role.LARGE_VALUE: (1.2, 1.25, 1.15, 1.06),
    Role.NUMBER: (2.8, 2.9, 2.7, 2.48),
    Role.DIGIT: (1.5, 1.5, 1.4, 1.33),
    Role.KEY: (1.12, 1.12, 1.06, 1.0),
    Role.GREETING: (1.6, 1.6, 1.5, 1.42),
}


def capital_mm(role: Role, size: TextSize, *, portrait: bool) -> float:
    """Height of a capital H in millimetres."""
    factors = (_PORTRAIT if portrait else _LANDSCAPE).get(role, (1.0,) * 4)
    return CAPITAL_MM[size] * factors[list(TextSize).index(size)]
