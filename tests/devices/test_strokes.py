"""What is a press of a key and what is not: rows K3, K4, K5, by strokes and their times alone."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.devices.keypad.strokes import KeyRules, Keys, Stroke, Verdict, judge

DEFAULT = KeyRules()


def presses(strokes: Iterable[tuple[float, str]], rules: KeyRules = DEFAULT) -> list[tuple[float, str]]:
    """`(0.0, "+up")` is down, `"-up"` up; those that are presses."""
    keys, found = Keys(), []
    for at, what in strokes:
        keys, verdict = judge(keys, Stroke(what[1:], what[0] == "+", at), rules)
        if verdict is Verdict.PRESS:
            found.append((at, what[1:]))
    return found


def held(key: str, seconds: float) -> list[tuple[float, str]]:
    """As the system tells it: down, again thirty times a second, up."""
    return [(n / 30, f"+{key}") for n in range(int(seconds * 30))] + [(seconds, f"-{key}")]


def test_a_held_key_is_one_press() -> None:
    """Row K3: off, which is how a kiosk comes."""
    assert presses(held("down", 9)) == [(0.0, "down")]


def test_where_a_held_key_repeats_it_does_so_every_two_seconds_at_most() -> None:
    """Row K3."""
    found = presses(held("down", 7), KeyRules(repeat_seconds=2.0))
    assert [round(at, 1) for at, _ in found] == [0.0, 2.0, 4.0, 6.0]
    with pytest.raises(ValueError, match="repeat_seconds"):
        KeyRules(repeat_seconds=1.9)


def test_a_key_struck_twice_within_a_tenth_of_a_second_is_one_press() -> None:
    """Row K4."""
    struck = [(0.0, "+1"), (0.05, "-1"), (0.1, "+1"), (0.13, "-1"), (0.4, "+1"), (0.45, "-1")]
    assert presses(struck) == [(0.0, "1"), (0.4, "1")]


@pytest.mark.parametrize("seconds", [0.3, 0.5, 2.0])
def test_for_how_long_can_be_chosen_up_to_two_seconds(seconds: float) -> None:
    """Row K4 asks for half a second."""
    rules = KeyRules(double_strike_seconds=seconds)
    struck = [
        (0.0, "+1"),
        (0.05, "-1"),
        (seconds - 0.01, "+1"),
        (seconds - 0.005, "-1"),
        (seconds + 0.05, "+1"),
    ]
    assert presses(struck, rules) == [(0.0, "1"), (seconds + 0.05, "1")]
    with pytest.raises(ValueError, match="double_strike_seconds"):
        KeyRules(double_strike_seconds=2.1)


def test_another_key_may_follow_at_once() -> None:
    assert presses([(0.0, "+1"), (0.03, "-1"), (0.06, "+2"), (0.09, "-2")]) == [(0.0, "1"), (0.06, "2")]


def test_a_contact_that_bounces_when_it_is_let_go_is_no_press() -> None:
    assert presses([(0.0, "+1"), (1.0, "-1"), (1.01, "+1"), (1.02, "-1")]) == [(0.0, "1")]


def test_two_keys_at_once_are_the_first_one() -> None:
    """Row K5: no chord means anything, and none does harm."""
    assert presses([(0.0, "+up"), (0.1, "+enter"), (0.2, "-enter"), (0.3, "-up")]) == [(0.0, "up")]


def test_no_key_must_be_held() -> None:
    """Row K5: a press counts when it begins."""
    assert presses([(0.0, "+enter")]) == [(0.0, "enter")]


def test_a_stuck_key_does_not_keep_the_others_from_counting() -> None:
    assert presses([(0.0, "+up"), (9.0, "+enter"), (9.1, "-enter"), (11.0, "+enter")]) == [
        (0.0, "up"),
        (11.0, "enter"),
    ]


STROKES = some.lists(
    some.tuples(some.floats(0, 30), some.sampled_from(["+a", "-a", "+b", "-b"])), max_size=60
)


@given(STROKES)
def test_whatever_comes_the_same_key_never_counts_twice_within_its_time(
    strokes: list[tuple[float, str]],
) -> None:
    found = presses(sorted(strokes))
    for (first, one), (second, other) in pairwise(found):
        assert one != other or second - first >= DEFAULT.double_strike_seconds
