"""The receipt that law 55-19 gives: its code, its dates, what to bring, in four languages."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageChops

from kiosk.devices.ticket.drawing import TicketDrawing
from kiosk.devices.ticket.roll import BODY, SMALLEST, STYLES, WIDTH_DOTS
from tests.devices.receipts import CODE, FRENCH, RECEIPTS
from tests.devices.tickets import drawing

DOTS_A_POINT = 203 / 72
DOTS_A_MM = 203 / 25.4
in_every_language = pytest.mark.parametrize("language", RECEIPTS)


@pytest.fixture(scope="module")
def artist() -> TicketDrawing:
    return drawing()


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box of what is black."""
    box = ImageChops.invert(image.convert("L")).getbbox()
    assert box
    return box


@in_every_language
def test_a_receipt_fits_the_paper_and_touches_no_edge(artist: TicketDrawing, language: str) -> None:
    image = artist.draw_receipt(CODE, RECEIPTS[language])
    assert (image.mode, image.width) == ("1", WIDTH_DOTS)
    assert image.height / DOTS_A_MM < 160
    left, _, right, _ = ink(image)
    assert left >= 16
    assert right <= WIDTH_DOTS - 16


@in_every_language
def test_a_receipt_carries_no_picture_code(artist: TicketDrawing, language: str) -> None:
    """Whoever finds it must not be able to scan it where a ticket is scanned."""
    assert zxingcpp.read_barcodes(artist.draw_receipt(CODE, RECEIPTS[language]).convert("L")) == []


@in_every_language
def test_no_glyph_is_missing(artist: TicketDrawing, language: str) -> None:
    """Row L2, Tifinagh too."""
    assert artist.missing_glyphs(RECEIPTS[language]) == ""


def test_nothing_is_smaller_than_ten_points() -> None:
    """Row O1: an em of 28.2 dots; no paragraph is fitted below `SMALLEST`."""
    assert SMALLEST / DOTS_A_POINT >= 10
    assert min(style.size for style in STYLES) >= SMALLEST


def test_every_word_is_on_the_receipt(artist: TicketDrawing) -> None:
    """Take any of the words away and the picture is another."""
    whole = artist.draw_receipt(CODE, FRENCH).tobytes()
    fewer = [
        replace(FRENCH, centre="x"),
        replace(FRENCH, title="x"),
        replace(FRENCH, service="x"),
        replace(FRENCH, code_label="x"),
        replace(FRENCH, facts=FRENCH.facts[:1]),
        replace(FRENCH, papers_label="x"),
        replace(FRENCH, papers=FRENCH.papers[:1]),
        replace(FRENCH, advice=FRENCH.advice[:1]),
    ]
    for words in fewer:
        assert artist.draw_receipt(CODE, words).tobytes() != whole
    assert artist.draw_receipt(CODE[::-1], FRENCH).tobytes() != whole


def test_without_papers_to_bring_there_is_no_empty_list(artist: TicketDrawing) -> None:
    none = artist.draw_receipt(CODE, replace(FRENCH, papers=()))
    silent = artist.draw_receipt(CODE, replace(FRENCH, papers=(), papers_label=""))
    assert none.tobytes() == silent.tobytes()
    assert none.height < artist.draw_receipt(CODE, FRENCH).height - 150


def test_the_code_looks_the_same_in_every_language(artist: TicketDrawing) -> None:
    """Groups of three from left to right, whatever the paper's direction."""
    bare = {
        language: replace(
            words,
            centre="",
            title="",
            service="",
            code_label="",
            facts=(),
            papers=(),
            papers_label="",
            advice=(),
        )
        for language, words in RECEIPTS.items()
    }
    pictures = {artist.draw_receipt(CODE, words).tobytes() for words in bare.values()}
    assert len(pictures) == 1


def test_the_code_stands_on_one_line_and_large(artist: TicketDrawing) -> None:
    words = replace(
        FRENCH,
        centre="",
        title="",
        service="",
        code_label="",
        facts=(),
        papers=(),
        papers_label="",
        advice=(),
    )
    image = artist.draw_receipt(CODE, words)
    between_rules = image.crop((0, 60, WIDTH_DOTS, image.height - 50))
    _, top, _, bottom = ink(between_rules)
    assert 14 * DOTS_A_POINT * 0.7 < bottom - top < 64


@pytest.mark.parametrize(("language", "side"), [("fr", "left"), ("ar", "right")])
def test_the_boxes_stand_where_reading_starts(artist: TicketDrawing, language: str, side: str) -> None:
    receipt = RECEIPTS[language]
    bare = replace(
        receipt, centre="", title="", service="", code_label="", facts=(), papers_label="", advice=()
    )
    with_papers = artist.draw_receipt("", replace(bare, papers=("l",)))
    left, _, right, _ = ink(with_papers.crop((0, 130, WIDTH_DOTS, with_papers.height - 30)))
    assert {"left": left < 30 and right < 200, "right": left > 376 and right > 546}[side]


def test_a_paper_with_a_long_name_is_wrapped_beside_its_box(artist: TicketDrawing) -> None:
    short = artist.draw_receipt(CODE, replace(FRENCH, papers=("CNIE",)))
    long = artist.draw_receipt(CODE, replace(FRENCH, papers=("Certificat " * 12,)))
    assert long.height >= short.height + BODY.size * 2
    assert ink(long)[2] <= WIDTH_DOTS - 16
