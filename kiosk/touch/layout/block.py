"""Blocks of a page: each knows how high it must be for a width, and draws itself into a box."""

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from kiosk.touch.geometry import Box
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import Sheet

TOO_HIGH: Final = 1_000_000  # of a block that does not fit the width at all


class Block(Protocol):
    """Something of a page that takes the whole width of its column."""

    @property
    def stretch(self) -> int:
        """The share of spare height it takes; 0 keeps it at its least height."""
        ...

    def height(self, width: int) -> int:
        """Least height in pixels; TOO_HIGH when a word would not fit."""
        ...

    def most(self, width: int) -> int:
        """The height beyond which it would not look better."""
        ...

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Into a box at least as high as asked for."""
        ...


class Sided(NamedTuple):
    """Another block, narrower and at the side of the visitor's hand, where it can be."""

    look: Look
    block: Block
    share: float = 0.74

    @property
    def stretch(self) -> int:
        """As the block."""
        return self.block.stretch

    def _narrow(self, width: int) -> int:
        narrow = round(width * self.share)
        return width if self.block.height(narrow) >= TOO_HIGH else narrow

    def height(self, width: int) -> int:
        """As the block, at its width."""
        return self.block.height(self._narrow(width))

    def most(self, width: int) -> int:
        """As the block, at its width."""
        return self.block.most(self._narrow(width))

    def draw(self, sheet: Sheet, box: Box) -> None:
        """At one side of the box."""
        narrow = self._narrow(box.w)
        x = box.x if self.look.hand_at_start else box.right - narrow
        self.block.draw(sheet, Box(x, box.y, narrow, box.h))


class Beside(NamedTuple):
    """Two blocks on one line, the first with as little of the width as makes the line lowest."""

    look: Look
    first: Block
    second: Block
    stretch: int = 0

    def _split(self, width: int) -> tuple[int, int]:
        room = width - 2 * self.look.unit
        ways = [(round(room * share), room - round(room * share)) for share in (0.4, 0.5, 0.6, 0.7)]
        return min(ways, key=lambda way: max(self.first.height(way[0]), self.second.height(way[1])))

    def height(self, width: int) -> int:
        """Of the higher one."""
        first, second = self._split(width)
        return max(self.first.height(first), self.second.height(second))

    def most(self, width: int) -> int:
        """Neither grows."""
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Each in the middle of the line."""
        first, second = self._split(box.w)
        for block, x, width in ((self.first, box.x, first), (self.second, box.right - second, second)):
            high = block.height(width)
            block.draw(sheet, Box(x, box.y + (box.h - high) // 2, width, high))


def total(blocks: Sequence[Block], width: int, gap: int) -> int:
    """Least height of a column."""
    return sum(block.height(width) for block in blocks) + gap * max(0, len(blocks) - 1)


def stack(sheet: Sheet, blocks: Sequence[Block], box: Box, gap: int) -> None:
    """Draws a column; spare height goes to the blocks that stretch, what none wants stays empty below."""
    y = box.y
    for block, height in zip(blocks, _heights(blocks, box, gap), strict=True):
        block.draw(sheet, Box(box.x, y, box.w, height))
        y += height + gap


def _heights(blocks: Sequence[Block], box: Box, gap: int) -> list[int]:
    heights = [block.height(box.w) for block in blocks]
    spare = box.h - sum(heights) - gap * max(0, len(blocks) - 1)
    growing = {i for i, block in enumerate(blocks) if block.stretch}
    while spare > 0 and growing:
        shares = sum(blocks[i].stretch for i in growing)
        given = {i: spare * blocks[i].stretch // shares for i in growing}
        full = {i for i in growing if heights[i] + given[i] >= blocks[i].most(box.w)}
        for i in full or growing:
            grown = min(heights[i] + given[i], max(heights[i], blocks[i].most(box.w)))
            spare -= grown - heights[i]
            heights[i] = grown
        if not full:
            break
        growing -= full
    return heights
