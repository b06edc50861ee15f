"""A visitor answers, skips, marks, mistypes and comes back; every kind of field."""

from dataclasses import replace

import pytest

from kiosk.dialogue.actions import Digit, Direction, Erase, GoBack, GoOn, MoveFocus, Select
from kiosk.dialogue.controls import controls
from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.leaving import ways_past
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import ChoiceStyle, Keyboard, Screen, ScreenKind
from kiosk.dialogue.text import Message, message
from protocol.forms import FieldKind, FormAnswer, Left
from protocol.wording import Wording
from tests.dialogue.forms import ASKING, FIELDS, at, field, options, turn_to
from tests.dialogue.world import PER_PAGE, Walk


def given(walk: Walk) -> str:
    """The form as it stands to be confirmed, in the visitor's own words."""
    walk.answer()
    (row,) = walk.screen.facts
    assert walk.screen.kind is ScreenKind.CONFIRM
    assert isinstance(row.value, Wording)
    return row.value.show("fr")


def reason(screen: Screen) -> str:
    assert isinstance(screen.error, Message)
    return screen.error.id.removeprefix("field-error-")


def numbers(screen: Screen) -> dict[str, object]:
    assert isinstance(screen.error, Message)
    return dict(screen.error.args)


def keys(walk: Walk, *names: str) -> Screen:
    return walk.choose(*(f"key:{name}" for name in names))


# --- what is typed --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("age", "47", "47"),
        ("full_name", ("F", "A", "space", "B", "space"), "FA B"),
        ("commune", "RABAT", "RABAT"),
        ("cin", "AB123456", "AB123456"),
        ("idcs", "1234567890", "1234567890"),
        ("phone", "0612345678", "0612345678"),
    ],
)
def test_what_is_typed_becomes_the_answer(name: str, typed: str, value: str) -> None:
    walk = at(name)
    keys(walk, *typed, "ok")
    assert given(walk) == str(FormAnswer(value=value))


@pytest.mark.parametrize(
    ("name", "typed", "why", "told"),
    [
        ("age", "", "empty", {}),
        ("age", "130", "too-large", {"maximum": 120}),
        ("full_name", "'-'", "not-text", {}),
        ("cin", "123", "not-a-cin", {}),
        ("cin", "ABC123", "not-a-cin", {}),
        ("idcs", "12", "too-short", {"length": 10}),
        ("phone", "1612345678", "not-a-phone", {}),
    ],
)
def test_what_is_wrong_is_told_with_the_numbers_of_the_field(
    name: str, typed: str, why: str, told: dict[str, int]
) -> None:
    walk = at(name)
    screen = keys(walk, *typed, "ok")
    assert reason(screen) == why
    assert told.items() <= numbers(screen).items()
    assert screen.entry is not None
    assert screen.entry.typed == typed  # to be mended, not typed again
    assert keys(walk, "1").error is None


def test_no_more_is_typed_than_the_answer_may_have() -> None:
    walk = at("age")
    screen = keys(walk, *"123456")
    assert screen.entry is not None
    assert screen.entry.typed == "123"


def test_letters_are_those_of_the_language_until_the_visitor_turns_to_others() -> None:
    walk = at("full_name", "ar")
    shown = []
    for _ in range(4):
        assert walk.screen.entry is not None
        shown.append(walk.screen.entry.keyboard)
        keys(walk, "letters")
    assert shown == [Keyboard.ARABIC, Keyboard.LATIN, Keyboard.TIFINAGH, Keyboard.ARABIC]


def test_the_letters_chosen_stay_for_the_next_question_and_end_with_the_visit() -> None:
    walk = at("full_name", "ar")
    keys(walk, "letters", "A", "ok")
    walk.answer()
    walk.choose("bar:back", "bar:back")
    turn_to(walk, "commune")
    assert walk.screen.entry is not None
    assert walk.screen.entry.keyboard is Keyboard.LATIN
    walk.choose("bar:leave")
    assert walk.session.preferences.letters is None


def test_another_language_brings_its_own_letters_and_keeps_what_is_typed() -> None:
    walk = at("full_name")
    keys(walk, "letters", "letters", "letters", "A")
    walk.choose("bar:language", "ar")
    assert walk.screen.entry is not None
    assert (walk.screen.entry.keyboard, walk.screen.entry.typed) == (Keyboard.ARABIC, "A")


def test_more_keys_turn_to_digits_and_back() -> None:
    walk = at("full_name")
    assert "key:7" not in controls(walk.screen)
    keys(walk, "more")
    assert "key:7" in controls(walk.screen)
    keys(walk, "7", "more", "A")
    assert walk.screen.entry is not None
    assert walk.screen.entry.typed == "7A"


