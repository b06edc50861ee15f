"""Slower or faster at the same pitch, while it streams by: for synthesis and recorded clips alike.

The time-stretch is libsonic's, which repeats or leaves out whole periods of the voice. It comes inside the espeak-ng
library of the wheel `espeakng-loader` and takes about 0.5 ms for a second of speech; espeak's own rate has a floor of
80 words a minute and knows nothing of clips.

Only its speed may be set: with a pitch or a rate this version of it writes past the end of a buffer (`sonic.c` makes
`pitchBuffer` a fifth smaller than it says).
"""

from __future__ import annotations

import ctypes
import weakref
from functools import cache

from voice.faults import EngineMissing

from .pcm import BYTES, SAMPLE_RATE, Stream

SLOWEST, FASTEST = 0.5, 2.0
"""Times the tempo of what comes in (accessibility row A14)."""

_ROOM = 8192
"""Samples taken from the library at once."""


class Stretched:
    """Passes sound on to a stream, at `speed` times its tempo; at 1 untouched and without delay.

    At another speed up to 31 ms are kept back until more comes or `flush`. For one thread. Raises EngineMissing.
    """

    def __init__(self, stream: Stream, speed: float) -> None:
        self._stream = stream
        self._sonic = _Sonic(min(max(speed, SLOWEST), FASTEST)) if speed != 1 else None

    def write(self, pcm: bytes) -> bool:
        """Take the next piece; returns whether to go on."""
        return self._stream.write(self._sonic.stretched(pcm) if self._sonic else pcm)

    def write_untouched(self, pcm: bytes) -> bool:
        """Take a sound whose length is its own, such as an earcon."""
        return self.flush() and self._stream.write(pcm)

    def mark(self, name: str) -> None:
        """Remember this place: `Stream.passed` tells when the ear was there."""
        self.flush()
        self._stream.mark(name)

    def flush(self) -> bool:
        """Pass on what was kept back."""
        return self._stream.write(self._sonic.rest() if self._sonic else b"")

    def wait_for_room(self) -> bool:
        return self._stream.wait_for_room()


class _Sonic:
    """One stream of libsonic."""

    def __init__(self, speed: float) -> None:
        self._lib = _library()
        self._handle = self._lib.sonicCreateStream(SAMPLE_RATE, 1)
        # Not when Python ends: a speech thread that is in the middle of a sentence may still use it.
        weakref.finalize(self, self._lib.sonicDestroyStream, self._handle).atexit = False
        self._lib.sonicSetSpeed(self._handle, speed)
        self._buffer = ctypes.create_string_buffer(_ROOM * BYTES)

    def stretched(self, pcm: bytes) -> bytes:
        self._lib.sonicWriteShortToStream(self._handle, pcm, len(pcm) // BYTES)
        return self._read()

    def rest(self) -> bytes:
        self._lib.sonicFlushStream(self._handle)
        return self._read()

    def _read(self) -> bytes:
        read = bytearray()
        while count := self._lib.sonicReadShortFromStream(self._handle, self._buffer, _ROOM):
            read += ctypes.string_at(self._buffer, count * BYTES)
        return bytes(read)


@cache
def _library() -> ctypes.CDLL:
    try:
        import espeakng_loader

        lib = ctypes.CDLL(espeakng_loader.get_library_path())
        handle, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
        lib.sonicCreateStream.argtypes, lib.sonicCreateStream.restype = [number, number], handle
        lib.sonicDestroyStream.argtypes, lib.sonicDestroyStream.restype = [handle], None
        lib.sonicSetSpeed.argtypes, lib.sonicSetSpeed.restype = [handle, ctypes.c_float], None
        lib.sonicWriteShortToStream.argtypes = [handle, text, number]
        lib.sonicReadShortFromStream.argtypes = [handle, text, number]
        lib.sonicFlushStream.argtypes = [handle]
    except (ImportError, OSError, AttributeError) as error:
        raise EngineMissing(str(error)) from error
    return lib
