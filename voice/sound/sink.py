"""Where sound goes: nowhere, into a file, or to a device (voice.sound.device)."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from .device import DeviceSink, open_device
from .pcm import SAMPLE_RATE, PcmQueue, Stream
from .pulseaudio import PulseSink
from .routes import Route

__all__ = ["SAMPLE_RATE", "DeviceSink", "FileSink", "NullSink", "PulseSink", "Sink", "Stream", "open_device"]


class Sink(Protocol):
    """Takes sound and plays it in order. Every method may be called from any thread and none waits.

    Sound is mono, signed 16 bits little-endian, `rate` samples a second.
    """

    rate: int

    def turn_to(self, route: Route) -> None:
        """What is opened from now on goes that way; of no effect on a sink with one way."""

    def renew(self) -> bool:
        """Between two utterances: a device that can come back is silence while it is lost, and itself once it is back.
        Returns whether one was lost since the last time."""

    def is_mute(self, route: Route) -> bool:
        """Nobody hears what goes that way, for its device is not there."""

    def open(self) -> Stream:
        """Return a stream to write one utterance into. Raises SoundLost."""

    def write(self, pcm: bytes) -> None:
        """Queue a whole short sound. Raises SoundLost."""

    def flush(self) -> None:
        """Drop at once all that has not been heard; cuts open streams; ends a hold."""

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        """Stand still, keeping what is queued, or go on."""

    def set_gain(self, decibels: float) -> None:
        """Make all that is heard from now on so much softer: 0 or less, at once, whatever it is."""

    def pending(self) -> int:
        """Return how many samples are queued and not yet heard."""

    def played(self) -> int:
        """Return how many samples of sound were heard, silence between sounds not counted."""

    def clock(self) -> float:
        """Return seconds since the sink was opened, silence included."""

    @property
    def lost(self) -> bool:
        """The device has gone or the file cannot be written: nothing will be heard any more."""

    def close(self) -> None:
        """Stop at once and let go of the device or file."""


class NullSink(PcmQueue):
    """Plays to nobody, at the speed of a clock; a kiosk without a sound device keeps its timing with it.

    Without `clock` that is the wall clock. A given `clock` (seconds) drives it: sound that a synthesiser has
    promised is waited for, so that the same clock gives the same result.
    """

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        super().__init__()
        self._now = clock or time.monotonic
        self._driven = clock is not None
        self._start = self._now()
        self._ticks = 0

    def clock(self) -> float:
        self.catch_up()
        return self._now() - self._start

    def catch_up(self) -> None:
        with self.changed:
            due = int((self._now() - self._start) * self.rate)
            late, self._ticks = due - self._ticks, max(due, self._ticks)
            if late > 0:
                self.take(late, patient=self._driven)

    def _catch_up_from_maker(self) -> None:
        if not self._driven:
            self.catch_up()


class FileSink(PcmQueue):
    """Writes a wav of what a person at the headset would have heard, silence between included.

    Time passes only by `advance` and `drain`. What was cut is not in the file.
    """

    def __init__(self, path: Path | str) -> None:
        """Create the file; raises OSError when it cannot be created."""
        super().__init__()
        self._due = 0.0
        self._frames = 0
        self._failed = False
        # Opened here: a wave.Wave_write that could not open its file complains again when it is collected.
        self._disk = Path(path).open("wb")  # noqa: SIM115 - open as long as the sink
        self._file = wave.open(self._disk, "wb")  # noqa: SIM115 - likewise
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(self.rate)

    def advance(self, seconds: float) -> None:
        """Let time pass: play what is queued, or silence. Waits for sound that a synthesiser has promised."""
        self._due += seconds * self.rate
        samples = int(self._due) - self._frames
        self._record(self.take(samples, patient=True).ljust(samples * 2, b"\0"))

    def drain(self) -> float:
        """Play all that is queued or promised, unless held; return the seconds it took."""
        before = self._frames
        while sound := self.take(self.rate, patient=True):
            self._record(sound)
        self._due = max(self._due, float(self._frames))
        return (self._frames - before) / self.rate

    def clock(self) -> float:
        return self._frames / self.rate

    @property
    def lost(self) -> bool:
        return self._failed or super().lost

    def close(self) -> None:
        """Finish the file; what is still queued was never heard."""
        super().close()
        self._finish()

    def _record(self, sound: bytes) -> None:
        self._frames += len(sound) // 2
        if self.lost:
            return
        try:
            # With the header right after every write the file can be played even after a crash.
            self._file.writeframes(sound)
        except OSError:
            self._failed = True
            self.flush()
            self._finish()

    def _finish(self) -> None:
        for file in (self._file, self._disk):
            try:
                file.close()
            except OSError:
                self._failed = True
