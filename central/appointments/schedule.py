"""Which slots a day has: pure functions of the catalogue's schedule and the time zone.

Nothing is stored for a slot that nobody touched, so a thousand centres cost no rows. A slot's id says
everything about it: `MA-11-LAA-02.rsu_help.20261123T0730Z` (centre, service, start in UTC).
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from central.appointments.pools import Pool, pools_of
from central.catalogue.service import Edition
from protocol.appointments import Slot
from protocol.catalogue import Centre, Schedule, Service
from protocol.codec import encode
from protocol.opening import hours_on

HORIZON_DAYS = 90
"""How far ahead one may book: past it, neither hours nor holidays are settled (our choice)."""

_STAMP = "%Y%m%dT%H%MZ"
_DAYS_KEPT = 2048  # of about 12 KB each
_SPANS_KEPT = 32_768  # two weeks of 2,000 centres, of about 0.4 KB each
_POOLS_KEPT = 16_384  # all queues of 2,000 centres


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """A slot as the schedule makes it; `day` is local, `capacity` the desks that serve its letter, `pools`
    what these desks are shared with.

    `text` is its JSON up to the number of free places: a fortnight has 300 slots, and this never changes.
    """

    id: str
    centre: str
    service: str
    letter: str
    day: date
    starts_at: datetime
    minutes: int
    capacity: int
    pools: tuple[Pool, ...]
    text: str = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of open time, in UTC."""

    opens_at: datetime
    closes_at: datetime


def closed_for_appointments(schedule: Schedule, day: date) -> bool:
    """A lunar holiday may fall on this day: nobody shall travel for nothing, so it counts already."""
    return any(closure.day == day for closure in schedule.closures)


def closed_for_certain(schedule: Schedule, day: date) -> bool:
    """Whoever stands in the hall on a day that only may be a holiday is served."""
    return any(closure.day == day and closure.certain for closure in schedule.closures)


def intervals_on(schedule: Schedule, day: date, zone: ZoneInfo) -> tuple[Interval, ...]:
    """Open stretches of a local day, in UTC, right also on the days the clock changes."""
    spans = (
        Interval(moment(day, span.opens_at, zone), moment(day, span.closes_at, zone))
        for span in hours_on(schedule, day)
    )
    return tuple(span for span in spans if span.opens_at < span.closes_at)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local wall time in UTC; one that the clock skips is read with the offset before the change."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def takes_walk_ins(schedule: Schedule, now: datetime, zone: ZoneInfo) -> bool:
    """Whether a visitor without an appointment may still take a number."""
    day = now.astimezone(zone).date()
    if closed_for_certain(schedule, day):
        return False
    last = timedelta(minutes=schedule.last_walk_in_minutes)
    return any(span.opens_at <= now <= span.closes_at - last for span in intervals_on(schedule, day, zone))


def slot_id(centre: str, service: str, starts_at: datetime) -> str:
    """The id of the slot that starts then."""
    return f"{centre}.{service}.{starts_at.astimezone(UTC).strftime(_STAMP)}"


