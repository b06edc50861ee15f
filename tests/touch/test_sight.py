"""What can be measured on the glass itself: contrast, focus, flashing."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from kiosk.dialogue.preferences import TextSize
from kiosk.touch.geometry import Box
from kiosk.touch.scene import Picture, Words
from kiosk.touch.window import PETAL_SECONDS
from tests.touch import pages
from tests.touch.conftest import Glass, middle
from tests.touch.sight import contrast, flashes, inks, look, luminance
from tests.touch.test_layout import page_of

every_page = pytest.mark.parametrize("name", pages.PAGES)
every_language = pytest.mark.parametrize("language", pages.LANGUAGES)


@every_page
@every_language
def test_words_and_pictograms_stand_out(glass: Glass, name: str, language: str) -> None:
    """Rows V7 (text 10:1 in the default theme) and V9 (pictograms 3:1), measured where each is drawn."""
    glass.show(page_of(name, language, TextSize.NORMAL, glass.panel))
    image = look(glass)
    scene = glass.scene
    for part in scene.parts:
        for item in part.items:
            if isinstance(item, Words):
                assert inks(image, item.box).contrast >= 10.0, item.paragraph.text
            if isinstance(item, Picture):
                assert inks(image, item.box).contrast >= 3.0, item.stem


@pytest.mark.parametrize("name", ["services", "code", "cancel", "confirm"])
def test_text_under_a_finger_stands_out_too(glass: Glass, name: str) -> None:
    """Row V7 on every kind of plate while it is pressed."""
    glass.show(page_of(name, "fr", TextSize.NORMAL, glass.panel))
    scene = glass.scene
    for part in scene.parts:
        if part.pressed and not part.id.startswith("bar:"):
            glass.down(*middle(part.box))
            image = look(glass)
            for item in part.pressed:
                if isinstance(item, Words):
                    assert inks(image, item.box).contrast >= 10.0, item.paragraph.text
            glass.move(0, 0)


@every_page
def test_the_edge_of_every_control_stands_out_three_to_one(glass: Glass, name: str) -> None:
    """Row V9: edge against what is around it, on all four sides."""
    glass.show(page_of(name, "fr", TextSize.NORMAL, glass.panel))
    image = look(glass)
    for node in glass.window.tree():
        if node.role == "button":
            for edge, outside in _edges(node.box):
                assert contrast(_at(image, edge), _at(image, outside)) >= 3.0, node.id


@pytest.mark.parametrize(
    ("name", "language"),
    [("attract", "ar"), ("services", "ar"), ("code", "fr"), ("cancel", "fr"), ("take_ticket", "ar")],
)
def test_the_focus_ring_is_seen_whole_around_every_control(glass: Glass, name: str, language: str) -> None:
    """Row V15: at least three to one against what was there before; nothing covers it, it covers nothing."""
    page = page_of(name, language, TextSize.NORMAL, glass.panel)
    glass.show(page)
    before = look(glass)
    scene = glass.scene
    near, thick = scene.ring
    for control in page.controls:
        glass.show(replace(page, focus=control.id))
        after = look(glass)
        box = glass.node(control.id).box
        assert glass.node(control.id).focused
        core = box.inset(math.ceil(scene.ring_radius * 0.3))  # inside the rounded corners
        inside = (core.x, core.y, core.right, core.bottom)
        assert before.crop(inside).tobytes() == after.crop(inside).tobytes()
        for point in _around(box, near + thick // 2):
            assert contrast(_at(before, point), _at(after, point)) >= 3.0, (control.id, point)
        for other in page.controls:
            if other.id != control.id:
                assert not box.inset(-near - thick).overlaps(glass.node(other.id).box), other.id
    glass.show(page)
    assert look(glass).tobytes() == before.tobytes()


def test_focus_and_press_are_seen_without_colour(glass: Glass) -> None:
    """Row V10: in greyscale too."""
    page = pages.services("fr")
    glass.show(page)
    plain = look(glass).convert("L")
    glass.show(replace(page, focus="choice:rsu_help"))
    assert plain.tobytes() != look(glass).convert("L").tobytes()
    chosen = pages.text_sizes("fr")
    glass.show(chosen)
    with_state = look(glass).convert("L")
    bare = tuple(replace(c, state=None) for c in chosen.controls)
    glass.show(replace(chosen, controls=bare))
    assert with_state.tobytes() != look(glass).convert("L").tobytes()


def test_a_wait_turns_calmly_and_never_flashes(glass: Glass) -> None:
    """Row V13: at most three flashes in any second, at any place of the star."""
    glass.show(pages.busy("fr"))
    scene = glass.scene
    star = next(part for part in scene.parts if part.id == "illustration").box
    places = [(star.x + star.w * i // 20, star.y + star.h * j // 20) for i in range(20) for j in range(20)]
    frames: list[list[float]] = []
    for _ in range(70):  # 1.4 seconds
        glass.now += 0.02
        glass.window.frame()
        image = look(glass)
        frames.append([luminance(_at(image, place)) for place in places])
    for at in range(len(places)):
        for start in range(20):
            assert flashes([frame[at] for frame in frames[start : start + 51]]) <= 3
    assert any(before != after for before, after in pairwise(frames))


def test_a_wait_redraws_little(glass: Glass) -> None:
    """The star alone, some twice a second; else the machine rests."""
    glass.show(pages.busy("ar"))
    scene = glass.scene
    star = next(part for part in scene.parts if part.id == "illustration").box
    glass.now += PETAL_SECONDS
    glass.window.frame()
    assert glass.window.drawn == [star]
    glass.show(pages.journeys("ar"))
    glass.window._surface.drawn = []
    glass.now += PETAL_SECONDS
    glass.window.frame()
    assert glass.window.drawn == []


@every_language
def test_what_was_drawn_in_parts_equals_what_is_drawn_at_once(glass: Glass, language: str) -> None:
    """Going from page to page, only what differs is drawn; the picture is the same."""
    for name in ("busy", "attract", "code", "code_wrong", "services", "take_ticket"):
        glass.show(page_of(name, language, TextSize.NORMAL, glass.panel))
        in_parts = glass.window.pixels()
        glass.window._damage.append(glass.panel.box)
        glass.window.frame()
        assert glass.window.pixels() == in_parts, name


def _edges(box: Box) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """A point on the middle of each edge, and one just outside it."""
    x, y = box.x + box.w // 2, box.y + box.h // 2
    return [
        ((box.x, y), (box.x - 3, y)),
        ((box.right - 1, y), (box.right + 2, y)),
        ((x, box.y), (x, box.y - 3)),
        ((x, box.bottom - 1), (x, box.bottom + 2)),
    ]


def _around(box: Box, far: int) -> list[tuple[int, int]]:
    """Points all around a box, `far` pixels outside."""
    outer = box.inset(-far)
    points = []
    for i in range(1, 8):
        x, y = box.x + box.w * i // 8, box.y + box.h * i // 8
        points += [(x, outer.y), (x, outer.bottom - 1), (outer.x, y), (outer.right - 1, y)]
    return points


def _at(image: Image.Image, point: tuple[int, int]) -> tuple[int, int, int]:
    x = min(max(point[0], 0), image.width - 1)
    y = min(max(point[1], 0), image.height - 1)
    return image.getpixel((x, y))  # type: ignore[return-value]  # it is RGB
