"""Every answer of `/registration` against the public OpenAPI file of GovStack's Registration building block."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from httpx2 import Response

from central.requests.eforms import schema
from central.requests.forms import Form
from protocol.answering import Asking, check_form
from protocol.codec import decode, encode
from protocol.forms import Condition, FieldKind, FormAnswer
from protocol.requests import STATUS_OF, Stage
from tests.central import places
from tests.central.request_members import Staff
from tests.central.request_world import (
    ANSWERS,
    FIELDS,
    NOW,
    SERVICE,
    applied,
    apply,
    catalogue,
    field,
    new,
    offer,
    sign_in,
    upload,
)
from tests.central.worlds import World

PUBLIC = json.loads(
    (Path(__file__).parent / "govstack" / "GovStack_Registration_BB_API.json").read_text(encoding="utf-8")
)
# The lists in which the public suite allows no other field than these.
NOTHING_ELSE = {
    "EFormListItem": {"eFormId", "name", "description", "version", "latest"},
    "service": {
        "id", "name", "version", "type", "isExecutable", "isClosed", "description", "serviceBody",
    },
}  # fmt: skip


def conforms(answer: Response, method: str, path: str, status: int = 200) -> Any:
    """The answer's document, valid as the public file says; only the formats of ids are not asked for."""
    assert answer.status_code == status, answer.text
    told = PUBLIC["paths"][path][method]["responses"][str(status)]
    document = answer.json()
    for content in told.get("content", {}).values():
        schema = {**content["schema"], "components": PUBLIC["components"]}
        jsonschema.Draft4Validator(schema).validate(document)
    return document


@pytest.fixture
def staff(sqlite_world: World) -> Staff:
    sqlite_world.clock.set(NOW)
    return Staff(offer(sqlite_world), sign_in(sqlite_world))


def test_the_public_file_is_the_one_that_is_meant() -> None:
    assert (PUBLIC["info"]["version"], PUBLIC["info"]["license"]["name"]) == ("0.1.1", "MIT")


def test_every_public_route_is_there_with_its_ways(staff: Staff) -> None:
    ours = staff.world.get("/openapi.json").json()["paths"]
    for path, methods in PUBLIC["paths"].items():
        assert set(methods) <= set(ours[f"/registration{path}"]), path


def test_services_and_their_forms(staff: Staff) -> None:
    get = staff.world.get
    listed = conforms(get("/registration/services"), "get", "/services")
    assert [one["id"] for one in listed] == [one.id for one in places.SERVICES]
    assert all(set(one) == NOTHING_ELSE["service"] for one in listed)
    assert {one["id"] for one in listed if one["isExecutable"]} == {SERVICE, places.SUPPORT}

    one = conforms(get(f"/registration/services/{SERVICE}"), "get", "/services/{serviceId}")
    assert one in listed
    named = conforms(get("/registration/services", name="RSU"), "get", "/services")
    assert [found["id"] for found in named] == [SERVICE]
    assert get("/registration/services", name="RS").json() == []
    assert get("/registration/services", name="").json() == []

    forms = conforms(get(f"/registration/services/{SERVICE}/eForms"), "get", "/services/{serviceId}/eForms")
    assert [set(form) for form in forms] == [NOTHING_ELSE["EFormListItem"]]
    assert get(f"/registration/services/{places.CARD}/eForms").json() == []
    form = conforms(get(f"/registration/eForms/{forms[0]['eFormId']}"), "get", "/eForms/{eFormId}")
    assert form["eFormId"] == forms[0]["eFormId"]


def test_names_are_told_in_the_language_that_is_asked_for(staff: Staff) -> None:
    for language, name in (("fr", "RSU"), ("ar", "ع RSU"), ("zgh;q=0.5, fr;q=0.4", "RSU")):
        headers = {"Accept-Language": language}
        answer = staff.world.client.get(f"/registration/services/{SERVICE}", headers=headers)
        assert answer.json()["name"] == name


