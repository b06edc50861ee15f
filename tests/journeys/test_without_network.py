"""Central is out of reach when a request is to be sent: nothing is lost while its visitor stands here, nothing
is kept after them, and they are served all the same (docs/adr/0011)."""

import pytest

from kiosk.dialogue.actions import CentralSeen, GoBack
from kiosk.dialogue.text import Message
from kiosk.journeys.calls import (
    Alerted,
    NotPrinted,
    Printed,
    PrintReceipt,
    PrintTicket,
    SubmitRequest,
    TakeLocalNumber,
    Unreachable,
)
from protocol.appointments import TicketKind
from protocol.requests import Stage
from tests.dialogue.world import receipt, ticket
from tests.journeys.desk import ADULT, Visitor, prompt
from tests.screens.reached import CENTRE, real_catalogue


def unsent(service: str = "rsu_help") -> Visitor:
    """All answered and agreed to; then silence."""
    visitor = Visitor()
    visitor.at(service)
    visitor.answers(ADULT | {"household-size": "4"})
    visitor.says_all_is_right()
    visitor.agrees()
    visitor.answer(Unreachable())
    assert visitor.screen.id == "no-network-request"
    return visitor


def test_what_stays_what_goes_and_who_serves_stand_on_one_screen() -> None:
    screen = unsent().screen
    assert [fact.id for fact in screen.facts] == ["answers-here", "answers-later", "answers-staff"]
    assert [choice.id for choice in screen.choices] == [
        "try-again",
        "take-local-number",
        "which-papers",
        "done",
    ]


def test_another_try_sends_the_same_answers_under_a_key_of_its_own() -> None:
    """The first was abandoned before the visitor heard of it, so that the second is never the second request."""
    visitor = unsent()
    visitor.choose("try-again")
    first, second = visitor.performed(SubmitRequest)
    assert first.call == second.call
    assert first.key != second.key
    visitor.answer(receipt(Stage.RECEIVED, CENTRE))
    assert len(visitor.performed(PrintReceipt)) == 1
    visitor.answer(Printed())
    assert visitor.screen.id == "take-receipt"


def test_nothing_is_asked_again_however_often_it_fails() -> None:
    visitor = unsent()
    for _ in range(5):
        visitor.choose("try-again")
        visitor.answer(Unreachable())
    assert visitor.screen.id == "no-network-request"
    assert len({effect.call for effect in visitor.performed(SubmitRequest)}) == 1


def test_which_papers_to_bring_is_told_without_central_and_leads_back() -> None:
    visitor = unsent()
    visitor.choose("which-papers")
    assert visitor.screen.id == "bring-papers"
    assert len(visitor.screen.facts) == 4
    assert visitor.choose("continue").id == "no-network-request"


@pytest.mark.parametrize("paper", [Printed(), NotPrinted("no-printer")])
def test_a_number_of_this_kiosks_own_row_is_there_without_central(paper: object) -> None:
    visitor = unsent()
    visitor.choose("take-local-number")
    [number] = visitor.performed(TakeLocalNumber)
    assert number.call == TakeLocalNumber("rsu_help", CENTRE)
    visitor.answer(ticket("L-014", TicketKind.WALK_IN, CENTRE))
    assert len(visitor.performed(PrintTicket)) == 1
    visitor.answer(paper)
    assert visitor.screen.ticket is not None
    assert visitor.choose("done").id == "attract"


def test_who_leaves_leaves_nothing_behind() -> None:
    visitor = unsent()
    visitor.choose("done")
    assert visitor.screen.id == "attract"
    assert visitor.session.visit is None
    assert visitor.session.abandoned == {}


# --- nobody is told that somebody comes when nobody could be told ----------------------------------

IN_NEED = [
    ("women_support", {"danger-now": "yes"}, "danger-now"),
    ("child_protection", {"danger-now": "yes"}, "danger-now"),
    ("family_mediation", {"danger-now": "yes"}, "danger-now"),
    ("women_support", {"danger-now": "no", "of-age": "no"}, "child-alone"),
    ("rsu_help", {"of-age": "no"}, "child-alone"),
]


