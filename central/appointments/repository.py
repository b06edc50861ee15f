"""Tickets and slots in the database; every function works inside the caller's transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.appointments.booking import slot_values
from central.appointments.models import moved_notice, slot, ticket
from central.appointments.schedule import PlannedSlot
from central.appointments.stored import StoredSlot, StoredTicket
from central.database import columns_of
from protocol.appointments import TicketKind, TicketState

_TICKET = tuple(ticket.c[field.name] for field in fields(StoredTicket))
_SLOT = tuple(slot.c[field.name] for field in fields(StoredSlot))

# The hot ones are built once: building a statement takes longer than SQLite takes to run it.
_ADD = insert(ticket)
_ALL = select(*_TICKET)
_BY_CODE = {
    lock: query.with_for_update() if lock else query
    for lock in (False, True)
    for query in [_ALL.where(ticket.c.short_code == bindparam("code"))]
}


@dataclass(frozen=True, slots=True)
class StoredNotice:
    """A row of `moved_notice` of one ticket; the names are its columns."""

    slot: str
    was: datetime
    reason: str
    made_at: datetime
    seen_at: datetime | None


_NOTICE = select(*(moved_notice.c[field.name] for field in fields(StoredNotice))).where(
    moved_notice.c.ticket == bindparam("ticket_id")
)


def _ticket(row: Row[Any]) -> StoredTicket:
    values = dict(columns_of(row))
    values["kind"] = TicketKind(values["kind"])
    values["state"] = TicketState(values["state"])
    return StoredTicket(**values)


def tickets(
    connection: Connection,
    *conditions: ColumnElement[bool],
    order: Sequence[Any] = (),
    most: int | None = None,
    lock: bool = False,
) -> list[StoredTicket]:
    """The tickets that meet all conditions; with `lock` nobody else changes them before we end."""
    query = _ALL.where(*conditions).order_by(*order).limit(most)
    return [_ticket(row) for row in connection.execute(query.with_for_update() if lock else query)]


def appointments_from(connection: Connection, first: date) -> list[StoredTicket]:
    """The tickets with a place, cancelled ones left out, from a local day on."""
    return tickets(
        connection,
        ticket.c.slot.is_not(None),
        ticket.c.state != TicketState.CANCELLED.value,
        ticket.c.day >= first,
        order=(ticket.c.id,),
        lock=True,
    )


def booked_by_service(connection: Connection, centre: str, first: date) -> Mapping[str, int]:
    """How many places are taken at a centre from a local day on; only services with any."""
    query = (
        select(ticket.c.service, func.count())
        .where(ticket.c.centre == centre, ticket.c.day >= first, ticket.c.slot.is_not(None))
        .where(ticket.c.state == TicketState.BOOKED.value)
        .group_by(ticket.c.service)
    )
    return dict(connection.execute(query).all())


def ticket_by_code(connection: Connection, short_code: str, *, lock: bool = False) -> StoredTicket | None:
    """The ticket with this short code."""
    row = connection.execute(_BY_CODE[lock], {"code": short_code}).one_or_none()
    return _ticket(row) if row else None


def ticket_by_id(connection: Connection, ticket_id: str, *, lock: bool = False) -> StoredTicket | None:
    """The ticket with this id."""
    found = tickets(connection, ticket.c.id == ticket_id, lock=lock)
    return found[0] if found else None


def tickets_of_request(connection: Connection, request: str) -> list[StoredTicket]:
    """The numbers that were taken after a request, the first one first."""
    return tickets(connection, ticket.c.request == request, order=(ticket.c.made_at, ticket.c.id))


def ticket_by_number(connection: Connection, like: StoredTicket) -> StoredTicket | None:
    """The ticket that has the number of `like`, given by the same, at its centre on its day."""
    found = tickets(
        connection,
        ticket.c.centre == like.centre,
        ticket.c.day == like.day,
        ticket.c.number == like.number,
        ticket.c.given_by == like.given_by,
    )
    return found[0] if found else None


def add_ticket(connection: Connection, new: StoredTicket) -> None:
    """Stores a ticket. A short code or number that is taken breaks a constraint."""
    connection.execute(_ADD, {column.name: getattr(new, column.name) for column in _TICKET})


def change_ticket(connection: Connection, ticket_id: str, **values: object) -> StoredTicket:
    """Writes the given columns and returns the ticket as it is then."""
    row = connection.execute(
        update(ticket).where(ticket.c.id == ticket_id).values(values).returning(*_TICKET)
    )
    return _ticket(row.one())


def forget_going_first(connection: Connection, request: str) -> None:
    """Nothing of the request's answers stays with the numbers that were taken after it."""
    connection.execute(update(ticket).where(ticket.c.request == request).values(goes_first=False))


def slot_by_id(connection: Connection, slot_id: str) -> StoredSlot | None:
    """The slot's row; None while nobody touched it."""
    row = connection.execute(select(*_SLOT).where(slot.c.id == slot_id)).one_or_none()
    return StoredSlot(**columns_of(row)) if row else None


def slots_between(
    connection: Connection, centre: str, service: str, first: date, last: date
) -> dict[str, StoredSlot]:
    """The touched slots of a centre and service on local days, both included, by id."""
    rows = connection.execute(
        select(*_SLOT).where(
            slot.c.centre == centre, slot.c.service == service, slot.c.day.between(first, last)
        )
    )
    return {row.id: StoredSlot(**columns_of(row)) for row in rows}


def lock_slots(connection: Connection, slot_ids: Sequence[str]) -> None:
    """Holds the slots' rows, always in the same order, so that two moves cannot wait for each other."""
    connection.execute(select(slot.c.id).where(slot.c.id.in_(slot_ids)).order_by(slot.c.id).with_for_update())


def free_place(connection: Connection, slot_id: str) -> None:
    """Gives a place back."""
    connection.execute(update(slot).where(slot.c.id == slot_id).values(booked=slot.c.booked - 1))


def touch_slot(connection: Connection, planned: PlannedSlot) -> None:
    """Makes the slot's row if nobody did yet."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    values = slot_values(planned)
    values["id"] = values.pop("slot")
    connection.execute(
        dialect.insert(slot)
        .values(**values, booked=0, blocked=False)
        .on_conflict_do_nothing(index_elements=["id"])
    )


def change_slot(connection: Connection, slot_id: str, **values: object) -> None:
    """Writes the given columns."""
    connection.execute(update(slot).where(slot.c.id == slot_id).values(values))


def notice(connection: Connection, ticket_id: str) -> StoredNotice | None:
    """What was noted when the centre moved this ticket last."""
    row = connection.execute(_NOTICE, {"ticket_id": ticket_id}).one_or_none()
    return StoredNotice(*row) if row else None


def keep_notice(connection: Connection, ticket_id: str, new: StoredNotice) -> None:
    """In place of the one before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    values = asdict(new)
    connection.execute(
        dialect.insert(moved_notice)
        .values(ticket=ticket_id, **values)
        .on_conflict_do_update(index_elements=["ticket"], set_=values)
    )


def notice_seen(connection: Connection, ticket_id: str, now: datetime) -> None:
    """The visitor knows."""
    connection.execute(
        update(moved_notice)
        .where(moved_notice.c.ticket == ticket_id, moved_notice.c.seen_at.is_(None))
        .values(seen_at=now)
    )
