"""A small centre and every outcome the outside can give, for stories and random walks of the engine."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from kiosk.dialogue import effects as eff
from kiosk.dialogue.actions import Action, Activate, CatalogueArrived, Failed, Outcome, Tick
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.steps import Call
from kiosk.dialogue.visit import At, Session
from kiosk.journeys import calls
from kiosk.journeys.reception import reception
from protocol.appointments import (
    MovedNotice,
    MoveReason,
    Slot,
    Slots,
    Ticket,
    TicketGlimpse,
    TicketKind,
    TicketState,
)
from protocol.catalogue import Calendar, Catalogue, Centre, CentreSchedule, Desk, OpenHours, Schedule, Service
from protocol.certificates import CertificateStatus, Track
from protocol.problem import ProblemCode
from protocol.requests import Receipt, RefusalReason, Stage
from protocol.wording import Wording

LANGUAGES = ("ar", "ary", "zgh", "fr")
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
PER_PAGE = {TextSize.SMALL: 6, TextSize.NORMAL: 6, TextSize.LARGE: 4, TextSize.HUGE: 3}
CODE = "482173051"


def words(text: str) -> Wording:
    return Wording(dict.fromkeys(LANGUAGES, text))


def service(n: int) -> Service:
    return Service(f"service{n}", words(f"Service {n}"), words("Public"), "R", 20 * (n % 3 != 0), "rsu_help")


def catalogue(services: int = 9) -> Catalogue:
    offered = tuple(service(n) for n in range(services))
    hours = tuple(OpenHours(day, time(8, 30), time(16, 30)) for day in range(1, 6))
    office = Calendar("office", Schedule(hours, (), (), 30))
    centre = Centre(
        id="C1",
        name=words("Centre"),
        kind="social_complex",
        region="11",
        province="11.321",
        city=words("Ville"),
        services=tuple(s.id for s in offered),
        desks=(Desk("d1", 1, ("R",)),),
        accessibility=(),
        schedule=CentreSchedule("office"),
    )
    return Catalogue("v1", NINE, "Africa/Casablanca", LANGUAGES, offered, (), (), (office,), (centre,))


def slot(n: int) -> Slot:
    return Slot(f"slot{n}", "C1", "service1", NINE + timedelta(days=n % 8, minutes=20 * n), 20, 1 + n % 2)


def ticket(number: str = "R-047", kind: TicketKind = TicketKind.APPOINTMENT, centre: str = "C1") -> Ticket:
    return Ticket(
        id="t1",
        kind=kind,
        number=number,
        short_code=CODE,
        centre=centre,
        service="service1",
        public_name=Wording(
            {
                "ar": "الحقوق والإجراءات",
                "ary": "الحقوق والإجراءات",
                "zgh": "ⵉⵣⵔⴼⴰⵏ ⴷ ⵜⵎⵙⴽⵔⵉⵏ",
                "fr": "Droits et démarches",
            }
        ),
        desk=None,
        starts_at=NINE + timedelta(days=1),
        minutes=20,
        state=TicketState.BOOKED,
        waiting=None,
        qr="QR",
        expires_at=NINE + timedelta(days=2),
    )


STATES = ("CHECKING", "MISSING_DOCUMENTS", "READY_FOR_PICKUP", "REJECTED", "EXPIRED", "NEWER_THAN_OURS")


def receipt(stage: Stage, centre: str) -> Receipt:
    return Receipt(
        code="91000000000011",
        service="service1",
        public_name=Wording(
            {
                "ar": "الحقوق والإجراءات",
                "ary": "الحقوق والإجراءات",
                "zgh": "ⵉⵣⵔⴼⴰⵏ ⴷ ⵜⵎⵙⴽⵔⵉⵏ",
                "fr": "Droits et démarches",
            }
        ),
        centre=centre,
        received_at=NINE,
        answer_by=NINE.date() + timedelta(days=60),
        stage=stage,
        missing=("photos",) if stage is Stage.MISSING_DOCUMENTS else (),
        reason=RefusalReason.PAPERS if stage is Stage.REFUSED else "",
    )


def status(track: Track, state: str) -> CertificateStatus:
    place = Wording({"ar": "المركز", "ary": "المركز", "zgh": "ⴰⵎⵎⴰⵙ", "fr": "Centre"})
    return CertificateStatus(track, state, NINE, "central", "photos", NINE.date(), "10:30", place)


FOR_VISITORS = (
    ProblemCode.SLOT_TAKEN,
    ProblemCode.SLOT_UNKNOWN,
    ProblemCode.SLOT_OVER,
    ProblemCode.CENTRE_UNKNOWN,
    ProblemCode.SERVICE_UNKNOWN,
    ProblemCode.CENTRE_CLOSED,
    ProblemCode.TICKET_UNKNOWN,
    ProblemCode.TICKET_CANCELLED,
    ProblemCode.TICKET_OVER,
    ProblemCode.TICKET_ARRIVED,
    ProblemCode.OTHER_CENTRE,
    ProblemCode.OTHER_DAY,
    ProblemCode.TOO_MANY_TRIES,
    ProblemCode.REQUEST_UNKNOWN,
    ProblemCode.REQUEST_OVER,
    ProblemCode.FILE_UNKNOWN,
    ProblemCode.LOOK_UP_LIMIT,
    ProblemCode.UPSTREAM,
)
MOVED = (
    MovedNotice(NINE - timedelta(minutes=40), MoveReason.STAFF_AWAY),
    MovedNotice(NINE - timedelta(days=1), MoveReason.CLOSED),
    MovedNotice(NINE + timedelta(minutes=20), MoveReason.OTHER),
)
"""What a centre may have done to an appointment meanwhile."""
REFUSALS: tuple[Any, ...] = (calls.Unreachable(), *(calls.Refused(code) for code in FOR_VISITORS))
PRINTER_TROUBLE = tuple(
    calls.NotPrinted(reason) for reason in ("paper-out", "cover-open", "jam", "no-answer", "no-printer")
)


def outcomes(call: object, centre: str = "C1") -> Sequence[Any]:
    """Everything the outside may answer to a call, the good answer first."""
    match call:
        case calls.OpenSlots():
            return (Slots(tuple(slot(n) for n in range(20))), Slots(()), *REFUSALS)
        case calls.FindByCode():
            usual = TicketGlimpse(centre, TicketKind.APPOINTMENT, NINE, TicketState.BOOKED)
            return (usual, *REFUSALS, *(replace(usual, moved=one) for one in MOVED))
        case calls.SeeMoved():
            return (TicketGlimpse(centre, TicketKind.APPOINTMENT, NINE, TicketState.BOOKED), *REFUSALS)
        case calls.SayArrived():
            here = ticket(centre=centre)
            return (here, *REFUSALS, replace(here, moved=MOVED[0]))
        case calls.PrintTicket() | calls.PrintReceipt():
            return (calls.Printed(), *PRINTER_TROUBLE)
        case calls.AlertStaff():
            return (calls.Alerted(), calls.Unreachable())
        case calls.FindRequest():
            return (*(receipt(stage, centre) for stage in Stage), *REFUSALS)
        case calls.SubmitRequest() | calls.WithdrawIt() | calls.AppealIt() | calls.RenewIt():
            return (receipt(Stage.RECEIVED, centre), *REFUSALS)
        case calls.LookUpFile(track=track):
            return (*(status(track, state) for state in STATES), *REFUSALS)
        case calls.TakeLocalNumber():
            return (ticket("L-001", TicketKind.WALK_IN, centre),)
        case calls.OpenByProof():
            return (
                ticket(centre=centre),
                ticket("R-009", TicketKind.WALK_IN, centre),
                *REFUSALS,
                replace(ticket(centre=centre), moved=MOVED[0]),
            )
        case _:
            return (ticket(centre=centre), *REFUSALS)


@dataclass
class Walk:
    """Drives the engine by hand and remembers everything it asked for."""

    engine: Engine = field(default_factory=lambda: Engine(reception, LANGUAGES, PER_PAGE.__getitem__))
    seconds: float = 0.0
    steps: int = 0
    centre: str = "C1"
    effects: list[eff.Effect] = field(default_factory=list)
    session: Session = field(init=False)

    def __post_init__(self) -> None:
        self.session = self.engine.new_session(self.centre, "kiosk-2")
        self.do(CatalogueArrived(catalogue()))

    def do(self, action: Action) -> Screen:
        self.steps += 1
        at = At(self.seconds, NINE + timedelta(seconds=self.seconds), f"{self.steps:032x}")
        self.session, effects = self.engine.handle(self.session, action, at)
        self.effects.extend(effects)
        return self.screen

    def wait(self, seconds: float, *, occupied: bool = False) -> Screen:
        self.seconds += seconds
        return self.do(Tick(occupied=occupied))

    def choose(self, *names: str) -> Screen:
        for name in names:
            self.do(Activate(name if ":" in name or name == "more" else f"choice:{name}"))
        return self.screen

    def enter(self, digits: str) -> Screen:
        for digit in digits:
            self.do(Activate(f"key:{digit}"))
        return self.choose("key:ok")

    def answer(self, which: int | object = 0) -> Screen:
        """The call under way comes back with its n-th outcome, or with what is given."""
        pending = self.session.pending
        assert pending is not None, f"nothing is under way on {self.screen.id}"
        value = outcomes(pending.call, self.centre)[which] if isinstance(which, int) else which
        return self.do(Outcome(pending.token, value))

    def fail(self, code: str = "storage-failed") -> Screen:
        assert self.session.pending is not None
        return self.do(Failed(self.session.pending.token, code))

    @property
    def screen(self) -> Screen:
        return self.engine.screen(self.session)

    def performed(self, kind: type[Call[Any]]) -> list[eff.Perform]:
        """The calls of a kind that the engine asked for, in order."""
        return [e for e in self.effects if isinstance(e, eff.Perform) and isinstance(e.call, kind)]
