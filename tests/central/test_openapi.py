"""The document tells everything, its examples are true, and no request made from it ends in a fault."""

import json
from itertools import count
from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from central import problems
from central.commands import describe
from central.problems import KEY_HEADER, STATUS
from protocol.problem import ProblemCode
from tests.central import places
from tests.central.worlds import World, slot

DOCUMENT = describe()
# No schema tells the bytes of a PDF from any others.
UNTELLABLE = {"/registration/documents": [positive_data_acceptance]}
NOTHING_TO_BREAK = {"/health", "/v1/keys", "/v1/catalogue"}
OPERATIONS = [
    pytest.param(path, method, operation, id=f"{method} {path}")
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]


def schema_of(content: dict[str, Any]) -> dict[str, Any]:
    """A schema that stands alone: references are looked up in the same document."""
    return {**content["schema"], "components": DOCUMENT["components"]}


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_every_answer_has_an_example_and_every_example_fits_its_schema(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    for status, answer in operation["responses"].items():
        if status == "304":
            continue
        (content,) = answer["content"].values()
        examples = [one["value"] for one in content.get("examples", {}).values()]
        examples += [content["example"]] if "example" in content else []
        assert examples, (path, status)
        for example in examples:
            jsonschema.Draft202012Validator(schema_of(content)).validate(example)
            if int(status) >= 400:
                assert example["status"] == int(status)
    for content in operation.get("requestBody", {}).get("content", {}).values():
        jsonschema.Draft202012Validator(schema_of(content)).validate(content["example"])


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_every_way_to_fail_is_told(path: str, method: str, operation: dict[str, Any]) -> None:
    told = set(operation["responses"])
    assert {"500"} <= told
    if method == "post":
        assert "503" in told
    if "requestBody" in operation:
        assert {"400", "413", "415", "422"} <= told
    assert operation["summary"]
    assert operation["operationId"]


def test_every_code_has_a_status_and_a_title() -> None:
    assert set(STATUS) == set(problems.TITLE) == set(ProblemCode)


def test_the_document_is_served_as_it_is_printed(sqlite_world: World) -> None:
    assert sqlite_world.get("/openapi.json").json() == json.loads(json.dumps(DOCUMENT))
    assert DOCUMENT["openapi"].startswith("3.1")


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_nothing_that_follows_or_breaks_the_document_makes_central_fail(
    sqlite_world: World, path: str, method: str, operation: dict[str, Any], mode: GenerationMode
) -> None:
    if mode is GenerationMode.NEGATIVE and path in NOTHING_TO_BREAK:
        return
    known = known_words(sqlite_world)
    api = schemathesis.openapi.from_asgi("/openapi.json", sqlite_world.client.app)
    strategy = api[path][method.upper()].as_strategy(generation_mode=mode)
    asked = count()

    @settings(
        max_examples=20,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy, luck=st.data())
    def fuzz(case: Any, luck: st.DataObject) -> None:
        if mode is GenerationMode.POSITIVE:
            for words in (case.body, case.query, case.path_parameters):
                make_plausible(words, known, luck)
            if case.headers and KEY_HEADER in case.headers:
                # A key that came before with another body is rightly refused; no schema can tell.
                case.headers[KEY_HEADER] = f"{next(asked)}-{case.headers[KEY_HEADER]}"[:200]
        answer = case.call()
        assert answer.status_code < 500, answer.text
        case.validate_response(answer, excluded_checks=UNTELLABLE.get(path, []))

    fuzz()


def known_words(world: World) -> dict[str, str]:
    """What exists, so that requests get further than "unknown"."""
    world.at("2026-11-23 08:20")
    ticket = world.booked(slot("2026-11-23 09:10"))
    help_call = world.post("/v1/help-calls", {"kiosk": "kiosk-1", "centre": places.CENTRE}).json()
    return {
        "kiosk": "kiosk-1",
        "centre": places.CENTRE,
        "service": places.RSU,
        "slot": slot("2026-11-23 09:30"),
        "short_code": ticket["short_code"],
        "number": ticket["number"],
        "qr": ticket["qr"],
        "call_id": help_call["id"],
    }


def make_plausible(words: Any, known: dict[str, str], luck: st.DataObject) -> None:
    """Replaces most of the words that are known, here and below."""
    if not isinstance(words, dict):
        return
    for name, value in words.items():
        if name in known and luck.draw(st.integers(0, 3)):
            words[name] = known[name]
        make_plausible(value, known, luck)
