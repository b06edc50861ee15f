"""espeak-ng through ctypes: text in, sound and phonemes out.

It is one global C library with one voice, one rate and one callback: everything goes through `Espeak.lock`, for
one sentence at a time. The library and its data come from the wheel `espeakng-loader`; no system package.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import shutil
import tempfile
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path

from voice.faults import EngineMissing, VoiceMissing

from .bounds import bounded

RATE = 22050
"""Samples a second; mono, signed 16 bits."""

_SYNCHRONOUS = 2
_BUFFER_MS = 20
"""Asked for; the library gives 60."""
_DO_NOT_EXIT = 0x8000
"""Without it the C code ends the process when its data is missing."""
_UTF8, _PHONEMES, _END_PAUSE = 0x01, 0x100, 0x1000
_WORDS_PER_MINUTE, _VOLUME = 1, 2
_IPA = 0x02
_LONGEST_DATA_PATH = 157
"""Bytes; espeak cuts its data path off at about 160."""

_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)

Listener = Callable[[bytes], bool]
"""Takes the next piece of sound; returns whether to go on."""


class Espeak:
    """The one instance of the library; `espeak()` returns it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._listener: Listener = lambda _: False
        try:
            import espeakng_loader

            self._lib = ctypes.CDLL(espeakng_loader.get_library_path())
            data = os.environ.get("ESPEAK_DATA_PATH") or espeakng_loader.get_data_path()
        except (ImportError, OSError) as error:
            raise EngineMissing(str(error)) from error
        self._declare()
        path = os.fsencode(short_path(Path(data)))
        if self._lib.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, path, _DO_NOT_EXIT) != RATE:
            raise EngineMissing(f"no espeak-ng data in {data}")
        self._callback = _CALLBACK(self._hear)
        self._lib.espeak_SetSynthCallback(self._callback)

    def speak(
        self, text: str, voice: str, listener: Listener, *, rate: int = 125, volume: int = 100,
        end_pause: bool = False,
    ) -> None:  # fmt: skip
        """Synthesise `text` into `listener`, 60 ms at a time, until it returns False.

        `rate` is in words a minute (80 to 450), `volume` in percent. `text` may hold espeak phonemes in `[[…]]`.
        Raises VoiceMissing.
        """
        with self.lock:
            self._set(voice, rate, volume)
            self._synthesise(text, listener, end_pause=end_pause)

    def phonemes(self, text: str, voice: str) -> str:
        """Return what would be said, in IPA with stress, one clause a line. Raises VoiceMissing."""
        memory, size = ctypes.c_void_p(), ctypes.c_size_t()
        stream = self._libc.open_memstream(ctypes.byref(memory), ctypes.byref(size))
        try:
            with self.lock:
                self._set(voice, rate=450, volume=100)
                self._lib.espeak_SetPhonemeTrace(_IPA, stream)
                try:
                    self._synthesise(text, lambda _: True)
                finally:
                    self._lib.espeak_SetPhonemeTrace(0, None)
        finally:
            self._libc.fclose(stream)
            written = ctypes.string_at(memory, size.value).decode("utf-8", "replace") if memory.value else ""
            self._libc.free(memory)
        return "\n".join(line.strip() for line in written.splitlines() if line.strip())

    def has_voice(self, voice: str) -> bool:
        with self.lock:
            return bool(self._lib.espeak_SetVoiceByName(voice.encode()) == 0)

    def _set(self, voice: str, rate: int, volume: int) -> None:
        if self._lib.espeak_SetVoiceByName(voice.encode()) != 0:
            raise VoiceMissing(voice)
        for parameter, value in ((_WORDS_PER_MINUTE, rate), (_VOLUME, volume)):
            self._lib.espeak_SetParameter(parameter, value, 0)

    def _synthesise(self, text: str, listener: Listener, *, end_pause: bool = False) -> None:
        encoded = bounded(text).encode("utf-8", "replace")
        flags = _UTF8 | _PHONEMES | (_END_PAUSE if end_pause else 0)
        self._listener = listener
        self._lib.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, flags, None, None)

    def _hear(self, samples: int | None, count: int, _events: int | None) -> int:
        """Take a buffer from the C code; 1 tells it to stop."""
        if not samples or count <= 0:
            return 0
        return 0 if self._listener(ctypes.string_at(samples, count * 2)) else 1

    def _declare(self) -> None:
        lib, self._libc = self._lib, ctypes.CDLL(None)
        lib.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
        lib.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
        lib.espeak_SetPhonemeTrace.argtypes = [ctypes.c_int, ctypes.c_void_p]
        lib.espeak_SetPhonemeTrace.restype = None
        lib.espeak_SetSynthCallback.argtypes = [_CALLBACK]
        lib.espeak_SetSynthCallback.restype = None
        number, pointer = ctypes.c_uint, ctypes.c_void_p
        lib.espeak_Synth.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, number, ctypes.c_int, number, number, pointer, pointer,
        ]  # fmt: skip
        self._libc.open_memstream.argtypes = [pointer, pointer]
        self._libc.open_memstream.restype = pointer
        self._libc.fclose.argtypes = [pointer]
        self._libc.free.argtypes = [pointer]


_loading = threading.Lock()


def espeak() -> Espeak:
    """Return the library, loaded on first use. Raises EngineMissing, every time it is missing."""
    with _loading:
        return _loaded()


@cache
def _loaded() -> Espeak:
    return Espeak()


def short_path(data: Path) -> Path:
    """Return `data`, or a link to it from the temporary folder where espeak would cut the path off."""
    if len(os.fsencode(data)) <= _LONGEST_DATA_PATH:
        return data
    folder = Path(tempfile.mkdtemp(prefix="espeak-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    link = folder / "espeak-ng-data"
    link.symlink_to(data.absolute(), target_is_directory=True)
    return link
