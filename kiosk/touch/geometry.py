"""Boxes in pixels, origin at the top left, y downwards."""

from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside; the right and bottom edges lie outside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def contains(self, other: "Box") -> bool:
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def overlaps(self, other: "Box") -> bool:
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def inset(self, dx: int, dy: int | None = None) -> "Box":
        """Smaller by `dx` left and right, `dy` (or `dx`) above and below; negative grows."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def union(self, other: "Box") -> "Box":
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def clipped(self, other: "Box") -> "Box":
        """The part inside `other`; empty boxes have no width or height."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def gap(self, other: "Box") -> int:
        """Pixels between two boxes along the axis on which they are apart; 0 when they touch or overlap."""
        across = max(self.x, other.x) - min(self.right, other.right)
        down = max(self.y, other.y) - min(self.bottom, other.bottom)
        return max(0, across, down)

    @property
    def area(self) -> int:
        return self.w * self.h

    def frame(self, thickness: int) -> "list[Box]":
        """The four strips along its edges, inside."""
        t = thickness
        return [
            Box(self.x, self.y, self.w, t),
            Box(self.x, self.bottom - t, self.w, t),
            Box(self.x, self.y + t, t, self.h - 2 * t),
            Box(self.right - t, self.y + t, t, self.h - 2 * t),
        ]

    def mirrored(self, width: int) -> "Box":
        """The same place seen in a mirror `width` pixels wide: right-to-left layout."""
        return Box(width - self.right, self.y, self.w, self.h)


def merged(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that overlap become one, until none do."""
    found: list[Box] = []
    for box in boxes:
        whole = box
        while (hit := next((other for other in found if other.overlaps(whole)), None)) is not None:
            found.remove(hit)
            whole = whole.union(hit)
        found.append(whole)
    return found
