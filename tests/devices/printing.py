"""What the printer stories share: a picture to print, a printer to print it, and little patience."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageChops

from kiosk.devices.printers import PrintJob
from kiosk.devices.printers.conversation import Patience

SHORT = Patience(connect=0.5, answer=0.4, stall=0.6, finish=1.0)
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
PICTOGRAMS = Path(__file__).parents[2] / "assets" / "pictograms" / "png" / "64"


def picture(seed: int = 1, rows: int = 300) -> Image.Image:
    """Black and white squares of 6 dots like a QR's, different for each seed."""
    squares = np.random.default_rng(seed).integers(0, 2, (rows // 6, 96), dtype=np.uint8) * 255
    return Image.fromarray(np.kron(squares, np.ones((6, 6), dtype=np.uint8))).convert("1")


def job(seed: int = 1) -> PrintJob:
    return PrintJob(f"A-{seed:03}-1", picture(seed))


def same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and not ImageChops.logical_xor(one, other).getbbox()
