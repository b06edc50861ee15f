"""A headset in the dialogue: who pulls it out says how to go on before anything is said; nothing is lost."""

import pytest

from kiosk.dialogue import effects as eff
from kiosk.dialogue import timers
from kiosk.dialogue.actions import (
    Activate,
    CatalogueArrived,
    GoBack,
    JackChanged,
    Leave,
    OpenHelp,
    SpeechCommand,
    SwitchPressed,
)
from kiosk.dialogue.preferences import Aloud, Glass
from kiosk.dialogue.visit import Jack
from tests.dialogue.world import Walk, catalogue

IN, OUT = JackChanged(inserted=True), JackChanged(inserted=False)
REPEAT = eff.Command(SpeechCommand.REPEAT)


def plugged(*names: str) -> Walk:
    walk = Walk()
    walk.do(IN)
    walk.choose("fr", *names)
    return walk


def test_who_puts_a_headset_in_hears_the_screen_and_is_where_they_were() -> None:
    """Row A5; whoever touches goes on touching."""
    walk = Walk()
    walk.choose("fr", "check-in")
    before = walk.screen
    assert walk.do(IN) == before
    assert walk.effects[-1] == REPEAT


def test_a_headset_on_the_first_screen_begins_to_speak_too() -> None:
    walk = Walk()
    walk.do(IN)
    assert walk.effects[-1] == REPEAT
    assert walk.screen.id == "attract"


def test_a_headset_leaves_the_screen_on() -> None:
    """Row P2."""
    walk = plugged()
    assert walk.session.preferences.glass is Glass.SHOWN


def test_the_same_again_is_no_news() -> None:
    walk = plugged("check-in")
    before, effects = walk.session, len(walk.effects)
    walk.do(IN)
    assert (walk.session, len(walk.effects)) == (before, effects)


def test_who_pulls_it_out_is_asked_and_finds_everything_as_it_was() -> None:
    """Row P3."""
    walk = plugged("check-in", "key:4")
    before = walk.screen
    assert walk.do(OUT).id == "headset-out"
    assert [choice.id for choice in walk.screen.choices] == ["with-speaker", "silently"]
    assert walk.do(IN) == before
    assert walk.effects[-1] == REPEAT


@pytest.mark.parametrize(("way", "aloud"), [("with-speaker", Aloud.PUBLIC), ("silently", Aloud.NOTHING)])
def test_the_answer_is_how_it_goes_on(way: str, aloud: Aloud) -> None:
    walk = plugged("check-in", "key:4")
    walk.do(OUT)
    screen = walk.choose(way)
    assert screen.id == "which-code"
    assert (walk.session.jack, walk.session.preferences.aloud) == (Jack.OUT, aloud)


def test_the_question_cannot_be_left_but_by_an_answer() -> None:
    walk = plugged("check-in")
    walk.do(OUT)
    for action in (GoBack(), Activate("bar:language"), Activate("bar:language"), OpenHelp()):
        walk.do(action)
        assert walk.session.jack is Jack.PULLED
    walk.choose("return")
    assert walk.screen.id == "headset-out"
    walk.wait(130.0)
    assert walk.screen.id == "still-there"
    assert walk.choose("stay").id == "headset-out"


def test_the_settings_are_an_answer_too() -> None:
    walk = plugged("check-in")
    walk.do(OUT)
    walk.choose("bar:settings", "more", "aloud", "all")
    assert (walk.screen.id, walk.session.jack) == ("which-code", Jack.OUT)
    assert walk.session.preferences.aloud is Aloud.ALL


def test_nor_by_learning_the_keys_until_that_ends_by_itself() -> None:
    walk = plugged("check-in")
    walk.do(OUT)
    walk.do(OpenHelp())
    assert walk.do(OpenHelp()).id == "learn-keys"
    assert walk.wait(timers.LEARNING_SECONDS).id == "headset-out"


def test_nor_by_telling_which_switches_one_has() -> None:
    walk = plugged("check-in")
    walk.do(OUT)
    for _ in range(5):
        walk.do(SwitchPressed("one", 0.2))
    assert walk.session.preferences.switches is not None
    assert walk.session.preferences.switches.known
    assert walk.screen.id == "headset-out"


@pytest.mark.parametrize("gone", [False, True])
def test_who_waits_for_the_kiosk_to_be_ready_is_asked_too(gone: bool) -> None:
    """Row P3: the visit that begins then would have been said in the hall."""
    walk = Walk()
    walk.session = walk.engine.new_session("C1", "kiosk-2")
    walk.do(IN)
    walk.choose("fr")
    assert walk.do(OUT).id == "headset-out"
    if gone:
        walk.wait(timers.INACTIVE_SECONDS)
        assert (walk.screen.id, walk.session.jack) == ("attract", Jack.OUT)
    else:
        assert walk.do(CatalogueArrived(catalogue())).id == "headset-out"
        assert walk.choose("with-speaker").id == "home"


def test_out_where_nobody_is_asks_nobody() -> None:
    walk = Walk()
    walk.do(IN)
    assert walk.do(OUT).id == "attract"
    assert walk.session.jack is Jack.OUT


@pytest.mark.parametrize("pulled", [True, False])
def test_the_next_visitor_begins_as_everybody(pulled: bool) -> None:
    """The headset may still be in: it is then the next visitor's."""
    walk = plugged("check-in")
    if pulled:
        walk.do(OUT)
        walk.choose("silently")
    walk.do(Leave())
    assert walk.session.jack is (Jack.OUT if pulled else Jack.IN)
    assert walk.session.preferences.aloud is Aloud.PUBLIC


def test_who_leaves_with_the_question_unanswered_leaves_no_question() -> None:
    walk = plugged("check-in")
    walk.do(OUT)
    walk.do(Leave())
    assert (walk.screen.id, walk.session.jack) == ("attract", Jack.OUT)
