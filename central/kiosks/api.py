"""Help calls as kiosks use them."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response

from central import examples
from central.edge import ID, IdempotencyKey, answer, body
from central.kiosks.service import HelpService
from central.openapi import KEYED, documented
from protocol.hall import AskHelp
from protocol.problem import ProblemCode

CallId = Annotated[str, Path(pattern=ID)]
_OF_A_CALL = (ProblemCode.HELP_UNKNOWN, ProblemCode.MALFORMED)


def router(help_service: HelpService) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["help"])

    @routes.post(
        "/v1/help-calls",
        **documented(
            name="askHelp",
            summary="A visitor asks for help at this kiosk; one call is open at a time",
            request=examples.ASK_HELP,
            example=examples.HELP_CALL,
            status=HTTPStatus.CREATED,
            refusals=(ProblemCode.CENTRE_UNKNOWN, *KEYED),
        ),
    )
    def ask(message: Annotated[AskHelp, Depends(body(AskHelp))], key: IdempotencyKey) -> Response:
        return answer(help_service.ask(message, key), HTTPStatus.CREATED)

    @routes.get(
        "/v1/help-calls/{call_id}",
        **documented(
            name="helpCall",
            summary="Whether somebody is coming",
            example=examples.HELP_CALL,
            refusals=_OF_A_CALL,
        ),
    )
    def find(call_id: CallId) -> Response:
        return answer(help_service.find(call_id))

    @routes.post(
        "/v1/help-calls/{call_id}/close",
        **documented(
            name="closeHelpCall",
            summary="No help is needed any more; repeating it changes nothing, so it needs no key",
            example=examples.HELP_CALL_CLOSED,
            refusals=_OF_A_CALL,
        ),
    )
    def close(call_id: CallId) -> Response:
        return answer(help_service.close(call_id))

    return routes
