"""With the receipt: where the request is, which papers are missing, why it was refused, and taking it back."""

import pytest

from kiosk.dialogue.text import message
from kiosk.journeys.calls import Book, FindRequest, Printed, Refused, TakeNumber, Unreachable, WithdrawIt
from protocol.problem import ProblemCode
from protocol.requests import TRANSITIONS, RefusalReason, Stage
from tests.dialogue.test_random_walks import RECEIPT
from tests.dialogue.world import receipt
from tests.journeys.desk import ADULT, Visitor
from tests.screens.reached import CENTRE


def found(stage: Stage) -> Visitor:
    visitor = Visitor()
    visitor.choose("my-papers", "find-request")
    visitor.enter(RECEIPT)
    visitor.answer(receipt(stage, CENTRE))
    assert visitor.screen.id == "request-state"
    return visitor


def ways(visitor: Visitor) -> set[str]:
    return {choice.id for choice in visitor.screen.choices}


def facts(visitor: Visitor) -> dict[str, object]:
    return {fact.id: fact.value for fact in visitor.screen.facts}


@pytest.mark.parametrize("stage", Stage)
def test_its_stage_stands_first_and_it_can_be_taken_back_as_long_as_that_means_something(
    stage: Stage,
) -> None:
    visitor = found(stage)
    assert visitor.screen.facts[0].value == message(f"stage-{stage}")
    assert ("withdraw" in ways(visitor)) is (Stage.WITHDRAWN in TRANSITIONS[stage])
    assert ("answer-by" in facts(visitor)) is (stage not in (Stage.DONE, Stage.REFUSED, Stage.WITHDRAWN))
    assert len(visitor.screen.choices) <= 6


def test_a_refusal_tells_why_and_where_to_appeal() -> None:
    """Law 55-19: a reason, and the appeal one touch away."""
    visitor = found(Stage.REFUSED)
    assert facts(visitor)["reason"] == message(f"request-reason-{RefusalReason.PAPERS}")
    visitor.choose("can-appeal")
    assert visitor.screen.id == "field-of-age"
    visitor.answers({"of-age": "yes"})
    visitor.says_all_is_right()
    visitor.agrees()
    assert visitor.sent.service == "appeal_complaint"


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.REFUSED])
def test_nothing_else_is_appealed_against(stage: Stage) -> None:
    assert "can-appeal" not in ways(found(stage))


def test_missing_papers_are_named() -> None:
    visitor = found(Stage.MISSING_DOCUMENTS)
    visitor.choose("which-papers")
    assert visitor.screen.id == "bring-papers"
    assert [fact.id for fact in visitor.screen.facts] == ["paper-1"]
    assert "which-papers" not in ways(found(Stage.IN_REVIEW))


def test_consent_is_taken_back_with_the_receipt_by_two_acts() -> None:
    visitor = found(Stage.RECEIVED)
    visitor.choose("withdraw")
    assert visitor.performed(WithdrawIt) == []
    visitor.choose("withdraw-it")
    [withdrawn] = visitor.performed(WithdrawIt)
    assert withdrawn.call == WithdrawIt(receipt(Stage.RECEIVED, CENTRE).code)
    visitor.answer(receipt(Stage.WITHDRAWN, CENTRE))
    assert visitor.screen.id == "withdrawn"


def test_who_thinks_again_keeps_it() -> None:
    visitor = found(Stage.RECEIVED)
    visitor.choose("withdraw", "keep-it")
    assert visitor.performed(WithdrawIt) == []


def test_without_the_network_it_is_not_taken_back_and_that_is_said() -> None:
    visitor = found(Stage.RECEIVED)
    visitor.choose("withdraw", "withdraw-it")
    visitor.answer(Unreachable())
    assert visitor.screen.id == "no-network"
    visitor.choose("try-again")
    assert len(visitor.performed(WithdrawIt)) == 2
    visitor.answer(receipt(Stage.WITHDRAWN, CENTRE))
    assert visitor.screen.id == "withdrawn"


def test_a_code_that_nobody_has_is_told_and_typed_again() -> None:
    visitor = Visitor()
    visitor.choose("my-papers", "find-request")
    visitor.enter(RECEIPT)
    visitor.answer(Refused(ProblemCode.REQUEST_UNKNOWN))
    assert visitor.screen.id == "problem-request-unknown"
    visitor.choose("try-again")
    assert visitor.screen.id == "which-receipt"
    assert len(visitor.performed(FindRequest)) == 1


def test_who_cannot_type_fourteen_digits_has_a_number_of_the_desk_that_listens() -> None:
    visitor = Visitor()
    visitor.choose("my-papers", "find-request", "with-staff")
    [number] = visitor.performed(TakeNumber)
    assert number.call == TakeNumber("social_diagnosis", CENTRE)


def test_where_only_the_network_was_missing_nothing_is_typed_again() -> None:
    visitor = Visitor()
    visitor.choose("my-papers", "find-request")
    visitor.enter(RECEIPT)
    visitor.answer(Unreachable())
    visitor.choose("try-again")
    first, second = visitor.performed(FindRequest)
    assert first.call == second.call


def test_a_number_taken_after_a_request_tells_central_which_one() -> None:
    visitor = Visitor()
    visitor.at("rsu_help")
    visitor.answers(ADULT)
    visitor.says_all_is_right()
    visitor.agrees()
    visitor.answer(0)
    visitor.answer(Printed())
    while visitor.screen.id != "see-somebody":
        visitor.choose("continue")
    visitor.choose("take-number")
    [number] = visitor.performed(TakeNumber)
    assert isinstance(number.call, TakeNumber)
    assert number.call.receipt


def test_an_appointment_booked_after_a_request_tells_central_which_one() -> None:
    visitor = Visitor()
    visitor.at("rsu_help")
    visitor.answers(ADULT)
    visitor.says_all_is_right()
    visitor.agrees()
    visitor.answer(0)
    visitor.answer(Printed())
    while visitor.screen.id != "see-somebody":
        visitor.choose("continue")
    visitor.choose("book-appointment")
    visitor.answer(0)
    while visitor.screen.id != "book-this":
        visitor.choose(visitor.screen.choices[0].id)
    visitor.choose("book-it")
    [booking] = visitor.performed(Book)
    assert isinstance(booking.call, Book)
    assert booking.call.receipt
