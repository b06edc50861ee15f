"""Tells central what it has not heard: commits that were abandoned, numbers of our own, staff wanted.

In the order written. Silence ends the round and the next one comes later; a server error leaves that
letter for the next round; a refusal is parked for staff, never dropped. Central knows each letter by its
key, so telling it twice is telling it once.
"""

import math
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.journeys.calls import Refused
from kiosk.uplink import routes
from kiosk.uplink.answers import NoAnswer
from kiosk.uplink.client import Client
from kiosk.uplink.events import news, trouble
from kiosk.uplink.journal import Journal
from kiosk.uplink.letters import Letter
from protocol.problem import ProblemCode

SHORTEST_PAUSE = 1.0  # seconds
LONGEST_PAUSE = 60.0

# Not a word about the letter itself: it may be welcome later.
_LATER = frozenset({ProblemCode.TOO_MANY_TRIES, ProblemCode.SIGN_IN})


@dataclass(frozen=True, slots=True)
class Round:
    """`again_in`: seconds until the next round is sensible (None: nothing waits). `silent`: nobody was there."""

    delivered: int
    waiting: int
    parked: int
    silent: bool
    again_in: float | None


class Outbox:
    """Thread-safe; rounds wait for each other. `monotonic` is the clock of the pauses between rounds."""

    def __init__(
        self, journal: Journal, client: Client, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._monotonic = monotonic
        self._due = -math.inf
        self._letters = journal.letters
        self._client = client
        self._one_at_a_time = threading.Lock()
        self._failures = 0
        # Kiosks that lost central together must not come back together: each has its own share of a pause.
        self._share = 0.75 + 0.25 * (zlib.crc32(client.kiosk.encode()) % 1000) / 1000

    def deliver_due(self) -> Round | None:
        """For a loop that looks in often: a round, unless the pause after the last one is not over yet.
        Raises StorageFault."""
        return self.deliver_once() if self._monotonic() >= self._due else None

    def deliver_once(self) -> Round:
        """One round over everything that waits, now. Raises StorageFault."""
        with self._one_at_a_time:
            done = self._round(self._letters.waiting(), None)
            self._failures = self._failures + 1 if done.waiting else 0
            again_in = None
            if done.waiting:
                pause = SHORTEST_PAUSE * math.exp2(min(self._failures - 1, 10))
                again_in = min(LONGEST_PAUSE, pause) * self._share
            self._due = self._monotonic() + (again_in or 0.0)
        return replace(done, again_in=again_in)

    def deliver_abandonments(self, deadline: float) -> bool:
        """Before anything new is asked of central: what was given up must not come after it. False when
        nobody is there, or not before `deadline` (`time.monotonic`). Raises StorageFault."""
        return self._deliver(routes.ABANDON.name, deadline)

    def deliver_alerts(self, deadline: float) -> bool:
        """Staff are wanted now. False when central did not take it before `deadline`; it is told again in a
        later round. Raises StorageFault."""
        return self._deliver(routes.ASK_HELP.name, deadline) and not self._letters.waiting(
            routes.ASK_HELP.name
        )

    def _deliver(self, route: str, deadline: float) -> bool:
        """The letters of one route, now. False when nobody is there."""
        if not self._letters.waiting(route):
            return True
        if not self._one_at_a_time.acquire(timeout=max(0.0, deadline - time.monotonic())):
            return False
        try:
            done = self._round(self._letters.waiting(route), deadline)
            if not done.silent:
                self._due = -math.inf  # central is back: the other letters need not wait for their pause
            return not done.silent
        finally:
            self._one_at_a_time.release()

    def parked(self) -> tuple[Letter, ...]:
        """What central refused, with its code: for staff."""
        return self._letters.parked()

    def _round(self, letters: tuple[Letter, ...], deadline: float | None) -> Round:
        delivered = parked = 0
        for letter in letters:
            route = letter.request.route.name
            answer = self._client.send(letter.request, deadline)
            match answer:
                case NoAnswer(silent=True):
                    waiting = len(letters) - delivered - parked
                    return Round(delivered, waiting, parked, silent=True, again_in=None)
                case NoAnswer():
                    continue
                case Refused(code) if code in _LATER:
                    continue
                case Refused(code) if code is not ProblemCode.ABANDONED:
                    trouble("outbox-parked", route=route, code=code.value)
                    self._letters.park(letter, code.value)
                    parked += 1
                case _:  # done, or abandoned since it was written: the same to central
                    news("outbox-delivered", route=route)
                    self._letters.delivered(letter)
                    delivered += 1
        return Round(delivered, len(letters) - delivered - parked, parked, silent=False, again_in=None)
