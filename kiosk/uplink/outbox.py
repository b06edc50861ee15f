"""Tells central what it has not heard: commits that were abandoned, numbers of our own, staff wanted.

In the order written. Silence ends the round and the next one comes later; a server error leaves that
letter for the next round; a refusal is parked for staff, never dropped. Central knows each letter by its
key, so telling it twice is telling it once.
"""

import math
import threading
import time
import zlib
from dataclasses import dataclass

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
    """Thread-safe; rounds wait for each other."""

    def __init__(self, journal: Journal, client: Client) -> None:
        self._letters = journal.letters
        self._client = client
        self._one_at_a_time = threading.Lock()
        self._failures = 0
        # Kiosks that lost central together must not come back together: each has its own share of a pause.
        self._share = 0.75 + 0.25 * (zlib.crc32(client.kiosk.encode()) % 1000) / 1000

    def deliver_once(self) -> Round:
        """One round over everything that waits. Raises StorageFault."""
        with self._one_at_a_time:
            done = self._round(self._letters.waiting(), None)
        self._failures = self._failures + 1 if done.waiting else 0
        if not done.waiting:
            return done
        pause = min(LONGEST_PAUSE, SHORTEST_PAUSE * math.exp2(min(self._failures - 1, 10)))
        return Round(done.delivered, done.waiting, done.parked, done.silent, pause * self._share)

    def deliver_abandonments(self, deadline: float) -> bool:
        """Before anything new is asked of central: what was given up must not come after it. False when
        nobody is there, or not before `deadline` (`time.monotonic`). Raises StorageFault."""
        letters = self._letters.waiting(routes.ABANDON.name)
        if not letters:
            return True
        if not self._one_at_a_time.acquire(timeout=max(0.0, deadline - time.monotonic())):
            return False
        try:
            return not self._round(self._letters.waiting(routes.ABANDON.name), deadline).silent
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
