"""Who may agree, and which ages cannot be: what central refuses although a kiosk sent it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.answering import check_form
from protocol.capacity import GUARDIANS, Agreeing, contradictions, who_agrees
from protocol.forms import Condition, FieldKind, FormAnswer, Left
from protocol.problem import FieldError
from tests.protocol import forms as f
from tests.protocol.forms import ASKING, TODAY, one

FOR_CHILD = Condition("for_whom", ("child",))
FORM = (
    f.field("of_age", FieldKind.BOOLEAN),
    f.FOR_WHOM,
    f.field(
        "guardian_is",
        FieldKind.CHOICE,
        options=tuple(f.option(value) for value in (*sorted(GUARDIANS), "other")),
        show_if=FOR_CHILD,
    ),
    f.field("guardian_age", FieldKind.INTEGER, minimum=0, maximum=120, show_if=FOR_CHILD),
    f.BIRTH,
    f.CONSENT,
)
SELF = {"of_age": one("yes"), "for_whom": one("self"), "birth_date": one("1990"), "consent": one("yes")}
MOTHER = {
    "of_age": one("yes"),
    "for_whom": one("child"),
    "guardian_is": one("mother"),
    "guardian_age": one("34"),
    "birth_date": one("2019"),
    "consent": one("yes"),
}
NOBODY = (FieldError("consent", "needs-guardian"),)
LEFT = FormAnswer(left=Left.SKIPPED)


def test_an_adult_and_a_mother_may_agree() -> None:
    assert isinstance(check_form(FORM, SELF, ASKING), dict)
    assert isinstance(check_form(FORM, MOTHER, ASKING), dict)
    assert who_agrees(MOTHER, TODAY) is Agreeing.GUARDIAN


@pytest.mark.parametrize(
    "wrong",
    [
        SELF | {"of_age": one("no")},
        SELF | {"of_age": LEFT},
        SELF | {"for_whom": one("other"), "birth_date": one("2015")},
        SELF | {"for_whom": LEFT, "birth_date": one("2015")},
        MOTHER | {"of_age": one("no")},
        MOTHER | {"of_age": LEFT},
        MOTHER | {"guardian_is": one("other")},
        MOTHER | {"guardian_is": LEFT},
    ],
)
def test_nobody_else_agrees_though_a_kiosk_says_so(wrong: dict[str, FormAnswer]) -> None:
    assert check_form(FORM, wrong, ASKING) == NOBODY


def test_without_agreement_the_same_answers_are_only_answers() -> None:
    """Nothing is wrong with being a child; what is refused is its consent."""
    refused = SELF | {"of_age": one("no"), "consent": one("no")}
    assert isinstance(check_form(FORM, refused, ASKING), dict)


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        (MOTHER | {"guardian_age": one("17")}, FieldError("guardian_age", "guardian-too-young")),
        (MOTHER | {"guardian_age": one("20"), "birth_date": one("1990")},
         FieldError("birth_date", "older-than-parent")),
        (MOTHER | {"guardian_age": one("20"), "birth_date": one("2006-11-22")},
         FieldError("birth_date", "older-than-parent")),
        (SELF | {"birth_date": one("2010")}, FieldError("birth_date", "not-of-age")),
    ],
)  # fmt: skip
def test_ages_that_cannot_be_are_told(answers: dict[str, FormAnswer], error: FieldError) -> None:
    told = check_form(FORM, answers, ASKING)
    assert isinstance(told, tuple)
    assert error in told


@pytest.mark.parametrize(
    ("born", "child"),
    [("2008", False), ("2009", True), ("2008-11", False), ("2008-12", True), ("2008-11-23", False),
     ("2008-11-24", True), ("2026", True), ("1906", False)],
)  # fmt: skip
def test_only_who_is_certainly_under_eighteen_is_a_child(born: str, *, child: bool) -> None:
    answers = {"for_whom": one("self"), "birth_date": one(born)}
    assert (who_agrees(answers, date(2026, 11, 23)) is Agreeing.CHILD) is child


def test_somebody_born_on_a_leap_day_is_of_age_on_the_first_of_march() -> None:
    answers = {"birth_date": one("2008-02-29")}
    assert who_agrees(answers, date(2026, 2, 28)) is Agreeing.CHILD
    assert who_agrees(answers, date(2026, 3, 1)) is Agreeing.SELF


def test_a_form_of_before_these_questions_is_still_for_adults() -> None:
    assert who_agrees({"for_whom": one("child")}, TODAY) is Agreeing.SELF


@given(
    st.dictionaries(
        st.sampled_from(["of_age", "for_whom", "guardian_is", "parent_is", "age", "birth_date", "child_age"]),
        st.one_of(
            st.text(max_size=12).map(one),
            st.sampled_from(["yes", "no", "self", "child", "mother", "7", "40", "1990", "2019-02-30"]).map(
                one
            ),
            st.sampled_from(Left).map(lambda left: FormAnswer(left=left)),
            st.just(FormAnswer(values=("a",))),
        ),
    )
)
def test_whatever_is_answered_is_judged_and_never_a_fault(answers: dict[str, FormAnswer]) -> None:
    agreeing = who_agrees(answers, TODAY)
    assert agreeing in Agreeing
    for wrong in contradictions(answers, TODAY):
        assert set(wrong.fields) <= set(answers)
    if answers.get("of_age") == one("no"):
        assert agreeing is Agreeing.CHILD
