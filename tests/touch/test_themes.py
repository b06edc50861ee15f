"""The four themes, measured on the glass: text, pictograms, edges, focus, states in greyscale."""

from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from kiosk.dialogue.preferences import Preferences, TextSize, Theme
from kiosk.touch.scene import Picture, Words
from tests.touch import pages
from tests.touch.conftest import Glass, middle
from tests.touch.sight import contrast, inks, look
from tests.touch.test_layout import page_of
from tests.touch.test_sight import _around, _at, _edges

BOUNDS = {
    Theme.CLEAR: (10.0, 21.0),  # row V7
    Theme.NIGHT: (10.0, 21.0),
    Theme.STRONG: (20.0, 21.0),  # row V8
    Theme.SOFT: (4.5, 8.0),
}
SHOWN = (
    ("attract", "ar"),
    ("services", "fr"),
    ("text_sizes", "ar"),
    ("code_wrong", "fr"),
    ("cancel", "ar"),
    ("take_ticket", "fr"),
    ("no_network", "fr"),
)
every_theme = pytest.mark.parametrize("theme", Theme)


def wanted(theme: Theme, language: str = "fr") -> Preferences:
    return Preferences(language, TextSize.NORMAL, theme)


def shown(glass: Glass, name: str, theme: Theme, language: str = "fr") -> Image.Image:
    glass.show(page_of(name, language, TextSize.NORMAL, glass.panel), wanted(theme, language))
    return look(glass)


@every_theme
@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_words_and_pictograms_stand_out_as_much_as_the_theme_says(
    glass: Glass, name: str, language: str, theme: Theme
) -> None:
    """Rows V7, V8 (both bounds) and V9, measured where each is drawn."""
    image = shown(glass, name, theme, language)
    least, most = BOUNDS[theme]
    for part in glass.scene.parts:
        for item in part.items:
            if isinstance(item, Words):
                assert least <= inks(image, item.box).contrast <= most, item.paragraph.text
            if isinstance(item, Picture):
                assert inks(image, item.box).contrast >= 3.0, item.stem


@every_theme
@pytest.mark.parametrize("name", ["services", "code", "cancel", "text_sizes"])
def test_words_under_a_finger_stand_out_as_much(glass: Glass, name: str, theme: Theme) -> None:
    shown(glass, name, theme)
    for part in glass.scene.parts:
        if part.pressed and not part.id.startswith("bar:"):
            glass.down(*middle(part.box))
            image = look(glass)
            for item in part.pressed:
                if isinstance(item, Words):
                    assert inks(image, item.box).contrast >= BOUNDS[theme][0], item.paragraph.text
            glass.move(0, 0)


@every_theme
@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_edges_of_controls_stand_out(glass: Glass, name: str, language: str, theme: Theme) -> None:
    """Row V9."""
    image = shown(glass, name, theme, language)
    for node in glass.window.tree():
        if node.role == "button":
            for edge, outside in _edges(node.box):
                assert contrast(_at(image, edge), _at(image, outside)) >= 3.0, node.id


@every_theme
@pytest.mark.parametrize("name", ["attract", "services", "code", "cancel"])
def test_the_focus_ring_is_seen_in_every_theme(glass: Glass, name: str, theme: Theme) -> None:
    """Row V15."""
    before = shown(glass, name, theme)
    page = page_of(name, "fr", TextSize.NORMAL, glass.panel)
    near, thick = glass.scene.ring
    for control in page.controls:
        glass.show(replace(page, focus=control.id), wanted(theme))
        after = look(glass)
        for point in _around(glass.node(control.id).box, near + thick // 2):
            assert contrast(_at(before, point), _at(after, point)) >= 3.0, (control.id, point)


@every_theme
def test_states_differ_without_colour(glass: Glass, theme: Theme) -> None:
    """Row V10: focused, pressed and chosen controls differ from plain ones in greyscale, and visibly so."""
    page = page_of("text_sizes", "fr", TextSize.NORMAL, glass.panel)
    glass.show(page, wanted(theme))
    plain = look(glass).convert("L")
    box = glass.node("choice:text_large").box
    glass.show(replace(page, focus="choice:text_large"), wanted(theme))
    assert visible(plain, look(glass).convert("L")) > box.w
    glass.show(page, wanted(theme))
    glass.down(*middle(box))
    assert visible(plain, look(glass).convert("L")) > box.w
    glass.move(0, 0)
    glass.window.frame()
    bare = tuple(replace(control, state=None) for control in page.controls)
    glass.show(replace(page, controls=bare), wanted(theme))
    assert visible(plain, look(glass).convert("L")) > box.w


def visible(before: Image.Image, after: Image.Image) -> int:
    """How many pixels differ by a tenth of the way from black to white or more."""
    counted = ImageChops.difference(before, after).histogram()
    return sum(counted[26:])


@every_theme
def test_a_theme_changes_the_whole_glass_and_nothing_of_its_layout(glass: Glass, theme: Theme) -> None:
    """Row V19: the same things in the same places; no trace of the theme before."""
    page = page_of("services", "fr", TextSize.NORMAL, glass.panel)
    glass.show(page)
    boxes = [(node.id, node.box) for node in glass.scene.nodes]
    glass.show(page, wanted(theme))
    assert [(node.id, node.box) for node in glass.scene.nodes] == boxes
    in_parts = glass.window.pixels()
    glass.window._damage.append(glass.panel.box)
    glass.window.frame()
    assert glass.window.pixels() == in_parts


def test_a_ticket_in_every_theme_can_be_photographed(glass: Glass) -> None:
    """Its code stays dark on light, quiet zone included."""
    import zxingcpp

    for theme in Theme:
        image = shown(glass, "keep_ticket", theme)
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [pages.QR], theme


@every_theme
def test_four_themes_look_different(glass: Glass, theme: Theme) -> None:
    image = shown(glass, "services", theme)
    wall = _at(image, (2, glass.panel.height_px // 2))
    walls = [_at(shown(glass, "services", other), (2, glass.panel.height_px // 2)) for other in Theme]
    assert walls.count(wall) == 1
