"""Two ways to the ear: a headset for one, a loudspeaker for the hall. What goes which way is the kiosk's to say."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from .pcm import SAMPLE_RATE

if TYPE_CHECKING:
    from .pcm import Stream
    from .sink import Sink


class Route(enum.StrEnum):
    HEADSET = "headset"
    SPEAKER = "speaker"


class Routes:
    """A sink of two, one for each way; what is opened is heard by the way that was turned to last.

    Silence is silence on both. Where one of them is lost, nothing is ever played on the other in its place, and the
    other one goes on.
    """

    rate = SAMPLE_RATE

    def __init__(self, headset: Sink, speaker: Sink) -> None:
        self._ways = {Route.HEADSET: headset, Route.SPEAKER: speaker}
        self._now = speaker

    def turn_to(self, route: Route) -> None:
        self._now = self._ways[route]

    def renew(self) -> bool:
        were_lost = [way.renew() for way in self._ways.values()]
        return any(were_lost)

    def is_mute(self, route: Route) -> bool:
        return self._ways[route].is_mute(route)

    def open(self) -> Stream:
        return self._now.open()

    def write(self, pcm: bytes) -> None:
        self._now.write(pcm)

    def flush(self) -> None:
        for way in self._ways.values():
            way.flush()

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        self._now.hold(held)

    def set_gain(self, decibels: float) -> None:
        self._now.set_gain(decibels)

    def pending(self) -> int:
        return self._now.pending()

    def played(self) -> int:
        return self._now.played()

    def clock(self) -> float:
        return self._now.clock()

    @property
    def lost(self) -> bool:
        return self._now.lost

    def close(self) -> None:
        for way in self._ways.values():
            way.close()
