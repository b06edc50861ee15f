"""Draws tickets and receipts for 80 mm paper at 203 dpi: 576 dots wide, black on white, as long as they need."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from kiosk.devices.ticket.qr import draw_code
from kiosk.devices.ticket.roll import (
    BODY,
    CENTRE,
    CODE,
    FIGURES,
    LABEL,
    NUMBER,
    STYLES,
    TITLE,
    Roll,
)
from kiosk.devices.ticket.shaping import Script, Typeface
from kiosk.devices.ticket.words import ReceiptWords, TicketWords
from protocol import short_code
from protocol.faults import ContentFault

if TYPE_CHECKING:
    from protocol.appointments import Ticket


class TicketDrawing:
    """Draws tickets; keeps the fonts, so one for the life of the program."""

    def __init__(self, regular: Path, bold: Path, access_path: Path) -> None:
        """`access_path`: the pictogram beside the way without steps, white on nothing."""
        self.typeface = Typeface(regular, bold)
        self._access_path = access_path

    @cached_property
    def _pictogram(self) -> Image.Image:
        """Black on white. Raises ContentFault where the file is no picture."""
        try:
            with Image.open(self._access_path) as picture:
                return ImageOps.invert(picture.convert("RGBA").getchannel("A"))
        except OSError as error:
            raise ContentFault(f"{self._access_path}: {error}", code="pictogram-broken") from error

    def warm_up(self) -> None:
        """Loads fonts, shaper, pictogram and code maker, off the thread that draws the screen.

        Raises ContentFault: a broken file is named when the kiosk starts, not to who waits for a ticket.
        """
        for style in STYLES:
            self.typeface.width("0", style, FIGURES)
        draw_code("0")
        self._pictogram  # noqa: B018 - loaded and kept

    def missing_glyphs(self, words: TicketWords | ReceiptWords) -> str:
        """Characters of these words that would be left out on paper."""
        return self.typeface.missing(words.texts())

    def draw(self, ticket: "Ticket", words: TicketWords) -> Image.Image:
        """Mode "1", 576 dots wide. A ticket made without the network has no codes and none are drawn."""
        paper = Roll(self.typeface, Script(words.language, words.rtl))
        paper.text(words.centre, CENTRE)
        paper.rule()
        paper.text(words.title, TITLE)
        paper.text(words.service, BODY)
        paper.space(26)
        paper.text(words.number_label, LABEL)
        paper.figures(ticket.number, NUMBER)
        paper.space(16)
        paper.facts(words.facts)
        if words.access_path is not None:
            paper.pictured(words.access_path, self._pictogram)
        paper.rule()
        if ticket.qr:
            paper.picture(draw_code(ticket.qr))
        if ticket.short_code:
            paper.text(words.code_label, LABEL)
            paper.figures(short_code.grouped(ticket.short_code), CODE)
            paper.rule()
        paper.paragraphs(words.advice)
        return paper.finished()

    def draw_receipt(self, code: str, words: ReceiptWords) -> Image.Image:
        """Mode "1", 576 dots wide; `code` is the receipt's, digits only. It has no QR: a receipt is typed in."""
        paper = Roll(self.typeface, Script(words.language, words.rtl))
        paper.text(words.centre, CENTRE)
        paper.rule()
        paper.text(words.title, TITLE)
        paper.text(words.service, BODY)
        paper.space(26)
        paper.text(words.code_label, LABEL)
        paper.figures(short_code.grouped(code), CODE)
        paper.space(16)
        paper.facts(words.facts)
        paper.rule()
        if words.papers:
            paper.text(words.papers_label, TITLE)
            paper.space(12)
            paper.listed(words.papers)
            paper.rule()
        paper.paragraphs(words.advice)
        return paper.finished()