def test_a_digit_of_the_keypad_types_whatever_keys_are_shown() -> None:
    walk = at("full_name")
    walk.do(Digit("7"))
    assert walk.screen.entry is not None
    assert walk.screen.entry.typed == "7"
    walk.do(Erase())
    assert walk.screen.entry.typed == ""


def test_keys_are_read_before_the_ways_past_them() -> None:
    walk = at("age")
    ids = controls(walk.screen)
    assert ids[:12] == tuple(f"key:{key}" for key in (*"123456789", "erase", "0", "ok"))
    assert ids[12:14] == ("choice:unknown", "choice:skip")


def test_a_name_is_typed_by_moving_and_selecting_alone() -> None:
    walk = at("full_name")
    for name in ("key:A", "key:B", "key:ok"):
        while walk.screen.focus != name:
            walk.do(MoveFocus(Direction.NEXT))
        walk.do(Select())
    assert given(walk) == str(FormAnswer(value="AB"))


def test_identity_is_typed_unseen() -> None:
    for name, private in (("cin", True), ("full_name", False)):
        entry = at(name).screen.entry
        assert entry is not None
        assert entry.private is private


# --- ways past ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "left"), [("with-staff", Left.WITH_STAFF), ("unknown", Left.UNKNOWN), ("skip", Left.SKIPPED)]
)
@pytest.mark.parametrize("name", ["cin", "birth_date", "commune"])
def test_whatever_is_written_can_be_left_to_staff_unknown_or_unsaid(name: str, way: str, left: Left) -> None:
    walk = at(name)
    walk.choose(way)
    assert given(walk) == str(FormAnswer(left=left))


def test_what_is_needed_can_be_left_to_staff_but_not_skipped() -> None:
    assert [way.id for way in ways_past(FIELDS["full_name"])] == ["with-staff"]


def test_an_option_that_says_i_do_not_know_needs_no_second_one() -> None:
    one = field("rsu", FieldKind.CHOICE, options=options("yes", "no", "unknown"))
    assert [way.id for way in ways_past(one)] == ["skip"]


def test_ways_past_are_quiet() -> None:
    for one in FIELDS.values():
        assert all(way.style is ChoiceStyle.QUIET for way in ways_past(one))


def test_a_word_that_is_also_the_name_of_a_way_past_is_a_word() -> None:
    """Names of choices and what is typed cannot be taken for one another."""
    walk = at("commune")
    keys(walk, *"SKIP", "ok")
    assert given(walk) == str(FormAnswer(value="SKIP"))


# --- dates ----------------------------------------------------------------------------------------


def date_in(walk: Walk, year: str, month: str | None = None, day: str | None = None) -> Screen:
    screen = keys(walk, *year, "ok")
    if month is not None:
        screen = turn_to(walk, month)
    return keys(walk, *day, "ok") if day is not None else screen


def test_a_date_is_three_questions() -> None:
    walk = at("since")
    assert walk.screen.id == "since-year"
    assert date_in(at("since"), "2020").id == "since-month"
    assert date_in(at("since"), "2020", "2").id == "since-day"
    date_in(walk, "2020", "2", "29")
    assert given(walk) == str(FormAnswer(value="2020-02-29"))


def test_the_thirtieth_of_february_is_refused_with_the_last_day_there_is() -> None:
    walk = at("since")
    screen = date_in(walk, "2019", "2", "30")
    assert (reason(screen), numbers(screen)) == ("no-such-day", {"day": 28})
    keys(walk, "erase", "erase", *"28", "ok")
    assert given(walk) == str(FormAnswer(value="2019-02-28"))


def test_months_are_twelve_on_pages_of_six() -> None:
    walk = at("since")
    date_in(walk, "2019")
    found = [choice.id for choice in walk.screen.choices if choice.style is ChoiceStyle.CHOICE]
    pages = walk.screen.pages
    for _ in range(pages - 1):
        walk.choose("more")
        found += [c.id for c in walk.screen.choices if c.style is ChoiceStyle.CHOICE]
    assert pages <= 4
    assert found == [str(n) for n in range(1, 13)]


def test_of_this_year_only_months_that_have_begun() -> None:
    walk = at("since")
    date_in(walk, "2026")
    for _ in range(walk.screen.pages - 1):
        walk.choose("more")
    assert "11" in [choice.id for choice in walk.screen.choices]
    assert "12" not in [choice.id for choice in walk.screen.choices]


def test_tomorrow_is_refused() -> None:
    assert reason(date_in(at("since"), "2026", "11", "24")) == "in-the-future"


@pytest.mark.parametrize(
    ("year", "why"),
    [("", "empty"), ("80", "not-a-year"), ("2080", "in-the-future"), ("1066", "too-long-ago")],
)
def test_a_year_has_four_digits_and_is_past(year: str, why: str) -> None:
    assert reason(date_in(at("since"), year)) == why