@pytest.mark.parametrize(("service", "said", "screen"), IN_NEED)
def test_an_alert_that_did_not_go_out_promises_nobody(
    service: str, said: dict[str, str], screen: str
) -> None:
    visitor = Visitor()
    visitor.at(service)
    visitor.answers(said)
    visitor.answer(Unreachable())
    assert (visitor.screen.id, prompt(visitor.screen)) == (screen, "nobody-told")
    assert visitor.screen.facts, "whom one can call stands there all the same"


@pytest.mark.parametrize(("service", "said", "screen"), IN_NEED)
def test_one_that_went_out_does(service: str, said: dict[str, str], screen: str) -> None:
    visitor = Visitor()
    visitor.at(service)
    visitor.answers(said)
    visitor.answer(Alerted())
    assert visitor.screen.prompt == Message(screen)


def test_who_is_referred_is_not_asked_to_try_again() -> None:
    """Women's support: what she told is not worth a second try in the hall; staff and numbers are."""
    visitor = Visitor()
    visitor.at("women_support")
    visitor.answers(ADULT | {"danger-now": "no"})
    visitor.says_all_is_right()
    visitor.answer(Unreachable())
    visitor.answer(Unreachable())
    assert (visitor.screen.id, prompt(visitor.screen)) == ("staff-come", "nobody-told")
    assert visitor.screen.discreet


# --- the network is gone before the first question ------------------------------------------------


def begun(service: str = "rsu_help", *, reachable: bool = False) -> Visitor:
    visitor = Visitor()
    visitor.do(CentralSeen(reachable=reachable))
    visitor.at(service)
    return visitor


def test_before_a_form_the_visitor_hears_that_it_cannot_be_sent_now() -> None:
    visitor = begun()
    assert visitor.screen.id == "no-network-form"
    assert [choice.id for choice in visitor.screen.choices] == ["take-local-number", "answer-anyway", "done"]


def test_who_takes_a_number_instead_has_one_of_this_kiosk() -> None:
    visitor = begun()
    visitor.choose("take-local-number")
    [number] = visitor.performed(TakeLocalNumber)
    assert number.call == TakeLocalNumber("rsu_help", CENTRE)
    assert not visitor.performed(SubmitRequest)


def test_who_answers_all_the_same_is_asked_no_second_time_and_sends_if_the_network_is_back() -> None:
    visitor = begun()
    assert visitor.choose("answer-anyway").id.startswith("field-")
    visitor.answers(ADULT | {"household-size": "4"})
    visitor.do(CentralSeen(reachable=True))
    visitor.says_all_is_right()
    visitor.agrees()
    assert len(visitor.performed(SubmitRequest)) == 1


def test_with_the_network_nobody_is_asked_and_losing_it_later_interrupts_no_question() -> None:
    visitor = begun(reachable=True)
    first = visitor.screen.id
    assert first.startswith("field-")
    visitor.do(CentralSeen(reachable=False))
    assert visitor.screen.id == first
    assert visitor.screen.status is not None


def test_going_back_and_choosing_again_looks_again() -> None:
    visitor = begun()
    visitor.do(GoBack())
    visitor.do(CentralSeen(reachable=True))
    assert visitor.turn_to("rsu_help").id.startswith("field-")


DANGEROUS = [
    service.id
    for service in real_catalogue().services
    if any(field.ends_on for field in real_catalogue().form_of(service))
]


@pytest.mark.parametrize("service", DANGEROUS)
def test_whoever_may_be_in_danger_is_not_held_up(service: str) -> None:
    """A request too may be of somebody who is in danger now: the question comes first, network or not."""
    screen = begun(service).screen
    assert screen.id == "field-danger-now"
    assert screen.discreet  # also where the service itself is nobody's secret


def test_done_ends_the_visit() -> None:
    visitor = begun()
    visitor.choose("done")
    assert visitor.session.visit is None
