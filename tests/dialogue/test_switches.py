"""A visitor with one or two switches: what is scanned, when it moves on, when it waits (rows K10, N1, N2, N3)."""

import pytest

from kiosk.dialogue.actions import SwitchBrushed, SwitchDown, SwitchPressed
from kiosk.dialogue.scanning import BAR_GROUP, FIRST_SECONDS, ScanRules, after, groups, items
from kiosk.dialogue.screen import Status
from kiosk.dialogue.text import message
from kiosk.dialogue.timers import BUSY_SECONDS, INACTIVE_SECONDS, WARNING_SECONDS
from tests.dialogue.world import CODE, Walk

STEP = ScanRules().step_seconds
ONE, TWO = "switch-30", "switch-31"


def press(walk: Walk, switch: str = ONE, seconds: float = 0.4) -> None:
    walk.do(SwitchDown())
    walk.do(SwitchPressed(switch, seconds))


def step(walk: Walk) -> str | None:
    """Nothing is said any more, and the time to think goes by."""
    walk.wait(0)
    return walk.wait(STEP + FIRST_SECONDS).focus


@pytest.fixture
def calibrating() -> Walk:
    """The first language was chosen."""
    walk = Walk()
    press(walk)
    press(walk)
    return walk


@pytest.fixture
def one(calibrating: Walk) -> Walk:
    for _ in range(4):
        press(calibrating)
    return calibrating


@pytest.fixture
def two(calibrating: Walk) -> Walk:
    for switch in (ONE, ONE, ONE, TWO):
        press(calibrating, switch)
    return calibrating


# --- which switches ----------------------------------------------------------------------------


def test_the_first_press_of_a_switch_nobody_knows_scans_the_languages() -> None:
    """Rows S1, F3: nothing has to be set up, by nobody."""
    walk = Walk()
    press(walk)
    assert walk.screen.focus == "choice:ar"
    assert [step(walk) for _ in range(3)] == ["choice:ary", "choice:zgh", "choice:fr"]
    press(walk)
    assert walk.session.preferences.language == "fr"
    assert walk.screen.id == "your-switch"


def test_two_switches_find_their_language_too_and_are_asked_all_the_same() -> None:
    """A stray key beside somebody's switch must not have decided that there are two."""
    walk = Walk()
    press(walk)
    press(walk, TWO)
    assert walk.screen.focus == "choice:ary"
    assert step(walk) == "choice:ary"  # nothing moves by itself any more
    press(walk)
    for _ in range(4):
        press(walk)
    switches = walk.session.preferences.switches
    assert switches is not None
    assert (switches.known, switches.moves) == (True, None)


def test_three_presses_then_the_same_one_again_are_one_switch(calibrating: Walk) -> None:
    asked = []
    for _ in range(4):
        asked.append(walk_id(calibrating))
        press(calibrating)
    assert asked == ["your-switch", "your-switch", "your-switch", "second-switch"]
    switches = calibrating.session.preferences.switches
    assert switches is not None
    assert (switches.chooses, switches.moves, switches.known) == (ONE, None, True)
    assert calibrating.screen.id == "home"


def walk_id(walk: Walk) -> str:
    return walk.screen.id


def test_another_switch_moves(two: Walk) -> None:
    switches = two.session.preferences.switches
    assert switches is not None
    assert (switches.chooses, switches.moves) == (ONE, TWO)


@pytest.mark.parametrize(("pressed", "least"), [(0.1, 0.06), (0.4, 0.24), (3.0, 0.3), (0.06, 0.05)])
def test_how_long_somebody_presses_tells_what_a_press_is(
    calibrating: Walk, pressed: float, least: float
) -> None:
    for _ in range(4):
        press(calibrating, seconds=pressed)
    switches = calibrating.session.preferences.switches
    assert switches is not None
    assert switches.least == pytest.approx(least)


def test_a_visitor_who_began_by_touch_may_go_on_by_switch() -> None:
    walk = Walk()
    walk.choose("fr", "check-in", "key:4")
    press(walk)
    assert walk.screen.id == "your-switch"
    for _ in range(4):
        press(walk)
    assert walk.screen.entry is not None
    assert walk.screen.entry.typed == "4"


