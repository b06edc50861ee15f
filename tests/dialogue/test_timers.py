"""Waits are announced, the inactive are warned, time spent listening is not time spent idle."""

from dataclasses import replace

import pytest

from kiosk.dialogue.actions import Activate, CatalogueArrived, LeftoverFound
from kiosk.dialogue.effects import DropLeftover
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Aloud, Preferences, Reach, TextSize, Theme
from kiosk.dialogue.screen import ScreenKind
from kiosk.dialogue.text import Text, message
from kiosk.dialogue.timers import INACTIVE_SECONDS, WARNING_SECONDS
from kiosk.journeys.reception import reception
from tests.dialogue.world import LANGUAGES, PER_PAGE, Walk, catalogue, ticket


@pytest.fixture
def walk() -> Walk:
    walk = Walk()
    walk.choose("fr")
    return walk


def test_a_wait_of_half_a_second_is_announced(walk: Walk) -> None:
    walk.choose("book-appointment", "service1")
    assert walk.wait(0.4).id == "which-service"
    assert walk.wait(0.1).kind is ScreenKind.BUSY


def test_the_inactive_visitor_is_warned_then_wiped(walk: Walk) -> None:
    assert walk.wait(INACTIVE_SECONDS).id == "still-there"
    assert walk.wait(WARNING_SECONDS - 1).id == "still-there"
    assert walk.wait(1).id == "attract"


def test_the_last_seconds_are_counted_down_in_tens_and_not_while_something_is_said(walk: Walk) -> None:
    """Nobody who cannot see is left to guess how long there still is."""
    walk.wait(INACTIVE_SECONDS)
    prompts: list[Text] = []
    for _ in range(80):  # each of them said for five seconds
        prompt = walk.wait(0.5).prompt
        if walk.screen.id == "still-there" and (not prompts or prompts[-1] != prompt):
            prompts.append(prompt)
            for _ in range(10):
                walk.wait(0.5, occupied=True)
    assert prompts == [message("still-there"), *(message("still-there-left", n=n) for n in (30, 20, 10))]
    assert walk.screen.id == "attract"


def test_any_action_extends_the_time_as_often_as_one_likes(walk: Walk) -> None:
    for _ in range(12):
        assert walk.wait(INACTIVE_SECONDS).id == "still-there"
        assert walk.do(Activate("bar:leave")).id == "home"  # it only answers the question


def test_timers_stand_still_while_something_is_said(walk: Walk) -> None:
    for _ in range(10):
        walk.wait(INACTIVE_SECONDS - 1, occupied=True)
    assert walk.screen.id == "home"
    walk.wait(INACTIVE_SECONDS)
    for _ in range(10):
        walk.wait(WARNING_SECONDS - 1, occupied=True)
    assert walk.screen.id == "still-there"


def test_a_wait_for_central_is_not_inactivity(walk: Walk) -> None:
    walk.choose("book-appointment", "service1")
    for _ in range(5):
        walk.wait(INACTIVE_SECONDS)
    assert walk.screen.kind is ScreenKind.BUSY


def test_a_ticket_left_over_from_a_crash_is_offered_for_two_minutes_by_its_number() -> None:
    walk = Walk()
    walk.do(LeftoverFound(ticket()))
    assert [choice.id for choice in walk.screen.choices] == [*LANGUAGES, "leftover"]
    walk.wait(119)
    assert walk.session.leftover is not None
    walk.wait(1)
    assert [choice.id for choice in walk.screen.choices] == [*LANGUAGES]
    assert walk.effects[-1] == DropLeftover(ticket())


def test_the_leftover_ticket_is_printed_for_who_takes_it() -> None:
    walk = Walk()
    walk.do(LeftoverFound(ticket()))
    walk.choose("leftover")
    assert walk.answer().id == "take-ticket"
    assert walk.choose("something-else").id == "home"


