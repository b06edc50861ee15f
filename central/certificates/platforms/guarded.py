"""Keeps a slow platform from holding the hall: few ask at once, nobody waits long, and a broken one is left alone."""

import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from datetime import datetime, timedelta

from central.certificates.platforms.port import Question, Reply, Silent, Upstream
from central.clock import Clock

AT_ONCE = 6
"""Questions of all kiosks together; the seventh is told "not now" at once instead of waiting in a thread of the API."""
PATIENCE_SECONDS = 2.5
"""What a visitor waits at most, whatever drips in."""
FAILURES = 3
REST = timedelta(seconds=30)
"""After so many failures in a row nothing is asked for so long; then one question tries whether it is back."""


class Guarded:
    """An upstream that always answers in time, if only that it does not."""

    def __init__(self, upstream: Upstream, clock: Clock, patience: float = PATIENCE_SECONDS) -> None:
        self._upstream = upstream
        self._clock = clock
        self._patience = patience
        self._free = threading.BoundedSemaphore(AT_ONCE)
        self._workers = ThreadPoolExecutor(AT_ONCE, "platform")
        self._lock = threading.Lock()
        self._failures = 0
        self._resting_until: datetime | None = None

    def ask(self, question: Question) -> Reply:
        if not self._may_ask():
            return Silent("resting")
        if not self._free.acquire(blocking=False):
            return Silent("busy")
        asked = self._workers.submit(self._ask, question)
        try:
            reply = asked.result(self._patience)
        except Late:
            reply = Silent("timeout")  # its worker stays taken until the platform lets go of it
        self._learn(reply)
        return reply

    def _ask(self, question: Question) -> Reply:
        try:
            return self._upstream.ask(question)
        finally:
            self._free.release()

    def _may_ask(self) -> bool:
        """True for everybody while it works, and for one at the end of a rest."""
        with self._lock:
            now = self._clock.now()
            if self._resting_until is None:
                return True
            if now < self._resting_until:
                return False
            self._resting_until = now + REST
            return True

    def _learn(self, reply: Reply) -> None:
        with self._lock:
            if not isinstance(reply, Silent):
                self._failures, self._resting_until = 0, None
                return
            self._failures += 1
            if self._failures >= FAILURES:
                self._resting_until = self._clock.now() + REST
