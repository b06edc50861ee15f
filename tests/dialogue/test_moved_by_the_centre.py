"""The centre moved an appointment: its visitor is told once at whichever journey finds the ticket, then goes on."""

from dataclasses import replace

import pytest

from kiosk.dialogue.steps import Call
from kiosk.dialogue.text import Day, Message, TimeOfDay
from kiosk.journeys import calls
from protocol.appointments import TicketState
from tests.dialogue.world import CODE, MOVED, NINE, REFUSALS, Walk, outcomes, ticket

STAFF, DAY, OTHER = MOVED


def at(*journey: str) -> Walk:
    walk = Walk()
    walk.choose("fr", *journey)
    walk.enter(CODE)
    return walk


def under_way(walk: Walk) -> Call[object]:
    assert walk.session.pending is not None
    return walk.session.pending.call


def facts(walk: Walk) -> dict[str, object]:
    return {one.id: one.value for one in walk.screen.facts}


def found(moved: object) -> object:
    usual = outcomes(calls.FindByCode(CODE))[0]
    return replace(usual, moved=moved)


def test_ticket_again_tells_what_was_and_what_is_and_then_goes_on() -> None:
    walk = at("my-papers", "ticket-again")
    walk.answer(found(STAFF))
    assert walk.screen.id == "appointment-moved"
    told = facts(walk)
    assert next(iter(told)) == "time", "what is new comes first"
    assert told["time"] != told["was"]
    assert isinstance(told["was"], TimeOfDay)
    assert told["why"] == Message("moved-staff-away")
    assert "was-day" not in told

    walk.choose("understood")
    assert under_way(walk) == calls.SeeMoved(CODE, NINE)
    walk.answer()
    assert walk.screen.id == "ticket-found"
    walk.choose("print-ticket")
    walk.enter("047")
    walk.answer(ticket())
    assert isinstance(under_way(walk), calls.PrintTicket)


@pytest.mark.parametrize("refused", REFUSALS[:3])
def test_who_cannot_be_noted_as_told_goes_on_all_the_same(refused: object) -> None:
    walk = at("my-papers", "ticket-again")
    walk.answer(found(STAFF))
    walk.choose("understood")
    walk.answer(refused)
    assert walk.screen.id == "ticket-found"
    walk.choose("print-ticket")
    walk.enter("047")
    walk.answer(replace(ticket(), moved=STAFF))
    assert isinstance(under_way(walk), calls.PrintTicket), "told once in a visit"


def test_another_day_is_named_and_no_reason_says_nothing() -> None:
    walk = at("my-papers", "ticket-again")
    walk.answer(found(DAY))
    assert isinstance(facts(walk)["was-day"], Day)
    other = at("my-papers", "ticket-again")
    other.answer(found(OTHER))
    assert "why" not in facts(other)


def test_who_arrives_is_told_and_may_print_a_new_ticket() -> None:
    walk = at("check-in")
    walk.answer(replace(ticket(), moved=STAFF))
    assert walk.screen.id == "appointment-moved"
    walk.choose("understood")
    walk.answer()
    assert walk.screen.id == "arrived"
    walk.choose("print-ticket")
    printing = under_way(walk)
    assert isinstance(printing, calls.PrintTicket)
    walk.answer()
    assert walk.screen.id == "take-ticket"


def test_who_arrives_as_planned_is_offered_no_second_paper() -> None:
    walk = at("check-in")
    walk.answer(ticket())
    assert [choice.id for choice in walk.screen.choices] == ["done", "something-else"]


@pytest.mark.parametrize("journey", ["move-appointment", "cancel-appointment"])
def test_who_changes_it_knows_first_what_the_centre_did(journey: str) -> None:
    walk = at("my-papers", journey)
    walk.enter("047")
    walk.answer(replace(ticket(), moved=STAFF))
    assert walk.screen.id == "appointment-moved"
    walk.choose("understood")
    walk.answer()
    if journey == "move-appointment":
        assert isinstance(under_way(walk), calls.OpenSlots)
    else:
        assert walk.screen.id == "cancel-this"


def test_who_looks_for_a_ticket_that_the_centre_cancelled_hears_that_it_is_over() -> None:
    walk = at("my-papers", "ticket-again")
    usual = outcomes(calls.FindByCode(CODE))[0]
    walk.answer(replace(usual, state=TicketState.CANCELLED))
    assert walk.screen.id == "problem-ticket-cancelled"
    assert walk.choose("something-else").id == "home"


def test_whoever_typed_the_code_of_an_old_ticket_types_another_one() -> None:
    """Two papers in one pocket: the cancelled one must not end the search."""
    walk = at("my-papers", "ticket-again")
    usual = outcomes(calls.FindByCode(CODE))[0]
    walk.answer(replace(usual, state=TicketState.CANCELLED))
    assert walk.choose("try-again").id == "which-code"
    walk.enter(CODE)
    walk.answer(usual)
    assert walk.screen.id == "ticket-found"
