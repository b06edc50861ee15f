"""Blocks that are looked at: the page's pictogram, the arch of the first page, the star of a wait."""

from typing import NamedTuple

from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.scene import Arch, Band, Item, Picture, Plate, Star
from kiosk.touch.theme import PlateStyle


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
        if self.frame == "arch":
            return self.look.icon(150.0 if self.look.panel.portrait else 95.0)
        return self.look.icon(120.0 if self.look.panel.portrait else 78.0)

    def height(self, width: int) -> int:
        return min(self._least(), width)

    def most(self, width: int) -> int:
        return min(self._most(), width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        side = min(box.h, box.w, self._most())
        square = Box(box.x + (box.w - side) // 2, box.y + (box.h - side) // 2, side, side)
        sheet.draw("illustration", square, self._items(square))

    def _gate(self, square: Box) -> tuple[Item, ...]:
        """A wall of tiles with a horseshoe gate, and who greets in it."""
        line, tile, c = self.look.edge, 4 * self.look.unit, self.look.colours
        wide = round(square.w * 0.8) // tile * tile or square.w
        high = (square.h - 2 * line) // tile * tile or square.h - 2 * line
        wall = Box(square.x + (square.w - wide) // 2, square.bottom - line - high, wide, high)
        brass = PlateStyle(c.brass, c.brass, 0, 0)
        gate = Box(wall.x + wall.w // 7, wall.y + wall.h // 9, wall.w - wall.w // 7 * 2, wall.h - wall.h // 9)
        opening = Box(gate.x + 2 * line, gate.y + 2 * line, gate.w - 4 * line, gate.h - 2 * line)
        side = round(opening.w * 0.64)
        middle = opening.y + round(opening.w * 0.557)
        picture = Box(opening.x + (opening.w - side) // 2, middle - side // 2 + side // 10, side, side)
        return (
            Plate(wall.inset(-line), brass),
            Band(wall, tile, c.band, c.stars),
            Arch(gate, c.brass),
            Arch(opening, c.wall),
            Picture(picture, self.stem, c.figure),
        )

    def _items(self, square: Box) -> tuple[Item, ...]:
        side, c = square.w, self.look.colours
        if self.frame == "arch":
            return self._gate(square)
        if self.frame == "star":
            inner = square.inset(round(side * 0.31))
            star = Star(square, c.line, c.figure)
            return (star, Picture(inner, self.stem, c.figure))
        tile = Plate(square, self.look.plate("tile"))
        return (tile, Picture(square.inset(side // 8), self.stem, c.figure))


class Air(NamedTuple):
    """Nothing, as much as is left."""

    stretch: int = 1

    def height(self, width: int) -> int:
        return 0

    def most(self, width: int) -> int:
        return TOO_HIGH

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Leaves the wall as it is."""
