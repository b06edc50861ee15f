"""The block of keys to type letters with: rows of up to ten, and below them the keys that have names."""

from typing import Final, NamedTuple

from kiosk.content.page import Control, Direction
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.face import Face
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.theme import Role

_SHRINKS: Final = (1.0, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55)
_READABLE: Final = 0.8  # names are not set smaller while there is height for a row of their own
_HIGHEST: Final = 0.9  # of a key's width: keys are never higher than wide


def is_character(control: Control) -> bool:
    """A key that writes what it shows, not one with a name such as "erase"."""
    return len(control.name.shown) == 1 and control.pictogram is None


class Letters(NamedTuple):
    """`rtl`: the letters' own direction, whatever the page's; digits run left-to-right everywhere."""

    look: Look
    rows: tuple[tuple[Control, ...], ...]
    rtl: bool
    stretch: int = 3

    @property
    def _columns(self) -> int:
        """Of the grid that all characters stand in."""
        counts = [sum(is_character(control) for control in row) for row in self.rows]
        return max(10, *counts)

    def _unit(self, width: int) -> int:
        return (width - (self._columns - 1) * self.look.between) // self._columns

    def _named(self, control: Control, shrink: float) -> Face:
        look = self.look._replace(shrink=self.look.shrink * shrink, tight=2)
        icon = look.icon(9.0 if look.panel.portrait else 6.5)
        return Face(look, control, standing=False, icon=icon, role=Role.STRONG, centred=True)

    def _letter(self, control: Control) -> Face:
        return Face(self.look._replace(tight=2), control, standing=False, icon=0, role=Role.KEY)

    def _arranged(self, width: int) -> tuple[tuple[Control, ...], ...]:
        """The rows, named keys below the letters of theirs where they have no room beside them: a panel that stands
        has the height for it."""
        if not self.look.panel.portrait:
            return self.rows
        arranged: list[tuple[Control, ...]] = []
        for row in self.rows:
            letters = tuple(control for control in row if is_character(control))
            if letters and self._row(row, width, _READABLE) is None:
                arranged += [letters, tuple(control for control in row if not is_character(control))]
            else:
                arranged.append(row)
        return tuple(arranged)

    def _row(
        self, row: tuple[Control, ...], width: int, least_shrink: float = 0.0
    ) -> list[tuple[Face, int]] | None:
        """Every key with its width, from where the row starts; None when a name has no room at all."""
        unit, gap = self._unit(width), self.look.between
        named = [control for control in row if not is_character(control)]
        letters = [(self._letter(control), unit) for control in row if is_character(control)]
        if not named:
            return letters
        room = width - len(letters) * (unit + gap) - (len(named) - 1) * gap
        for shrink in (each for each in _SHRINKS if each >= least_shrink):
            faces = [self._named(control, shrink) for control in named]
            least = [max(self.look.touch, face.line_width()) for face in faces]
            spare = room - sum(least)
            if spare >= 0:
                wide = [each + spare // len(named) for each in least]
                return letters + list(zip(faces, wide, strict=True))
        return None

    def _high(self, width: int) -> int | None:
        """Least height of a row."""
        rows = [self._row(row, width) for row in self._arranged(width)]
        if self._unit(width) < self.look.touch or None in rows:
            return None
        least = [face.least(wide) for row in rows if row is not None for face, wide in row]
        return None if None in least else max(high for high in least if high is not None)

    def height(self, width: int) -> int:
        row = self._high(width)
        return TOO_HIGH if row is None else self._all(row, width)

    def _all(self, row: int, width: int) -> int:
        count = len(self._arranged(width))
        return count * row + (count - 1) * self.look.between

    def most(self, width: int) -> int:
        return self._all(max(self._high(width) or 0, round(self._unit(width) * _HIGHEST)), width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        gap = self.look.between
        rows = self._arranged(box.w)
        high = (box.h - (len(rows) - 1) * gap) // len(rows)
        page_rtl = self.look.direction is Direction.RTL  # then the sheet is mirrored afterwards
        for n, row in enumerate(rows):
            digits = all(control.name.shown.isdigit() for control in row)
            turned = (self.rtl and not digits) is not page_rtl
            x = 0
            for face, wide in self._row(row, box.w) or []:
                left = box.w - x - wide if turned else x
                face.draw(sheet, Box(box.x + left, box.y + n * (high + gap), wide, high))
                x += wide + gap
