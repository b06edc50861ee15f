"""A finger on the glass: one tap, released inside, does something; everything else does nothing."""

from dataclasses import replace

from tests.touch import pages
from tests.touch.conftest import Glass, middle
from tests.touch.sight import changed, look


def test_a_tap_activates_when_the_finger_leaves_inside(glass: Glass) -> None:
    """Rows T3, T4."""
    glass.show(pages.services("fr"))
    x, y = middle(glass.node("choice:rsu_help").box)
    glass.down(x, y)
    assert glass.activated == []
    glass.up(x + 5, y - 5)
    assert glass.activated == ["choice:rsu_help"]


def test_sliding_off_cancels_even_when_the_finger_comes_back(glass: Glass) -> None:
    """Row T3."""
    glass.show(pages.services("fr"))
    box = glass.node("choice:rsu_help").box
    x, y = middle(box)
    glass.down(x, y)
    glass.move(x, box.bottom + 3)
    glass.move(x, y)
    glass.up(x, y)
    assert glass.activated == []


def test_lifting_outside_does_nothing(glass: Glass) -> None:
    glass.show(pages.services("fr"))
    glass.down(*middle(glass.node("choice:rsu_help").box))
    glass.up(*middle(glass.node("more").box))
    assert glass.activated == []


def test_between_controls_there_is_nothing_to_touch(glass: Glass) -> None:
    glass.show(pages.services("fr"))
    box = glass.node("more").box
    glass.down(box.x + 30, box.y - 2)
    glass.up(box.x + 30, box.y + 30)
    assert glass.activated == []


def test_text_cannot_be_touched(glass: Glass) -> None:
    glass.show(pages.confirm("ar"))
    for name in ("title", "prompt", "row:day"):
        glass.tap(name)
    assert glass.activated == []


def test_a_second_finger_and_other_buttons_do_nothing(glass: Glass) -> None:
    """Row T4: no chords; SDL gives other fingers no left button."""
    glass.show(pages.services("ar"))
    first = middle(glass.node("choice:rsu_help").box)
    other = middle(glass.node("more").box)
    glass.down(*first)
    glass.down(*other, "right")
    glass.up(*other, "right")
    glass.down(*other)
    glass.up(*first)
    assert glass.activated == ["choice:rsu_help"]


def test_holding_a_finger_down_does_nothing_by_itself(glass: Glass) -> None:
    """Row T4: no long press."""
    glass.show(pages.services("fr"))
    glass.down(*middle(glass.node("more").box))
    for _ in range(20):
        glass.now += 1
        glass.window.frame()
    assert glass.activated == []


def test_the_control_sinks_at_once_and_comes_back(glass: Glass) -> None:
    """What a finger does is seen before the program has answered."""
    glass.show(pages.services("fr"))
    untouched = look(glass)
    box = glass.node("choice:rsu_help").box
    glass.down(*middle(box))
    assert glass.window.drawn == [box]
    pressed = look(glass)
    where = changed(untouched, pressed)
    assert where is not None
    assert box.contains(where)
    glass.move(0, 0)
    glass.window.frame()
    assert changed(untouched, look(glass)) is None


def test_every_control_can_be_tapped(glass: Glass) -> None:
    for make in pages.PAGES.values():
        glass.show(make("ar"))
        glass.activated.clear()
        ids = [node.id for node in glass.window.tree() if node.role == "button"]
        for control in ids:
            glass.tap(control)
        assert glass.activated == ids


def test_a_page_that_changes_under_the_finger_takes_the_touch_away(glass: Glass) -> None:
    """Nobody confirms what appeared while the finger was going down."""
    glass.show(pages.services("fr"))
    x, y = middle(glass.node("choice:rsu_help").box)
    glass.down(x, y)
    glass.show(pages.days("fr"))
    glass.up(x, y)
    assert glass.activated == []


def test_a_touch_survives_news_that_do_not_concern_it(glass: Glass) -> None:
    """A digit is typed, a status goes: the control under the finger is still the same one."""
    glass.show(pages.code("fr", "12"))
    x, y = middle(glass.node("key:5").box)
    glass.down(x, y)
    glass.show(pages.code("fr", "123"))
    glass.up(x, y)
    assert glass.activated == ["key:5"]


def test_a_disabled_control_does_not_answer(glass: Glass) -> None:
    page = pages.journeys("fr")
    first = replace(page.controls[0], enabled=False)
    glass.show(replace(page, controls=(first, *page.controls[1:])))
    glass.tap(first.id)
    assert glass.activated == []
