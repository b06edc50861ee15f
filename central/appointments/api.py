"""Slots, appointments and what both facts of a ticket allow."""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from central import examples
from central.appointments.service import AppointmentService
from central.appointments.slots import DAYS_AT_ONCE
from central.edge import ID, answer, body, idempotency_key
from central.openapi import KEYED, documented
from central.refusal import Refusal
from protocol.appointments import Booking, Slots
from protocol.problem import ProblemCode

Key = Annotated[str, Depends(idempotency_key)]


def router(appointments: AppointmentService) -> APIRouter:
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
        from_day: Annotated[date | None, Query(description="A local day; today if left out")] = None,
        days: Annotated[int, Query(ge=1, le=DAYS_AT_ONCE)] = 14,
    ) -> Response:
        found = appointments.free_slots(centre, service, from_day, days)
        return answer(found if isinstance(found, Refusal) else Slots(tuple(found)))

    @routes.post(
        "/v1/appointments",
        **documented(
            name="book",
            summary="Take one place of a slot",
            request=examples.BOOKING,
            example=examples.TICKET,
            status=HTTPStatus.CREATED,
            refusals=(
                ProblemCode.SLOT_UNKNOWN,
                ProblemCode.SLOT_TAKEN,
                ProblemCode.SLOT_OVER,
                *KEYED,
            ),
        ),
    )
    def book(message: Annotated[Booking, Depends(body(Booking))], key: Key) -> Response:
        return answer(appointments.book(message, key), HTTPStatus.CREATED)

    return routes
