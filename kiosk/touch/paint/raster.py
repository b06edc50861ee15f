"""Small bitmaps computed once: rounded plates, the focus ring, the tiles of the band. Plain bytes, four a pixel."""

import math
from functools import lru_cache

from kiosk.touch.palette import Colour
from kiosk.touch.sdl import Bitmap
from kiosk.touch.theme import PlateStyle


@lru_cache(maxsize=64)
def corner(radius: int) -> tuple[tuple[float, ...], ...]:
    """How much of each pixel of a `radius` × `radius` square the top left quarter of a disc covers, 0 to 1."""
    return tuple(
        tuple(
            min(1.0, max(0.0, radius + 0.5 - math.hypot(radius - x - 0.5, radius - y - 0.5)))
            for x in range(radius)
        )
        for y in range(radius)
    )


def plate_border(style: PlateStyle) -> tuple[int, int]:
    """Pixels that do not stretch: at the sides and the top, and at the bottom."""
    side = max(style.radius, style.edge_px)
    return side, side + style.lip_px


@lru_cache(maxsize=64)
def plate(style: PlateStyle) -> Bitmap:
    """A plate whose middle is one pixel: to be stretched as a nine-patch of `plate_border`."""
    side, bottom = plate_border(style)
    w, h = 2 * side + 1, side + bottom + 1
    rows = []
    for y in range(h):
        half = [_plate_pixel(style, x, y, w, h) for x in range(side + 1)]
        rows.append(b"".join([*half, *half[-2::-1]]))
    return Bitmap(w, h, b"".join(rows))


def _plate_pixel(style: PlateStyle, x: int, y: int, w: int, h: int) -> bytes:
    outer = _covered(x, y, w, h, style.radius)
    e = style.edge_px
    inner = _covered(x - e, y - e, w - 2 * e, h - 2 * e - style.lip_px, max(0, style.radius - e))
    mixed = (round(edge + (face - edge) * inner) for edge, face in zip(style.edge, style.face, strict=True))
    return bytes((*mixed, round(255 * outer)))


def _covered(x: int, y: int, w: int, h: int, radius: int) -> float:
    """Coverage of one pixel by a rounded rectangle at the origin."""
    if not (0 <= x < w and 0 <= y < h):
        return 0.0
    x, y = min(x, w - 1 - x), min(y, h - 1 - y)
    return corner(radius)[y][x] if x < radius and y < radius else 1.0


@lru_cache(maxsize=8)
def ring(thickness: int, radius: int) -> Bitmap:
    """A white rounded outline with nothing inside, as a nine-patch of `radius`."""
    size = 2 * radius + 1
    rows = []
    for y in range(size):
        for x in range(size):
            outer = _covered(x, y, size, size, radius)
            hole = size - 2 * thickness
            inner = _covered(x - thickness, y - thickness, hole, hole, radius - thickness)
            rows.append(bytes((255, 255, 255, round(255 * max(0.0, outer - inner)))))
    return Bitmap(size, size, b"".join(rows))


def star_band(w: int, h: int, tile: int, ground: Colour, figure: Colour) -> Bitmap:
    """Tiles of stars and crosses, symmetric about the middle and whole from the top."""
    quarter = range(math.ceil(tile / 2))
    texels = [[_mixed(ground, figure, _star(x + 0.5, y + 0.5, tile)) for x in quarter] for y in quarter]
    mirrored = [min(at, tile - 1 - at) for at in range(tile)]
    start = (tile // 2 - w // 2) % tile * 4
    rows = []
    for y in mirrored:
        one = b"".join(texels[y][x] for x in mirrored)
        rows.append((one * (w // tile + 3))[start : start + w * 4])
    return Bitmap(w, h, b"".join(rows[y % tile] for y in range(h)))


def _mixed(ground: Colour, figure: Colour, amount: float) -> bytes:
    return bytes((*(round(a + (b - a) * amount) for a, b in zip(ground, figure, strict=True)), 255))


def _star(x: float, y: float, tile: int) -> float:
    """Coverage by an eight-pointed star (two squares, one turned) with a smaller one cut out of it.

    The stars of neighbouring tiles touch at their points; between four of them a cross stays free.
    """
    x, y = abs(x - tile / 2), abs(y - tile / 2)
    inside = tile / 2 / math.sqrt(2) - min(max(x, y), (x + y) / math.sqrt(2))  # distance from the outline
    outer, inner = inside - tile * 0.03, inside - tile * 0.11
    heart = inside - tile * 0.2
    return _clamped(outer) - _clamped(inner) + _clamped(heart)


def _clamped(distance: float) -> float:
    return min(1.0, max(0.0, distance + 0.5))
