"""Each call of the journeys as a request to central: route, body, expected status and answer."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from kiosk.dialogue.steps import Call
from kiosk.journeys.calls import (
    AppealIt,
    Book,
    CancelIt,
    FindByCode,
    FindRequest,
    LookUpFile,
    MoveTo,
    OpenByProof,
    OpenSlots,
    RenewIt,
    SayArrived,
    SeeMoved,
    SubmitRequest,
    TakeNumber,
    WithdrawIt,
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
    SeeMove,
    Slots,
    Ticket,
    TicketGlimpse,
    WalkIn,
)
from protocol.certificates import CertificateAct, CertificateStatus, LookUp
from protocol.codec import encode
from protocol.faults import Fault
from protocol.hall import AskHelp, Calls, HelpCall
from protocol.requests import (
    Application,
    Consent,
    FindReceipt,
    FormData,
    NewApplication,
    Receipt,
    WithdrawRequest,
)

T = TypeVar("T")
_APPLICANT_LENGTH = 32
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
SEE_MOVED = Route("see-moved", "POST", "/v1/tickets/moved/seen", 200, TicketGlimpse)
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
APPLY = Route("apply", "POST", "/registration/services/{}/applications", 200, Application)
FIND_RECEIPT = Route("find-receipt", "POST", "/registration/receipts/find", 200, Receipt)
WITHDRAW = Route("withdraw", "POST", "/registration/receipts/withdraw", 200, Receipt)
LOOK_UP = Route("look-up", "POST", "/v1/certificates/look-up", 200, CertificateStatus)
APPEAL = Route("appeal", "POST", "/v1/certificates/appeals", 201, Receipt)
RENEW = Route("renew", "POST", "/v1/certificates/renewals", 201, Receipt)

COMMITS: dict[str, Route[Any]] = {r.name: r for r in (BOOK, MOVE, CANCEL, WALK_IN, CHECK_IN, WITHDRAW)}
QUEUED: dict[str, Route[Any]] = {r.name: r for r in (ABANDON, LOCAL_WALK_IN, ASK_HELP)}
# These make the ticket that the visitor will hold; the other commits change one they hold already.
HANDS_OUT_TICKET = frozenset({BOOK.name, MOVE.name, WALK_IN.name, LOCAL_WALK_IN.name})
# These make a receipt. What was answered is personal: it is never written to this kiosk's disk.
HANDS_OUT_RECEIPT = frozenset({APPLY.name, APPEAL.name, RENEW.name})
HANDS_OUT = HANDS_OUT_TICKET | HANDS_OUT_RECEIPT


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
        case SeeMoved(code, starts_at):
            return Request(SEE_MOVED, text_of(SeeMove(kiosk, code, starts_at)))
        case OpenByProof(code, number):
            return Request(OPEN, text_of(OpenTicket(kiosk, Proof(code, number))))
        case FindRequest(code):
            return Request(FIND_RECEIPT, text_of(FindReceipt(kiosk, code)))
        case LookUpFile():
            return Request(LOOK_UP, text_of(_look_up(call, kiosk)))
    raise Fault(type(call).__name__, code="uplink-unknown-call")


def commit(call: Call[Any], kiosk: str, key: str) -> Request[Any]:
    """The request of a `Commit` that central does, but a `SubmitRequest`. Raises Fault."""
    match call:
        case Book(slot, receipt):
            return Request(BOOK, text_of(Booking(kiosk, slot, receipt)), key)
        case MoveTo(code, number, slot):
            return Request(MOVE, text_of(Move(kiosk, Proof(code, number), slot)), key)
        case CancelIt(code, number):
            return Request(CANCEL, text_of(Cancel(kiosk, Proof(code, number))), key)
        case TakeNumber(service, centre, receipt):
            return Request(WALK_IN, text_of(WalkIn(kiosk, centre, service, receipt)), key)
        case SayArrived(code, centre):
            return Request(CHECK_IN, text_of(CheckIn(kiosk, centre, code)), key)
        case WithdrawIt(code):
            return Request(WITHDRAW, text_of(WithdrawRequest(kiosk, code)), key)
        case AppealIt(file, centre):
            return Request(APPEAL, text_of(CertificateAct(_look_up(file, kiosk), centre)), key)
        case RenewIt(file, centre):
            return Request(RENEW, text_of(CertificateAct(_look_up(file, kiosk), centre)), key)
    raise Fault(type(call).__name__, code="uplink-unknown-call")


def application(
    call: SubmitRequest, kiosk: str, key: str, language: str, now: datetime
) -> Request[Application]:
    """A request of a service. The applicant is whoever holds the receipt: their id is made of the key."""
    agreed = call.agreed
    consent = Consent(agreed.text, language, now, agreed.act) if agreed else None
    applicant = hashlib.sha256(key.encode()).hexdigest()[:_APPLICANT_LENGTH]
    body = NewApplication(
        applicantId=applicant,
        applicationName=call.service,
        created=now,
        formData=FormData(eFormId=call.form, data=dict(call.answers)),
        documentUrls=(),
        kiosk=kiosk,
        centre=call.centre,
        consent=consent,
    )
    return Request(APPLY, text_of(body), key, item=call.service)


def _look_up(call: LookUpFile, kiosk: str) -> LookUp:
    return LookUp(kiosk, call.track, call.key, call.value, call.year)


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
