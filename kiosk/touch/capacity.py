"""How many choices a page holds at a text size, so that the core asks for no more (rows V5, V16, C2)."""

from typing import Final

from kiosk.dialogue.preferences import TextSize
from kiosk.touch.panel import Panel

_CAPACITY: Final = {
    True: {TextSize.SMALL: 6, TextSize.NORMAL: 6, TextSize.LARGE: 6, TextSize.HUGE: 6},
    False: {TextSize.SMALL: 6, TextSize.NORMAL: 6, TextSize.LARGE: 4, TextSize.HUGE: 3},
}


def capacity(panel: Panel, text_size: TextSize) -> int:
    """Choices that fit with the longest names of the catalogue, a second line each, and "More"."""
    return _CAPACITY[panel.portrait][text_size]
