"""GovStack's applicant side, and receipts: what a kiosk may do without signing in."""

import json
import re
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Path, Query
from fastapi.responses import Response

from central import problems
from central.edge import PATTERNS, answer, body
from central.openapi import KEYED, documented
from central.problems import NOT_KEPT, ProblemFault
from central.requests import bodies, examples, multipart
from central.requests.bodies import Submitted, submitted
from central.requests.reading import ServiceReader
from central.requests.service import RequestService
from central.staff.words import Words, all_words, chosen
from protocol.catalogue import Service
from protocol.codec import encode
from protocol.problem import ProblemCode
from protocol.requests import FindReceipt, WithdrawRequest

MEDIATOR = "Information-Mediator-Client"
_JSON = "application/json"
_LOOKING = (ProblemCode.REQUEST_UNKNOWN, ProblemCode.TOO_MANY_TRIES)
_OF_A_FORM = (
    ProblemCode.SERVICE_UNKNOWN,
    ProblemCode.CENTRE_UNKNOWN,
    ProblemCode.FORM_REFUSED,
    ProblemCode.CONSENT_MISSING,
    ProblemCode.NOT_AUTHORISED,
)

ServiceId = Annotated[str, Path(alias="serviceId", max_length=200)]
Mediator = Annotated[
    str,
    Header(
        alias=MEDIATOR,
        max_length=200,
        description="INSTANCE/CLASS/MEMBER/SUBSYSTEM; where it is no identity, it is not looked at",
    ),
]


Key = Annotated[
    str,
    Header(
        alias=problems.KEY_HEADER,
        max_length=200,
        description="Unique for this request of this kiosk; a form may bring it as `idempotency_key`",
    ),
]
_AS_A_FORM = {
    media_type: {
        "schema": {"type": "object", "additionalProperties": {"type": ["string", "array"]}},
        "example": bodies.flat(encode(examples.NEW), "visit-81.apply.3f2a"),
    }
    for media_type in (bodies.URLENCODED, multipart.MEDIA_TYPE)
}


def words(accept_language: Annotated[str, Header(max_length=1000)] = "") -> Words:
    """The words for titles, by Accept-Language."""
    return chosen(all_words(), "", accept_language)


Titles = Annotated[Words, Depends(words)]


def known_service(reader: ServiceReader) -> Callable[[str], Service]:
    """A dependency that comes before the body: an unknown service is 404 whatever was sent to it."""

    def found(service_id: ServiceId) -> Service:
        service = reader.service(service_id)
        if service is None:
            raise ProblemFault(ProblemCode.SERVICE_UNKNOWN)
        return service

    return found


def router(reader: ServiceReader, requests: RequestService) -> APIRouter:
    """The routes under `/registration`."""
    routes = APIRouter(prefix="/registration", tags=["registration"])
    _add_reading(routes, reader)
    service_first = Depends(known_service(reader))

    described = documented(
        name="apply",
        summary="File a request of a service; the answer holds its receipt",
        request=examples.NEW,
        example=examples.APPLICATION,
        refusals=(*_OF_A_FORM, *KEYED),
    )
    described["openapi_extra"]["requestBody"]["content"].update(_AS_A_FORM)

    @routes.post("/services/{serviceId}/applications", **described)
    def apply(
        service: Annotated[Service, service_first],
        sent: Annotated[Submitted, Depends(submitted)],
        titles: Titles,
        key: Key = "",
        _: Mediator = "",
    ) -> Response:
        if not re.fullmatch(PATTERNS["idempotency_key"], key or sent.key):
            raise ProblemFault(ProblemCode.KEY_MISSING)
        return answer(requests.apply(service.id, sent.message, key or sent.key, titles))

    @routes.post(
        "/receipts/find",
        **documented(
            name="findReceipt",
            summary="Where a request is, for who holds its receipt; unknown and wrong codes are answered alike",
            request=examples.FIND,
            example=examples.RECEIPT,
            refusals=_LOOKING,
        ),
    )
    def find(message: Annotated[FindReceipt, Depends(body(FindReceipt))]) -> Response:
        return answer(requests.find(message))

    @routes.post(
        "/receipts/withdraw",
        **documented(
            name="withdrawRequest",
            summary="Take a request and its consent back: its answers are erased, the receipt remains. "
            "Repeating it changes nothing, so it needs no key",
            request=examples.WITHDRAW,
            example=examples.WITHDRAWN,
            refusals=(*_LOOKING, ProblemCode.REQUEST_OVER),
        ),
    )
    def withdraw(message: Annotated[WithdrawRequest, Depends(body(WithdrawRequest))]) -> Response:
        return answer(requests.withdraw(message))

    return routes


def _add_reading(routes: APIRouter, reader: ServiceReader) -> None:
    service_first = Depends(known_service(reader))

    @routes.get(
        "/services",
        **documented(
            name="services",
            summary="The services; `name` is matched exactly, in any language",
            example=examples.SERVICES,
            refusals=(ProblemCode.MALFORMED,),
        ),
    )
    def services(titles: Titles, name: Annotated[str | None, Query(max_length=200)] = None) -> Response:
        return answer(reader.services(name, titles.language))

    @routes.get(
        "/services/{serviceId}",  # noqa: FAST003 - the dependency takes it
        **documented(
            name="service",
            summary="A service",
            example=examples.SERVICES[0],
            refusals=(ProblemCode.SERVICE_UNKNOWN, ProblemCode.MALFORMED),
        ),
    )
    def service(found: Annotated[Service, service_first], titles: Titles) -> Response:
        return answer(reader.one(found, titles.language))

    @routes.get(
        "/services/{serviceId}/eForms",  # noqa: FAST003 - the dependency takes it
        **documented(
            name="serviceForms",
            summary="The forms that can be answered for a service, the newest first",
            example=examples.FORMS,
            refusals=(ProblemCode.SERVICE_UNKNOWN, ProblemCode.MALFORMED),
        ),
    )
    def forms(found: Annotated[Service, service_first], titles: Titles) -> Response:
        return answer(reader.forms(found, titles.language))

    described = documented(
        name="form",
        summary="A form with its JSON Schema; `x-shubbak` holds questions, labels and spoken forms in all languages",
        example=examples.FORM,
        refusals=(ProblemCode.NOT_FOUND, ProblemCode.MALFORMED),
    )
    _as_plain_json(described, 404)

    @routes.get("/eForms/{eFormId}", **described)
    def form(form_id: Annotated[str, Path(alias="eFormId", max_length=200)], titles: Titles) -> Response:
        found = reader.form(form_id, titles.language)
        if found is None:
            problem = problems.response(ProblemCode.NOT_FOUND)
            return Response(problem.body, problem.status_code, NOT_KEPT, media_type=_JSON)
        return Response(json.dumps(found, ensure_ascii=False), headers=NOT_KEPT, media_type=_JSON)


def _as_plain_json(described: dict[str, Any], status: int) -> None:
    """GovStack's suite wants the errors of this one route as `application/json`."""
    content = described["responses"][status]["content"]
    content[_JSON] = content.pop(problems.MEDIA_TYPE)
