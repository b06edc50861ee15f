"""Opening hours, seasons and holidays: their checks, and the days they become."""

import zoneinfo
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any

from central.catalogue.content.document import Document
from central.catalogue.content.problem import Path, Problem

_WEEKDAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), start=1)}

Opening = tuple[int, time, time]
"""ISO weekday, opening and closing time."""


def openings(hours: Sequence[dict[str, Any]]) -> list[Opening]:
    """One entry per weekday and opening, in the order of the week."""
    return sorted(
        (_WEEKDAYS[day], time.fromisoformat(entry["opens_at"]), time.fromisoformat(entry["closes_at"]))
        for entry in hours
        for day in entry["byday"]
    )


def fixed_day(month_day: str, year: int) -> date | None:
    """The holiday in that year; None for 29 February in a common year."""
    try:
        return date.fromisoformat(f"{year}-{month_day}")
    except ValueError:
        return None


def run_of_days(first_day: str, days: int) -> list[date]:
    """So many days on end; `first_day` is an ISO 8601 date."""
    first = date.fromisoformat(first_day)
    return [first + timedelta(days=i) for i in range(days)]


def check_timezone(calendar: Document) -> Iterator[Problem]:
    """The installed time-zone data know it."""
    try:
        zoneinfo.ZoneInfo(calendar.data["timezone"])
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        yield calendar.problem(("timezone",), f"there is no time zone {calendar.data['timezone']!r}")


def check_schedule_hours(calendar: Document) -> Iterator[Problem]:
    """Hours of the named schedules end after they start and do not overlap."""
    for i, schedule in enumerate(calendar.data["schedules"]):
        yield from _check_schedule(calendar, ("schedules", i), schedule)


def check_centre_hours(centres: Document) -> Iterator[Problem]:
    """The same for the hours that a centre has of its own."""
    for i, centre in enumerate(centres.data["centres"]):
        yield from _check_schedule(centres, ("centres", i, "schedule"), centre["schedule"])


def check_seasons(calendar: Document) -> Iterator[Problem]:
    """Every season ends after it starts; no two overlap, whose hours would be doubtful."""
    periods = []
    for i, season in enumerate(calendar.data["seasons"]):
        for j, period in enumerate(season["periods"]):
            path: Path = ("seasons", i, "periods", j)
            if period["last_day"] < period["first_day"]:
                yield calendar.problem((*path, "last_day"), "is before first_day")
            else:
                periods.append((period["first_day"], period["last_day"], path))
    for (_, last, path), (first, _, later) in pairwise(sorted(periods)):
        if first <= last:
            yield calendar.problem(
                (*later, "first_day"), f"overlaps the season on line {calendar.line(path)}"
            )


def check_holidays(calendar: Document) -> Iterator[Problem]:
    """A fixed day exists, at least in a leap year; a lunar holiday does not begin twice on a day."""
    leap_year = 2028
    for i, holiday in enumerate(calendar.data["holidays"]["fixed"]):
        if fixed_day(holiday["month_day"], leap_year) is None:
            yield calendar.problem(
                ("holidays", "fixed", i, "month_day"), f"there is no day {holiday['month_day']}"
            )
    for i, holiday in enumerate(calendar.data["holidays"]["lunar"]):
        days = [entry["first_day"] for entry in holiday["dates"]]
        for j, day in enumerate(days):
            if day in days[:j]:
                path: Path = ("holidays", "lunar", i, "dates", j, "first_day")
                yield calendar.problem(path, f"{day} is there twice")


def check_years_known(calendar: Document, year: int) -> Iterator[Problem]:
    """What moves with the moon is told for this year and the next: no appointment is given on a feast."""
    moving = [
        (("seasons", i, "periods"), [(p["first_day"], p["last_day"]) for p in season["periods"]])
        for i, season in enumerate(calendar.data["seasons"])
    ] + [
        (("holidays", "lunar", i, "dates"), [(d["first_day"], d["first_day"]) for d in holiday["dates"]])
        for i, holiday in enumerate(calendar.data["holidays"]["lunar"])
    ]
    for path, spans in moving:
        for needed in (year, year + 1):
            if not any(int(first[:4]) <= needed <= int(last[:4]) for first, last in spans):
                yield calendar.problem(path, f"has no day in {needed}")


def _check_schedule(document: Document, path: Path, schedule: dict[str, Any]) -> Iterator[Problem]:
    lists = [((*path, "weekly"), schedule.get("weekly", ()))]
    for i, entry in enumerate(schedule.get("in_season", ())):
        lists.append(((*path, "in_season", i, "weekly"), entry["weekly"]))
    for place, hours in lists:
        yield from _check_hours(document, place, hours)


def _check_hours(document: Document, path: Path, hours: Sequence[dict[str, Any]]) -> Iterator[Problem]:
    by_day: dict[str, list[tuple[str, str, Path]]] = {}
    for i, entry in enumerate(hours):
        if entry["closes_at"] <= entry["opens_at"]:
            yield document.problem((*path, i, "closes_at"), "is not after opens_at")
            continue
        for day in entry["byday"]:
            by_day.setdefault(day, []).append((entry["opens_at"], entry["closes_at"], (*path, i)))
    for day, entries in by_day.items():
        for (_, closes, place), (opens, _, later) in pairwise(sorted(entries)):
            if opens < closes:
                yield document.problem(later, f"overlaps the hours on line {document.line(place)} on {day}")
