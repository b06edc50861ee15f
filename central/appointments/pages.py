"""The slots of a centre, for its staff: take one out of offer, offer it again, change its time, cancel who is booked."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.appointments.office import SlotOffice
from central.appointments.schedule import HORIZON_DAYS, gives_appointments, moment, read_slot_id
from central.appointments.slots import SlotStanding
from central.catalogue.service import CatalogueService
from central.clock import Clock
from central.edge import ID, PATTERNS
from central.refusal import Refusal
from central.staff.door import Door
from central.staff.service import Session
from central.staff.web import Form, FormBroken, Web, address, field, see_other
from protocol.appointments import MoveReason
from protocol.catalogue import Centre, Service
from protocol.problem import ProblemCode

SLOTS = "/staff/slots"
_DESK = r"[0-9]{0,3}"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
_NOT_FOUND = 404
SAID = frozenset(
    {"blocked", "blocked-booked", "unblocked", "moved", "not-moved", "cancelled", "slot-unknown"}
)


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot on the page; `state` is open, full, blocked, kept (for who is booked, not offered) or past, `time` local."""

    id: str
    time: str
    state: str
    booked: int
    capacity: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is, for the frame around it; `desk` 0 when nobody said."""

    centre: str
    centre_name: str
    desk: int


class SlotPages:
    """The routes of `/staff/slots`, relative to `/staff`."""

    def __init__(
        self, web: Web, door: Door, office: SlotOffice, catalogue: CatalogueService, clock: Clock
    ) -> None:
        self._web = web
        self._office = office
        self._catalogue = catalogue
        self._clock = clock
        self.routes = APIRouter()
        self._add_routes(door)

    def _add_routes(self, door: Door) -> None:
        @self.routes.get("/slots")
        def show(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            service: Annotated[str, Query(pattern=rf"^$|{ID}")] = "",
            day: date | None = None,
            said: Annotated[str, Query(max_length=20)] = "",
            time: Annotated[str, Query(pattern=rf"^({_TIME})?$")] = "",
            n: Annotated[int, Query(ge=0, le=999)] = 0,
        ) -> Response:
            found = self._centre(centre)
            words = {"said": said if said in SAID else "", "time": time, "n": n}
            return self._show(request, session, found, desk, service, day, words)

        @self.routes.post("/slots")
        def change(fields: Annotated[Form, Depends(door.own_form)]) -> Response:
            desk = field(fields, "desk", _DESK) or 0
            said, at, booked = self._change(fields)
            service, day = self._of_slot(field(fields, "slot", PATTERNS["slot"]))
            query = {
                "centre": field(fields, "centre", ID),
                "desk": desk,
                "service": service,
                "day": day,
                "said": said,
                "time": at,
                "n": booked,
            }
            return see_other(address(SLOTS, **query))

    def _show(
        self,
        request: Request,
        session: Session,
        centre: Centre,
        desk: int,
        service_id: str,
        day: date | None,
        words: dict[str, object],
    ) -> Response:
        services = self._services(centre)
        chosen = next((one for one in services if one.id == service_id), services[0] if services else None)
        now = self._clock.now()
        today = now.astimezone(self._zone).date()
        shown = min(max(day or today, today), today + timedelta(days=HORIZON_DAYS))
        standing = self._office.day(centre.id, chosen.id, shown) if chosen else []
        return self._web.page(
            request,
            "slots.html",
            session=session,
            place=Place(centre.id, centre.name.show(self._web.words(request).language), desk),
            services=services,
            service=chosen.id if chosen else "",
            no_longer={one.id for one in services if not gives_appointments(centre, one)},
            day=shown,
            first_day=today,
            last_day=today + timedelta(days=HORIZON_DAYS),
            reasons=list(MoveReason),
            slots=[self._row(one, now) for one in standing],
            **words,
        )

    def _change(self, fields: Form) -> tuple[str, str, int]:
        """(what to say, local time of the slot, visitors booked in it)."""
        centre, slot = field(fields, "centre", ID), field(fields, "slot", PATTERNS["slot"])
        at = field(fields, "time", _TIME)
        action = field(fields, "action", "block|unblock|move|cancel")
        if action == "move":
            why = MoveReason(field(fields, "why", "|".join(MoveReason)))
            return self._move(centre, slot, field(fields, "new_time", f"({_TIME})?"), why)
        if action == "cancel":
            cancelled = self._office.cancel(centre, slot)
            if isinstance(cancelled, Refusal):
                return "slot-unknown", at, 0
            return "cancelled", at, len(cancelled)
        booked = self._office.block(centre, slot, blocked=action == "block")
        if isinstance(booked, Refusal):
            return "slot-unknown", at, 0
        if action == "unblock":
            return "unblocked", at, 0
        return ("blocked-booked" if booked else "blocked"), at, len(booked)

    def _move(self, centre: str, slot: str, new_time: str, why: MoveReason) -> tuple[str, str, int]:
        if not new_time:
            return "not-moved", "", 0
        _, day = self._of_slot(slot)
        starts_at = moment(day, time.fromisoformat(new_time), self._zone)
        if starts_at <= self._clock.now():
            return "not-moved", "", 0
        moved = self._office.move(centre, slot, starts_at, why)
        if isinstance(moved, Refusal):
            unknown = moved.code is ProblemCode.SLOT_UNKNOWN
            return ("slot-unknown" if unknown else "not-moved"), "", 0
        return "moved", new_time, len(moved)

    def _of_slot(self, slot: str) -> tuple[str, date]:
        """(service, local day) of a slot's id. Raises `FormBroken`."""
        parts = read_slot_id(slot)
        if parts is None:
            raise FormBroken
        return parts[1], parts[2].astimezone(self._zone).date()

    def _row(self, one: SlotStanding, now: datetime) -> SlotRow:
        if one.starts_at <= now:
            state = "past"
        elif not one.offered:
            state = "kept"
        elif one.blocked:
            state = "blocked"
        else:
            state = "full" if one.booked >= one.capacity else "open"
        return SlotRow(
            one.id, f"{one.starts_at.astimezone(self._zone):%H:%M}", state, one.booked, one.capacity
        )

    def _centre(self, centre_id: str) -> Centre:
        centre = self._catalogue.edition.centres.get(centre_id)
        if centre is None:
            raise HTTPException(_NOT_FOUND)
        return centre

    def _services(self, centre: Centre) -> list[Service]:
        """Those with appointments, then those that give none any more while somebody is still booked."""
        edition = self._catalogue.edition
        given = [one for one in edition.catalogue.services if gives_appointments(centre, one)]
        booked = self._office.to_come(centre.id)
        return given + [one for one in edition.catalogue.services if one.id in booked and one not in given]

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._catalogue.edition.catalogue.timezone)
