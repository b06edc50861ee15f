"""A ticket as a page of what a printer without a driver has: 80 mm roll, or the smallest sheet that holds it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from kiosk.devices.printers.commands import WIDTH_DOTS
from kiosk.devices.printers.ipp_values import Attributes, Enum, MimeType, Range, Resolution, Value, Values
from kiosk.devices.printers.raster import Pixels, pwg_raster
from protocol.faults import DeviceFault

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 203  # of the picture
ROLL: Final = 8000  # hundredths of a millimetre, as IPP counts
PRINTABLE: Final = 7200
SHEET_TOP: Final = 1000  # white above a ticket on a sheet, where office printers cannot print
PDF: Final = "application/pdf"
RASTER: Final = "image/pwg-raster"

_HUNDREDTHS_AN_INCH: Final = 2540
_PORTRAIT: Final = Enum(3)
_MARGINS: Final = tuple(f"media-{side}-margin" for side in ("top", "bottom", "left", "right"))
_WANTED: Final[Mapping[str, tuple[Value, ...]]] = {
    "print-scaling": ("none",),
    "print-color-mode": ("bi-level", "monochrome"),
    "sides": ("one-sided",),
    "orientation-requested": (3,),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """Hundredths of a millimetre; `roll`: as long as the ticket."""

    width: int
    height: int
    roll: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent: the document, its type, and what the job says of it."""

    document: bytes
    mime_type: str
    job: Mapping[str, Value | Values]


@dataclass(frozen=True, slots=True)
class Unfit:
    """No ticket can be printed there, for a cause that whoever set it up must see to: `printer-paper` where none is
    wide and long enough, `printer-format` where it takes neither raster nor PDF."""

    code: str


def make_page(image: "Image", printer: Attributes) -> Page | Unfit:
    """Raises DeviceFault where the picture is no ticket."""
    if image.width != WIDTH_DOTS or image.mode != "1":
        raise DeviceFault(f"a picture of {image.width} dots, mode {image.mode}", code="ticket-size")
    paper = _paper(image.height * _HUNDREDTHS_AN_INCH // DPI + 1, printer)
    if paper is None:
        return Unfit("printer-paper")
    taken = printer.get("document-format-supported", ())
    resolution = _resolution(printer) if RASTER in taken else None
    if resolution is not None and (resolution == DPI or PDF not in taken):
        pixels = _pixels(printer)
        data, mime_type = pwg_raster(_laid_out(image, paper, resolution), resolution, pixels), RASTER
    elif PDF in taken:
        data, mime_type = _pdf(_laid_out(image, paper, DPI)), PDF
    else:
        return Unfit("printer-format")
    return Page(data, mime_type, _job(paper, printer))


def mime_type(page: Page) -> MimeType:
    """As the operation names it."""
    return MimeType(page.mime_type)


def _paper(height: int, printer: Attributes) -> Paper | None:
    """A roll that can be cut to length before a sheet, the nearest to 80 mm; the smallest sheet before a larger one.

    A queue that says nothing of its paper (CUPS without a description of its printer) is taken for a roll.
    """
    sizes = list(_sizes(printer))
    if not sizes:
        return Paper(ROLL, height, roll=True)
    rolls = [
        Paper(taken, max(height, length.low), roll=True)
        for width, length in sizes
        if isinstance(length, Range) and length.high >= height and (taken := _width(width))
    ]
    if rolls:
        return min(rolls, key=lambda roll: abs(roll.width - ROLL))
    sheets = [
        (wide, high)
        for wide, high in sizes
        if isinstance(wide, int)
        and isinstance(high, int)
        and wide >= PRINTABLE
        and high >= height + SHEET_TOP
    ]
    if not sheets:
        return None
    wide, high = min(sheets, key=lambda sheet: sheet[0] * sheet[1])
    return Paper(wide, high, roll=False)


def _sizes(printer: Attributes) -> Iterator[tuple[Value, Value]]:
    for size in printer.get("media-size-supported", ()):
        if isinstance(size, Mapping):
            yield from zip(size.get("x-dimension", ()), size.get("y-dimension", ()), strict=False)


def _width(offered: Value) -> int | None:
    """80 mm where it may be, else the least that holds what is printed."""
    match offered:
        case Range(low, high) if low <= ROLL <= high:
            return ROLL
        case Range(low, high) if high >= PRINTABLE:
            return max(low, PRINTABLE)
        case int() if offered >= PRINTABLE:
            return offered
        case _:
            return None


def _resolution(printer: Attributes) -> int | None:
    """The picture's own where the printer has it, else its finest."""
    square = [
        each.across
        for each in printer.get("pwg-raster-document-resolution-supported", ())
        if isinstance(each, Resolution) and each.across == each.along > 0
    ]
    return None if not square else DPI if DPI in square else max(square)


def _pixels(printer: Attributes) -> Pixels:
    one_bit = "black_1" in printer.get("pwg-raster-document-type-supported", ())
    return Pixels.BLACK_1 if one_bit else Pixels.SGRAY_8


def _laid_out(image: "Image", paper: Paper, dots_an_inch: int) -> "Image":
    """All of the paper, white, the ticket in the middle; at the top of a sheet, below its edge."""
    from PIL import Image as Images

    def dots(hundredths: int) -> int:
        return round(hundredths * dots_an_inch / _HUNDREDTHS_AN_INCH)

    if dots_an_inch != DPI:
        size = (round(image.width * dots_an_inch / DPI), round(image.height * dots_an_inch / DPI))
        image = image.resize(size, Images.Resampling.NEAREST)
    width = max(dots(paper.width), image.width)
    page = Images.new("1", (width, max(dots(paper.height), image.height)), 1)
    page.paste(image, ((width - image.width) // 2, 0 if paper.roll else dots(SHEET_TOP)))
    return page


def _pdf(page: "Image") -> bytes:
    file = BytesIO()
    page.save(file, "PDF", resolution=DPI)
    return file.getvalue()


def _job(paper: Paper, printer: Attributes) -> Mapping[str, Value | Values]:
    """Only what the printer says it understands: a strict one refuses a job for a word it does not know."""
    size: Mapping[str, Values] = {"x-dimension": (paper.width,), "y-dimension": (paper.height,)}
    media: dict[str, Values] = {"media-size": (size,)}
    if paper.roll:
        media |= {margin: (0,) for margin in _MARGINS if 0 in printer.get(f"{margin}-supported", ())}
    job: dict[str, Value | Values] = {}
    if "media-size" in printer.get("media-col-supported", ()):
        job["media-col"] = media
    for name, wanted in _WANTED.items():
        supported = printer.get(f"{name}-supported", ())
        if (value := next((each for each in wanted if each in supported), None)) is not None:
            job[name] = _PORTRAIT if name == "orientation-requested" else value
    return job
