"""Blocks of facts: rows with labels and values, the ticket's number, its QR code, the digits typed."""

from functools import lru_cache
from typing import NamedTuple

from kiosk.content.page import Direction, EntryField, Row, TicketPicture
from kiosk.touch import theme
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import CENTRE, Sheet, put
from kiosk.touch.scene import Item, Modules, Plate, Said
from kiosk.touch.text.paragraph import Align, Paragraph, paragraph
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
        ways = [
            _RowSet(self.look.text(row.label, Role.BODY, column), self._value(row, rest), beside=True)
            for row in self.rows
        ]
        return None if any(way.value.width > rest for way in ways) else ways

    def _above(self, width: int) -> list[_RowSet] | None:
        inner = self._inner(width)
        ways = [
            _RowSet(self.look.text(row.label, Role.BODY, inner), self._value(row, inner), beside=False)
            for row in self.rows
        ]
        return None if any(max(way.value.width, way.label.width) > inner for way in ways) else ways

    def _label_column(self, width: int) -> int:
        labels = [self.look.text(row.label, Role.BODY, self._inner(width) // 2) for row in self.rows]
        return max(label.width for label in labels)

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
        if way.beside:
            label = put(way.label, Box(inner.x, inner.y, column, inner.h), theme.SOFT_INK)
            gap = 2 * self.look.unit
            rest = Box(inner.x + column + gap, inner.y, inner.w - column - gap, inner.h)
            value = put(way.value, rest, theme.INK)
        else:
            label = put(way.label, inner, theme.SOFT_INK, down="top")
            below = Box(inner.x, inner.y + way.label.height, inner.w, way.value.height)
            value = put(way.value, below, theme.INK)
        line = Box(inner.x, at.y - self.look.hairline // 2, inner.w, self.look.hairline)
        items: tuple[Item, ...] = (label, value)
        if not first:
            items = (Plate(line, PlateStyle(theme.LINE, theme.LINE, 0, 0)), *items)
        sheet.say(f"row:{row.id}", "term", at, said(row.label), items, value=said(row.value))


class Number(NamedTuple):
    """The ticket's number, as large as the theme allows, with its label."""

    look: Look
    row: Row
    stretch: int = 1

    def _set(self, width: int) -> tuple[Paragraph, Paragraph]:
        inner = width - 2 * self.look.pad
        return (
            self.look.text(self.row.label, Role.BODY, inner, CENTRE),
            self.look.text(self.row.value, Role.NUMBER, inner, CENTRE),
        )

    def height(self, width: int) -> int:
        label, value = self._set(width)
        if max(label.width, value.width) > width - 2 * self.look.pad:
            return TOO_HIGH
        return label.height + value.height + self.look.pad

    def most(self, width: int) -> int:
        return self.height(width) + self.look.unit * 10

    def draw(self, sheet: Sheet, box: Box) -> None:
        label, value = self._set(box.w)
        plate = box
        top = plate.y + (plate.h - label.height - value.height) // 2
        items = (
            Plate(plate, self.look.plate("number")),
            put(label, Box(box.x, top, box.w, label.height), theme.SOFT_INK, "centre"),
            put(value, Box(box.x, top + label.height, box.w, value.height), theme.GREEN, "centre"),
        )
        sheet.say(
            f"row:{self.row.id}", "term", plate, said(self.row.label), items, value=said(self.row.value)
        )


class Code(NamedTuple):
    """The ticket's QR code and what it is, where no paper is given."""

    look: Look
    ticket: TicketPicture
    stretch: int = 0

    @property
    def _side(self) -> int:
        """A multiple of the modules, at least 42 mm: telephones read that from half a metre."""
        modules = qr_side(self.ticket.qr)
        roomy = self.look.panel.portrait and not self.look.tight
        least = self.look.icon(58.0 if roomy else 42.0)
        return modules * max(3, -(-least // modules))

    def _caption(self, width: int) -> Paragraph:
        return self.look.text(self.ticket.description, Role.BODY, width, CENTRE)

    def height(self, width: int) -> int:
        caption = self._caption(width)
        if max(caption.width, self._side) > width:
            return TOO_HIGH
        return self._side + caption.height

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        side = self._side
        square = Box(box.x + (box.w - side) // 2, box.y, side, side)
        caption = put(
            self._caption(box.w), Box(box.x, square.bottom, box.w, box.h - side), theme.INK, "centre", "top"
        )
        items = (Modules(square, self.ticket.qr, theme.INK, theme.WHITE), caption)
        sheet.say("ticket", "img", square.union(caption.box), said(self.ticket.description), items)


@lru_cache(maxsize=8)
def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of the QR code with its quiet zone of four, level M; `qrcode` is imported when first needed."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def qr_side(text: str) -> int:
    """Modules along one side, quiet zone included."""
    return len(qr_modules(text))


class Entry(NamedTuple):
    """One box a digit, in groups, filled from the left in every language."""

    look: Look
    entry: EntryField
    language: str
    stretch: int = 0

    def _label(self, width: int) -> Paragraph:
        return self.look.text(self.entry.label, Role.BODY, width)

    def _cell(self, width: int) -> tuple[int, int, int, int]:
        """Width and height of a box, distance in a group, distance of groups."""
        near, far = self.look.unit // 2, 2 * self.look.unit
        groups = -(-self.entry.length // self.entry.group) if self.entry.group else 1
        gaps = near * (self.entry.length - groups) + far * (groups - 1)
        digit = self._digit("8")
        most = digit.width + self.look.unit * (8 if self.look.panel.portrait else 3)
        wide = min((width - gaps) // self.entry.length, most)
        roomy = self.look.panel.portrait and not self.look.tight
        return wide, digit.height + (2 * self.look.unit if roomy else self.look.unit // 2), near, far

    def _digit(self, digit: str) -> Paragraph:
        return paragraph(digit, self.look.face(Role.DIGIT), 10_000, Direction.LTR, Align.CENTRE)

    def height(self, width: int) -> int:
        wide, high, _, _ = self._cell(width)
        if wide < self._digit("8").width + 2 * self.look.edge or self._label(width).width > width:
            return TOO_HIGH
        return self._label(width).height + high

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        label = self._label(box.w)
        items: list[Item] = [put(label, Box(box.x, box.y, box.w, label.height), theme.SOFT_INK)]
        boxes = self._boxes(Box(box.x, box.y + label.height, box.w, box.h - label.height))
        for i, cell in enumerate(boxes):
            following = i == len(self.entry.typed)
            items.append(Plate(cell, self.look.plate("digit-next" if following else "digit")))
            if i < len(self.entry.typed):
                items.append(put(self._digit(self.entry.typed[i]), cell, theme.INK, "centre"))
        typed = Said(self.entry.typed, " ".join(self.entry.typed), self.language)
        whole = Box(box.x, box.y, box.w, boxes[0].bottom - box.y)
        sheet.say("entry", "textbox", whole, said(self.entry.label), tuple(items), value=typed)

    def _boxes(self, area: Box) -> list[Box]:
        wide, high, near, far = self._cell(area.w)
        boxes, x = [], 0
        for i in range(self.entry.length):
            if i:
                x += far if self.entry.group and i % self.entry.group == 0 else near
            boxes.append(Box(x, area.y, wide, high))
            x += wide
        rtl = self.look.direction is Direction.RTL
        # The sheet of a right-to-left page is mirrored afterwards; digits must still run left to right.
        return [Box(area.x + (x - cell.x - wide if rtl else cell.x), cell.y, wide, high) for cell in boxes]
