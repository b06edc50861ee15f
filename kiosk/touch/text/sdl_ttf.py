"""SDL_ttf (FreeType + HarfBuzz) as Kivy ships it: one run of text measured, or drawn white on nothing.

Kivy's own text provider shapes only left-to-right. The library is reached through Kivy's extension module,
so it is always the very copy that Kivy uses. One font object is opened for each size, weight, direction and
script, because SDL_ttf measures with the direction the object had last.
"""

import ctypes
import importlib.util
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from kiosk.touch.faults import FontMissing

_ARGB8888: Final = 0x16362004  # SDL_pixels.h
_BLEND: Final = 1
_WHITE_NOTHING: Final = 0x00FFFFFF
_LTR, _RTL = 0, 1  # TTF_Direction
_LIGHT_HINTING: Final = 1


class _Surface(ctypes.Structure):
    _fields_ = (
        ("flags", ctypes.c_uint32),
        ("format", ctypes.c_void_p),
        ("w", ctypes.c_int),
        ("h", ctypes.c_int),
        ("pitch", ctypes.c_int),
        ("pixels", ctypes.c_void_p),
    )


class _Rect(ctypes.Structure):
    _fields_ = (("x", ctypes.c_int), ("y", ctypes.c_int), ("w", ctypes.c_int), ("h", ctypes.c_int))


_SurfaceP = ctypes.POINTER(_Surface)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one direction and one script, in logical order."""

    text: str
    rtl: bool
    script: str


@dataclass(frozen=True, slots=True)
class Face:
    """A font file at a size: `px` is the em square in pixels."""

    path: Path
    px: int


@dataclass(frozen=True, slots=True)
class Bitmap:
    """`w` × `h` pixels of four bytes, all white, the fourth byte the coverage; top row first."""

    w: int
    h: int
    pixels: bytes


def script_of(text: str) -> str:
    """The ISO 15924 script HarfBuzz needs for a run."""
    for character in text:
        if "\u2d30" <= character <= "\u2d7f":
            return "Tfng"
        if "\u0600" <= character <= "\u08ff" or "\ufb50" <= character <= "\ufefc":
            return "Arab"
    return "Latn"


@lru_cache(maxsize=1)
def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    spec = importlib.util.find_spec("kivy")
    if spec is None or not spec.submodule_search_locations:
        raise FontMissing("kivy")
    root = Path(next(iter(spec.submodule_search_locations)))
    ttf = ctypes.CDLL(str(next((root / "core" / "text").glob("_text_sdl2*.so"))))
    sdl = ctypes.CDLL(str(next((root / "core" / "window").glob("_window_sdl2*.so"))))
    ttf.TTF_OpenFont.restype = ctypes.c_void_p
    ttf.TTF_OpenFont.argtypes = (ctypes.c_char_p, ctypes.c_int)
    for name in ("TTF_SetFontDirection", "TTF_SetFontHinting"):
        getattr(ttf, name).argtypes = (ctypes.c_void_p, ctypes.c_int)
    ttf.TTF_SetFontScriptName.argtypes = (ctypes.c_void_p, ctypes.c_char_p)
    ttf.TTF_SizeUTF8.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p)
    for name in ("TTF_FontAscent", "TTF_FontHeight"):
        getattr(ttf, name).argtypes = (ctypes.c_void_p,)
    ttf.TTF_GlyphMetrics32.argtypes = (ctypes.c_void_p, ctypes.c_uint32, *(ctypes.c_void_p,) * 5)
    ttf.TTF_GlyphIsProvided32.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
    ttf.TTF_RenderUTF8_Blended.restype = _SurfaceP
    ttf.TTF_RenderUTF8_Blended.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
    sdl.SDL_CreateRGBSurfaceWithFormat.restype = _SurfaceP
    sdl.SDL_FillRect.argtypes = (_SurfaceP, ctypes.c_void_p, ctypes.c_uint32)
    sdl.SDL_SetSurfaceBlendMode.argtypes = (_SurfaceP, ctypes.c_int)
    sdl.SDL_UpperBlit.argtypes = (_SurfaceP, ctypes.c_void_p, _SurfaceP, ctypes.c_void_p)
    sdl.SDL_FreeSurface.argtypes = (_SurfaceP,)
    if ttf.TTF_Init() != 0:
        raise FontMissing("sdl_ttf")
    return ttf, sdl


def sdl_library() -> ctypes.CDLL:
    """The copy of SDL that Kivy uses."""
    return _libraries()[1]


@lru_cache(maxsize=128)
def _font(face: Face, script: str, *, rtl: bool) -> int:
    ttf, _ = _libraries()
    font: int | None = ttf.TTF_OpenFont(str(face.path).encode(), face.px)
    if not font:
        raise FontMissing(face.path.name)
    ttf.TTF_SetFontHinting(font, _LIGHT_HINTING)
    ttf.TTF_SetFontDirection(font, _RTL if rtl else _LTR)
    ttf.TTF_SetFontScriptName(font, script.encode())
    return font


@lru_cache(maxsize=8192)
def run_width(face: Face, run: Run) -> int:
    """Advance width of a run in pixels."""
    ttf, _ = _libraries()
    width, height = ctypes.c_int(), ctypes.c_int()
    ttf.TTF_SizeUTF8(
        _font(face, run.script, rtl=run.rtl), run.text.encode(), ctypes.byref(width), ctypes.byref(height)
    )
    return width.value


@lru_cache(maxsize=64)
def line_height(face: Face) -> int:
    """Ascent plus descent in pixels: holds every glyph of the font."""
    ttf, _ = _libraries()
    return int(ttf.TTF_FontHeight(_font(face, "Latn", rtl=False)))


@lru_cache(maxsize=64)
def ascent(face: Face) -> int:
    """Pixels from the top of a line to its baseline."""
    ttf, _ = _libraries()
    return int(ttf.TTF_FontAscent(_font(face, "Latn", rtl=False)))


@lru_cache(maxsize=256)
def glyph_top(face: Face, character: str) -> int:
    """Height of a glyph's highest pixel above the baseline: of H it is the capital height (row V2)."""
    ttf, _ = _libraries()
    top = ctypes.c_int()
    ttf.TTF_GlyphMetrics32(
        _font(face, "Latn", rtl=False), ord(character), None, None, None, ctypes.byref(top), None
    )
    return top.value


