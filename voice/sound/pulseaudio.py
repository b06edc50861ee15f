"""Sound through PulseAudio (or PipeWire's PulseAudio side) with nothing between, so that it can be taken back.

A device that is handed little at a time is quick to fall silent, but crackles when the next piece is late, and Python is
late while a page is drawn. Here the server holds `HELD` seconds and:

1. silence flushes what it holds; a pause corks the stream, which keeps it;
2. with nothing to say the stream is empty, and the first sample that comes is mixed at once;
3. after `quiet` seconds the stream is corked, so that the device may sleep.
"""

from __future__ import annotations

import threading
import time

from .libpulse import PlaybackStream
from .pcm import BYTES, PcmQueue, Stream

HELD, REFILL = 0.08, 0.035
"""Seconds that the server holds, and how much of it is missing when it asks for more. Half of what is left between HELD and
twice REFILL is the device's: 5 ms, which are heard before silence. Python may be 40 ms late."""

QUIET = 60.0
"""Seconds without sound after which the device may rest. Waking it takes a few ms but now and then half a second, so it does
not rest between two sentences, and any key wakes it before there is something to say."""
_DEAD = 2.0
"""Seconds a server may leave sound unasked for before it counts as lost."""


class PulseSink(PcmQueue):
    """Plays on the device of this description (`name`), else on the server's default one.

    Raises SoundMissing when there is no server, or no such device.
    """

    backend = "PULSEAUDIO"

    def __init__(self, name: str = "", quiet: float = QUIET) -> None:
        super().__init__()
        self._quiet = quiet
        self._began = self._fed = self._woken = time.monotonic()
        self._corked = True
        self._failed = False
        self._ended = threading.Event()
        held, refill = (round(seconds * self.rate) * BYTES for seconds in (HELD, REFILL))
        self._stream = PlaybackStream(self._feed, self._fail)
        self._stream.open(self.rate, held, refill, name)
        threading.Thread(target=self._keep, name="sound-device", daemon=True).start()

    def clock(self) -> float:
        return time.monotonic() - self._began

    @property
    def lost(self) -> bool:
        self._failed = self._failed or self._ignored()  # once given up, also when nothing waits any more
        return self._failed or super().lost

    @property
    def resting(self) -> bool:
        return self._corked

    def write(self, pcm: bytes) -> None:
        self._begin()
        super().write(pcm)
        self._go_on()

    def add(self, pcm: bytes, stream: Stream) -> bool:
        self._begin()
        added = super().add(pcm, stream)
        self._go_on()
        return added

    def flush(self) -> None:
        super().flush()
        with self._stream:
            self._stream.flush()
            self._woken = time.monotonic()
            self._cork(False)

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        self._begin()
        super().hold(held)
        with self._stream:
            self._cork(held)
            self._feed()

    def close(self) -> None:
        super().close()
        self._ended.set()
        self._stream.close()

    def _begin(self) -> None:
        """Sound that begins to wait has not been ignored so far, however long it was quiet."""
        if not self.waiting:
            self._woken = time.monotonic()

    def _go_on(self) -> None:
        with self._stream:
            self._cork(self._held)
            self._feed()

    # -- with the stream's lock -----------------------------------------------------------------------------

    def _cork(self, corked: bool) -> None:  # noqa: FBT001 - a switch
        if corked is not self._corked:
            self._woken = time.monotonic()
            self._corked = corked
            self._stream.cork(corked)

    def _feed(self) -> None:
        """Give the server what it wants, as far as there is some."""
        wanted = self._stream.writable() // BYTES
        if wanted and (sound := self.take(wanted)):
            self._fed = time.monotonic()
            self._stream.write(sound)

    def _fail(self) -> None:
        self._failed = True
        super().flush()

    # -- inside ---------------------------------------------------------------------------------------------

    def _ignored(self) -> bool:
        """Sound waits and the server does not come for it."""
        return self.waiting and time.monotonic() - max(self._fed, self._woken) > _DEAD

    def _keep(self) -> None:
        """Let the device rest when it has been quiet for long."""
        while not self._ended.wait(self._quiet / 4):
            with self._stream:
                if not self.waiting and time.monotonic() - max(self._fed, self._woken) > self._quiet:
                    self._cork(True)
