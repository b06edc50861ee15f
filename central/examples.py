"""One visitor's story, told as the examples of the OpenAPI document."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from protocol.appointments import (
    Abandon,
    Abandoned,
    Booking,
    Cancel,
    CheckIn,
    FindTicket,
    LocalWalkIn,
    Move,
    MovedNotice,
    MoveReason,
    OpenTicket,
    Proof,
    SeeMove,
    Slot,
    Slots,
    Ticket,
    TicketGlimpse,
    TicketKind,
    TicketState,
    WalkIn,
)
from protocol.catalogue import (
    AccessibilityFeature,
    Calendar,
    Catalogue,
    Centre,
    CentreSchedule,
    Closure,
    Desk,
    OpenHours,
    Province,
    Region,
    Schedule,
    Season,
    Service,
)
from protocol.hall import AskHelp, Call, Calls, HelpCall, HelpState
from protocol.ticket import Standing, TicketStanding, VerifyTicket
from protocol.wording import Wording

CENTRE = "MA-11-LAA-02"
SERVICE = "rsu_help"
KIOSK = "MA-11-LAA-02.kiosk-1"
STARTS_AT = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
SLOT = f"{CENTRE}.{SERVICE}.20261123T0730Z"

SLOTS = Slots((Slot(SLOT, CENTRE, SERVICE, STARTS_AT, 20, 2),))
BOOKING = Booking(KIOSK, SLOT)
TICKET = Ticket(
    id="6f1c0e6d1b5a4c0d9a1f3b2c4d5e6f70",
    kind=TicketKind.APPOINTMENT,
    number="R-047",
    short_code="482173057",
    centre=CENTRE,
    service=SERVICE,
    public_name=Wording({"ar": "التسجيل الاجتماعي", "fr": "Registre social"}),
    desk=None,
    starts_at=STARTS_AT,
    minutes=20,
    state=TicketState.BOOKED,
    waiting=None,
    qr="SB1:6BFOXN",
    expires_at=datetime(2026, 11, 23, 23, 0, tzinfo=UTC),
)
_LATER = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_PROOF = Proof(TICKET.short_code, TICKET.number)
MOVE = Move(KIOSK, _PROOF, f"{CENTRE}.{SERVICE}.20261124T0900Z")
MOVED = replace(
    TICKET, number="R-012", starts_at=_LATER, expires_at=datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
)
CANCEL = Cancel(KIOSK, _PROOF)
CANCELLED = replace(TICKET, state=TicketState.CANCELLED)
ABANDON = Abandon(KIOSK, "visit-81.book.3f2a")
ABANDONED = Abandoned(cancelled=True)
FIND = FindTicket(KIOSK, TICKET.short_code)
GLIMPSE = TicketGlimpse(CENTRE, TicketKind.APPOINTMENT, STARTS_AT, TicketState.BOOKED)
MOVED_GLIMPSE = replace(
    GLIMPSE, moved=MovedNotice(datetime(2026, 11, 23, 7, 50, tzinfo=UTC), MoveReason.STAFF_AWAY)
)
SEE_MOVE = SeeMove(KIOSK, TICKET.short_code, STARTS_AT)
OPEN = OpenTicket(KIOSK, _PROOF)
VERIFY = VerifyTicket(TICKET.qr)
STANDING = TicketStanding(Standing.VALID)

_NOW = datetime(2026, 11, 23, 7, 21, tzinfo=UTC)
WALK_IN = WalkIn(KIOSK, CENTRE, SERVICE)
WALK_IN_TICKET = replace(
    TICKET,
    id="0b9d5c1de2f34a5b8c7d6e5f4a3b2c1d",
    kind=TicketKind.WALK_IN,
    number="R-048",
    short_code="700315245",
    starts_at=_NOW,
    state=TicketState.ARRIVED,
    waiting=3,
)
LOCAL_WALK_IN = LocalWalkIn(KIOSK, CENTRE, SERVICE, "L-014", _NOW)
LOCAL_TICKET = replace(WALK_IN_TICKET, number="L-014")
CHECK_IN = CheckIn(KIOSK, CENTRE, TICKET.short_code)
CHECKED_IN = replace(TICKET, state=TicketState.CHECKED_IN, waiting=2)
CALLS = Calls((Call("R-046", 2, _NOW), Call("A-009", 1, datetime(2026, 11, 23, 7, 18, tzinfo=UTC))))
ASK_HELP = AskHelp(KIOSK, CENTRE)
HELP_CALL = HelpCall("2c4d5e6f706f1c0e6d1b5a4c0d9a1f3b", KIOSK, CENTRE, HelpState.WAITING, _NOW)
HELP_CALL_CLOSED = replace(HELP_CALL, state=HelpState.CLOSED)

_NAME = Wording({"ar": "السجل الاجتماعي", "fr": "Registre social"})
CATALOGUE = Catalogue(
    version="2026-11-20.1",
    issued_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
    timezone="Africa/Casablanca",
    languages=("ar", "fr"),
    services=(Service(SERVICE, _NAME, _NAME, "R", 20, "register"),),
    regions=(
        Region(
            "11",
            Wording({"ar": "العيون-الساقية الحمراء", "fr": "Laâyoune-Sakia El Hamra"}),
            (Province("11.321", Wording({"ar": "العيون", "fr": "Laâyoune"})),),
        ),
    ),
    accessibility=(
        AccessibilityFeature(
            "step-free-entrance", Wording({"ar": "مدخل بدون درج", "fr": "Entrée sans marche"})
        ),
    ),
    calendars=(
        Calendar(
            "office",
            Schedule(
                weekly=(OpenHours(1, time(8, 30), time(16, 30)),),
                seasons=(
                    Season(
                        "ramadan-2027",
                        date(2027, 2, 8),
                        date(2027, 3, 9),
                        (OpenHours(1, time(9), time(15)),),
                        certain=False,
                    ),
                ),
                closures=(
                    Closure(
                        date(2027, 1, 11),
                        Wording({"ar": "ذكرى الاستقلال", "fr": "Manifeste de l'Indépendance"}),
                        certain=True,
                    ),
                ),
                last_walk_in_minutes=30,
            ),
        ),
    ),
    centres=(
        Centre(
            id=CENTRE,
            name=Wording({"ar": "المركب الاجتماعي", "fr": "Complexe social"}),
            kind="social_complex",
            region="11",
            province="11.321",
            city=Wording({"ar": "العيون", "fr": "Laâyoune"}),
            services=(SERVICE,),
            desks=(Desk("desk-1", 1, ("R",)), Desk("desk-2", 2, ("R",))),
            accessibility=("step-free-entrance",),
            schedule=CentreSchedule("office"),
            access_path=("step-free-entrance",),
        ),
    ),
)
