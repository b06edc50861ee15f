"""Requests that follow the document or break it, by who is signed in and where there are forms: no fault, ever."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from tests.central import places
from tests.central.request_world import ANSWERS, CONSENT, NOW, SERVICE, applied, new, offer, sign_in, upload
from tests.central.test_openapi import DOCUMENT, make_plausible
from tests.central.worlds import KIOSK, World

# Known words are put into what was made, so what broke the document may follow it then, and the other way round.
MENDED = [positive_data_acceptance, negative_data_rejection]
ROUTES = [
    pytest.param(path, method, id=f"{method} {path}")
    for path, methods in DOCUMENT["paths"].items()
    for method in methods
    if path.startswith("/registration/")
]


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method"), ROUTES)
def test_nothing_that_is_sent_to_requests_makes_central_fail(
    sqlite_world: World, path: str, method: str, mode: GenerationMode
) -> None:
    sqlite_world.clock.set(NOW)
    headers = sign_in(offer(sqlite_world)) | {"Information-Mediator-Client": "A/B/C/D"}
    known = known_words(sqlite_world)
    api = schemathesis.openapi.from_asgi("/openapi.json", sqlite_world.client.app)
    strategy = api[path][method.upper()].as_strategy(generation_mode=mode)

    @settings(
        max_examples=25,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy, luck=st.data())
    def fuzz(case: Any, luck: st.DataObject) -> None:
        for words in (case.body, case.query, case.path_parameters):
            make_plausible(words, known, luck)
        if case.media_type == "application/json" and luck.draw(st.booleans()) and isinstance(case.body, dict):
            case.body = {**new(), **case.body, "formData": new()["formData"]}
        answer = case.call(headers=headers)
        assert answer.status_code < 500, answer.text
        case.validate_response(answer, excluded_checks=MENDED)

    fuzz()


def known_words(world: World) -> dict[str, Any]:
    """What exists, so that requests get further than "unknown"."""
    url = upload(world).json()["url"]
    filed = applied(world, new(documentUrls=[url]))
    task = world.client.get("/registration/tasks", headers=sign_in(world)).json()[0]["taskId"]
    return {
        "serviceId": SERVICE,
        "fileId": filed["fileId"],
        "taskId": task,
        "document": url.rpartition("/")[2],
        "eFormId": f"{SERVICE}@1",
        "data": ANSWERS,
        "consent": CONSENT,
        "kiosk": KIOSK,
        "centre": places.CENTRE,
        "code": filed["receipt"]["code"],
        "documentUrls": [url],
        "decision": {"to": "in-review"},
    }
