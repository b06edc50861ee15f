"""The bar: the same places on every page of a panel and a text size (rows E5, K11)."""

from typing import Final, NamedTuple

from kiosk.content.page import Control, Phrase
from kiosk.dialogue.preferences import TextSize
from kiosk.touch.geometry import Box
from kiosk.touch.layout.face import node_of
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import CENTRE, Sheet, put
from kiosk.touch.scene import Item, Picture, Plate
from kiosk.touch.text.paragraph import Paragraph, line_step
from kiosk.touch.theme import PlateStyle, Role

PLACES: Final = ("back", "listen", "language", "settings", "help", "leave")


class Bar(NamedTuple):
    """Controls on a ledge along the bottom edge. A control without a known place takes a free one.

    `look` is the page's roomiest, whatever the page needs: the bar does not move from page to page.
    """

    look: Look
    controls: tuple[Control, ...]

    @property
    def _rows(self) -> int:
        """The largest text needs two rows on an upright panel; lying, there is no height for them."""
        return 2 if self.look.panel.portrait and self.look.size is TextSize.HUGE else 1

    @property
    def _columns(self) -> int:
        return -(-len(PLACES) // self._rows)

    @property
    def _side(self) -> int:
        return self.look.unit * (3 if self.look.panel.portrait else 1)

    @property
    def _air(self) -> int:
        return self.look.unit

    def _across(self) -> int:
        gap = self.look.unit
        return (self.look.panel.width_px - 2 * self._side - (self._columns - 1) * gap) // self._columns

    @property
    def _icon(self) -> int:
        return self.look.icon(12.0 if self.look.panel.portrait else 8.0)

    def _words(self, control: Control) -> list[Paragraph]:
        """Name and state, one line each."""
        phrases = [control.name, *([control.state] if control.state else [])]
        return [self._line(phrase) for phrase in phrases]

    def _line(self, phrase: Phrase) -> Paragraph:
        """A word too long for its place is set smaller; the bar itself stays as it is."""
        look = self.look
        endless = 10 * look.panel.width_px
        sizes = (look._replace(shrink=shrink) for shrink in (1.0, 0.92, 0.85, 0.78, 0.7, 0.6, 0.5))
        lines = [size.text(phrase, Role.BODY, endless, CENTRE) for size in sizes]
        return next((line for line in lines if line.width <= self._room), lines[-1])

    @property
    def _room(self) -> int:
        return self._across() - 3 * self.look.edge

    def _line_height(self) -> int:
        return line_step(self.look.face(Role.BODY))

    def _cell_height(self) -> int:
        lines = 2 if any(control.state for control in self.controls) else 1
        words = lines * self._line_height()
        return self._icon + words + self.look.unit + self.look.lip + 2 * self.look.edge

    def height(self) -> int:
        return self._rows * self._cell_height() + (self._rows - 1) * self.look.unit + 2 * self._air

    def places(self) -> dict[str, int]:
        """Which place each control has."""
        found = {
            c.id: PLACES.index(name) for c in self.controls if (name := c.id.partition(":")[2]) in PLACES
        }
        free = [place for place in range(len(PLACES)) if place not in found.values()]
        for control in self.controls:
            if control.id not in found:
                found[control.id] = free.pop(0)
        return found

    def draw(self, sheet: Sheet) -> None:
        panel, high = self.look.panel, self.height()
        ledge = Box(0, panel.height_px - high, panel.width_px, high)
        line = Box(0, ledge.y, ledge.w, self.look.edge)
        colours = self.look.colours
        stone = PlateStyle(colours.ledge, colours.ledge, 0, 0)
        edge = PlateStyle(colours.line, colours.line, 0, 0)
        sheet.draw("ledge", ledge, (Plate(ledge, stone), Plate(line, edge)))
        places, across, cell = self.places(), self._across(), self._cell_height()
        for control in self.controls:
            row, column = divmod(places[control.id], self._columns)
            x = self._side + column * (across + self.look.unit)
            y = ledge.y + self._air + row * (cell + self.look.unit)
            self._draw_cell(sheet, control, Box(x, y, across, cell))

    def _draw_cell(self, sheet: Sheet, control: Control, box: Box) -> None:
        look, icon = self.look, self._icon
        words = self._words(control)
        high = sum(text.height for text in words)
        face = Box(box.x, box.y, box.w, box.h - look.lip)
        y = face.y + (face.h - icon - high) // 2
        items: list[Item] = [Plate(box, look.plate("card" if control.enabled else "disabled"))]
        if control.pictogram:
            at = Box(box.x + (box.w - icon) // 2, y, icon, icon)
            items.append(
                Picture(at, control.pictogram, look.colours.figure if control.enabled else look.colours.edge)
            )
        y += icon
        for text in words:
            items.append(put(text, Box(box.x, y, box.w, text.height), look.colours.ink, "centre", "top"))
            y += text.height
        low = Box(box.x, box.y + look.lip, box.w, box.h - look.lip)
        sunk = (item._replace(box=item.box._replace(y=item.box.y + look.lip)) for item in items[1:])
        pressed = (Plate(low, look.plate("card-pressed")), *sunk)
        sheet.control(node_of(control, box), tuple(items), pressed)
