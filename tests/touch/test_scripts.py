"""Tifinagh, its Latin letters and the Arabic letters of Darija: drawn, shaped, and as high as Latin."""

from pathlib import Path

import pytest

from kiosk.touch.assets import BOLD, REGULAR
from kiosk.touch.sdl import Bitmap
from kiosk.touch.text.sdl_ttf import Face, Run, draw, glyph_top, has_glyph, run_width, script_of

TIFINAGH = "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ"  # the 33 letters of IRCAM, ⴳⵯ and ⴽⵯ by their sign
TRANSCRIPTION = "ḍḥɛɣṛṣṭẓʷčǧḌḤƐƔṚṢṬẒ"  # the same in Latin letters
DARIJA = "ڭگپڤچ"
every_weight = pytest.mark.parametrize("path", [REGULAR, BOLD], ids=["regular", "bold"])


def drawn(face: Face, text: str) -> Bitmap:
    run = Run(text, script_of(text) == "Arab", script_of(text))
    return draw(face, (max(1, run_width(face, run)), 3 * face.px), ((0, face.px, run),))


@every_weight
@pytest.mark.parametrize("letters", [TIFINAGH, TRANSCRIPTION, DARIJA], ids=["tfng", "latn", "arab"])
def test_every_letter_has_a_shape_of_its_own(path: Path, letters: str) -> None:
    """Row L2: a glyph, with ink, unlike any other letter's."""
    face = Face(path, 64)
    assert [letter for letter in letters if not has_glyph(face, letter)] == []
    shapes = [drawn(face, letter).pixels for letter in letters]
    assert all(any(shape[3::4]) for shape in shapes)
    assert len(set(shapes)) == len(letters)


@every_weight
def test_tifinagh_is_as_high_as_latin(path: Path) -> None:
    """Row V6, on every size that the four bands and the headings need."""
    for px in (22, 30, 39, 50, 67, 90, 120):
        face = Face(path, px)
        assert glyph_top(face, "ⵣ") >= glyph_top(face, "H"), px


@every_weight
@pytest.mark.parametrize("letter", DARIJA)
def test_letters_of_darija_join(path: Path, letter: str) -> None:
    """Between two letters they take their middle form, narrower than alone."""
    face = Face(path, 64)
    alone = run_width(face, Run(letter, True, "Arab"))
    word = run_width(face, Run(f"س{letter}س", True, "Arab"))
    assert word - run_width(face, Run("سس", True, "Arab")) < alone
