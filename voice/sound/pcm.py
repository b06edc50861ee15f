"""Sound on its way to the ear: a queue between who makes it and what plays it."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

from voice.faults import SoundLost

from .gain import softened

if TYPE_CHECKING:
    from .routes import Route

SAMPLE_RATE = 22050
"""Samples a second, mono, signed 16 bits little-endian: what espeak-ng makes."""

BYTES = 2
AHEAD = 0.5
"""Seconds of sound a maker may be ahead of the ear; enough for a busy machine, little to throw away."""

_STALLED = 30.0
"""Seconds a driven sink waits for promised sound before it calls the maker dead."""


class Stream:
    """One utterance's sound. Made by `PcmQueue.open`; its maker writes until it is cut, then closes it.

    The fields are guarded by the queue's lock.
    """

    def __init__(self, queue: PcmQueue) -> None:
        self._queue = queue
        self.start = 0
        """The queue's sample number at which it begins."""
        self.written = 0
        self.heard_when_cut = 0
        self.cut = False
        """Flushed before it was over: nothing more of it will be heard."""
        self.closed = False
        """Its maker has written all there is."""
        self._marks: deque[tuple[int, str]] = deque()

    def write(self, pcm: bytes) -> bool:
        """Queue sound without waiting. Returns False when there is no use in making more."""
        return self._queue.add(pcm, self)

    def mark(self, name: str) -> None:
        """Name the place between what was written and what comes next."""
        with self._queue.changed:
            self._marks.append((self.written, name))

    def passed(self) -> list[str]:
        """Return the marks that the ear has come to since the last time."""
        heard = self.heard
        with self._queue.changed:
            ended = self.closed and not self.cut and heard == self.written
            return [self._marks.popleft()[1] for at, _ in tuple(self._marks) if at < heard or ended]

    def wait_for_room(self) -> bool:
        """Wait until the ear has nearly caught up. Returns False when there is no use in making more."""
        return self._queue.wait_for_room(self)

    def close(self) -> None:
        """Say that all of it has been written."""
        with self._queue.changed:
            self.closed = True
            self._queue.changed.notify_all()

    @property
    def heard(self) -> int:
        """Samples of it that were played."""
        self._queue.catch_up()
        with self._queue.changed:
            return self.count_heard()

    @property
    def over(self) -> bool:
        """It was heard to its end, or cut."""
        self._queue.catch_up()
        with self._queue.changed:
            return self.cut or (self.closed and self.count_heard() >= self.written)

    def count_heard(self) -> int:
        if self.cut:
            return self.heard_when_cut
        return max(0, min(self.written, self._queue.taken - self.start))


class PcmQueue:
    """What every sink is made of. Thread-safe: written by a synthesiser, flushed by any thread, taken by a device."""

    rate = SAMPLE_RATE

    def __init__(self) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.taken = 0
        self._pcm = bytearray()
        self._streams: list[Stream] = []
        self._held = False
        self._closed = False
        self.gain = 0.0
        """Decibels that all sound is heard at; set by set_gain."""

    # -- the port: see voice.sound.sink.Sink -------------------------------------------------------------

    def turn_to(self, route: Route) -> None:
        """It has one way only."""

    def renew(self) -> bool:
        """It does not come back."""
        return False

    def is_mute(self, route: Route) -> bool:
        return self.lost

    def open(self) -> Stream:
        self._check()
        self.catch_up()
        stream = Stream(self)
        with self.changed:
            self._streams = [other for other in self._streams if not other.over]
            self._streams.append(stream)
        return stream

    def write(self, pcm: bytes) -> None:
        self._check()
        self.catch_up()
        with self.changed:
            self._pcm += pcm
            self.changed.notify_all()

    def flush(self) -> None:
        with self.changed:
            for stream in self._streams:
                stream.heard_when_cut, stream.cut = stream.count_heard(), True
            self._streams.clear()
            self._pcm.clear()
            self._held = False
            self.changed.notify_all()

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        self.catch_up()
        with self.changed:
            self._held = held
            self.changed.notify_all()

    def set_gain(self, decibels: float) -> None:
        self.gain = min(decibels, 0.0)

    def pending(self) -> int:
        self.catch_up()
        with self.changed:
            return len(self._pcm) // BYTES

    def played(self) -> int:
        self.catch_up()
        return self.taken

    @property
    def lost(self) -> bool:
        return self._closed

    def close(self) -> None:
        self.flush()
        self._closed = True

    @property
    def waiting(self) -> bool:
        """Sound is queued and not held back."""
        return bool(self._pcm) and not self._held

    # -- for what plays ----------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Take what should have been played by now; only sinks that nothing else drives need it."""

    def take(self, samples: int, *, patient: bool = False) -> bytes:
        """Return the next `samples`, or fewer if there are no more.

        `patient` waits for what a maker has promised (an open stream). Raises TimeoutError if it never comes.
        """
        taken = bytearray()
        with self.changed:
            while len(taken) < samples * BYTES and not self._held:
                piece = bytes(self._pcm[: samples * BYTES - len(taken)])
                del self._pcm[: len(piece)]
                self.taken += len(piece) // BYTES
                taken += piece
                if piece:
                    self.changed.notify_all()
                elif not (patient and any(not stream.closed for stream in self._streams)):
                    break
                elif not self.changed.wait(_STALLED):
                    raise TimeoutError("no sound came of an open stream")
        return softened(taken, self.gain) if self.gain else bytes(taken)

    # -- for Stream --------------------------------------------------------------------------------------

    def add(self, pcm: bytes, stream: Stream) -> bool:
        with self.changed:
            if stream.cut or self.lost:
                return False
            if not stream.written:
                stream.start = self.taken + len(self._pcm) // BYTES
            stream.written += len(pcm) // BYTES
            self._pcm += pcm
            self.changed.notify_all()
            return True

    def wait_for_room(self, stream: Stream) -> bool:
        with self.changed:
            while not (stream.cut or self.lost) and len(self._pcm) > AHEAD * self.rate * BYTES:
                # A sink that plays by the wall clock takes only when asked; a device announces what it took.
                self.changed.wait(AHEAD / 10)
                self._catch_up_from_maker()
            return not (stream.cut or self.lost)

    def _catch_up_from_maker(self) -> None:
        """As catch_up, called by the thread that makes the sound: it must not wait for itself."""

    def _check(self) -> None:
        if self.lost:
            raise SoundLost
