"""A sound device that has gone is looked for until it is there again, on a thread of its own, ever more patiently."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from voice.faults import SoundMissing

from .sink import Sink

SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before a device is asked for again; doubled each time."""


class Reopening:
    """`open_device` may take as long as it likes, and raises SoundMissing. Nothing here waits for it."""

    def __init__(
        self,
        open_device: Callable[[], Sink],
        shortest: float = SHORTEST_PAUSE,
        longest: float = LONGEST_PAUSE,
    ) -> None:
        self._open = open_device
        self._shortest, self._longest = shortest, longest
        self._pause = shortest
        self._found_at = 0.0
        self._lock = threading.Lock()
        self._seeking = False
        self._found: Sink | None = None
        self._ended = threading.Event()

    def seek(self) -> None:
        """From now on one is looked for. One that does not stay long is trusted less each time."""
        with self._lock:
            if self._seeking or self._found or self._ended.is_set():
                return
            self._seeking = True
            if time.monotonic() - self._found_at > self._longest:
                self._pause = self._shortest
        threading.Thread(target=self._seek, name="sound-reopening", daemon=True).start()

    def found(self) -> Sink | None:
        """Give the device away, once."""
        with self._lock:
            sink, self._found = self._found, None
            return sink

    def close(self) -> None:
        """Look no longer; what was found and not taken is closed."""
        self._ended.set()
        sink = self.found()
        if sink:
            sink.close()

    def _seek(self) -> None:
        while not self._ended.wait(self._pause):
            self._pause = min(self._pause * 2, self._longest)
            try:
                sink = self._open()
            except SoundMissing:
                continue
            with self._lock:
                self._found, self._found_at, self._seeking = sink, time.monotonic(), False
            break
        if self._ended.is_set():
            self.close()
