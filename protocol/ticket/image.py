"""Reads the code off a picture of a ticket. Needs Pillow and zxing-cpp, so only the command imports it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import zxingcpp
from PIL import Image, ImageFilter

from protocol.faults import ContentFault
from protocol.ticket.code import PREFIX

MIN_SIDE: Final = 600  # pixels; measured: below it zxing-cpp misses codes it otherwise reads
_SOFTEN: Final = 1.5  # pixels: a quarter of a module of the printer
_SPECKS: Final = 5
MAX_PIXELS: Final = 50_000_000  # a 50-megapixel photograph; more is a decompression bomb


def read_code(path: Path) -> str | None:
    """The text of the ticket's QR, of ours before any other, or None where there is none to be read.

    Raises ContentFault where the file is missing, too large or no picture.
    """
    return read_picture(_load(path))


def read_picture(picture: Image.Image) -> str | None:
    """The same from a picture in grey (mode "L"). Tries it as it is, softened, and without its specks."""
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    other = None
    for attempt in _attempts(picture):
        for barcode in zxingcpp.read_barcodes(attempt, formats):
            if barcode.text.startswith(PREFIX):
                return str(barcode.text)
            other = other or str(barcode.text)
    return other


def _attempts(picture: Image.Image) -> Iterator[Image.Image]:
    """Measured on damaged codes: softening reads worn print heads (92 % instead of 75), median dirty scans."""
    factor = max(1, -(-MIN_SIDE // min(picture.size)))
    size = (picture.width * factor, picture.height * factor)
    yield picture.resize(size, Image.Resampling.BILINEAR)
    yield picture.filter(ImageFilter.GaussianBlur(_SOFTEN)).resize(size, Image.Resampling.BILINEAR)
    yield picture.filter(ImageFilter.MedianFilter(_SPECKS)).resize(size, Image.Resampling.BILINEAR)


def _load(path: Path) -> Image.Image:
    try:
        with Image.open(path) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ContentFault(f"{path}: more than {MAX_PIXELS} pixels", code="ticket-image-broken")
            # A transparent picture is meant on white paper.
            flat = Image.new("RGBA", image.size, "white")
            flat.alpha_composite(image.convert("RGBA"))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ContentFault(f"{path}: {error}", code="ticket-image-broken") from error
    return flat.convert("L")
