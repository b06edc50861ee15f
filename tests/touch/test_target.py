"""A place to touch: how far from its middle a finger lands is told in millimetres."""

import pytest

from kiosk.dialogue.screen import Spot
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import GAP_MM, PORTRAIT, REACH_MM
from kiosk.touch.scene import Scene
from tests.touch import pages
from tests.touch.conftest import Glass, middle

every_spot = pytest.mark.parametrize("spot", Spot)


def off(glass: Glass) -> float:
    """Of the one touch that was told."""
    (told,) = glass.activated
    name, _, millimetres = told.partition(":")
    assert name == "target"
    glass.activated.clear()
    return float(millimetres)


@every_spot
@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_a_touch_in_its_middle_is_not_off(glass: Glass, spot: Spot, language: str) -> None:
    glass.show(pages.target(language, spot))
    glass.tap("target")
    assert off(glass) <= 0.2


@every_spot
def test_a_touch_beside_it_is_off_by_as_much(glass: Glass, spot: Spot) -> None:
    """Within it, at its edge, and on the empty wall."""
    glass.show(pages.target("ar", spot))
    x, y = middle(glass.node("target").box)
    for mm in (3.0, 8.0, 12.0):
        glass.touch(x - glass.panel.px(mm), y) if spot.endswith("end") else glass.touch(
            x, y - glass.panel.px(mm)
        )
        glass.now += 10
        assert off(glass) == pytest.approx(mm, abs=0.5)


def test_it_counts_where_the_finger_came_down_not_where_it_slid_to(glass: Glass) -> None:
    glass.show(pages.target("fr", Spot.MIDDLE))
    x, y = middle(glass.node("target").box)
    glass.down(x + glass.panel.px(10), y)
    glass.move(x, y)
    glass.up(x, y)
    assert off(glass) == pytest.approx(10, abs=0.5)


def test_it_is_lit_under_the_finger_and_a_brush_is_no_touch(glass: Glass) -> None:
    glass.show(pages.target("fr", Spot.MIDDLE))
    x, y = middle(glass.node("target").box)
    before = glass.window.pixels()
    glass.down(x, y)
    assert glass.window.pixels() != before
    glass.up(x, y, after=0.01)
    assert glass.window.pixels() == before
    assert glass.activated == []


def test_what_else_can_be_touched_there_keeps_its_own_touch(glass: Glass) -> None:
    glass.show(pages.target("fr", Spot.TOP_END))
    for control in ("choice:no", "bar:leave"):
        glass.tap(control)
        glass.now += 10
    assert glass.activated == ["choice:no", "bar:leave"]


def test_without_a_target_the_wall_is_no_control(glass: Glass) -> None:
    glass.show(pages.target("fr", Spot.MIDDLE))
    x, y = middle(glass.node("target").box)
    glass.show(pages.journeys("fr"))
    box = glass.node("title").box
    glass.touch(box.x, box.y)
    assert glass.activated == []
    glass.show(pages.busy("fr"))
    glass.touch(x, y)
    assert glass.activated == []


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_the_targets_stand_apart_near_the_corners_and_in_the_middle(glass: Glass, language: str) -> None:
    boxes = []
    for spot in Spot:
        glass.show(pages.target(language, spot))
        boxes.append(glass.node("target").box)
    width = glass.panel.width_px
    lefts = [box.x < width / 2 for box in boxes]
    assert lefts[0] is lefts[3] is (language == "fr")
    assert lefts[1] is lefts[4] is (language == "ar")
    for side in (boxes[0], boxes[1], boxes[3], boxes[4]):
        assert min(side.x, width - side.right) <= glass.panel.px(20)
    assert boxes[2].x + boxes[2].w / 2 == pytest.approx(width / 2, abs=2)
    assert boxes[3].y - boxes[0].bottom > glass.panel.height_px * 0.3


@every_spot
def test_controls_are_far_enough_from_it(glass: Glass, spot: Spot) -> None:
    glass.show(pages.target("fr", spot))
    target = glass.node("target").box
    for node in glass.window.tree():
        if node.id != "target":
            assert target.gap(node.box) >= glass.panel.px(GAP_MM) or node.role != "button", node.id
            assert not target.overlaps(node.box), node.id


def test_who_is_seated_reaches_them_all() -> None:
    """Row T6, on a glass that hangs as high as it may."""
    high = PORTRAIT.mounted(REACH_MM[1] - 0.62 * PORTRAIT.height_mm)
    assert high.reach_top > 0
    for spot in Spot:
        scene: Scene = compose(pages.target("fr", spot), high)
        part = scene.part("target")
        assert part is not None
        assert part.box.y >= high.reach_top
