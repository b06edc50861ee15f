"""Which touch screens the system has, as the kernel lists its input devices (/proc/bus/input/devices)."""

import struct
from pathlib import Path
from typing import Final

LISTED: Final = Path("/proc/bus/input/devices")
_LONG_BITS: Final = struct.calcsize("l") * 8  # a word of the kernel's bitmaps, highest word first

# <linux/input-event-codes.h>
_POINTER, _DIRECT = 0, 1  # INPUT_PROP_: moves a cursor, as a touchpad; or is what it is seen on
_ABS_X, _ABS_Y = 0, 1
_LEFT_BUTTON, _TOUCH = 0x110, 0x14A


def touch_screens(listed: Path = LISTED) -> list[str]:
    """Their names. Some panels pass for a mouse that says where it is instead of how it moved. Raises OSError."""
    devices = listed.read_text(encoding="utf-8", errors="replace").split("\n\n")
    return [_name(device) for device in devices if _is_touch_screen(device)]


def _is_touch_screen(device: str) -> bool:
    where, properties, keys = (_bits(device, kind) for kind in ("ABS", "PROP", "KEY"))
    return (
        {_ABS_X, _ABS_Y} <= where
        and _POINTER not in properties
        and bool(_DIRECT in properties or keys & {_LEFT_BUTTON, _TOUCH})
    )


def _bits(device: str, kind: str) -> set[int]:
    """Of the line `B: KEY=10000 0 0`."""
    words = _after(device, f"B: {kind}=").split()
    number = sum(int(word, 16) << n * _LONG_BITS for n, word in enumerate(reversed(words)))
    return {bit for bit in range(number.bit_length()) if number >> bit & 1}


def _name(device: str) -> str:
    return _after(device, "N: Name=").strip('"')


def _after(device: str, start: str) -> str:
    return next((line.removeprefix(start) for line in device.splitlines() if line.startswith(start)), "")
