"""Tickets and slots as they are stored; what the parts hand to each other."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from protocol.appointments import TicketKind, TicketState


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """A row of `ticket`; the names are its columns."""

    id: str
    kind: TicketKind
    number: str
    short_code: str
    centre: str
    service: str
    letter: str
    day: date
    given_by: str
    public_name: str
    slot: str | None
    starts_at: datetime
    minutes: int
    state: TicketState
    kiosk: str
    made_at: datetime
    pools: str = ""
    arrived_at: datetime | None = None
    called_at: datetime | None = None
    desk: int | None = None
    closed_at: datetime | None = None
    request: str | None = None
    goes_first: bool = False


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """The request that a visitor sent before they took a number; `goes_first`: they asked for help on the spot."""

    request: str
    goes_first: bool


FindAsked = Callable[[Connection, str | None, str], AskedBefore | None]
"""The request of a receipt at a centre; a receipt that leads to none is no reason to refuse a ticket."""


@dataclass(frozen=True, slots=True)
class StoredSlot:
    """A row of `slot`: what differs from the plan."""

    id: str
    day: date
    starts_at: datetime
    minutes: int
    capacity: int
    booked: int
    blocked: bool
