"""The time of desks, in steps of five minutes: who shares desks shares their time.

Each slot has places of its own, but services of one queue, and queues with a desk in common, are served
by the same desks. So a booking also takes every step of its time in each of its pools (`pools`), and a
check in the table refuses the one that no desk is left for. A ticket remembers what it took.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, SmallInteger, String, delete, select, update

from central.appointments.models import desk_time
from central.appointments.pools import Pool, from_text
from central.database import Conflict, Utc
from central.statement import Statement

STEP = timedelta(minutes=5)
_BUSY = "ck_desk_time_booked"
_OCCUPY = """
INSERT INTO desk_time (centre, queues, at, booked, capacity) VALUES (:centre, :queues, :at, 1, :capacity)
ON CONFLICT (centre, queues, at) DO UPDATE SET booked = desk_time.booked + 1, capacity = {capacity}
"""
_TYPES = {"centre": String(), "queues": String(), "at": Utc(), "capacity": SmallInteger()}
_OCCUPY_CHECKED = Statement(_OCCUPY.format(capacity="excluded.capacity"), _TYPES)
_OCCUPY_ANYHOW = Statement(
    _OCCUPY.format(
        capacity="CASE WHEN desk_time.booked < excluded.capacity"
        " THEN excluded.capacity ELSE desk_time.booked + 1 END"
    ),
    _TYPES,
)


def steps(starts_at: datetime, minutes: int) -> list[datetime]:
    """The steps that a time touches, in order."""
    end = starts_at + timedelta(minutes=minutes)
    step = starts_at - (starts_at - datetime.min.replace(tzinfo=starts_at.tzinfo)) % STEP
    touched = []
    while step < end:
        touched.append(step)
        step += STEP
    return touched


def occupy(
    connection: Connection,
    centre: str,
    pools: tuple[Pool, ...],
    starts_at: datetime,
    minutes: int,
    *,
    checked: bool = True,
) -> None:
    """Takes one desk of each pool for a time, in the order of their keys.

    Breaks the check when none is left (`no_desk_left`). Not `checked`: what was promised stays promised,
    even when there are fewer desks now.
    """
    rows = [
        {"centre": centre, "queues": pool.queues, "capacity": pool.capacity, "at": at}
        for pool in pools
        for at in steps(starts_at, minutes)
    ]
    (_OCCUPY_CHECKED if checked else _OCCUPY_ANYHOW).run_each(connection, rows)


def release(connection: Connection, centre: str, pools: str, starts_at: datetime, minutes: int) -> None:
    """Gives back what a ticket took; `pools` as it remembers them."""
    connection.execute(
        update(desk_time)
        .where(
            desk_time.c.centre == centre,
            desk_time.c.queues.in_([pool.queues for pool in from_text(pools)]),
            desk_time.c.at > starts_at - STEP,
            desk_time.c.at < starts_at + timedelta(minutes=minutes),
        )
        .values(booked=desk_time.c.booked - 1)
    )


def left_between(
    connection: Connection, centre: str, pools: tuple[Pool, ...], first: datetime, last: datetime
) -> Mapping[datetime, int]:
    """Desks left at each step that anybody touched, from `first` to before `last`."""
    capacity = {pool.queues: pool.capacity for pool in pools}
    rows = connection.execute(
        select(desk_time.c.at, desk_time.c.queues, desk_time.c.booked).where(
            desk_time.c.centre == centre,
            desk_time.c.queues.in_(capacity),
            desk_time.c.at >= first,
            desk_time.c.at < last,
            desk_time.c.booked > 0,
        )
    )
    left: dict[datetime, int] = {}
    for at, queues, booked in rows:
        left[at] = min(left.get(at, capacity[queues]), capacity[queues] - booked)
    return left


def forget_from(connection: Connection, first: datetime) -> None:
    """Forgets every step from a moment on, before they are counted again; nobody books until we end."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("LOCK TABLE desk_time IN EXCLUSIVE MODE")
    connection.execute(delete(desk_time).where(desk_time.c.at > first - STEP))


def no_desk_left(conflict: Conflict) -> bool:
    """Whether a statement was refused because all desks of a pool are taken at that time."""
    return _BUSY in conflict.constraint
