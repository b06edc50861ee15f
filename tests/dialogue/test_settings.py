"""Settings are there on every screen, nothing of the visit is lost, and nothing of them outlives it."""

from typing import Any

import pytest

from kiosk.dialogue import effects as eff
from kiosk.dialogue.actions import GoBack, SpeechCommand
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Hand, Preferences, Reach, Signs, TextSize, Theme, Touching
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.settings import Setting
from kiosk.dialogue.text import message
from tests.dialogue.forms import at, form_visit, turn_to
from tests.dialogue.world import PER_PAGE, Walk

CHOSEN: dict[Setting, tuple[str, dict[str, Any]]] = {
    Setting.TEXT_SIZE: ("huge", {"text_size": TextSize.HUGE}),
    Setting.THEME: ("strong", {"theme": Theme.STRONG}),
    Setting.SIGNS: ("on", {"signs": Signs.ON}),
    Setting.REACH: ("low", {"reach": Reach.LOW}),
    Setting.HAND: ("left", {"hand": Hand.LEFT}),
    Setting.TOUCHING: ("steady", {"touching": Touching.STEADY}),
}
each_setting = pytest.mark.parametrize("setting", CHOSEN)


def opened(walk: Walk, setting: Setting) -> Screen:
    walk.choose("bar:settings")
    return turn_to(walk, setting)


def states_of_all(walk: Walk) -> dict[str, object]:
    """Of the choices of all pages."""
    found: dict[str, object] = {}
    for _ in range(max(1, walk.screen.pages)):
        found |= {choice.id: choice.state for choice in walk.screen.choices}
        walk.choose("more")
    return found


def test_all_settings_are_on_the_list() -> None:
    walk = at("age")
    walk.choose("bar:settings")
    assert set(states_of_all(walk)) == set(Setting)


@each_setting
def test_what_is_chosen_is_in_force_and_the_visit_is_where_it_was(setting: Setting) -> None:
    value, wanted = CHOSEN[setting]
    walk = at("age")
    walk.choose("key:4")
    opened(walk, setting)
    screen = walk.choose(value)
    assert screen.entry is not None
    assert (screen.id, screen.entry.typed) == ("age", "4")
    assert walk.session.preferences == Preferences("fr", **wanted)


@each_setting
def test_what_is_in_force_is_said_on_the_list_and_among_the_choices(setting: Setting) -> None:
    value, _ = CHOSEN[setting]
    walk = at("age")
    opened(walk, setting)
    assert list(states_of_all(walk).values()).count(message("state-chosen")) == 1
    walk.choose(value)
    opened(walk, setting)
    assert states_of_all(walk)[value] == message("state-chosen")
    walk.do(GoBack())
    assert str(value) in str(states_of_all(walk)[setting])


def test_back_leads_from_a_setting_to_the_list_to_the_visit() -> None:
    walk = at("age")
    opened(walk, Setting.THEME)
    assert [walk.do(GoBack()).id for _ in range(2)] == ["settings", "age"]


def test_the_same_button_closes_what_it_opened() -> None:
    walk = at("age")
    opened(walk, Setting.THEME)
    assert walk.choose("bar:settings").id == "age"
    assert walk.choose("bar:settings").id == "settings"


def test_help_over_a_setting_helps_with_the_visit() -> None:
    walk = at("age")
    beneath = walk.screen.help
    opened(walk, Setting.THEME)
    assert walk.choose("bar:help").prompt == beneath
    assert walk.choose("return").id == "age"


@pytest.mark.parametrize("command", ["louder", "softer", "faster", "slower"])
def test_sound_is_set_step_by_step(command: str) -> None:
    walk = at("age")
    opened(walk, Setting.SOUND)
    for _ in range(3):
        assert walk.choose(command).id == "choose-sound"
    assert walk.effects[-3:] == [eff.Command(SpeechCommand(command))] * 3


def test_in_huge_text_all_settings_are_still_reached() -> None:
    walk = at("age")
    opened(walk, Setting.TEXT_SIZE)
    walk.choose("huge", "bar:settings")
    assert len(walk.screen.choices) == 3
    assert set(states_of_all(walk)) == set(Setting)


def test_in_huge_text_all_languages_are_still_reached() -> None:
    languages = ("ar", "ary", "zgh", "fr", "en")
    walk = Walk(Engine(form_visit, languages, PER_PAGE.__getitem__))
    walk.choose("fr")
    opened(walk, Setting.TEXT_SIZE)
    turn_to(walk, "huge")
    walk.choose("bar:language")
    assert (len(walk.screen.choices), walk.screen.pages) == (3, 2)
    assert tuple(states_of_all(walk)) == languages
    turn_to(walk, "en")
    assert walk.session.preferences.language == "en"


def test_all_settings_end_with_the_visit() -> None:
    walk = at("age")
    for setting, (value, _) in CHOSEN.items():
        opened(walk, setting)
        turn_to(walk, value)
    assert walk.session.preferences != Walk().session.preferences
    walk.choose("bar:leave")
    assert walk.session.preferences == Walk().session.preferences
    assert walk.session.setting is None


def test_whoever_falls_silent_in_the_settings_is_asked_and_comes_back_to_the_visit() -> None:
    walk = at("age")
    opened(walk, Setting.HAND)
    assert walk.wait(130.0).id == "still-there"
    assert walk.choose("stay").id == "age"
    assert walk.choose("bar:settings").id == "settings"


def test_every_screen_that_asks_has_a_place_for_a_clip_once_signs_are_wanted() -> None:
    walk = at("age")
    assert opened(walk, Setting.SIGNS).clip is None
    assert walk.choose("on").clip == "age"
    assert walk.choose("unknown", "bar:back").clip == "age"
    assert walk.choose("bar:settings").clip == "settings"
