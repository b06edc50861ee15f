"""A keypad played through a pipe: the same 24-byte events that /dev/input gives."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.devices.keypad.codes import code_of
from kiosk.devices.keypad.events import packed, press

PATIENCE = 5.0


class PipeKeypad:
    """Plugged in while it is open."""

    def __init__(self, path: Path) -> None:
        self._descriptor = _opened(path)

    def press(self, key: str, held: float = 0.05) -> None:
        self.press_code(code_of(key), held)

    def press_code(self, code: int, held: float = 0.05) -> None:
        press(code, time.monotonic(), held, self.send)

    def down(self, key: str, value: int = 1) -> None:
        self.send(packed(code_of(key), value, time.monotonic()))

    def send(self, data: bytes) -> None:
        os.write(self._descriptor, data)

    def unplug(self) -> None:
        os.close(self._descriptor)


@contextmanager
def plugged(path: Path) -> Iterator[PipeKeypad]:
    keypad = PipeKeypad(path)
    try:
        yield keypad
    finally:
        keypad.unplug()


def _opened(path: Path) -> int:
    """Waits until somebody reads it."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.01)
