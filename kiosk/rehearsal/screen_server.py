"""A virtual screen (Xvfb), and hands that send it real X events."""

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from kiosk.touch.keys import scancode_of
from kiosk.touch.panel import Panel
from protocol.faults import DeviceFault

# SDL's scancodes are USB usages; X's evdev keycodes are Linux key codes plus 8.
_KEYCODES: Final = {
    "up": 111, "down": 116, "left": 113, "right": 114, "enter": 36, "escape": 9, "backspace": 22, "tab": 23,
    "space": 65, "home": 110, "end": 115, "page_up": 112, "page_down": 117, "f1": 67, "f2": 68, "f3": 69,
} | {digit: 10 + i for i, digit in enumerate("1234567890")} | {f"f{n}": 178 + n for n in range(13, 25)}  # fmt: skip
SETTLE_SECONDS: Final = 0.03  # an event's way through the X server
BETWEEN_PRESSES: Final = 0.2
BETWEEN_SWITCHES: Final = 0.6  # a hand that leaves a switch: nothing counts for half a second (row K10)
TOUCH_SECONDS: Final = 0.06  # how long a finger stays at least: a shorter contact is a brush (row T5)


@contextmanager
def virtual_screen(panel: Panel) -> Iterator[str]:
    """An Xvfb of the panel's size; DISPLAY is set meanwhile. Raises DeviceFault when there is no Xvfb."""
    read, write = os.pipe()
    size = f"{panel.width_px}x{panel.height_px}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    try:
        server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    except FileNotFoundError as error:
        raise DeviceFault("Xvfb is not installed") from error
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            display = ":" + answer.readline().strip()
        before = os.environ.get("DISPLAY")
        os.environ["DISPLAY"] = display
        yield display
    finally:
        if before is None:
            os.environ.pop("DISPLAY", None)
        else:
            os.environ["DISPLAY"] = before
        _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    """X takes no notice of a signal that comes as it falls asleep, until the next one."""
    for _ in range(10):
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(1)
            return
    server.kill()
    server.wait()


class XHands:
    """XTEST events on the current display: what a real touch panel and keypad cause. `meanwhile`: what the window does
    while a key is down, for how long it is held shows there only."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        from Xlib import X, display
        from Xlib.ext import xtest

        self._display: Any = display.Display()
        self._send = xtest.fake_input
        self._x = X
        self._meanwhile = meanwhile
        self._pressed: dict[str, float] = {}
        self._held_until = float("-inf")

    def tap(self, x: int, y: int) -> None:
        """Down and up at one place, pixels from the top left."""
        self._event(self._x.MotionNotify, x=x, y=y)
        self._event(self._x.ButtonPress, 1)
        time.sleep(TOUCH_SECONDS)
        self._event(self._x.ButtonRelease, 1)

    def press(self, key: str, held: float = 0.0) -> None:
        """Down and up of a key by its name; not twice within the time in which it would be one press (rows K4, K10).

        Raises KeyError for a key nobody has.
        """
        scancode_of(key)
        again = self._pressed.get(key, float("-inf")) + BETWEEN_PRESSES
        if held:
            again = max(again, self._held_until + BETWEEN_SWITCHES)
        time.sleep(max(0.0, again - time.monotonic()))
        self._pressed[key] = time.monotonic()
        self._event(self._x.KeyPress, _KEYCODES[key])
        self._hold(held)
        self._event(self._x.KeyRelease, _KEYCODES[key])
        self._held_until = time.monotonic()

    def _hold(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._meanwhile()
            time.sleep(SETTLE_SECONDS)

    def _event(self, kind: int, *detail: int, **where: int) -> None:
        self._send(self._display, kind, *detail, **where)
        self._display.sync()
        time.sleep(SETTLE_SECONDS)
