"""A central that fits in one file: the real rules of keys, seats and abandonments, in memory, over HTTP.

It passes the same contract tests as the real one (test_contract.py). Tests look into it, hold it, make
it fail, and kill a kiosk between its effect and its answer.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

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
    TicketKind,
    TicketState,
    WalkIn,
)
from protocol.catalogue import Catalogue
from protocol.codec import decode, encode
from protocol.faults import Malformed
from protocol.hall import AskHelp, Call, Calls, HelpCall, HelpState
from protocol.problem import Problem, ProblemCode
from tests.uplink import world

C = ProblemCode
_STATUS = {
    C.SLOT_UNKNOWN: 404,
    C.TICKET_UNKNOWN: 404,
    C.HELP_UNKNOWN: 404,
    C.NOT_FOUND: 404,
    C.KEY_MISSING: 400,
    C.KEY_REUSED: 422,
    C.MALFORMED: 422,
    C.STORAGE: 503,
}
_BODIES: dict[str, type] = {
    "/v1/appointments": Booking,
    "/v1/appointments/move": Move,
    "/v1/appointments/cancel": Cancel,
    "/v1/walk-ins": WalkIn,
    "/v1/walk-ins/local": LocalWalkIn,
    "/v1/check-ins": CheckIn,
    "/v1/tickets/find": FindTicket,
    "/v1/tickets/open": OpenTicket,
    "/v1/tickets/moved/seen": SeeMove,
    "/v1/abandonments": Abandon,
    "/v1/help-calls": AskHelp,
}


class Refusal(Exception):
    def __init__(self, code: ProblemCode) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Answered:
    request: str
    status: int
    answer: object
    undo: Callable[[], bool]


@dataclass
class SmallCentral:
    """`seats` are the places of each slot. `arrived` and `effected` are called with the path of every
    request, before and after its effect; what they raise breaks the connection."""

    seats: dict[str, int] = field(default_factory=lambda: {"slot1": 1, "slot2": 1, "slot3": 5})
    tickets: dict[str, Ticket] = field(default_factory=dict)
    slot_of: dict[str, str] = field(default_factory=dict)
    locals: list[LocalWalkIn] = field(default_factory=list)
    help_calls: dict[str, HelpCall] = field(default_factory=dict)
    called: tuple[Call, ...] = ()
    answers: dict[str, Answered] = field(default_factory=dict)
    tombstones: set[str] = field(default_factory=set)
    paths: list[str] = field(default_factory=list)
    refuse: dict[str, ProblemCode] = field(default_factory=dict)
    arrived: Callable[[str], None] = lambda _: None
    effected: Callable[[str], None] = lambda _: None
    catalogue: Catalogue = field(default_factory=world.catalogue)
    made: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None

    # --- what a test asks --------------------------------------------------------------------

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def live(self) -> list[Ticket]:
        """The tickets that count."""
        return [t for t in self.tickets.values() if t.state is not TicketState.CANCELLED]

    def free(self, slot: str) -> int:
        taken = sum(self.slot_of.get(t.id) == slot for t in self.live)
        return self.seats[slot] - taken

    def __enter__(self) -> Self:
        handler = type("Handler", (_Handler,), {"central": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    # --- answering ---------------------------------------------------------------------------

    def answer(self, path: str, query: dict[str, str], body: Any, key: str | None) -> tuple[int, object]:
        """Raises Refusal."""
        with self._lock:
            self.paths.append(path)
            if path in self.refuse:
                raise Refusal(self.refuse[path])
            if body is None:
                return 200, self._get(path, query)
            if path.endswith("/close") and path.startswith("/v1/help-calls/"):
                return 200, self._close_help(path.split("/")[3])
            if path not in _BODIES:
                raise Refusal(C.NOT_FOUND)
            message: Any = decode(_BODIES[path], body)
            if path.startswith("/v1/tickets/"):
                return 200, self._look(message)
            if key is None:
                raise Refusal(C.KEY_MISSING)
            return self._keyed(path, message, key)

    def _keyed(self, path: str, message: Any, key: str) -> tuple[int, object]:
        if isinstance(message, Abandon):
            return 200, self._abandon(message.idempotency_key)
        if key in self.tombstones:
            raise Refusal(C.ABANDONED)
        asked = json.dumps([path, encode(message)], sort_keys=True)
        if (known := self.answers.get(key)) is not None:
            if known.request != asked:
                raise Refusal(C.KEY_REUSED)
            return known.status, known.answer
        status, answer, undo = self._do(message)
        self.answers[key] = Answered(asked, status, answer, undo)
        return status, answer

    def _do(self, message: Any) -> tuple[int, object, Callable[[], bool]]:
        match message:
            case Booking(slot=slot):
                self._check_slot(slot)
                made = self._new(TicketKind.APPOINTMENT)
                self.slot_of[made.id] = slot
                return 201, made, lambda: self._cancel(made.id)
            case Move(proof=proof, slot=slot):
                old = self._proven(proof)
                self._check_slot(slot)
                was = self.slot_of.get(old.id, "")
                self.made += 1
                self.slot_of[old.id] = slot
                new = replace(old, number=f"G-{self.made:03d}")
                self.tickets[old.id] = new

                def back() -> bool:
                    self.slot_of[old.id] = was
                    self.tickets[old.id] = old
                    return True

                return 200, new, back
            case Cancel(proof=proof):
                gone = replace(self._proven(proof), state=TicketState.CANCELLED)
                self.tickets[gone.id] = gone
                return 200, gone, lambda: False
            case WalkIn():
                made = self._new(TicketKind.WALK_IN)
                return 201, made, lambda: self._cancel(made.id)
            case LocalWalkIn(number=number):
                self.locals.append(message)
                made = self._new(TicketKind.WALK_IN, number)
                return 201, made, lambda: self._cancel(made.id)
            case CheckIn(short_code=code):
                here = replace(self._coded(code), state=TicketState.CHECKED_IN, waiting=2)
                self.tickets[here.id] = here
                return 200, here, lambda: False
            case AskHelp(kiosk=kiosk, centre=centre):
                call = HelpCall(f"h{len(self.help_calls)}", kiosk, centre, HelpState.WAITING, world.NINE)
                self.help_calls[call.id] = call
                return 201, call, lambda: False
        raise Refusal(C.MALFORMED)

    def _abandon(self, key: str) -> Abandoned:
        first = key not in self.tombstones
        self.tombstones.add(key)
        known = self.answers.get(key)
        return Abandoned(known is not None and first and known.undo())

    def _new(self, kind: TicketKind, number: str = "") -> Ticket:
        self.made += 1
        made = world.ticket(self.made, number=number, kind=kind)
        self.tickets[made.id] = made
        return made

    def _cancel(self, ticket_id: str) -> bool:
        self.tickets[ticket_id] = replace(self.tickets[ticket_id], state=TicketState.CANCELLED)
        return True

    def _check_slot(self, slot: str) -> None:
        if slot not in self.seats:
            raise Refusal(C.SLOT_UNKNOWN)
        if self.free(slot) < 1:
            raise Refusal(C.SLOT_TAKEN)

    def _coded(self, code: str) -> Ticket:
        for one in self.tickets.values():
            if one.short_code == code:
                return one
        raise Refusal(C.TICKET_UNKNOWN)

    def _proven(self, proof: Proof) -> Ticket:
        found = self._coded(proof.short_code)
        if found.number[-3:] != proof.number[-3:]:
            raise Refusal(C.TICKET_UNKNOWN)
        if found.state is TicketState.CANCELLED:
            raise Refusal(C.TICKET_CANCELLED)
        return found

    def _look(self, message: Any) -> object:
        if isinstance(message, OpenTicket):
            return self._proven(message.proof)
        found = self._coded(message.short_code)
        return TicketGlimpse(found.centre, found.kind, found.starts_at, found.state)

    def _get(self, path: str, query: dict[str, str]) -> object:
        if path == "/v1/slots":
            slots = [replace(world.slot(n), free=self.free(f"slot{n}")) for n in range(1, 4)]
            asked = [replace(one, centre=query["centre"], service=query["service"]) for one in slots]
            return Slots(tuple(one for one in asked if one.free > 0))
        if path == "/v1/calls":
            return Calls(self.called)
        if path == "/v1/catalogue":
            return self.catalogue
        if path.startswith("/v1/help-calls/"):
            return self._help(path.split("/")[3])
        raise Refusal(C.NOT_FOUND)

    def _help(self, call_id: str) -> HelpCall:
        if call_id not in self.help_calls:
            raise Refusal(C.HELP_UNKNOWN)
        return self.help_calls[call_id]

    def _close_help(self, call_id: str) -> HelpCall:
        self.help_calls[call_id] = replace(self._help(call_id), state=HelpState.CLOSED)
        return self.help_calls[call_id]


class _Handler(BaseHTTPRequestHandler):
    central: SmallCentral
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._serve(None)

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._serve(json.loads(raw or b"{}"))

    def _serve(self, body: Any) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        try:
            self.central.arrived(parts.path)
            status, answer = self.central.answer(parts.path, query, body, self.headers["Idempotency-Key"])
            self.central.effected(parts.path)
        except Malformed:
            self._problem(C.MALFORMED)
        except Refusal as refusal:
            self._problem(refusal.code)
        except ConnectionError:
            self.close_connection = True
        else:
            self._send(status, "application/json", encode(answer))

    def _problem(self, code: ProblemCode) -> None:
        status = _STATUS.get(code, 409)
        self._send(
            status, "application/problem+json", encode(Problem(f"/problems/{code}", "", status, "", code))
        )

    def _send(self, status: int, media_type: str, document: Any) -> None:
        raw = json.dumps(document).encode()
        etag = f'"{self.central.catalogue.version}"' if self.path == "/v1/catalogue" else ""
        if etag and self.headers.get("If-None-Match") == etag:
            status, raw = 304, b""
        try:
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(raw)))
            if etag:
                self.send_header("ETag", etag)
            self.end_headers()
            self.wfile.write(raw)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Quiet."""
