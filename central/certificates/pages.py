"""The certificate files of a centre or its province, for its staff."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.catalogue.service import CatalogueService
from central.certificates.cases import REASONS, CaseService, Details
from central.certificates.repository import StoredFile
from central.edge import ID
from central.refusal import Refusal
from central.staff.door import Door
from central.staff.service import Session
from central.staff.web import Form, FormBroken, Web, address, field, see_other
from protocol import rules
from protocol.catalogue import Centre
from protocol.certificates import LookUpKey, Track
from protocol.problem import ProblemCode

CERTIFICATES, CASE = "/staff/certificates", "/staff/certificates/case"
_DESK = r"[0-9]{0,3}"
_STATE = r"[A-Z_]{0,40}"
_TIME = r"(([01][0-9]|2[0-3]):[0-5][0-9])?"
_TYPED = r"[^\u0000-\u0008\u000e-\u001f\ud800-\udfff]*"
_NOT_FOUND = 404
SAID = frozenset(
    {
        "moved",
        "conflict",
        "not-allowed",
        "incomplete",
        "noted",
        "note-empty",
        "settled",
        "unknown",
        "opened",
        "exists",
    }
)
_WHY = {
    ProblemCode.EDIT_CONFLICT: "conflict",
    ProblemCode.TRANSITION: "not-allowed",
    ProblemCode.FORM_REFUSED: "incomplete",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is, for the frame around it; `desk` 0 when nobody said."""

    centre: str
    centre_name: str
    desk: int


class CertificatePages:
    """The routes of `/staff/certificates`, relative to `/staff`."""

    def __init__(self, web: Web, door: Door, cases: CaseService, catalogue: CatalogueService) -> None:
        self._web = web
        self._cases = cases
        self._catalogue = catalogue
        self.routes = APIRouter()
        self._add_pages(door)
        self._add_forms(door)

    def _add_pages(self, door: Door) -> None:
        @self.routes.get("/certificates")
        def listed(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            scope: Annotated[str, Query(pattern="^(centre|province)$")] = "centre",
            state: Annotated[str, Query(pattern=f"^{_STATE}$")] = "",
            said: Annotated[str, Query(max_length=20)] = "",
        ) -> Response:
            return self._list(request, session, self._centre(centre), desk, scope, state, said)

        @self.routes.get("/certificates/case")
        def case(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            file: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            said: Annotated[str, Query(max_length=20)] = "",
        ) -> Response:
            return self._case(request, session, self._centre(centre), desk, file, said)

    def _add_forms(self, door: Door) -> None:
        @self.routes.post("/certificates/find")
        def find(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            found = self._find(fields)
            if found is None:
                return see_other(address(CERTIFICATES, **_where(fields), said="unknown"))
            return see_other(address(CASE, **_where(fields), file=found))

        @self.routes.post("/certificates/move")
        def move(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            return _to_case(fields, self._move(fields))

        @self.routes.post("/certificates/note")
        def note(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            refused = self._cases.write(field(fields, "file", ID), field(fields, "text", _TYPED))
            if refused and refused.code is ProblemCode.FILE_UNKNOWN:
                raise HTTPException(_NOT_FOUND)
            return _to_case(fields, "note-empty" if refused else "noted")

        @self.routes.post("/certificates/notice")
        def notice(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            self._cases.settle(
                field(fields, "source", ID), field(fields, "code", ID), field(fields, "word", _TYPED)
            )
            return see_other(address(CERTIFICATES, **_where(fields), said="settled"))

    def _list(
        self, request: Request, session: Session, centre: Centre, desk: int, scope: str, state: str, said: str
    ) -> Response:
        chosen = {"centre": centre.id} if scope == "centre" else {"province": centre.province}
        return self._web.page(
            request,
            "certificates.html",
            session=session,
            place=self._place(request, centre, desk),
            scope=scope,
            state=state,
            states=self._cases.states(**chosen),
            rows=self._cases.rows(state=state, **chosen),
            notices=self._cases.notices(),
            authorised=self._catalogue.edition.catalogue.cndp is not None,
            said=said if said in SAID else "",
            zone=self._zone,
        )

    def _case(
        self, request: Request, session: Session, centre: Centre, desk: int, file: str, said: str
    ) -> Response:
        found = self._cases.case(file)
        if isinstance(found, Refusal):
            raise HTTPException(_NOT_FOUND)
        catalogue = self._catalogue.edition.catalogue
        return self._web.page(
            request,
            "certificates_case.html",
            session=session,
            place=self._place(request, centre, desk),
            case=found,
            documents=catalogue.documents,
            centres=[one for one in catalogue.centres if one.province == centre.province],
            reasons=REASONS,
            said=said if said in SAID else "",
            zone=self._zone,
        )

    def _move(self, fields: Form) -> str:
        """What to say."""
        day = field(fields, "day", r"([0-9]{4}-[0-9]{2}-[0-9]{2})?") if "day" in fields else ""
        moved = self._cases.move(
            field(fields, "file", ID),
            int(field(fields, "revision", r"[0-9]{1,9}")),
            field(fields, "to", _STATE),
            Details(
                document=field(fields, "document", r"[a-z0-9_]{0,64}") if "document" in fields else "",
                day=_day(day),
                time=field(fields, "time", _TIME) if "time" in fields else "",
                place=field(fields, "place", rf"({ID[1:-1]})?") if "place" in fields else "",
                reason=field(fields, "reason", f"({'|'.join(REASONS)})?") if "reason" in fields else "",
            ),
        )
        if isinstance(moved, StoredFile):
            return "moved"
        if moved.code is ProblemCode.FILE_UNKNOWN:
            raise HTTPException(_NOT_FOUND)
        return _WHY[moved.code]

    def _find(self, fields: Form) -> str | None:
        """The file of what a person at the desk says; nothing for what has no shape."""
        key = LookUpKey(field(fields, "key", "|".join(LookUpKey)))
        track = Track(field(fields, "track", "|".join(Track)))
        value = rules.western_digits(field(fields, "value", _TYPED)).upper()
        year = rules.western_digits(field(fields, "year", _TYPED))
        if key is LookUpKey.RECEIPT:
            return self._cases.find(track, key, value, None)
        if self._catalogue.edition.catalogue.cndp is None or not year.isdecimal():
            return None
        return self._cases.find(track, key, value, int(year[:4]))

    def _centre(self, centre_id: str) -> Centre:
        centre = self._catalogue.edition.centres.get(centre_id)
        if centre is None:
            raise HTTPException(_NOT_FOUND)
        return centre

    def _place(self, request: Request, centre: Centre, desk: int) -> Place:
        return Place(centre.id, centre.name.show(self._web.words(request).language), desk)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._catalogue.edition.catalogue.timezone)


def _where(fields: Form) -> dict[str, object]:
    """The place that the page was about."""
    return {"centre": field(fields, "centre", ID), "desk": field(fields, "desk", _DESK) or 0}


def _to_case(fields: Form, said: str) -> Response:
    return see_other(address(CASE, **_where(fields), file=field(fields, "file", ID), said=said))


def _day(text: str) -> date | None:
    """Raises `FormBroken` for a day that there is not."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise FormBroken from None
