"""How many requests were decided, for GovStack's `GET /data/statistics`: numbers only, of no person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from central.catalogue.service import CatalogueService
from central.database import Database
from central.edge import FIRST_YEAR, LAST_YEAR
from central.refusal import Refusal
from central.requests import repository
from central.requests.judging import Judge
from central.requests.shapes import References, Statistic
from protocol.catalogue import Service
from protocol.problem import ProblemCode
from protocol.requests import Stage


class Timeframe(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS: Mapping[Timeframe, int] = {
    Timeframe.DAY: 1,
    Timeframe.WEEK: 7,
    Timeframe.MONTH: 30,
    Timeframe.YEAR: 365,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Local days, both included; None: from the beginning, until today. `name` of a service, or its id."""

    first: date | None = None
    last: date | None = None
    name: str | None = None
    timeframe: Timeframe | None = None


class RequestCounter:
    """Raises `StorageFault`."""

    def __init__(self, database: Database, catalogue: CatalogueService, judge: Judge) -> None:
        self._database = database
        self._catalogue = catalogue
        self._judge = judge

    def open_at(self, centre: str) -> Mapping[str, int]:
        """How many requests of a centre staff still have to decide, by service."""
        with self._database.read() as connection:
            return repository.open_by_service(connection, centre)

    def statistics(self, asked: Asked) -> tuple[Statistic, ...] | Refusal:
        """One a service, by when the requests were registered; those still undecided are in none."""
        services = [one for one in self._catalogue.edition.catalogue.services if _is_called(one, asked.name)]
        if not services:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        last = asked.last or self._judge.today()
        first = asked.first
        if asked.timeframe is not None:
            first = max(first or date.min, _days_before(last, _DAYS[asked.timeframe] - 1))
        zone = ZoneInfo(self._catalogue.edition.catalogue.timezone)
        with self._database.read() as connection:
            counted = repository.count_by_service(
                connection, _midnight(first, zone), _midnight(_days_before(last, -1), zone)
            )
        return tuple(
            _statistic(counted.get(one.id, {}), _references(asked, first, last, one)) for one in services
        )


def _is_called(service: Service, name: str | None) -> bool:
    return name is None or name == service.id or name in service.name.shown.values()


def _days_before(day: date, days: int) -> date:
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return day


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    """None where no request can be from: then it bounds nothing."""
    return (
        datetime.combine(day, time(), zone)
        if day is not None and FIRST_YEAR < day.year <= LAST_YEAR
        else None
    )


def _statistic(stages: Mapping[Stage, int], references: References) -> Statistic:
    approved = stages.get(Stage.ACCEPTED, 0) + stages.get(Stage.DONE, 0)
    sent_back = stages.get(Stage.MISSING_DOCUMENTS, 0)
    rejected = stages.get(Stage.REFUSED, 0)
    return Statistic(approved + sent_back + rejected, approved, sent_back, rejected, references)


def _references(asked: Asked, first: date | None, last: date, service: Service) -> References:
    return References(
        startDate=first.isoformat() if first else "",
        endDate=last.isoformat(),
        registrationName=service.id,
        timeframeDay=asked.timeframe is Timeframe.DAY,
        timeframeWeek=asked.timeframe is Timeframe.WEEK,
        timeframeMonth=asked.timeframe is Timeframe.MONTH,
        timeframeYear=asked.timeframe is Timeframe.YEAR,
    )
