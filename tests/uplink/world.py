"""A small centre, its tickets, and the parts of an uplink wired as the kiosk wires them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from kiosk.dialogue.actions import LeftoverFound
from kiosk.journeys.calls import NotPrinted, Printed, PrintReceipt, PrintTicket
from kiosk.uplink.client import Client, Limits
from kiosk.uplink.outbox import Outbox
from kiosk.uplink.performer import Performer
from kiosk.uplink.recovery import Recovery
from kiosk.uplink.salvage import open_journal
from protocol.appointments import Slot, Ticket, TicketKind, TicketState
from protocol.catalogue import Calendar, Catalogue, Centre, CentreSchedule, Desk, OpenHours, Schedule, Service
from protocol.short_code import with_check_digit
from protocol.wording import Wording

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
KIOSK = "kiosk-2"
CENTRE = "C1"
SERVICE = "women_support"
LANGUAGES = ("ar", "fr")
QUICK = Limits(connect=0.3, read=0.3, total=0.8, tries=3, pause=0.01)
PATIENT = Limits(connect=1, read=2, total=5, tries=3, pause=0.01)


def words(text: str) -> Wording:
    return Wording({language: f"{text} {language}" for language in LANGUAGES})


def catalogue(version: str = "v1") -> Catalogue:
    services = (Service(SERVICE, words("Soutien"), words("Accueil"), "G", 20, "women_support"),)
    hours = tuple(OpenHours(day, time(8, 30), time(16, 30)) for day in range(1, 6))
    office = Calendar("office", Schedule(hours, (), (), 30))
    centre = Centre(
        id=CENTRE,
        name=words("Centre"),
        kind="social_complex",
        region="MA-11",
        province="MA-LAA",
        city=words("Ville"),
        services=(SERVICE,),
        desks=(Desk("d1", 1, ("G",)),),
        accessibility=(),
        schedule=CentreSchedule("office"),
    )
    return Catalogue(version, NINE, "Africa/Casablanca", LANGUAGES, services, (), (), (office,), (centre,))


def slot(n: int = 1) -> Slot:
    return Slot(f"slot{n}", CENTRE, SERVICE, NINE + timedelta(days=n), 20, 1)


def ticket(n: int = 1, *, number: str = "", kind: TicketKind = TicketKind.APPOINTMENT) -> Ticket:
    """The n-th ticket of a central."""
    return Ticket(
        id=f"ticket{n}id",
        kind=kind,
        number=number or f"G-{n:03d}",
        short_code=with_check_digit(f"{48217300 + n}"),
        centre=CENTRE,
        service=SERVICE,
        public_name=words("Accueil"),
        desk=None,
        starts_at=NINE + timedelta(days=1),
        minutes=20,
        state=TicketState.BOOKED,
        waiting=None,
        qr=f"QR{n}",
        expires_at=NINE + timedelta(days=2),
    )


def key(visit: str, step: int = 1) -> str:
    """As kiosk.dialogue.pending makes them."""
    return f"{visit}.0.{step}.0123456789abcdef"


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = NINE

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Paper:
    """A printer that remembers what came out of it."""

    result: Printed | NotPrinted = field(default_factory=Printed)
    out: list[tuple[str, str]] = field(default_factory=list)
    before: Callable[[], None] = lambda: None

    def __call__(self, call: PrintTicket | PrintReceipt, language: str) -> Printed | NotPrinted:
        self.before()
        if isinstance(self.result, Printed):
            number = call.ticket.number if isinstance(call, PrintTicket) else call.receipt.code
            self.out.append((number, language))
        return self.result


class Uplink:
    """The parts of one kiosk, as long as it lives."""

    def __init__(
        self,
        folder: Path,
        url: str,
        clock: Clock | None = None,
        limits: Limits = QUICK,
        print_ticket: Callable[[PrintTicket | PrintReceipt, str], Printed | NotPrinted] | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self.paper = Paper()
        self.seen: list[bool] = []
        self.leftovers: list[LeftoverFound] = []
        self.client = Client(url, KIOSK, LANGUAGES, self.seen.append, limits)
        self.journal = open_journal(folder / "journal.sqlite3", KIOSK, CENTRE, self.clock)
        self.outbox = Outbox(self.journal, self.client)
        self.performer = Performer(
            self.client, self.journal, self.outbox, print_ticket or self.paper, catalogue, self.clock
        )

    def recovery(self) -> Recovery:
        return Recovery(self.journal, self.client, self.outbox, self.leftovers.append, self.clock)

    def at(self, url: str) -> None:
        """Central is there now."""
        self.client = Client(url, KIOSK, LANGUAGES, self.seen.append, QUICK)
        self.outbox = Outbox(self.journal, self.client)
        self.performer = Performer(self.client, self.journal, self.outbox, self.paper, catalogue, self.clock)

    def kept(self) -> bytes:
        """Every byte of the journal on the disk, its write-ahead log included."""
        return b"".join(
            path.read_bytes() for path in sorted(self.journal.path.parent.glob("journal.sqlite3*"))
        )

    def close(self) -> None:
        self.journal.close()
