"""What anybody may read: services and the forms that can be answered for them."""

from central.catalogue.service import CatalogueService
from central.requests import eforms
from central.requests.eforms import Json
from central.requests.forms import Form, Forms
from central.requests.shapes import FormEntry, Property, ServiceEntry, ServiceType
from protocol.catalogue import Service


class ServiceReader:
    """Tells the catalogue in GovStack's shapes, in one language. Raises `StorageFault`."""

    def __init__(self, catalogue: CatalogueService, forms: Forms) -> None:
        self._catalogue = catalogue
        self._forms = forms

    def service(self, service_id: str) -> Service | None:
        """The service, at whatever centre."""
        return self._catalogue.edition.services.get(service_id)

    def services(self, name: str | None, language: str) -> tuple[ServiceEntry, ...]:
        """All of them, or those that are called exactly so in any language."""
        return tuple(
            self.one(service, language)
            for service in self._catalogue.edition.catalogue.services
            if name is None or name in service.name.shown.values()
        )

    def one(self, service: Service, language: str) -> ServiceEntry:
        """A service as GovStack lists it; what is ours stands in `serviceBody`."""
        return ServiceEntry(
            id=service.id,
            name=service.name.show(language),
            version=str(service.form_version),
            type=ServiceType.PUBLIC,
            isExecutable=any(form.latest for form in self._forms.of(service)),
            isClosed=False,
            description=(service.description or service.public_name).show(language),
            serviceBody=(
                Property("action", service.action),
                Property("category", service.category),
                Property("appointmentMinutes", str(service.appointment_minutes)),
                *(Property("document", document) for document in service.documents),
            ),
        )

    def forms(self, service: Service, language: str) -> tuple[FormEntry, ...]:
        """The newest first."""
        return tuple(_form_entry(form, language) for form in self._forms.of(service))

    def form(self, form_id: str, language: str) -> Json | None:
        """The form with its JSON Schema, while it can be answered."""
        form = self._forms.find(form_id)
        if form is None:
            return None
        edition = self._catalogue.edition
        provinces = (one.code for region in edition.catalogue.regions for one in region.provinces)
        told = _form_entry(form, language)
        return {
            "eFormId": told.eFormId,
            "name": told.name,
            "description": told.description,
            "version": told.version,
            "latest": told.latest,
            "schema": eforms.schema(
                form,
                authorised=edition.catalogue.cndp is not None,
                references={"provinces": tuple(provinces), "centres": tuple(edition.centres)},
            ),
        }


def _form_entry(form: Form, language: str) -> FormEntry:
    return FormEntry(
        eFormId=form.id,
        name=form.service.name.show(language),
        description=form.service.public_name.show(language),
        version=str(form.version),
        latest=form.latest,
    )
