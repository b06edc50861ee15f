"""Where the time and fresh ids come from. The core gets them as `At`; tests drive them."""

import os
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from kiosk.dialogue.visit import At


def _fresh_id() -> str:
    """As `secrets.token_hex` makes it, without OpenSSL, which that module loads and the first frame would wait for."""
    return os.urandom(16).hex()


class Clock(Protocol):
    def at(self) -> At:
        """Now, with a fresh id."""


class SystemClock:
    def at(self) -> At:
        return At(time.monotonic(), datetime.now(UTC), _fresh_id())


class ShiftedClock:
    """Runs at the speed of time from a given start: scripted visits are on the same day every time."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._began = time.monotonic()

    def at(self) -> At:
        elapsed = time.monotonic() - self._began
        return At(elapsed, self._start + timedelta(seconds=elapsed), _fresh_id())


class DrivenClock:
    """Stands still until `advance`; ids count up."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._seconds = 0.0
        self._ids = 0

    def advance(self, seconds: float) -> None:
        self._seconds += seconds

    def set(self, now: datetime) -> None:
        """The wall clock, which may go back; seconds only go on."""
        self._start = now - timedelta(seconds=self._seconds)

    def at(self) -> At:
        self._ids += 1
        return At(
            self._seconds, self._start + timedelta(seconds=self._seconds), f"{self._ids:016x}{self._ids:016x}"
        )
