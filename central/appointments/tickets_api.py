"""Tickets found again, and what central knows of a code."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from central import examples
from central.appointments.changes import TicketChanges
from central.appointments.standing import TicketStandings
from central.edge import answer, body
from central.openapi import documented
from protocol.appointments import FindTicket, OpenTicket, SeeMove
from protocol.problem import ProblemCode
from protocol.ticket import VerifyTicket

_LOOKING = (ProblemCode.TICKET_UNKNOWN, ProblemCode.TOO_MANY_TRIES)


def router(changes: TicketChanges, standings: TicketStandings) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["tickets"])

    @routes.post(
        "/v1/tickets/find",
        **documented(
            name="findTicket",
            summary="Place and time of a ticket, for who knows its short code",
            request=examples.FIND,
            example=examples.MOVED_GLIMPSE,
            refusals=_LOOKING,
        ),
    )
    def find(message: Annotated[FindTicket, Depends(body(FindTicket))]) -> Response:
        return answer(changes.find(message))

    @routes.post(
        "/v1/tickets/open",
        **documented(
            name="openTicket",
            summary="The ticket again, for who knows its short code and its number",
            request=examples.OPEN,
            example=examples.TICKET,
            refusals=_LOOKING,
        ),
    )
    def open_ticket(message: Annotated[OpenTicket, Depends(body(OpenTicket))]) -> Response:
        return answer(changes.open(message))

    @routes.post(
        "/v1/tickets/moved/seen",
        **documented(
            name="seeMove",
            summary="The visitor knows that the centre moved the appointment; twice is the same as once",
            request=examples.SEE_MOVE,
            example=examples.GLIMPSE,
            refusals=_LOOKING,
        ),
    )
    def see_move(message: Annotated[SeeMove, Depends(body(SeeMove))]) -> Response:
        return answer(changes.see_move(message))

    @routes.post(
        "/v1/tickets/verify",
        **documented(
            name="verifyTicket",
            summary="What became of the ticket of a signed code",
            request=examples.VERIFY,
            example=examples.STANDING,
        ),
    )
    def verify(message: Annotated[VerifyTicket, Depends(body(VerifyTicket))]) -> Response:
        return answer(standings.of(message))

    return routes
