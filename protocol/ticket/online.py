"""What central knows of a code and the code itself cannot say: cancelled or moved since."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """`moved`: the ticket has a newer code; `over`: fulfilled or no-show; `unknown`: central never gave it."""

    VALID = "valid"
    CANCELLED = "cancelled"
    MOVED = "moved"
    OVER = "over"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class VerifyTicket:
    """POST /v1/tickets/verify → TicketStanding (also for a code that is not genuine: `unknown`)."""

    qr: str


@dataclass(frozen=True, slots=True)
class TicketStanding:
    """Central's answer."""

    standing: Standing
