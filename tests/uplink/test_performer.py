"""Calls performed in the order that survives: stories against a central that keeps the real rules."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.dialogue.pending import pending_for
from kiosk.dialogue.steps import Call, Commit
from kiosk.dialogue.visit import At, Facts, Visit
from kiosk.journeys.calls import (
    Book,
    CancelIt,
    FindByCode,
    MoveTo,
    NotPrinted,
    OpenByProof,
    OpenSlots,
    Printed,
    PrintTicket,
    Refused,
    SayArrived,
    TakeNumber,
    Unreachable,
)
from kiosk.uplink import routes
from kiosk.uplink.journal import visit_of
from kiosk.uplink.routes import Request
from protocol.appointments import Slots, Ticket, TicketGlimpse, TicketState
from protocol.faults import Fault
from protocol.problem import ProblemCode
from tests.uplink.garbage import garbage, silent
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, NINE, SERVICE, Uplink, catalogue, key, ticket


def booked(uplink: Uplink, slot: str = "slot1", visit: str = "v1") -> Ticket:
    outcome = uplink.performer.perform(Book(slot), key(visit))
    assert isinstance(outcome, Ticket)
    return outcome


# --- asking ----------------------------------------------------------------------------------


def test_questions_are_answered_and_leave_nothing_behind(uplink: Uplink, central: SmallCentral) -> None:
    one = booked(uplink)
    ask = uplink.performer.perform
    assert isinstance(ask(OpenSlots(SERVICE, CENTRE), None), Slots)
    assert isinstance(ask(FindByCode(one.short_code), None), TicketGlimpse)
    assert ask(OpenByProof(one.short_code, one.number[-3:]), None) == one
    assert ask(OpenByProof(one.short_code, "999"), None) == Refused(ProblemCode.TICKET_UNKNOWN)
    assert len(uplink.journal.open_commits()) == 1


# --- committing ------------------------------------------------------------------------------


def test_each_commit_has_its_outcome(uplink: Uplink, central: SmallCentral) -> None:
    do = uplink.performer.perform
    one = booked(uplink)
    moved = do(MoveTo(one.short_code, one.number, "slot3"), key("v1", 2))
    assert isinstance(moved, Ticket)
    assert (moved.id, central.free("slot1"), central.free("slot3")) == (one.id, 1, 4)
    assert isinstance(here := do(SayArrived(one.short_code, CENTRE), key("v1", 3)), Ticket)
    assert here.waiting == 2
    gone = do(CancelIt(moved.short_code, moved.number), key("v1", 4))
    assert isinstance(gone, Ticket)
    assert gone.state is TicketState.CANCELLED
    assert isinstance(do(TakeNumber(SERVICE, CENTRE), key("v1", 5)), Ticket)


def test_a_refusal_leaves_no_trace(uplink: Uplink, central: SmallCentral) -> None:
    central.seats["slot1"] = 0
    assert uplink.performer.perform(Book("slot1"), key("v1")) == Refused(ProblemCode.SLOT_TAKEN)
    assert uplink.journal.open_commits() == ()
    assert uplink.journal.letters.waiting() == ()


def test_the_intent_is_on_the_disk_before_central_hears_of_it(uplink: Uplink, central: SmallCentral) -> None:
    found: list[bytes] = []
    central.arrived = lambda _: found.append(uplink.kept())
    booked(uplink)
    assert key("v1").encode() in found[0]


def test_the_same_commit_again_has_the_same_outcome_and_one_effect(
    uplink: Uplink, central: SmallCentral
) -> None:
    first = booked(uplink)
    assert uplink.performer.perform(Book("slot1"), key("v1")) == first
    assert central.paths.count("/v1/appointments") == 1
    assert len(central.live) == 1


def test_a_lost_answer_is_not_a_second_seat(uplink: Uplink, central: SmallCentral) -> None:
    lost: list[str] = []

    def lose_the_first(path: str) -> None:
        if not lost:
            lost.append(path)
            raise ConnectionError

    central.effected = lose_the_first
    one = booked(uplink)
    assert central.live == [one]


def test_no_answer_is_durably_abandoned_before_the_visitor_hears_of_it(tmp_path: Path) -> None:
    with garbage(silent()) as central:
        uplink = Uplink(tmp_path, central.url)
        assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()
        (letter,) = uplink.journal.letters.waiting()
        assert letter.request.route.name == "abandon"
        assert uplink.journal.open_commits() == ()
        sent = len(central.requests)
        assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()
        assert len(central.requests) == sent  # given up is given up
    uplink.close()


def test_what_was_given_up_goes_before_what_is_new(uplink: Uplink, central: SmallCentral) -> None:
    """The visitor tries again: the seat that the lost try took must be free before, not after."""

    def lose_bookings(path: str) -> None:
        if path == "/v1/appointments":
            raise ConnectionError

    central.effected = lose_bookings
    assert uplink.performer.perform(Book("slot1"), key("v1", 1)) == Unreachable()
    assert central.free("slot1") == 0
    central.effected = lambda _: None
    again = uplink.performer.perform(Book("slot1"), key("v1", 3))
    assert isinstance(again, Ticket)
    assert central.live == [again]
    assert uplink.journal.letters.waiting() == ()


def test_while_central_is_gone_nothing_new_is_sent(uplink: Uplink, central: SmallCentral) -> None:
    uplink.journal.intend(key("v0"), _request())
    uplink.journal.abandon(key("v0"))

    def gone(_: str) -> None:
        raise ConnectionError

    central.arrived = gone
    assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()
    assert [letter.request.key for letter in uplink.journal.letters.waiting()] == [f"{key('v0')}.abandon"]


def test_a_central_that_cannot_abandon_now_can_still_book(uplink: Uplink, central: SmallCentral) -> None:
    uplink.journal.intend(key("v0"), _request())
    uplink.journal.abandon(key("v0"))
    central.refuse["/v1/abandonments"] = ProblemCode.STORAGE
    assert isinstance(uplink.performer.perform(Book("slot1"), key("v1")), Ticket)
    assert len(uplink.journal.letters.waiting()) == 1


def test_a_key_that_central_knows_as_abandoned_is_unreachable(uplink: Uplink, central: SmallCentral) -> None:
    central.tombstones.add(key("v1"))
    assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()


# --- the visitor leaves ----------------------------------------------------------------------


def test_a_visitor_who_leaves_during_a_commit_gets_no_seat_and_no_paper(
    uplink: Uplink, central: SmallCentral
) -> None:
    """The answer comes late: the visit is wiped between central's effect and its answer."""
    central.effected = lambda path: uplink.performer.wipe("v1") if path == "/v1/appointments" else None
    assert uplink.performer.perform(Book("slot1"), key("v1")) == Unreachable()
    uplink.performer.compensate(key("v1"), Book("slot1"))
    assert uplink.outbox.deliver_once().delivered == 1
    assert central.live == []
    assert central.free("slot1") == 1


