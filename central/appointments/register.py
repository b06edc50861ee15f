"""The register of tickets: how walk-ins get into it and how the states of tickets change (FHIR words).

Other parts write tickets through this module only; every function works inside the caller's transaction.
"""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from central.appointments import booking, moved, repository
from central.appointments.stored import AskedBefore, StoredTicket
from central.appointments.tickets import Tickets, wording_text
from central.clock import Clock, Randomness
from protocol import short_code
from protocol.appointments import LocalWalkIn, TicketKind, TicketState, WalkIn
from protocol.catalogue import Service

numbers_used_up = booking.numbers_used_up
untold = moved.notice_of
ticket_by_id = repository.ticket_by_id
tickets_of_request = repository.tickets_of_request
forget_going_first = repository.forget_going_first


class WalkInRegister:
    """Gives numbers to who comes without an appointment, and takes note of those that kiosks gave."""

    def __init__(self, tickets: Tickets, clock: Clock, randomness: Randomness) -> None:
        self._tickets = tickets
        self._clock = clock
        self._randomness = randomness

    def give(
        self,
        connection: Connection,
        message: WalkIn,
        service: Service,
        now: datetime,
        before: AskedBefore | None = None,
    ) -> StoredTicket:
        """The next number of the service's queue. Breaks a constraint when the day has none left."""
        queue = {
            "centre": message.centre,
            "day": self._tickets.plan.local_day(now),
            "letter": service.letter,
        }
        new = self._new(message, service, booking.next_number(connection, queue), now)
        if before is not None:
            new = replace(new, request=before.request, goes_first=before.goes_first)
        repository.add_ticket(connection, new)
        return new

    def note(self, connection: Connection, message: LocalWalkIn, service: Service) -> StoredTicket:
        """The number exactly as it stands on the paper; told twice, it is still one ticket."""
        given_at = message.given_at.astimezone(UTC)
        new = replace(
            self._new(message, service, message.number, given_at),
            given_by=f"{message.kiosk}@{given_at:%H:%M:%S}",
        )
        told = repository.ticket_by_number(connection, new)
        if told is None:
            repository.add_ticket(connection, new)
        return told or new

    def _new(
        self, message: WalkIn | LocalWalkIn, service: Service, number: str, at: datetime
    ) -> StoredTicket:
        """Who takes a number has arrived."""
        at = at.replace(microsecond=0)
        return StoredTicket(
            id=self._randomness.token(),
            kind=TicketKind.WALK_IN,
            number=number,
            short_code=short_code.with_check_digit(self._randomness.digits(short_code.LENGTH - 1)),
            centre=message.centre,
            service=service.id,
            letter=service.letter,
            day=self._tickets.plan.local_day(at),
            given_by="",
            public_name=wording_text(service.public_name),
            slot=None,
            starts_at=at,
            minutes=service.appointment_minutes,
            state=TicketState.ARRIVED,
            kiosk=message.kiosk,
            made_at=self._clock.now(),
            arrived_at=at,
        )


def check_in(connection: Connection, stored: StoredTicket, now: datetime) -> StoredTicket:
    """The visitor said so at a kiosk; who came without an appointment keeps the time of the number."""
    return repository.change_ticket(
        connection, stored.id, state=TicketState.CHECKED_IN.value, arrived_at=stored.arrived_at or now
    )


def arrive(connection: Connection, stored: StoredTicket, now: datetime) -> StoredTicket:
    """The visitor told the staff; whatever was called or closed before is undone."""
    return repository.change_ticket(
        connection,
        stored.id,
        state=TicketState.ARRIVED.value,
        arrived_at=now,
        called_at=None,
        desk=None,
        closed_at=None,
    )


def call_again(connection: Connection, stored: StoredTicket, now: datetime) -> StoredTicket:
    """It becomes the newest call."""
    return repository.change_ticket(connection, stored.id, called_at=now)


def take_call_back(connection: Connection, stored: StoredTicket, _: datetime) -> StoredTicket:
    """It waits again, where it waited before."""
    return repository.change_ticket(connection, stored.id, called_at=None, desk=None)


def fulfil(connection: Connection, stored: StoredTicket, now: datetime) -> StoredTicket:
    """The visitor was served: that they went first is nobody's business any more."""
    return repository.change_ticket(
        connection, stored.id, state=TicketState.FULFILLED.value, closed_at=now, goes_first=False
    )


def miss(connection: Connection, stored: StoredTicket, now: datetime) -> StoredTicket:
    """The visitor did not come."""
    return repository.change_ticket(connection, stored.id, state=TicketState.NO_SHOW.value, closed_at=now)
