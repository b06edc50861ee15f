"""Forms as visitors fill them in: forth and back, with gaps, with contradictions."""

import pytest

from protocol.answering import WRITTEN, Answers, asked, check_answer, check_form, without_what_was_refused
from protocol.forms import FieldKind, FormAnswer, Left
from protocol.problem import FieldError
from protocol.rules import Invalid
from tests.protocol import forms as f
from tests.protocol.forms import ASKING, FORM, many, one

SKIPPED = FormAnswer(left=Left.SKIPPED)
UNKNOWN = FormAnswer(left=Left.UNKNOWN)
WITH_STAFF = FormAnswer(left=Left.WITH_STAFF)

WHOLE: dict[str, FormAnswer] = {
    "danger_now": one("no"),
    "for_whom": one("child"),
    "full_name": one("فاطمة  الزهراء"),
    "cin": SKIPPED,
    "guardian_cin": one("ab 123-456"),
    "phone": one("+212 6 12 34 56 78"),
    "safe_to_call": one("yes"),
    "consent_to_call": one("yes"),
    "age": one("٣٤"),
    "child_age": one("07"),
    "birth_date": one("1992"),
    "idcs": WITH_STAFF,
    "province": one("MA-LAA"),
    "commune": UNKNOWN,
    "access_needs": many("guide", "seat"),
    "guide_name": one("Yidir"),
    "consent": one("yes"),
}


def ids(answers: Answers, *, authorised: bool = True) -> list[str]:
    return [field.id for field in asked(FORM, answers, authorised=authorised)]


def without(*names: str) -> dict[str, FormAnswer]:
    return {name: answer for name, answer in WHOLE.items() if name not in names}


def test_a_whole_form_comes_back_cleaned_and_in_its_order() -> None:
    shuffled = dict(reversed(WHOLE.items()))
    cleaned = check_form(FORM, shuffled, ASKING)
    assert isinstance(cleaned, dict)
    assert list(cleaned) == list(WHOLE)
    assert cleaned["full_name"] == one("فاطمة الزهراء")
    assert cleaned["guardian_cin"] == one("AB123456")
    assert cleaned["phone"] == one("0612345678")
    assert (cleaned["age"], cleaned["child_age"]) == (one("34"), one("7"))
    assert cleaned["access_needs"] == many("seat", "guide")
    assert cleaned["idcs"] == WITH_STAFF


def test_what_is_clean_stays_as_it_is() -> None:
    once = check_form(FORM, WHOLE, ASKING)
    assert isinstance(once, dict)
    assert check_form(FORM, once, ASKING) == once


def test_a_slot_is_booked_and_never_asked() -> None:
    assert "slot" not in ids(WHOLE)
    assert check_form(FORM, WHOLE | {"slot": one("2026-11-24T09:00")}, ASKING) == (
        FieldError("slot", "not-asked"),
    )
    assert check_answer(f.SLOT, one("2026-11-24T09:00"), ASKING) == Invalid("not-asked")


def test_in_danger_nothing_else_is_asked() -> None:
    assert ids({"danger_now": one("yes")}) == ["danger_now"]
    assert check_form(FORM, {"danger_now": one("yes")}, ASKING) == {"danger_now": one("yes")}
    assert len(ids({"danger_now": SKIPPED})) > 1


def test_who_finds_courage_after_the_first_answers_takes_none_of_them_along() -> None:
    refused = check_form(FORM, WHOLE | {"danger_now": one("yes")}, ASKING)
    assert isinstance(refused, tuple)
    assert {(error.field, error.reason) for error in refused} == {
        (name, "not-asked") for name in WHOLE if name != "danger_now"
    }


def test_for_oneself_nobody_asks_for_a_guardian() -> None:
    assert "guardian_cin" in ids({"for_whom": one("child")})
    assert "guardian_cin" in ids({"for_whom": one("other")})
    for answer in (one("self"), SKIPPED, UNKNOWN, WITH_STAFF, one("banana")):
        assert "guardian_cin" not in ids({"for_whom": answer})
    assert "guardian_cin" not in ids({})


def test_a_question_asked_only_after_any_number_is_asked_after_any_number() -> None:
    assert "safe_to_call" in ids({"phone": one("0612345678")})
    for left in (SKIPPED, UNKNOWN, WITH_STAFF):
        assert "safe_to_call" not in ids({"phone": left})


def test_a_chain_of_conditions_falls_with_its_first_link() -> None:
    linked = {"phone": one("0612345678"), "safe_to_call": one("yes"), "consent_to_call": one("yes")}
    assert {"safe_to_call", "consent_to_call"} <= set(ids(linked))
    broken = linked | {"phone": SKIPPED}
    assert not {"safe_to_call", "consent_to_call"} & set(ids(broken))


def test_who_does_not_want_to_be_called_leaves_no_number_behind() -> None:
    left = without_what_was_refused(FORM, WHOLE | {"consent_to_call": one("no")}, f.MAY_CALL)
    assert left["phone"] == SKIPPED
    assert not {"safe_to_call", "consent_to_call"} & set(left)
    assert set(left) == set(WHOLE) - {"safe_to_call", "consent_to_call"}
    assert isinstance(check_form(FORM, left, ASKING), dict)


