"""Each call of the journeys as a request to central: route, body, expected status and answer."""

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kiosk.dialogue.steps import Call
from kiosk.journeys.calls import (
    Book,
    CancelIt,
    FindByCode,
    MoveTo,
    OpenByProof,
    OpenSlots,
    SayArrived,
    TakeNumber,
)
from protocol.appointments import (
    Abandon,
    Abandoned,
    Booking,
    Cancel,
    CheckIn,
    FindTicket,
    LocalWalkIn,
    Move,
    OpenTicket,
    Proof,
    Slots,
    Ticket,
    TicketGlimpse,
    WalkIn,
)
from protocol.codec import encode
from protocol.faults import Fault
from protocol.hall import AskHelp, Calls, HelpCall

T = TypeVar("T")
LARGEST_ANSWER = 1024 * 1024  # bytes; the longest slots answer (31 days) is a tenth of it


@dataclass(frozen=True, slots=True)
class Route(Generic[T]):
    """`status` is the one that comes with an `answer`; `largest` the bytes of body we are ready to read."""

    name: str
    method: str
    path: str
    status: int
    answer: type[T]
    largest: int = LARGEST_ANSWER


@dataclass(frozen=True, slots=True)
class Request(Generic[T]):
    """`body` is JSON text exactly as journaled, so that a repeat is the same request. `key` is the
    idempotency key. `item` fills the `{}` of the path."""

    route: Route[T]
    body: str | None = None
    key: str | None = None
    params: tuple[tuple[str, str], ...] = ()
    item: str = ""


SLOTS = Route("slots", "GET", "/v1/slots", 200, Slots)
FIND = Route("find", "POST", "/v1/tickets/find", 200, TicketGlimpse)
OPEN = Route("open", "POST", "/v1/tickets/open", 200, Ticket)
BOOK = Route("book", "POST", "/v1/appointments", 201, Ticket)
MOVE = Route("move", "POST", "/v1/appointments/move", 200, Ticket)
CANCEL = Route("cancel", "POST", "/v1/appointments/cancel", 200, Ticket)
WALK_IN = Route("walk-in", "POST", "/v1/walk-ins", 201, Ticket)
LOCAL_WALK_IN = Route("local-walk-in", "POST", "/v1/walk-ins/local", 201, Ticket)
CHECK_IN = Route("check-in", "POST", "/v1/check-ins", 200, Ticket)
ABANDON = Route("abandon", "POST", "/v1/abandonments", 200, Abandoned)
ASK_HELP = Route("ask-help", "POST", "/v1/help-calls", 201, HelpCall)
HELP_CALL = Route("help-call", "GET", "/v1/help-calls/{}", 200, HelpCall)
CLOSE_HELP = Route("close-help", "POST", "/v1/help-calls/{}/close", 200, HelpCall)
CALLS = Route("calls", "GET", "/v1/calls", 200, Calls)

COMMITS: dict[str, Route[Ticket]] = {r.name: r for r in (BOOK, MOVE, CANCEL, WALK_IN, CHECK_IN)}
QUEUED: dict[str, Route[Any]] = {r.name: r for r in (ABANDON, LOCAL_WALK_IN, ASK_HELP)}
# These make the ticket that the visitor will hold; the other commits change one they hold already.
HANDS_OUT_TICKET = frozenset({BOOK.name, MOVE.name, WALK_IN.name, LOCAL_WALK_IN.name})


def text_of(message: object) -> str:
    """A message as JSON text, ASCII only, so that nothing in it can fail to be stored."""
    return json.dumps(encode(message))


def question(call: Call[Any], kiosk: str) -> Request[Any]:
    """The request of an `Ask`: it changes nothing and needs no key. Raises Fault."""
    match call:
        case OpenSlots(service, centre):
            return Request(SLOTS, params=(("centre", centre), ("service", service)))
        case FindByCode(code):
            return Request(FIND, text_of(FindTicket(kiosk, code)))
        case OpenByProof(code, number):
            return Request(OPEN, text_of(OpenTicket(kiosk, Proof(code, number))))
    raise Fault(type(call).__name__, code="uplink-unknown-call")


def commit(call: Call[Any], kiosk: str, key: str) -> Request[Ticket]:
    """The request of a `Commit` that central does. Raises Fault."""
    match call:
        case Book(slot):
            return Request(BOOK, text_of(Booking(kiosk, slot)), key)
        case MoveTo(code, number, slot):
            return Request(MOVE, text_of(Move(kiosk, Proof(code, number), slot)), key)
        case CancelIt(code, number):
            return Request(CANCEL, text_of(Cancel(kiosk, Proof(code, number))), key)
        case TakeNumber(service, centre):
            return Request(WALK_IN, text_of(WalkIn(kiosk, centre, service)), key)
        case SayArrived(code, centre):
            return Request(CHECK_IN, text_of(CheckIn(kiosk, centre, code)), key)
    raise Fault(type(call).__name__, code="uplink-unknown-call")


def abandon_key(key: str) -> str:
    """The key of the request that abandons `key`."""
    return f"{key}.abandon"


def abandonment(kiosk: str, key: str) -> Request[Abandoned]:
    """Undoes whatever `key` did, and whatever it would do if it still came."""
    return Request(ABANDON, text_of(Abandon(kiosk, key)), abandon_key(key))


def local_walk_in(message: LocalWalkIn, key: str) -> Request[Ticket]:
    """Tells central about a number that the kiosk gave without it."""
    return Request(LOCAL_WALK_IN, text_of(message), key)


def help_wanted(kiosk: str, centre: str, key: str) -> Request[HelpCall]:
    """Somebody of the staff is wanted at this kiosk."""
    return Request(ASK_HELP, text_of(AskHelp(kiosk, centre)), key)
