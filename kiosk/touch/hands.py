"""A hand and keys for a window that no X server shows: the same events that SDL would deliver."""

from typing import Final

from kiosk.touch.keys import scancode_of
from kiosk.touch.window import TouchWindow

TOUCH: Final = 0.2  # seconds, of the window's own time: more than any filter asks for (row T5)
BETWEEN_TOUCHES: Final = 0.6
_NO_MODIFIERS: Final[list[str]] = []


class WindowHands:
    """Touches and keys go in where SDL's events do, one frame apart."""

    def __init__(self, window: TouchWindow) -> None:
        self._window = window

    def tap(self, x: int, y: int) -> None:
        """Down and up at one place, pixels from the top left: a calm hand, whatever counts as a touch."""
        self._window.hold(BETWEEN_TOUCHES)
        self._window.deliver("on_mouse_down", x, y, "left", _NO_MODIFIERS)
        self._window.frame()
        self._window.hold(TOUCH)
        self._window.deliver("on_mouse_up", x, y, "left", _NO_MODIFIERS)

    def press(self, key: str, held: float = TOUCH) -> None:
        """Down and up of a key by its name, after that many seconds. Raises KeyError for a key nobody has."""
        scancode = scancode_of(key)
        self._window.hold(BETWEEN_TOUCHES)
        self._window.deliver("on_key_down", 0, scancode, None, _NO_MODIFIERS)
        self._window.frame()
        self._window.hold(held)
        self._window.deliver("on_key_up", 0, scancode)
