"""Whatever is sent: nothing raises, what is clean stays clean, and a form can be walked to its end."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from protocol.answering import asked, check_answer, check_form, check_value
from protocol.codec import decode, encode
from protocol.forms import Field, FieldKind, FormAnswer, Left
from protocol.rules import Invalid, Valid
from tests.protocol.forms import ASKING, FORM

REASONS = {
    "empty", "not-offered", "required", "missing", "not-asked", "wrong-kind", "twice", "contradiction", "too-large",
    "too-small", "too-short", "too-long", "not-digits", "not-a-phone", "not-a-cin", "not-a-date", "in-the-future",
    "too-long-ago", "not-text", "older-than-parent",
}  # fmt: skip
"""Each has its message `field-error-<reason>`."""

ODD = st.text(alphabet=st.characters(), max_size=40) | st.text(
    alphabet="aAbب ⵣé0٣۳-+.\u0301\u064e\u200b\u202e\u2069\ufe0f\u20e3😀\x00\ud800\n", max_size=40
)
PLAUSIBLE = st.sampled_from(
    ["yes", "no", "self", "child", "other", "seat", "guide", "none", "12", "034", "0612345678", "AB123456", "1980",
     "1980-02-30", "MA-LAA", "0123456789", "Aïcha", "٣٤", "2027-01-01", "-5", "3.5"]
)  # fmt: skip
VALUES = ODD | PLAUSIBLE
ANSWERS = (
    st.builds(FormAnswer, value=VALUES)
    | st.builds(FormAnswer, values=st.lists(VALUES, max_size=5).map(tuple))
    | st.builds(FormAnswer, left=st.sampled_from(Left))
)
FIELDS = st.sampled_from(FORM)
FORMS = st.dictionaries(st.sampled_from([field.id for field in FORM]) | ODD, ANSWERS, max_size=20)


@settings(max_examples=500, deadline=None)
@given(field=FIELDS, value=VALUES)
def test_a_value_is_cleaned_once_and_for_all_or_refused_with_a_reason(field: Field, value: str) -> None:
    result = check_value(field, value, ASKING)
    if isinstance(result, Valid):
        assert check_value(field, result.value, ASKING) == result
        assert result.value.encode()
        assert len(result.value) <= (field.length or len(result.value))
    else:
        assert result.reason in REASONS


@settings(max_examples=500, deadline=None)
@given(field=FIELDS, answer=ANSWERS)
def test_an_answer_too_and_it_survives_the_wire(field: Field, answer: FormAnswer) -> None:
    result = check_answer(field, answer, ASKING)
    if isinstance(result, Invalid):
        assert result.reason in REASONS
    else:
        assert check_answer(field, result, ASKING) == result
        assert decode(FormAnswer, json.loads(json.dumps(encode(result)))) == result


@settings(max_examples=300, deadline=None)
@given(answers=FORMS, authorised=st.booleans())
def test_a_form_is_cleaned_or_every_refusal_can_be_told(
    answers: dict[str, FormAnswer], *, authorised: bool
) -> None:
    result = check_form(FORM, answers, ASKING)
    if isinstance(result, tuple):
        assert result
        assert all(error.reason in REASONS and error.field.isascii() for error in result)
    else:
        assert check_form(FORM, result, ASKING) == result
        assert set(result) == {field.id for field in asked(FORM, result, authorised=True)}


@settings(max_examples=300, deadline=None)
@given(answers=FORMS, changed=FIELDS, to=ANSWERS, authorised=st.booleans())
def test_an_answer_decides_only_what_is_asked_after_it(
    answers: dict[str, FormAnswer], changed: Field, to: FormAnswer, *, authorised: bool
) -> None:
    place = FORM.index(changed)
    before = [f for f in asked(FORM, answers, authorised=authorised) if FORM.index(f) <= place]
    after = asked(FORM, answers | {changed.id: to}, authorised=authorised)
    assert [f for f in after if FORM.index(f) <= place] == before


@settings(max_examples=300, deadline=None)
@given(answers=FORMS, authorised=st.booleans())
def test_answers_of_what_is_not_asked_change_nothing(
    answers: dict[str, FormAnswer], *, authorised: bool
) -> None:
    listed = asked(FORM, answers, authorised=authorised)
    kept = {field.id: answers[field.id] for field in listed if field.id in answers}
    assert asked(FORM, kept, authorised=authorised) == listed


@settings(max_examples=200, deadline=None)
@given(data=st.data(), authorised=st.booleans())
def test_whoever_answers_one_question_after_the_other_comes_to_the_end(
    data: st.DataObject, *, authorised: bool
) -> None:
    answers: dict[str, FormAnswer] = {}
    for _ in FORM:
        open_ones = [f for f in asked(FORM, answers, authorised=authorised) if f.id not in answers]
        if not open_ones:
            break
        answers[open_ones[0].id] = data.draw(ANSWERS)
    listed = asked(FORM, answers, authorised=authorised)
    assert set(answers) == {field.id for field in listed}
    assert all(field.kind is not FieldKind.SLOT for field in listed)
