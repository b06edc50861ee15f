"""`POST /spdci/registry/sync/disabled`. It stands in SPDCI's own document, not in ours."""

import json
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request
from fastapi.responses import JSONResponse, Response

from central import problems
from central.certificates.spdci.envelope import Questions, read_questions, write_answers
from central.certificates.spdci.registry import DisabilityRegistry
from central.certificates.spdci.settings import Spdci
from central.clock import Clock, Randomness
from central.edge import read_json
from central.problems import ProblemFault
from central.refusal import Refusal
from protocol.faults import Malformed
from protocol.problem import FieldError, ProblemCode

PATH = "/spdci/registry/sync/disabled"
_SCHEME = "bearer"


def router(settings: Spdci, registry: DisabilityRegistry, clock: Clock, randomness: Randomness) -> APIRouter:
    """The route, for partners only."""
    routes = APIRouter(include_in_schema=False)

    def partner(authorization: Annotated[str, Header(max_length=1000)] = "") -> str:
        """Who asks, by the bearer. Raises `ProblemFault`: 401 without one, 403 for a stranger's."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != _SCHEME or not token.strip():
            raise ProblemFault(ProblemCode.SIGN_IN)
        known = settings.partner_of(token.strip())
        if known is None:
            raise ProblemFault(ProblemCode.NOT_AUTHORISED, status=HTTPStatus.FORBIDDEN)
        return known.id

    async def questions(request: Request, known: Annotated[str, Depends(partner)]) -> Questions:
        """What is asked. A wrong shape is 400, as SPDCI has it; who says to be another registry is refused."""
        try:
            asked = read_questions(json.loads(await read_json(request)))
        except (Malformed, ValueError, RecursionError) as error:
            field, why = (
                (error.field, error.reason) if isinstance(error, Malformed) else ("body", "must be JSON")
            )
            errors = (FieldError(field, why),)
            raise ProblemFault(ProblemCode.MALFORMED, status=HTTPStatus.BAD_REQUEST, errors=errors) from None
        if asked.sender != known:
            raise ProblemFault(ProblemCode.NOT_AUTHORISED, status=HTTPStatus.FORBIDDEN)
        return asked

    @routes.post(PATH)
    def disabled(asked: Annotated[Questions, Depends(questions)]) -> Response:
        answered = registry.answer(asked.asked)
        if isinstance(answered, Refusal):
            return problems.response(answered.code, HTTPStatus.FORBIDDEN)
        envelope = write_answers(asked, answered, settings.sender_id, randomness.token(), clock.now())
        return JSONResponse(envelope, headers=problems.NOT_KEPT)

    return routes
