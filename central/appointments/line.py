"""Who waits in front of the desks, and in what order.

An appointment whose time has come goes first, by its time (or by arrival, if that was later). Then who
came without one: those who asked for help on the spot before the others, each by arrival. An appointment
that is early comes last: it loses nothing by waiting. `reason` says the same to staff.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal, select, tuple_

from central.appointments import repository
from central.appointments.models import ticket
from central.appointments.stored import StoredTicket
from central.database import Utc
from protocol.appointments import TicketKind, TicketState

HERE = (TicketState.ARRIVED, TicketState.CHECKED_IN)
_IS_APPOINTMENT = ticket.c.kind == TicketKind.APPOINTMENT.value
_EARLY_ARRIVAL = and_(_IS_APPOINTMENT, ticket.c.starts_at > ticket.c.arrived_at)
_DUE: ColumnElement[datetime] = case((_EARLY_ARRIVAL, ticket.c.starts_at), else_=ticket.c.arrived_at)


class Reason(IntEnum):
    """Why somebody is before somebody else; the least goes first."""

    DUE = 0
    HELP_ON_THE_SPOT = 1
    ARRIVAL = 2
    EARLY = 3


def _rank(now: datetime) -> ColumnElement[int]:
    return case(
        (and_(~_IS_APPOINTMENT, ticket.c.goes_first), Reason.HELP_ON_THE_SPOT.value),
        (~_IS_APPOINTMENT, Reason.ARRIVAL.value),
        (ticket.c.starts_at <= now, Reason.DUE.value),
        else_=Reason.EARLY.value,
    )


def _order(now: datetime) -> tuple[ColumnElement[Any], ...]:
    """Numbers decide between two who came in the same second: they were given one after the other."""
    return _rank(now), _DUE, ticket.c.number, ticket.c.id


def _rank_of(stored: StoredTicket, now: datetime) -> tuple[int, datetime]:
    """(rank, due) of one ticket, as the database sees it."""
    arrived_at = stored.arrived_at or stored.made_at
    due = arrived_at if stored.kind is TicketKind.WALK_IN else max(stored.starts_at, arrived_at)
    return reason(stored, now).value, due


def reason(stored: StoredTicket, now: datetime) -> Reason:
    """What decides where this ticket stands in the line."""
    if stored.kind is TicketKind.WALK_IN:
        return Reason.HELP_ON_THE_SPOT if stored.goes_first else Reason.ARRIVAL
    return Reason.DUE if stored.starts_at <= now else Reason.EARLY


def _waiting(centre: str, day: date) -> tuple[ColumnElement[bool], ...]:
    return (
        ticket.c.centre == centre,
        ticket.c.day == day,
        ticket.c.state.in_([state.value for state in HERE]),
        ticket.c.called_at.is_(None),
    )


def waiting_before(connection: Connection, stored: StoredTicket, now: datetime) -> int | None:
    """How many of its queue go first; None when the ticket does not wait."""
    if stored.state not in HERE or stored.called_at is not None:
        return None
    rank, due = _rank_of(stored, now)
    mine = tuple_(literal(rank), literal(due, Utc()), literal(stored.number), literal(stored.id))
    query = (
        select(func.count())
        .select_from(ticket)
        .where(
            *_waiting(stored.centre, stored.day),
            ticket.c.letter == stored.letter,
            tuple_(*_order(now)) < mine,
        )
    )
    return connection.execute(query).scalar_one()


def waiting(connection: Connection, centre: str, day: date, now: datetime) -> list[StoredTicket]:
    """All who wait, in the order in which they will be called."""
    return repository.tickets(connection, *_waiting(centre, day), order=_order(now))


def take_next(
    connection: Connection, centre: str, day: date, letters: Sequence[str], desk: int, now: datetime
) -> StoredTicket | None:
    """Calls the first of these queues to a desk; two desks that ask at once get two tickets.

    All who wait are locked, not only the first: a desk that skipped whom another one just looks at would
    call the wrong visitor when that one gives up (its "next" was pressed twice).
    """
    line = (
        select(ticket.c.id)
        .where(*_waiting(centre, day), ticket.c.letter.in_(letters))
        .order_by(*_order(now))
        .with_for_update()
    )
    found = connection.execute(line).scalars().first()
    return found and repository.change_ticket(connection, found, called_at=now, desk=desk)


def at_desk(connection: Connection, centre: str, day: date, desk: int) -> StoredTicket | None:
    """The ticket that a desk called and has not closed; desks that ask at once take turns."""
    found = repository.tickets(
        connection,
        ticket.c.centre == centre,
        ticket.c.day == day,
        ticket.c.state.in_([state.value for state in HERE]),
        ticket.c.called_at.is_not(None),
        ticket.c.desk == desk,
        most=1,
    )
    return found[0] if found else None


def of_day(connection: Connection, centre: str, day: date) -> list[StoredTicket]:
    """Every ticket of a centre and day, by time."""
    return repository.tickets(
        connection,
        ticket.c.centre == centre,
        ticket.c.day == day,
        order=(ticket.c.starts_at, ticket.c.number),
    )


def last_called(connection: Connection, centre: str, day: date, most: int) -> list[StoredTicket]:
    """The numbers called last, the newest first."""
    return repository.tickets(
        connection,
        ticket.c.centre == centre,
        ticket.c.day == day,
        ticket.c.called_at.is_not(None),
        order=(ticket.c.called_at.desc(), ticket.c.id),
        most=most,
    )