@pytest.mark.parametrize("way", ["bar:back", "bar:help", "bar:language"])
def test_a_stray_press_while_somebody_touches_is_undone_by_leaving_the_question(way: str) -> None:
    """All is as it was: nothing is scanned, and what was typed stands there."""
    walk = Walk()
    walk.choose("fr", "check-in", "key:4")
    before = walk.session
    press(walk)
    assert walk.screen.id == "your-switch"
    walk.choose(way)
    if way != "bar:back":
        walk.choose("bar:back")
    after = walk.session
    assert (after.visit, after.preferences, after.overlay) == (before.visit, before.preferences, None)
    assert step(walk) is None
    press(walk)  # who means it is asked again
    assert walk.screen.id == "your-switch"


def test_the_question_comes_back_after_are_you_still_there() -> None:
    walk = Walk()
    walk.choose("fr")
    press(walk)
    assert walk.wait(INACTIVE_SECONDS).id == "still-there"
    walk.choose("stay")
    assert walk.screen.id == "your-switch"
    walk.choose("bar:back")
    assert (walk.screen.id, walk.session.preferences.switches) == ("home", None)


def test_a_scan_of_languages_that_a_stray_press_began_is_undone_too() -> None:
    walk = Walk()
    press(walk)
    while not walk.session.scan.waits:
        step(walk)
    walk.choose("fr")
    assert walk.screen.id == "your-switch"
    walk.choose("bar:back")
    assert (walk.screen.id, walk.screen.status, step(walk)) == ("home", None, None)


def test_the_next_visitor_has_no_switches(one: Walk) -> None:
    one.choose("bar:leave")
    assert one.session.preferences.switches is None
    assert one.screen.focus is None


# --- what is scanned ---------------------------------------------------------------------------


def test_answers_one_by_one_then_the_bar_as_one(one: Walk) -> None:
    answers = [f"choice:{choice.id}" for choice in one.screen.choices]
    assert list(items(one.screen)) == [*answers, BAR_GROUP]
    assert groups(one.screen)[BAR_GROUP] == one.screen.bar


def test_everything_a_screen_offers_is_scanned(one: Walk) -> None:
    """Row K10: help, language, listening, back, settings and the end are among it."""
    for names in ((), ("check-in",), ("bar:back", "take-number"), ("bar:settings",)):
        one.choose(*names)
        screen = one.screen
        within = groups(screen)
        found = [one_of for item in items(screen) for one_of in within.get(item, (item,))]
        offered = {f"choice:{choice.id}" for choice in screen.choices} | set(screen.bar)
        assert offered <= set(found)
        assert len(found) == len(set(found))


def test_keys_are_scanned_by_rows_and_a_row_that_was_chosen_by_mistake_lets_go(one: Walk) -> None:
    one.choose("check-in")
    assert one.screen.focus == "group:1"
    assert step(one) == "group:2"
    press(one)
    assert one.screen.focus == "key:4"
    assert [step(one) for _ in range(3)] == ["key:5", "key:6", "group:3"]


def test_after_a_key_the_rows_are_scanned_anew(one: Walk) -> None:
    one.choose("check-in")
    press(one)
    step(one)
    press(one)
    assert one.screen.entry is not None
    assert (one.screen.entry.typed, one.screen.focus) == ("2", "group:1")


def test_two_switches_move_and_choose(two: Walk) -> None:
    first, second = (f"choice:{choice.id}" for choice in two.screen.choices[:2])
    assert two.screen.focus == first
    press(two, TWO)
    assert two.screen.focus == second
    two.wait(INACTIVE_SECONDS - 1)
    assert two.screen.focus == second  # nothing moves by itself
    press(two, ONE)
    assert two.screen.id != "home"


def test_nothing_is_out_of_reach_of_two_switches(two: Walk) -> None:
    focus, seen = two.screen.focus, []
    for _ in range(30):
        seen.append(focus)
        focus, _ = after(two.screen, focus)
    assert set(seen) == set(items(two.screen))


