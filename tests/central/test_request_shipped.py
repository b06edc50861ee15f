"""Every form that ships can be filed, with and without the number of the CNDP, and its JSON Schema says the same."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import jsonschema
import pytest

from central.catalogue.content import load_content
from central.refusal import Refusal
from central.staff.words import all_words
from protocol.answering import asked
from protocol.capacity import GUARDIAN_AGES, LINKS, OF_AGE
from protocol.catalogue import Authorisation, Catalogue, Service
from protocol.codec import encode
from protocol.forms import Field, FieldKind, FormAnswer, Left, Sensitivity, ServiceAction
from protocol.requests import Application, Consent, ConsentAct, FormData, NewApplication
from tests.central.request_world import NOW, offer
from tests.central.worlds import World
from tests.setup.tree import ROOT

SHIPPED = load_content(ROOT / "config" / "content", NOW)
CENTRES = {
    service.id: next((one.id for one in SHIPPED.centres if service.id in one.services), "")
    for service in SHIPPED.services
}
FILED = [
    service
    for service in SHIPPED.services
    if service.form and service.action in (ServiceAction.REQUEST, ServiceAction.REFER)
]
TYPED = {
    FieldKind.TEXT: "فاطمة Amina",
    FieldKind.COMMUNE: "حي الوحدة",
    FieldKind.PHONE: "0612345678",
    FieldKind.CIN: "JB12345",
    FieldKind.DATE: "1992-05-17",
    FieldKind.BOOLEAN: "yes",
    FieldKind.CONSENT: "yes",
}


def answer(field: Field, catalogue: Catalogue) -> FormAnswer:
    """A good one, of every kind."""
    match field.kind:
        case FieldKind.CHOICE:
            return FormAnswer(
                value=next(one.value for one in field.options if one.value not in field.ends_on)
            )
        case FieldKind.MULTI_CHOICE:
            return FormAnswer(values=tuple(one.value for one in field.options if not one.exclusive))
        case FieldKind.INTEGER:
            grown_up = field.id in ("age", *GUARDIAN_AGES)
            return FormAnswer(value=str(field.maximum if grown_up else field.minimum or 0))
        case FieldKind.DIGITS:
            return FormAnswer(value="1" * field.length)
        case FieldKind.REFERENCE:
            places = {
                "provinces": catalogue.regions[0].provinces[0].code,
                "centres": catalogue.centres[0].id,
            }
            return FormAnswer(value=places[field.reference])
    no = field.kind is FieldKind.BOOLEAN and "yes" in field.ends_on
    return FormAnswer(value="no" if no else TYPED[field.kind])


def filled(catalogue: Catalogue, service: Service, *, left: Left | None) -> Mapping[str, FormAnswer]:
    """The whole form, walked as the kiosk walks it; `left` to staff or skipped wherever that can be."""
    fields, answers = catalogue.form_of(service), dict[str, FormAnswer]()
    authorised = catalogue.cndp is not None
    while todo := [one for one in asked(fields, answers, authorised=authorised) if one.id not in answers]:
        field = todo[0]
        keep = (
            left is None
            or field.kind is FieldKind.CONSENT
            or field.id in (OF_AGE, *LINKS)  # who leaves these open agrees to nothing
            or (field.required and left is not Left.WITH_STAFF)
        )
        answers[field.id] = answer(field, catalogue) if keep else FormAnswer(left=left)
    return answers


@pytest.mark.parametrize("cndp", ["", "D-W-1/2026"], ids=["without CNDP", "with CNDP"])
@pytest.mark.parametrize("left", [None, Left.WITH_STAFF, Left.SKIPPED])
def test_every_form_that_ships_can_be_filed(sqlite_world: World, cndp: str, left: Left | None) -> None:
    catalogue = replace(SHIPPED, version="shipped", cndp=Authorisation(cndp) if cndp else None)
    services = offer(sqlite_world, catalogue).services
    sqlite_world.clock.set(NOW + timedelta(minutes=1))
    assert len(FILED) >= 20
    for service in FILED:
        answers = filled(catalogue, service, left=left)
        form = f"{service.id}@{service.form_version}"
        told = services.reader.form(form, "fr")
        assert told is not None
        plain = {
            name: {k: v for k, v in encode(one).items() if v is not None} for name, one in answers.items()
        }
        jsonschema.Draft202012Validator(told["schema"]).validate(plain)
        message = NewApplication(
            applicantId="visit",
            applicationName=service.id,
            created=NOW,
            formData=FormData(form, answers),
            documentUrls=(),
            kiosk="kiosk-1",
            centre=CENTRES[service.id],
            consent=Consent("consent-1", "ary", NOW, ConsentAct.CHOICE_AND_CONFIRMATION),
        )
        filed = services.requests.apply(service.id, message, f"{form}-{left}", all_words()["fr"])
        assert isinstance(filed, Application), (service.id, filed)
        personal = {one.id for one in catalogue.form_of(service) if one.sensitivity is not Sensitivity.NONE}
        assert cndp or not personal & set(filed.formData.data)
        case = services.request_office.case(filed.fileId)
        assert not isinstance(case, Refusal)
        assert case.answers == filed.formData.data
