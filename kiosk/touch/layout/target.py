"""A place to touch, near a corner of the page or in its middle, with the words and ways on between them."""

from functools import partial
from typing import Final, NamedTuple

from kiosk.content.page import Page
from kiosk.dialogue.screen import TARGET, Spot
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import Block, stack, total
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.ornament import Air
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.scene import Item, Node, Plate
from kiosk.touch.theme import PlateStyle

_MM: Final = 18.0  # across: wider than a fingertip, so that it is seen around one
_DOT_MM: Final = 2.0  # what is aimed at
_BOTTOM: Final = (Spot.BOTTOM_START, Spot.BOTTOM_END)


class Target(NamedTuple):
    """The whole body of its page: `words` above the middle, `ways` below it."""

    look: Look
    page: Page
    words: list[Block]
    ways: list[Block]
    stretch: int = 1

    @property
    def _side(self) -> int:
        return self.look.icon(_MM)

    def _between(self, width: int) -> int:
        """The width that the corners leave."""
        return width - 2 * (self._side + 2 * self.look.unit)

    def height(self, width: int) -> int:
        """With room for a target in the middle, wherever this one is."""
        return total([*self.words, Air(), *self.ways], self._between(width), self.look.gap) + self._side

    def most(self, width: int) -> int:
        """All there is."""
        return self.look.panel.height_px

    def draw(self, sheet: Sheet, box: Box) -> None:
        """In reading order, with the target where it stands among words and ways."""
        look, narrow = self.look, self._between(box.w)
        x = box.x + (box.w - narrow) // 2
        words = Box(x, box.y, narrow, total(self.words, narrow, look.gap))
        high = total(self.ways, narrow, look.gap)
        spot = self.page.spot or Spot.MIDDLE
        below = self._side + look.gap if spot in _BOTTOM else 0  # a touch that is off shall hit nothing else
        ways = Box(x, box.bottom - high - below, narrow, high)
        place = self._place(spot, box, Box(x, words.bottom, narrow, ways.y - words.bottom))
        node = Node(TARGET, "img", said(self.page.title), place)
        target = partial(
            sheet.control, node, self._items(place, pressed=False), self._items(place, pressed=True)
        )
        if spot is Spot.TOP_START:
            target()
        stack(sheet, self.words, words, look.gap)
        if spot in (Spot.TOP_END, Spot.MIDDLE):
            target()
        stack(sheet, self.ways, ways, look.gap)
        if spot in _BOTTOM:
            target()

    def _place(self, spot: Spot, box: Box, free: Box) -> Box:
        side = self._side
        if spot is Spot.MIDDLE:
            return Box(free.x + (free.w - side) // 2, free.y + (free.h - side) // 2, side, side)
        top = max(box.y, self.look.panel.reach_top)
        x = box.x if spot in (Spot.TOP_START, Spot.BOTTOM_START) else box.right - side
        return Box(x, box.bottom - side if spot in _BOTTOM else top, side, side)

    def _items(self, place: Box, *, pressed: bool) -> tuple[Item, ...]:
        """A disc with a ring and a dot."""
        c, dot = self.look.colours, self.look.icon(_DOT_MM)
        inner = place.inset((place.w - dot) // 2)
        face = c.pressed if pressed else c.card
        disc = PlateStyle(face, c.accent, 2 * self.look.edge, place.w // 2)
        return (Plate(place, disc), Plate(inner, PlateStyle(c.accent, c.accent, 0, inner.w // 2)))