def test_a_visitor_who_leaves_before_the_print_begins_gets_no_paper(
    uplink: Uplink, central: SmallCentral
) -> None:
    one = booked(uplink)
    uplink.performer.wipe("v1")
    with pytest.raises(Fault) as fault:
        uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    assert fault.value.code == "visit-over"
    uplink.outbox.deliver_once()
    assert (uplink.paper.out, central.live) == ([], [])


def test_a_visitor_who_leaves_while_it_prints_has_the_paper_and_the_seat(
    uplink: Uplink, central: SmallCentral
) -> None:
    one = booked(uplink)
    uplink.paper.before = lambda: uplink.performer.wipe("v1")
    assert uplink.performer.perform(PrintTicket(one, 1), key("v1", 2)) == Printed()
    uplink.performer.compensate(key("v1", 2), PrintTicket(one, 1))
    uplink.outbox.deliver_once()
    assert central.live == [one]
    assert uplink.journal.open_commits() == ()


def test_a_visitor_who_leaves_while_it_fails_to_print_leaves_the_seat_to_others(
    uplink: Uplink, central: SmallCentral
) -> None:
    one = booked(uplink)
    uplink.paper.result = NotPrinted("jam")
    uplink.paper.before = lambda: uplink.performer.wipe("v1")
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    uplink.performer.compensate(key("v1", 2), PrintTicket(one, 1))
    uplink.outbox.deliver_once()
    assert central.live == []
    assert uplink.journal.open_commits() == ()


def test_a_visitor_who_saw_that_it_did_not_print_keeps_the_seat(
    uplink: Uplink, central: SmallCentral
) -> None:
    one = booked(uplink)
    uplink.paper.result = NotPrinted("paper-out")
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    uplink.performer.wipe("v1")
    uplink.outbox.deliver_once()
    assert central.live == [one]


def test_arriving_is_not_taken_back_by_leaving_a_moment_early(uplink: Uplink, central: SmallCentral) -> None:
    one = booked(uplink)
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    uplink.performer.wipe("v1")
    central.effected = lambda _: uplink.performer.wipe("v2")
    uplink.performer.perform(SayArrived(one.short_code, CENTRE), key("v2"))
    uplink.performer.compensate(key("v2"), SayArrived(one.short_code, CENTRE))
    assert uplink.outbox.deliver_once().delivered == 0
    assert central.tickets[one.id].state is TicketState.CHECKED_IN


