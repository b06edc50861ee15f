"""The paper a visitor takes home: legible, in their language, nothing clipped, nothing missing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from kiosk.devices.ticket import TicketFact, TicketWords
from kiosk.devices.ticket.drawing import TicketDrawing
from kiosk.devices.ticket.qr import draw_code
from kiosk.devices.ticket.roll import SMALLEST, WIDTH_DOTS
from kiosk.devices.ticket.shaping import Script, Style, Typeface, Weight, require_shaping
from protocol.faults import ContentFault, DeviceFault
from tests.devices.printing import FONTS, PICTOGRAMS
from tests.devices.tickets import APPOINTMENT, ARABIC, FRENCH, LOCAL_WALK_IN, WORDS, drawing

DOTS_A_POINT = 203 / 72
DOTS_A_MM = 203 / 25.4
ARABIC_SCRIPT = Script("ar", rtl=True)
FRENCH_SCRIPT = Script("fr", rtl=False)
STYLE = Style(40)


@pytest.fixture(scope="module")
def artist() -> TicketDrawing:
    return drawing()


@pytest.fixture(scope="module")
def typeface(artist: TicketDrawing) -> Typeface:
    return artist.typeface


def ink_columns(image: Image.Image) -> tuple[int, int]:
    """The first and the last column with ink."""
    box = ImageChops.invert(image.convert("L")).getbbox()
    assert box
    return box[0], box[2] - 1


@pytest.mark.parametrize("language", WORDS)
def test_a_ticket_is_as_wide_as_the_paper_and_carries_its_code(artist: TicketDrawing, language: str) -> None:
    image = artist.draw(APPOINTMENT, WORDS[language])
    assert image.mode == "1"
    assert image.width == WIDTH_DOTS == 576
    assert image.height / DOTS_A_MM < 205
    assert [code.text for code in zxingcpp.read_barcodes(image.convert("L"))] == [APPOINTMENT.qr]


@pytest.mark.parametrize("language", WORDS)
def test_nothing_touches_the_edges(artist: TicketDrawing, language: str) -> None:
    first, last = ink_columns(artist.draw(APPOINTMENT, WORDS[language]))
    assert first >= 16
    assert last <= WIDTH_DOTS - 17


@pytest.mark.parametrize("language", WORDS)
def test_a_ticket_made_without_the_network_has_no_code(artist: TicketDrawing, language: str) -> None:
    image = artist.draw(LOCAL_WALK_IN, WORDS[language])
    assert zxingcpp.read_barcodes(image.convert("L")) == []
    assert image.height < artist.draw(APPOINTMENT, WORDS[language]).height - 400


def test_every_word_is_on_the_paper(artist: TicketDrawing) -> None:
    """Take any of the words away and the picture is another."""
    whole = artist.draw(APPOINTMENT, FRENCH)
    fewer = [
        replace(FRENCH, centre="x"),
        replace(FRENCH, title="x"),
        replace(FRENCH, service="x"),
        replace(FRENCH, number_label="x"),
        replace(FRENCH, code_label="x"),
        replace(FRENCH, advice=FRENCH.advice[:1]),
        replace(FRENCH, facts=FRENCH.facts[:2]),
        replace(FRENCH, access_path=TicketFact("Chemin accessible", "x")),
        replace(FRENCH, access_path=None),
    ]
    for words in fewer:
        assert artist.draw(APPOINTMENT, words).tobytes() != whole.tobytes()
    for ticket in (replace(APPOINTMENT, number="A-048"), replace(APPOINTMENT, short_code="482173057")):
        assert artist.draw(ticket, FRENCH).tobytes() != whole.tobytes()


def test_the_smallest_letters_are_ten_points_or_more() -> None:
    """Row O1."""
    assert SMALLEST / DOTS_A_POINT >= 10


@pytest.mark.parametrize("language", WORDS)
def test_a_capital_or_an_alef_of_the_body_is_as_high_as_ten_points_ask(
    artist: TicketDrawing, language: str
) -> None:
    """Row O1 on the raster: drawn alone as advice, the letter's ink is what a 10 pt letter has (0.7 em)."""
    bare = TicketWords(language, WORDS[language].rtl, "", "", "", "", (), "", ())
    letter = {"fr": "H", "ar": "ا"}[language]
    ticket = replace(LOCAL_WALK_IN, number="")
    plain, marked = artist.draw(ticket, bare), artist.draw(ticket, replace(bare, advice=(letter,)))
    _, _, _, rules_end = ImageChops.invert(plain.convert("L")).getbbox() or (0, 0, 0, 0)
    below = marked.crop((0, rules_end, WIDTH_DOTS, marked.height))
    box = ImageChops.invert(below.convert("L")).getbbox()
    assert box
    assert box[3] - box[1] >= 0.7 * 10 * DOTS_A_POINT


