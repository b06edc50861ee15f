"""A display looked at and touched as a visitor does it: one pixel at a time, XTEST presses, XTEST keys."""

import time
from typing import Any, Final

KEYS: Final = {"next": 116, "pause": 69, "back": 9, "tab": 23, "control": 37}
"""X key codes: of `config/keymaps/default.json`, Down, F3 and Escape; Tab, and Control, which silences a screen reader."""

BETWEEN_LOOKS: Final = 0.0005  # seconds; a look takes 0.2 ms of the X server


class Glass:
    """One connection to an X display, for one thread."""

    def __init__(self, name: str) -> None:
        from Xlib import X, display
        from Xlib.ext import xtest

        self.name = name
        self._x = X
        self._display: Any = display.Display(name)
        self._root = self._display.screen().root
        self._send = xtest.fake_input

    def pixel(self, x: int, y: int) -> str:
        """`#rrggbb`."""
        raw = self._root.get_image(x, y, 1, 1, self._x.ZPixmap, 0xFFFFFFFF).data
        return f"#{raw[2]:02x}{raw[1]:02x}{raw[0]:02x}"

    def wait_for(self, x: int, y: int, colour: str, seconds: float) -> bool:
        """Until the pixel has that colour; False when it did not get it in time."""
        end = time.monotonic() + seconds
        while not alike(self.pixel(x, y), colour):
            if time.monotonic() > end:
                return False
            time.sleep(0.002)
        return True

    def wait_for_change(self, x: int, y: int, before: str, seconds: float) -> bool:
        """Until the pixel has another colour; False when it kept it."""
        end = time.monotonic() + seconds
        while self.pixel(x, y) == before:
            if time.monotonic() > end:
                return False
            time.sleep(BETWEEN_LOOKS)
        return True

    def point(self, x: int, y: int) -> None:
        """The finger is there."""
        self._event(self._x.MotionNotify, x=x, y=y)

    def press(self) -> None:
        self._event(self._x.ButtonPress, 1)

    def release(self) -> None:
        self._event(self._x.ButtonRelease, 1)

    def key_down(self, name: str) -> None:
        """One of `KEYS`."""
        self._event(self._x.KeyPress, KEYS[name])

    def key_up(self, name: str) -> None:
        self._event(self._x.KeyRelease, KEYS[name])

    def give_keyboard(self) -> None:
        """The largest window gets the keys, as from a window manager."""
        children = self._root.query_tree().children
        seen = [one for one in children if one.get_attributes().map_state == self._x.IsViewable]
        largest = max(seen, key=lambda one: one.get_geometry().width * one.get_geometry().height)
        largest.set_input_focus(self._x.RevertToParent, self._x.CurrentTime)
        self._display.sync()

    def close(self) -> None:
        self._display.close()

    def _event(self, kind: int, *detail: int, **where: int) -> None:
        self._send(self._display, kind, *detail, **where)
        self._display.sync()


def alike(one: str, other: str) -> bool:
    """The same colour but for rounding."""
    return all(abs(a - b) <= 2 for a, b in zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True))
