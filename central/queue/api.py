"""Walk-ins, check-in and calls as kiosks use them."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from central import examples
from central.edge import ID, IdempotencyKey, answer, body
from central.openapi import KEYED, documented
from central.queue.service import QueueService
from protocol.appointments import CheckIn, LocalWalkIn, WalkIn
from protocol.problem import ProblemCode


def router(queue: QueueService) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["queue"])

    @routes.post(
        "/v1/walk-ins",
        **documented(
            name="takeNumber",
            summary="A number for a visitor without an appointment",
            request=examples.WALK_IN,
            example=examples.WALK_IN_TICKET,
            status=HTTPStatus.CREATED,
            refusals=(
                ProblemCode.CENTRE_UNKNOWN,
                ProblemCode.SERVICE_UNKNOWN,
                ProblemCode.CENTRE_CLOSED,
                *KEYED,
            ),
        ),
    )
    def take_number(message: Annotated[WalkIn, Depends(body(WalkIn))], key: IdempotencyKey) -> Response:
        return answer(queue.take_number(message, key), HTTPStatus.CREATED)

    @routes.post(
        "/v1/walk-ins/local",
        **documented(
            name="tellNumber",
            summary="Told later about a number the kiosk gave without the network; it is kept as it is",
            request=examples.LOCAL_WALK_IN,
            example=examples.LOCAL_TICKET,
            status=HTTPStatus.CREATED,
            refusals=(ProblemCode.CENTRE_UNKNOWN, ProblemCode.SERVICE_UNKNOWN, *KEYED),
        ),
    )
    def tell_number(
        message: Annotated[LocalWalkIn, Depends(body(LocalWalkIn))], key: IdempotencyKey
    ) -> Response:
        return answer(queue.tell_number(message, key), HTTPStatus.CREATED)

    @routes.post(
        "/v1/check-ins",
        **documented(
            name="checkIn",
            summary="The visitor is here; `waiting` counts who goes first",
            request=examples.CHECK_IN,
            example=examples.CHECKED_IN,
            refusals=(
                ProblemCode.TICKET_UNKNOWN,
                ProblemCode.OTHER_DAY,
                ProblemCode.OTHER_CENTRE,
                ProblemCode.TICKET_CANCELLED,
                ProblemCode.TICKET_OVER,
                ProblemCode.TOO_MANY_TRIES,
                *KEYED,
            ),
        ),
    )
    def check_in(message: Annotated[CheckIn, Depends(body(CheckIn))], key: IdempotencyKey) -> Response:
        return answer(queue.check_in(message, key))

    @routes.get(
        "/v1/calls",
        **documented(
            name="calls",
            summary="The numbers called last, the newest first, at most six",
            example=examples.CALLS,
            refusals=(ProblemCode.CENTRE_UNKNOWN, ProblemCode.MALFORMED),
        ),
    )
    def calls(centre: Annotated[str, Query(pattern=ID)]) -> Response:
        return answer(queue.calls(centre))

    return routes
