"""What is heard while the keys are learnt, and when the screen goes dark."""

import pytest

from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue.actions import Activate
from kiosk.locate import CONFIG
from tests.conversation.hall import MESSAGES, Hall
from voice.languages.ar.diacritics import bare

KEYMAP = load_keymap(CONFIG / "keymaps" / "default.json")
HELP = KEYMAP.pressed("f1")


def fluent(message_id: str, language: str = "fr", **args: str | int) -> str:
    return MESSAGES[language].spoken(message_id, args)


def said(hall: Hall, *keys: str) -> list[str]:
    hall.hear()
    hall.press(*(KEYMAP.pressed(key) for key in keys))
    return [bare(line["text"]) for line in hall.hear()]


@pytest.fixture
def lesson(hall: Hall) -> Hall:
    hall.press(Activate("choice:fr"), HELP)
    return hall


def test_help_says_by_which_key_the_keys_are_learnt(lesson: Hall) -> None:
    assert fluent("learn-by-key", key=fluent("keyname-f1")) in [line["text"] for line in lesson.hear()]


def test_the_lesson_begins_with_what_it_is_and_how_it_ends(lesson: Hall) -> None:
    heard = said(lesson, "f1")
    assert heard == [
        fluent("learn-keys-title"),
        fluent("learn-keys"),
        fluent("learn-until", key=fluent("keyname-f1")),
        fluent("choice-return") + ".",
    ]


@pytest.mark.parametrize(
    ("key", "intent"), [("down", "next"), ("f20", "select"), ("f3", "pause"), ("f10", "blank")]
)
def test_a_key_is_told_by_name_and_by_what_it_does(lesson: Hall, key: str, intent: str) -> None:
    """Row K2."""
    said(lesson, "f1")
    once = said(lesson, key)
    assert once == [fluent("learned-key", key=fluent(f"keyname-{key}"), does=fluent(f"{intent}-key-does"))]
    assert said(lesson, key) == once  # also when it is pressed again


def test_a_key_that_does_nothing_says_so(lesson: Hall) -> None:
    said(lesson, "f1")
    assert said(lesson, "q") == [fluent("unused-key")]


def test_a_pause_that_is_only_learnt_pauses_nothing(lesson: Hall) -> None:
    said(lesson, "f1")
    lesson.press(KEYMAP.pressed("f3"))
    assert lesson.voice.is_speaking


def test_when_it_is_over_that_is_said_and_then_the_screen(lesson: Hall) -> None:
    said(lesson, "f1", "f1")
    heard = said(lesson, "f1")
    assert heard[:2] == [fluent("learning-is-over"), fluent("home-title")]


def test_where_am_i_is_on_the_help_screen_too(hall: Hall) -> None:
    hall.press(Activate("choice:fr"), Activate("choice:check-in"), HELP)
    hall.hear()
    hall.press(Activate("choice:where-am-i"))
    assert "which-code:answered" in [line["key"] for line in hall.hear()]


def test_going_dark_is_said_with_the_way_back_and_so_is_that(hall: Hall) -> None:
    """Rows P2, A15."""
    hall.press(Activate("choice:fr"), Activate("choice:check-in"))
    dark = said(hall, "f10")
    assert dark[0].startswith(fluent("choice-glass-dark"))
    assert dark[1].startswith(fluent("glass-dark"))
    assert fluent("keyname-f10") in dark[1]
    assert said(hall, "f10")[0].startswith(fluent("choice-glass-shown"))
    said(hall, "f10")
    hall.press(Activate("glass"))
    assert hall.hear()[0]["text"].startswith(fluent("choice-glass-shown"))
