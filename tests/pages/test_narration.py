"""What is said when, and in which order; each story in both languages."""

import pytest

from kiosk.dialogue.actions import (
    Activate,
    CentralSeen,
    Direction,
    Erase,
    HelpCallChanged,
    MoveFocus,
    Select,
)
from kiosk.dialogue.text import message
from kiosk.journeys import calls
from protocol.hall import HelpState
from tests.dialogue.world import CODE, ticket
from tests.pages.listening import LANGUAGES, OTHER, Listener, booked, narrator, values, visit_to, words
from voice.speech.utterance import Pause, Priority

in_both = pytest.mark.parametrize("language", LANGUAGES)


def with_keys(language: str) -> Listener:
    """A visitor who uses keys: the focus is always somewhere."""
    visitor = Listener()
    visitor.do(MoveFocus(Direction.NEXT))
    while visitor.page.focus != f"choice:{language}":
        visitor.do(MoveFocus(Direction.NEXT))
    visitor.do(Select())
    return visitor


# --- arriving -------------------------------------------------------------------------------------


@in_both
def test_arriving_by_touch_one_hears_title_prompt_then_each_answer_when_it_is_quiet(language: str) -> None:
    visitor = visit_to("which-service, today", language)
    page = visitor.page
    answers = [c.id for c in page.controls if c.id.startswith("choice:")]
    assert visitor.keys() == [f"{page.id}:title", f"{page.id}:prompt", f"{page.id}:step", *answers, "more"]
    assert [u.priority for u in visitor.said[:3]] == [Priority.NOW, Priority.NEXT, Priority.NEXT]
    assert {u.priority for u in visitor.said[3:]} == {Priority.WHEN_QUIET}


@in_both
def test_arriving_by_keys_one_hears_where_the_focus_is(language: str) -> None:
    visitor = with_keys(language)
    visitor.do(Select())
    assert visitor.page.id == "which-service"
    assert visitor.keys()[:2] == ["which-service:title", "which-service:prompt"]
    assert visitor.keys()[-1] == visitor.page.focus == "choice:service0"


@in_both
def test_what_is_to_be_confirmed_is_said_before_the_answers(language: str) -> None:
    visitor = visit_to("book-this", language)
    facts = [f"book-this:row:{name}" for name in ("service", "day", "time", "centre")]
    assert visitor.keys() == [
        "book-this:title",
        "book-this:prompt",
        *facts,
        "choice:book-it",
        "choice:change",
    ]


@in_both
def test_a_visit_begins_with_a_welcome_and_how_to_use_the_keys_once(language: str) -> None:
    visitor = Listener()
    visitor.choose(language)
    assert visitor.keys()[:3] == ["home:welcome", "home:orientation", "home:title"]
    visitor.choose("check-in", "bar:back")
    assert visitor.keys()[0] == "home:title"


@in_both
def test_the_page_again_is_the_page_as_it_was(language: str) -> None:
    visitor = visit_to("which-service", language)
    assert narrator().whole(visitor.page) == visitor.said


@in_both
def test_another_page_of_answers_is_read_as_new(language: str) -> None:
    visitor = visit_to("which-service, today", language)
    before = visitor.texts()
    visitor.choose("more")
    assert visitor.keys()[0] == "which-service:title"
    assert visitor.texts()[2] != before[2]


@in_both
@pytest.mark.parametrize(
    ("place", "sizes"),
    [
        ("home", [3, 3]),
        ("book-this", [2]),
        ("wish", [4, 3]),
        ("choose-theme", [4]),
    ],
)
def test_answers_are_heard_in_groups_of_at_most_four(language: str, place: str, sizes: list[int]) -> None:
    """Row C2: a breath between groups that are as even as can be."""
    visitor = visit_to(place, language)
    answers = [u for u in narrator().whole(visitor.page) if u.priority is Priority.WHEN_QUIET]
    groups: list[int] = []
    for n, utterance in enumerate(answers):
        if n == 0 or any(isinstance(part, Pause) for part in utterance.parts):
            groups.append(0)
        groups[-1] += 1
    assert groups == sizes