@pytest.mark.parametrize(
    "path", ["services/nothing", "services/nothing/eForms", "eForms/nothing", "eForms/nothing@1"]
)
def test_what_is_not_there(staff: Staff, path: str) -> None:
    answer = staff.world.get(f"/registration/{path}")
    assert answer.status_code == 404
    plain = path.startswith("eForms")
    assert answer.headers["content-type"] == ("application/json" if plain else "application/problem+json")
    assert answer.json()["status"] == 404


def test_applications(staff: Staff) -> None:
    path = "/services/{serviceId}/applications"
    filed = conforms(apply(staff.world), "post", path)
    assert {"applicantId", "applicationName", "created", "formData", "documentUrls"} <= set(filed)
    assert all(isinstance(one, dict) for one in filed["formData"]["data"].values())
    request = filed["fileId"]
    listed = conforms(staff.get("/applications"), "get", "/applications")
    assert [one["fileId"] for one in listed] == [request]
    one = conforms(staff.get(f"/applications/{request}"), "get", "/applications/{fileId}")
    assert {"fileId", "serviceId", "applicationData"} <= set(one)
    conforms(staff.put(request, filed["applicationData"]), "put", "/applications/{fileId}")


def test_tasks_at_every_stage(staff: Staff) -> None:
    applied(staff.world)
    way = ("in-review", {"to": "missing-documents", "missing": ["cin_copy"]}, "in-review", "accepted", "done")
    for decision in way:
        (task,) = conforms(staff.get("/tasks"), "get", "/tasks")
        assert None not in task.values()
        details = conforms(staff.get(f"/tasks/{task['taskId']}"), "get", "/tasks/{taskId}")
        assert "null" not in json.dumps(details)
        to: dict[str, Any] = decision if isinstance(decision, dict) else {"to": decision}
        done = conforms(staff.complete(task["taskId"], to), "post", "/tasks/{taskId}/complete")
        assert done["status"]["code"] == STATUS_OF[Stage(to["to"])]
    assert conforms(staff.get("/tasks"), "get", "/tasks") == []


def test_documents(staff: Staff) -> None:
    conforms(upload(staff.world), "post", "/documents")
    bad = staff.world.client.post("/registration/documents", files={"other": ("a", b"%PDF-", "x/y")})
    conforms(bad, "post", "/documents", 400)


def test_a_completion_may_bring_any_objects(staff: Staff) -> None:
    request = applied(staff.world)["fileId"]
    body = {"data": {"theirs": {"any": [1, None, {"x": "\u0000"}]}}}
    path = f"/registration/tasks/{staff.task_of(request)}/complete"
    conforms(
        staff.world.client.post(path, json=body, headers=staff.token), "post", "/tasks/{taskId}/complete"
    )


# --- forms as JSON Schema --------------------------------------------------------------------


def schema_of(world: World) -> dict[str, Any]:
    found: dict[str, Any] = world.get(f"/registration/eForms/{SERVICE}@1").json()["schema"]
    return found


VARIANTS: list[tuple[str, dict[str, Any], bool]] = [
    ("as it is", {}, True),
    ("a child", {"for_whom": {"value": "child"}, "child_age": {"value": "5"}}, True),
    ("a child without an age", {"for_whom": {"value": "child"}}, False),
    ("an age that is not asked", {"child_age": {"value": "5"}}, False),
    ("one missing", {"age": None}, False),
    ("one too many", {"shoe_size": {"value": "38"}}, False),
    ("not offered", {"for_whom": {"value": "aunt"}}, False),
    ("two that exclude each other", {"access_needs": {"values": ["seat", "none"]}}, False),
    ("none of several", {"access_needs": {"values": []}}, False),
    ("one instead of several", {"access_needs": {"value": "seat"}}, False),
    ("several instead of one", {"age": {"values": ["34"]}}, False),
    ("skipped", {"age": {"left": "skipped"}, "access_needs": {"left": "unknown"}}, True),
    ("a required one skipped", {"data_consent": {"left": "skipped"}}, False),
    ("no number", {"age": {"value": "old"}}, False),
    ("half an IDCS", {"idcs": {"value": "12345"}}, False),
    ("a year", {"birth_date": {"value": "1980"}}, True),
    ("no date", {"birth_date": {"value": "soon"}}, False),
    ("no place", {"province": {"value": "99"}}, False),
    ("no phone", {"phone": {"value": "123"}}, False),
    ("no card", {"cin": {"value": "12345"}}, False),
    ("too long", {"commune": {"value": "x" * 61}}, False),
    ("value and left", {"age": {"value": "3", "left": "skipped"}}, False),
]


