"""Which services a centre offers: staff switch them on and off, and the catalogue that kiosks read follows.

Nothing that was promised is taken back: appointments and requests of a service that is switched off stay as
they are, and staff are told how many there are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from central.catalogue import repository
from central.catalogue.composing import has_desk
from central.catalogue.repository import StoredOffer
from central.catalogue.service import CatalogueService, compose_again
from central.clock import Clock
from central.database import Database
from central.refusal import Refusal
from central.staff import ledger
from central.staff.ledger import Act
from protocol.problem import FieldError, ProblemCode

ON, OFF = "switched-on", "switched-off"
NO_DESK, LAST = "no-desk", "last"
"""Why a switch is refused (`FieldError.reason`): nobody serves the queue; a centre offers something."""


class Appointments(Protocol):
    """What the appointments tell about a centre."""

    def to_come(self, centre: str) -> Mapping[str, int]:
        """Booked from today on, by service."""
        ...


class Requests(Protocol):
    """What the requests tell about a centre."""

    def open_at(self, centre: str) -> Mapping[str, int]:
        """Not decided yet, by service."""
        ...


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """`appointments` to come and `requests` to decide stay, also while the service is not `offered`."""

    service: str
    offered: bool
    appointments: int
    requests: int


@dataclass(frozen=True, slots=True)
class CentreServices:
    """GET /v1/staff/centres/{centre}/services: every service of the catalogue that a desk here serves, or did."""

    centre: str
    services: tuple[ServiceOffer, ...]


@dataclass(frozen=True, slots=True)
class OfferService:
    """PUT /v1/staff/centres/{centre}/services/{service} → ServiceOffer. Twice is the same as once."""

    offered: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """Who switched it last, and when; `by` is empty for the desk."""

    at: datetime
    by: str


class OfferOffice:
    """Every outcome is a value. Raises `StorageFault`."""

    def __init__(
        self,
        database: Database,
        catalogue: CatalogueService,
        appointments: Appointments,
        requests: Requests,
        clock: Clock,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._appointments = appointments
        self._requests = requests
        self._clock = clock

    def services(self, centre_id: str) -> CentreServices | Refusal:
        """In the order of the catalogue."""
        edition = self._catalogue.edition
        centre = edition.centres.get(centre_id)
        if centre is None:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        booked, asked = self._appointments.to_come(centre_id), self._requests.open_at(centre_id)
        return CentreServices(
            centre_id,
            tuple(
                ServiceOffer(one.id, one.id in centre.services, booked.get(one.id, 0), asked.get(one.id, 0))
                for one in edition.catalogue.services
                if one.id in centre.services or has_desk(centre, one.letter)
            ),
        )

    def decided(self, centre_id: str) -> Mapping[str, Decided]:
        """The last switch of each service that anybody switched here."""
        with self._database.read() as connection:
            found = repository.offers_at(connection, centre_id)
        return {service: Decided(one.at, one.by) for service, one in found.items()}

    def switch(self, centre_id: str, service_id: str, by: str, *, offered: bool) -> ServiceOffer | Refusal:
        """Offers a service at a centre, or no longer. `by` is a name, empty for the desk.

        `Refusal`: centre-unknown, service-unknown, or form-refused for `NO_DESK` and `LAST`.
        """
        self._catalogue.refresh()
        centre = self._catalogue.edition.centres.get(centre_id)
        service = self._catalogue.edition.services.get(service_id)
        if centre is None:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        if service is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        if offered and not has_desk(centre, service.letter):
            return _refused(NO_DESK)
        now = self._clock.now()
        refusal = self._database.transact(
            lambda connection: self._switch(connection, centre_id, service_id, StoredOffer(offered, now, by))
        )
        if refusal is not None:
            return refusal
        self._catalogue.refresh()
        booked, asked = self._appointments.to_come(centre_id), self._requests.open_at(centre_id)
        return ServiceOffer(service_id, offered, booked.get(service_id, 0), asked.get(service_id, 0))

    def _switch(
        self, connection: Connection, centre_id: str, service_id: str, offer: StoredOffer
    ) -> Refusal | None:
        """Looks at the catalogue once nobody else can change it: the last two services may go at once."""
        repository.lock(connection)
        centre = self._catalogue.newest(connection).centres.get(centre_id)
        if centre is None:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        if (service_id in centre.services) == offer.offered:
            return None
        if centre.services == (service_id,):
            return _refused(LAST)
        repository.keep_offer(connection, centre_id, service_id, offer)
        act = Act(offer.at, offer.by, ON if offer.offered else OFF, service_id)
        ledger.write(connection, act, about(centre_id))
        compose_again(connection, offer.at, new_forms=False)
        return None


def about(centre_id: str) -> str:
    """What acts on the offers of a centre are about."""
    return f"offers:{centre_id}"


def _refused(reason: str) -> Refusal:
    return Refusal(ProblemCode.FORM_REFUSED, errors=(FieldError("offered", reason),))
