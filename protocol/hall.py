"""What happens in the hall: numbers called, and visitors who ask for help."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class HelpState(StrEnum):
    WAITING = "waiting"
    COMING = "coming"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class AskHelp:
    """POST /v1/help-calls → HelpCall"""

    kiosk: str
    centre: str


@dataclass(frozen=True, slots=True)
class HelpCall:
    """GET /v1/help-calls/{id}"""

    id: str
    kiosk: str
    centre: str
    state: HelpState
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Call:
    """A number called to a desk."""

    number: str
    desk: int
    called_at: datetime


@dataclass(frozen=True, slots=True)
class Calls:
    """GET /v1/calls?centre= : the newest first, at most six."""

    calls: tuple[Call, ...]
