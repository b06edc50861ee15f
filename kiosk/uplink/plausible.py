"""What has the right shape may still be nonsense: an answer is believed only where a screen can carry it.

A number that is no number, a time in the year 9999, a name without one of our languages would break a
screen much later. Here they end as "central does not answer in its own words".
"""

import re
from zoneinfo import ZoneInfo

from kiosk.uplink import plausible_forms as forms
from kiosk.uplink.sane import ID, PICTOGRAM, matches, moment, unique, within, worded
from protocol import short_code
from protocol.appointments import MovedNotice, Slots, Ticket, TicketGlimpse
from protocol.catalogue import Calendar, Catalogue, Centre, Closure, Season
from protocol.certificates import CertificateStatus
from protocol.faults import Malformed
from protocol.hall import Calls, HelpCall
from protocol.requests import Application, Receipt

_NUMBER = re.compile(r"[A-Z]-[0-9]{3}")
_LETTER = re.compile(r"[A-Z]")
_QR = re.compile(r"[0-9A-Z $%*+./:-]{1,600}")  # Base45 is the QR code's alphanumeric alphabet
_MINUTES = range(24 * 60 + 1)
_COUNT = range(10_000)


def check(answer: object, languages: tuple[str, ...]) -> None:
    """Raises Malformed naming the field that no screen can carry."""
    match answer:
        case Slots():
            _slots(answer)
        case Ticket():
            _ticket(answer, languages)
        case TicketGlimpse(centre=centre, starts_at=starts_at, moved=moved):
            matches(ID, centre, "centre")
            moment(starts_at, "starts_at")
            _moved(moved)
        case HelpCall(id=call_id):
            matches(ID, call_id, "id")
        case Calls(calls):
            for call in calls:
                matches(_NUMBER, call.number, "calls.number")
                within(_COUNT, call.desk, "calls.desk")
        case Catalogue():
            _catalogue(answer, languages)
            forms.check(answer, languages)
        case Application(receipt=receipt) | (Receipt() as receipt):
            forms.check_receipt(receipt, languages)
        case CertificateStatus():
            forms.check_status(answer, languages)


def asked_for(slots: Slots, service: str, centre: str) -> None:
    """Raises Malformed where a slot is not of what was asked for."""
    if any((slot.service, slot.centre) != (service, centre) for slot in slots.slots):
        raise Malformed("slots", "are not those that were asked for")


def _slots(answer: Slots) -> None:
    unique((slot.id for slot in answer.slots), "slots.id")
    for slot in answer.slots:
        matches(ID, slot.id, "slots.id")
        moment(slot.starts_at, "slots.starts_at")
        within(_MINUTES[1:], slot.minutes, "slots.minutes")
        within(_COUNT[1:], slot.free, "slots.free")


def _ticket(answer: Ticket, languages: tuple[str, ...]) -> None:
    for name in ("id", "centre", "service"):
        matches(ID, getattr(answer, name), name)
    matches(_NUMBER, answer.number, "number")
    if answer.short_code and not short_code.is_valid(answer.short_code):
        raise Malformed("short_code", "is not one")
    if answer.qr:
        matches(_QR, answer.qr, "qr")
    worded(answer.public_name, languages, "public_name")
    moment(answer.starts_at, "starts_at")
    moment(answer.expires_at, "expires_at")
    _moved(answer.moved)
    within(_MINUTES, answer.minutes, "minutes")
    for name in ("desk", "waiting"):
        if (count := getattr(answer, name)) is not None:
            within(_COUNT, count, name)


def _moved(notice: MovedNotice | None) -> None:
    if notice is not None:
        moment(notice.was, "moved.was")


def _catalogue(answer: Catalogue, languages: tuple[str, ...]) -> None:
    if missing := set(languages) - set(answer.languages):
        raise Malformed("languages", f"lack {min(missing)}")
    try:
        ZoneInfo(answer.timezone)
    except (KeyError, OSError, ValueError):  # not found; a folder; no name of a zone
        raise Malformed("timezone", "is not known") from None
    services = [service.id for service in answer.services]
    unique(services, "services.id")
    unique((centre.id for centre in answer.centres), "centres.id")
    for service in answer.services:
        matches(ID, service.id, "services.id")
        worded(service.name, languages, "services.name")
        worded(service.public_name, languages, "services.public_name")
        if service.description is not None:
            worded(service.description, languages, "services.description")
        matches(_LETTER, service.letter, "services.letter")
        matches(PICTOGRAM, service.pictogram, "services.pictogram")
        within(_MINUTES, service.appointment_minutes, "services.appointment_minutes")
    unique((feature.id for feature in answer.accessibility), "accessibility.id")
    for feature in answer.accessibility:
        matches(ID, feature.id, "accessibility.id")
        worded(feature.name, languages, "accessibility.name")
    unique((calendar.id for calendar in answer.calendars), "calendars.id")
    for calendar in answer.calendars:
        _calendar(calendar, languages)
    _centres(answer, languages)


def _calendar(calendar: Calendar, languages: tuple[str, ...]) -> None:
    matches(ID, calendar.id, "calendars.id")
    _days(calendar.schedule.seasons, calendar.schedule.closures, languages, "calendars")
    within(_MINUTES, calendar.schedule.last_walk_in_minutes, "calendars.last_walk_in_minutes")


def _centres(answer: Catalogue, languages: tuple[str, ...]) -> None:
    services = frozenset(service.id for service in answer.services)
    features = frozenset(feature.id for feature in answer.accessibility)
    calendars = frozenset(calendar.id for calendar in answer.calendars)
    for centre in answer.centres:
        if not services.issuperset(centre.services):
            raise Malformed("centres.services", "are not all in the catalogue")
        if not features.issuperset(centre.accessibility):
            raise Malformed("centres.accessibility", "are not all in the catalogue")
        ways = (centre.access_path, *(desk.access_path for desk in centre.desks))
        if any(not features.issuperset(way) for way in ways):
            raise Malformed("centres.access_path", "is not all in the catalogue")
        if centre.schedule.calendar not in calendars:
            raise Malformed("centres.schedule.calendar", "is not in the catalogue")
        _centre(centre, languages)


def _centre(centre: Centre, languages: tuple[str, ...]) -> None:
    matches(ID, centre.id, "centres.id")
    worded(centre.name, languages, "centres.name")
    worded(centre.city, languages, "centres.city")
    own = centre.schedule
    _days(own.seasons or (), own.closures, languages, "centres.schedule")
    if own.last_walk_in_minutes is not None:
        within(_MINUTES, own.last_walk_in_minutes, "centres.schedule.last_walk_in_minutes")


def _days(
    seasons: tuple[Season, ...], closures: tuple[Closure, ...], languages: tuple[str, ...], field: str
) -> None:
    for season in seasons:
        moment(season.first_day, f"{field}.seasons.first_day")
        moment(season.last_day, f"{field}.seasons.last_day")
    for closure in closures:
        moment(closure.day, f"{field}.closures.day")
        worded(closure.name, languages, f"{field}.closures.name")
