"""The desk of a member of staff, and the page that hangs in the hall."""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.appointments.stored import StoredTicket
from central.catalogue.service import CatalogueService
from central.clock import Clock
from central.edge import ID
from central.kiosks.service import HelpService
from central.queue.desk import DeskService
from central.queue.desk_view import desk_view
from central.queue.errors import DeskBusy, NobodyWaits, NoSuchDesk, NotNow
from central.queue.service import QueueService
from central.refusal import Refusal
from central.staff.door import Door
from central.staff.pages import DESK
from central.staff.service import Session
from central.staff.web import Form, Web, address, field, see_other
from protocol.catalogue import Centre, Desk
from protocol.hall import HelpState

_NUMBER = r"[A-Z]-[0-9]{3}"
_DESK = r"[0-9]{1,3}"
_NOT_FOUND = 404
_NOBODY = ("nobody", "")
SAID = frozenset(
    {
        "called",
        "called-again",
        "done",
        "no-show",
        "back",
        "arrived",
        "nobody",
        "busy",
        "quicker",
        "help-coming",
        "help-already",
        "help-over",
        "helped",
    }
)


class DeskPages:
    """The routes of `/staff/desk` and `/staff/help`, relative to `/staff`."""

    def __init__(
        self,
        web: Web,
        door: Door,
        desks: DeskService,
        help_service: HelpService,
        catalogue: CatalogueService,
        clock: Clock,
    ) -> None:
        self._web = web
        self._desks = desks
        self._help = help_service
        self._catalogue = catalogue
        self._clock = clock
        self.routes = APIRouter()
        self._add_routes(door)

    def _add_routes(self, door: Door) -> None:
        @self.routes.get("/desk")
        def show(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=rf"^$|{ID}")] = "",
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            said: Annotated[str, Query(max_length=20)] = "",
            number: Annotated[str, Query(pattern=rf"^({_NUMBER})?$")] = "",
        ) -> Response:
            if not centre or not desk:
                return self._choose(request, session, centre)
            return self._desk(request, session, centre, desk, said if said in SAID else "", number)

        @self.routes.post("/desk/next")
        def call_next(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            return self._back(fields, *self._call_next(fields))

        @self.routes.post("/desk/ticket")
        def change(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            return self._back(fields, *self._change(fields))

        @self.routes.post("/help")
        def help_call(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            return self._back(fields, self._answer_help(fields), "")

    def _choose(self, request: Request, session: Session, centre_id: str) -> Response:
        """Which centre, then which desk."""
        catalogue = self._catalogue.edition.catalogue
        centre = self._catalogue.edition.centres.get(centre_id)
        context = {"session": session, "regions": catalogue.regions, "centres": catalogue.centres}
        return self._web.page(request, "choose.html", centre=centre, **context)

    def _place(self, centre_id: str, number: int) -> tuple[Centre, Desk]:
        centre = self._catalogue.edition.centres.get(centre_id)
        desk = next((one for one in centre.desks if one.number == number), None) if centre else None
        if centre is None or desk is None:
            raise HTTPException(_NOT_FOUND)
        return centre, desk

    def _desk(
        self, request: Request, session: Session, centre_id: str, desk_number: int, said: str, number: str
    ) -> Response:
        centre, desk = self._place(centre_id, desk_number)
        view = desk_view(
            self._desks.board(centre.id),
            self._help.open_calls(centre.id),
            self._catalogue.edition.catalogue,
            centre,
            desk,
            self._clock.now(),
            self._web.words(request).language,
        )
        return self._web.live_page(request, "desk.html", view, session=session, said=said, number=number)

    def _call_next(self, fields: Form) -> tuple[str, str]:
        """(what to say, about which number)."""
        outcome = self._desks.call_next(field(fields, "centre", ID), int(field(fields, "desk", _DESK)))
        match outcome:
            case StoredTicket():
                return "called", outcome.number
            case DeskBusy():
                return "busy", outcome.number
            case NobodyWaits():
                return _NOBODY
            case NoSuchDesk():
                raise HTTPException(_NOT_FOUND)

    def _change(self, fields: Form) -> tuple[str, str]:
        """As `_call_next`. Nothing happens to a ticket that is no longer as the page showed it."""
        centre, ticket = field(fields, "centre", ID), field(fields, "ticket", ID)
        number = field(fields, "number", _NUMBER)
        actions = {
            "again": (self._desks.call_again, "called-again"),
            "done": (self._desks.done, "done"),
            "done-next": (self._desks.done, "done"),
            "no-show": (self._desks.no_show, "no-show"),
            "back": (self._desks.back_to_waiting, "back"),
            "arrived": (self._desks.arrived, "arrived"),
        }
        action = field(fields, "action", "|".join(actions))
        change, said = actions[action]
        if isinstance(change(centre, ticket), NotNow):
            return "quicker", number
        if action != "done-next":
            return said, number
        called = self._call_next(fields)
        return (said, number) if called == _NOBODY else called

    def _answer_help(self, fields: Form) -> str:
        call_id = field(fields, "call", ID)
        before = self._help.find(call_id)
        if isinstance(before, Refusal) or before.state is HelpState.CLOSED:
            return "help-over"
        if field(fields, "action", "coming|helped") == "helped":
            self._help.close(call_id)
            return "helped"
        if before.state is HelpState.COMING:
            return "help-already"
        self._help.coming(call_id)
        return "help-coming"

    def _back(self, fields: Form, said: str, number: str) -> Response:
        centre, desk = field(fields, "centre", ID), field(fields, "desk", _DESK)
        return see_other(address(DESK, centre=centre, desk=desk, said=said, number=number or None))


def hall_router(web: Web, queue: QueueService, catalogue: CatalogueService, clock: Clock) -> APIRouter:
    """The public page of the hall, relative to `/hall`: numbers and desks, nothing else."""
    routes = APIRouter()

    @routes.get("/{centre}")
    def hall(request: Request, centre: Annotated[str, Path(pattern=ID)]) -> Response:
        calls = queue.calls(centre)
        if isinstance(calls, Refusal):
            raise HTTPException(_NOT_FOUND)
        edition = catalogue.edition
        view = (
            calls.calls,
            edition.centres[centre].name,
            _wall_time(clock.now(), edition.catalogue.timezone),
        )
        return web.live_page(request, "hall.html", view)

    return routes


def _wall_time(now: datetime, zone: str) -> str:
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"
