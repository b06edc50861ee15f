"""What a centre offers, for programs of the staff: /v1/staff/centres/{centre}/services."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response

from central import examples
from central.catalogue.offers import CentreServices, OfferOffice, OfferService, ServiceOffer
from central.edge import ID, answer, body
from central.openapi import documented
from central.staff.bearer import Bearer
from central.staff.service import Session
from protocol.problem import ProblemCode

_OFFER = ServiceOffer(examples.SERVICE, offered=True, appointments=12, requests=3)
_NO_LONGER = ServiceOffer(examples.SERVICE, offered=False, appointments=12, requests=3)
Centre = Annotated[str, Path(pattern=ID)]
Service = Annotated[str, Path(pattern=ID)]


def router(offers: OfferOffice, bearer: Bearer) -> APIRouter:
    """The routes; who is not signed in is told that before anything else."""
    routes = APIRouter(prefix="/v1/staff/centres/{centre}", tags=["staff"], dependencies=[Depends(bearer)])

    @routes.get(
        "/services",
        **documented(
            name="centreServices",
            summary="The services that a centre offers or could offer, and what is still booked for each",
            example=CentreServices(examples.CENTRE, (_OFFER,)),
            refusals=(ProblemCode.CENTRE_UNKNOWN, ProblemCode.MALFORMED),
            signed_in=True,
        ),
    )
    def services(centre: Centre) -> Response:
        return answer(offers.services(centre))

    @routes.put(
        "/services/{service}",
        **documented(
            name="offerService",
            summary="Offer a service at a centre, or no longer; what is booked stays booked",
            request=OfferService(offered=False),
            example=_NO_LONGER,
            refusals=(
                ProblemCode.CENTRE_UNKNOWN,
                ProblemCode.SERVICE_UNKNOWN,
                ProblemCode.FORM_REFUSED,
            ),
            signed_in=True,
        ),
    )
    def offer(
        centre: Centre,
        service: Service,
        session: Annotated[Session, Depends(bearer)],
        message: Annotated[OfferService, Depends(body(OfferService))],
    ) -> Response:
        return answer(offers.switch(centre, service, session.member, offered=message.offered))

    return routes
