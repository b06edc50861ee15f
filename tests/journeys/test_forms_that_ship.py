"""Every form of the shipped catalogue as a visitor walks it, where the operator may ask everything."""

from dataclasses import replace

import pytest

from kiosk.dialogue.screen import ChoiceStyle
from kiosk.dialogue.text import message
from kiosk.journeys.ticket_facts import ticket_facts
from protocol.answering import WRITTEN
from protocol.catalogue import Service
from protocol.forms import Field, FieldKind, FormAnswer, Left, ServiceAction
from tests.dialogue.world import ticket
from tests.journeys.desk import ADULT, Visitor, authorised, prompt
from tests.screens.reached import CENTRE

MOST_CHOICES = 6  # row C2
FILLED = [
    one
    for one in authorised().services
    if one.action in (ServiceAction.REQUEST, ServiceAction.REFER)
    and one.id in authorised().centre(CENTRE).services
]
FIELDS = {field.id.replace("_", "-"): field for field in authorised().fields}
WILLING = ADULT | {
    "danger-now": "no",
    "for-whom": "child",
    "guardian-is": "mother",
    "parent-is": "mother",
    "phone": "0612345678",
    "safe-to-call": "yes",
}
of_each_form = pytest.mark.parametrize("service", FILLED, ids=lambda service: service.id)


def field_of(screen_id: str) -> Field | None:
    """The field that a screen asks; a date has three screens."""
    name = screen_id.removeprefix("field-")
    for end in ("", "-year", "-month", "-day", "-far"):
        if name.endswith(end) and name.removesuffix(end) in FIELDS:
            return FIELDS[name.removesuffix(end)]
    return None


def walked(service: Service) -> Visitor:
    visitor = Visitor()
    visitor.at(service.id)
    visitor.answers(WILLING)
    return visitor


@of_each_form
def test_nobody_has_to_write_or_to_know(service: Service) -> None:
    """Staff write it with me beside all that is written; skip and "I do not know" wherever nothing depends on it."""
    for screen in walked(service).seen:
        field = field_of(screen.id)
        assert field is not None, screen.id
        quiet = {choice.id for choice in screen.choices if choice.style is ChoiceStyle.QUIET}
        if field.kind in WRITTEN:
            assert "with-staff" in quiet, screen.id
        if not field.required and screen.pages == 1:
            offered = {option.value for option in field.options}
            assert {"skip", "unknown"} - offered <= quiet, screen.id


@of_each_form
def test_a_question_has_at_most_six_answers_a_page(service: Service) -> None:
    for screen in walked(service).seen:
        assert len(screen.choices) <= MOST_CHOICES, screen.id


@of_each_form
def test_all_that_is_written_can_be_left_to_staff_and_still_becomes_a_request(service: Service) -> None:
    visitor = Visitor()
    visitor.at(service.id)
    written = {name: "with-staff" for name, field in FIELDS.items() if field.kind in WRITTEN}
    written["birth-date-year"] = "with-staff"
    visitor.answers(WILLING | written)
    visitor.says_all_is_right()
    while visitor.screen.id == "consent" and visitor.session.pending is None:
        visitor.agrees()
    left = [name for name, answer in visitor.told.items() if answer.left is Left.WITH_STAFF]
    form = {field.id: field for field in authorised().form_of(service)}
    assert all(form[name].kind in WRITTEN for name in left)
    assert {name for name in visitor.told if form[name].kind in WRITTEN} == set(left)


def test_what_is_needed_on_the_spot_reaches_staff_and_no_paper() -> None:
    """It may tell of a disability: what stands on a ticket is made of public facts, whatever was answered."""
    visitor = Visitor()
    visitor.at("rsu_help")
    while visitor.screen.id != "field-access-needs":
        visitor.answers_one(ADULT)
    visitor.choose("wheelchair", "enough")
    visitor.answers({})
    visitor.says_all_is_right()
    visitor.agrees()
    assert visitor.told["access_needs"] == FormAnswer(values=("wheelchair",))
    assert visitor.session.visit is not None
    facts = ticket_facts(visitor.session.visit.facts, ticket(centre=CENTRE))
    names = {"number", "day", "time", "access-path", "public-name", "centre", "code"}
    assert {fact.id for fact in facts} == names
    nobody = replace(visitor.session.visit.facts, known={})
    assert facts == ticket_facts(nobody, ticket(centre=CENTRE)), "as on the ticket of one who asked nothing"


# --- a helper beside the visitor ------------------------------------------------------------------


@pytest.mark.parametrize("whom", ["parent", "other"])
def test_who_helps_another_adult_asks_them_and_that_is_what_is_recorded(whom: str) -> None:
    visitor = Visitor()
    visitor.at("technical_aids")
    visitor.answers(ADULT | {"for-whom": whom})
    visitor.says_all_is_right()
    assert prompt(visitor.screen) == "consent-helper"
    assert visitor.screen.facts[0].id == "consent-for"
    visitor.agrees()
    assert visitor.agreed.text == "consent-helper-1"
    assert "guardian_is" not in visitor.told


def test_a_card_is_typed_unseen_even_by_a_helper() -> None:
    visitor = Visitor()
    visitor.at("technical_aids")
    visitor.answers(ADULT | {"for-whom": "parent"})
    hidden = {screen.id: screen.entry.private for screen in visitor.seen if screen.entry is not None}
    assert hidden["field-cin"] is True
    assert hidden["field-phone"] is False


def test_what_is_being_done_is_told_while_it_takes() -> None:
    visitor = walked(authorised().service("nursery"))
    visitor.says_all_is_right()
    visitor.agrees()
    visitor.wait(0.6)
    assert visitor.screen.prompt == message("busy-sending")


def test_no_form_of_a_request_is_without_its_consent_at_the_end() -> None:
    for service in FILLED:
        form = [field for field in authorised().form_of(service) if field.kind is not FieldKind.SLOT]
        if service.action is ServiceAction.REQUEST:
            assert form[-1].kind is FieldKind.CONSENT, service.id
