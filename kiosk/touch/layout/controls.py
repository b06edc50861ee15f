"""Blocks of controls: cards of choices and languages, buttons of actions."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from kiosk.content.page import Control
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.face import Face
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.theme import Role

# How many columns, and whether cards stand, best first; by panel and number of cards.
_PORTRAIT_GRIDS = {
    1: ((1, False),),
    2: ((1, False),),
    3: ((1, False),),
    4: ((2, True), (1, False)),
    5: ((2, True), (1, False)),
    6: ((2, True), (1, False)),
}
_LANDSCAPE_GRIDS = {
    1: ((1, False),),
    2: ((2, True), (2, False), (1, False)),
    3: ((3, True), (1, False)),
    4: ((4, True), (2, True), (2, False), (1, False)),
    5: ((3, True), (3, False), (2, False), (1, False)),
    6: ((3, True), (3, False), (2, False), (1, False)),
}
# Languages on the first page stand side by side like doors; lying, in one row where two rows are too high.
_DOORS: Final[dict[bool, dict[int, tuple[tuple[int, bool], ...]]]] = {
    True: dict.fromkeys(range(1, 7), ((2, True), (1, False))),
    False: {count: ((2, True), (max(2, count), True), (2, False), (1, False)) for count in range(1, 7)},
}
_STANDING_MM = {True: (46.0, 38.0, 30.0, 24.0), False: (34.0, 27.0, 21.0, 16.0)}
_LYING_MM = {True: (34.0, 26.0, 19.0, 13.0), False: (22.0, 17.0, 13.0)}
_TALLEST: Final = 1.8  # cards do not grow beyond this over their least height


class _Grid(NamedTuple):
    columns: int
    standing: bool
    icon: int
    row: int  # least height of a row


class Cards(NamedTuple):
    """A grid in which all cards are equally large. `room` is the height it may use when it has the choice."""

    look: Look
    controls: tuple[Control, ...]
    room: int
    role: Role = Role.NAME
    doors: bool = False
    stretch: int = 4

    def height(self, width: int) -> int:
        grid = self._grid(width)
        return TOO_HIGH if grid is None else self._high(grid)

    def _high(self, grid: _Grid) -> int:
        rows = -(-len(self.controls) // grid.columns)
        return rows * grid.row + (rows - 1) * self.look.between

    def _grid(self, width: int) -> _Grid | None:
        """The best grid that fits the room; else the lowest one."""
        lowest: _Grid | None = None
        for grid in self._grids(width):
            if self._high(grid) <= self.room:
                return grid
            if lowest is None or self._high(grid) < self._high(lowest):
                lowest = grid
        return lowest

    def _grids(self, width: int) -> Iterator[_Grid]:
        look, portrait = self.look, self.look.panel.portrait
        choices = _DOORS[portrait] if self.doors else _PORTRAIT_GRIDS if portrait else _LANDSCAPE_GRIDS
        for columns, standing in choices[min(6, len(self.controls))]:
            across = (width - (columns - 1) * look.between) // columns
            for mm in (_STANDING_MM if standing else _LYING_MM)[portrait]:
                icon = look.icon(mm)
                rows = [Face(look, c, standing, icon, self.role).least(across) for c in self.controls]
                if None not in rows:
                    yield _Grid(columns, standing, icon, max(row for row in rows if row is not None))

    def _faces(self, grid: _Grid, across: int) -> list[Face]:
        faces = [Face(self.look, c, grid.standing, grid.icon, self.role) for c in self.controls]
        if not grid.standing:
            return faces
        tallest = max(face.words_height(across) for face in faces)
        return [face._replace(words_high=tallest) for face in faces]

    def most(self, width: int) -> int:
        grid = self._grid(width)
        if grid is None:
            return TOO_HIGH
        rows = -(-len(self.controls) // grid.columns)
        return rows * round(grid.row * _TALLEST) + (rows - 1) * self.look.between

    def draw(self, sheet: Sheet, box: Box) -> None:
        grid = self._grid(box.w)
        if grid is None:
            return
        gap = self.look.between
        across = (box.w - (grid.columns - 1) * gap) // grid.columns
        rows = -(-len(self.controls) // grid.columns)
        high = (box.h - (rows - 1) * gap) // rows
        for i, face in enumerate(self._faces(grid, across)):
            row, column = divmod(i, grid.columns)
            face.draw(sheet, Box(box.x + column * (across + gap), box.y + row * (high + gap), across, high))


class Buttons(NamedTuple):
    """Ways on: beside one another where they fit, else one below the other; all equally large."""

    look: Look
    controls: tuple[Control, ...]
    in_column: bool = False
    stretch: int = 0

    def _icon(self) -> int:
        return self.look.icon((16.0 if self.look.panel.portrait else 12.0, 12.0, 9.0)[self.look.tight])

    def _faces(self, *, centred: bool = False) -> list[Face]:
        icon = self._icon()
        return [Face(self.look, c, standing=False, icon=icon, centred=centred) for c in self.controls]

    def _columns(self, width: int) -> int:
        n = len(self.controls)
        if n > 1 and not self.in_column:
            most = 2 if self.look.panel.portrait else 3
            if n <= most and self._stands(n, width):
                return n
            if n > most and self.look.tight == 2 and self._stands(2, width):  # noqa: PLR2004 - no air is left
                return 2
        return 1

    def _stands(self, columns: int, width: int) -> bool:
        """Whether every name is short enough for so many columns."""
        across = (width - (columns - 1) * self.look.between) // columns
        faces = self._faces()
        return all(face.least(across) is not None and self._short(face, across) for face in faces)

    @staticmethod
    def _short(face: Face, across: int) -> bool:
        return face.name_lines(across) <= 2  # noqa: PLR2004 - more lines look like a paragraph

    def height(self, width: int) -> int:
        columns = self._columns(width)
        across = (width - (columns - 1) * self.look.between) // columns
        least = [face.least(across) for face in self._faces()]
        if None in least:
            return TOO_HIGH
        rows = -(-len(self.controls) // columns)
        row = max(high for high in least if high is not None)
        return rows * row + (rows - 1) * self.look.between

    def most(self, width: int) -> int:
        return self.height(width)

    def draw(self, sheet: Sheet, box: Box) -> None:
        columns = self._columns(box.w)
        gap = self.look.between
        across = (box.w - (columns - 1) * gap) // columns
        rows = -(-len(self.controls) // columns)
        high = (box.h - (rows - 1) * gap) // rows
        for i, face in enumerate(self._faces(centred=rows == 1)):
            row, column = divmod(i, columns)
            face.draw(sheet, Box(box.x + column * (across + gap), box.y + row * (high + gap), across, high))
