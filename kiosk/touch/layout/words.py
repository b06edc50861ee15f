"""Blocks of words: title with step, prompt, greeting, status strip, error panel."""

from typing import NamedTuple

from kiosk.content.page import Phrase
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import CENTRE, Sheet, put
from kiosk.touch.palette import Colour
from kiosk.touch.scene import Picture, Plate
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import Role


class Title(NamedTuple):
    """The page's title at the start, the step at the end, or below it where both do not fit."""

    look: Look
    title: Phrase
    step: Phrase | None
    stretch: int = 0

    def height(self, width: int) -> int:
        title, step = self._set(width)
        if title.width > width or (step is not None and step.width > width):
            return TOO_HIGH
        if step is None:
            return title.height
        if self._one_line(width):
            return max(title.height, step.height)
        return title.height + step.height

    def _set(self, width: int) -> tuple[Paragraph, Paragraph | None]:
        look = self.look
        step = look.text(self.step, Role.BODY, width, look.end) if self.step else None
        room = width - step.width - 2 * look.unit if step and self._one_line(width) else width
        return look.text(self.title, Role.TITLE, room), step

    def _one_line(self, width: int) -> bool:
        look = self.look
        title = look.text(self.title, Role.TITLE, width)
        step = look.text(self.step, Role.BODY, width) if self.step else None
        used = title.width + (step.width + 2 * look.unit if step else 0)
        return len(title.lines) == 1 and used <= width

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        title, step = self._set(box.w)
        line = Box(box.x, box.y, box.w, title.height)
        words = put(title, line, self.look.colours.title, down="top")
        sheet.say("title", "heading", words.box, said(self.title), (words,))
        if step is not None and self.step is not None:
            if self._one_line(box.w):
                area, across = Box(box.x, box.y, box.w, max(title.height, step.height)), "end"
            else:
                area, across = Box(box.x, line.bottom, box.w, step.height), "start"
            words = put(step, area, self.look.colours.soft_ink, across=across)
            sheet.say("step", "note", words.box, said(self.step), (words,))


class Text(NamedTuple):
    """A paragraph on the wall: the prompt, the greeting."""

    look: Look
    id: str
    html_role: str
    phrase: Phrase
    role: Role
    colour: Colour | None = None  # ink, where none is given
    centred: bool = False
    stretch: int = 0

    def _set(self, width: int) -> Paragraph:
        return self.look.text(self.phrase, self.role, width, CENTRE if self.centred else None)

    def height(self, width: int) -> int:
        text = self._set(width)
        return TOO_HIGH if text.width > width else text.height

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        colour = self.colour or self.look.colours.ink
        words = put(self._set(box.w), box, colour, "centre" if self.centred else "start")
        sheet.say(self.id, self.html_role, words.box, said(self.phrase), (words,))


class Notice(NamedTuple):
    """A strip with an icon and words: an error, or what is happening meanwhile."""

    look: Look
    id: str
    html_role: str
    phrase: Phrase
    plate: str
    stem: str
    colour: Colour
    stretch: int = 0

    def height(self, width: int) -> int:
        text = self.look.text(self.phrase, Role.STRONG, self._room(width))
        if text.width > self._room(width):
            return TOO_HIGH
        return max(text.height, self._icon) + 2 * self._pad

    @property
    def _icon(self) -> int:
        return self.look.icon(12.0 if self.look.panel.portrait else 9.0)

    @property
    def _pad(self) -> int:
        return max(self.look.unit // 2, self.look.pad // 2)

    def _room(self, width: int) -> int:
        return width - self._icon - 5 * self._pad

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        pad, icon = self._pad, self._icon
        text = self.look.text(self.phrase, Role.STRONG, self._room(box.w))
        picture = Box(box.x + 2 * pad, box.y + (box.h - icon) // 2, icon, icon)
        room = Box(picture.right + pad, box.y, self._room(box.w), box.h)
        items = (
            Plate(box, self.look.plate(self.plate)),
            Picture(picture, self.stem, self.colour),
            put(text, room, self.colour),
        )
        sheet.say(self.id, self.html_role, box, said(self.phrase), items)
