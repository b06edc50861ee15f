"""The page on which a person opens a certificate file by hand."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.catalogue.service import CatalogueService
from central.certificates.opening import AlreadyThere, FileOpening, Opening
from central.certificates.pages import CASE, Place
from central.edge import ID
from central.refusal import Refusal
from central.staff.door import Door
from central.staff.service import Session
from central.staff.web import Form, Web, address, field, see_other
from protocol import rules
from protocol.catalogue import Centre
from protocol.certificates import Track
from protocol.problem import ProblemCode

_DESK = r"[0-9]{0,3}"
_TYPED = r"[^\u0000-\u001f\ud800-\udfff]{0,40}"


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it came; `wrong` are the fields to correct."""

    opening: str
    track: str = ""
    year: str = ""
    cin: str = ""
    wrong: tuple[str, ...] = ()


class OpeningPages:
    """The routes `/staff/certificates/new` and `/staff/certificates/open`, relative to `/staff`."""

    def __init__(self, web: Web, door: Door, opening: FileOpening, catalogue: CatalogueService) -> None:
        self._web = web
        self._opening = opening
        self._catalogue = catalogue
        self.routes = APIRouter()
        self._add(door)

    def _add(self, door: Door) -> None:
        @self.routes.get("/certificates/new")
        def new(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
        ) -> Response:
            return self._page(request, session, self._centre(centre), desk, Typed(self._opening.new_id()))

        @self.routes.post("/certificates/open")
        def opened(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            fields: Annotated[Form, Depends(door.own_form)],
        ) -> Response:
            centre = self._centre(field(fields, "centre", ID))
            desk = int(field(fields, "desk", _DESK) or 0)
            typed = Typed(
                opening=field(fields, "opening", "[0-9a-f]{32}"),
                track=field(fields, "track", "|".join(Track)),
                year=field(fields, "year", _TYPED),
                cin=field(fields, "cin", _TYPED),
            )
            return self._open(request, session, centre, desk, typed)

    def _open(self, request: Request, session: Session, centre: Centre, desk: int, typed: Typed) -> Response:
        year = rules.western_digits(typed.year)
        wanted = Opening(
            id=typed.opening,
            track=Track(typed.track),
            year=int(year) if year.isascii() and year.isdecimal() else None,
            cin=rules.western_digits(typed.cin).upper(),
        )
        done = self._opening.open(wanted, centre, session.member)
        if isinstance(done, Refusal):
            wrong = tuple(error.field for error in done.errors)
            status = (
                HTTPStatus.FORBIDDEN if done.code is ProblemCode.SIGN_IN else HTTPStatus.UNPROCESSABLE_ENTITY
            )
            again = Typed(typed.opening, typed.track, typed.year, typed.cin, wrong)
            return self._page(request, session, centre, desk, again, status)
        file, said = (done.file, "exists") if isinstance(done, AlreadyThere) else (done.id, "opened")
        return see_other(address(CASE, centre=centre.id, desk=desk, file=file, said=said))

    def _page(
        self,
        request: Request,
        session: Session,
        centre: Centre,
        desk: int,
        typed: Typed,
        status: HTTPStatus = HTTPStatus.OK,
    ) -> Response:
        return self._web.page(
            request,
            "certificates_new.html",
            status,
            session=session,
            place=Place(centre.id, centre.name.show(self._web.words(request).language), desk),
            authorised=self._catalogue.edition.catalogue.cndp is not None,
            opening=typed.opening,
            track=typed.track,
            year=typed.year,
            cin=typed.cin,
            wrong=typed.wrong,
        )

    def _centre(self, centre_id: str) -> Centre:
        centre = self._catalogue.edition.centres.get(centre_id)
        if centre is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return centre
