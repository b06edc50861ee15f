"""Takes the silence off both ends of synthesised speech while it streams by.

espeak-ng begins 17 ms late and, at slow rates, ends with up to 550 ms of nothing (reference/speech.md).
"""

from __future__ import annotations

from collections.abc import Callable

from voice.sound.pcm import BYTES


class Trimmed:
    """Passes sound on to `write` without the silence before and after it; drops nothing inside.

    espeak's silence is exactly zero, so nothing that sounds is lost.
    """

    def __init__(self, write: Callable[[bytes], bool]) -> None:
        self._write = write
        self._silence: bytes | None = None
        """Silence that may turn out to be the end; None before the first sound."""

    def __call__(self, pcm: bytes) -> bool:
        """Take the next piece; returns whether to go on."""
        end = _even(len(pcm.rstrip(b"\0")) + 1)
        sound, rest = pcm[:end], pcm[end:]
        if not sound:
            if self._silence is not None:
                self._silence += rest
            return self._write(b"")
        if self._silence is None:
            sound = sound[_even(len(sound) - len(sound.lstrip(b"\0"))) :]
            self._silence = b""
        goes_on = self._write(self._silence + sound)
        self._silence = rest
        return goes_on


def _even(count: int) -> int:
    """Round down to whole samples."""
    return count - count % BYTES
