"""SDL_ttf (FreeType + HarfBuzz): runs of text measured, or drawn white on nothing.

Kivy's own text provider shapes only left-to-right. One font object is opened for each size, weight,
direction and script, because SDL_ttf measures with the direction the object had last.
"""

import ctypes
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.touch.faults import FontMissing
from kiosk.touch.sdl import Bitmap, Surface, ttf

_LTR, _RTL = 0, 1  # TTF_Direction
_NO_HINTING: Final = 3  # hints would round a capital of 27.8 pixels to 27 or 29, out of its band (row V2)
_WHITE: Final = 0xFFFFFFFF


class Run(NamedTuple):
    """A stretch of one direction and one script, in logical order."""

    text: str
    rtl: bool
    script: str


class Face(NamedTuple):
    """A font file at a size: `px` is the em square in pixels."""

    path: Path
    px: int


def script_of(text: str) -> str:
    """The ISO 15924 script HarfBuzz needs for a run."""
    for character in text:
        if "\u2d30" <= character <= "\u2d7f":
            return "Tfng"
        if "\u0600" <= character <= "\u08ff" or "\ufb50" <= character <= "\ufefc":
            return "Arab"
    return "Latn"


@lru_cache(maxsize=128)
def _font(face: Face, script: str, *, rtl: bool) -> int:
    font: int | None = ttf().TTF_OpenFont(str(face.path).encode(), face.px)
    if not font:
        raise FontMissing(face.path.name)
    ttf().TTF_SetFontHinting(font, _NO_HINTING)
    ttf().TTF_SetFontDirection(font, _RTL if rtl else _LTR)
    ttf().TTF_SetFontScriptName(font, script.encode())
    return font


@lru_cache(maxsize=8192)
def run_width(face: Face, run: Run) -> int:
    """Advance width of a run in pixels."""
    width, height = ctypes.c_int(), ctypes.c_int()
    font = _font(face, run.script, rtl=run.rtl)
    ttf().TTF_SizeUTF8(font, run.text.encode(), ctypes.byref(width), ctypes.byref(height))
    return width.value


@lru_cache(maxsize=64)
def line_height(face: Face) -> int:
    """Ascent plus descent in pixels: holds every glyph of the font."""
    return int(ttf().TTF_FontHeight(_font(face, "Latn", rtl=False)))


@lru_cache(maxsize=256)
def glyph_top(face: Face, character: str) -> int:
    """Height of a glyph's highest pixel above the baseline: of H it is the capital height (row V2)."""
    top = ctypes.c_int()
    font = _font(face, "Latn", rtl=False)
    ttf().TTF_GlyphMetrics32(font, ord(character), None, None, None, ctypes.byref(top), None)
    return top.value


def has_glyph(face: Face, character: str) -> bool:
    """Whether the font draws a character (row L2)."""
    return bool(ttf().TTF_GlyphIsProvided32(_font(face, "Latn", rtl=False), ord(character)))


def draw(face: Face, size: tuple[int, int], placed: tuple[tuple[int, int, Run], ...]) -> Bitmap:
    """All runs, each with its left edge and the top of its line, on one bitmap of `size`."""
    surface = Surface(*size)
    for x, y, run in placed:
        drawn = ttf().TTF_RenderUTF8_Blended(_font(face, run.script, rtl=run.rtl), run.text.encode(), _WHITE)
        if drawn:
            surface.blend(drawn, x, y)
    return surface.mask()
