"""Expected outcomes at a desk, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NobodyWaits:
    """None of the desk's queues has anybody to call."""


@dataclass(frozen=True, slots=True)
class DeskBusy:
    """The desk has called a number and has not said yet what became of it."""

    ticket: str
    number: str


@dataclass(frozen=True, slots=True)
class NoSuchDesk:
    """The centre has no desk of this number."""


@dataclass(frozen=True, slots=True)
class NotNow:
    """The ticket is not in a state in which this can be done; somebody was quicker, most likely."""

    state: str
