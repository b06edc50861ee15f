"""What is offered, finished or given up when the kiosk starts again."""

import random
from pathlib import Path

import pytest

from kiosk.dialogue.actions import LeftoverFound
from kiosk.journeys.calls import (
    Book,
    MoveTo,
    NotPrinted,
    Printed,
    PrintTicket,
    TakeLocalNumber,
    Unreachable,
)
from kiosk.uplink import routes
from protocol.appointments import Ticket
from protocol.problem import ProblemCode
from tests.uplink.garbage import garbage, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, SERVICE, Uplink, key


def restarted(uplink: Uplink, seconds: float = 20.0) -> Uplink:
    """Started again some time later, on the same file."""
    uplink.close()
    again = Uplink(uplink.journal.path.parent, uplink.client._base_url, uplink.clock)
    again.clock.advance(seconds)
    return again


def booked(uplink: Uplink, visit: str = "v1", slot: str = "slot3") -> Ticket:
    outcome = uplink.performer.perform(Book(slot), key(visit))
    assert isinstance(outcome, Ticket)
    return outcome


def test_a_kiosk_that_ended_well_has_nothing_to_recover(uplink: Uplink) -> None:
    uplink.performer.perform(PrintTicket(booked(uplink), 1), key("v1", 2))
    uplink.performer.wipe("v1")
    again = restarted(uplink)
    assert again.recovery().advance()
    assert again.leftovers == []
    again.close()


def test_a_ticket_that_was_not_printed_is_offered_once(uplink: Uplink) -> None:
    one = booked(uplink)
    again = restarted(uplink)
    recovery = again.recovery()
    assert recovery.advance()
    assert recovery.advance()
    assert again.leftovers == [LeftoverFound(one)]
    again.close()


def test_a_ticket_left_over_is_offered_in_the_language_of_its_visitor(uplink: Uplink) -> None:
    one = uplink.performer.perform(Book("slot3"), key("v1"), "zgh")
    assert isinstance(one, Ticket)
    again = restarted(uplink)
    again.recovery().advance()
    assert again.leftovers == [LeftoverFound(one, "zgh")]
    again.close()


def test_a_number_of_our_own_is_offered_in_the_language_of_its_visitor(uplink: Uplink) -> None:
    one = uplink.performer.perform(TakeLocalNumber(SERVICE, CENTRE), key("v1"), "fr")
    again = restarted(uplink)
    again.recovery().advance()
    assert again.leftovers == [LeftoverFound(one, "fr")]
    again.close()


def test_who_takes_the_ticket_left_over_has_it_for_good(uplink: Uplink, central: SmallCentral) -> None:
    booked(uplink)
    again = restarted(uplink)
    again.recovery().advance()
    (found,) = again.leftovers
    assert again.performer.perform(PrintTicket(found.ticket, 1), key("v2")) == Printed()
    again.performer.wipe("v2")
    third = restarted(again)
    assert third.recovery().advance()
    third.outbox.deliver_once()
    assert third.leftovers == []
    assert central.live == [found.ticket]
    third.close()


def test_a_ticket_left_over_that_nobody_wants_is_cancelled_and_staff_are_told(
    uplink: Uplink, central: SmallCentral
) -> None:
    one = booked(uplink)
    again = restarted(uplink)
    recovery = again.recovery()
    recovery.advance()
    recovery.drop(one)
    recovery.drop(one)
    assert again.outbox.deliver_once().delivered == 2
    assert central.live == []
    assert len(central.help_calls) == 1
    again.close()


def test_dropping_waits_for_central_if_it_must(uplink: Uplink, central: SmallCentral) -> None:
    one = booked(uplink)

    def gone(_: str) -> None:
        raise ConnectionError

    central.arrived = gone
    again = restarted(uplink)
    recovery = again.recovery()
    assert recovery.advance()  # central is not needed to offer what is known
    recovery.drop(one)
    assert again.outbox.deliver_once().waiting == 2
    central.arrived = lambda _: None
    third = restarted(again)
    assert third.outbox.deliver_once().delivered == 2
    assert central.live == []
    third.close()


@pytest.mark.parametrize("seconds", [119.0, 121.0, -3600.0])
def test_two_minutes_is_the_limit_and_a_clock_that_was_set_back_is_over_it(
    uplink: Uplink, central: SmallCentral, seconds: float
) -> None:
    booked(uplink)
    again = restarted(uplink, seconds)
    assert again.recovery().advance()
    again.outbox.deliver_once()
    offered = seconds == 119.0
    assert len(again.leftovers) == offered
    assert len(central.live) == offered
    assert len(central.help_calls) == (not offered)
    again.close()


