"""Sound out of a device, through miniaudio: PulseAudio first, then whatever the machine has."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import suppress
from typing import Any

import miniaudio

from voice.faults import SoundMissing

from .pcm import BYTES, SAMPLE_RATE, PcmQueue

BUFFER_MS = 20
"""Of the device: what is in it cannot be taken back, so silence comes within this and one period."""

_REAL = (miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA)


class DeviceSink(PcmQueue):
    """Plays for as long as it lives: stopping and starting a PulseAudio device can hang (seen with 1.71)."""

    def __init__(self, device: Any) -> None:
        super().__init__()
        self._start = time.monotonic()
        self._device = device
        self._lost = False
        player = self._play()
        next(player)
        device.start(player)

    def clock(self) -> float:
        return time.monotonic() - self._start

    @property
    def lost(self) -> bool:
        return super().lost or self._lost or not self._device.running

    def close(self) -> None:
        super().close()
        with suppress(miniaudio.MiniaudioError):
            self._device.close()

    def _play(self) -> Generator[bytes, int, None]:
        samples = yield b""
        while True:
            samples = yield self.take(samples).ljust(samples * BYTES, b"\0")


def open_device(backends: tuple[miniaudio.Backend, ...] = _REAL) -> DeviceSink:
    """Return a sink on the first backend that works. Raises SoundMissing."""
    for backend in backends:
        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=SAMPLE_RATE,
                buffersize_msec=BUFFER_MS,
                backends=[backend],
                app_name="shubbak",
            )
            return DeviceSink(device)
        except miniaudio.MiniaudioError:
            continue
    raise SoundMissing
