"""The page a printer without a driver gets: its paper, its format, and a raster that libcups reads back."""

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.printers.ipp_values import Enum, Range, Resolution, Value, Values
from kiosk.devices.printers.page import PDF, RASTER, Page, Unfit, make_page
from kiosk.devices.printers.raster import Pixels, pwg_raster
from tests.devices.ipp_machine import picture_in_pdf, read_pdf, read_raster
from tests.devices.printing import picture, same

A4, RECEIPT_ROLL, NARROW = (21000, 29700), (8000, Range(2500, 200_000)), (5800, Range(2500, 200_000))
TICKET = picture(rows=1200)  # 150 mm


def printer(
    *sizes: tuple[Value, Value],
    formats: Values = (RASTER, PDF),
    dpi: tuple[int, ...] = (203,),
    **more: Values,
) -> Mapping[str, Values]:
    said: dict[str, Values] = {
        "document-format-supported": formats,
        "pwg-raster-document-resolution-supported": tuple(Resolution(each, each) for each in dpi),
        "pwg-raster-document-type-supported": ("sgray_8", "black_1"),
        "media-col-supported": ("media-size",),
    }
    if sizes:
        said["media-size-supported"] = tuple({"x-dimension": (x,), "y-dimension": (y,)} for x, y in sizes)
    return said | {name.replace("_", "-"): values for name, values in more.items()}


def page_for(image: Image.Image, said: Mapping[str, Values]) -> Page:
    page = make_page(image, said)
    assert isinstance(page, Page)
    return page


def asked(job: Mapping[str, Value | Values]) -> tuple[Value, Value]:
    """Width and height of the paper that the job asks for."""
    media = job["media-col"]
    assert isinstance(media, Mapping)
    (size,) = media["media-size"]
    assert isinstance(size, Mapping)
    return size["x-dimension"][0], size["y-dimension"][0]


def test_a_roll_is_cut_as_long_as_the_ticket() -> None:
    page = page_for(TICKET, printer(A4, NARROW, RECEIPT_ROLL))
    assert asked(page.job) == (8000, 15015)
    assert read_raster(page.document).size == (639, 1200)


def test_a_roll_of_another_width_does_where_the_ticket_fits_on_it() -> None:
    wide = page_for(TICKET, printer((Range(5000, 7600), Range(0, 99999)), (11200, Range(0, 99999))))
    assert asked(wide.job)[0] == 7200
    assert read_raster(wide.document).width == 576


@pytest.mark.parametrize("shortest", [2500, 30000])
def test_a_roll_is_not_cut_shorter_than_the_printer_can(shortest: int) -> None:
    page = page_for(TICKET, printer((8000, Range(shortest, 200_000))))
    assert asked(page.job) == (8000, max(15015, shortest))


def test_the_smallest_sheet_that_holds_the_ticket_is_taken() -> None:
    page = page_for(TICKET, printer((29700, 42000), A4, (10500, 14800), (14800, 21000)))
    assert asked(page.job) == (14800, 21000)


def test_on_a_sheet_the_ticket_stands_in_the_middle_below_the_edge() -> None:
    page = read_raster(page_for(TICKET, printer(A4)).document)
    left = (page.width - 576) // 2
    assert same(page.crop((left, 80, left + 576, 1280)), TICKET)
    assert page.height == round(29700 * 203 / 2540)


def test_a_queue_that_says_nothing_of_its_paper_is_taken_for_a_roll() -> None:
    page = page_for(TICKET, {"document-format-supported": (PDF,)})
    assert page.mime_type == PDF
    assert page.job == {}
    assert read_pdf(page.document).size == pytest.approx((639, 1200), abs=1)


@pytest.mark.parametrize(
    ("formats", "dpi", "chosen"),
    [
        ((RASTER, PDF), (203,), RASTER),  # the very dots
        ((RASTER, PDF), (300, 600), PDF),  # the printer scales better than we
        ((RASTER,), (300, 600), RASTER),
        ((PDF,), (203,), PDF),
        ((RASTER, PDF), (), PDF),
    ],
)
def test_the_format_is_the_one_that_keeps_the_dots(
    formats: tuple[str, ...], dpi: tuple[int, ...], chosen: str
) -> None:
    assert page_for(TICKET, printer(RECEIPT_ROLL, formats=formats, dpi=dpi)).mime_type == chosen


def test_at_a_finer_resolution_the_ticket_is_as_large_in_millimetres() -> None:
    page = read_raster(page_for(TICKET, printer(RECEIPT_ROLL, formats=(RASTER,), dpi=(300, 600))).document)
    assert page.size == pytest.approx((8000 * 600 / 2540, 1200 * 600 / 203), abs=3)


def test_a_pdf_is_as_wide_as_the_paper_and_shows_the_very_picture() -> None:
    page = page_for(TICKET, printer(RECEIPT_ROLL, formats=(PDF,)))
    assert read_pdf(page.document).size == pytest.approx((639, 1200), abs=1)
    assert same(picture_in_pdf(page.document).crop((31, 0, 607, 1200)), TICKET)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (printer(NARROW), "printer-paper"),
        (printer((10500, 14800)), "printer-paper"),  # wide enough, too short
        (printer(RECEIPT_ROLL, formats=("image/jpeg",)), "printer-format"),
        (printer(RECEIPT_ROLL, formats=()), "printer-format"),
    ],
)
def test_a_printer_that_cannot_do_it_is_told_apart(said: Mapping[str, Values], code: str) -> None:
    assert make_page(TICKET, said) == Unfit(code)


def test_only_what_the_printer_understands_is_said_of_the_job() -> None:
    assert page_for(TICKET, printer(RECEIPT_ROLL, media_col_supported=())).job == {}
    job = page_for(
        TICKET,
        printer(
            RECEIPT_ROLL,
            print_scaling_supported=("auto", "none"),
            print_color_mode_supported=("color", "monochrome"),
            sides_supported=("one-sided", "two-sided-long-edge"),
            orientation_requested_supported=(3, 4),
            media_top_margin_supported=(0, 300),
            media_left_margin_supported=(300,),
        ),
    ).job
    media = job["media-col"]
    assert isinstance(media, Mapping)
    assert set(media) == {"media-size", "media-top-margin"}
    assert {name: value for name, value in job.items() if name != "media-col"} == {
        "print-scaling": "none",
        "print-color-mode": "monochrome",
        "sides": "one-sided",
        "orientation-requested": Enum(3),
    }


LINES = st.sampled_from(["white", "black", "noise", "stripes"])


@settings(max_examples=40, deadline=None)
@given(
    width=st.integers(1, 700),
    lines=st.lists(st.tuples(LINES, st.integers(1, 400)), min_size=1, max_size=6),
    pixels=st.sampled_from(list(Pixels)),
    seed=st.integers(0, 99),
)
def test_whatever_picture_it_is_libcups_reads_the_same(
    width: int, lines: list[tuple[str, int]], pixels: Pixels, seed: int
) -> None:
    chance = np.random.default_rng(seed)
    rows = {
        "white": np.full(width, 255),
        "black": np.zeros(width),
        "noise": chance.integers(0, 2, width) * 255,
        "stripes": np.arange(width) // 3 % 2 * 255,
    }
    page = Image.fromarray(
        np.vstack([np.tile(rows[kind], (n, 1)) for kind, n in lines]).astype("uint8")
    ).convert("1")
    assert same(read_raster(pwg_raster(page, 203, pixels)), page)
