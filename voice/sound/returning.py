"""A sink whose device may go and come back: in between it is nobody's ear, and the device is looked for."""

from __future__ import annotations

import time

from .pcm import SAMPLE_RATE, Stream
from .reopening import Reopening
from .routes import Route
from .sink import NullSink, Sink


class ReturningSink:
    """`sink` None: there is no device yet. `reopening` is where one is looked for."""

    rate = SAMPLE_RATE

    def __init__(self, sink: Sink | None, reopening: Reopening) -> None:
        self._reopening = reopening
        self._began = time.monotonic()
        self._sink: Sink = NullSink()
        self._mute = True
        if sink is None:
            reopening.seek()
        else:
            self._play_through(sink)

    def turn_to(self, route: Route) -> None:
        """It has one way only."""

    def renew(self) -> bool:
        was_lost = self._sink.lost
        if was_lost:
            self._sink.close()
            self._sink, self._mute = NullSink(), True
            self._reopening.seek()
        found = self._reopening.found()
        if found is not None:
            self._play_through(found)
        return was_lost

    def is_mute(self, route: Route) -> bool:
        return self._mute or self._sink.lost

    def open(self) -> Stream:
        return self._sink.open()

    def write(self, pcm: bytes) -> None:
        self._sink.write(pcm)

    def flush(self) -> None:
        self._sink.flush()

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        self._sink.hold(held)

    def set_gain(self, decibels: float) -> None:
        self._sink.set_gain(decibels)

    def pending(self) -> int:
        return self._sink.pending()

    def played(self) -> int:
        return self._sink.played()

    def clock(self) -> float:
        return time.monotonic() - self._began

    @property
    def lost(self) -> bool:
        """Until it is renewed."""
        return self._sink.lost

    def close(self) -> None:
        self._reopening.close()
        self._sink.close()

    def _play_through(self, sink: Sink) -> None:
        self._sink, self._mute = sink, False