def test_the_number_can_be_read_from_afar(artist: TicketDrawing) -> None:
    bare = TicketWords("fr", False, "", "", "", "", (), "", ())
    box = ImageChops.invert(artist.draw(LOCAL_WALK_IN, bare).convert("L")).getbbox()
    assert box
    assert artist.typeface.ink("G-903", Style(172, Weight.BOLD), FRENCH_SCRIPT)[0] / DOTS_A_MM > 15


LONG_WORDS = st.text(alphabet="aéîœ’-", min_size=1, max_size=60) | st.text(
    alphabet="ابتحلام", min_size=1, max_size=60
)
LONG_TEXTS = st.lists(LONG_WORDS, min_size=1, max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(text=LONG_TEXTS, script=st.sampled_from([ARABIC_SCRIPT, FRENCH_SCRIPT]), size=st.integers(30, 90))
def test_however_long_a_line_it_is_wrapped_and_every_letter_is_kept(
    text: str, script: Script, size: int
) -> None:
    typeface = drawing().typeface
    paragraph = typeface.fit(text, Style(size), script, 536, SMALLEST)
    assert "".join(paragraph.lines).replace(" ", "") == text.replace(" ", "")
    assert paragraph.style.size >= SMALLEST
    for line in paragraph.lines:
        assert typeface.width(line, paragraph.style, script) <= 536


def test_a_long_word_is_made_smaller_before_it_is_cut(typeface: Typeface) -> None:
    word = "anticonstitutionnellement"
    paragraph = typeface.fit(word, Style(64), FRENCH_SCRIPT, 536, SMALLEST)
    assert paragraph.lines == (word,)
    assert SMALLEST <= paragraph.style.size < 64


def test_no_word_is_left_alone_on_the_last_line(typeface: Typeface) -> None:
    lines = typeface.fit(
        "Attendez que votre numéro soit appelé.", Style(34), FRENCH_SCRIPT, 536, SMALLEST
    ).lines
    assert len(lines) == 2
    widths = [typeface.width(line, Style(34), FRENCH_SCRIPT) for line in lines]
    assert min(widths) / max(widths) > 0.7


def test_no_line_begins_with_a_french_colon(typeface: Typeface) -> None:
    for width in range(200, 536, 8):
        lines = typeface.fit(
            "Pour changer ou annuler : tapez !", Style(34), FRENCH_SCRIPT, width, SMALLEST
        ).lines
        assert not any(line.startswith((":", "!")) for line in lines)


def pixels(typeface: Typeface, text: str, script: Script) -> Image.Image:
    image = Image.new("L", (900, 90), 255)
    typeface.draw(ImageDraw.Draw(image), (450, 60), text, STYLE, script)
    return image


def test_arabic_letters_are_joined(typeface: Typeface) -> None:
    """Apart, each letter takes its isolated form, and the word is wider."""
    joined = typeface.width("سلام", STYLE, ARABIC_SCRIPT)
    apart = sum(typeface.width(letter, STYLE, ARABIC_SCRIPT) for letter in "سلام")
    assert joined < 0.9 * apart


def test_arabic_runs_from_right_to_left(typeface: Typeface) -> None:
    """The tall alef of "اب" stands right, the tall alef of "با" left."""

    def tall_side(text: str) -> str:
        image = pixels(typeface, text, ARABIC_SCRIPT)
        left, right = ink_columns(image)
        top = image.crop((0, 0, 900, 45))
        columns = ink_columns(top)
        return "right" if sum(columns) > left + right else "left"

    assert tall_side("اب") == "right"
    assert tall_side("با") == "left"


def test_isolated_digits_keep_their_order_in_arabic(typeface: Typeface) -> None:
    code = "482 173 056"
    straight = pixels(typeface, code, FRENCH_SCRIPT)
    isolated = pixels(typeface, f"\u2068{code}\u2069", ARABIC_SCRIPT)
    bare = pixels(typeface, code, ARABIC_SCRIPT)
    assert isolated.tobytes() == straight.tobytes()
    assert bare.tobytes() != straight.tobytes(), "without isolates the groups are swapped: the test can fail"


@pytest.mark.parametrize("language", WORDS)
def test_number_and_code_look_the_same_in_every_language(artist: TicketDrawing, language: str) -> None:
    """They are drawn left to right whatever the paper's direction."""
    bare = TicketWords(language, WORDS[language].rtl, "", "", "", "", (), "", ())
    latin = replace(bare, language="fr", rtl=False)
    assert artist.draw(APPOINTMENT, bare).tobytes() == artist.draw(APPOINTMENT, latin).tobytes()


def test_an_isolate_that_is_wrapped_is_closed_and_opened_again(typeface: Typeface) -> None:
    text = "مركز \u2068Centre Mohammed VI des personnes handicapées de Laâyoune\u2069 العيون"
    lines = typeface.fit(text, STYLE, ARABIC_SCRIPT, 400, SMALLEST).lines
    assert len(lines) > 2
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)
    assert sum("\u2068" in line for line in lines) >= 2


