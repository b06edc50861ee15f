"""Textures for text, plates and pictograms, kept while they may be needed again."""

from collections import OrderedDict
from typing import Any, Final

from kivy.graphics.texture import Texture

from kiosk.content.page import Direction
from kiosk.touch.assets import PICTOGRAMS
from kiosk.touch.paint import raster
from kiosk.touch.palette import Colour
from kiosk.touch.sdl import Bitmap, picture
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import PlateStyle

_TEXTS_KEPT: Final = 160
_SIZES: Final = ((64, "64"), (128, "128"), (256, "."), (512, "512"))  # of the drawings, in pixels


class Textures:
    """One set a window. Text is kept least-recently-used, the rest is a small fixed number."""

    def __init__(self) -> None:
        self._texts: OrderedDict[Paragraph, Any] = OrderedDict()
        self._others: dict[object, Any] = {}

    def text(self, paragraph: Paragraph) -> Any:
        """White letters on nothing, the size of the paragraph."""
        found = self._texts.pop(paragraph, None)
        if found is None:
            found = _upload(paragraph.bitmap())
        self._texts[paragraph] = found
        while len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
        return found

    def forget(self) -> None:
        """Drops all text."""
        self._texts.clear()

    def plate(self, style: PlateStyle) -> Any:
        return self._kept(style, lambda: _upload(raster.plate(style)))

    def ring(self, thickness: int, radius: int) -> Any:
        return self._kept(("ring", thickness, radius), lambda: _upload(raster.ring(thickness, radius)))

    def band(self, w: int, h: int, tile: int, colours: tuple[Colour, Colour]) -> Any:
        """Tiles side by side, as wide as the band: one sampler for all textures starts faster."""
        return self._kept(
            ("band", w, h, tile, *colours), lambda: _upload(raster.star_band(w, h, tile, *colours))
        )

    def white(self) -> Any:
        """For plain shapes."""
        return self._kept("white", lambda: _upload(Bitmap(1, 1, b"\xff" * 4)))

    def pictogram(self, stem: str, side: int, direction: Direction) -> Any | None:
        """The drawing for the direction of reading, white on nothing; None when no file is there."""
        return self._kept((stem, side, direction), lambda: _pictogram(stem, side, direction))

    def film(self, frame: Bitmap) -> Any:
        """A frame of a clip; the one before it is overwritten."""
        texture = self._kept(("film", frame.w, frame.h), lambda: _upload(frame))
        texture.min_filter = texture.mag_filter = "linear"
        texture.blit_buffer(frame.pixels, colorfmt="rgba", bufferfmt="ubyte")
        return texture

    def modules(self, rows: tuple[tuple[bool, ...], ...]) -> Any:
        """A QR code, one texel a module: white where it is dark, nothing elsewhere."""
        dark, light = b"\xff\xff\xff\xff", b"\xff\xff\xff\x00"
        pixels = b"".join(dark if module else light for row in rows for module in row)
        return _upload(Bitmap(len(rows[0]), len(rows), pixels))

    def _kept(self, key: object, make: Any) -> Any:
        if key not in self._others:
            self._others[key] = make()
        return self._others[key]


def _upload(bitmap: Bitmap) -> Any:
    texture = Texture.create(size=(bitmap.w, bitmap.h), colorfmt="rgba")
    texture.min_filter = texture.mag_filter = "nearest"
    texture.blit_buffer(bitmap.pixels, colorfmt="rgba", bufferfmt="ubyte")
    texture.flip_vertical()
    return texture


def _pictogram(stem: str, side: int, direction: Direction) -> Any | None:
    """Scaled down once from the next larger drawing: crisp, and without mipmaps, which cost 20 ms each."""
    folder = next((name for size, name in _SIZES if size >= side), _SIZES[-1][1])
    names = (f"{stem}_rtl", stem) if direction is Direction.RTL else (stem,)
    paths = (PICTOGRAMS / folder / f"{name}.png" for name in names)
    path = next((path for path in paths if path.is_file()), None)
    return _upload(picture(path, side)) if path else None
