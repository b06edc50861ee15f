"""Names of keys by where they are (SDL scancodes), whatever layout the system has.

SDL's scancodes are USB HID usage ids; EZ Access keypads send F17 to F24. Kivy's own key numbers are not
used: they confuse Print Screen with F13.
"""

from collections.abc import Callable
from typing import Final

from kiosk.devices.keypad.strokes import KeyRules, Keys, Stroke, Verdict, judge

_FUNCTION: Final = {58 + i: f"f{i + 1}" for i in range(12)} | {104 + i: f"f{i + 13}" for i in range(12)}
_DIGITS: Final = {30 + i: str((i + 1) % 10) for i in range(10)} | {
    89 + i: str((i + 1) % 10) for i in range(10)
}
_NAMED: Final = {
    40: "enter",
    88: "enter",
    41: "escape",
    42: "backspace",
    76: "delete",
    43: "tab",
    44: "space",
    74: "home",
    77: "end",
    75: "page_up",
    78: "page_down",
    79: "right",
    80: "left",
    81: "down",
    82: "up",
    85: "star",
    127: "mute",
    128: "volume_up",
    129: "volume_down",
    262: "mute",
}
_LETTERS: Final = {4 + i: chr(ord("a") + i) for i in range(26)}
_NAMES: Final = _LETTERS | _FUNCTION | _DIGITS | _NAMED


def key_name(scancode: int, *, shift: bool = False) -> str | None:
    """`up`, `f19`, `enter`, `5`, `volume_up`; None for a key that means nothing here.

    Shift changes only Tab, which then is `back_tab`.
    """
    name = _NAMES.get(scancode)
    return "back_tab" if name == "tab" and shift else name


def scancode_of(name: str) -> int:
    """The first scancode of a key name. Raises KeyError."""
    for scancode, known in _NAMES.items():
        if known == name:
            return scancode
    raise KeyError(name)


class WindowKeys:
    """The window's own keys. `struck` is told every stroke as it is; a press is what `rules` let through."""

    def __init__(
        self, rules: KeyRules | None = None, struck: Callable[[Stroke], None] = lambda _stroke: None
    ) -> None:
        self._rules = rules or KeyRules()
        self._struck = struck
        self._keys = Keys()
        self._names: dict[int, str] = {}

    def down(self, scancode: int, at: float, *, shift: bool = False) -> str | None:
        """The name of the key, where this is a press of it."""
        name = self._names.get(scancode) or key_name(scancode, shift=shift)
        if name is None:
            return None
        self._names[scancode] = name  # Shift may come up before it does
        return name if self._strike(Stroke(name, down=True, at=at)) is Verdict.PRESS else None

    def up(self, scancode: int, at: float) -> None:
        name = self._names.pop(scancode, None)
        if name is not None:
            self._strike(Stroke(name, down=False, at=at))

    def _strike(self, stroke: Stroke) -> Verdict:
        self._struck(stroke)
        self._keys, verdict = judge(self._keys, stroke, self._rules)
        return verdict
