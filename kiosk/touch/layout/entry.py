"""The block of what is typed so far: a box a digit, or one field of text."""

from typing import NamedTuple

from kiosk.content.page import Direction, EntryField, Phrase
from kiosk.dialogue.screen import Keyboard
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import Sheet, put
from kiosk.touch.scene import Item, Plate, Said
from kiosk.touch.text.bidi import levels
from kiosk.touch.text.paragraph import Align, Paragraph, paragraph
from kiosk.touch.theme import PlateStyle, Role

_ENDLESS = 100_000  # pixels: a line that is never broken


def entry_of(look: Look, entry: EntryField, title: Phrase, language: str) -> "Digits | Writing":
    """Boxes where just so many digits are wanted, else a field. A label that the title says is not repeated."""
    labelled = entry.label.shown != title.shown
    if entry.keyboard is Keyboard.DIGITS and entry.exact:
        return Digits(look, entry, language, labelled)
    return Writing(look, entry, language, labelled)


class Digits(NamedTuple):
    """One box a digit, in groups, filled from the left in every language; long codes take a second line."""

    look: Look
    entry: EntryField
    language: str
    labelled: bool = True
    stretch: int = 0

    def _label(self, width: int) -> Paragraph | None:
        return self.look.text(self.entry.label, Role.BODY, width) if self.labelled else None

    @property
    def _near(self) -> int:
        """Distance of two boxes in a group."""
        return self.look.unit // 2

    @property
    def _far(self) -> int:
        """Distance of two groups, and of two lines."""
        return 2 * self.look.unit

    def _digit(self, digit: str) -> Paragraph:
        return paragraph(digit, self.look.face(Role.DIGIT), _ENDLESS, Direction.LTR, Align.CENTRE)

    def _lines(self, width: int) -> list[list[int]]:
        """How many boxes each group has, line by line."""
        length, group = self.entry.length, self.entry.group or self.entry.length
        groups = [min(group, length - at) for at in range(0, length, group)]
        for count in range(1, len(groups) + 1):
            per_line = -(-len(groups) // count)
            lines = [groups[at : at + per_line] for at in range(0, len(groups), per_line)]
            if all(self._wide(line, width) >= self._least for line in lines):
                return lines
        return [groups]

    @property
    def _least(self) -> int:
        return self._digit("8").width + 2 * self.look.edge

    def _wide(self, line: list[int], width: int) -> int:
        """Width of a box of a line."""
        most = self._digit("8").width + self.look.unit * (8 if self.look.panel.portrait else 3)
        gaps = self._near * (sum(line) - len(line)) + self._far * (len(line) - 1)
        return min((width - gaps) // sum(line), most)

    @property
    def _high(self) -> int:
        roomy = self.look.panel.portrait and not self.look.tight
        return self._digit("8").height + (2 * self.look.unit if roomy else self.look.unit // 2)

    def height(self, width: int) -> int:
        lines, label = self._lines(width), self._label(width)
        if min(self._wide(line, width) for line in lines) < self._least or (label and label.width > width):
            return TOO_HIGH
        return (label.height if label else 0) + len(lines) * self._high + (len(lines) - 1) * self.look.unit

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        label = self._label(box.w)
        top = box.y + (label.height if label else 0)
        items: list[Item] = []
        if label:
            items.append(put(label, Box(box.x, box.y, box.w, label.height), self.look.colours.soft_ink))
        boxes = self._boxes(Box(box.x, top, box.w, box.bottom - top))
        for i, cell in enumerate(boxes):
            following = i == len(self.entry.typed)
            items.append(Plate(cell, self.look.plate("digit-next" if following else "digit")))
            if i < len(self.entry.typed):
                items.append(put(self._digit(self.entry.typed[i]), cell, self.look.colours.ink, "centre"))
        whole = Box(box.x, box.y, box.w, boxes[-1].bottom - box.y)
        sheet.say(
            "entry",
            "textbox",
            whole,
            said(self.entry.label),
            tuple(items),
            value=_typed(self.entry, self.language),
        )

    def _boxes(self, area: Box) -> list[Box]:
        rtl = self.look.direction is Direction.RTL
        lines = self._lines(area.w)
        wide = min(self._wide(line, area.w) for line in lines)
        boxes: list[Box] = []
        for n, line in enumerate(lines):
            y = area.y + n * (self._high + self.look.unit)
            found, x = [], 0
            for count in line:
                for _ in range(count):
                    found.append(Box(x, y, wide, self._high))
                    x += wide + self._near
                x += self._far - self._near
            end = found[-1].right
            # The sheet of a right-to-left page is mirrored afterwards; digits must still run left to right.
            boxes += [cell._replace(x=area.x + (end - cell.right if rtl else cell.x)) for cell in found]
        return boxes


class Writing(NamedTuple):
    """One line of text in its own direction, with a mark where the next letter goes. Its end is always seen."""

    look: Look
    entry: EntryField
    language: str
    labelled: bool = True
    stretch: int = 0

    def _label(self, width: int) -> Paragraph | None:
        return self.look.text(self.entry.label, Role.BODY, width) if self.labelled else None

    @property
    def _high(self) -> int:
        return self._set("8").height + (
            2 * self.look.unit if self.look.panel.portrait else self.look.unit // 2
        )

    @property
    def base(self) -> Direction:
        """The direction of the first letter; before it, that of the keys."""
        strong = next((character for character in self.entry.typed if character.isalpha()), "")
        if strong:
            return Direction.RTL if levels(strong, Direction.LTR)[0] & 1 else Direction.LTR
        return Direction.RTL if self.entry.keyboard is Keyboard.ARABIC else Direction.LTR

    def _set(self, text: str) -> Paragraph:
        align = Align.RIGHT if self.base is Direction.RTL else Align.LEFT
        unbroken = text.replace(" ", "\u00a0")  # a blank at the end is seen too
        return paragraph(unbroken, self.look.face(Role.LARGE_VALUE), _ENDLESS, self.base, align)

    def height(self, width: int) -> int:
        label = self._label(width)
        if label and label.width > width:
            return TOO_HIGH
        return (label.height if label else 0) + self._high

    def most(self, width: int) -> int:
        return self.height(width)

    def _end(self, room: int) -> Paragraph:
        """As much of the end as fits; an ellipsis says that there is more before it."""
        typed = self.entry.typed
        whole = self._set(typed)
        first = 0
        while whole.width > room and first < len(typed):
            first += 1
            whole = self._set(f"…{typed[first:].lstrip()}")
        return whole

    def draw(self, sheet: Sheet, box: Box) -> None:
        look, label = self.look, self._label(box.w)
        top = box.y + (label.height if label else 0)
        field = Box(box.x, top, box.w, self._high)
        items: list[Item] = [Plate(field, look.plate("digit-next"))]
        if label:
            items.append(put(label, Box(box.x, box.y, box.w, label.height), look.colours.soft_ink))
        inner = field.inset(look.unit + 2 * look.edge, look.unit // 2)
        caret = look.edge * 2
        text = self._end(inner.w - caret - look.unit // 2)
        turned = (self.base is Direction.RTL) is not (look.direction is Direction.RTL)
        after = inner.x
        if text.width:
            words = put(text, inner, look.colours.ink, "end" if turned else "start")
            items.append(words)
            after = words.box.x - caret if turned else words.box.right
            after += -(look.unit // 4) if turned else look.unit // 4
        elif turned:
            after = inner.right - caret
        mark = PlateStyle(look.colours.accent, look.colours.accent, 0, 0)
        items.append(Plate(Box(after, inner.y, caret, inner.h), mark))
        whole = Box(box.x, box.y, box.w, field.bottom - box.y)
        sheet.say(
            "entry",
            "textbox",
            whole,
            said(self.entry.label),
            tuple(items),
            value=_typed(self.entry, self.language),
        )


def _typed(entry: EntryField, language: str) -> Said:
    """Digits are said one by one, words as words."""
    spelt = entry.typed if any(character.isalpha() for character in entry.typed) else " ".join(entry.typed)
    return Said(entry.typed, spelt, language, entry.private)
