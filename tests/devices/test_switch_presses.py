"""What is a press of a switch: long enough, and not again at once (row K10)."""

from collections.abc import Iterable

from kiosk.devices.keypad.strokes import Stroke
from kiosk.devices.switches.presses import Switch, SwitchRules, judge
from kiosk.dialogue.actions import Action, SwitchBrushed, SwitchDown, SwitchPressed

RULES = SwitchRules()


def meant(strokes: Iterable[tuple[float, str]], rules: SwitchRules = RULES) -> list[Action]:
    """`(0.0, "+a")` is down, `"-a"` up."""
    switch, found = Switch(), []
    for at, what in strokes:
        switch, action = judge(switch, Stroke(what[1:], what[0] == "+", at), rules)
        if action is not None:
            found.append(action)
    return found


def test_a_press_is_told_with_its_length() -> None:
    assert meant([(1.0, "+a"), (1.5, "-a")]) == [SwitchDown(), SwitchPressed("a", 0.5)]


def test_a_brush_is_no_press() -> None:
    """Row K12: nothing is chosen by accident."""
    assert meant([(1.0, "+a"), (1.25, "-a")]) == [SwitchDown(), SwitchBrushed()]


def test_after_a_press_half_a_second_does_not_count() -> None:
    struck = [(1.0, "+a"), (1.5, "-a"), (1.9, "+a"), (2.4, "-a"), (3.0, "+a"), (3.5, "-a")]
    assert [a for a in meant(struck) if isinstance(a, SwitchPressed)] == [SwitchPressed("a", 0.5)] * 2


def test_after_a_brush_a_press_counts_at_once() -> None:
    assert meant([(1.0, "+a"), (1.1, "-a"), (1.2, "+a"), (1.7, "-a")])[-1] == SwitchPressed("a", 0.5)


def test_of_two_switches_at_once_the_first_one_counts() -> None:
    """Row K5."""
    found = meant([(1.0, "+a"), (1.1, "+b"), (1.4, "-b"), (1.5, "-a")])
    assert found == [SwitchDown(), SwitchPressed("a", 0.5)]


def test_the_systems_repeat_is_no_second_press() -> None:
    found = meant([(1.0, "+a"), *((1.0 + n / 30, "+a") for n in range(20)), (1.7, "-a")])
    assert len(found) == 2


def test_a_stuck_switch_leaves_the_other_one_in_use() -> None:
    assert meant([(0.0, "+a"), (11.0, "+b"), (11.5, "-b")])[-1] == SwitchPressed("b", 0.5)
