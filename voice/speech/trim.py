"""Takes the silence off both ends of synthesised speech while it streams by.

espeak-ng begins 18 ms late and, at slow rates, ends with up to 550 ms of nothing (reference/speech.md).
"""

from __future__ import annotations

from array import array

QUIET = 96
"""Largest sample that counts as silence: -50 dB of full scale."""


class Trim:
    """Feed sound in order; what comes back is without silence before the first and after the last sound."""

    def __init__(self) -> None:
        self._begun = False
        self._silence = bytearray()

    def __call__(self, pcm: bytes) -> bytes:
        """Silence inside is kept back until more sound follows it."""
        samples = array("h", pcm)
        loud = [i for i, sample in enumerate(samples) if abs(sample) > QUIET]
        if not loud:
            if self._begun:
                self._silence += pcm
            return b""
        start = 0 if self._begun else loud[0]
        end = loud[-1] + 1
        sound = bytes(self._silence) + samples[start:end].tobytes()
        self._begun = True
        self._silence = bytearray(samples[end:].tobytes())
        return sound
