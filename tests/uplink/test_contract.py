"""What the uplink relies on, asked of the real central in a process of its own and of the small one.

So the small central of the other tests is an honest one, and the real one keeps what it promised.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from kiosk.journeys.calls import (
    Book,
    CancelIt,
    FindByCode,
    MoveTo,
    OpenByProof,
    OpenSlots,
    PrintTicket,
    Refused,
    SayArrived,
    SeeMoved,
    TakeLocalNumber,
    TakeNumber,
    Unreachable,
)
from kiosk.locate import ROOT
from kiosk.uplink import routes
from kiosk.uplink.answers import Fetched, NotModified
from kiosk.uplink.client import Client
from kiosk.uplink.hall import Hall
from kiosk.uplink.journal import Journal
from kiosk.uplink.outbox import Outbox
from kiosk.uplink.performer import Performer
from kiosk.uplink.recovery import Recovery
from protocol.appointments import (
    Abandoned,
    LocalWalkIn,
    Slot,
    Slots,
    Ticket,
    TicketGlimpse,
    TicketKind,
    TicketState,
)
from protocol.catalogue import Catalogue
from protocol.hall import Calls, HelpCall, HelpState
from protocol.problem import ProblemCode
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, LANGUAGES, NINE, PATIENT, SERVICE, Clock, Paper, key

_numbers = count()


@dataclass(frozen=True)
class Running:
    """A central, and one of its centres."""

    url: str
    centre: str
    service: str


@pytest.fixture(scope="module")
def real_central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """`python -m central`, on a Monday at ten in Casablanca."""
    state = tmp_path_factory.mktemp("central")
    program = [sys.executable, "-m", "central"]
    subprocess.run([*program, "seed", "--state", state], cwd=ROOT, check=True, timeout=60)
    serve = [*program, "serve", "--state", str(state), "--port", "0", "--now", NINE.isoformat()]
    with (state / "log").open("wb") as log:
        process = subprocess.Popen(serve, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
    assert process.stdout is not None
    url = process.stdout.readline().split()[-1]
    yield Running(url, "MA-11-LAA-02", "women_support")
    process.terminate()
    process.wait(10)
    process.stdout.close()


@pytest.fixture(scope="module")
def small_central() -> Iterator[Running]:
    with SmallCentral(seats={"slot1": 30, "slot2": 3, "slot3": 90}) as central:
        yield Running(central.url, CENTRE, SERVICE)


@pytest.fixture(
    params=["small", pytest.param("real", marks=pytest.mark.slow)],
)
def running(request: pytest.FixtureRequest) -> Running:
    found: Running = request.getfixturevalue(f"{request.param}_central")
    return found


@pytest.fixture
def client(running: Running) -> Client:
    return Client(running.url, KIOSK, LANGUAGES, limits=PATIENT)


def fresh_key() -> str:
    return key(f"contract{next(_numbers)}")


def free(client: Client, running: Running) -> tuple[Slot, ...]:
    answer = client.ask(routes.question(OpenSlots(running.service, running.centre), KIOSK))
    assert isinstance(answer, Slots)
    return answer.slots


def do(client: Client, call: Any, commit_key: str = "") -> Any:
    return client.send(routes.commit(call, KIOSK, commit_key or fresh_key()))


def booked(client: Client, running: Running, which: int = -1) -> Ticket:
    made = do(client, Book(free(client, running)[which].id))
    assert isinstance(made, Ticket)
    return made


def abandon(client: Client, commit_key: str) -> Abandoned:
    answer = client.send(routes.abandonment(KIOSK, commit_key))
    assert isinstance(answer, Abandoned)
    return answer


def test_the_catalogue_is_plausible_and_sent_once(client: Client, running: Running) -> None:
    fetched = client.catalogue()
    assert isinstance(fetched, Fetched)
    assert running.service in fetched.catalogue.centre(running.centre).services
    assert client.catalogue(fetched.etag) == NotModified()
    assert isinstance(client.catalogue('"another"'), Fetched)


def test_what_is_free_can_be_booked_and_then_there_is_one_less(client: Client, running: Running) -> None:
    before = free(client, running)
    made = do(client, Book(before[-1].id))
    assert isinstance(made, Ticket)
    assert (made.kind, made.state, made.centre) == (
        TicketKind.APPOINTMENT,
        TicketState.BOOKED,
        running.centre,
    )
    after = {slot.id: slot.free for slot in free(client, running)}
    assert after.get(before[-1].id, 0) == before[-1].free - 1


def test_the_last_place_is_sold_once(client: Client, running: Running) -> None:
    last = min(free(client, running), key=lambda slot: slot.free)
    for _ in range(last.free):
        assert isinstance(do(client, Book(last.id)), Ticket)
    assert do(client, Book(last.id)) == Refused(ProblemCode.SLOT_TAKEN)
    assert do(client, Book("nothing.like.this")) == Refused(ProblemCode.SLOT_UNKNOWN)


def test_a_key_is_one_effect_and_one_answer(client: Client, running: Running) -> None:
    slots = free(client, running)
    one = fresh_key()
    made = do(client, Book(slots[-1].id), one)
    assert do(client, Book(slots[-1].id), one) == made
    assert do(client, Book("another.slot"), one) == Refused(ProblemCode.KEY_REUSED)


def test_a_refusal_is_not_kept(client: Client, running: Running) -> None:
    one = fresh_key()
    assert do(client, Book("nothing.like.this"), one) == Refused(ProblemCode.SLOT_UNKNOWN)
    assert isinstance(do(client, Book(free(client, running)[-1].id), one), Ticket)


def test_what_is_abandoned_gives_its_place_back(client: Client, running: Running) -> None:
    slot, one = free(client, running)[-1], fresh_key()
    do(client, Book(slot.id), one)
    assert abandon(client, one) == Abandoned(cancelled=True)
    abandon(client, one)
    assert {s.id: s.free for s in free(client, running)}[slot.id] == slot.free
    assert do(client, Book(slot.id), one) == Refused(ProblemCode.ABANDONED)


def test_what_was_abandoned_before_it_arrived_does_nothing(client: Client, running: Running) -> None:
    slot, one = free(client, running)[-1], fresh_key()
    assert abandon(client, one) == Abandoned(cancelled=False)
    assert do(client, Book(slot.id), one) == Refused(ProblemCode.ABANDONED)
    assert client.ask(routes.commit(Book(slot.id), KIOSK, one)) == Unreachable()
    assert {s.id: s.free for s in free(client, running)}[slot.id] == slot.free


def test_a_ticket_is_found_by_its_code_and_opened_by_both_facts(client: Client, running: Running) -> None:
    made = booked(client, running)

    def ask(call: Any) -> Any:
        return client.send(routes.question(call, KIOSK))

    assert ask(FindByCode(made.short_code)) == TicketGlimpse(
        made.centre, made.kind, made.starts_at, made.state
    )
    assert ask(OpenByProof(made.short_code, made.number)) == made
    assert ask(OpenByProof(made.short_code, made.number[-3:])) == made
    wrong = "998" if made.number.endswith("999") else "999"
    assert ask(OpenByProof(made.short_code, wrong)) == Refused(ProblemCode.TICKET_UNKNOWN)
    assert ask(FindByCode("000000000")) == Refused(ProblemCode.TICKET_UNKNOWN)
    known = SeeMoved(made.short_code, made.starts_at)
    assert ask(known) == ask(known) == ask(FindByCode(made.short_code)), "nothing moved: nothing to know"
    assert ask(SeeMoved("000000000", made.starts_at)) == Refused(ProblemCode.TICKET_UNKNOWN)


def test_a_move_keeps_the_code_and_abandoned_it_is_taken_back(client: Client, running: Running) -> None:
    made = booked(client, running)
    other = next(slot for slot in free(client, running) if slot.starts_at != made.starts_at)
    one = fresh_key()
    moved = do(client, MoveTo(made.short_code, made.number, other.id), one)
    assert isinstance(moved, Ticket)
    assert (moved.id, moved.short_code) == (made.id, made.short_code)
    abandon(client, one)
    again = client.send(routes.question(OpenByProof(made.short_code, made.number), KIOSK))
    assert isinstance(again, Ticket)
    assert (again.number, again.starts_at) == (made.number, made.starts_at)


def test_a_cancellation_stays_also_when_its_key_is_abandoned(client: Client, running: Running) -> None:
    made, one = booked(client, running), fresh_key()
    gone = do(client, CancelIt(made.short_code, made.number), one)
    assert isinstance(gone, Ticket)
    assert gone.state is TicketState.CANCELLED
    abandon(client, one)
    again = do(client, CancelIt(made.short_code, made.number))
    assert again == Refused(ProblemCode.TICKET_CANCELLED)


def test_arriving_twice_is_arriving_once_and_stays_when_abandoned(client: Client, running: Running) -> None:
    made, one = booked(client, running, which=0), fresh_key()
    here = do(client, SayArrived(made.short_code, running.centre), one)
    assert isinstance(here, Ticket)
    assert here.state is TicketState.CHECKED_IN
    assert here.waiting is not None
    abandon(client, one)
    again = do(client, SayArrived(made.short_code, running.centre))
    assert isinstance(again, Ticket)
    assert again.state is TicketState.CHECKED_IN


def test_a_number_for_today_is_given_and_taken_back(client: Client, running: Running) -> None:
    one = fresh_key()
    made = do(client, TakeNumber(running.service, running.centre), one)
    assert isinstance(made, Ticket)
    assert made.kind is TicketKind.WALK_IN
    assert abandon(client, one) == Abandoned(cancelled=True)


def test_a_number_of_our_own_is_kept_as_it_is_and_taken_back(client: Client, running: Running) -> None:
    one = fresh_key()
    letter = routes.local_walk_in(LocalWalkIn(KIOSK, running.centre, running.service, "L-941", NINE), one)
    told = client.send(letter)
    assert isinstance(told, Ticket)
    assert told.number == "L-941"
    assert client.send(letter) == told
    assert abandon(client, one) == Abandoned(cancelled=True)


def test_staff_are_called_once_a_key_and_the_call_is_closed(client: Client, running: Running) -> None:
    wanted = routes.help_wanted(KIOSK, running.centre, fresh_key())
    call = client.send(wanted)
    assert isinstance(call, HelpCall)
    assert call.state is HelpState.WAITING
    assert client.send(wanted) == call
    hall = Hall(client, running.centre, fresh_key)
    assert hall.help_call(call.id) == call
    assert hall.close_help(call.id) == replace(call, state=HelpState.CLOSED)
    assert hall.help_call("0" * 32) == Refused(ProblemCode.HELP_UNKNOWN)
    assert isinstance(hall.calls(), Calls)


class Kiosk:
    """A whole kiosk at one of the centrals."""

    def __init__(self, folder: Path, client: Client, running: Running, clock: Clock) -> None:
        fetched = client.catalogue()
        assert isinstance(fetched, Fetched)
        catalogue: Catalogue = fetched.catalogue
        self.journal = Journal(folder / "journal.sqlite3", KIOSK, running.centre, clock)
        self.outbox = Outbox(self.journal, client)
        self.paper = Paper()
        self.performer = Performer(client, self.journal, self.outbox, self.paper, lambda: catalogue, clock)
        self.left: list[Ticket] = []
        self.recovery = Recovery(
            self.journal, client, self.outbox, lambda found: self.left.append(found.ticket), clock
        )


def test_a_whole_visit(tmp_path: Path, client: Client, running: Running) -> None:
    kiosk = Kiosk(tmp_path, client, running, Clock())
    visit = f"visit{next(_numbers)}"
    one = kiosk.performer.perform(Book(free(client, running)[-1].id), key(visit))
    assert isinstance(one, Ticket)
    kiosk.performer.perform(PrintTicket(one, 1), key(visit, 2), "fr")
    local = kiosk.performer.perform(TakeLocalNumber(running.service, running.centre), key(visit, 3))
    kiosk.performer.perform(PrintTicket(local, 1), key(visit, 4), "fr")
    kiosk.performer.wipe(visit)
    assert kiosk.outbox.deliver_once().delivered == 1
    assert kiosk.outbox.parked() == ()
    assert [number for number, _ in kiosk.paper.out] == [one.number, local.number]
    assert kiosk.journal.open_commits() == ()
    kiosk.journal.close()


def test_a_crash_then_nobody_comes(tmp_path: Path, client: Client, running: Running) -> None:
    clock = Clock()
    kiosk = Kiosk(tmp_path, client, running, clock)
    slot = free(client, running)[-1]
    one = kiosk.performer.perform(Book(slot.id), key(f"visit{next(_numbers)}"))
    kiosk.journal.close()
    clock.advance(30)
    again = Kiosk(tmp_path, client, running, clock)
    assert again.recovery.advance()
    assert again.left == [one]
    again.recovery.drop(again.left[0])
    assert again.outbox.deliver_once().delivered == 2
    assert again.outbox.parked() == ()
    assert {s.id: s.free for s in free(client, running)}[slot.id] == slot.free
    again.journal.close()
