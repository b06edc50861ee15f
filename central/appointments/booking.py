"""The hot statements: one place, one number, one ticket and one answer, all or nothing.

The place is an upsert, so a slot that nobody touched needs no row: it appears with its first booking.
PostgreSQL does everything in one statement (4,200–5,300/s measured, twice the next best); there a twin
waits for the slot's row, then breaks the answer's primary key and finds the winner on its second try.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Connection, Date, Integer, SmallInteger, String, TextClause, bindparam, text

from central.answers import service as answers
from central.answers.service import Answer, Command
from central.appointments.schedule import PlannedSlot
from central.database import Conflict, Database, Utc
from protocol.appointments import TicketKind, TicketState


@dataclass(frozen=True, slots=True)
class NewTicket:
    """What the statement stores; `body` is the answer without number, start and code."""

    asked: Command
    id: str
    short_code: str
    slot: PlannedSlot
    public_name: str
    body: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """A place was taken. `starts_at` is the slot's, which the centre may have moved."""

    number: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Full:
    """No place, for a reason that `slots.why_not` finds."""


_TAKE = """
INSERT INTO slot (id, centre, service, letter, day, starts_at, minutes, capacity, booked, blocked)
SELECT :slot, :centre, :service, :letter, :day, :starts_at, :minutes, :capacity, 1, FALSE
 WHERE (:starts_at > :now OR EXISTS (SELECT 1 FROM slot WHERE id = :slot)){unless_known}
ON CONFLICT (id) DO UPDATE SET booked = slot.booked + 1, capacity = excluded.capacity
 WHERE slot.booked < excluded.capacity AND NOT slot.blocked AND slot.starts_at > :now
RETURNING starts_at
"""
_COUNT = """
INSERT INTO ticket_counter (centre, day, letter, last)
SELECT :centre, :day, :letter, 1{from_taken}
ON CONFLICT (centre, day, letter) DO UPDATE SET last = ticket_counter.last + 1
RETURNING last
"""
_TICKET = f"""
INSERT INTO ticket (id, kind, number, short_code, centre, service, letter, day, given_by, public_name,
                    slot, starts_at, minutes, state, kiosk, made_at)
SELECT :ticket, '{TicketKind.APPOINTMENT}', {{number}}, :short_code, :centre, :service, :letter, :day, '',
       :public_name, :slot, {{start}}, :minutes, '{TicketState.BOOKED}', :kiosk, :now{{from_counted}}
RETURNING number, starts_at
"""
_ANSWER = """
INSERT INTO answer (kiosk, key, operation, request, status, body, ticket, number, starts_at, abandoned, made_at)
SELECT :kiosk, :key, :operation, :request, 201, :body, :ticket, {number}, {start}, FALSE, :now{from_made}
"""

_TYPES: Mapping[str, Any] = {
    "slot": String(),
    "centre": String(),
    "service": String(),
    "letter": String(),
    "day": Date(),
    "starts_at": Utc(),
    "minutes": SmallInteger(),
    "capacity": SmallInteger(),
    "now": Utc(),
    "ticket": String(),
    "number": String(),
    "short_code": String(),
    "public_name": String(),
    "kiosk": String(),
    "key": String(),
    "operation": String(),
    "request": String(),
    "body": String(),
    "start": Utc(),
}


def _prepared(sql: str) -> TextClause:
    used = [bindparam(name, type_=kind) for name, kind in _TYPES.items() if _uses(sql, name)]
    return text(sql).bindparams(*used)


def _uses(sql: str, name: str) -> bool:
    return any(f":{name}{end}" in sql for end in (",", " ", ")", "\n"))


_ONE_STATEMENT = _prepared(
    f"""
WITH known AS (
 SELECT operation, request, status, body, ticket, number, starts_at, before, abandoned
   FROM answer WHERE kiosk = :kiosk AND key = :key
), taken AS ({_TAKE.format(unless_known=" AND NOT EXISTS (SELECT 1 FROM known)")}
), counted AS ({_COUNT.format(from_taken=" FROM taken")}
), made AS ({
        _TICKET.format(
            number=":letter || '-' || lpad(counted.last::text, 3, '0')",
            start="taken.starts_at",
            from_counted=" FROM taken, counted",
        )
    }
), answered AS ({_ANSWER.format(number="made.number", start="made.starts_at", from_made=" FROM made")}
)
SELECT operation, request, status, body, ticket, number, starts_at, before, abandoned FROM known
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, number, starts_at, NULL, NULL FROM made
"""  # noqa: S608 - only our own constants are filled in
).columns(
    operation=String(),
    request=String(),
    status=Integer(),
    body=String(),
    ticket=String(),
    number=String(),
    starts_at=Utc(),
    before=String(),
    abandoned=Boolean(),
)
_TAKE_ALONE = _prepared(_TAKE.format(unless_known="")).columns(starts_at=Utc())
_COUNT_ALONE = _prepared(_COUNT.format(from_taken=" WHERE TRUE")).columns(last=Integer())
_TICKET_ALONE = _prepared(_TICKET.format(number=":number", start=":start", from_counted=""))
_ANSWER_ALONE = _prepared(_ANSWER.format(number=":number", start=":start", from_made=""))


def book(database: Database, new: NewTicket) -> Made | Answer | Full:
    """Books, or says what this key got before. Raises `Conflict` when it met another transaction."""
    values = _values(new)
    if database.is_sqlite:
        return database.once(lambda connection: _book_in_steps(connection, new.asked, values))
    with database.statement() as connection:
        row = connection.execute(_ONE_STATEMENT, values).one_or_none()
        if row is None:
            return answers.find(connection, new.asked) or Full()
        if row.request is None:
            return Made(row.number, row.starts_at)
        return answers.from_row(row)


def _book_in_steps(connection: Connection, asked: Command, values: Mapping[str, Any]) -> Made | Answer | Full:
    """The same inside SQLite's one write transaction."""
    known = answers.find(connection, asked)
    if known is not None:
        return known
    starts_at = take_place(connection, values)
    if starts_at is None:
        return Full()
    number = next_number(connection, values)
    filled = {**values, "number": number, "start": starts_at}
    connection.execute(_TICKET_ALONE, filled)
    connection.execute(_ANSWER_ALONE, filled)
    return Made(number, starts_at)


def take_place(connection: Connection, values: Mapping[str, Any]) -> datetime | None:
    """Takes one place of a slot (`slot_values` and `now`); None when there is none."""
    taken: datetime | None = connection.execute(_TAKE_ALONE, values).scalar_one_or_none()
    return taken


def next_number(connection: Connection, values: Mapping[str, Any]) -> str:
    """The next number of a queue on a day (`centre`, `day`, `letter`), `A-047`."""
    last: int = connection.execute(_COUNT_ALONE, values).scalar_one()
    return f"{values['letter']}-{last:03d}"


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
        "now": new.now,
    }
