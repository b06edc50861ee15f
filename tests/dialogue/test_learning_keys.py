"""Learning the keys: each only tells its name and what it does; nothing else happens (rows A9, K2)."""

from dataclasses import replace

import pytest

from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue import timers
from kiosk.dialogue.actions import Activate, OpenHelp, Pressed
from kiosk.dialogue.preferences import Switches
from kiosk.dialogue.text import Message, message
from kiosk.dialogue.visit import Session
from kiosk.locate import CONFIG
from tests.dialogue.world import Walk

KEYMAP = load_keymap(CONFIG / "keymaps" / "default.json")
HELP = KEYMAP.pressed("f1")
JACK = {"f15", "f16"}  # of some keypads: a headset went in or out, which nobody pressed
KEYS = sorted({*KEYMAP.keys, *"0123456789", "q", "f24", "mute"} - JACK)


def learning(*names: str) -> Walk:
    walk = Walk()
    walk.choose("fr", "check-in", "key:4", *names)
    walk.do(OpenHelp())
    assert walk.do(HELP).id == "learn-keys"
    return walk


def apart(session: Session) -> Session:
    """All that a key might have changed."""
    return replace(session, learned=None, last_activity=0.0)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_tells_only_what_it_does(key: str) -> None:
    walk = learning()
    before, effects = apart(walk.session), len(walk.effects)
    pressed = KEYMAP.pressed(key)
    screen = walk.do(pressed)
    assert screen.id == "learn-keys"
    assert apart(walk.session) == before
    assert len(walk.effects) == effects
    assert isinstance(screen.prompt, Message)
    told = dict(screen.prompt.args)
    assert told == ({"key": pressed.name, "does": pressed.does} if pressed.does else {})


def test_two_helps_in_a_row_end_it_where_the_visitor_was() -> None:
    walk = learning()
    assert walk.do(HELP).id == "learn-keys"
    assert isinstance(walk.screen.prompt, Message)
    assert walk.screen.prompt.id == "learned-help"
    screen = walk.do(HELP)
    assert screen.id == "which-code"
    assert screen.entry is not None
    assert screen.entry.typed == "4"


def test_two_helps_with_another_key_between_do_not() -> None:
    walk = learning()
    for key in ("f1", "down", "f17", "5"):
        assert walk.do(KEYMAP.pressed(key)).id == "learn-keys"


def test_help_of_the_keypad_and_of_the_keyboard_are_the_same_key() -> None:
    walk = learning()
    walk.do(KEYMAP.pressed("f17"))
    assert walk.do(HELP).id == "which-code"


def test_a_finger_ends_it_too() -> None:
    assert learning().do(Activate("choice:return")).id == "which-code"
    assert learning().choose("bar:help").id == "help"


def test_it_ends_by_itself_when_no_key_comes() -> None:
    walk = learning()
    walk.wait(timers.LEARNING_SECONDS - 1)
    walk.do(KEYMAP.pressed("down"))
    walk.wait(timers.LEARNING_SECONDS - 1)
    assert walk.screen.id == "learn-keys"
    walk.wait(2)
    assert walk.screen.id == "which-code"


def test_it_is_there_before_a_visit_too_and_ends_there_by_itself() -> None:
    walk = Walk()
    walk.do(OpenHelp())
    assert walk.do(OpenHelp()).id == "learn-keys"
    walk.wait(timers.LEARNING_SECONDS + 1)
    assert walk.screen.id == "attract"


def test_a_new_lesson_begins_anew() -> None:
    walk = learning()
    walk.do(KEYMAP.pressed("down"))
    walk.choose("return", "bar:help", "learn-keys")
    assert walk.screen.prompt == message("learn-keys")


def test_nothing_has_the_focus_there_for_no_key_moves_it() -> None:
    assert learning().screen.focus is None


def test_who_has_switches_is_not_offered_it() -> None:
    walk = Walk()
    walk.choose("fr")
    known = Switches("switch-1", known=True)
    walk.session = replace(walk.session, preferences=replace(walk.session.preferences, switches=known))
    walk.do(OpenHelp())
    assert "learn-keys" not in [choice.id for choice in walk.screen.choices]
    assert walk.do(OpenHelp()).id == "home"


def test_outside_the_lesson_a_key_does_what_it_means_and_one_that_means_nothing_nothing() -> None:
    walk = Walk()
    walk.choose("fr", "check-in")
    entry = walk.do(KEYMAP.pressed("4")).entry
    assert entry is not None
    assert entry.typed == "4"
    before = walk.session
    walk.do(Pressed(None, message("unused-key")))
    assert walk.session is before
