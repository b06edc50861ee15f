"""A screen that its visitor blanked is black all over; any touch of it says so, and does nothing else (row P2)."""

from dataclasses import replace

import pytest

from kiosk.content.page import Page
from kiosk.dialogue.preferences import Glass as Shown
from tests.touch import pages
from tests.touch.conftest import Glass, middle
from tests.touch.sight import look


def dark(page: Page) -> Page:
    return replace(page, preferences=replace(page.preferences, glass=Shown.DARK))


@pytest.mark.parametrize("page", [pages.services("fr"), pages.confirm("ar"), pages.attract("fr")])
def test_a_dark_screen_shows_nothing_at_all(glass: Glass, page: Page) -> None:
    glass.show(page)
    assert set(glass.window.pixels()) != {0}
    glass.show(dark(page))
    assert set(glass.window.pixels()) == {0}


def test_what_changes_meanwhile_is_not_seen_either(glass: Glass) -> None:
    glass.show(dark(pages.services("fr")))
    glass.show(dark(replace(pages.services("fr"), focus="choice:rsu_help")))
    glass.show(dark(pages.confirm("fr")))
    assert set(glass.window.pixels()) == {0}


def test_it_comes_back_as_it_would_have_been(glass: Glass) -> None:
    glass.show(pages.confirm("fr"))
    seen = look(glass)
    glass.show(dark(pages.services("fr")))
    glass.show(pages.confirm("fr"))
    assert look(glass) == seen


def test_who_does_not_see_it_is_told_what_is_on_it(glass: Glass) -> None:
    """Speech and braille go on: the tree is whole."""
    glass.show(pages.services("fr"))
    names = [node.name for node in glass.window.tree()]
    glass.show(dark(pages.services("fr")))
    assert [node.name for node in glass.window.tree()] == names


def test_a_touch_anywhere_is_a_touch_of_the_dark_screen_and_of_nothing_on_it(glass: Glass) -> None:
    glass.show(dark(pages.services("fr")))
    glass.tap("choice:rsu_help")
    glass.now += 1.0
    glass.touch(3, 3)
    assert glass.activated == ["glass", "glass"]


def test_a_brush_of_the_dark_screen_is_no_touch(glass: Glass) -> None:
    """Row T5."""
    glass.show(dark(pages.services("fr")))
    glass.touch(3, 3, seconds=0.02)
    assert glass.activated == []


def test_a_finger_that_was_on_a_control_when_it_went_dark_touches_nothing_on_it(glass: Glass) -> None:
    glass.show(pages.services("fr"))
    x, y = middle(glass.node("choice:rsu_help").box)
    glass.down(x, y)
    glass.show(dark(pages.services("fr")))
    glass.up(x, y)
    assert "choice:rsu_help" not in glass.activated