def test_where_a_year_is_enough_it_is_enough() -> None:
    walk = at("birth_date")
    date_in(walk, "1980")
    walk.choose("year-only")
    assert given(walk) == str(FormAnswer(value="1980"))


def test_where_the_day_is_not_known_the_month_is_enough() -> None:
    walk = at("birth_date")
    date_in(walk, "1980", "5")
    walk.choose("month-only")
    assert given(walk) == str(FormAnswer(value="1980-05"))


def test_a_year_alone_is_not_offered_where_the_day_is_needed() -> None:
    walk = at("since")
    date_in(walk, "1980")
    assert [c.id for c in walk.screen.choices if c.style is ChoiceStyle.QUIET] == [
        "with-staff",
        "unknown",
        "skip",
    ]


# --- several answers ------------------------------------------------------------------------------


def marked(walk: Walk) -> set[str]:
    return {choice.id for choice in walk.screen.choices if choice.marked}


def all_marked(walk: Walk) -> tuple[str, ...]:
    """On all pages."""
    assert walk.session.visit is not None
    return walk.session.visit.view.marked


def test_answers_are_marked_and_unmarked_until_it_is_enough() -> None:
    walk = at("access_needs")
    assert walk.screen.kind is ScreenKind.MANY
    walk.choose("seat", "wheelchair", "sign", "sign")
    assert marked(walk) == {"seat", "wheelchair"}
    walk.choose("enough")
    assert given(walk) == str(FormAnswer(values=("wheelchair", "seat")))


def test_what_is_marked_says_so() -> None:
    walk = at("access_needs")
    walk.choose("seat")
    states = {choice.id: choice.state for choice in walk.screen.choices if choice.marked is not None}
    assert states.pop("seat") == message("state-marked")
    assert set(states.values()) == {message("state-not-marked")}


def test_none_of_these_clears_the_others_and_they_clear_it() -> None:
    walk = at("access_needs")
    for name in ("seat", "none"):
        turn_to(walk, name)
    assert all_marked(walk) == ("none",)
    turn_to(walk, "guide")
    assert all_marked(walk) == ("guide",)


def test_enough_of_nothing_is_refused_and_something_mends_it() -> None:
    walk = at("access_needs")
    assert reason(walk.choose("enough")) == "nothing-marked"
    assert walk.choose("seat").error is None


def test_marks_stay_over_pages_and_under_other_settings() -> None:
    walk = at("access_needs")
    walk.choose("wheelchair", "more", "bar:language", "ar")
    walk.choose("bar:back")
    assert marked(walk) == {"wheelchair"}


def test_back_undoes_enough_and_what_was_marked_stands_there_again() -> None:
    walk = at("access_needs")
    walk.choose("seat", "enough")
    walk.answer()
    walk.do(GoBack())
    assert walk.screen.id == "access_needs"
    assert marked(walk) == {"seat"}


def test_enough_is_on_every_page_and_on_never_answers() -> None:
    walk = at("access_needs")
    walk.choose("seat")
    for _ in range(4):
        assert "enough" in [choice.id for choice in walk.screen.choices]
        assert walk.do(GoOn()).id == "access_needs"


# --- going back -----------------------------------------------------------------------------------


def test_back_to_something_typed_finds_it_as_it_was() -> None:
    """Row E4: nothing is asked twice; a slip is mended, not typed anew."""
    walk = at("full_name")
    keys(walk, *"FATIMO", "ok")
    walk.answer()
    walk.do(GoBack())
    keys(walk, "erase", "A", "ok")
    assert given(walk) == str(FormAnswer(value="FATIMA"))


def test_back_through_a_whole_form_leads_out() -> None:
    walk = at("all")
    walk.choose("self", "yes")
    seen = [walk.screen.id]
    while walk.session.visit is not None:
        seen.append(walk.do(GoBack()).id)
    assert seen == ["age", "can_read", "for_whom", "home", "attract"]


# --- lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", ["small", "normal", "large", "huge"])
@pytest.mark.parametrize("name", ["wish", "for_whom", "access_needs"])
def test_every_option_is_reached_at_every_size_with_at_most_as_many_as_fit(name: str, size: str) -> None:
    walk = at(name)
    chosen = replace(walk.session.preferences, text_size=TextSize(size))
    walk.session = replace(walk.session, preferences=chosen)
    found: list[str] = []
    for _ in range(walk.screen.pages):
        shown = [choice.id for choice in walk.screen.choices]
        assert len(shown) <= PER_PAGE[TextSize(size)]
        found += shown
        walk.choose("more")
    values = [option.value for option in FIELDS[name].options]
    assert values == [choice for choice in found if choice in values]
    assert {"unknown", "skip"} <= set(found)


def test_a_reference_is_no_single_question() -> None:
    with pytest.raises(ValueError, match="reference"):
        next(ask_field("province", field("province", FieldKind.REFERENCE, reference="provinces"), ASKING))
