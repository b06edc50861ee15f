"""Focus moves over everything in reading order, and never gets stuck."""

from kiosk.dialogue.actions import (
    Activate,
    Direction,
    GoOn,
    HelpCallChanged,
    MoveFocus,
    OpenHelp,
    Select,
)
from kiosk.dialogue.controls import BAR
from kiosk.dialogue.screen import Status
from kiosk.dialogue.text import message
from protocol.hall import HelpState
from tests.dialogue.world import CODE, Walk


def test_the_keypad_reaches_every_control_of_a_screen_and_comes_round() -> None:
    walk = Walk()
    walk.choose("fr")
    everything = [f"choice:{choice.id}" for choice in walk.screen.choices] + list(walk.screen.bar)
    seen = []
    for _ in range(len(everything) + 1):
        walk.do(MoveFocus(Direction.NEXT))
        seen.append(walk.screen.focus)
    assert seen == [*everything, everything[0]]


def test_the_bar_is_the_same_on_every_screen_of_a_visit() -> None:
    walk = Walk()
    walk.choose("fr")
    for control in ("choice:check-in", "bar:help", "bar:help", "bar:settings", "bar:settings"):
        assert walk.screen.bar == BAR
        walk.choose(control)


def test_select_without_a_focus_first_shows_where_one_is() -> None:
    walk = Walk()
    assert walk.do(Select()).focus == "choice:ar"
    assert walk.do(Select()).id == "home"
    assert walk.screen.focus == "choice:request-service"


def test_moving_the_focus_changes_nothing_else() -> None:
    walk = Walk()
    walk.choose("fr")
    for _ in range(20):
        walk.do(MoveFocus(Direction.NEXT))
        assert walk.screen.id == "home"


def test_on_turns_the_pages_of_a_long_list_and_back_turns_them_back() -> None:
    walk = Walk()
    walk.choose("fr", "take-number")
    assert (walk.screen.page, walk.screen.pages) == (1, 2)
    walk.do(GoOn())
    assert (walk.screen.page, len(walk.screen.choices)) == (2, 3)
    walk.choose("bar:back")
    assert walk.screen.page == 1


def test_a_larger_text_puts_fewer_choices_on_a_page() -> None:
    walk = Walk()
    walk.choose("fr", "take-number", "bar:settings", "text-size", "huge")
    assert (len(walk.screen.choices), walk.screen.pages) == (3, 3)


def test_digits_are_typed_erased_and_checked_with_a_reason() -> None:
    walk = Walk()
    walk.choose("fr", "check-in")
    for digit in "12":
        walk.choose(f"key:{digit}")
    walk.choose("key:erase")
    assert walk.screen.entry is not None
    assert walk.screen.entry.typed == "1"
    walk.choose("key:ok")
    assert walk.screen.error is not None
    assert walk.screen.entry.typed == "1"  # what was typed stays
    walk.choose("key:erase")
    walk.enter(CODE)
    assert walk.session.pending is not None


def test_help_shows_the_help_of_the_screen_beneath_and_calls_staff() -> None:
    walk = Walk()
    walk.choose("fr", "check-in")
    beneath = walk.screen.help
    walk.do(OpenHelp())
    assert walk.screen.prompt == beneath
    walk.do(Activate("choice:call-staff"))
    assert walk.screen.id == "which-code"
    assert type(walk.effects[-1]).__name__ == "CallStaff"


def test_the_language_changes_anywhere_and_nothing_is_lost() -> None:
    walk = Walk()
    walk.choose("fr", "check-in", "key:4", "bar:language")
    assert walk.screen.id == "choose-language"
    walk.choose("ar")
    assert walk.session.preferences.language == "ar"
    assert walk.screen.entry is not None
    assert walk.screen.entry.typed == "4"


def test_staff_called_from_the_attract_screen_answer_there_too() -> None:
    walk = Walk()
    walk.choose("bar:help", "call-staff")
    walk.do(HelpCallChanged("", HelpState.COMING))
    assert walk.screen.status == Status(message("status-staff-coming"), "staff")


def test_who_cannot_be_told_is_not_promised() -> None:
    walk = Walk()
    walk.choose("fr", "bar:help", "call-staff")
    assert walk.session.visit is not None
    walk.do(HelpCallChanged(walk.session.visit.id, None))
    assert walk.screen.status == Status(message("status-staff-not-told"), "staff")
