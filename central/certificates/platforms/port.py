"""What central asks of a platform, and what it may get back. Every outcome is a value."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from protocol.certificates import LookUpKey, Track


@dataclass(frozen=True, slots=True)
class Question:
    """The facts of one visitor; they are sent to the platform and kept nowhere."""

    track: Track
    key: LookUpKey
    value: str
    year: int


@dataclass(frozen=True, slots=True)
class Told:
    """In the platform's own words. `as_of`: when, it says, this was so."""

    word: str
    as_of: datetime
    document: str = ""
    day: date | None = None
    time: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class NobodyThere:
    """The platform knows no file of these facts."""


@dataclass(frozen=True, slots=True)
class Silent:
    """No answer that can be read; `why`: timeout, unreachable, status, garbage, busy, resting."""

    why: str


Reply = Told | NobodyThere | Silent


class Upstream(Protocol):
    """A platform."""

    def ask(self, question: Question) -> Reply:
        """Takes as long as it takes; `Guarded` is what keeps it from holding anybody up."""
        ...
