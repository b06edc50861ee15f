"""The keys of a kiosk become what the visitor wants: those of the window, and of a keypad that is read by itself."""

from collections.abc import Callable
from pathlib import Path

from kiosk.devices.keypad.codes import key_of
from kiosk.devices.keypad.reader import KeyReader
from kiosk.devices.keypad.sources import Opening, device, pipe
from kiosk.devices.keypad.strokes import Keys, Stroke, Verdict, judge
from kiosk.settings.options import KeypadOption

Told = Callable[[str], None]


class Keypad:
    """A keypad of its own, where the site has one. `pressed` gets the names of its keys, from a thread of ours."""

    def __init__(self, option: KeypadOption, pressed: Callable[[str], None], told: Told) -> None:
        self._rules = option.rules()
        self._pressed = pressed
        self._keys = Keys()
        self._reader = None
        if option.kind != "window":
            self._reader = KeyReader("keypad", opening_of(option.kind, option.at), key_of, self._struck, told)

    def start(self) -> None:
        if self._reader is not None:
            self._reader.start()

    def stop(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def _struck(self, stroke: Stroke) -> None:
        self._keys, verdict = judge(self._keys, stroke, self._rules)
        if verdict is Verdict.PRESS:
            self._pressed(stroke.key)


def opening_of(kind: str, at: str) -> Opening:
    """How the keys of an option are opened."""
    return pipe(Path(at)) if kind == "pipe" else device(at)