def test_a_failed_print_is_no_print(uplink: Uplink, central: SmallCentral) -> None:
    one = booked(uplink)
    uplink.paper.result = NotPrinted("paper-out")
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    again = restarted(uplink)
    recovery = again.recovery()
    recovery.advance()
    assert again.leftovers == [LeftoverFound(one)]
    recovery.drop(one)
    again.outbox.deliver_once()
    assert central.live == []
    again.close()


@pytest.mark.parametrize("how", ["no printer", "on the screen"])
def test_a_ticket_that_stood_on_the_screen_is_offered_and_never_cancelled(
    uplink: Uplink, central: SmallCentral, how: str
) -> None:
    one = booked(uplink)
    uplink.paper.result = NotPrinted("no-printer" if how == "no printer" else "jam")
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    if how == "on the screen":
        uplink.performer.shown(one)
    again = restarted(uplink)
    recovery = again.recovery()
    recovery.advance()
    assert again.leftovers == [LeftoverFound(one)]
    recovery.drop(one)
    again.outbox.deliver_once()
    assert central.live == [one]
    assert len(central.help_calls) == 1
    again.close()


def test_only_the_newest_ticket_of_a_visit_is_offered(uplink: Uplink, central: SmallCentral) -> None:
    """The visitor had gone on to something else, so they had what they wanted of the first."""
    first = booked(uplink)
    uplink.paper.result = NotPrinted("jam")
    uplink.performer.perform(PrintTicket(first, 1), key("v1", 2))
    second = uplink.performer.perform(Book("slot3"), key("v1", 5))
    assert isinstance(second, Ticket)
    again = restarted(uplink)
    recovery = again.recovery()
    recovery.advance()
    assert again.leftovers == [LeftoverFound(second)]
    recovery.drop(second)
    again.outbox.deliver_once()
    assert central.live == [first]
    again.close()


def test_an_intent_is_asked_for_again_until_two_minutes_are_over(
    uplink: Uplink, central: SmallCentral
) -> None:
    uplink.journal.intend(key("v1"), routes.commit(Book("slot1"), KIOSK, key("v1")))

    def gone(_: str) -> None:
        raise ConnectionError

    central.arrived = gone
    again = restarted(uplink)
    recovery = again.recovery()
    assert not recovery.advance()
    assert not recovery.advance()
    central.arrived = lambda _: None
    assert recovery.advance()
    assert [found.ticket for found in again.leftovers] == central.live
    again.close()


def test_what_was_given_up_goes_before_what_is_asked_again(uplink: Uplink, central: SmallCentral) -> None:
    """The visitor's first try holds the last seat at central; their second was under way at the crash."""

    def lose_bookings(path: str) -> None:
        if path == "/v1/appointments":
            raise ConnectionError

    central.effected = lose_bookings
    assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()
    central.effected = lambda _: None
    uplink.journal.intend(key("v1", 3), routes.commit(Book("slot1"), KIOSK, key("v1", 3)))
    again = restarted(uplink)
    assert again.recovery().advance()
    assert [found.ticket for found in again.leftovers] == central.live
    assert len(central.live) == 1
    again.close()


def test_an_intent_that_central_never_answered_is_given_up(uplink: Uplink, central: SmallCentral) -> None:
    uplink.journal.intend(key("v1"), routes.commit(Book("slot1"), KIOSK, key("v1")))

    def gone(_: str) -> None:
        raise ConnectionError

    central.arrived = gone
    again = restarted(uplink)
    recovery = again.recovery()
    assert not recovery.advance()
    again.clock.advance(120)
    assert recovery.advance()
    central.arrived = lambda _: None
    assert again.outbox.deliver_once().delivered == 1
    assert (again.leftovers, central.live, central.help_calls) == ([], [], {})
    assert key("v1") in central.tombstones
    again.close()


@pytest.mark.parametrize("code", [ProblemCode.SLOT_TAKEN, ProblemCode.ABANDONED, ProblemCode.MALFORMED])
def test_an_intent_that_central_refuses_is_over(
    uplink: Uplink, central: SmallCentral, code: ProblemCode
) -> None:
    uplink.journal.intend(key("v1"), routes.commit(Book("slot1"), KIOSK, key("v1")))
    central.refuse["/v1/appointments"] = code
    again = restarted(uplink)
    assert again.recovery().advance()
    assert again.journal.open_commits() == ()
    assert again.journal.letters.waiting() == ()
    again.close()


