"""The SQL of booking: pieces that SQLite runs one by one and PostgreSQL as one statement.

The place is an upsert, so a slot that nobody touched needs no row: it appears with its first booking.
PostgreSQL does everything in one round trip (4,200–5,300/s measured, twice the next best); there a twin
waits for the slot's row, then breaks the answer's primary key and finds the winner on its second try.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Boolean, Date, Integer, SmallInteger, String

from central.database import Utc
from central.statement import Statement
from protocol.appointments import TicketKind, TicketState

_TAKE = """
INSERT INTO slot (id, centre, service, letter, day, starts_at, minutes, capacity, booked, blocked)
SELECT :slot, :centre, :service, :letter, :day, :starts_at, :minutes, :capacity, 1, FALSE
 WHERE (:starts_at > :now OR EXISTS (SELECT 1 FROM slot WHERE id = :slot)){unless}
ON CONFLICT (id) DO UPDATE SET booked = slot.booked + 1, capacity = excluded.capacity
 WHERE slot.booked < excluded.capacity AND NOT slot.blocked AND slot.starts_at > :now
RETURNING starts_at
"""
# PostgreSQL looks before it takes, so that only a lost race breaks the check (and fills its log).
_UNLESS_KNOWN_OR_BUSY = """
   AND NOT EXISTS (SELECT 1 FROM known)
   AND NOT EXISTS (
 SELECT 1 FROM desk_time, pool, place
  WHERE desk_time.centre = :centre AND desk_time.queues = pool.queues AND desk_time.booked >= pool.capacity
    AND desk_time.at > place.starts_at - interval '5 minutes'
    AND desk_time.at < place.starts_at + :minutes * interval '1 minute')"""
_OCCUPY = """
INSERT INTO desk_time (centre, queues, at, booked, capacity)
SELECT :centre, pool.queues, step, 1, pool.capacity
  FROM taken, pool, generate_series(
   date_bin(interval '5 minutes', taken.starts_at, timestamptz '2000-01-01 00:00:00+00'),
   taken.starts_at + :minutes * interval '1 minute' - interval '1 second',
   interval '5 minutes') AS step
 ORDER BY pool.queues, step
ON CONFLICT (centre, queues, at) DO UPDATE
   SET booked = desk_time.booked + 1, capacity = excluded.capacity
"""
_COUNT = """
INSERT INTO ticket_counter (centre, day, letter, last)
SELECT :centre, :day, :letter, 1{from_taken}
ON CONFLICT (centre, day, letter) DO UPDATE SET last = ticket_counter.last + 1
RETURNING last
"""
_TICKET = f"""
INSERT INTO ticket (id, kind, number, short_code, centre, service, letter, day, given_by, public_name,
                    slot, starts_at, minutes, state, kiosk, made_at, pools, request, goes_first)
SELECT :ticket, '{TicketKind.APPOINTMENT}', {{number}}, :short_code, :centre, :service, :letter, :day, '',
       :public_name, :slot, {{start}}, :minutes, '{TicketState.BOOKED}', :kiosk, :now, :pools,
       :asked_before, :goes_first{{from_counted}}
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
    "pools": String(),
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
    "asked_before": String(),
    "goes_first": Boolean(),
}


_PLACE_AND_NUMBER = {"number": String(), "starts_at": Utc()}
_ANSWERED: Mapping[str, Any] = {
    "operation": String(),
    "request": String(),
    "status": Integer(),
    "body": String(),
    "ticket": String(),
    **_PLACE_AND_NUMBER,
    "before": String(),
    "abandoned": Boolean(),
}

BOOK = Statement(
    f"""
WITH known AS (
 SELECT operation, request, status, body, ticket, number, starts_at, before, abandoned
   FROM answer WHERE kiosk = :kiosk AND key = :key
), place AS (
 SELECT coalesce((SELECT starts_at FROM slot WHERE id = :slot), :starts_at) AS starts_at
), pool AS (
 SELECT split_part(one, ':', 1) AS queues, CAST(split_part(one, ':', 2) AS smallint) AS capacity
   FROM unnest(string_to_array(:pools, ',')) AS one
), taken AS ({_TAKE.format(unless=_UNLESS_KNOWN_OR_BUSY)}
), occupied AS ({_OCCUPY}
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
""",  # noqa: S608 - only our own constants are filled in
    _TYPES,
    _ANSWERED,
)
TAKE_PLACE = Statement(_TAKE.format(unless=""), _TYPES, {"starts_at": Utc()})
NEXT_NUMBER = Statement(_COUNT.format(from_taken=" WHERE TRUE"), _TYPES, {"last": Integer()})
ADD_TICKET = Statement(
    _TICKET.format(number=":number", start=":start", from_counted=""), _TYPES, _PLACE_AND_NUMBER
)
KEEP_ANSWER = Statement(_ANSWER.format(number=":number", start=":start", from_made=""), _TYPES)
