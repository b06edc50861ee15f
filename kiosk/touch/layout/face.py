"""The face of one control: pictogram and words in a plate, standing or lying."""

from typing import NamedTuple

from kiosk.content.page import Control, ControlStyle
from kiosk.touch.geometry import Box
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import CENTRE, Sheet, put
from kiosk.touch.palette import Colour, Palette
from kiosk.touch.scene import Item, Node, Picture, Plate, Words
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import Role


class Ink(NamedTuple):
    """Colours on a plate."""

    name: Colour
    note: Colour
    picture: Colour
    tile: bool


def ink_on(plate: str, colours: Palette) -> Ink:
    """What is written and drawn on a plate of that name."""
    match plate:
        case "primary":
            return Ink(colours.on_accent, colours.on_accent, colours.on_accent, tile=False)
        case "danger":
            return Ink(colours.danger, colours.danger, colours.danger, tile=False)
        case "disabled":
            return Ink(colours.soft_ink, colours.soft_ink, colours.edge, tile=False)
        case _:
            return Ink(colours.ink, colours.soft_ink, colours.figure, tile=True)


PRESSED = {"card-marked": "card"}
_PLATES = {ControlStyle.PRIMARY: "primary", ControlStyle.DANGER: "danger"}


def plate_of(control: Control) -> str:
    """The name of the plate, and of the inks on it."""
    if not control.enabled:
        return "disabled"
    if control.marked:
        return "card-marked"
    return _PLATES.get(control.style, "card")


def node_of(control: Control, box: Box) -> Node:
    """The control in the semantic tree."""
    return Node(
        control.id,
        "button",
        said(control.name),
        box,
        note=said(control.note) if control.note else None,
        state=said(control.state) if control.state else None,
        position=control.position,
        enabled=control.enabled,
    )


