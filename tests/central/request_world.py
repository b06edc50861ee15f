"""The small world of `places` with forms, papers and a CNDP number: what every story of a request starts from."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from httpx2 import Response

from protocol.catalogue import Authorisation, Catalogue
from protocol.forms import (
    Condition,
    Document,
    Field,
    FieldKind,
    FieldOption,
    Sensitivity,
    ServiceAction,
)
from tests.central import places
from tests.central.places import words
from tests.central.worlds import KIOSK, World

SERVICE = places.RSU
DISCREET = places.SUPPORT
PASSWORD = "a password of the desk"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def options(*values: str) -> tuple[FieldOption, ...]:
    return tuple(FieldOption(one, words(one), one, exclusive=one == "none") for one in values)


def field(name: str, kind: FieldKind, **more: Any) -> Field:
    return Field(name, kind, words(f"{name} ?"), words(name), name, **more)


CHILDREN = Condition("for_whom", ("child",))
FIELDS = (
    field("data_consent", FieldKind.CONSENT, required=True),
    field("for_whom", FieldKind.CHOICE, options=options("self", "child", "other")),
    field("full_name", FieldKind.TEXT, length=80),
    field("age", FieldKind.INTEGER, minimum=0, maximum=120),
    field("child_age", FieldKind.INTEGER, minimum=0, maximum=20, show_if=CHILDREN),
    field("phone", FieldKind.PHONE),
    field("cin", FieldKind.CIN, sensitivity=Sensitivity.IDENTIFIER),
    field("birth_date", FieldKind.DATE, year_only=True),
    field("province", FieldKind.REFERENCE, reference="provinces"),
    field("commune", FieldKind.COMMUNE, length=60),
    field("idcs", FieldKind.DIGITS, length=10),
    field("access_needs", FieldKind.MULTI_CHOICE, options=options("seat", "guide", "none")),
    field("safe_to_call", FieldKind.BOOLEAN),
    field(
        "disability",
        FieldKind.MULTI_CHOICE,
        options=options("motor", "sight"),
        sensitivity=Sensitivity.HEALTH,
    ),
    field("slot", FieldKind.SLOT),
)
FORM = tuple(one.id for one in FIELDS)
DOCUMENTS = (
    Document("cin_copy", words("Copie de la carte"), printable=True),
    Document("medical_certificate", words("Certificat médical"), printable=False),
)


def catalogue(version: str = "story-forms", **changes: Any) -> Catalogue:
    """`changes` are of the service that most stories ask for."""
    filled: dict[str, dict[str, Any]] = {
        SERVICE: {"form": FORM, "documents": tuple(one.id for one in DOCUMENTS)},
        DISCREET: {"form": ("for_whom", "phone"), "discreet": True},
    }
    filled[SERVICE].update(changes)
    services = tuple(
        replace(one, action=ServiceAction.REQUEST, **filled[one.id]) if one.id in filled else one
        for one in places.SERVICES
    )
    return replace(
        places.CATALOGUE,
        version=version,
        services=services,
        fields=FIELDS,
        documents=DOCUMENTS,
        cndp=Authorisation("D-W-1/2026"),
    )


def offer(world: World, offered: Catalogue | None = None) -> World:
    """Puts a catalogue into force, as `central seed` does while central serves."""
    world.services.catalogue.store(offered or catalogue())
    world.services.catalogue.refresh()
    return world


ANSWERS: dict[str, Any] = {
    "data_consent": {"value": "yes"},
    "for_whom": {"value": "self"},
    "full_name": {"value": "فاطمة الزهراء"},
    "age": {"value": "34"},
    "phone": {"value": "+212 6 12 34 56 78"},
    "cin": {"value": "jb 12345"},
    "birth_date": {"value": "1992"},
    "province": {"value": "11.321"},
    "commune": {"value": "حي الوحدة"},
    "idcs": {"left": "with-staff"},
    "access_needs": {"values": ["guide", "seat"]},
    "safe_to_call": {"value": "no"},
    "disability": {"left": "skipped"},
}
CONSENT = {
    "text": "consent-1",
    "language": "ary",
    "given_at": "2026-11-23T07:59:00Z",
    "act": "choice-and-confirmation",
}


def new(answers: dict[str, Any] | None = None, form: str | None = None, **changes: Any) -> dict[str, Any]:
    """The body of a request that works, changed here and there."""
    return {
        "applicantId": "d0c4a5b16d0e1c6f706f5e4d2c3b1f9a",
        "applicationName": SERVICE,
        "created": "2026-11-23T07:58:30Z",
        "formData": {"eFormId": form or f"{SERVICE}@1", "data": ANSWERS if answers is None else answers},
        "documentUrls": [],
        "kiosk": KIOSK,
        "centre": places.CENTRE,
        "consent": CONSENT,
        **changes,
    }


def changed(**answers: Any) -> dict[str, Any]:
    """The answers with some of them different; None leaves one out."""
    return {name: one for name, one in {**ANSWERS, **answers}.items() if one is not None}


def apply(
    world: World,
    body: dict[str, Any] | None = None,
    key: str | None = None,
    service: str = SERVICE,
    headers: dict[str, str] | None = None,
) -> Response:
    path = f"/registration/services/{service}/applications"
    return world.post(path, new() if body is None else body, key, headers)


def applied(world: World, body: dict[str, Any] | None = None, **how: Any) -> dict[str, Any]:
    """The answer to a request that works."""
    answer = apply(world, body, **how)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def find(world: World, code: str, kiosk: str = KIOSK) -> Response:
    return world.post("/registration/receipts/find", {"kiosk": kiosk, "code": code})


def withdraw(world: World, code: str, kiosk: str = KIOSK) -> Response:
    return world.post("/registration/receipts/withdraw", {"kiosk": kiosk, "code": code})


def errors(answer: Response) -> dict[str, str]:
    """Field → reason of a refused form."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return {one["field"]: one["reason"] for one in answer.json()["errors"]}


def everything_stored(world: World) -> str:
    """Every row of every table but the catalogue, as text: to see what is gone."""
    from central import tables

    kept = []
    with world.database.read() as connection:
        for table in tables.metadata.sorted_tables:
            if table.name != "catalogue_document":
                kept += [repr(tuple(row)) for row in connection.execute(table.select())]
    return "\n".join(kept)


def sign_in(world: World) -> dict[str, str]:
    """The header of a member of staff."""
    world.services.staff.set_password(PASSWORD)
    answer = world.client.post("/v1/staff/tokens", json={"password": PASSWORD})
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


def upload(world: World, content: bytes = PDF, name: str = "file", kind: str = "application/pdf") -> Response:
    """A file as a browser sends it."""
    return world.client.post("/registration/documents", files={name: ("scan.pdf", content, kind)})