@pytest.mark.parametrize(("name", "change", "good"), VARIANTS, ids=[one[0] for one in VARIANTS])
def test_the_schema_says_what_the_form_takes(
    staff: Staff, name: str, change: dict[str, Any], good: bool
) -> None:
    clean = applied(staff.world)["formData"]["data"]
    spelled = {n: {k: v for k, v in one.items() if v is not None} for n, one in clean.items()}
    answers = {n: one for n, one in {**spelled, **change}.items() if one is not None}
    assert jsonschema.Draft202012Validator(schema_of(staff.world)).is_valid(answers) is good
    assert (apply(staff.world, new(answers)).status_code == 200) is good


def test_what_ends_a_form_ends_its_schema_too(sqlite_world: World) -> None:
    service = catalogue().service(SERVICE)
    fields = (
        field("danger_now", FieldKind.BOOLEAN, ends_on=("yes",)),
        field("full_name", FieldKind.TEXT, length=80),
        field("any_age", FieldKind.INTEGER, show_if=Condition("full_name", ())),
    )
    told = schema(Form(service, 1, fields, latest=True), authorised=True, references={})
    asking = Asking(NOW.date(), authorised=True, references={})
    danger, safe = {"value": "yes"}, {"value": "no"}
    for answers in (
        {"danger_now": danger},
        {"danger_now": danger, "full_name": {"value": "Amina"}},
        {"danger_now": safe},
        {"danger_now": safe, "full_name": {"value": "Amina"}},
        {"danger_now": safe, "full_name": {"value": "Amina"}, "any_age": {"value": "4"}},
        {"danger_now": safe, "full_name": {"left": "skipped"}, "any_age": {"value": "4"}},
        {"danger_now": safe, "full_name": {"left": "skipped"}},
    ):
        given = {name: decode(FormAnswer, one) for name, one in answers.items()}
        good = isinstance(check_form(fields, given, asking), dict)
        assert jsonschema.Draft202012Validator(told).is_valid(answers) is good, answers


def test_fields_of_identity_and_health_are_in_no_schema_without_the_number_of_the_cndp(staff: Staff) -> None:
    offer(staff.world, replace(catalogue("without"), cndp=None))
    told = schema_of(staff.world)
    assert not {"cin", "disability"} & set(told["properties"])
    assert "cin" not in json.dumps(told)


def test_the_schema_brings_our_own_form_along(staff: Staff) -> None:
    ours = schema_of(staff.world)["x-shubbak"]
    asked = [one for one in FIELDS if one.id != "slot"]
    assert ours == {"service": SERVICE, "version": 1, "fields": [encode(one) for one in asked]}


# --- forms of HTML ---------------------------------------------------------------------------


def as_form(**changes: Any) -> dict[str, Any]:
    """A request as a page without JavaScript sends it."""
    body = new()
    fields: dict[str, Any] = {
        name: body[name] for name in ("applicantId", "applicationName", "created", "kiosk", "centre")
    }
    fields["eFormId"] = body["formData"]["eFormId"]
    fields |= {f"consent.{name}": value for name, value in body["consent"].items()}
    for name, one in ANSWERS.items():
        if "values" in one:
            fields[f"data.{name}[]"] = one["values"]
        elif "left" in one:
            fields[f"left.{name}"] = one["left"]
        else:
            fields[f"data.{name}"] = one["value"]
    fields["idempotency_key"] = "form-1"
    return {name: value for name, value in {**fields, **changes}.items() if value is not None}