def test_who_does_not_agree_at_all_leaves_nothing_behind() -> None:
    assert without_what_was_refused(FORM, WHOLE | {"consent": one("no")}, f.CONSENT) == {}


def test_any_of_several_marks_meets_a_condition() -> None:
    assert "guide_name" in ids({"access_needs": many("seat", "guide")})
    assert "guide_name" not in ids({"access_needs": many("seat")})


def test_forth_and_back_leaves_an_answer_that_is_refused_by_name() -> None:
    assert check_form(FORM, WHOLE | {"for_whom": one("self")}, ASKING) == (
        FieldError("guardian_cin", "not-asked"),
    )


def test_without_the_number_of_the_cndp_identity_and_health_do_not_exist() -> None:
    without_number = ids(WHOLE, authorised=False)
    assert not {"cin", "guardian_cin", "idcs", "access_needs"} & set(without_number)
    assert "guide_name" not in without_number, "what depends on a field that does not exist is not asked"
    assert without_number[:3] == ["danger_now", "for_whom", "full_name"]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    refused = check_form(FORM, without("consent", "commune") | {"age": one("x"), "cin": one("1")}, ASKING)
    assert refused == (
        FieldError("cin", "not-a-cin"),
        FieldError("age", "not-digits"),
        FieldError("commune", "missing"),
        FieldError("consent", "missing"),
    )


def test_a_required_field_is_answered_or_left_to_staff() -> None:
    for left in (SKIPPED, UNKNOWN):
        assert check_answer(f.CONSENT, left, ASKING) == Invalid("required")
    assert check_answer(f.CONSENT, WITH_STAFF, ASKING) == WITH_STAFF
    assert check_answer(f.CONSENT, one("no"), ASKING) == one("no")


@pytest.mark.parametrize("left", list(Left))
def test_every_other_field_may_be_left(left: Left) -> None:
    for field in FORM:
        if not field.required and field.kind is not FieldKind.SLOT:
            assert check_answer(field, FormAnswer(left=left), ASKING) == FormAnswer(left=left), field.id


def test_whatever_is_written_can_be_written_with_staff() -> None:
    assert {f.FULL_NAME.kind, f.CIN.kind, f.PHONE.kind, f.BIRTH.kind, f.IDCS.kind, f.COMMUNE.kind} == WRITTEN


@pytest.mark.parametrize(
    ("age", "child", "good"), [("34", "7", True), ("20", "20", False), ("7", "20", False), ("20", "0", True)]
)
def test_a_guardian_is_older_than_the_child(age: str, child: str, *, good: bool) -> None:
    refused = check_form(FORM, WHOLE | {"age": one(age), "child_age": one(child)}, ASKING)
    if good:
        assert isinstance(refused, dict)
    else:
        assert refused == (FieldError("child_age", "older-than-parent"),)


def test_an_age_that_nobody_told_contradicts_nothing() -> None:
    for left in (SKIPPED, UNKNOWN, WITH_STAFF):
        assert isinstance(check_form(FORM, WHOLE | {"age": left, "child_age": one("20")}, ASKING), dict)


def test_one_answer_where_several_may_be_and_the_other_way_round() -> None:
    assert check_answer(f.NEEDS, one("seat"), ASKING) == Invalid("wrong-kind")
    assert check_answer(f.FOR_WHOM, many("self"), ASKING) == Invalid("wrong-kind")
    assert check_answer(f.FULL_NAME, many("Aïcha"), ASKING) == Invalid("wrong-kind")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ((), "empty"),
        (("seat", "seat"), "twice"),
        (("none", "seat"), "contradiction"),
        (("seat", "none"), "contradiction"),
        (("seat", "sauna"), "not-offered"),
        (("seat",) * 100_000, "twice"),
    ],
)
def test_marks_that_cannot_be(values: tuple[str, ...], reason: str) -> None:
    assert check_answer(f.NEEDS, FormAnswer(values=values), ASKING) == Invalid(reason)


def test_nothing_of_these_stands_alone() -> None:
    assert check_answer(f.NEEDS, many("none"), ASKING) == many("none")


def test_fields_that_the_form_does_not_have_are_refused_without_being_quoted_whole() -> None:
    strange = {"<script>": one("x"), "اسم": one("x"), "\ud800": one("x"), "x" * 100_000: one("x")}
    refused = check_form(FORM, WHOLE | strange, ASKING)
    assert isinstance(refused, tuple)
    assert [error.field for error in refused] == [
        "<script>", r"\u0627\u0633\u0645", r"\ud800", "x" * 60,
    ]  # fmt: skip
    assert {error.reason for error in refused} == {"not-asked"}


def test_thousands_of_unknown_fields_are_not_told_one_by_one() -> None:
    refused = check_form(FORM, {f"field{n}": one("x") for n in range(50_000)}, ASKING)
    assert isinstance(refused, tuple)
    assert len(refused) < 50
