"""PWG raster (PWG 5102.4): a black and white page as printers without a driver take it."""

import struct
from collections.abc import Iterator
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

_MAGIC: Final = b"RaS2"
_HEADER_BYTES: Final = 1796
_POINTS_AN_INCH: Final = 72
_NORMAL_QUALITY: Final = 4
_CUT_AFTER_THE_JOB: Final = 2
_LONGEST_RUN: Final = 128  # bytes alike, or unlike, that one count can stand for
_LONGEST_REPEAT: Final = 256  # lines alike

# Where the numbers of a page header stand, in bytes from its start (PWG 5102.4, table 2).
_CUT_MEDIA: Final = 268
_RESOLUTION: Final = 276
_COPIES: Final = 340
_PAGE_SIZE: Final = 352
_WIDTH_HEIGHT: Final = 372
_PIXELS: Final = 384  # bits a colour, bits a pixel, bytes a line, colour order, colour space
_COLOURS: Final = 420
_PAGE_COUNT: Final = 452
_TRANSFORMS: Final = 456  # across, along: 1 each, nothing mirrored
_QUALITY: Final = 484


class Pixels(Enum):
    """Bits a pixel and the colour space of a type that a printer names in `pwg-raster-document-type-supported`."""

    BLACK_1 = (1, 3)  # a set bit is black
    SGRAY_8 = (8, 18)  # 255 is white


def pwg_raster(page: "Image", dots_an_inch: int, pixels: Pixels) -> bytes:
    """One page, mode "1", all of the paper. Its width in dots need not be a multiple of eight."""
    from PIL import ImageChops

    if pixels is Pixels.BLACK_1:
        data, line = ImageChops.invert(page).tobytes(), (page.width + 7) // 8
    else:
        data, line = page.convert("L").tobytes(), page.width
    return (
        _MAGIC + _header(page.width, page.height, line, dots_an_inch, pixels) + b"".join(_packed(data, line))
    )


def _header(width: int, height: int, line: int, dots_an_inch: int, pixels: Pixels) -> bytes:
    bits, space = pixels.value
    header = bytearray(_HEADER_BYTES)
    header[:9] = b"PwgRaster"

    def put(at: int, *numbers: int) -> None:
        struct.pack_into(f">{len(numbers)}I", header, at, *numbers)

    put(_CUT_MEDIA, _CUT_AFTER_THE_JOB)
    put(_RESOLUTION, dots_an_inch, dots_an_inch)
    put(_COPIES, 1)
    put(_PAGE_SIZE, *(round(dots * _POINTS_AN_INCH / dots_an_inch) for dots in (width, height)))
    put(_WIDTH_HEIGHT, width, height)
    put(_PIXELS, bits, bits, line, 0, space)
    put(_COLOURS, 1)
    put(_PAGE_COUNT, 1)
    put(_TRANSFORMS, 1, 1)
    put(_QUALITY, _NORMAL_QUALITY)
    return bytes(header)


def _packed(data: bytes, line: int) -> Iterator[bytes]:
    """Lines alike are sent once, with how often they come again."""
    rows = (data[start : start + line] for start in range(0, len(data), line))
    for row, alike in groupby(rows):
        packed, left = _runs(row), sum(1 for _ in alike)
        while left:
            times = min(left, _LONGEST_REPEAT)
            yield bytes((times - 1,)) + packed
            left -= times


def _runs(row: bytes) -> bytes:
    """Bytes alike: how often less one, the byte. Unlike: 257 less how many, the bytes."""
    packed, unlike = bytearray(), bytearray()
    for byte, alike in groupby(row):
        count = sum(1 for _ in alike)
        if count == 1:
            unlike.append(byte)
            continue
        packed += _as_they_are(unlike)
        unlike.clear()
        while count:
            times = min(count, _LONGEST_RUN)
            packed += bytes((times - 1, byte))
            count -= times
    return bytes(packed + _as_they_are(unlike))


def _as_they_are(unlike: bytes | bytearray) -> bytes:
    packed = bytearray()
    for start in range(0, len(unlike), _LONGEST_RUN):
        piece = unlike[start : start + _LONGEST_RUN]
        # One byte alone is a run of one: 256 has no place in the count.
        packed += bytes((0,)) + piece if len(piece) == 1 else bytes((257 - len(piece),)) + piece
    return bytes(packed)
