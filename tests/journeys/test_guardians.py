"""A child, and who decides for them: a parent or guardian of age agrees, nobody else, and a child alone never."""

import pytest

from kiosk.dialogue.actions import GoBack
from kiosk.dialogue.text import Phone
from kiosk.journeys.calls import AlertStaff, SubmitRequest, TakeNumber
from protocol.catalogue import Service
from protocol.forms import FieldKind, FormAnswer, ServiceAction
from protocol.requests import ConsentAct
from tests.dialogue.world import LANGUAGES
from tests.journeys.desk import ADULT, Visitor, authorised, prompt

MOTHER = ADULT | {
    "for-whom": "child",
    "guardian-is": "mother",
    "guardian-age": "34",
    "birth-date-year": "2019",
}
MOTHER |= {"birth-date-month": "year-only"}
FORMS = [one for one in authorised().services if one.action is not ServiceAction.LOOK_UP and one.form]
WITH_CONSENT = [
    one for one in FORMS if any(field.kind is FieldKind.CONSENT for field in authorised().form_of(one))
]
of_each_form = pytest.mark.parametrize("service", WITH_CONSENT, ids=lambda service: service.id)


def at(service: str) -> Visitor:
    visitor = Visitor()
    visitor.at(service)
    return visitor


def facts(visitor: Visitor) -> dict[str, object]:
    return {fact.id: fact.value for fact in visitor.screen.facts}


# --- a parent or guardian -------------------------------------------------------------------------


def test_a_mother_agrees_for_her_child_and_it_is_recorded_whose_words_she_heard() -> None:
    visitor = at("disability_certificate_new")
    visitor.answers(MOTHER)
    assert visitor.says_all_is_right().id == "consent"
    assert prompt(visitor.screen) == "consent-guardian"
    named = facts(visitor)["consent-as"]
    [link] = [field for field in authorised().fields if field.id == "guardian_is"]
    assert named == next(option.name for option in link.options if option.value == "mother")
    visitor.agrees()
    assert visitor.told["guardian_is"] == FormAnswer(value="mother")
    assert visitor.told["guardian_age"] == FormAnswer(value="34")
    assert visitor.told["birth_date"] == FormAnswer(value="2019")
    assert (visitor.agreed.text, visitor.agreed.act) == (
        "consent-guardian-1",
        ConsentAct.CHOICE_AND_CONFIRMATION,
    )


def test_who_asks_for_themselves_hears_other_words_and_is_asked_nothing_about_a_child() -> None:
    visitor = at("disability_certificate_new")
    visitor.answers(ADULT | {"for-whom": "self", "birth-date-year": "1990", "birth-date-month": "year-only"})
    visitor.says_all_is_right()
    assert prompt(visitor.screen) != "consent-guardian"
    assert "consent-as" not in facts(visitor)
    visitor.agrees()
    assert visitor.agreed.text == "consent-1"
    assert not {"guardian_is", "guardian_age"} & set(visitor.told)


def test_one_act_is_no_consent() -> None:
    visitor = at("nursery")
    visitor.answers(ADULT | {"parent-is": "guardian", "child-age": "3"})
    visitor.says_all_is_right()
    visitor.choose("consent-yes")
    assert visitor.performed(SubmitRequest) == []
    visitor.choose("consent-no")
    assert visitor.screen.id == "consent-declined"
    assert visitor.performed(SubmitRequest) == []


@pytest.mark.parametrize("service", ["child_disability_schooling", "nursery", "student_house"])
def test_a_form_about_a_child_always_asks_who_acts(service: str) -> None:
    visitor = at(service)
    visitor.answers(ADULT | {"parent-is": "father", "parent-age": "40", "child-age": "9"})
    visitor.says_all_is_right()
    visitor.agrees()
    assert visitor.told["parent_is"] == FormAnswer(value="father")
    assert visitor.agreed.text == "consent-guardian-1"


@pytest.mark.parametrize("who", ["other", "skip", "unknown"])
def test_a_neighbour_does_not_agree_for_a_child_and_still_gets_a_number(who: str) -> None:
    visitor = at("nursery")
    visitor.answers(ADULT | {"parent-is": who})
    assert visitor.screen.id == "nobody-agrees"
    visitor.choose("continue")
    assert len(visitor.performed(TakeNumber)) == 1
    assert visitor.performed(SubmitRequest) == []


@pytest.mark.parametrize("way", ["skip", "unknown"])
def test_who_does_not_say_that_they_are_of_age_has_staff_write_it(way: str) -> None:
    visitor = at("rsu_help")
    visitor.answers({"of-age": way})
    assert visitor.screen.id == "nobody-agrees"
    assert visitor.asked == ["of-age"]


# --- ages that cannot be --------------------------------------------------------------------------


@pytest.mark.parametrize(("age", "born"), [("34", "1985"), ("20", "2005"), ("119", "1906")])
def test_a_guardian_not_older_than_the_child_is_told_and_either_answer_can_be_mended(
    age: str, born: str
) -> None:
    visitor = at("disability_certificate_new")
    visitor.answers(MOTHER | {"guardian-age": age, "birth-date-year": born})
    assert visitor.screen.id == "answers-disagree"
    assert prompt(visitor.screen) == "field-error-older-than-parent"
    told = {choice.id: choice.note for choice in visitor.screen.choices}
    assert list(told) == ["guardian_age", "birth_date", "with-staff"]
    assert told["guardian_age"] is not None
    visitor.choose("birth_date")
    visitor.answers(MOTHER)
    visitor.says_all_is_right()
    visitor.agrees()
    assert visitor.told["birth_date"] == FormAnswer(value="2019")