def read_slot_id(text: str) -> tuple[str, str, datetime] | None:
    """Centre, service and start in UTC; None when it is no slot id."""
    parts = text.rsplit(".", 2)
    if len(parts) != 3:  # noqa: PLR2004 - centre, service, start
        return None
    try:
        starts_at = datetime.strptime(parts[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return (parts[0], parts[1], starts_at) if slot_id(parts[0], parts[1], starts_at) == text else None


def desks_for(centre: Centre, letter: str) -> tuple[int, ...]:
    """The numbers of the desks that serve a queue."""
    return tuple(desk.number for desk in centre.desks if letter in desk.letters)


def plan_day(
    centre: Centre, schedule: Schedule, service: Service, day: date, zone: ZoneInfo
) -> tuple[PlannedSlot, ...]:
    """All slots of a local day by the centre's schedule, in order; each lies wholly in one open stretch."""
    if not gives_appointments(centre, service):
        return ()
    pools = pools_of(centre, service.letter)
    length = timedelta(minutes=service.appointment_minutes)
    slots: list[PlannedSlot] = []
    for span in bookable_spans(schedule, day, zone):
        starts_at = span.opens_at
        while starts_at + length <= span.closes_at:
            slots.append(_planned(centre, service, day, starts_at, pools))
            starts_at += length
    return tuple(slots)


def gives_appointments(centre: Centre, service: Service) -> bool:
    """Whether the service is there, with a desk, and is booked at all."""
    offered = bool(service.appointment_minutes) and service.id in centre.services
    return offered and bool(desks_for(centre, service.letter))


def bookable_spans(schedule: Schedule, day: date, zone: ZoneInfo) -> tuple[Interval, ...]:
    """The open stretches of a local day for which appointments are given."""
    return () if closed_for_appointments(schedule, day) else intervals_on(schedule, day, zone)


def begins(starts_at: datetime, minutes: int, span: Interval) -> bool:
    """Whether a slot of this length begins then, by `plan_day`."""
    length = timedelta(minutes=minutes)
    inside = span.opens_at <= starts_at and starts_at + length <= span.closes_at
    return inside and not (starts_at - span.opens_at) % length


def _planned(
    centre: Centre, service: Service, day: date, starts_at: datetime, pools: tuple[Pool, ...]
) -> PlannedSlot:
    full = Slot(
        slot_id(centre.id, service.id, starts_at),
        centre.id,
        service.id,
        starts_at,
        service.appointment_minutes,
        free=0,
    )
    return PlannedSlot(
        id=full.id,
        centre=full.centre,
        service=full.service,
        letter=service.letter,
        day=day,
        starts_at=starts_at,
        minutes=full.minutes,
        capacity=len(desks_for(centre, service.letter)),
        pools=pools,
        text=json.dumps(encode(full)).removesuffix("0}"),
    )


class SlotPlan:
    """The slots of one edition of the catalogue. Days that were looked at are kept; to find one slot only its day's
    open stretches and its queue's pools are, which are small enough for a thousand centres."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.zone = ZoneInfo(edition.catalogue.timezone)
        self.day = lru_cache(maxsize=_DAYS_KEPT)(self._day)
        self._spans = lru_cache(maxsize=_SPANS_KEPT)(self._spans_of)
        self._pools = lru_cache(maxsize=_POOLS_KEPT)(self._pools_of)

    def _day(self, centre_id: str, service_id: str, day: date) -> tuple[PlannedSlot, ...]:
        """The slots of a centre and service that the catalogue has, on a local day."""
        edition = self.edition
        centre, schedule = edition.centres[centre_id], edition.schedules[centre_id]
        return plan_day(centre, schedule, edition.services[service_id], day, self.zone)

    def _spans_of(self, centre_id: str, day: date) -> tuple[Interval, ...]:
        return bookable_spans(self.edition.schedules[centre_id], day, self.zone)

    def _pools_of(self, centre_id: str, letter: str) -> tuple[Pool, ...]:
        return pools_of(self.edition.centres[centre_id], letter)

    def find(self, text: str) -> PlannedSlot | None:
        """The slot with this id, when the schedule has it: the one of its `day`."""
        parts = read_slot_id(text)
        if parts is None or parts[0] not in self.edition.centres or parts[1] not in self.edition.services:
            return None
        centre, service, starts_at = self.edition.centres[parts[0]], self.edition.services[parts[1]], parts[2]
        day = self.local_day(starts_at)
        if not gives_appointments(centre, service) or not any(
            begins(starts_at, service.appointment_minutes, span) for span in self._spans(centre.id, day)
        ):
            return None
        return _planned(centre, service, day, starts_at, self._pools(centre.id, service.letter))

    def local_day(self, at: datetime) -> date:
        """The day at the centres when it is `at`."""
        return at.astimezone(self.zone).date()

    def end_of(self, day: date) -> datetime:
        """Midnight that ends a local day, in UTC."""
        return moment(day + timedelta(days=1), time(0), self.zone)
