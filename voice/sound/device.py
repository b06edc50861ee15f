"""The sound device: that of the sound server, else one through miniaudio, 20 ms at a time."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, cast

from voice.faults import SoundMissing

from .pcm import PcmQueue, Stream
from .pulseaudio import QUIET, PulseSink

BACKENDS = ("PULSEAUDIO", "ALSA")
"""In this order: ALSA's plugin layer answered in 137 ms where miniaudio on PulseAudio took 22, and `PulseSink` 3."""

_CARDS = Path("/dev/snd")
"""Without it the ALSA library only complains on standard error."""

_BUFFER_MS = 20
_POLL = 0.25
_DEAD = 2.0
"""Seconds a device may leave sound unasked for before it counts as lost."""
_PATIENCE = 1.0


class DeviceSink(PcmQueue):
    """Plays on one device of one miniaudio backend: on that of this `name`, else on its default one.

    `NULL` is miniaudio's own silent device, in real time. After `quiet` seconds without sound the device rests: asking for
    silence 50 times a second costs 1.2 % of a core. Raises SoundMissing when the backend has no device.
    """

    def __init__(self, backend: str = "ALSA", quiet: float = QUIET, name: str = "") -> None:
        super().__init__()
        self.backend = backend
        self._quiet = quiet
        self._device = _open(backend, name)
        self._began = self._called = self._sounded = self._woken = time.monotonic()
        self._running = False
        self._lost = False
        self._wake = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name="sound-device", daemon=True)
        self._keeper.start()

    def clock(self) -> float:
        return time.monotonic() - self._began

    @property
    def lost(self) -> bool:
        self._lost = self._lost or self._ignored()  # once given up, also when nothing waits any more
        return self._lost or super().lost

    @property
    def resting(self) -> bool:
        return not self._running and not self._wake.is_set()

    def write(self, pcm: bytes) -> None:
        self._rouse()  # before and after: sound that begins to wait is not ignored yet, and the device may just go to rest
        super().write(pcm)
        self._rouse()

    def add(self, pcm: bytes, stream: Stream) -> bool:
        self._rouse()
        added = super().add(pcm, stream)
        self._rouse()
        return added

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        self._rouse()
        super().hold(held)
        self._rouse()

    def flush(self) -> None:
        super().flush()
        self._rouse()

    def close(self) -> None:
        worked = not self.lost
        super().close()
        self._wake.set()
        if worked:
            self._keeper.join(_PATIENCE)

    def _rouse(self) -> None:
        if not self._running:
            self._woken = time.monotonic()
            self._wake.set()

    def _ignored(self) -> bool:
        """Sound waits and the device does not come for it."""
        return self.waiting and time.monotonic() - max(self._called, self._woken) > _DEAD

    def _frames(self) -> Generator[bytes, int, None]:
        """Feed the device's thread."""
        wanted = yield b""
        while True:
            sound = self.take(wanted)
            self._called = time.monotonic()
            if sound:
                self._sounded = self._called
            wanted = yield sound.ljust(wanted * 2, b"\0")

    def _keep(self) -> None:
        """Wake the device for sound and let it rest after; the only thread that starts and stops it."""
        import miniaudio

        try:
            while not self.lost:
                self._wake.wait()
                if not self.lost:
                    self._play()
        except miniaudio.MiniaudioError:
            self._lost = True
            self.flush()
        # A device that died may refuse to close.
        with contextlib.suppress(miniaudio.MiniaudioError):
            self._device.close()

    def _play(self) -> None:
        frames = self._frames()
        next(frames)
        self._called = self._sounded = time.monotonic()
        self._running = True
        self._device.start(frames)
        while not self.lost and time.monotonic() - self._sounded < self._quiet:
            time.sleep(_POLL)
        self._running = False
        self._wake.clear()
        if self.pending():
            self._rouse()
        self._device.stop()


def _miniaudio() -> Any:
    """The library without numpy, which it would load for callers who play arrays: 14 MiB."""
    without = "numpy" not in sys.modules
    if without:
        sys.modules["numpy"] = cast("Any", None)
    try:
        import miniaudio
    finally:
        if without:
            del sys.modules["numpy"]
    return miniaudio


def _open(backend: str, name: str) -> Any:
    miniaudio = _miniaudio()

    try:
        return miniaudio.PlaybackDevice(
            device_id=_found(miniaudio, backend, name) if name else None,
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=PcmQueue.rate,
            buffersize_msec=_BUFFER_MS,
            backends=[miniaudio.Backend[backend]],
            app_name="shubbak",
        )
    except miniaudio.MiniaudioError as error:
        raise SoundMissing(backend) from error


def backends() -> tuple[str, ...]:
    """Return the backends worth trying here, in order."""
    return BACKENDS if _CARDS.exists() else BACKENDS[:1]


def _found(miniaudio: Any, backend: str, name: str) -> Any:
    """The device that has this name. Raises SoundMissing: another one may be heard by others."""
    for device in miniaudio.Devices([miniaudio.Backend[backend]]).get_playbacks():
        if device["name"] == name:
            return device["id"]
    raise SoundMissing(f"{backend}: {name}")


def open_device(name: str = "") -> PulseSink | DeviceSink:
    """Return a sink on the first backend that works, on the device of that name if one is given. Raises
    SoundMissing."""
    with contextlib.suppress(SoundMissing):
        return PulseSink(name)
    if _CARDS.exists():
        return DeviceSink(name=name)
    raise SoundMissing(name)
