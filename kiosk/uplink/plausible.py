"""What has the right shape may still be nonsense: an answer is believed only where a screen can carry it.

A number that is no number, a time in the year 9999, a name without one of our languages would break a
screen much later. Here they end as "central does not answer in its own words".
"""

import re
from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from protocol import short_code
from protocol.appointments import Slots, Ticket, TicketGlimpse
from protocol.catalogue import Calendar, Catalogue, Centre, Closure, Season
from protocol.faults import Malformed
from protocol.hall import Calls, HelpCall
from protocol.wording import Wording

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,159}")
_NUMBER = re.compile(r"[A-Z]-[0-9]{3}")
_LETTER = re.compile(r"[A-Z]")
_PICTOGRAM = re.compile(r"[a-z0-9_]{1,64}")  # it becomes a file name
_QR = re.compile(r"[0-9A-Z $%*+./:-]{1,600}")  # Base45 is the QR code's alphanumeric alphabet
_YEARS = range(2000, 2101)
_MINUTES = range(24 * 60 + 1)
_COUNT = range(10_000)


def check(answer: object, languages: tuple[str, ...]) -> None:
    """Raises Malformed naming the field that no screen can carry."""
    match answer:
        case Slots():
            _slots(answer)
        case Ticket():
            _ticket(answer, languages)
        case TicketGlimpse(centre=centre, starts_at=starts_at):
            _matches(_ID, centre, "centre")
            _moment(starts_at, "starts_at")
        case HelpCall(id=call_id):
            _matches(_ID, call_id, "id")
        case Calls(calls):
            for call in calls:
                _matches(_NUMBER, call.number, "calls.number")
                _within(_COUNT, call.desk, "calls.desk")
        case Catalogue():
            _catalogue(answer, languages)


def asked_for(slots: Slots, service: str, centre: str) -> None:
    """Raises Malformed where a slot is not of what was asked for."""
    if any((slot.service, slot.centre) != (service, centre) for slot in slots.slots):
        raise Malformed("slots", "are not those that were asked for")


def _slots(answer: Slots) -> None:
    _unique((slot.id for slot in answer.slots), "slots.id")
    for slot in answer.slots:
        _matches(_ID, slot.id, "slots.id")
        _moment(slot.starts_at, "slots.starts_at")
        _within(_MINUTES[1:], slot.minutes, "slots.minutes")
        _within(_COUNT[1:], slot.free, "slots.free")


def _ticket(answer: Ticket, languages: tuple[str, ...]) -> None:
    for name in ("id", "centre", "service"):
        _matches(_ID, getattr(answer, name), name)
    _matches(_NUMBER, answer.number, "number")
    if answer.short_code and not short_code.is_valid(answer.short_code):
        raise Malformed("short_code", "is not one")
    if answer.qr:
        _matches(_QR, answer.qr, "qr")
    _worded(answer.public_name, languages, "public_name")
    _moment(answer.starts_at, "starts_at")
    _moment(answer.expires_at, "expires_at")
    _within(_MINUTES, answer.minutes, "minutes")
    for name in ("desk", "waiting"):
        if (count := getattr(answer, name)) is not None:
            _within(_COUNT, count, name)


def _catalogue(answer: Catalogue, languages: tuple[str, ...]) -> None:
    if missing := set(languages) - set(answer.languages):
        raise Malformed("languages", f"lack {min(missing)}")
    try:
        ZoneInfo(answer.timezone)
    except (KeyError, OSError, ValueError):  # not found; a folder; no name of a zone
        raise Malformed("timezone", "is not known") from None
    services = [service.id for service in answer.services]
    _unique(services, "services.id")
    _unique((centre.id for centre in answer.centres), "centres.id")
    for service in answer.services:
        _matches(_ID, service.id, "services.id")
        _worded(service.name, languages, "services.name")
        _worded(service.public_name, languages, "services.public_name")
        _matches(_LETTER, service.letter, "services.letter")
        _matches(_PICTOGRAM, service.pictogram, "services.pictogram")
        _within(_MINUTES, service.appointment_minutes, "services.appointment_minutes")
    _unique((feature.id for feature in answer.accessibility), "accessibility.id")
    for feature in answer.accessibility:
        _matches(_ID, feature.id, "accessibility.id")
        _worded(feature.name, languages, "accessibility.name")
    _unique((calendar.id for calendar in answer.calendars), "calendars.id")
    for calendar in answer.calendars:
        _calendar(calendar, languages)
    _centres(answer, languages)


def _calendar(calendar: Calendar, languages: tuple[str, ...]) -> None:
    _matches(_ID, calendar.id, "calendars.id")
    _days(calendar.schedule.seasons, calendar.schedule.closures, languages, "calendars")
    _within(_MINUTES, calendar.schedule.last_walk_in_minutes, "calendars.last_walk_in_minutes")


def _centres(answer: Catalogue, languages: tuple[str, ...]) -> None:
    services = frozenset(service.id for service in answer.services)
    features = frozenset(feature.id for feature in answer.accessibility)
    calendars = frozenset(calendar.id for calendar in answer.calendars)
    for centre in answer.centres:
        if not services.issuperset(centre.services):
            raise Malformed("centres.services", "are not all in the catalogue")
        if not features.issuperset(centre.accessibility):
            raise Malformed("centres.accessibility", "are not all in the catalogue")
        if centre.schedule.calendar not in calendars:
            raise Malformed("centres.schedule.calendar", "is not in the catalogue")
        _centre(centre, languages)


def _centre(centre: Centre, languages: tuple[str, ...]) -> None:
    _matches(_ID, centre.id, "centres.id")
    _worded(centre.name, languages, "centres.name")
    _worded(centre.city, languages, "centres.city")
    own = centre.schedule
    _days(own.seasons or (), own.closures, languages, "centres.schedule")
    if own.last_walk_in_minutes is not None:
        _within(_MINUTES, own.last_walk_in_minutes, "centres.schedule.last_walk_in_minutes")


def _days(
    seasons: tuple[Season, ...], closures: tuple[Closure, ...], languages: tuple[str, ...], field: str
) -> None:
    for season in seasons:
        _moment(season.first_day, f"{field}.seasons.first_day")
        _moment(season.last_day, f"{field}.seasons.last_day")
    for closure in closures:
        _moment(closure.day, f"{field}.closures.day")
        _worded(closure.name, languages, f"{field}.closures.name")


def _matches(pattern: re.Pattern[str], text: str, field: str) -> None:
    if not pattern.fullmatch(text):
        raise Malformed(field, "does not have its form")


def _within(allowed: range, number: int, field: str) -> None:
    if number not in allowed:
        raise Malformed(field, "is out of range")


def _moment(moment: date, field: str) -> None:
    if moment.year not in _YEARS:
        raise Malformed(field, "is out of range")


def _worded(wording: Wording, languages: tuple[str, ...], field: str) -> None:
    if not all(wording.shown.get(language) for language in languages):
        raise Malformed(field, "lacks a language")
    try:
        "".join((*wording.shown.values(), *wording.spoken.values())).encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        raise Malformed(field, "is not text") from None


def _unique(ids: Iterable[str], field: str) -> None:
    listed = list(ids)
    if len(set(listed)) != len(listed):
        raise Malformed(field, "are not unique")