@pytest.mark.parametrize(("kept", "offered"), [("zgh", "zgh"), ("", "ar"), ("en", "ar")])
def test_it_is_offered_and_given_in_the_language_of_its_visitor(kept: str, offered: str) -> None:
    """In the first language where none was kept, or one that this kiosk does not offer any more."""
    walk = Walk()
    walk.do(LeftoverFound(ticket(), kept))
    assert walk.screen.choices[-1].language == offered
    walk.choose("leftover")
    assert walk.session.preferences.language == offered
    assert walk.answer().id == "take-ticket"


def test_settings_do_not_outlive_the_visit(walk: Walk) -> None:
    walk.choose("bar:settings", "text-size", "huge")
    assert walk.session.preferences.text_size == "huge"
    walk.choose("bar:leave")
    assert walk.session.preferences == Walk().session.preferences


def test_every_visit_begins_as_the_site_wants_the_kiosk_to_be() -> None:
    first = Preferences("fr", TextSize.LARGE, Theme.NIGHT, Reach.LOW)
    walk = Walk(Engine(reception, LANGUAGES, PER_PAGE.__getitem__, first=first))
    assert walk.session.preferences == first
    walk.choose("ar", "bar:settings", "theme", "clear")
    assert walk.session.preferences == replace(first, language="ar", theme=Theme.CLEAR)
    walk.choose("bar:leave")
    assert walk.session.preferences == first


def test_who_comes_before_the_catalogue_hears_that_the_kiosk_prepares_itself() -> None:
    walk = Walk()
    walk.session = walk.engine.new_session("C1", "kiosk-2")
    assert walk.choose("fr").id == "busy-preparing"
    assert walk.do(CatalogueArrived(catalogue())).id == "home"
    assert walk.session.preferences.language == "fr"


def without_catalogue(patience: float = 20.0) -> Walk:
    """A kiosk that has just begun."""
    walk = Walk(Engine(reception, LANGUAGES, PER_PAGE.__getitem__, patience=patience))
    walk.session = walk.engine.new_session("C1", "kiosk-2")
    walk.wait(0.0)
    return walk


def test_a_kiosk_that_is_still_not_ready_says_so_and_who_serves() -> None:
    walk = without_catalogue()
    assert walk.choose("fr").id == "busy-preparing"
    assert walk.wait(19.5).id == "busy-preparing"
    told = walk.wait(0.5)
    assert (told.id, told.kind) == ("not-ready", ScreenKind.NOTICE)
    assert told.choices == ()
    assert walk.do(CatalogueArrived(catalogue())).id == "home"
    assert walk.session.preferences.language == "fr"


def test_whoever_comes_later_than_that_is_told_at_once_in_their_language() -> None:
    walk = without_catalogue(5.0)
    walk.wait(6.0)
    assert walk.screen.id == "attract"
    assert walk.choose("ar").id == "not-ready"
    assert walk.session.preferences.language == "ar"
    assert walk.choose("bar:leave").id == "attract"
    assert walk.choose("fr").id == "not-ready"


def test_a_kiosk_that_is_not_ready_is_free_again_when_its_visitor_has_gone() -> None:
    walk = without_catalogue()
    walk.choose("fr")
    walk.wait(30.0)
    assert walk.wait(INACTIVE_SECONDS).id == "attract"


def test_what_its_visitor_had_set_is_not_the_next_visitors() -> None:
    """Rows P1, P4: all aloud, a dark screen, large letters."""
    walk = without_catalogue()
    walk.choose("fr")
    for setting in (("more", "aloud", "all"), ("more", "glass", "dark"), ("text-size", "huge")):
        walk.choose("bar:settings", *setting)
    assert walk.session.preferences.aloud is Aloud.ALL
    walk.wait(INACTIVE_SECONDS)
    assert walk.session.preferences == walk.engine.first


def test_touching_it_does_not_put_the_truth_off() -> None:
    walk = without_catalogue()
    walk.choose("fr")
    for _ in range(4):
        walk.wait(5.0)
        walk.choose("bar:listen")
    assert walk.screen.id == "not-ready"


def test_one_wait_after_another_does_not_flash_back_to_the_question(walk: Walk) -> None:
    walk.choose("take-number", "service1")
    walk.wait(0.5)
    assert walk.answer().id == "busy-printing"
