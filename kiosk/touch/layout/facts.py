"""The block of facts: rows with labels and values."""

from typing import NamedTuple

from kiosk.content.page import Row
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import Sheet, put
from kiosk.touch.scene import Item, Picture, Plate
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import PlateStyle, Role


class _RowSet(NamedTuple):
    """One row set for a width: label before the value, or above it."""

    label: Paragraph
    value: Paragraph
    beside: bool

    @property
    def height(self) -> int:
        if self.beside:
            return max(self.label.height, self.value.height)
        return self.label.height + self.value.height


class Rows(NamedTuple):
    """All rows on one plate, with lines between."""

    look: Look
    rows: tuple[Row, ...]
    stretch: int = 1

    @property
    def _pad(self) -> int:
        return max(self.look.unit // 2, self.look.pad // 2)

    def _inner(self, width: int) -> int:
        return width - 2 * self.look.edge - 4 * self._pad

    def _set(self, width: int) -> list[_RowSet] | None:
        """Whichever is lower: labels in a column of their own, or each label above its value."""
        ways = [way for way in (self._beside(width), self._above(width)) if way is not None]
        if not ways:
            return None
        return min(ways, key=lambda way: sum(row.height for row in way))

    def _value(self, row: Row, width: int) -> Paragraph:
        return self.look.text(row.value, Role.LARGE_VALUE if row.large else Role.VALUE, width)

    def _beside(self, width: int) -> list[_RowSet] | None:
        inner, column = self._inner(width), self._label_column(width)
        rest = inner - column - 2 * self.look.unit
        ways = [_RowSet(self._label(row, column), self._value(row, rest), beside=True) for row in self.rows]
        return None if any(way.value.width > rest for way in ways) else ways

    def _above(self, width: int) -> list[_RowSet] | None:
        inner = self._inner(width)
        ways = [_RowSet(self._label(row, inner), self._value(row, inner), beside=False) for row in self.rows]
        wide = (
            max(way.value.width, way.label.width + self._picture(row))
            for row, way in zip(self.rows, ways, strict=True)
        )
        return None if any(width > inner for width in wide) else ways

    def _label(self, row: Row, width: int) -> Paragraph:
        return self.look.text(row.label, Role.BODY, width - self._picture(row))

    def _picture(self, row: Row) -> int:
        """What a pictogram takes before the label: a line's height, so that a row with one is no higher."""
        if row.pictogram is None:
            return 0
        return self._side + self.look.unit

    @property
    def _side(self) -> int:
        return self.look.face(Role.BODY).px

    def _label_column(self, width: int) -> int:
        return max(self._label(row, self._inner(width) // 2).width + self._picture(row) for row in self.rows)

    def height(self, width: int) -> int:
        ways = self._set(width)
        if ways is None:
            return TOO_HIGH
        return sum(way.height + 2 * self._between for way in ways) + 2 * self.look.edge

    @property
    def _between(self) -> int:
        """Air above and below a row."""
        return max(self.look.unit // (3 if self.look.tight else 1), 2)

    def most(self, width: int) -> int:
        return self.height(width) + len(self.rows) * self._loose

    @property
    def _loose(self) -> int:
        """Air a row may take beyond its least."""
        return self.look.unit * (10 if self.look.panel.portrait else 3)

    def draw(self, sheet: Sheet, box: Box) -> None:
        ways = self._set(box.w) or []
        spare = min(max(0, box.h - self.height(box.w)) // max(1, len(ways)), self._loose)
        used = self.height(box.w) + spare * len(ways)
        plate = Box(box.x, box.y, box.w, used)
        sheet.draw("rows", plate, (Plate(plate, self.look.plate("fact")),))
        column = self._label_column(box.w)
        y = plate.y + self.look.edge
        for i, (row, way) in enumerate(zip(self.rows, ways, strict=True)):
            at = Box(
                plate.x + self.look.edge,
                y,
                plate.w - 2 * self.look.edge,
                way.height + 2 * self._between + spare,
            )
            self._draw_row(sheet, row, way, at, column, first=i == 0)
            y = at.bottom

    def _draw_row(self, sheet: Sheet, row: Row, way: _RowSet, at: Box, column: int, *, first: bool) -> None:
        inner = Box(at.x + 2 * self._pad, at.y + (at.h - way.height) // 2, self._inner(at.w), way.height)
        aside = self._picture(row)
        if way.beside:
            name = Box(inner.x + aside, inner.y, column - aside, inner.h)
            label = put(way.label, name, self.look.colours.soft_ink)
            gap = 2 * self.look.unit
            rest = Box(inner.x + column + gap, inner.y, inner.w - column - gap, inner.h)
            value = put(way.value, rest, self.look.colours.ink)
        else:
            name = Box(inner.x + aside, inner.y, inner.w - aside, way.label.height)
            label = put(way.label, name, self.look.colours.soft_ink, down="top")
            below = Box(inner.x, inner.y + way.label.height, inner.w, way.value.height)
            value = put(way.value, below, self.look.colours.ink)
        line = Box(inner.x, at.y - self.look.hairline // 2, inner.w, self.look.hairline)
        items: tuple[Item, ...] = (label, value)
        if row.pictogram is not None:
            square = Box(inner.x, name.y + (name.h - self._side) // 2, self._side, self._side)
            items = (Picture(square, row.pictogram, self.look.colours.figure), *items)
        if not first:
            items = (Plate(line, PlateStyle(self.look.colours.line, self.look.colours.line, 0, 0)), *items)
        sheet.say(f"row:{row.id}", "term", at, said(row.label), items, value=said(row.value))
