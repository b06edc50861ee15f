"""Row T6: what is touched is where a seated visitor reaches it, and on the side of the hand that touches."""

from functools import cache

import pytest

from kiosk.dialogue.preferences import Hand, Preferences, Reach, TextSize
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import LANDSCAPE, PANELS, PORTRAIT, REACH_MM, Panel
from kiosk.touch.scene import Node, Scene
from tests.touch import pages
from tests.touch.reading import reading_order
from tests.touch.test_layout import buttons, page_of

HIGH = PORTRAIT.mounted(720.0)  # its upper edge 1318 mm above the floor
every_panel = pytest.mark.parametrize("panel", [*PANELS.values(), HIGH], ids=[*PANELS, "mounted-high"])
every_page = pytest.mark.parametrize("name", pages.PAGES)
every_language = pytest.mark.parametrize("language", pages.LANGUAGES)
sizes = pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.HUGE])


@cache
def scene_of(
    panel: Panel,
    name: str,
    language: str,
    size: TextSize,
    reach: Reach = Reach.NORMAL,
    hand: Hand = Hand.EITHER,
) -> Scene:
    page = page_of(name, language, size, panel)
    return compose(page, panel, Preferences(language, size, reach=reach, hand=hand))


def answers(scene: Scene) -> list[Node]:
    return [node for node in buttons(scene) if not node.id.startswith("bar:")]


@every_panel
@every_page
@every_language
@sizes
@pytest.mark.parametrize("reach", Reach)
def test_every_control_is_between_380_and_1220_mm_above_the_floor(
    panel: Panel, name: str, language: str, size: TextSize, reach: Reach
) -> None:
    lowest, highest = REACH_MM
    for node in buttons(scene_of(panel, name, language, size, reach)):
        assert panel.above_floor_mm(node.box.bottom) >= lowest, node.id
        assert panel.above_floor_mm(node.box.y) <= highest, node.id


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@every_page
@every_language
@sizes
def test_low_reach_brings_controls_down_and_loses_nothing(
    panel: Panel, name: str, language: str, size: TextSize
) -> None:
    """Nothing leaves the glass, nothing covers anything, text is as large, and the order is the same."""
    usual = scene_of(panel, name, language, size)
    low = scene_of(panel, name, language, size, Reach.LOW)
    assert [node.id for node in low.nodes] == [node.id for node in usual.nodes]
    assert low.shrink == usual.shrink
    for i, node in enumerate(low.nodes):
        assert panel.box.contains(node.box), node.id
        assert not any(node.box.overlaps(other.box) for other in low.nodes[i + 1 :]), node.id
    tops = [min((node.box.y for node in answers(scene)), default=0) for scene in (usual, low)]
    assert tops[1] >= tops[0] - panel.px(1)


@pytest.mark.parametrize("name", ["journeys", "services", "needs", "code", "latin", "confirm"])
def test_on_the_tall_panel_low_answers_keep_to_the_lower_part(name: str) -> None:
    """Six answers and the bar within the lower two thirds: below 1015 mm, the eye of who is seated (row T7)."""
    for node in answers(scene_of(PORTRAIT, name, "ar", TextSize.NORMAL, Reach.LOW)):
        assert PORTRAIT.above_floor_mm(node.box.y) <= 1015, node.id


@pytest.mark.parametrize("bottom", [300.0, 900.0])
def test_a_mount_that_puts_controls_out_of_reach_is_refused(bottom: float) -> None:
    with pytest.raises(ValueError, match=str(bottom)):
        PORTRAIT.mounted(bottom)


@every_language
@pytest.mark.parametrize("hand", [Hand.LEFT, Hand.RIGHT])
@pytest.mark.parametrize("name", ["attract", "code", "confirm", "cancel", "no_network", "phone", "year"])
def test_on_the_lying_panel_the_hand_has_what_is_touched_on_its_side(
    name: str, language: str, hand: Hand
) -> None:
    nodes = answers(scene_of(LANDSCAPE, name, language, TextSize.NORMAL, hand=hand))
    middle = sum(node.box.x + node.box.w / 2 for node in nodes) / len(nodes)
    assert (middle < LANDSCAPE.width_px / 2) is (hand is Hand.LEFT)


@every_language
@pytest.mark.parametrize("hand", [Hand.LEFT, Hand.RIGHT])
@pytest.mark.parametrize("name", ["code", "confirm", "no_network", "take_ticket", "phone"])
def test_on_the_tall_panel_keys_and_buttons_stand_under_the_hand(
    name: str, language: str, hand: Hand
) -> None:
    nodes = answers(scene_of(PORTRAIT, name, language, TextSize.NORMAL, hand=hand))
    left, right = min(node.box.x for node in nodes), max(node.box.right for node in nodes)
    free_left, free_right = left, PORTRAIT.width_px - right
    assert (free_left < free_right) is (hand is Hand.LEFT)


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@every_page
@every_language
@sizes
@pytest.mark.parametrize("hand", [Hand.LEFT, Hand.RIGHT])
def test_a_hand_loses_nothing(panel: Panel, name: str, language: str, size: TextSize, hand: Hand) -> None:
    usual = scene_of(panel, name, language, size)
    scene = scene_of(panel, name, language, size, hand=hand)
    assert [node.id for node in scene.nodes] == [node.id for node in usual.nodes]
    assert scene.shrink == usual.shrink
    for i, node in enumerate(scene.nodes):
        assert panel.box.contains(node.box), node.id
        assert not any(node.box.overlaps(other.box) for other in scene.nodes[i + 1 :]), node.id
    for node in buttons(scene):
        assert min(panel.mm(node.box.w), panel.mm(node.box.h)) >= 12.7, node.id


@every_language
@pytest.mark.parametrize("hand", [Hand.LEFT, Hand.RIGHT])
@pytest.mark.parametrize("name", ["code", "no_network", "file_number"])
def test_words_come_before_what_is_touched_whatever_the_side(name: str, language: str, hand: Hand) -> None:
    """Row K9: columns keep their order for the ear; the eye finds them from the other side."""
    scene = scene_of(LANDSCAPE, name, language, TextSize.NORMAL, hand=hand)
    rtl = language == "ar"
    body = [node for node in scene.nodes if not node.id.startswith("bar:")]
    columns = [node for node in body if node.id not in ("title", "status")]
    from_the_right = hand is Hand.LEFT
    assert reading_order(columns, rtl=from_the_right) == [node.id for node in columns]
    assert reading_order(scene.nodes, rtl=rtl)[-1].startswith("bar:")