# --- when it moves -----------------------------------------------------------------------------


def test_each_step_begins_when_its_words_are_over(one: Walk) -> None:
    first = one.screen.focus
    one.wait(10, occupied=True)
    assert one.screen.focus == first
    one.wait(0)
    one.wait(STEP)
    assert one.screen.focus == first  # half a second more on a screen that has just come
    one.wait(FIRST_SECONDS)
    second = one.screen.focus
    assert second != first
    one.wait(0)
    assert one.wait(STEP - 0.1).focus == second
    assert one.wait(0.1).focus != second


def test_while_a_switch_is_down_the_scan_stands_and_a_brush_lets_it_go_on(one: Walk) -> None:
    first = one.screen.focus
    one.do(SwitchDown())
    one.wait(0)
    assert one.wait(5).focus == first
    one.do(SwitchBrushed())
    assert one.screen.id == "home"
    assert step(one) != first


def test_after_three_rounds_it_waits_and_a_press_goes_on(one: Walk) -> None:
    for _ in range(3 * len(items(one.screen))):
        step(one)
    waiting = one.screen
    assert waiting.status == Status(message("status-scan-waits"), "pause")
    assert step(one) == waiting.focus
    press(one)  # chooses nothing
    assert (one.screen.id, one.screen.status) == ("home", None)
    assert step(one) != waiting.focus


def test_while_it_scans_nobody_is_idle_and_while_it_waits_they_may_be(one: Walk) -> None:
    """Rows N1 to N3."""
    for _ in range(3 * len(items(one.screen)) - 1):
        step(one)
        assert one.screen.id == "home"
    step(one)
    assert one.wait(INACTIVE_SECONDS - 3).id == "home"
    assert one.wait(3).id == "still-there"


def test_any_press_answers_are_you_still_there_and_scans_on(one: Walk) -> None:
    for _ in range(10):
        while one.screen.id == "home":
            step(one)
        assert one.screen.id == "still-there"
        press(one)
        assert (one.screen.id, one.screen.status) == ("home", None)


def test_who_is_gone_is_forgotten(one: Walk) -> None:
    while one.screen.id == "home":
        step(one)
    assert one.wait(WARNING_SECONDS).id == "attract"


def test_a_scan_of_languages_that_somebody_left_goes_away() -> None:
    walk = Walk()
    press(walk)
    while not walk.session.scan.waits:
        step(walk)
    walk.wait(INACTIVE_SECONDS)
    assert (walk.screen.focus, walk.session.preferences.switches) == (None, None)


def test_a_switch_that_is_stuck_does_not_keep_a_visit_for_ever(one: Walk) -> None:
    one.do(SwitchDown())
    for _ in range(200):
        step(one)
    assert one.screen.id == "attract"


def test_a_long_wait_is_left_by_switch_too(one: Walk) -> None:
    """Nothing is focused while the kiosk is busy; a press begins the scan of the bar."""
    one.choose("check-in")
    one.enter(CODE)
    assert one.wait(BUSY_SECONDS).focus is None
    assert step(one) is None
    press(one)
    assert one.screen.focus == BAR_GROUP
    press(one)
    while one.screen.focus != "bar:leave":
        step(one)
    press(one)
    assert one.screen.id == "attract"


@pytest.mark.parametrize("comes", ["answer", "fail"])
def test_a_press_that_began_before_the_screen_came_was_not_meant_for_it(one: Walk, comes: str) -> None:
    """Nobody chooses what they have not heard."""
    one.choose("check-in")
    one.enter(CODE)
    one.do(SwitchDown())
    one.answer() if comes == "answer" else one.fail()
    came = one.screen
    one.do(SwitchPressed(ONE, 0.4))
    assert one.screen == came
    press(one)  # the next one is
    assert one.screen.id != came.id


@pytest.mark.parametrize("wrong", [{"step_seconds": 0.4}, {"step_seconds": 6}, {"rounds": 0}])
def test_a_site_chooses_within_reason(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must be"):
        ScanRules(**wrong)  # type: ignore[arg-type]
