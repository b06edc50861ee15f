"""Choosing on the page what a service asks: what may be chosen, what may not and why, and how it will look."""

import pytest

from protocol.catalogue import Authorisation
from tests.central.test_publishing_questions import SHIPPED, with_fields
from tests.central.worlds import World
from tests.staff.member import PASSWORD, Member
from tests.staff.test_publishing_pages import LIST, TYPED, begin

ASKED = {
    "question.phone": "yes",
    "place.phone": "2",
    "question.school_level": "yes",
    "place.school_level": "1",
}


@pytest.fixture
def amal(sqlite_world: World) -> Member:
    """She writes; the operator has no number from the CNDP."""
    sqlite_world.services.staff.set_password(PASSWORD)
    return Member(with_fields(sqlite_world)).by_name("Amal")


def chosen(member: Member) -> dict[str, str]:
    """What is ticked in the form, and the places."""
    (form,) = (one for one in member.page.forms if one.action == "/staff/publishing/save")
    return {
        name: value
        for name, value in form.fields.items()
        if name.startswith(("question.", "required.")) or (name.startswith("place.") and value)
    }


def test_questions_are_asked_by_their_places_and_shown_before_they_are_published(amal: Member) -> None:
    begin(amal)
    amal.press("action-save", **TYPED, **ASKED, **{"required.phone": "yes"})
    assert amal.hears("publishing-said-saved")
    assert chosen(amal) == {**ASKED, "required.phone": "yes"}
    fields = {field.id: field for field in SHIPPED.fields}
    for tag in ("ar", "ary", "zgh", "fr"):
        asked = [fields[name].name.show(tag) for name in ("of_age", "school_level", "phone", "consent")]
        places = [amal.part("preview").find(question) for question in asked]
        assert -1 not in places
        assert places == sorted(places)
    amal.press("action-submit")
    said = Member(amal.world).by_name("Said")
    said.open(LIST)
    said.open(str(amal.answer.url))
    said.press("action-approve")
    (service,) = (one for one in said.world.get("/v1/catalogue").json()["services"] if one["form"])
    assert service["form"] == ["of_age", "school_level", "phone", "slot", "consent"]
    assert service["required"] == ["phone"]


def test_a_question_without_a_place_comes_last(amal: Member) -> None:
    begin(amal)
    amal.press("action-save", **TYPED, **{**ASKED, "question.age": "yes", "place.school_level": ""})
    assert [name for name in chosen(amal) if name.startswith("question.")] == [
        "question.phone",
        "question.age",
        "question.school_level",
    ]


def test_identity_and_health_cannot_be_chosen_without_the_number_and_the_page_says_why(amal: Member) -> None:
    begin(amal)
    assert amal.hears("publishing-no-cndp")
    assert 'name="question.full_name" value="yes"  disabled' in amal.page.html
    assert "place.full_name" not in amal.page.html
    amal.press("action-save", **TYPED, **{"question.full_name": "yes"})
    label = next(field.label for field in SHIPPED.fields if field.id == "full_name").show("fr")
    assert amal.hears("publishing-gap-cndp", detail=label)
    assert not amal.hears("action-submit")


def test_with_the_number_they_can(sqlite_world: World) -> None:
    sqlite_world.services.staff.set_password(PASSWORD)
    amal = Member(with_fields(sqlite_world, Authorisation("A-GC-1/2026"))).by_name("Amal")
    begin(amal)
    assert not amal.hears("publishing-no-cndp")
    assert "disabled" not in amal.part("questions")
    amal.press("action-save", **TYPED, **{"question.full_name": "yes"})
    assert amal.hears("publishing-ready")


def test_what_was_ticked_stays_when_another_one_saved(amal: Member) -> None:
    address = begin(amal)
    said = Member(amal.world).by_name("Said")
    said.open(address)
    amal.press("action-save", **TYPED)
    said.press("action-save", **TYPED, **ASKED)
    assert said.hears("publishing-said-conflict")
    assert chosen(said) == ASKED


@pytest.mark.parametrize("typed", [{"place.phone": "-1"}, {"place.phone": "1e3"}, {"place.phone": "1000"}])
def test_a_place_is_a_number(amal: Member, typed: dict[str, str]) -> None:
    begin(amal)
    amal.press("action-save", **TYPED, **{**ASKED, **typed})
    assert amal.answer.status_code == 422