def test_a_late_move_is_taken_back_to_where_it_was(uplink: Uplink, central: SmallCentral) -> None:
    one = booked(uplink)
    uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    uplink.performer.wipe("v1")
    central.effected = lambda path: uplink.performer.wipe("v2") if path.endswith("move") else None
    move = MoveTo(one.short_code, one.number, "slot2")
    assert uplink.performer.perform(move, key("v2")) == Unreachable()
    uplink.outbox.deliver_once()
    assert central.live == [one]
    assert (central.free("slot1"), central.free("slot2")) == (0, 1)


# --- paper -----------------------------------------------------------------------------------


def test_a_print_that_ended_is_not_printed_again_by_the_same_commit(uplink: Uplink) -> None:
    one = booked(uplink)
    for _ in range(2):
        assert uplink.performer.perform(PrintTicket(one, 1), key("v1", 2), "ar") == Printed()
    assert uplink.paper.out == [(one.number, "ar")]
    uplink.performer.perform(PrintTicket(one, 2), key("v1", 3), "fr")
    assert uplink.paper.out == [(one.number, "ar"), (one.number, "fr")]


@pytest.mark.parametrize("reason", ["paper-out", "cover-open", "jam", "no-answer", "no-printer"])
def test_why_it_did_not_print_reaches_the_visitor(uplink: Uplink, reason: str) -> None:
    one = booked(uplink)
    uplink.paper.result = NotPrinted(reason)
    for _ in range(2):
        assert uplink.performer.perform(PrintTicket(one, 1), key("v1", 2)) == NotPrinted(reason)


def test_a_printer_that_fails_is_a_fault_and_can_be_tried_again(uplink: Uplink) -> None:
    def breaks() -> None:
        raise ZeroDivisionError

    one = booked(uplink)
    uplink.paper.before = breaks
    with pytest.raises(Fault) as fault:
        uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    assert fault.value.code == "uplink-bug"
    uplink.paper.before = lambda: None
    assert uplink.performer.perform(PrintTicket(one, 1), key("v1", 2)) == Printed()


def test_after_a_failed_printer_and_a_visitor_who_left_the_seat_stays(
    uplink: Uplink, central: SmallCentral
) -> None:
    """Nobody knows what came out: a paper that is good must stay good."""

    def breaks() -> None:
        raise Fault(code="device-failed")

    one = booked(uplink)
    uplink.paper.before = breaks
    with pytest.raises(Fault):
        uplink.performer.perform(PrintTicket(one, 1), key("v1", 2))
    uplink.performer.compensate(key("v1", 2), PrintTicket(one, 1))
    uplink.performer.wipe("v1")
    uplink.outbox.deliver_once()
    assert central.live == [one]
    assert uplink.journal.open_commits() == ()


def test_a_ticket_of_another_day_is_printed_without_being_ours_to_undo(
    uplink: Uplink, central: SmallCentral
) -> None:
    uplink.performer.perform(PrintTicket(ticket(7), 1), key("v1"))
    uplink.performer.wipe("v1")
    assert uplink.journal.letters.waiting() == ()
    assert uplink.paper.out == [(ticket(7).number, "")]


# --- the contract with the dialogue ----------------------------------------------------------


def test_a_commits_key_tells_its_visit() -> None:
    visit = Visit("id.with.dots", Facts(catalogue(), CENTRE, KIOSK, NINE), "seed")
    made = pending_for(visit, Commit(Book("slot1")), At(0.0, NINE, "fresh")).commit_key
    assert made is not None
    assert visit_of(made) == "id.with.dots"


def test_a_call_that_nobody_knows_is_a_fault(uplink: Uplink) -> None:
    class Unknown(Call[None]):
        pass

    for commit_key in (None, key("v1")):
        with pytest.raises(Fault) as fault:
            uplink.performer.perform(Unknown(), commit_key)
        assert fault.value.code == "uplink-unknown-call"


def test_the_log_of_a_whole_visit_holds_codes_and_nothing_of_the_visitor(
    uplink: Uplink, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    one = booked(uplink, visit="visitorsvisit")
    uplink.performer.perform(OpenByProof(one.short_code, one.number), None)
    uplink.performer.perform(OpenByProof(one.short_code, "999"), None)
    uplink.performer.perform(PrintTicket(replace(one), 1), key("visitorsvisit", 2), "ar")
    uplink.performer.wipe("visitorsvisit")
    uplink.outbox.deliver_once()
    for private in (one.short_code, one.number, one.id, one.qr, SERVICE, "visitorsvisit", "Accueil"):
        assert private not in caplog.text
    assert "central-refused route=open code=ticket-unknown" in caplog.text


def _request() -> Request[Ticket]:
    return routes.commit(Book("slot9"), KIOSK, key("v0"))
