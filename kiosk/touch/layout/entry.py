"""The block of digits typed so far."""

from typing import NamedTuple

from kiosk.content.page import Direction, EntryField
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import Sheet, put
from kiosk.touch.scene import Item, Plate, Said
from kiosk.touch.text.paragraph import Align, Paragraph, paragraph
from kiosk.touch.theme import Role


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
        items: list[Item] = [put(label, Box(box.x, box.y, box.w, label.height), self.look.colours.soft_ink)]
        boxes = self._boxes(Box(box.x, box.y + label.height, box.w, box.h - label.height))
        for i, cell in enumerate(boxes):
            following = i == len(self.entry.typed)
            items.append(Plate(cell, self.look.plate("digit-next" if following else "digit")))
            if i < len(self.entry.typed):
                items.append(put(self._digit(self.entry.typed[i]), cell, self.look.colours.ink, "centre"))
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
