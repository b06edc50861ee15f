"""Where takes come from: the microphone, or sound files for who records with another program."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from voice.faults import ClipBroken, SoundMissing
from voice.sound.device import backends
from voice.sound.pcm import SAMPLE_RATE

from .clips import LONGEST, RATE, Samples, decoded, resampled

_NO_NAME = re.compile(r"[^A-Za-z0-9._-]")


class Source(Protocol):
    """Gives one take."""

    def take(self, prompt: str, until: Callable[[], None]) -> Samples | None:
        """Record the prompt of this id until `until` returns; None if there is nothing for it. Raises VoiceFault."""


class Microphone:
    """The default microphone; it is open only while a take lasts. Raises SoundMissing."""

    def take(self, prompt: str, until: Callable[[], None]) -> Samples | None:
        heard: list[bytes] = []
        device = _open()
        try:
            listener = _listening(heard)
            next(listener)
            device.start(listener)
            until()
        finally:
            device.close()
        return np.frombuffer(b"".join(heard), "<f4")[: int(LONGEST * RATE)]


class Files:
    """A folder with a sound file a prompt, `<id>.wav` (or flac, opus), such as another program has cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, prompt: str, until: Callable[[], None]) -> Samples | None:
        name = file_name(prompt)
        found = next((path for path in sorted(self._folder.glob(f"{name}.*")) if path.stem == name), None)
        if found is None:
            return None
        try:
            content = found.read_bytes()
        except OSError as error:
            raise ClipBroken(f"{found.name}: {error.strerror}") from error
        samples = np.frombuffer(decoded(content, found.name), "<i2").astype(np.float32)
        return resampled(samples / np.float32(32768), SAMPLE_RATE, RATE)


def file_name(prompt: str) -> str:
    """Return the name of a prompt's file, without its ending."""
    return _NO_NAME.sub("=", prompt)


def _open() -> Any:
    import miniaudio

    for name in backends():
        with contextlib.suppress(miniaudio.MiniaudioError):
            return miniaudio.CaptureDevice(
                input_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=50,
                backends=[miniaudio.Backend[name]],
            )
    raise SoundMissing("no microphone")


def _listening(heard: list[bytes]) -> Generator[None, bytes, None]:
    """Take what the device's thread hears."""
    while True:
        heard.append(bytes((yield)))
