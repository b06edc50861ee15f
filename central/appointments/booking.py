"""Booking: one place, its desk's time, one number, one ticket and one answer, all or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from central.answers import service as answers
from central.answers.service import Answer, Command
from central.appointments import desk_time, statements
from central.appointments.pools import to_text
from central.appointments.schedule import PlannedSlot
from central.appointments.stored import AskedBefore
from central.database import Conflict, Database


@dataclass(frozen=True, slots=True)
class NewTicket:
    """What the statement stores; `body` is the answer without number, start and code. `before`: the request that
    its visitor sent."""

    asked: Command
    id: str
    short_code: str
    slot: PlannedSlot
    public_name: str
    body: str
    now: datetime
    before: AskedBefore | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A place was taken. `starts_at` is the slot's, which the centre may have moved."""

    number: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Full:
    """No place, for a reason that `slots.why_not` finds."""


def book(database: Database, new: NewTicket) -> Made | Answer | Full:
    """Books, or says what this key got before. Raises `Conflict` when it met another transaction."""
    values = _values(new)
    if database.is_sqlite:
        return database.once(lambda connection: _book_in_steps(connection, new, values))
    with database.statement() as connection:
        row = statements.BOOK.first(connection, values)
        if row is None:
            return answers.find(connection, new.asked) or Full()
        *_, number, starts_at, _, _ = row
        return Made(number, starts_at) if row[0] is None else Answer(*row)


def _book_in_steps(connection: Connection, new: NewTicket, values: Mapping[str, Any]) -> Made | Answer | Full:
    """The same inside SQLite's one write transaction."""
    known = answers.find(connection, new.asked)
    if known is not None:
        return known
    starts_at = take_place(connection, values)
    if starts_at is None:
        return Full()
    desk_time.occupy(connection, new.slot.centre, new.slot.pools, starts_at, new.slot.minutes)
    number = next_number(connection, values)
    filled = {**values, "number": number, "start": starts_at}
    statements.ADD_TICKET.run(connection, filled)
    statements.KEEP_ANSWER.run(connection, filled)
    return Made(number, starts_at)


def take_place(connection: Connection, values: Mapping[str, Any]) -> datetime | None:
    """Takes one place of a slot (`slot_values` and `now`); None when there is none."""
    taken = statements.TAKE_PLACE.first(connection, values)
    return None if taken is None else taken[0]


def next_number(connection: Connection, values: Mapping[str, Any]) -> str:
    """The next number of a queue on a day (`centre`, `day`, `letter`), `A-047`."""
    counted = statements.NEXT_NUMBER.first(connection, values)
    assert counted is not None  # an upsert always returns its row
    return f"{values['letter']}-{counted[0]:03d}"


def slot_values(planned: PlannedSlot) -> dict[str, Any]:
    """A planned slot as the statements want it."""
    return {
        "slot": planned.id,
        "centre": planned.centre,
        "service": planned.service,
        "letter": planned.letter,
        "day": planned.day,
        "starts_at": planned.starts_at,
        "minutes": planned.minutes,
        "capacity": planned.capacity,
    }


def numbers_used_up(conflict: Conflict) -> bool:
    """Whether a queue gave all its numbers of the day."""
    return "ck_ticket_counter_last" in conflict.constraint


def _values(new: NewTicket) -> dict[str, Any]:
    return {
        **slot_values(new.slot),
        "ticket": new.id,
        "short_code": new.short_code,
        "public_name": new.public_name,
        "kiosk": new.asked.kiosk,
        "key": new.asked.key,
        "operation": new.asked.operation,
        "request": new.asked.request,
        "body": new.body,
        "pools": to_text(new.slot.pools),
        "now": new.now,
        "asked_before": new.before.request if new.before else None,
        "goes_first": new.before is not None and new.before.goes_first,
    }
