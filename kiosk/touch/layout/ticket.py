"""Blocks of a ticket: its number as large as the theme allows, and its QR code."""

from functools import lru_cache
from typing import NamedTuple

from kiosk.content.page import Row, TicketPicture
from kiosk.touch.geometry import Box
from kiosk.touch.layout.block import TOO_HIGH
from kiosk.touch.layout.look import Look, said
from kiosk.touch.layout.sheet import CENTRE, Sheet, put
from kiosk.touch.palette import BLACK, WHITE
from kiosk.touch.scene import Modules, Plate
from kiosk.touch.text.paragraph import Paragraph
from kiosk.touch.theme import Role


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
            put(label, Box(box.x, top, box.w, label.height), self.look.colours.soft_ink, "centre"),
            put(
                value, Box(box.x, top + label.height, box.w, value.height), self.look.colours.accent, "centre"
            ),
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
            self._caption(box.w),
            Box(box.x, square.bottom, box.w, box.h - side),
            self.look.colours.ink,
            "centre",
            "top",
        )
        items = (Modules(square, self.ticket.qr, BLACK, WHITE), caption)
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
