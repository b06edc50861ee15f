"""SDL as Kivy ships it, reached through Kivy's own extension modules: always the very copies Kivy uses.

The kiosk needs of it what Kivy does not offer: sleeping until an event, text in both directions, pictures
scaled once to the size they are shown at.
"""

import ctypes
import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from kiosk.touch.faults import TouchFault

_ARGB8888: Final = 0x16362004  # SDL_pixels.h: blue, green, red, alpha in memory
_ABGR8888: Final = 0x16762004  # red, green, blue, alpha in memory
_NO_BLENDING, _BLENDING = 0, 1
_WHITE_NOTHING: Final = 0x00FFFFFF
_USER_EVENT: Final = 0x8000
_EVENT_BYTES: Final = 56


class SurfaceStructure(ctypes.Structure):
    """The public beginning of SDL_Surface."""

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


SurfacePointer = ctypes.POINTER(SurfaceStructure)


class Bitmap(NamedTuple):
    """`w` × `h` pixels of four bytes, red, green, blue, alpha; top row first."""

    w: int
    h: int
    pixels: bytes


def _kivy_module(folder: str, name: str) -> ctypes.CDLL:
    spec = importlib.util.find_spec("kivy")
    places = spec.submodule_search_locations if spec else None
    found = next((Path(place, "core", folder).glob(f"{name}*.so") for place in places or ()), None)
    path = next(found, None) if found else None
    if path is None:
        raise TouchFault(f"kivy.core.{folder}.{name}")
    return ctypes.CDLL(str(path))


@lru_cache(maxsize=1)
def sdl() -> Any:
    """SDL2 itself."""
    library = _kivy_module("window", "_window_sdl2")
    library.SDL_CreateRGBSurfaceWithFormat.restype = SurfacePointer
    library.SDL_ConvertSurfaceFormat.restype = SurfacePointer
    library.SDL_ConvertSurfaceFormat.argtypes = (SurfacePointer, ctypes.c_uint32, ctypes.c_uint32)
    library.SDL_RWFromConstMem.restype = ctypes.c_void_p
    library.SDL_RWFromConstMem.argtypes = (ctypes.c_char_p, ctypes.c_int)
    library.SDL_FillRect.argtypes = (SurfacePointer, ctypes.c_void_p, ctypes.c_uint32)
    library.SDL_SetSurfaceBlendMode.argtypes = (SurfacePointer, ctypes.c_int)
    library.SDL_UpperBlit.argtypes = (SurfacePointer, ctypes.c_void_p, SurfacePointer, ctypes.c_void_p)
    library.SDL_SoftStretchLinear.argtypes = library.SDL_UpperBlit.argtypes
    library.SDL_FreeSurface.argtypes = (SurfacePointer,)
    library.SDL_WaitEventTimeout.argtypes = (ctypes.c_void_p, ctypes.c_int)
    return library


@lru_cache(maxsize=1)
def ttf() -> Any:
    """SDL_ttf: FreeType and HarfBuzz."""
    library = _kivy_module("text", "_text_sdl2")
    font = ctypes.c_void_p
    library.TTF_OpenFont.restype = font
    library.TTF_OpenFont.argtypes = (ctypes.c_char_p, ctypes.c_int)
    for name in ("TTF_SetFontDirection", "TTF_SetFontHinting"):
        getattr(library, name).argtypes = (font, ctypes.c_int)
    library.TTF_SetFontScriptName.argtypes = (font, ctypes.c_char_p)
    library.TTF_SizeUTF8.argtypes = (font, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p)
    library.TTF_FontHeight.argtypes = (font,)
    library.TTF_GlyphMetrics32.argtypes = (font, ctypes.c_uint32, *(ctypes.c_void_p,) * 5)
    library.TTF_GlyphIsProvided32.argtypes = (font, ctypes.c_uint32)
    library.TTF_RenderUTF8_Blended.restype = SurfacePointer
    library.TTF_RenderUTF8_Blended.argtypes = (font, ctypes.c_char_p, ctypes.c_uint32)
    if library.TTF_Init() != 0:
        raise TouchFault("TTF_Init")
    return library