@pytest.mark.parametrize("age", ["0", "11", "17"])
def test_a_guardian_under_eighteen_is_told_so(age: str) -> None:
    visitor = at("nursery")
    visitor.answers(ADULT | {"parent-is": "mother", "parent-age": age})
    assert visitor.screen.id == "answers-disagree"
    assert prompt(visitor.screen) == "field-error-guardian-too-young"
    visitor.choose("parent_age")
    visitor.answers({"parent-age": "18", "child-age": "1"})
    assert visitor.screen.id == "check-answers"


def test_a_guardian_under_eighteen_who_says_so_is_a_child_alone() -> None:
    visitor = at("nursery")
    visitor.answers(ADULT | {"parent-is": "mother", "parent-age": "15"})
    visitor.choose("of_age", "no")
    assert len(visitor.performed(AlertStaff)) == 1


def test_staff_sort_out_what_does_not_fit() -> None:
    visitor = at("nursery")
    visitor.answers(ADULT | {"parent-is": "mother", "parent-age": "15"})
    visitor.choose("with-staff")
    assert visitor.screen.id == "nobody-agrees"


def test_back_from_what_does_not_fit_finds_the_answer_as_it_was() -> None:
    visitor = at("nursery")
    visitor.answers(ADULT | {"parent-is": "mother", "parent-age": "15"})
    visitor.do(GoBack())
    assert visitor.screen.entry is not None
    assert (visitor.screen.id, visitor.screen.entry.typed) == ("field-parent-age", "15")


def test_an_answer_that_no_longer_counts_disagrees_with_nothing() -> None:
    """First for a child, then, corrected in the review, for oneself: the child's guardian is gone."""
    visitor = at("disability_certificate_new")
    visitor.answers(MOTHER | {"birth-date-year": "1995", "guardian-age": "60"})
    visitor.choose("change-answer")
    visitor.turn_to("for_whom")
    visitor.answers(MOTHER | {"for-whom": "self"})
    visitor.says_all_is_right()
    visitor.agrees()
    assert "guardian_age" not in visitor.told
    assert visitor.agreed.text == "consent-1"


# --- a child alone --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@of_each_form
def test_a_child_alone_is_with_staff_at_once_and_told_2511(service: Service, language: str) -> None:
    """Whatever they came for: no consent, no CIN, nothing sent."""
    visitor = Visitor(language=language)
    visitor.at(service.id)
    visitor.answers({"danger-now": "no", "of-age": "no"})
    assert visitor.asked == [name for name in ("danger-now", "of-age") if name in visitor.asked]
    assert len(visitor.performed(AlertStaff)) == 1
    visitor.answer()
    assert visitor.screen.id == "child-alone"
    assert visitor.screen.discreet is service.discreet
    assert facts(visitor)["hotline-children"] == Phone("2511")
    visitor.choose("take-number")
    assert len(visitor.performed(TakeNumber)) == 1
    assert visitor.performed(SubmitRequest) == []


@pytest.mark.parametrize("service", ["jisr_tamkine", "vocational_training", "literacy"])
def test_an_age_below_eighteen_is_noticed_before_a_card_is_asked_for(service: str) -> None:
    visitor = at(service)
    visitor.answers(ADULT | {"for-whom": "self", "age": "15"})
    assert prompt(visitor.screen) == "field-error-not-of-age"
    assert not {"cin", "full-name"} & set(visitor.asked)
    visitor.choose("of_age", "no")
    assert len(visitor.performed(AlertStaff)) == 1


@pytest.mark.parametrize(
    ("month", "day", "child"), [("11", "22", False), ("11", "24", True), ("12", "1", True)]
)
def test_the_day_of_the_eighteenth_birthday_decides(month: str, day: str, *, child: bool) -> None:
    """Today is the 23rd of November 2026."""
    visitor = at("disability_certificate_new")
    born = {"birth-date-year": "2008", "birth-date-month": month, "birth-date-day": day}
    visitor.answers(ADULT | {"for-whom": "self"} | born)
    assert (visitor.screen.id == "answers-disagree") is child


def test_somebody_elses_child_needs_their_parents() -> None:
    visitor = at("vocational_training")
    visitor.answers(ADULT | {"for-whom": "other", "age": "12"})
    assert visitor.screen.id == "nobody-agrees"


def test_a_child_on_the_street_is_with_staff_before_anything_else() -> None:
    visitor = at("street_social_aid")
    visitor.answers({"age": "13"})
    assert visitor.asked == ["age"]
    assert len(visitor.performed(AlertStaff)) == 1


def test_who_corrects_themselves_in_the_review_to_a_child_sends_nothing() -> None:
    visitor = at("rsu_help")
    visitor.answers(ADULT)
    visitor.choose("change-answer")
    visitor.turn_to("of_age")
    visitor.choose("no")
    assert len(visitor.performed(AlertStaff)) == 1
    assert visitor.performed(SubmitRequest) == []


def test_a_woman_who_leaves_her_age_open_is_served_and_her_number_is_not_kept() -> None:
    """Who is referred needs no consent; the one for a telephone is not asked of who may not give it."""
    visitor = at("women_support")
    visitor.answers({"danger-now": "no", "of-age": "skip", "phone": "0612345678", "safe-to-call": "yes"})
    visitor.says_all_is_right()
    assert visitor.told["phone"].value is None
    assert "consent_to_call" not in visitor.told
    assert visitor.sent.agreed is None