APPLY = f"/registration/services/{SERVICE}/applications"


@pytest.mark.parametrize("multipart", [False, True])
def test_a_form_says_the_same_as_json(staff: Staff, multipart: bool) -> None:
    client = staff.world.client
    if multipart:
        parts = [
            (name, (None, one))
            for name, value in as_form().items()
            for one in (value if isinstance(value, list) else [value])
        ]
        answer = client.post(APPLY, files=parts)
    else:
        answer = client.post(APPLY, data=as_form())
    told = conforms(answer, "post", "/services/{serviceId}/applications")
    assert told["formData"] == applied(staff.world)["formData"]
    again = apply(staff.world, key="form-1")
    assert again.json()["fileId"] == told["fileId"], "the same request, whatever it is written in"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"idempotency_key": None}, (400, "key-missing")),
        ({"data.nothing": "1"}, (422, "form-refused")),
        ({"nothing": "1"}, (422, "malformed")),
        ({"data.": "1"}, (422, "malformed")),
        ({"left.age": "skipped"}, (422, "malformed")),
        ({"kiosk": None}, (422, "malformed")),
        ({"kiosk": "k k"}, (422, "malformed")),
        ({"consent.act": "nod"}, (422, "malformed")),
        ({"consent.text": None}, (422, "malformed")),
        ({"created": "now"}, (422, "malformed")),
        ({"eFormId": "x"}, (422, "malformed")),
    ],
)
def test_forms_that_make_no_sense(staff: Staff, changes: dict[str, Any], code: tuple[int, str]) -> None:
    answer = staff.world.client.post(APPLY, data=as_form(**changes))
    assert (answer.status_code, answer.json()["code"]) == code


def test_a_text_that_was_left_empty_is_skipped(staff: Staff) -> None:
    answer = staff.world.client.post(APPLY, data=as_form(**{"data.full_name": ""}))
    assert answer.json()["formData"]["data"]["full_name"]["left"] == "skipped"


def test_no_other_site_files_a_request_in_a_visitors_browser(staff: Staff) -> None:
    for origin in ("https://example.org", "null", "http://127.0.0.1:81"):
        answer = staff.world.client.post(APPLY, data=as_form(), headers={"Origin": origin})
        assert answer.status_code == 422
    own = staff.world.client.post(APPLY, data=as_form(), headers={"Origin": "http://127.0.0.1"})
    assert own.status_code == 200


def test_a_file_inside_a_form_is_told_where_it_belongs(staff: Staff) -> None:
    answer = staff.world.client.post(APPLY, files={"file": ("a.pdf", b"%PDF-", "application/pdf")})
    assert answer.json()["errors"] == [
        {"field": "file", "reason": "must be uploaded first, and named in documentUrls"}
    ]


@pytest.mark.parametrize(
    "name", [b"\xff", "اسم".encode(), b"a" * 3000, b'x"; name="y', b"=?utf-8?q?x?=", b"a\x00b"]
)
def test_parts_with_names_of_every_kind(staff: Staff, name: bytes) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="' + name + b'"\r\n\r\nvalue\r\n--x--\r\n'
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = staff.world.client.post(APPLY, content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


@pytest.mark.parametrize("name", ["\\ud800", "\\u0000", "\\udfff\\ud800"])
def test_names_that_are_half_a_character_are_told_back_and_break_nothing(staff: Staff, name: str) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k"}
    for raw in (f'{{"{name}": 1}}', json.dumps(new()).replace('"age"', f'"{name}"')):
        answer = staff.world.client.post(APPLY, content=raw.encode(), headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


def test_no_other_site_uploads_in_a_visitors_browser(staff: Staff) -> None:
    sent = {"file": ("a.pdf", b"%PDF-1.7", "application/pdf")}
    headers = {"Origin": "https://example.org"}
    answer = staff.world.client.post("/registration/documents", files=sent, headers=headers)
    assert answer.status_code == 422
