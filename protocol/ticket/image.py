"""Reads the code off a picture of a ticket. Needs Pillow and zxing-cpp, so only the command imports it."""

from pathlib import Path
from typing import Final

import zxingcpp
from PIL import Image

from protocol.faults import ContentFault
from protocol.ticket.code import PREFIX

MIN_SIDE: Final = 600  # pixels; measured: below it zxing-cpp misses codes it otherwise reads
MAX_PIXELS: Final = 50_000_000  # a 50-megapixel photograph; more is a decompression bomb


def read_code(path: Path) -> str | None:
    """The text of the ticket's QR, of ours before any other, or None where there is none to be read.

    Raises ContentFault where the file is missing, too large or no picture.
    """
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    texts = [barcode.text for barcode in zxingcpp.read_barcodes(_load(path), formats)]
    ours = [text for text in texts if text.startswith(PREFIX)]
    return next(iter(ours + texts), None)


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
    grey = flat.convert("L")
    factor = -(-MIN_SIDE // min(grey.size))
    return (
        grey
        if factor <= 1
        else grey.resize((grey.width * factor, grey.height * factor), Image.Resampling.NEAREST)
    )
