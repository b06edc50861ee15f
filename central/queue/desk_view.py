"""What the desk page shows, as plain data: the board of a centre seen from one desk, in one language."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from central.appointments import line
from central.appointments.stored import StoredTicket
from central.queue.desk import Board
from protocol.appointments import TicketKind
from protocol.catalogue import Catalogue, Centre, Desk
from protocol.codec import decode
from protocol.forms import ACCESS_NEEDS
from protocol.hall import HelpCall, HelpState
from protocol.wording import Wording

_NAMES_KEPT = 512
_SOMEBODY_COMES = frozenset({"wheelchair", "sign", "guide"})
"""Needs that a seat and a short wait do not answer: a member of staff gets up."""
_KIOSK = re.compile(r"kiosk-?0*([1-9][0-9]*)$")


@dataclass(frozen=True, slots=True)
class Row:
    """A ticket on the page. `name` is the public one: visitors see this screen too.

    `why` names the reason for its place in the line. `needs` are in the words of the form, `request` the id of the
    request that it was taken after, empty without one.

    `appointment` is its local time, empty without one; `called` and `closed` likewise. `waited` and `late`
    are whole minutes, `late` 0 until the appointment's time is over.
    """

    id: str
    number: str
    name: str
    appointment: str
    called: str
    closed: str
    waited: int
    late: int
    desk: int
    state: str
    why: str
    needs: tuple[str, ...]
    request: str


@dataclass(frozen=True, slots=True)
class HelpRow:
    """Somebody asks for help. `kiosk` is its number in the hall, or its whole id where that has none."""

    id: str
    kiosk: int | str
    since: str
    is_coming: bool


@dataclass(frozen=True, slots=True)
class DeskView:
    """`waiting` is who this desk may call, in that order; `others` wait for other desks. `to_meet`: who waits,
    for whichever desk, and asked for something that somebody has to get up for."""

    centre: str
    centre_name: str
    desk: int
    queues: str
    help: tuple[HelpRow, ...]
    to_meet: tuple[Row, ...]
    now: Row | None
    waiting: tuple[Row, ...]
    others: tuple[Row, ...]
    expected: tuple[Row, ...]
    elsewhere: tuple[Row, ...]
    over: tuple[Row, ...]


def desk_view(
    board: Board,
    calls: Iterable[HelpCall],
    catalogue: Catalogue,
    centre: Centre,
    desk: Desk,
    now: datetime,
    language: str,
) -> DeskView:
    """The page's data at the moment `now`."""
    zone = ZoneInfo(catalogue.timezone)
    names = _needs_names(catalogue, language)

    def rows(tickets: Iterable[StoredTicket]) -> tuple[Row, ...]:
        return tuple(
            replace(
                _row(one, now, zone, language),
                needs=tuple(names.get(need, need) for need in board.needs.get(one.id, ())),
            )
            for one in tickets
        )

    here = [one for one in board.called if one.desk == desk.number]
    return DeskView(
        centre=centre.id,
        centre_name=centre.name.show(language),
        desk=desk.number,
        queues=", ".join(desk.letters),
        help=tuple(
            HelpRow(
                call.id, kiosk_number(call.kiosk), _time(call.asked_at, zone), call.state is HelpState.COMING
            )
            for call in calls
        ),
        to_meet=rows(
            one for one in board.waiting if not _SOMEBODY_COMES.isdisjoint(board.needs.get(one.id, ()))
        ),
        now=next(iter(rows(here)), None),
        waiting=rows(one for one in board.waiting if one.letter in desk.letters),
        others=rows(one for one in board.waiting if one.letter not in desk.letters),
        expected=rows(board.expected),
        elsewhere=rows(one for one in board.called if one.desk != desk.number),
        over=rows(board.over),
    )


def kiosk_number(kiosk: str) -> int | str:
    """`MA-11-LAA-02.kiosk-2` is kiosk 2; an id without a number stays as it is."""
    found = _KIOSK.search(kiosk)
    return int(found[1]) if found else kiosk


def _needs_names(catalogue: Catalogue, language: str) -> Mapping[str, str]:
    """As the form of the day names them to visitors."""
    asked = (field for field in catalogue.fields if field.id == ACCESS_NEEDS)
    return {option.value: option.name.show(language) for field in asked for option in field.options}


def _row(one: StoredTicket, now: datetime, zone: ZoneInfo, language: str) -> Row:
    is_appointment = one.kind is TicketKind.APPOINTMENT
    return Row(
        id=one.id,
        number=one.number,
        name=_name(one.public_name, language),
        appointment=_time(one.starts_at, zone) if is_appointment else "",
        called=_time(one.called_at, zone),
        closed=_time(one.closed_at, zone),
        waited=_minutes(one.arrived_at, now),
        late=_minutes(one.starts_at, now) if is_appointment else 0,
        desk=one.desk or 0,
        state=one.state.value,
        why=line.reason(one, now).name.lower().replace("_", "-"),
        needs=(),
        request=one.request or "",
    )


@lru_cache(maxsize=_NAMES_KEPT)
def _name(public_name: str, language: str) -> str:
    """A day has a hundred tickets and a dozen names, and is looked at every other second."""
    return decode(Wording, json.loads(public_name)).show(language)


def _time(moment: datetime | None, zone: ZoneInfo) -> str:
    return "" if moment is None else f"{moment.astimezone(zone):%H:%M}"


def _minutes(since: datetime | None, now: datetime) -> int:
    return 0 if since is None else max(0, int((now - since).total_seconds() // 60))
