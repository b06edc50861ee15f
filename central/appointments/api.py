"""Slots and appointments: book, move, cancel, abandon."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from central import examples, problems
from central.appointments.abandonment import Abandonment
from central.appointments.changes import TicketChanges
from central.appointments.service import AppointmentService
from central.appointments.slots import DAYS_AT_ONCE
from central.edge import ID, Day, IdempotencyKey, answer, body
from central.openapi import KEYED, documented
from central.refusal import Refusal
from protocol.appointments import Abandon, Booking, Cancel, Move
from protocol.problem import ProblemCode

_OF_A_PROOF = (
    ProblemCode.TICKET_UNKNOWN,
    ProblemCode.TICKET_CANCELLED,
    ProblemCode.TICKET_OVER,
    ProblemCode.TICKET_ARRIVED,
    ProblemCode.TOO_MANY_TRIES,
)
_OF_A_SLOT = (ProblemCode.SLOT_UNKNOWN, ProblemCode.SLOT_TAKEN, ProblemCode.SLOT_OVER)


def router(appointments: AppointmentService, changes: TicketChanges, abandonment: Abandonment) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["appointments"])

    @routes.get(
        "/v1/slots",
        **documented(
            name="slots",
            summary="What can be booked now, in order of time",
            example=examples.SLOTS,
            refusals=(ProblemCode.CENTRE_UNKNOWN, ProblemCode.SERVICE_UNKNOWN, ProblemCode.MALFORMED),
        ),
    )
    def slots(
        centre: Annotated[str, Query(pattern=ID)],
        service: Annotated[str, Query(pattern=ID)],
        from_day: Annotated[Day | None, Query(description="A local day; today if left out")] = None,
        days: Annotated[int, Query(ge=1, le=DAYS_AT_ONCE)] = 14,
    ) -> Response:
        found = appointments.free_slots(centre, service, from_day, days)
        if isinstance(found, Refusal):
            return answer(found)
        return Response(
            f'{{"slots":[{",".join(offer.as_json() for offer in found)}]}}',
            headers=problems.NOT_KEPT,
            media_type="application/json",
        )

    @routes.post(
        "/v1/appointments",
        **documented(
            name="book",
            summary="Take one place of a slot",
            request=examples.BOOKING,
            example=examples.TICKET,
            status=HTTPStatus.CREATED,
            refusals=(*_OF_A_SLOT, *KEYED),
        ),
    )
    def book(message: Annotated[Booking, Depends(body(Booking))], key: IdempotencyKey) -> Response:
        return answer(appointments.book(message, key), HTTPStatus.CREATED)

    @routes.post(
        "/v1/appointments/move",
        **documented(
            name="move",
            summary="Take another slot of the same service and free the old one",
            request=examples.MOVE,
            example=examples.MOVED,
            refusals=(*_OF_A_PROOF, *_OF_A_SLOT, *KEYED),
        ),
    )
    def move(message: Annotated[Move, Depends(body(Move))], key: IdempotencyKey) -> Response:
        return answer(changes.move(message, key))

    @routes.post(
        "/v1/appointments/cancel",
        **documented(
            name="cancel",
            summary="Give the place back",
            request=examples.CANCEL,
            example=examples.CANCELLED,
            refusals=(*_OF_A_PROOF, *KEYED),
        ),
    )
    def cancel(message: Annotated[Cancel, Depends(body(Cancel))], key: IdempotencyKey) -> Response:
        return answer(changes.cancel(message, key))

    @routes.post(
        "/v1/abandonments",
        **documented(
            name="abandon",
            summary="Undo what a key did, or will do if it still arrives; repeating it changes nothing, "
            "so it needs no key of its own",
            request=examples.ABANDON,
            example=examples.ABANDONED,
        ),
    )
    def abandon(message: Annotated[Abandon, Depends(body(Abandon))]) -> Response:
        return answer(abandonment.abandon(message))

    return routes