class Face(NamedTuple):
    """Pictogram above the words (`standing`) or before them. All lengths in pixels."""

    look: Look
    control: Control
    standing: bool
    icon: int
    role: Role = Role.NAME
    centred: bool = False  # pictogram and words together in the middle, where a button lies
    words_high: int = 0  # room for the words of the tallest neighbour, so that pictograms stand in a row

    @property
    def _has_picture(self) -> bool:
        return self.control.pictogram is not None

    @property
    def _is_markable(self) -> bool:
        return self.control.marked is not None

    @property
    def _mark(self) -> int:
        """The side of the box that says whether an answer is among several chosen ones (row V10: by its shape)."""
        return self.look.icon(13.0 if self.look.panel.portrait else 9.0)

    def _room(self, width: int) -> int:
        """Width left for words."""
        room = width - 2 * self.look.pad - 2 * self.look.edge
        if self.standing:
            return room
        picture = self.icon + self.look.pad if self._has_picture else 0
        return room - picture - (self._mark + self.look.pad if self._is_markable else 0)

    def _lines(self, width: int) -> list[tuple[Paragraph, str]]:
        """Name, note, state, set for a width."""
        align = CENTRE if self.standing else None
        room = self._room(width)
        lines = [(self.look.text(self.control.name, self.role, room, align), "name")]
        if self.control.note:
            lines.append((self.look.text(self.control.note, Role.BODY, room, align), "note"))
        if self.control.state:
            inner = room - 2 * self._chip
            lines.append((self.look.text(self.control.state, Role.STRONG, inner, align), "state"))
        return lines

    @property
    def _chip(self) -> int:
        """Space around the words of a state."""
        return self.look.unit

    def words_height(self, width: int) -> int:
        """Height of all words at a width."""
        return sum(text.height for text, _ in self._lines(width))

    def line_width(self) -> int:
        """The width at which the name stands on one line."""
        name = self.look.text(self.control.name, self.role, 100_000)
        picture = self.icon + self.look.pad if self._has_picture else 0
        return name.width + picture + 2 * self.look.pad + 2 * self.look.edge

    def name_lines(self, width: int) -> int:
        """How many lines the name takes."""
        return len(self._lines(width)[0][0].lines)

    def least(self, width: int) -> int | None:
        """Least height, or None when a word is wider than its room."""
        lines = self._lines(width)
        if any(
            text.width > self._room(width) - (2 * self._chip if kind == "state" else 0)
            for text, kind in lines
        ):
            return None
        words = max(self.words_high, sum(text.height for text, _ in lines))
        around = 2 * self.look.edge + self.look.lip + 2 * self.look.pad
        if not self._has_picture:
            return max(words + around, self.look.touch)
        if self.standing:
            return max(self.icon + self.look.pad // 2 + words + around, self.look.touch)
        return max(self.icon + around, words + around, self.look.touch)

    def draw(self, sheet: Sheet, box: Box) -> None:
        name = plate_of(self.control)
        items = self._items(box, name, ink_on(name, self.look.colours))
        pressed: tuple[Item, ...] = ()
        if self.control.enabled:
            sunk = tuple(
                item._replace(box=item.box._replace(y=item.box.y + self.look.lip)) for item in items[1:]
            )
            low = Box(box.x, box.y + self.look.lip, box.w, box.h - self.look.lip)
            pressed = (Plate(low, self.look.plate(f"{PRESSED.get(name, name)}-pressed")), *sunk)
        sheet.control(node_of(self.control, box), items, pressed)

    def _items(self, box: Box, plate: str, ink: Ink) -> tuple[Item, ...]:
        look = self.look
        lines = self._lines(box.w)
        words_high = sum(text.height for text, _ in lines)
        inner = Box(box.x, box.y, box.w, box.h - look.lip).inset(look.pad + look.edge)
        items: list[Item] = [Plate(box, look.plate(plate))]
        if self._is_markable:
            down = 0 if self.standing else (inner.h - self._mark) // 2
            items += self._tick(Box(inner.right - self._mark, inner.y + down, self._mark, self._mark))
            if not self.standing:
                inner = inner._replace(w=inner.w - self._mark - look.pad)
        room = inner
        if self._has_picture and self.standing:
            reserved = max(self.words_high, words_high)
            spare = inner.h - self.icon - look.pad // 2 - reserved
            icon = min(self.icon + max(0, spare) // 2, self.icon * 3 // 2, inner.w)
            gap = max(look.pad // 2, (inner.h - icon - reserved) // 4)
            top = inner.y + (inner.h - icon - gap - reserved) // 2
            items += self._picture(Box(inner.x + (inner.w - icon) // 2, top, icon, icon), ink)
            room = Box(inner.x, top + icon + gap, inner.w, words_high)
        elif self._has_picture:
            widest = max(text.width for text, _ in lines)
            spare = inner.w - self.icon - look.pad - widest if self.centred else 0
            left = inner.x + max(0, spare) // 2
            picture = Box(left, inner.y + (inner.h - self.icon) // 2, self.icon, self.icon)
            items += self._picture(picture, ink)
            room = Box(picture.right + look.pad, inner.y, inner.right - picture.right - look.pad, inner.h)
        return (*items, *self._words(room, lines, words_high, ink))

    def _tick(self, box: Box) -> list[Item]:
        """An empty box, or a full one with a tick in it."""
        if not self.control.marked:
            return [Plate(box, self.look.plate("mark"))]
        tick = Picture(box.inset(box.w // 8), "yes", self.look.colours.on_accent)
        return [Plate(box, self.look.plate("marked")), tick]

    def _picture(self, box: Box, ink: Ink) -> list[Item]:
        stem = self.control.pictogram
        if stem is None:
            return []
        if not ink.tile:
            return [Picture(box, stem, ink.picture)]
        return [Plate(box, self.look.plate("tile")), Picture(box.inset(box.w // 9), stem, ink.picture)]

    def _words(self, room: Box, lines: list[tuple[Paragraph, str]], words_high: int, ink: Ink) -> list[Item]:
        look = self.look
        across = "centre" if self.standing or not self._has_picture else "start"
        y = room.y + (room.h - words_high) // 2
        items: list[Item] = []
        for text, kind in lines:
            area = Box(room.x, y, room.w, text.height)
            if kind == "state" and self.control.marked is not False:
                white = look.colours.on_accent
                shown = put(text, area, white, across)
                shift = self._chip if across == "start" else 0
                shown = Words(shown.box._replace(x=shown.box.x + shift), shown.paragraph, white)
                items += [Plate(shown.box.inset(-self._chip, 0), look.plate("chosen")), shown]
            else:
                items.append(put(text, area, ink.name if kind == "name" else ink.note, across))
            y += text.height
        return items
