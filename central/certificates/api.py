"""Certificates as kiosks ask for them."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from central.certificates import examples
from central.certificates.acts import CertificateActs
from central.certificates.service import LookUpService
from central.edge import IdempotencyKey, answer, body
from central.openapi import KEYED, documented
from protocol.certificates import CertificateAct, LookUp
from protocol.problem import ProblemCode

_LOOKING = (ProblemCode.FILE_UNKNOWN, ProblemCode.NOT_AUTHORISED, ProblemCode.LOOK_UP_LIMIT)
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

    @routes.post(
        "/v1/certificates/look-up",
        **documented(
            name="lookUpCertificate",
            summary="How a file stands, for who knows its number or CIN with the year of birth, or its receipt",
            request=examples.LOOK_UP,
            example=examples.STATUS,
            refusals=_LOOKING,
        ),
    )
    def look_up(message: Annotated[LookUp, Depends(body(LookUp))]) -> Response:
        return answer(look_ups.look_up(message))

    @routes.post(
        "/v1/certificates/appeals",
        **documented(
            name="appeal",
            summary="A complaint against a refusal: a new file, linked to the refused one",
            request=examples.ACT,
            example=examples.RECEIPT,
            status=HTTPStatus.CREATED,
            refusals=_ACTING,
        ),
    )
    def appeal(
        message: Annotated[CertificateAct, Depends(body(CertificateAct))], key: IdempotencyKey
    ) -> Response:
        return answer(acts.appeal(message, key), HTTPStatus.CREATED)

    @routes.post(
        "/v1/certificates/renewals",
        **documented(
            name="renew",
            summary="The same again, a duplicate or a changed situation: a new file, linked to the one before",
            request=examples.ACT,
            example=examples.RECEIPT,
            status=HTTPStatus.CREATED,
            refusals=_ACTING,
        ),
    )
    def renew(
        message: Annotated[CertificateAct, Depends(body(CertificateAct))], key: IdempotencyKey
    ) -> Response:
        return answer(acts.renew(message, key), HTTPStatus.CREATED)

    return routes