def test_the_first_of_two_facts_stands_where_reading_starts(artist: TicketDrawing) -> None:
    """A wide value beside a narrow one: the narrow first one is left in French, right in Arabic."""
    facts = (TicketFact("", "1"), TicketFact("", "8888888888"))
    sides = {}
    for language, words in WORDS.items():
        bare = TicketWords(language, words.rtl, "", "", "", "", facts, "", ())
        without = TicketWords(language, words.rtl, "", "", "", "", facts[1:], "", ())
        image = artist.draw(replace(LOCAL_WALK_IN, number=""), bare)
        assert image.height == artist.draw(replace(LOCAL_WALK_IN, number=""), without).height, "one row"
        rows = image.crop((0, 60, WIDTH_DOTS, image.height - 60))
        first, last = ink_columns(rows)
        sides[language] = "left" if first < WIDTH_DOTS - last else "right"
    assert sides["fr"] != sides["ar"]


def test_the_pictogram_of_the_way_without_steps_stands_where_reading_starts(artist: TicketDrawing) -> None:
    """Solid ink in the picture's column, left in French, right in Arabic; and the paper grows no more than it must."""
    for language, words in WORDS.items():
        bare = TicketWords(language, words.rtl, "", "", "", "", (), "", ())
        path = TicketFact("", "1")
        ticket = replace(LOCAL_WALK_IN, number="")
        plain, drawn = (artist.draw(ticket, replace(bare, access_path=one)) for one in (None, path))
        rows = drawn.crop((0, 80, WIDTH_DOTS, drawn.height - 40))
        columns = [rows.crop((x, 0, x + 64, rows.height)).convert("L").histogram()[0] for x in (20, 492)]
        assert (columns[0] > columns[1]) is (language == "fr"), language
        assert drawn.height - plain.height < 130


def test_a_pictogram_that_is_no_picture_is_named_before_anyone_waits_for_a_ticket(tmp_path: Path) -> None:
    (tmp_path / "accessible.png").write_bytes(b"no picture")
    regular, bold = (FONTS / f"ShubbakUI-{cut}.ttf" for cut in ("Regular", "Bold"))
    with pytest.raises(ContentFault) as refused:
        TicketDrawing(regular, bold, tmp_path / "accessible.png").warm_up()
    assert refused.value.code == "pictogram-broken"


def test_a_large_day_gets_a_little_smaller_rather_than_two_lines(artist: TicketDrawing) -> None:
    bare = TicketWords("fr", False, "", "", "", "", (), "", ())
    heights = {
        value: artist.draw(LOCAL_WALK_IN, replace(bare, facts=(TicketFact("", value, large=True),))).height
        for value in ("09:30", "mercredi 12 mars", "mercredi 12 septembre, le matin de bonne heure")
    }
    short, day, long = heights.values()
    assert day <= short
    assert long > short + 60


def test_no_glyph_is_missing_from_what_we_print(artist: TicketDrawing) -> None:
    """Row L2, for the words of these stories; `kiosk check` does it for all."""
    for words in (FRENCH, ARABIC):
        assert artist.missing_glyphs(words) == ""


def test_a_letter_the_font_lacks_is_found_and_left_out_instead_of_a_box(artist: TicketDrawing) -> None:
    rare = replace(FRENCH, centre="Centre 社 Amal 会")
    assert artist.missing_glyphs(rare) == "会社"
    plain = replace(FRENCH, centre="Centre Amal")
    assert artist.draw(APPOINTMENT, rare).tobytes() == artist.draw(APPOINTMENT, plain).tobytes()


def test_a_file_that_is_no_font_says_so(tmp_path: Path) -> None:
    (tmp_path / "font.ttf").write_bytes(b"no font")
    broken = TicketDrawing(tmp_path / "font.ttf", tmp_path / "font.ttf", PICTOGRAMS / "accessible.png")
    with pytest.raises(ContentFault) as refused:
        broken.draw(APPOINTMENT, FRENCH)
    assert refused.value.code == "font-broken"


def test_the_code_has_six_dots_a_module_and_its_quiet_zone() -> None:
    image = draw_code("SB1:" + "A" * 200)
    modules = image.width // 6
    assert image.width == image.height == modules * 6
    assert ImageChops.invert(image).getbbox() == (24, 24, image.width - 24, image.width - 24)


def test_this_machine_can_shape_arabic() -> None:
    require_shaping()


@pytest.mark.parametrize("missing", ["raqm", "fribidi", "harfbuzz"])
def test_a_machine_that_cannot_says_so_at_start(missing: str) -> None:
    with pytest.raises(DeviceFault) as refused:
        require_shaping(lambda feature: feature != missing)
    assert refused.value.code == "text-shaping-missing"


@pytest.mark.slow
def test_words_of_a_ticket_cost_nothing_to_import() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "import kiosk.devices.ticket, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert not {"PIL", "qrcode", "numpy", "cryptography"} & set(ran.stdout.split())
