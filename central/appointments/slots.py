"""Slots as visitors and the centre see them: the plan, with what is booked, blocked or moved on top."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection

from central.appointments import desk_time, moved, repository
from central.appointments.models import ticket
from central.appointments.pools import pools_of, to_text
from central.appointments.schedule import HORIZON_DAYS, PlannedSlot, SlotPlan, read_slot_id
from central.appointments.stored import StoredSlot, StoredTicket
from central.refusal import Refusal
from protocol.appointments import MoveReason, Slot, TicketState
from protocol.codec import encode
from protocol.problem import ProblemCode

DAYS_AT_ONCE = 31


@dataclass(frozen=True, slots=True)
class SlotStanding:
    """A slot for the centre's own eyes: past, full and blocked ones too. Not `offered`: the plan has it no longer, and
    it is there for those who are booked in it."""

    id: str
    service: str
    starts_at: datetime
    minutes: int
    capacity: int
    booked: int
    blocked: bool
    offered: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """A slot that can be booked now; `starts_at` is not the planned one where the centre moved it."""

    planned: PlannedSlot
    starts_at: datetime
    free: int

    def as_slot(self) -> Slot:
        """The protocol's word for it."""
        one = self.planned
        return Slot(one.id, one.centre, one.service, self.starts_at, one.minutes, self.free)

    def as_json(self) -> str:
        """`as_slot` as JSON text."""
        if self.starts_at == self.planned.starts_at:
            return f"{self.planned.text}{self.free}}}"
        return json.dumps(encode(self.as_slot()))


def free_slots(
    connection: Connection, plan: SlotPlan, centre: str, service: str, first: date, days: int, now: datetime
) -> Iterator[Offer]:
    """All that can be booked now, in order of time."""
    today = plan.local_day(now)
    horizon = today + timedelta(days=HORIZON_DAYS)
    if first > horizon:
        return
    last = min(first + timedelta(days=days - 1), horizon)
    first = max(first, today)
    if first > last:
        return
    touched = repository.slots_between(connection, centre, service, first, last)
    pools = pools_of(plan.edition.centres[centre], plan.edition.services[service].letter)
    left = desk_time.left_between(
        connection, centre, pools, plan.end_of(first - timedelta(days=1)), plan.end_of(last)
    )
    for ahead in range((last - first).days + 1):
        planned = plan.day(centre, service, first + timedelta(days=ahead))
        yield from _free_of_day(planned, touched, left, now)


def _free_of_day(
    planned: tuple[PlannedSlot, ...],
    touched: Mapping[str, StoredSlot],
    left: Mapping[datetime, int],
    now: datetime,
) -> list[Offer]:
    free: list[Offer] = []
    for one in planned:
        row = touched.get(one.id)
        starts_at, places = one.starts_at, one.capacity
        if row is not None:
            starts_at, places = row.starts_at, 0 if row.blocked else one.capacity - row.booked
        if left and places > 0:
            places = min(
                places, *(left.get(step, places) for step in desk_time.steps(starts_at, one.minutes))
            )
        if places > 0 and starts_at > now:
            free.append(Offer(one, starts_at, places))
    return sorted(free, key=lambda offer: offer.starts_at)  # the centre may have moved some


def bookable(plan: SlotPlan, slot_id: str, now: datetime) -> PlannedSlot | None:
    """The slot, when the schedule has it within the horizon; it may be full or over."""
    planned = plan.find(slot_id)
    if planned is None or planned.day > plan.local_day(now) + timedelta(days=HORIZON_DAYS):
        return None
    return planned


def why_not(connection: Connection, planned: PlannedSlot, now: datetime) -> Refusal:
    """Why no place could be taken."""
    row = repository.slot_by_id(connection, planned.id)
    starts_at = row.starts_at if row else planned.starts_at
    if starts_at <= now or (row and row.blocked):
        return Refusal(ProblemCode.SLOT_OVER)
    return Refusal(ProblemCode.SLOT_TAKEN)


def slots_of_day(
    connection: Connection, plan: SlotPlan, centre: str, service: str, day: date
) -> list[SlotStanding]:
    """Every slot of a day as it stands, and those that only bookings keep."""
    touched = repository.slots_between(connection, centre, service, day, day)
    planned = plan.day(centre, service, day)
    ids = {one.id for one in planned}
    standing = [
        SlotStanding(
            row.id, service, row.starts_at, row.minutes, row.capacity, row.booked, row.blocked, offered=False
        )
        for row in touched.values()
        if row.booked and row.id not in ids
    ]
    for one in planned:
        row = touched.get(one.id)
        standing.append(
            SlotStanding(
                one.id,
                service,
                row.starts_at if row else one.starts_at,
                one.minutes,
                one.capacity,
                row.booked if row else 0,
                row.blocked if row else False,
            )
        )
    return sorted(standing, key=lambda item: item.starts_at)


def promised(connection: Connection, plan: SlotPlan, slot_id: str) -> PlannedSlot | None:
    """A slot that somebody is booked in, though the plan has it no longer: its service was switched off, its length
    changed, its day was closed."""
    parts, row = read_slot_id(slot_id), repository.slot_by_id(connection, slot_id)
    if parts is None or row is None or not row.booked:
        return None
    centre, service = plan.edition.centres.get(parts[0]), plan.edition.services.get(parts[1])
    if centre is None or service is None:
        return None
    return PlannedSlot(
        id=row.id,
        centre=centre.id,
        service=service.id,
        letter=service.letter,
        day=row.day,
        starts_at=row.starts_at,
        minutes=row.minutes,
        capacity=row.capacity,
        pools=pools_of(centre, service.letter),
        text="",
    )


def block(connection: Connection, planned: PlannedSlot, *, blocked: bool) -> list[StoredTicket]:
    """Takes a slot out of offer, or back; returns the tickets that are booked in it and stay booked."""
    repository.touch_slot(connection, planned)
    repository.change_slot(connection, planned.id, blocked=blocked)
    return booked_in(connection, planned.id)


def move(
    connection: Connection,
    plan: SlotPlan,
    planned: PlannedSlot,
    starts_at: datetime,
    why: MoveReason,
    now: datetime,
) -> list[StoredTicket] | Refusal:
    """Moves a slot within its local day with all who are booked in it; returns their tickets.

    Each of them is told at their next look-up, until they know.
    """
    if plan.local_day(starts_at) != planned.day:
        return Refusal(ProblemCode.OTHER_DAY)
    starts_at = starts_at.astimezone(UTC).replace(second=0, microsecond=0)
    repository.touch_slot(connection, planned)
    repository.change_slot(connection, planned.id, starts_at=starts_at)
    booked = booked_in(connection, planned.id)
    moved.note(connection, [one for one in booked if one.starts_at != starts_at], why, now)
    for one in booked:
        desk_time.release(connection, one.centre, one.pools, one.starts_at, one.minutes)
    for one in booked:
        desk_time.occupy(connection, one.centre, planned.pools, starts_at, one.minutes)
    return [
        repository.change_ticket(connection, one.id, starts_at=starts_at, pools=to_text(planned.pools))
        for one in booked
    ]


def booked_in(connection: Connection, slot_id: str) -> list[StoredTicket]:
    """The tickets of those who are still to come, locked."""
    return repository.tickets(
        connection,
        ticket.c.slot == slot_id,
        ticket.c.state == TicketState.BOOKED,
        order=(ticket.c.number,),
        lock=True,
    )
