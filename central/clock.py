"""Time and chance, handed in so that a scripted visit can fix them."""

import random
import secrets
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class ShiftedClock:
    """Starts at a chosen moment and then runs like any clock (`--now`, for scripted visits)."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._began = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._began)


class DrivenClock:
    """Stands still until it is moved (tests)."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def set(self, moment: datetime) -> None:
        self._now = moment.astimezone(UTC)

    def advance(self, step: timedelta) -> None:
        self._now += step


class Randomness(Protocol):
    """Makes what must not be guessed."""

    def digits(self, count: int) -> str:
        """`count` random decimal digits."""
        ...

    def token(self) -> str:
        """An identifier of 128 random bits, 32 lower-case hexadecimal digits."""
        ...


class SystemRandomness:
    """The operating system's generator."""

    def digits(self, count: int) -> str:
        return f"{secrets.randbelow(10**count):0{count}d}"

    def token(self) -> str:
        return secrets.token_hex(16)


class SeededRandomness:
    """The same sequence for the same seed (tests); never for tickets that people hold."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose

    def digits(self, count: int) -> str:
        return f"{self._random.randrange(10**count):0{count}d}"

    def token(self) -> str:
        return f"{self._random.getrandbits(128):032x}"
