"""When a centre is open, by its schedule: the same answer at central and on a kiosk."""

from datetime import date

from protocol.catalogue import Closure, OpenHours, Schedule


def hours_on(schedule: Schedule, day: date) -> tuple[OpenHours, ...]:
    """The hours of a local day, those of its season if it is in one; closures are not looked at."""
    hours = schedule.weekly
    for season in schedule.seasons:
        if season.first_day <= day <= season.last_day:
            hours = season.hours
    today = [span for span in hours if span.weekday == day.isoweekday()]
    return tuple(sorted(today, key=lambda span: span.opens_at))


def closure_on(schedule: Schedule, day: date) -> Closure | None:
    """Why it is closed on a local day, or may be; None where it is open as its hours say."""
    return next((closure for closure in schedule.closures if closure.day == day), None)
