"""Words in both directions: order, breaking, alignment, shaping."""

from pathlib import Path

import pytest

from kiosk.content.page import Direction
from kiosk.touch.assets import BOLD, REGULAR
from kiosk.touch.faults import FontMissing
from kiosk.touch.text import bidi
from kiosk.touch.text.paragraph import Align, Paragraph, line_step, paragraph
from kiosk.touch.text.sdl_ttf import Face, Run, draw, run_width, script_of

FACE = Face(REGULAR, 32)
RTL, LTR = Direction.RTL, Direction.LTR


def order(text: str, base: Direction) -> list[str]:
    """Runs from left to right, without the blanks around them."""
    return [run.strip() for run, _ in bidi.visual_runs(text, bidi.levels(text, base), base) if run.strip()]


@pytest.mark.parametrize(
    ("text", "base", "from_the_left"),
    [
        ("رقمك هو ⁨A-047⁩ اليوم", RTL, ["اليوم", "A-047", "رقمك هو"]),
        ("الساعة ⁨10:30⁩", RTL, ["10:30", "الساعة"]),
        ("الرمز ⁨482 133 907⁩ على التذكرة", RTL, ["على التذكرة", "482 133 907", "الرمز"]),
        ("ملف ⁨2024-1187⁩", RTL, ["2024-1187", "ملف"]),
        ("صفحة 1 من 5", RTL, ["5", "من", "1", "صفحة"]),
        ("السجل (RSU) الموحد", RTL, ["الموحد", "RSU", "السجل"]),
        ("Ticket A-047", LTR, ["Ticket A-047"]),
        ("Le mot مرحبا veut dire bonjour", LTR, ["Le mot", "مرحبا", "veut dire bonjour"]),
    ],
)
def test_runs_are_in_visual_order(text: str, base: Direction, from_the_left: list[str]) -> None:
    """Row L2: numbers and codes are isolated; brackets go with the direction around them."""
    assert [run.strip("() ") for run in order(text, base) if run.strip("() ")] == from_the_left


def test_codes_need_their_isolates() -> None:
    """Without them UAX #9 turns a number with a hyphen round: content must isolate every code."""
    assert order("ملف 2024-1187", RTL) != order("ملف ⁨2024-1187⁩", RTL)


def test_no_invisible_sign_is_drawn() -> None:
    drawn = "".join(order("رقم ⁨A-047⁩ \u200fوقت\u200e", RTL))
    assert not set(drawn) & set("\u2066\u2067\u2068\u2069\u200e\u200f")


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("ar", RTL),
        ("ar-MA", RTL),
        ("ary", RTL),
        ("fr", LTR),
        ("fr-MA", LTR),
        ("zgh-Tfng-MA", LTR),
        ("de", LTR),
    ],
)
def test_a_language_has_a_direction(language: str, direction: Direction) -> None:
    assert bidi.language_direction(language) is direction


def lines(made: Paragraph) -> list[str]:
    return [line.text for line in made.lines]


def test_lines_break_at_blanks_and_keep_every_word() -> None:
    text = "Inscription à Jisr Attamkine (autonomisation) et la suite de ce très long nom"
    made = paragraph(text, FACE, 300, LTR, Align.LEFT)
    assert " ".join(lines(made)) == text
    assert all(line.width <= 300 for line in made.lines)


def test_lines_are_about_equally_long() -> None:
    """No word is left alone on the last line."""
    text = "Photographiez cet écran ou retenez votre numéro."
    width = paragraph(text, FACE, 10_000, LTR, Align.LEFT).width - 10
    made = paragraph(text, FACE, width, LTR, Align.LEFT)
    assert len(made.lines) == 2
    assert min(line.width for line in made.lines) > width * 0.4


def test_arabic_lines_start_at_the_right() -> None:
    made = paragraph("ما هي الخدمة التي تريدها من المركز اليوم؟", FACE, 300, RTL, Align.RIGHT)
    bitmap = made.bitmap()
    step = line_step(FACE)
    short = min(range(len(made.lines)), key=lambda i: made.lines[i].width)
    assert made.lines[short].width < made.width
    row = bitmap.pixels[short * step * bitmap.w * 4 : (short + 1) * step * bitmap.w * 4]
    left = made.width - made.lines[short].width
    empty = max(1, left - 4)
    for y in range(step):
        start = y * bitmap.w * 4
        assert not any(row[start + 3 : start + empty * 4 : 4])


def test_no_break_spaces_hold() -> None:
    made = paragraph("Ouvert à 8\u00a0h\u00a030", FACE, 120, LTR, Align.LEFT)
    assert any("8\u00a0h\u00a030" in line for line in lines(made))


def test_a_word_wider_than_its_place_stays_whole() -> None:
    made = paragraph("autonomisation", FACE, 50, LTR, Align.LEFT)
    assert lines(made) == ["autonomisation"]
    assert made.width > 50


def test_nothing_to_say_is_an_empty_line() -> None:
    made = paragraph("", FACE, 100, LTR, Align.LEFT)
    assert made.width == 0
    assert made.height > 0


def test_arabic_letters_join() -> None:
    """Shaped by HarfBuzz: joined letters are narrower than the same letters alone."""
    alone = sum(run_width(FACE, Run(letter, True, "Arab")) for letter in "المساعدة")
    assert run_width(FACE, Run("المساعدة", True, "Arab")) < alone


@pytest.mark.parametrize("path", [REGULAR, BOLD], ids=["regular", "bold"])
@pytest.mark.parametrize(("text", "base"), [("أقي جپ إلى ؟", RTL), ("ÉÀÇÊ gjpqy", LTR), ("ⵣⵖⵅ", LTR)])
@pytest.mark.parametrize("px", [17, 22, 39, 67, 120])
def test_the_tightened_lines_cut_nothing_off(path: Path, text: str, base: Direction, px: int) -> None:
    """As much ink as on a surface with room all around."""
    face = Face(path, px)
    made = paragraph(text, face, 10_000, base, Align.LEFT)
    placed, x = [], 0
    for run in made.lines[0].runs:
        placed.append((x, px, run))
        x += run_width(face, run)
    roomy = draw(face, (made.width, 4 * px), tuple(placed))
    assert sum(made.bitmap().pixels[3::4]) == sum(roomy.pixels[3::4])


def test_scripts_are_told_apart() -> None:
    assert [script_of(text) for text in ("Bonjour", "سلام", "ⴰⵣⵓⵍ", "12:30")] == [
        "Latn",
        "Arab",
        "Tfng",
        "Latn",
    ]


def test_tifinagh_and_latin_share_a_line() -> None:
    made = paragraph("AMO ⵜⴰⴷⴰⵎⵓⵏ", FACE, 1000, LTR, Align.LEFT)
    assert [(run.text, run.script) for run in made.lines[0].runs] == [("AMO", "Latn"), (" ⵜⴰⴷⴰⵎⵓⵏ", "Tfng")]


def test_a_missing_font_has_a_code() -> None:
    with pytest.raises(FontMissing) as found:
        run_width(Face(REGULAR.with_name("nowhere.ttf"), 20), Run("a", False, "Latn"))
    assert found.value.code == "touch-font-missing"