def has_glyph(face: Face, character: str) -> bool:
    """Whether the font draws a character (row L2)."""
    ttf, _ = _libraries()
    return bool(ttf.TTF_GlyphIsProvided32(_font(face, "Latn", rtl=False), ord(character)))


def draw(face: Face, size: tuple[int, int], placed: tuple[tuple[int, int, Run], ...]) -> Bitmap:
    """All runs, each with its left edge and the top of its line, on one bitmap of `size`."""
    ttf, sdl = _libraries()
    w, h = size
    target = sdl.SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, _ARGB8888)
    sdl.SDL_FillRect(target, None, _WHITE_NOTHING)
    for x, y, run in placed:
        drawn = ttf.TTF_RenderUTF8_Blended(
            _font(face, run.script, rtl=run.rtl), run.text.encode(), 0xFFFFFFFF
        )
        if not drawn:
            continue
        sdl.SDL_SetSurfaceBlendMode(drawn, _BLEND)
        sdl.SDL_UpperBlit(drawn, None, target, ctypes.byref(_Rect(x, y, 0, 0)))
        sdl.SDL_FreeSurface(drawn)
    surface = target.contents
    pixels = ctypes.string_at(surface.pixels, surface.pitch * h)
    if surface.pitch != w * 4:
        pixels = b"".join(pixels[row * surface.pitch : row * surface.pitch + w * 4] for row in range(h))
    sdl.SDL_FreeSurface(target)
    return Bitmap(w, h, pixels)
