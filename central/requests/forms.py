"""Which forms can be answered: the one in force, and those it replaced not long ago."""

from dataclasses import dataclass
from datetime import timedelta

from central.catalogue.history import FormHistory
from central.catalogue.service import CatalogueService
from central.clock import Clock
from protocol.catalogue import Service
from protocol.forms import Field, ServiceAction

STILL_VALID = timedelta(days=30)
"""A replaced form may still come from a kiosk that had no network: as long as drafts are kept."""


_FILED = frozenset({ServiceAction.REQUEST, ServiceAction.REFER})
"""What a request is filed for; the form of a look-up only says what is asked to look."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a service in one of its versions."""

    service: Service
    version: int
    fields: tuple[Field, ...]
    latest: bool

    @property
    def id(self) -> str:
        """GovStack's eFormId."""
        return f"{self.service.id}@{self.version}"


class Forms:
    """The forms of the edition in force. Raises `CatalogueMissing`, `StorageFault`."""

    def __init__(self, catalogue: CatalogueService, history: FormHistory, clock: Clock) -> None:
        self._catalogue = catalogue
        self._history = history
        self._clock = clock

    def of(self, service: Service) -> tuple[Form, ...]:
        """Every form that can be answered, the newest first; none where nothing is asked."""
        if service.action not in _FILED:
            return ()
        catalogue = self._catalogue.edition.catalogue
        newest = Form(service, service.form_version, catalogue.form_of(service), latest=True)
        now = self._clock.now()
        former = [
            Form(service, version, form.fields, latest=False)
            for (service_id, version), form in self._history.forms(catalogue.version).items()
            if service_id == service.id and version != service.form_version
            if form.replaced_at is not None and now - form.replaced_at <= STILL_VALID
        ]
        former.sort(key=lambda form: -form.version)
        return (newest, *former) if newest.fields else tuple(former)

    def find(self, form_id: str) -> Form | None:
        """The form, while it can be answered."""
        service = self._catalogue.edition.services.get(form_id.rpartition("@")[0])
        if service is None:
            return None
        return next((form for form in self.of(service) if form.id == form_id), None)

    def as_it_was(self, service_id: str, version: int) -> tuple[Field, ...]:
        """The fields of a form however old, to read what was answered; none when nobody knows it any more."""
        edition = self._catalogue.edition
        service = edition.services.get(service_id)
        if service is not None and service.form_version == version:
            return edition.catalogue.form_of(service)
        former = self._history.forms(edition.catalogue.version).get((service_id, version))
        return former.fields if former else ()
