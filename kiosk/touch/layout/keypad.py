"""The block of keys to type digits with."""

from typing import Final, NamedTuple

from kiosk.content.page import Control, Direction
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.face import Face
from kiosk.touch.layout.look import Look
from kiosk.touch.layout.sheet import Sheet
from kiosk.touch.theme import Role

_COLUMNS: Final = 3


class Keypad(NamedTuple):
    """Three columns of keys, always left-to-right: digits run the same way in every language."""

    look: Look
    controls: tuple[Control, ...]
    stretch: int = 3

    def _least(self, across: int) -> int | None:
        least = [face.least(across) for face in self._faces(across)]
        if None in least:
            return None
        return max(high for high in least if high is not None)

    def _faces(self, across: int) -> list[Face]:
        """Digits large; words beside their pictogram, or below it where keys are narrow."""
        look = self.look
        signed = [control for control in self.controls if control.pictogram]
        lying = [
            Face(look, c, standing=False, icon=look.icon(14.0 if look.panel.portrait else 9.0), centred=True)
            for c in signed
        ]
        narrow = any(face.least(across) is None or face.name_lines(across) > 1 for face in lying)
        if narrow:
            lying = [Face(look, c, standing=True, icon=look.icon(7.0), role=Role.STRONG) for c in signed]
        faces = dict(zip(signed, lying, strict=True))
        return [faces.get(c) or Face(look, c, standing=False, icon=0, role=Role.DIGIT) for c in self.controls]

    @property
    def _rows(self) -> int:
        return -(-len(self.controls) // _COLUMNS)

    def _across(self, width: int) -> int:
        return (width - (_COLUMNS - 1) * self.look.between) // _COLUMNS

    def height(self, width: int) -> int:
        row = self._least(self._across(width))
        return TOO_HIGH if row is None else self._rows * row + (self._rows - 1) * self.look.between

    def most(self, width: int) -> int:
        """Keys are never higher than wide."""
        across = self._across(width)
        row = max(self._least(across) or 0, round(across * 0.72))
        return self._rows * row + (self._rows - 1) * self.look.between

    def draw(self, sheet: Sheet, box: Box) -> None:
        gap, across = self.look.between, self._across(box.w)
        high = (box.h - (self._rows - 1) * gap) // self._rows
        for i, face in enumerate(self._faces(across)):
            row, column = divmod(i, _COLUMNS)
            if self.look.direction is Direction.RTL:  # the sheet will be mirrored: this stays as it is
                column = _COLUMNS - 1 - column
            at = Box(box.x + column * (across + gap), box.y + row * (high + gap), across, high)
            face.draw(sheet, at)