# --- typing ---------------------------------------------------------------------------------------


@in_both
def test_every_digit_is_said_and_the_whole_when_it_is_complete(language: str) -> None:
    own = values()[language]
    visitor = visit_to("home", language)
    visitor.choose("check-in")
    assert visitor.keys()[2:4] == ["which-code:label", "which-code:entry"]
    for digit in CODE[:-1]:
        visitor.choose(f"key:{digit}")
        assert visitor.texts() == [own.digit(digit)]
    visitor.choose(f"key:{CODE[-1]}")
    assert visitor.texts()[0] == own.digit(CODE[-1])
    assert own.code(CODE) in visitor.texts()[1]


@in_both
def test_an_erased_digit_is_said(language: str) -> None:
    visitor = visit_to("home", language)
    visitor.choose("check-in", "key:4", "key:8")
    visitor.do(Erase())
    assert visitor.keys() == ["which-code:typed", visitor.page.focus]
    assert values()[language].digit("8") in visitor.texts()[0]
    assert visitor.texts()[0] != values()[language].digit("8")


@in_both
@pytest.mark.parametrize("typed", ["", "12", "123456789"])
def test_an_error_is_said_with_its_reason_and_said_again(language: str, typed: str) -> None:
    """Row A19: nothing, too little, a wrong digit; and whoever insists hears it once more."""
    visitor = visit_to("home", language)
    visitor.choose("check-in")
    visitor.enter(typed)
    error = visitor.page.error
    assert error is not None
    assert visitor.texts() == [error.spoken]
    assert visitor.said[0].priority is Priority.NOW
    visitor.choose("key:ok")
    assert visitor.said == []  # the page is the same, so the conversation asks for:
    again = narrator().unchanged(visitor.page)
    assert (words(again[0]), again[0].priority) == (error.spoken, Priority.NOW)


@in_both
def test_each_reason_has_words_of_its_own(language: str) -> None:
    errors = set()
    for typed in ("", "12", "123456789"):
        visitor = visit_to("home", language)
        visitor.choose("check-in")
        visitor.enter(typed)
        errors |= set(visitor.texts())
    assert len(errors) == 3


# --- what happens meanwhile -----------------------------------------------------------------------


@in_both
def test_staff_who_were_called_are_announced_step_by_step(language: str) -> None:
    """Row A23; news waits for the sentence under way."""
    visitor = visit_to("home", language)
    visit = visitor.walk.session.visit
    assert visit is not None
    heard = []
    for state in (HelpState.WAITING, HelpState.COMING, None):
        visitor.do(HelpCallChanged(visit.id, state))
        assert visitor.keys() == ["home:status"]
        assert visitor.said[0].priority is Priority.NEXT
        assert visitor.page.status is not None
        assert visitor.texts() == [visitor.page.status.spoken]
        heard += visitor.texts()
    assert len(set(heard)) == 3


@in_both
def test_the_network_is_said_to_be_gone(language: str) -> None:
    visitor = visit_to("take-ticket", language)
    visitor.do(CentralSeen(reachable=False))
    assert visitor.keys() == ["take-ticket:status"]
    assert visitor.said[0].priority is Priority.NEXT  # the ticket is read to its end


@in_both
def test_a_long_wait_is_said_and_what_came_of_it(language: str) -> None:
    visitor = visit_to("book-this", language)
    visitor.choose("book-it")
    assert visitor.said == []
    visitor.wait(0.6)
    assert visitor.keys() == ["busy-booking:title", "busy-booking:prompt"]
    said = [*visitor.answer(ticket()), *visitor.wait(0.6)]
    assert [u.key for u in said] == ["busy-printing:title", "busy-printing:prompt"]
    visitor.answer(calls.Printed())
    assert visitor.keys()[0] == "take-ticket:title"
    assert visitor.said[0].priority is Priority.NOW


