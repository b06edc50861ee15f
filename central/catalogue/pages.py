"""The services of a centre, for its staff: offered to visitors, or not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.catalogue.offers import Decided, OfferOffice, ServiceOffer
from central.catalogue.service import CatalogueService
from central.edge import ID
from central.refusal import Refusal
from central.staff.door import Door
from central.staff.service import Session
from central.staff.web import Form, Web, address, field, see_other
from protocol.catalogue import Centre
from protocol.problem import ProblemCode

SERVICES = "/staff/services"
_DESK = r"[0-9]{0,3}"
_NOT_FOUND = 404
SAID = frozenset({"on", "off", "no-desk", "last", "unknown"})


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A service on the page. `by` and `at` (local) tell who switched it last; empty and None: as it always was."""

    id: str
    name: str
    public_name: str
    letter: str
    pictogram: str
    offered: bool
    appointments: int
    requests: int
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is, for the frame around it; `desk` 0 when nobody said."""

    centre: str
    centre_name: str
    desk: int


class OfferPages:
    """The routes of `/staff/services`, relative to `/staff`."""

    def __init__(self, web: Web, door: Door, offers: OfferOffice, catalogue: CatalogueService) -> None:
        self._web = web
        self._offers = offers
        self._catalogue = catalogue
        self.routes = APIRouter()
        self._add_routes(door)

    def _add_routes(self, door: Door) -> None:
        @self.routes.get("/services")
        def show(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            said: Annotated[str, Query(max_length=20)] = "",
            service: Annotated[str, Query(pattern=rf"^$|{ID}")] = "",
        ) -> Response:
            return self._show(request, session, self._centre(centre), desk, (said, service))

        @self.routes.post("/services")
        def switch(
            fields: Annotated[Form, Depends(door.own_form)],
            session: Annotated[Session, Depends(door.session)],
        ) -> Response:
            centre, service = field(fields, "centre", ID), field(fields, "service", ID)
            offered, desk = field(fields, "offered", "yes|no") == "yes", field(fields, "desk", _DESK) or 0
            done = self._offers.switch(centre, service, session.member, offered=offered)
            query = {
                "centre": centre,
                "desk": desk,
                "said": _said(done),
                "service": service,
            }
            return see_other(address(SERVICES, **query))

    def _show(
        self, request: Request, session: Session, centre: Centre, desk: int, news: tuple[str, str]
    ) -> Response:
        language = self._web.words(request).language
        decided = self._offers.decided(centre.id)
        found = self._offers.services(centre.id)
        if isinstance(found, Refusal):
            raise HTTPException(_NOT_FOUND)
        rows = [self._row(one, decided.get(one.service), language) for one in found.services]
        said, service = news
        changed = next((row for row in rows if row.id == service), None)
        return self._web.page(
            request,
            "services.html",
            session=session,
            place=Place(centre.id, centre.name.show(language), desk),
            rows=rows,
            said=said if said in SAID and changed is not None else "",
            changed=changed,
        )

    def _row(self, one: ServiceOffer, decided: Decided | None, language: str) -> OfferRow:
        service = self._catalogue.edition.services[one.service]
        zone = ZoneInfo(self._catalogue.edition.catalogue.timezone)
        return OfferRow(
            id=service.id,
            name=service.name.show(language),
            public_name=service.public_name.show(language),
            letter=service.letter,
            pictogram=service.pictogram,
            offered=one.offered,
            appointments=one.appointments,
            requests=one.requests,
            by=decided.by if decided else "",
            at=decided.at.astimezone(zone) if decided else None,
        )

    def _centre(self, centre_id: str) -> Centre:
        centre = self._catalogue.edition.centres.get(centre_id)
        if centre is None:
            raise HTTPException(_NOT_FOUND)
        return centre


def _said(done: ServiceOffer | Refusal) -> str:
    """The message `services-said-…`."""
    if isinstance(done, ServiceOffer):
        return "on" if done.offered else "off"
    return done.errors[0].reason if done.code is ProblemCode.FORM_REFUSED else "unknown"
