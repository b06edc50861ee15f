"""The inbox of requests: a centre's list, one request with its answers, and where it may go next."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.catalogue.service import CatalogueService
from central.edge import ID, NAMES, storable
from central.refusal import Refusal
from central.requests.documents import DocumentService
from central.requests.inbox_view import InboxView, stage_words
from central.requests.listing import Listing
from central.requests.office import Case, Decision, RequestOffice
from central.requests.staff_api import file_answer
from central.requests.stored import ENDED, WAITING, StoredRequest
from central.staff.door import Door
from central.staff.service import Session
from central.staff.web import Form, Web, address, field, see_other
from protocol.catalogue import Centre
from protocol.forms import FormAnswer
from protocol.problem import ProblemCode
from protocol.requests import RefusalReason, Stage
from protocol.rules import western_digits

REQUESTS = "/staff/requests"
ROWS = 50
_NOT_FOUND = 404
_DESK = r"[0-9]{0,3}"
_PAPER = "missing-"
_VALUE = "value-"
_OPEN = WAITING | {Stage.ACCEPTED}
SHOWN = ("open", "overdue", "ended")
SAID = frozenset(
    {
        *(f"to-{stage}" for stage in Stage),
        "quicker",
        "no-reason",
        "no-papers",
        "not-found",
        "filled",
        "no-answer",
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is, for the frame around it; `desk` 0 when nobody said."""

    centre: str
    centre_name: str
    desk: int


class RequestPages:
    """The routes of `/staff/requests`, relative to `/staff`."""

    def __init__(
        self,
        web: Web,
        door: Door,
        office: RequestOffice,
        papers: DocumentService,
        catalogue: CatalogueService,
    ) -> None:
        self._web = web
        self._office = office
        self._papers = papers
        self._catalogue = catalogue
        self.routes = APIRouter()
        self._add_routes(door)

    def _add_routes(self, door: Door) -> None:
        signed_in = Depends(door.session)

        @self.routes.get("/requests")
        def inbox(
            request: Request,
            session: Annotated[Session, signed_in],
            centre: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            show: Annotated[str, Query(pattern=f"^({'|'.join(SHOWN)})$")] = "open",
            page: Annotated[int, Query(ge=1, le=10_000)] = 1,
            said: Annotated[str, Query(max_length=30)] = "",
        ) -> Response:
            return self._inbox(request, session, self._place(request, centre, desk), show, page, said)

        @self.routes.get("/requests/one")
        def one(
            request: Request,
            session: Annotated[Session, signed_in],
            file: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            said: Annotated[str, Query(max_length=30)] = "",
        ) -> Response:
            return self._one(request, session, file, desk, said)

        @self.routes.get("/requests/paper/{document}", dependencies=[signed_in])
        def paper(document: Annotated[str, Path(pattern=ID)]) -> Response:
            found = self._papers.open(document)
            if isinstance(found, Refusal):
                raise HTTPException(_NOT_FOUND)
            return file_answer(found.kind, found.content)

        @self.routes.post("/requests/find")
        def find(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            centre, desk = field(fields, "centre", ID), field(fields, "desk", _DESK) or 0
            found = self._office.by_receipt(western_digits(fields.get("code", "")[:40]))
            if found is None:
                return see_other(address(REQUESTS, centre=centre, desk=desk, said="not-found"))
            return see_other(address(f"{REQUESTS}/one", file=found.id, desk=desk))

        @self.routes.post("/requests/decide")
        def decide(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            query = {"file": field(fields, "file", ID), "desk": field(fields, "desk", _DESK) or 0}
            return see_other(address(f"{REQUESTS}/one", **query, said=self._decide(fields)))

        @self.routes.post("/requests/fill")
        def fill(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            query = {"file": field(fields, "file", ID), "desk": field(fields, "desk", _DESK) or 0}
            return see_other(address(f"{REQUESTS}/one", **query, said=self._fill(fields)))

    def _inbox(
        self, request: Request, session: Session, place: Place, show: str, page: int, said: str
    ) -> Response:
        view = InboxView(self._catalogue.edition.catalogue, self._office.today(), self._web.words(request))
        found = self._office.listed(self._listing(place.centre, show, page))
        return self._web.page(
            request,
            "requests.html",
            session=session,
            place=place,
            rows=[view.row(stored) for stored, _ in found[:ROWS]],
            counts={one: self._count(place.centre, one) for one in SHOWN},
            show=show,
            number=page,
            more=len(found) > ROWS,
            said=said if said in SAID else "",
            stages=stage_words(),
        )

    def _one(self, request: Request, session: Session, file: str, desk: int, said: str) -> Response:
        case = self._case(file)
        view = InboxView(self._catalogue.edition.catalogue, self._office.today(), self._web.words(request))
        return self._web.page(
            request,
            "requests_one.html",
            session=session,
            place=self._place(request, case.request.centre, desk),
            one=view.one(case),
            reasons=[reason.value for reason in RefusalReason],
            said=said if said in SAID else "",
            stages=stage_words(),
        )

    def _decide(self, fields: Form) -> str:
        """What to say."""
        to = Stage(field(fields, "to", "|".join(Stage)))
        reason = field(fields, "reason", f"({'|'.join(RefusalReason)})?")
        missing = tuple(name.removeprefix(_PAPER) for name in fields if name.startswith(_PAPER))
        decision = Decision(to, RefusalReason(reason) if reason else None, missing)
        revision = int(field(fields, "revision", "[0-9]{1,9}"))
        outcome = self._office.decide(field(fields, "file", ID), revision, decision)
        if isinstance(outcome, StoredRequest):
            return f"to-{to}"
        if outcome.code is ProblemCode.FORM_REFUSED:
            return "no-reason" if to is Stage.REFUSED else "no-papers"
        return "quicker"

    def _fill(self, fields: Form) -> str:
        """What to say."""
        chosen = tuple(name.removeprefix(_VALUE) for name in fields if name.startswith(_VALUE))
        written = fields.get("value", "").strip()
        if not chosen and (not written or not storable(written)):
            return "no-answer"
        answer = FormAnswer(values=chosen) if chosen else FormAnswer(value=written)
        revision = int(field(fields, "revision", "[0-9]{1,9}"))
        outcome = self._office.fill_in(
            field(fields, "file", ID), revision, field(fields, "field", NAMES["FormData.data"]), answer
        )
        if isinstance(outcome, Case):
            return "filled"
        return "no-answer" if outcome.code is ProblemCode.FORM_REFUSED else "quicker"

    # --- what is listed ------------------------------------------------------------------------

    def _listing(self, centre: str, show: str, page: int = 1) -> Listing:
        """What waits longest for its answer comes first; of what is over, the newest."""
        over = show == "ended"
        overdue = show == "overdue"
        return Listing(
            {"centre": centre},
            stages=ENDED if over else WAITING if overdue else _OPEN,
            due_before=self._office.today() if overdue else None,
            sort_by="created" if over else "dueDate",
            descending=over,
            first=(page - 1) * ROWS,
            most=ROWS + 1,
        )

    def _count(self, centre: str, show: str) -> int:
        return sum(self._office.counted(self._listing(centre, show)).values())

    def _case(self, file: str) -> Case:
        case = self._office.case(file)
        if isinstance(case, Refusal):
            raise HTTPException(_NOT_FOUND)
        return case

    def _place(self, request: Request, centre_id: str, desk: int) -> Place:
        centre: Centre | None = self._catalogue.edition.centres.get(centre_id)
        if centre is None:
            raise HTTPException(_NOT_FOUND)
        return Place(centre.id, centre.name.show(self._web.words(request).language), desk)
