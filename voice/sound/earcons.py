"""Earcons: short sounds that say what has happened before a word does. Made here, of nothing but sines.

Each is told from the others by its direction, not by its pitch alone: one note, two that rise, two low ones that fall,
three that rise. All lie within the band of clean speech (row A22) and are shorter than 200 ms.
"""

from __future__ import annotations

import enum
import math
from array import array
from functools import cache

from .pcm import SAMPLE_RATE

_C5, _E5, _G5, _C6 = 523.25, 659.26, 783.99, 1046.50
_A4, _F4 = 440.0, 349.23

_LOUDNESS = 0.18
"""Peak of full scale: as loud as speech (voice.sound.levels.SPEECH)."""

_EDGE = 0.008
"""Seconds in which a note comes and goes, so that it does not click."""


class Earcon(enum.Enum):
    LISTENING = "listening"
    """It is the visitor's turn to write or to speak."""

    ACCEPTED = "accepted"
    ERROR = "error"
    DONE = "done"


_NOTES = {
    Earcon.LISTENING: ((_G5, 0.12),),
    Earcon.ACCEPTED: ((_E5, 0.06), (_G5, 0.08)),
    Earcon.ERROR: ((_A4, 0.08), (_F4, 0.11)),
    Earcon.DONE: ((_C5, 0.05), (_G5, 0.05), (_C6, 0.09)),
}
"""(hertz, seconds), one after the other."""


@cache
def sound(earcon: Earcon) -> bytes:
    """Return an earcon as mono samples of signed 16 bits."""
    return b"".join(_note(hertz, seconds) for hertz, seconds in _NOTES[earcon])


def _note(hertz: float, seconds: float) -> bytes:
    count, edge = round(seconds * SAMPLE_RATE), round(_EDGE * SAMPLE_RATE)
    samples = array("h")
    for n in range(count):
        envelope = min(n, count - 1 - n, edge) / edge
        wave = math.sin(2 * math.pi * hertz * n / SAMPLE_RATE)
        samples.append(round(wave * envelope * _LOUDNESS * 32767))
    return samples.tobytes()
