"""A visitor books, goes back and forth, meets a full centre, a silent central, a printer in trouble."""

import pytest

from kiosk.dialogue import effects as eff
from kiosk.dialogue.actions import GoBack, Leave, Outcome
from kiosk.dialogue.screen import ScreenKind
from kiosk.journeys import calls
from protocol.appointments import Slots
from protocol.problem import ProblemCode
from tests.dialogue.world import Walk, slot, ticket


@pytest.fixture
def at_confirm() -> Walk:
    walk = Walk()
    walk.choose("fr", "book-appointment", "service1")
    walk.answer()
    day = walk.screen.choices[0].id
    walk.choose(day)
    walk.choose(walk.screen.choices[0].id)
    assert walk.screen.id == "book-this"
    return walk


def test_a_visitor_books_and_leaves_with_a_printed_ticket(at_confirm: Walk) -> None:
    walk = at_confirm
    assert [fact.id for fact in walk.screen.facts] == ["service", "day", "time", "centre"]
    walk.choose("book-it")
    walk.answer(ticket())
    walk.answer(calls.Printed())
    assert walk.screen.kind is ScreenKind.TICKET
    assert walk.screen.ticket == ticket()
    walk.choose("done")
    assert walk.screen.id == "attract"
    assert walk.session.visit is None
    assert isinstance(walk.effects[-1], eff.Wipe)


def test_change_goes_back_to_the_time_and_keeps_what_was_answered_before(at_confirm: Walk) -> None:
    assert at_confirm.choose("change").id == "which-time"
    at_confirm.do(GoBack())
    assert at_confirm.session.pending is not None  # the free places are asked anew
    assert at_confirm.answer().id == "which-day"


def test_a_slot_taken_meanwhile_leads_to_the_slots_that_are_left(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    assert at_confirm.answer(calls.Refused(ProblemCode.SLOT_TAKEN)).id == "problem-slot-taken"
    at_confirm.choose("try-again")
    assert at_confirm.answer(Slots((slot(3),))).id == "which-day"


def test_without_central_the_kiosk_says_so_and_offers_a_local_number(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    assert at_confirm.answer(calls.Unreachable()).id == "no-network-local"
    at_confirm.choose("take-local-number")
    at_confirm.answer()
    assert at_confirm.answer(calls.Printed()).id == "take-ticket"


@pytest.mark.parametrize("reason", ["paper-out", "cover-open", "jam", "no-answer"])
def test_each_printer_trouble_has_its_screen_with_choices(at_confirm: Walk, reason: str) -> None:
    at_confirm.choose("book-it")
    at_confirm.answer(ticket())
    screen = at_confirm.answer(calls.NotPrinted(reason))
    assert screen.id == f"printer-{reason}"
    assert [choice.id for choice in screen.choices] == ["print-retry", "on-screen"]
    at_confirm.choose("print-retry")
    assert at_confirm.answer(calls.Printed()).id == "take-ticket"


def test_without_a_printer_the_ticket_stays_on_the_screen(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    at_confirm.answer(ticket())
    assert at_confirm.answer(calls.NotPrinted("no-printer")).id == "keep-ticket"


def test_one_reprint_and_no_more(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    at_confirm.answer(ticket())
    at_confirm.answer(calls.Printed())
    at_confirm.choose("print-again")
    screen = at_confirm.answer(calls.Printed())
    assert screen.id == "take-ticket"
    assert "print-again" not in [choice.id for choice in screen.choices]


def test_back_after_the_booking_goes_to_the_start_and_the_booking_stays(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    at_confirm.answer(ticket())
    at_confirm.answer(calls.Printed())
    assert at_confirm.do(GoBack()).id == "home"
    assert not [e for e in at_confirm.effects if isinstance(e, eff.Compensate)]


def test_the_same_slot_booked_again_after_the_start_is_another_booking(at_confirm: Walk) -> None:
    """A mother books two places; the second is not taken for a repetition of the first."""
    walk = at_confirm
    walk.choose("book-it")
    walk.answer(ticket())
    walk.answer(calls.Printed())
    walk.do(GoBack())
    walk.choose("book-appointment", "service1")
    walk.answer()
    walk.choose(walk.screen.choices[0].id)
    walk.choose(walk.screen.choices[0].id)
    walk.choose("book-it")
    first, second = walk.performed(calls.Book)
    assert first.call == second.call
    assert first.key != second.key


def test_leaving_while_a_booking_is_under_way_undoes_it_when_it_arrives(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    (booking,) = at_confirm.performed(calls.Book)
    at_confirm.do(Leave())
    assert at_confirm.screen.id == "attract"
    at_confirm.do(Outcome(booking.token, ticket()))
    assert at_confirm.effects[-1] == eff.Compensate(booking.key or "", booking.call)


def test_a_late_answer_to_a_question_is_dropped(at_confirm: Walk) -> None:
    walk = Walk()
    walk.choose("fr", "book-appointment", "service1")
    (question,) = walk.performed(calls.OpenSlots)
    walk.do(Leave())
    before = len(walk.effects)
    walk.do(Outcome(question.token, Slots((slot(1),))))
    assert walk.screen.id == "attract"
    assert walk.effects[before:] == []


def test_a_fault_in_a_booking_is_tried_again_under_the_same_key(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    assert at_confirm.fail().id == "fault"
    at_confirm.choose("try-again")
    first, second = at_confirm.performed(calls.Book)
    assert first.key == second.key
    at_confirm.answer(ticket())
    assert at_confirm.answer(calls.Printed()).id == "take-ticket"


def test_giving_up_after_a_fault_undoes_what_may_have_been_booked(at_confirm: Walk) -> None:
    at_confirm.choose("book-it")
    at_confirm.fail()
    assert at_confirm.choose("start-again").id == "home"
    assert isinstance(at_confirm.effects[-1], eff.Compensate)
