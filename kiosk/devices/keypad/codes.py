"""Names of keys by Linux's key codes: the names are those of `kiosk.touch.keys`, so that one key map serves both."""

from typing import Final

_ROWS: Final = {16: "qwertyuiop", 30: "asdfghjkl", 44: "zxcvbnm"}
_NAMES: Final = (
    {first + i: letter for first, row in _ROWS.items() for i, letter in enumerate(row)}
    | {2 + i: digit for i, digit in enumerate("1234567890")}
    | {512 + i: str(i) for i in range(10)}  # a telephone's keys
    | {71 + i: digit for i, digit in enumerate("789")}  # the number block
    | {75 + i: digit for i, digit in enumerate("456")}
    | {79 + i: digit for i, digit in enumerate("1230")}
    | {59 + i: f"f{i + 1}" for i in range(10)}
    | {87: "f11", 88: "f12"}
    | {183 + i: f"f{i + 13}" for i in range(12)}  # EZ Access and Storm AudioNav: F17 to F24
    | {
        1: "escape",
        14: "backspace",
        15: "tab",
        28: "enter",
        96: "enter",
        57: "space",
        55: "star",
        522: "star",
        102: "home",
        103: "up",
        104: "page_up",
        105: "left",
        106: "right",
        107: "end",
        108: "down",
        109: "page_down",
        111: "delete",
        113: "mute",
        114: "volume_down",
        115: "volume_up",
        138: "f1",
    }
)


def key_of(code: int) -> str | None:
    """`up`, `f19`, `5`; None for a key without a name here."""
    return _NAMES.get(code)


def switch_of(code: int) -> str:
    """Of a switch box any key and any button is a switch, whatever it is called."""
    return f"switch-{code}"


def code_of(key: str) -> int:
    """The first code of a key's name. Raises KeyError."""
    for code, name in _NAMES.items():
        if name == key:
            return code
    raise KeyError(key)