def test_a_ticket_that_an_older_kiosk_wrote_in_another_shape_is_cancelled(
    uplink: Uplink, central: SmallCentral
) -> None:
    booked(uplink)
    with uplink.journal._storage.change() as db:
        db.execute("UPDATE commits SET ticket = '{\"id\": 1}'")
    again = restarted(uplink)
    assert again.recovery().advance()
    again.outbox.deliver_once()
    assert (again.leftovers, central.live) == ([], [])
    again.close()


def test_a_visit_after_the_start_is_not_taken_for_a_crash(uplink: Uplink, central: SmallCentral) -> None:
    recovery = uplink.recovery()
    one = booked(uplink)
    uplink.clock.advance(600)
    assert recovery.advance()
    assert uplink.leftovers == []
    assert central.live == [one]


def test_central_being_gone_does_not_keep_the_kiosk_from_starting(tmp_path: Path) -> None:
    with garbage(silent()) as gone:
        uplink = Uplink(tmp_path, gone.url)
        assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()
        again = restarted(uplink)
        assert again.recovery().advance()
        again.close()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(24))
def test_random_lives_sell_no_seat_twice_and_leave_no_paper_without_one(tmp_path: Path, seed: int) -> None:
    """Visits with lost requests, lost answers, broken printers, early leavers and restarts, in any order."""
    chance = random.Random(seed)
    with SmallCentral(seats={"slot1": 2, "slot2": 2, "slot3": 2}) as central:
        uplink = Uplink(tmp_path, central.url)
        papers: dict[str, str] = {}

        def flaky(_: str) -> None:
            if chance.random() < 0.35:
                raise ConnectionError

        for n in range(12):
            central.arrived = central.effected = flaky if chance.random() < 0.6 else lambda _: None
            visit = f"v{n}"
            wiped = _live(uplink, chance, visit, papers)
            if not wiped or chance.random() < 0.2:
                uplink = _restart_and_recover(uplink, chance, f"{visit}x", papers)
            assert all(central.free(slot) >= 0 for slot in central.seats)
        central.arrived = central.effected = lambda _: None
        uplink.outbox.deliver_once()
        uplink.outbox.deliver_once()
        assert uplink.journal.open_commits() == ()
        assert uplink.journal.letters.waiting() == ()
        numbers = {ticket.number for ticket in central.live}
        assert set(papers.values()) <= numbers
        assert len(central.locals) == sum(ticket.number[0] == "L" for ticket in central.tickets.values())
        uplink.close()


def _live(uplink: Uplink, chance: random.Random, visit: str, papers: dict[str, str]) -> bool:
    """One visit; false when it ends in the middle, without a wipe: a crash."""
    call = chance.choice([Book(f"slot{chance.randint(1, 3)}"), TakeLocalNumber(SERVICE, CENTRE)])
    outcome = uplink.performer.perform(call, key(visit))
    if isinstance(outcome, Ticket):
        if chance.random() < 0.7:
            _print(uplink, chance, outcome, key(visit, 2), papers)
        if isinstance(call, Book) and outcome.id in papers and chance.random() < 0.5:
            moved = uplink.performer.perform(
                MoveTo(outcome.short_code, outcome.number, "slot3"), key(visit, 3)
            )
            if isinstance(moved, Ticket):
                uplink.paper.result = Printed()
                uplink.performer.perform(PrintTicket(moved, 1), key(visit, 4))
                papers[moved.id] = moved.number
    if chance.random() < 0.3:
        return False
    uplink.performer.wipe(visit)
    return True


def _print(
    uplink: Uplink, chance: random.Random, ticket: Ticket, print_key: str, papers: dict[str, str]
) -> None:
    uplink.paper.result = Printed() if chance.random() < 0.5 else NotPrinted("jam")
    if uplink.performer.perform(PrintTicket(ticket, 1), print_key) == Printed():
        papers[ticket.id] = ticket.number


def _restart_and_recover(uplink: Uplink, chance: random.Random, visit: str, papers: dict[str, str]) -> Uplink:
    again = restarted(uplink, chance.choice([10, 500]))
    recovery = again.recovery()
    while not recovery.advance():
        again.clock.advance(30)
    for found in again.leftovers:
        if chance.random() < 0.5:
            _print(again, chance, found.ticket, key(visit), papers)
            again.performer.wipe(visit)
        else:
            recovery.drop(found.ticket)
    return again
