"""The screen goes dark because its visitor wants it, and never by itself (row P2)."""

import dataclasses

import pytest

from kiosk.dialogue.actions import Activate, BlankScreen, GoBack, Leave
from kiosk.dialogue.preferences import Glass
from kiosk.settings.options import FirstPreferences
from tests.dialogue.world import Walk

TOUCH = Activate("glass")


def visit(*names: str) -> Walk:
    walk = Walk()
    walk.choose("fr", *names)
    return walk


def glass(walk: Walk) -> Glass:
    return walk.session.preferences.glass


def test_the_key_blanks_the_screen_and_brings_it_back_and_nothing_is_lost() -> None:
    walk = visit("check-in", "key:4")
    before = walk.screen
    walk.do(BlankScreen())
    assert glass(walk) is Glass.DARK
    assert walk.screen == dataclasses.replace(before, focus=walk.screen.focus)
    walk.do(BlankScreen())
    assert glass(walk) is Glass.SHOWN


def test_the_settings_blank_it_too() -> None:
    walk = visit("bar:settings", "more", "glass")
    walk.choose("dark")
    assert (glass(walk), walk.screen.id) == (Glass.DARK, "home")


def test_any_touch_brings_it_back_and_does_nothing_else() -> None:
    walk = visit("check-in", "key:4")
    walk.do(BlankScreen())
    before = walk.screen
    walk.do(TOUCH)
    assert (glass(walk), walk.screen) == (Glass.SHOWN, before)


def test_a_touch_that_answers_are_you_still_there_brings_it_back_as_well() -> None:
    walk = visit("check-in")
    walk.do(BlankScreen())
    walk.wait(130.0)
    assert (walk.screen.id, glass(walk)) == ("still-there", Glass.DARK)
    walk.do(TOUCH)
    assert (walk.screen.id, glass(walk)) == ("which-code", Glass.SHOWN)


def test_keys_go_on_while_it_is_dark() -> None:
    walk = visit("check-in")
    walk.do(BlankScreen())
    walk.choose("key:4")
    walk.do(GoBack())
    assert (walk.screen.id, glass(walk)) == ("home", Glass.DARK)


@pytest.mark.parametrize("end", [Leave(), None], ids=["leaves", "goes away"])
def test_the_next_visitor_finds_it_shown(end: Leave | None) -> None:
    walk = visit("check-in")
    walk.do(BlankScreen())
    if end is not None:
        walk.do(end)
    else:
        walk.wait(130.0)
        walk.wait(50.0)
    assert (walk.screen.id, glass(walk)) == ("attract", Glass.SHOWN)


def test_where_nobody_is_there_is_nothing_to_blank() -> None:
    walk = Walk()
    walk.do(BlankScreen())
    assert glass(walk) is Glass.SHOWN


def test_no_site_can_have_it_dark_from_the_start() -> None:
    assert "glass" not in {field.name for field in dataclasses.fields(FirstPreferences)}
