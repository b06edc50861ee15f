"""Keys come as names, once a press, wherever the layout puts them."""

import pytest

from kiosk.touch.keys import key_name
from tests.touch import pages
from tests.touch.conftest import Glass

EZ_ACCESS = {f"f{n}": 108 + n - 17 for n in range(17, 25)}  # USB HID usages of F17 to F24


@pytest.mark.parametrize(("name", "scancode"), EZ_ACCESS.items())
def test_ez_access_codes_have_names(name: str, scancode: int) -> None:
    """Row K7."""
    assert key_name(scancode) == name


@pytest.mark.parametrize(
    ("name", "scancode"),
    [
        ("up", 82),
        ("down", 81),
        ("left", 80),
        ("right", 79),
        ("enter", 40),
        ("enter", 88),
        ("space", 44),
        ("escape", 41),
        ("tab", 43),
        ("home", 74),
        ("end", 77),
        ("page_up", 75),
        ("page_down", 78),
        ("backspace", 42),
        ("f1", 58),
        ("f12", 69),
        ("0", 39),
        ("1", 30),
        ("9", 38),
        ("0", 98),
        ("5", 93),
        ("volume_up", 128),
        ("volume_down", 129),
        ("mute", 127),
        (None, 70),  # Print Screen, which Kivy takes for F13
        (None, 224),  # Control
    ],
)
def test_keys_have_the_names_of_their_places(name: str | None, scancode: int) -> None:
    assert key_name(scancode) == name


def test_shift_turns_only_tab_round() -> None:
    assert key_name(43, shift=True) == "back_tab"
    assert key_name(82, shift=True) == "up"


def test_the_window_tells_each_press(glass: Glass) -> None:
    glass.show(pages.journeys("fr"))
    for scancode in (82, 110, 40, 34):
        glass.press_key(scancode)
    glass.press_key(43, "shift")
    assert glass.keys == ["up", "f19", "enter", "5", "back_tab"]


def test_a_held_key_is_one_press(glass: Glass) -> None:
    """Row K3: the system's key repeat is not passed on."""
    for _ in range(30):
        glass.key_down(81)
        glass.now += 0.5
    glass.key_up(81)
    glass.now += 0.5
    glass.press_key(81)
    assert glass.keys == ["down", "down"]


def test_a_key_that_is_struck_twice_is_one_press(glass: Glass) -> None:
    """Row K4: a tenth of a second later nobody means it."""
    for _ in range(3):
        glass.press_key(81)
        glass.now += 0.1
    assert glass.keys == ["down", "down"]


def test_two_keys_at_once_are_the_first_one(glass: Glass) -> None:
    """Row K5."""
    glass.key_down(81)
    glass.press_key(40)
    glass.key_up(81)
    assert glass.keys == ["down"]


def test_no_key_ends_the_program_or_opens_kivys_settings(glass: Glass) -> None:
    """Esc and F1 are keys like any other; only the app may act on them."""
    from kivy.base import EventLoop

    for scancode in (41, 58):
        glass.press_key(scancode)
        glass.window.frame()
    assert glass.keys == ["escape", "f1"]
    assert not EventLoop.quit
    assert EventLoop.status == "started"


def test_a_request_to_close_the_window_is_refused(glass: Glass) -> None:
    assert glass.window._window.dispatch("on_request_close")
