"""The catalogue document: what is offered, where, when. Central makes it, kiosks read it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from protocol.certificates import CertificateState
from protocol.forms import Document, Field, ServiceAction
from protocol.wording import Wording


@dataclass(frozen=True, slots=True)
class Service:
    """`public_name` is all that paper, QR, titles and the hall may see of it.

    `letter` is its desk queue. `appointment_minutes` 0 means: no appointment, walk-in only. `form` are
    field ids in the order they are asked, `required` those that offer no skip here though elsewhere they do,
    `documents` ids of papers to bring. `discreet`: neutral screens without its name. `for_children`: whoever
    says that a child is in danger is led here. `hotlines` are ids. `description`: what it is, in a sentence,
    where somebody wrote one.
    """

    id: str
    name: Wording
    public_name: Wording
    letter: str
    appointment_minutes: int
    pictogram: str
    category: str = ""
    action: ServiceAction = ServiceAction.APPOINTMENT
    form_version: int = 1
    form: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    discreet: bool = False
    for_children: bool = False
    hotlines: tuple[str, ...] = ()
    description: Wording | None = None


@dataclass(frozen=True, slots=True)
class Category:
    """A group of services: the first of two questions on the way to one (row C3)."""

    id: str
    name: Wording
    pictogram: str


@dataclass(frozen=True, slots=True)
class Hotline:
    """A telephone number that is shown and said; `number` as it is dialled."""

    id: str
    number: str
    name: Wording


@dataclass(frozen=True, slots=True)
class Authorisation:
    """The operator's number from the CNDP, without which no identity or health field exists (law 09-08)."""

    number: str


@dataclass(frozen=True, slots=True)
class Province:
    code: str
    name: Wording


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: Wording
    provinces: tuple[Province, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """`number` is what the hall shows; `letters` are the queues it serves. `access_path`: where the way to this
    desk is another one than its centre's."""

    id: str
    number: int
    letters: tuple[str, ...]
    access_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenHours:
    """`weekday` as ISO 8601 (Monday = 1); local times of the centre."""

    weekday: int
    opens_at: time
    closes_at: time


@dataclass(frozen=True, slots=True)
class Season:
    """Other hours between two days, both included (Ramadan); `certain` once the office confirmed them."""

    id: str
    first_day: date
    last_day: date
    hours: tuple[OpenHours, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Closure:
    """A day the centre is closed; a lunar holiday stays not `certain` until the office confirms it."""

    day: date
    name: Wording
    certain: bool


@dataclass(frozen=True, slots=True)
class Schedule:
    """HSDS `schedule` in our words. `last_walk_in_minutes`: none is taken later than this before closing."""

    weekly: tuple[OpenHours, ...]
    seasons: tuple[Season, ...]
    closures: tuple[Closure, ...]
    last_walk_in_minutes: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """A schedule that many centres keep; it is told once, for holidays are most of the document."""

    id: str
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class CentreSchedule:
    """`calendar` is an id; what is not None replaces what the calendar says, `closures` are added to it."""

    calendar: str
    weekly: tuple[OpenHours, ...] | None = None
    seasons: tuple[Season, ...] | None = None
    closures: tuple[Closure, ...] = ()
    last_walk_in_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class AccessibilityFeature:
    """What helps people reach and use a centre (HSDS `accessibility.description`)."""

    id: str
    name: Wording


@dataclass(frozen=True, slots=True)
class Centre:
    """`services` and `accessibility` are ids. Its whole schedule is `Catalogue.schedule_of(centre)`.
    `access_path`: what one meets on the way without steps from the street to the desks, in that order; some of
    its `accessibility`. It is the building's, never a visitor's."""

    id: str
    name: Wording
    kind: str
    region: str
    province: str
    city: Wording
    services: tuple[str, ...]
    desks: tuple[Desk, ...]
    accessibility: tuple[str, ...]
    schedule: CentreSchedule
    access_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`version` changes with any content; `timezone` is IANA; `languages` are those with all texts."""

    version: str
    issued_at: datetime
    timezone: str
    languages: tuple[str, ...]
    services: tuple[Service, ...]
    regions: tuple[Region, ...]
    accessibility: tuple[AccessibilityFeature, ...]
    calendars: tuple[Calendar, ...]
    centres: tuple[Centre, ...]
    categories: tuple[Category, ...] = ()
    fields: tuple[Field, ...] = ()
    documents: tuple[Document, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    certificate_states: tuple[CertificateState, ...] = ()
    cndp: Authorisation | None = None

    def form_of(self, service: Service) -> tuple[Field, ...]:
        """The fields of its form, in order. Raises KeyError."""
        by_id = {field.id: field for field in self.fields}
        return tuple(in_form(by_id[name], service.required) for name in service.form)

    def centre(self, centre_id: str) -> Centre:
        """Raises KeyError."""
        for centre in self.centres:
            if centre.id == centre_id:
                return centre
        raise KeyError(centre_id)

    def service(self, service_id: str) -> Service:
        """Raises KeyError."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise KeyError(service_id)

    def services_at(self, centre_id: str) -> tuple[Service, ...]:
        """In the order of the catalogue."""
        offered = frozenset(self.centre(centre_id).services)
        return tuple(service for service in self.services if service.id in offered)

    def accessibility_of(self, centre: Centre) -> tuple[AccessibilityFeature, ...]:
        """In the order of the catalogue."""
        present = frozenset(centre.accessibility)
        return tuple(feature for feature in self.accessibility if feature.id in present)

    def access_path_to(self, centre: Centre, desk: int | None) -> tuple[AccessibilityFeature, ...]:
        """The accessible way to a desk (None: not known yet which), in the order one goes; empty: not told."""
        own = next((one.access_path for one in centre.desks if one.number == desk), ())
        by_id = {feature.id: feature for feature in self.accessibility}
        return tuple(by_id[name] for name in own or centre.access_path)

    def schedule_of(self, centre: Centre) -> Schedule:
        """The calendar with what the centre has of its own. Raises KeyError without that calendar."""
        own = centre.schedule
        shared = self._calendar(own.calendar).schedule
        return Schedule(
            weekly=shared.weekly if own.weekly is None else own.weekly,
            seasons=shared.seasons if own.seasons is None else own.seasons,
            closures=one_a_day(shared.closures + own.closures) if own.closures else shared.closures,
            last_walk_in_minutes=(
                shared.last_walk_in_minutes if own.last_walk_in_minutes is None else own.last_walk_in_minutes
            ),
        )

    def _calendar(self, calendar_id: str) -> Calendar:
        for calendar in self.calendars:
            if calendar.id == calendar_id:
                return calendar
        raise KeyError(calendar_id)


def in_form(field: Field, required: Collection[str]) -> Field:
    """The field as a form asks it that names these as required."""
    return replace(field, required=True) if field.id in required and not field.required else field


def one_a_day(closures: Iterable[Closure]) -> tuple[Closure, ...]:
    """In the order of days; of two on one day the certain one, else the one named first."""
    chosen: dict[date, Closure] = {}
    for closure in sorted(closures, key=lambda closure: (closure.day, not closure.certain)):
        chosen.setdefault(closure.day, closure)
    return tuple(chosen.values())
