"""Slots, tickets and what is done with them. Field names are the JSON names of the API."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from protocol.wording import Wording


class TicketKind(StrEnum):
    APPOINTMENT = "appointment"
    WALK_IN = "walk-in"


class TicketState(StrEnum):
    """FHIR Appointment.status words."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    CHECKED_IN = "checked-in"
    FULFILLED = "fulfilled"
    CANCELLED = "cancelled"
    NO_SHOW = "noshow"


class MoveReason(StrEnum):
    """Why a centre moved an appointment, as far as its visitor is told."""

    STAFF_AWAY = "staff-away"
    CLOSED = "closed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MovedNotice:
    """The centre moved the appointment, and its visitor does not know yet. `was`: the time on their paper."""

    was: datetime
    reason: MoveReason


@dataclass(frozen=True, slots=True)
class Slot:
    """`free` places are left at the time of the answer; it may be taken before it is booked."""

    id: str
    centre: str
    service: str
    starts_at: datetime
    minutes: int
    free: int


@dataclass(frozen=True, slots=True)
class Slots:
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Ticket:
    """A place in a queue at a time, as paper and screen may show it.

    `number`: letter and three digits, `A-047`. `short_code`: nine digits, the last a check digit.
    `desk` is None while any desk of the queue may call. `waiting` counts those before (walk-ins and
    arrived ones; None when it means nothing). `qr` is the signed code; empty on a ticket that the
    kiosk made without the network. `expires_at`: later, the code is no longer genuine. `moved` stands in
    answers to `OpenTicket` and `CheckIn` until the visitor has seen it; no paper and no code carries it.
    """

    id: str
    kind: TicketKind
    number: str
    short_code: str
    centre: str
    service: str
    public_name: Wording
    desk: int | None
    starts_at: datetime
    minutes: int
    state: TicketState
    waiting: int | None
    qr: str
    expires_at: datetime
    moved: MovedNotice | None = None


@dataclass(frozen=True, slots=True)
class TicketGlimpse:
    """What a short code alone may show: place and time, nothing that lets one act."""

    centre: str
    kind: TicketKind
    starts_at: datetime
    state: TicketState
    moved: MovedNotice | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """POST /v1/appointments. `receipt` as in `WalkIn`."""

    kiosk: str
    slot: str
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """Both facts of a ticket: its code and its number (`A-047` or only the three digits)."""

    short_code: str
    number: str


@dataclass(frozen=True, slots=True)
class FindTicket:
    """POST /v1/tickets/find → TicketGlimpse"""

    kiosk: str
    short_code: str


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """POST /v1/tickets/open → Ticket"""

    kiosk: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class SeeMove:
    """POST /v1/tickets/moved/seen → TicketGlimpse: the visitor knows that it starts at `starts_at` now."""

    kiosk: str
    short_code: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """POST /v1/appointments/move → Ticket (the same ticket id and short code; a new number, time and code)"""

    kiosk: str
    proof: Proof
    slot: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """POST /v1/appointments/cancel → Ticket"""

    kiosk: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class WalkIn:
    """POST /v1/walk-ins → Ticket. `receipt`: of the request that the same visitor has just sent; nothing of it
    comes back with the ticket."""

    kiosk: str
    centre: str
    service: str
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class LocalWalkIn:
    """POST /v1/walk-ins/local → Ticket: told later about a number the kiosk gave without the network."""

    kiosk: str
    centre: str
    service: str
    number: str
    given_at: datetime


@dataclass(frozen=True, slots=True)
class CheckIn:
    """POST /v1/check-ins → Ticket with `waiting`"""

    kiosk: str
    centre: str
    short_code: str


@dataclass(frozen=True, slots=True)
class Abandon:
    """POST /v1/abandonments: whatever was booked under this key is cancelled; a later arrival of it too."""

    kiosk: str
    idempotency_key: str


@dataclass(frozen=True, slots=True)
class Abandoned:
    """`cancelled` is true when something had been booked under the key."""

    cancelled: bool