class Surface:
    """A surface of white nothing to draw on; freed with the object."""

    def __init__(self, w: int, h: int) -> None:
        self.w, self.h = w, h
        self._it = sdl().SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, _ARGB8888)
        sdl().SDL_FillRect(self._it, None, _WHITE_NOTHING)

    def blend(self, drawn: Any, x: int, y: int) -> None:
        """Blends a surface of another library in and frees it."""
        sdl().SDL_SetSurfaceBlendMode(drawn, _BLENDING)
        sdl().SDL_UpperBlit(drawn, None, self._it, ctypes.byref(_Rect(x, y, 0, 0)))
        sdl().SDL_FreeSurface(drawn)

    def stretch(self, drawn: Any) -> None:
        """Fills the whole surface with another, scaled bilinearly, and frees that."""
        plain = sdl().SDL_ConvertSurfaceFormat(drawn, _ARGB8888, 0)
        sdl().SDL_SetSurfaceBlendMode(plain, _NO_BLENDING)
        sdl().SDL_SoftStretchLinear(plain, None, self._it, None)
        sdl().SDL_FreeSurface(plain)
        sdl().SDL_FreeSurface(drawn)

    def mask(self) -> Bitmap:
        """What was drawn, as white of the same coverage: every colour comes from the tint."""
        it = self._it.contents
        raw = ctypes.string_at(it.pixels, it.pitch * self.h)
        if it.pitch != self.w * 4:
            raw = b"".join(raw[y * it.pitch : y * it.pitch + self.w * 4] for y in range(self.h))
        white = bytearray(b"\xff" * len(raw))
        white[3::4] = raw[3::4]
        return Bitmap(self.w, self.h, bytes(white))

    def __del__(self) -> None:
        sdl().SDL_FreeSurface(self._it)


def picture(path: Path, side: int) -> Bitmap:
    """A square picture's coverage, scaled to `side` pixels."""
    images = _images()
    loaded = images.IMG_Load(str(path).encode())
    if not loaded:
        raise TouchFault(path.name)
    surface = Surface(side, side)
    surface.stretch(loaded)
    return surface.mask()


def picture_from(data: bytes) -> Bitmap:
    """A picture from a file's bytes, in its own size and colours. Raises TouchFault when it is none."""
    source = sdl().SDL_RWFromConstMem(data, len(data))
    loaded = _images().IMG_Load_RW(source, 1)
    if not loaded:
        raise TouchFault("picture")
    plain = sdl().SDL_ConvertSurfaceFormat(loaded, _ABGR8888, 0)
    sdl().SDL_FreeSurface(loaded)
    w, h, pitch = plain.contents.w, plain.contents.h, plain.contents.pitch
    raw = ctypes.string_at(plain.contents.pixels, pitch * h)
    sdl().SDL_FreeSurface(plain)
    row = w * 4
    pixels = raw if pitch == row else b"".join(raw[y * pitch : y * pitch + row] for y in range(h))
    return Bitmap(w, h, pixels)


@lru_cache(maxsize=1)
def _images() -> Any:
    library = _kivy_module("image", "_img_sdl2")
    library.IMG_Load_RW.restype = SurfacePointer
    library.IMG_Load_RW.argtypes = (ctypes.c_void_p, ctypes.c_int)
    library.IMG_Load.restype = SurfacePointer
    library.IMG_Load.argtypes = (ctypes.c_char_p,)
    return library


class _DisplayMode(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_uint32),
        ("w", ctypes.c_int),
        ("h", ctypes.c_int),
        ("refresh_rate", ctypes.c_int),
        ("driverdata", ctypes.c_void_p),
    )


def display_size() -> tuple[int, int]:
    """Of the display that the window is on, in pixels; nothing by nothing where it does not say."""
    mode = _DisplayMode()
    sdl().SDL_GetCurrentDisplayMode(0, ctypes.byref(mode))
    return mode.w, mode.h


def wait_for_event(milliseconds: int) -> None:
    """Sleeps until something happens, at most so long; what happened stays in the queue."""
    sdl().SDL_WaitEventTimeout(None, milliseconds)


def push_event() -> None:
    """Ends `wait_for_event`; may be called from any thread."""
    event = (ctypes.c_uint8 * _EVENT_BYTES)()
    ctypes.cast(event, ctypes.POINTER(ctypes.c_uint32))[0] = _USER_EVENT
    sdl().SDL_PushEvent(event)
