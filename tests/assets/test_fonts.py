"""One file a weight covers every script: rows L2 (no missing glyph), V6 (heights), V11 (sans-serif)."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PIL import ImageFont

from kiosk.touch.assets import BOLD, REGULAR
from tests.assets.words import ISOLATES, ROOT, every_character

FONTS = ROOT / "assets" / "fonts"
WEIGHTS = pytest.mark.parametrize("weight", ["Regular", "Bold"])
EM = 1000
SANS_SERIF = {"Shubbak UI"}


def path_of(weight: str) -> Path:
    return FONTS / f"ShubbakUI-{weight}.ttf"


@cache
def font_of(weight: str) -> TTFont:
    return TTFont(path_of(weight))


def outline(weight: str, character: str) -> Any | None:
    """The outline of a character's glyph, None where the font has no glyph."""
    font = font_of(weight)
    name = font.getBestCmap().get(ord(character))
    return None if name is None else font["glyf"][name]


def height(weight: str, character: str) -> int:
    drawn = outline(weight, character)
    assert drawn is not None
    return int(drawn.yMax)


def is_drawn(character: str) -> bool:
    return unicodedata.category(character) not in {"Zs", "Cf"}


def named(characters: list[str]) -> list[str]:
    return [f"U+{ord(character):04X} {unicodedata.name(character, '?')}" for character in characters]


def missing_from(weight: str, characters: list[str]) -> list[str]:
    """Characters without a glyph, or with an empty one where something should be seen."""
    glyphs = {character: outline(weight, character) for character in characters}
    return [
        character
        for character, glyph in glyphs.items()
        if glyph is None or (is_drawn(character) and glyph.numberOfContours == 0)
    ]


def test_every_face_that_is_drawn_with_is_sans_serif() -> None:
    """Row V11: on the list, and the strokes of its letters end in nothing."""
    for path in (REGULAR, BOLD):
        font = TTFont(path)
        assert font["name"].getDebugName(1).removesuffix(" Bold") in SANS_SERIF, path.name
        outlines, names = font["glyf"], font.getBestCmap()
        for letter, corners in {"l": 4, "L": 6, "T": 8}.items():
            points = outlines[names[ord(letter)]].getCoordinates(outlines)[0]
            assert len(points) == corners, f"{path.name}: {letter} has more than its bars"


@WEIGHTS
def test_every_character_a_person_is_shown_has_a_glyph(weight: str) -> None:
    assert named(missing_from(weight, every_character())) == []


@WEIGHTS
def test_a_script_that_is_not_in_the_font_is_noticed(weight: str) -> None:
    assert missing_from(weight, ["あ", "א", "ا", "H"]) == ["あ", "א"]


@WEIGHTS
@pytest.mark.parametrize("letter", ["ا", "ⵣ"], ids=["alef", "yaz"])
def test_arabic_and_tifinagh_are_as_tall_as_latin(weight: str, letter: str) -> None:
    assert height(weight, letter) >= height(weight, "H")


@WEIGHTS
def test_nothing_shown_is_cut_by_the_line_box(weight: str) -> None:
    box = font_of(weight)["hhea"]
    sticking_out = [
        character
        for character in every_character()
        if is_drawn(character)
        and (glyph := outline(weight, character)) is not None
        and (glyph.yMax > box.ascent or glyph.yMin < box.descent)
    ]
    assert named(sticking_out) == []


@WEIGHTS
@pytest.mark.parametrize(
    "layout", [ImageFont.Layout.BASIC, ImageFont.Layout.RAQM], ids=["unshaped", "shaped"]
)
def test_direction_marks_and_isolates_take_no_room_and_draw_nothing(
    weight: str, layout: ImageFont.Layout
) -> None:
    font = ImageFont.truetype(path_of(weight), 100, layout_engine=layout)
    assert [mark for mark in ISOLATES if font.getlength(f"A{mark}0") != font.getlength("A0")] == []
    assert [
        mark for mark in ISOLATES if (glyph := outline(weight, mark)) is None or glyph.numberOfContours
    ] == []


@WEIGHTS
def test_arabic_letters_join(weight: str) -> None:
    font = ImageFont.truetype(path_of(weight), EM, layout_engine=ImageFont.Layout.RAQM)
    lam_alef = font_of(weight)["hmtx"][font_of(weight).getBestCmap()[0xFEFB]][0]
    assert font.getlength("لا") == pytest.approx(lam_alef, abs=1)
    assert font.getlength("سلم") < font.getlength("س\u200cل\u200cم")


@WEIGHTS
def test_digits_are_as_wide_as_each_other(weight: str) -> None:
    font = font_of(weight)
    assert len({font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_both_weights_have_one_line_box_and_one_repertoire() -> None:
    regular, bold = font_of("Regular"), font_of("Bold")
    assert (regular["hhea"].ascent, regular["hhea"].descent) == (bold["hhea"].ascent, bold["hhea"].descent)
    assert set(regular.getBestCmap()) == set(bold.getBestCmap())


@WEIGHTS
def test_the_family_has_its_own_name_and_carries_its_licence(weight: str) -> None:
    names = font_of(weight)["name"]
    assert (names.getDebugName(1), names.getDebugName(2)) == ("Shubbak UI", weight)
    assert "Noto" not in "".join(names.getDebugName(number) for number in (1, 3, 4, 6))
    assert "SIL Open Font License, Version 1.1" in names.getDebugName(13)
    assert "Google" in names.getDebugName(0)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")
