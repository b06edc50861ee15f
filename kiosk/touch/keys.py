"""Names of keys by where they are (SDL scancodes), whatever layout the system has.

SDL's scancodes are USB HID usage ids; EZ Access keypads send F17 to F24. Kivy's own key numbers are not
used: they confuse Print Screen with F13.
"""

from typing import Final

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
