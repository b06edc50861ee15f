"""Row T5: what is brushed by accident is no touch, and a hand that trembles is understood."""

from dataclasses import replace

import pytest

from kiosk.dialogue.preferences import Preferences, Touching
from kiosk.touch.finger import STEADINESS, Finger, Steadiness
from kiosk.touch.hands import WindowHands
from tests.touch import pages
from tests.touch.conftest import Glass, middle

STEADY = Preferences("fr", touching=Touching.STEADY)


def trace(finger: Finger, *contacts: tuple[float, float]) -> list[bool]:
    """Contacts on one control as (from, to) in seconds; which of them completed a touch."""
    counted = []
    for start, end in contacts:
        finger.down("one", start, start)
        counted.append(finger.up(end))
    return counted


def steady() -> Finger:
    return Finger(STEADINESS[Touching.STEADY])


@pytest.mark.parametrize(("milliseconds", "counts"), [(20, False), (49, False), (51, True), (60, True)])
def test_a_brush_is_no_touch(glass: Glass, milliseconds: int, counts: bool) -> None:
    glass.show(pages.services("fr"))
    x, y = middle(glass.node("more").box)
    glass.touch(x, y, milliseconds / 1000)
    assert glass.activated == (["more"] if counts else [])


def test_a_brush_is_seen_all_the_same(glass: Glass) -> None:
    """The control sinks at once: the glass answers every finger."""
    glass.show(pages.services("fr"))
    box = glass.node("more").box
    glass.down(*middle(box))
    assert glass.window.drawn == [box]
    glass.up(*middle(box), after=0.02)
    assert glass.activated == []


def test_two_brushes_are_no_touch_for_a_calm_hand() -> None:
    assert trace(Finger(Steadiness(0.05)), (0, 0.03), (0.06, 0.09), (0.12, 0.15)) == [False] * 3


def test_how_long_a_touch_is_can_be_tuned() -> None:
    assert trace(Finger(Steadiness(0.1)), (0, 0.06), (1, 1.11)) == [False, True]


def test_a_touch_that_a_busy_machine_saw_late_counts(glass: Glass) -> None:
    """Down and up arrive together after 0.2 s of work: how long it was is unknown, so it counts."""
    glass.show(pages.services("fr"))
    x, y = middle(glass.node("more").box)
    glass.now += 0.2
    glass.down(x, y)
    glass.up(x, y, after=0.0)
    assert glass.activated == ["more"]


def test_two_quick_touches_of_a_calm_hand_are_two() -> None:
    """Somebody types 11."""
    assert trace(Finger(STEADINESS[Touching.NORMAL]), (0, 0.07), (0.15, 0.22)) == [True, True]


def test_a_steady_touch_takes_longer(glass: Glass) -> None:
    glass.show(pages.services("fr"), STEADY)
    x, y = middle(glass.node("more").box)
    glass.touch(x, y, 0.1)
    assert glass.activated == []
    glass.now += 1
    glass.window.frame()
    glass.touch(x, y, 0.16)
    assert glass.activated == ["more"]


def test_a_trembling_finger_that_bounces_is_one_touch() -> None:
    """5 Hz tremor: it lifts for 60 to 90 ms and comes back, and has stayed long enough in all."""
    assert trace(steady(), (0, 0.06), (0.12, 0.19), (0.27, 0.35), (0.44, 0.5)) == [False, False, True, False]


def test_brushes_far_apart_never_add_up() -> None:
    assert trace(steady(), (0, 0.1), (1, 1.1), (2, 2.1)) == [False] * 3


def test_a_double_hit_within_half_a_second_is_one() -> None:
    assert trace(steady(), (0, 0.2), (0.35, 0.55), (0.75, 0.95)) == [True, False, True]


def test_slips_of_a_steady_touch_are_forgiven(glass: Glass) -> None:
    """It slides inside the control and 5 mm beyond; 8 mm beyond is off (row T3)."""
    glass.show(pages.services("fr"), STEADY)
    box = glass.node("choice:rsu_help").box
    x, y = middle(box)
    glass.down(x, y)
    for dx in (-40, 30, -box.w // 3, box.w // 3):
        glass.move(x + dx, y + dx // 4)
    glass.move(x, box.bottom + glass.panel.px(5.0))
    glass.up(x, box.bottom + glass.panel.px(4.0), after=0.2)
    assert glass.activated == ["choice:rsu_help"]
    glass.now += 1
    glass.down(x, y)
    glass.move(x, box.bottom + glass.panel.px(8.0))
    glass.up(x, y, after=0.2)
    assert glass.activated == ["choice:rsu_help"]


def test_a_calm_hand_gets_no_slip(glass: Glass) -> None:
    glass.show(pages.services("fr"))
    box = glass.node("choice:rsu_help").box
    glass.down(*middle(box))
    glass.move(middle(box)[0], box.bottom + 2)
    glass.up(*middle(box), after=0.2)
    assert glass.activated == []


def test_half_a_touch_of_one_control_is_not_half_a_touch_of_the_next() -> None:
    finger = steady()
    finger.down("one", 0, 0)
    assert not finger.up(0.1)
    finger.down("two", 0.15, 0.15)
    assert not finger.up(0.25)


def test_a_touch_that_was_void_does_not_go_on(glass: Glass) -> None:
    """The page changes under the finger; what comes after begins anew."""
    glass.show(pages.services("fr"), STEADY)
    x, y = middle(glass.node("more").box)
    glass.touch(x, y, 0.1)
    glass.down(x, y)
    glass.show(pages.days("fr"), STEADY)
    glass.up(x, y, after=0.1)
    assert glass.activated == []


@pytest.mark.parametrize("touching", Touching)
def test_scripted_hands_are_calm_enough_for_every_setting(glass: Glass, touching: Touching) -> None:
    page = pages.code("fr", "")
    glass.show(replace(page), Preferences("fr", touching=touching))
    hands = WindowHands(glass.window)
    for key in ("key:1", "key:1", "key:2"):
        hands.tap(*middle(glass.node(key).box))
    assert glass.activated == ["key:1", "key:1", "key:2"]
