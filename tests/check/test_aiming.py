"""Where a touch lands: five targets, how far off the worst touch was, and who cannot touch."""

import pytest

from kiosk.check.aiming import MOST_OFF_MM, touch_found
from kiosk.check.findings import Finding, absent, broken, ready, untested
from kiosk.dialogue.actions import Activate, Direction, MoveFocus, Select
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.pressing import PATIENCE_SECONDS
from kiosk.dialogue.screen import ScreenKind, Spot
from kiosk.dialogue.steps import Finish, Journey, tell
from kiosk.dialogue.text import Message
from kiosk.dialogue.visit import Facts
from tests.dialogue.world import LANGUAGES, PER_PAGE, Walk


class Trial:
    """A visit of nothing but targets; `found` once it is over."""

    def __init__(self) -> None:
        self.found: Finding | None = None
        self.walk = Walk(Engine(self._script, LANGUAGES, PER_PAGE.__getitem__))
        self.walk.choose("fr")

    def _script(self, _: Facts) -> Journey[None]:
        self.found = yield from touch_found()
        yield from tell("told", "printer")
        yield from Finish()

    def touch(self, *millimetres: float) -> None:
        for mm in millimetres:
            self.walk.do(Activate(f"target:{mm}"))


def test_each_place_is_asked_for_once_and_a_steady_hand_is_ready() -> None:
    trial = Trial()
    seen = []
    for _ in Spot:
        assert trial.walk.screen.kind is ScreenKind.TARGET
        assert isinstance(trial.walk.screen.title, Message)
        seen.append((dict(trial.walk.screen.title.args)["n"], trial.walk.screen.spot))
        trial.touch(0.8)
    assert seen == list(enumerate(Spot, 1))
    assert trial.found == ready("touch", detail="0.8 mm")


@pytest.mark.parametrize("place", range(5))
def test_one_that_lands_beside_the_smallest_control_is_off_wherever_it_is(place: int) -> None:
    trial = Trial()
    distances = [1.0, 2.0, MOST_OFF_MM, 0.0, 3.0]
    trial.touch(*distances)
    assert trial.found == ready("touch", detail=f"{MOST_OFF_MM:.1f} mm")
    trial = Trial()
    distances[2], distances[place] = 0.5, MOST_OFF_MM + 0.1
    trial.touch(*distances)
    assert trial.found == broken("touch", "touch-off", f"{MOST_OFF_MM + 0.1:.1f} mm")


def test_who_cannot_touch_goes_on_by_key() -> None:
    trial = Trial()
    for _ in range(3):
        trial.walk.do(MoveFocus(Direction.NEXT))
        if trial.walk.screen.focus == "choice:without-touch":
            break
    trial.walk.do(Select())
    assert trial.found == untested("touch")


@pytest.mark.parametrize("rest", [0.5, MOST_OFF_MM + 1])
def test_what_was_measured_counts_also_where_not_all_was_touched(rest: float) -> None:
    trial = Trial()
    trial.touch(1.0, rest)
    trial.walk.choose("without-touch")
    off = broken("touch", "touch-off", f"{rest:.1f} mm")
    assert trial.found == (off if rest > MOST_OFF_MM else untested("touch", "1.0 mm"))


def test_what_does_not_react_is_broken_and_where_is_told() -> None:
    trial = Trial()
    trial.touch(1.0)
    trial.walk.choose("no-reaction")
    assert trial.found == broken("touch", "said-not", "top-end")


def test_nobody_and_nothing_to_touch() -> None:
    trial = Trial()
    trial.walk.choose("not-here")
    assert trial.found == absent("touch")
    trial = Trial()
    trial.touch(1.0)
    trial.walk.wait(PATIENCE_SECONDS - 1)
    assert trial.found is None
    trial.walk.wait(1)
    assert trial.found == untested("touch", "1.0 mm")


def test_a_touch_beside_everything_means_nothing_where_help_lies_over_it() -> None:
    trial = Trial()
    trial.walk.do(Activate("bar:help"))
    trial.touch(1.0)
    assert trial.walk.screen.id == "help"
    trial.walk.do(Activate("bar:help"))
    assert trial.walk.screen.spot is Spot.TOP_START