@in_both
def test_whoever_is_silent_is_asked(language: str) -> None:
    visitor = visit_to("home", language)
    visitor.wait(130.0)
    page = visitor.page
    assert visitor.keys() == ["still-there:title", "still-there:prompt", "choice:stay", "choice:leave"]
    assert visitor.said[0].priority is Priority.NOW
    assert visitor.texts()[:2] == [page.title.spoken, page.prompt.spoken]


@in_both
def test_whoever_is_asked_and_wants_to_leave_leaves(language: str) -> None:
    """The answer "leave" does what it says (row E3); any other sign means that somebody is there."""
    visitor = visit_to("home", language)
    visitor.wait(130.0)
    visitor.choose("leave")
    assert visitor.page.id == "attract"


@in_both
@pytest.mark.parametrize("control", ["choice:stay", "bar:help", "choice:check-in"])
def test_whoever_is_asked_and_is_there_stays(language: str, control: str) -> None:
    visitor = visit_to("home", language)
    visitor.wait(130.0)
    visitor.choose(control)
    assert visitor.keys()[0] == "home:title"


# --- the ticket -----------------------------------------------------------------------------------


@in_both
def test_the_ticket_is_said_in_full(language: str) -> None:
    """Row A20: all that paper carries."""
    own = values()[language]
    visitor = visit_to("take-ticket", language)
    said = " ".join(visitor.texts())
    for fact in visitor.walk.screen.facts:
        assert own.spoken(fact.label) in said
        assert own.spoken(fact.value) in said
    assert own.code(CODE) in said
    assert own.code("R-047") in said
    rows = [u for u in visitor.said if ":row:" in u.key]
    assert len(rows) == len(visitor.page.rows) == 6


@in_both
def test_a_ticket_without_paper_is_read_twice(language: str) -> None:
    visitor = visit_to("keep-ticket", language)
    rows = [words(u) for u in visitor.said if ":row:" in u.key]
    once = len(visitor.page.rows)
    assert len(rows) == 2 * once
    assert rows[:once] == rows[once:]


@in_both
def test_the_paper_that_does_not_come_is_said_with_the_number_that_is_safe(language: str) -> None:
    visitor = Listener()
    visitor.choose(language)
    booked(visitor)
    visitor.answer(calls.NotPrinted("paper-out"))
    assert values()[language].code("R-047") in visitor.texts()[1]


# --- language and keys ----------------------------------------------------------------------------


@in_both
def test_after_a_change_of_language_the_page_is_read_in_the_new_one(language: str) -> None:
    visitor = visit_to("book-this", language)
    before = set(visitor.texts())
    visitor.choose("bar:language", OTHER[language])
    assert (visitor.page.id, visitor.page.language) == ("book-this", OTHER[language])
    heard = ["book-this:language", "book-this:title", "book-this:prompt", "book-this:row:service"]
    assert visitor.keys()[:4] == heard
    assert {u.language for u in visitor.said} == {OTHER[language]}
    assert not before & set(visitor.texts()[:2])


@in_both
def test_a_larger_text_reads_the_page_anew(language: str) -> None:
    visitor = visit_to("which-service", language)
    visitor.choose("bar:settings", "text-size", "huge")
    assert visitor.keys()[:2] == ["which-service:setting", "which-service:title"]
    assert values()[language].spoken(message("choice-text-huge")) in visitor.texts()[0]


@in_both
def test_something_pressed_in_vain_is_answered_with_where_one_is(language: str) -> None:
    visitor = with_keys(language)
    (said,) = narrator().unchanged(visitor.page)
    assert (said.key, said.priority) == (visitor.page.focus, Priority.NOW)
    touched = visit_to("home", language)
    (said,) = narrator().unchanged(touched.page)
    assert words(said) == touched.page.prompt.spoken


def test_a_control_of_another_page_says_nothing_new() -> None:
    visitor = visit_to("home", "fr")
    visitor.do(Activate("choice:book-it"))
    assert visitor.said == []
