"""Blocks that are looked at: the page's pictogram, the arch of the first page, the star of a wait."""

from typing import NamedTuple

from kiosk.touch import theme
from kiosk.touch.geometry import Box
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.scene import Arch, Item, Picture, Plate, Star


class Illustration(NamedTuple):
    """A large pictogram on a tile, under an arch, or inside the star of a wait."""

    look: Look
    stem: str
    frame: str  # "tile", "arch", "star"
    stretch: int = 2

    def _least(self) -> int:
        portrait = self.look.panel.portrait
        return self.look.icon(((60.0, 36.0, 22.0) if portrait else (40.0, 26.0, 16.0))[self.look.tight])

    def _most(self) -> int:
        return self.look.icon(120.0 if self.look.panel.portrait else 78.0)

    def height(self, width: int) -> int:
        return min(self._least(), width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        side = min(box.h, box.w, self._most())
        square = Box(box.x + (box.w - side) // 2, box.y + (box.h - side) // 2, side, side)
        sheet.draw("illustration", square, self._items(square))

    def _items(self, square: Box) -> tuple[Item, ...]:
        side = square.w
        if self.frame == "arch":
            inner = Box(square.x + side // 4, square.y + round(side * 0.36), side // 2, side // 2)
            return (Arch(square, theme.GREEN), Picture(inner, self.stem, theme.WHITE))
        if self.frame == "star":
            inner = square.inset(round(side * 0.31))
            star = Star(square, theme.LINE, theme.GREEN)
            return (star, Picture(inner, self.stem, theme.GREEN))
        tile = Plate(square, self.look.plate("tile"))
        return (tile, Picture(square.inset(side // 8), self.stem, theme.GREEN))


class Air(NamedTuple):
    """Nothing, as much as is left."""

    stretch: int = 1

    def height(self, width: int) -> int:
        return 0

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Leaves the wall as it is."""
