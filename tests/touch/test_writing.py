"""What is typed: in its own direction, its end always seen; keys in the order of their alphabet."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.screen import Keyboard
from kiosk.touch.geometry import Box
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import PANELS, Panel
from kiosk.touch.scene import Part, Plate, Scene, Words
from tests.touch import pages
from tests.touch.form_pages import LONG_NAME, writing
from tests.touch.phrases import sized

every_panel = pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
every_language = pytest.mark.parametrize("language", pages.LANGUAGES)


def field_of(scene: Scene) -> Part:
    part = scene.part("entry")
    assert part is not None
    return part


def typed_words(scene: Scene) -> Words:
    return next(item for item in field_of(scene).items if isinstance(item, Words))


def caret(scene: Scene) -> Box:
    """The last thing drawn in the field."""
    last = field_of(scene).items[-1]
    assert isinstance(last, Plate)
    return last.box


@every_panel
@every_language
@pytest.mark.parametrize(
    ("keyboard", "typed", "rtl"),
    [
        (Keyboard.ARABIC, "بنعلي", True),
        (Keyboard.LATIN, "Ben Ali", False),
        (Keyboard.TIFINAGH, "ⴰⵎⵏⴰⵢ", False),
        (Keyboard.LATIN, "بنعلي", True),  # the letters were changed after it was typed
    ],
)
def test_text_starts_where_its_script_starts_and_the_mark_follows(
    panel: Panel, language: str, keyboard: Keyboard, typed: str, rtl: bool
) -> None:
    """Row L2, whatever the language of the page."""
    scene = compose(writing(language, keyboard, typed), panel)
    words, field, mark = typed_words(scene).box, field_of(scene).box, caret(scene)
    before, after = words.x - field.x, field.right - words.right
    assert (after < before) is rtl
    assert mark.right <= words.x if rtl else mark.x >= words.right


@every_panel
@pytest.mark.parametrize(("keyboard", "at_the_right"), [(Keyboard.ARABIC, True), (Keyboard.LATIN, False)])
def test_an_empty_field_shows_where_the_first_letter_goes(
    panel: Panel, keyboard: Keyboard, at_the_right: bool
) -> None:
    scene = compose(writing("fr", keyboard), panel)
    assert (caret(scene).x > panel.width_px / 2) is at_the_right


@every_panel
@pytest.mark.parametrize("size", TextSize)
def test_of_a_long_text_the_end_is_seen(panel: Panel, size: TextSize) -> None:
    typed = f"{LONG_NAME} {LONG_NAME} {LONG_NAME}"
    scene = compose(sized(writing("ar", Keyboard.ARABIC, typed), size), panel)
    shown = typed_words(scene)
    assert shown.paragraph.text.startswith("…")
    assert typed.replace(" ", "\u00a0").endswith(shown.paragraph.text[1:])
    assert field_of(scene).box.contains(shown.box)
    assert field_of(scene).box.contains(caret(scene))


@every_panel
def test_a_blank_at_the_end_is_seen(panel: Panel) -> None:
    without, with_blank = (compose(writing("fr", Keyboard.LATIN, typed), panel) for typed in ("Ben", "Ben "))
    assert caret(with_blank).x > caret(without).x


@every_panel
@every_language
def test_arabic_keys_run_from_the_right_and_digits_from_the_left(panel: Panel, language: str) -> None:
    letters = compose(writing(language, Keyboard.ARABIC), panel)
    signs = compose(writing(language, Keyboard.ARABIC, keys=2), panel)
    latin = compose(writing(language, Keyboard.LATIN), panel)

    def x(scene: Scene, key: str) -> int:
        part = scene.part(f"key:{key}")
        assert part is not None
        return part.box.x

    assert x(letters, "ا") > x(letters, "ب") > x(letters, "ت")
    assert x(signs, "1") < x(signs, "2") < x(signs, "3")
    assert x(latin, "A") < x(latin, "B") < x(latin, "C")


@every_panel
def test_letter_keys_are_one_size(panel: Panel) -> None:
    scene = compose(writing("ar", Keyboard.ARABIC), panel)
    keys = [node.box for node in scene.nodes if node.id.startswith("key:") and len(node.name.shown) == 1]
    assert len({(box.w, box.h) for box in keys}) == 1


@every_panel
def test_a_typed_letter_redraws_the_field_alone(panel: Panel) -> None:
    """What the window redraws is what differs: nothing moves while somebody types."""
    one, more = (compose(writing("fr", Keyboard.LATIN, typed), panel) for typed in ("Ben", "Ben A"))
    assert [a.id for a, b in zip(one.parts, more.parts, strict=True) if a != b] == ["entry"]


@every_panel
def test_a_label_that_repeats_the_title_is_said_but_not_drawn_twice(panel: Panel) -> None:
    page = writing("fr", Keyboard.LATIN, "Ben")
    assert page.entry is not None
    scene = compose(page, panel)
    assert next(node for node in scene.nodes if node.id == "entry").name.shown == page.title.shown
    assert [item for item in field_of(scene).items if isinstance(item, Words)] == [typed_words(scene)]
    other = replace(page, entry=replace(page.entry, label=page.prompt))
    assert len([item for item in field_of(compose(other, panel)).items if isinstance(item, Words)]) == 2


@every_panel
@every_language
@pytest.mark.parametrize("size", TextSize)
def test_fourteen_digits_have_a_box_each_in_groups_of_three(
    panel: Panel, language: str, size: TextSize
) -> None:
    page = sized(writing(language, Keyboard.DIGITS, length=14, exact=True, group=3, past=False), size)
    scene = compose(page, panel)
    boxes = [item.box for item in field_of(scene).items if isinstance(item, Plate)]
    assert len(boxes) == 14
    assert scene.shrink == 1.0
    lines = sorted({box.y for box in boxes})
    assert len(lines) <= 2
    first = sorted(box.x for box in boxes if box.y == lines[0])
    gaps = [b - a for a, b in pairwise(first)]
    assert gaps[0] == gaps[1] < gaps[2]


@every_panel
def test_what_is_private_is_never_in_the_field(panel: Panel) -> None:
    page = writing("fr", Keyboard.LATIN, "••••")
    assert page.entry is not None
    scene = compose(replace(page, entry=replace(page.entry, private=True)), panel)
    value = next(node.value for node in scene.nodes if node.id == "entry")
    assert value is not None
    assert (value.shown, value.private) == ("••••", True)
