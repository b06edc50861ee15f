"""Certificates as kiosks ask for them."""

from http import HTTPStatus
from typing import Annotated, Any

import anyio
from fastapi import APIRouter, Depends
from fastapi.responses import Response

from central import problems
from central.certificates import examples
from central.certificates.acts import CertificateActs
from central.certificates.service import STEP_SECONDS, LookUpService
from central.edge import IdempotencyKey, answer, body
from central.openapi import KEYED, documented, ref
from central.refusal import Refusal
from protocol.certificates import CertificateAct, LookUp
from protocol.problem import Problem, ProblemCode

_LOOKING = (ProblemCode.FILE_UNKNOWN, ProblemCode.LOOK_UP_LIMIT)
_ACTING = (
    *_LOOKING,
    ProblemCode.TRANSITION,
    ProblemCode.CENTRE_UNKNOWN,
    ProblemCode.SERVICE_UNKNOWN,
    ProblemCode.UPSTREAM,
    *KEYED,
)


def router(look_ups: LookUpService, acts: CertificateActs) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["certificates"])
    looking = documented(
        name="lookUpCertificate",
        summary="How a file stands, for who knows its number or CIN with the year of birth, or its receipt",
        request=examples.LOOK_UP,
        example=examples.STATUS,
        refusals=_LOOKING,
    )
    appealing = documented(
        name="appeal",
        summary="A complaint against a refusal: a new file, linked to the refused one",
        request=examples.ACT,
        example=examples.RECEIPT,
        status=HTTPStatus.CREATED,
        refusals=_ACTING,
    )
    renewing = documented(
        name="renew",
        summary="The same again, a duplicate or a changed situation: a new file, linked to the one before",
        request=examples.ACT,
        example=examples.RECEIPT,
        status=HTTPStatus.CREATED,
        refusals=_ACTING,
    )
    for described in (looking, appealing, renewing):
        described["responses"].update(_forbidden())

    @routes.post("/v1/certificates/look-up", **looking)
    async def look_up(message: Annotated[LookUp, Depends(body(LookUp))]) -> Response:
        began = anyio.current_time()
        result = await anyio.to_thread.run_sync(look_ups.look_up, message)
        if isinstance(result, Refusal) and look_ups.asks_platforms(message):
            await anyio.sleep(STEP_SECONDS - (anyio.current_time() - began) % STEP_SECONDS)
        return _answer(result)

    @routes.post("/v1/certificates/appeals", **appealing)
    def appeal(
        message: Annotated[CertificateAct, Depends(body(CertificateAct))], key: IdempotencyKey
    ) -> Response:
        return _answer(acts.appeal(message, key), HTTPStatus.CREATED)

    @routes.post("/v1/certificates/renewals", **renewing)
    def renew(
        message: Annotated[CertificateAct, Depends(body(CertificateAct))], key: IdempotencyKey
    ) -> Response:
        return _answer(acts.renew(message, key), HTTPStatus.CREATED)

    return routes


def _answer(result: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Here the missing authorisation is no fault of the request's form: 403, whereas a form's answers get 422."""
    if isinstance(result, Refusal) and result.code is ProblemCode.NOT_AUTHORISED:
        return problems.response(result.code, HTTPStatus.FORBIDDEN)
    return answer(result, status)


def _forbidden() -> dict[int | str, Any]:
    code = ProblemCode.NOT_AUTHORISED
    example = {"value": problems.example(code, HTTPStatus.FORBIDDEN)}
    content = {"schema": ref(Problem), "examples": {code.value: example}}
    return {int(HTTPStatus.FORBIDDEN): {"description": code.value, "content": {problems.MEDIA_TYPE: content}}}
