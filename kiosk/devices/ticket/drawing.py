"""Draws a ticket for 80 mm paper at 203 dpi: 576 dots wide, black on white, as long as it needs."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

from kiosk.devices.ticket.qr import draw_code
from kiosk.devices.ticket.shaping import Paragraph, Script, Style, Typeface, Weight
from kiosk.devices.ticket.words import TicketFact, TicketWords
from protocol import short_code

if TYPE_CHECKING:
    from protocol.appointments import Ticket

WIDTH_DOTS: Final = 576  # 72 mm of the 80 mm can be printed
SMALLEST: Final = 30  # dots an em: row O1 asks for 10 pt, which is 28.2

_MARGIN: Final = 20
_INNER: Final = WIDTH_DOTS - 2 * _MARGIN
_MIDDLE: Final = WIDTH_DOTS // 2
_GAP: Final = 80  # at least this much white between two facts of a row
_RULE: Final = 3
_LABEL: Final = Style(32)
_BODY: Final = Style(34)
_CENTRE: Final = Style(34, Weight.BOLD)
_TITLE: Final = Style(44, Weight.BOLD)
_VALUE: Final = Style(44, Weight.BOLD)
_LARGE: Final = Style(76, Weight.BOLD)
_NUMBER: Final = Style(172, Weight.BOLD)
_CODE: Final = Style(64, Weight.BOLD)
_LINE: Final = 1.25  # line to line, in ems; of which above the base line:
_ASCENT: Final = 0.97
_TALLEST: Final = 8000  # dots: one metre of paper; no ticket comes near
_DARK: Final = 128

_FIGURES: Final = Script("en", rtl=False)  # numbers and codes run left to right in every language


class TicketDrawing:
    """Draws tickets; keeps the fonts, so one for the life of the program."""

    def __init__(self, regular: Path, bold: Path) -> None:
        self.typeface = Typeface(regular, bold)

    def warm_up(self) -> None:
        """Loads fonts, shaper and code maker, off the thread that draws the screen."""
        for style in (_LABEL, _BODY, _CENTRE, _TITLE, _VALUE, _LARGE, _NUMBER, _CODE):
            self.typeface.width("0", style, _FIGURES)
        draw_code("0")

    def missing_glyphs(self, words: TicketWords) -> str:
        """Characters of these words that would be left out on paper."""
        return self.typeface.missing(words.texts())

    def draw(self, ticket: "Ticket", words: TicketWords) -> Image.Image:
        """Mode "1", 576 dots wide. A ticket made without the network has no codes and none are drawn."""
        paper = _Paper(self.typeface, Script(words.language, words.rtl))
        paper.text(words.centre, _CENTRE)
        paper.rule()
        paper.text(words.title, _TITLE)
        paper.text(words.service, _BODY)
        paper.space(26)
        paper.text(words.number_label, _LABEL)
        paper.figures(ticket.number, _NUMBER)
        paper.space(16)
        paper.facts(words.facts)
        paper.rule()
        if ticket.qr:
            paper.picture(draw_code(ticket.qr))
        if ticket.short_code:
            paper.text(words.code_label, _LABEL)
            paper.figures(short_code.grouped(ticket.short_code), _CODE)
            paper.rule()
        for advice in words.advice:
            paper.text(advice, _BODY)
            paper.space(12)
        return paper.finished()


class _Paper:
    """A roll that is filled from the top."""

    def __init__(self, typeface: Typeface, script: Script) -> None:
        self._typeface = typeface
        self._script = script
        self._image = Image.new("L", (WIDTH_DOTS, _TALLEST), 255)
        self._draw = ImageDraw.Draw(self._image)
        self._y = 10

    def space(self, dots: int) -> None:
        self._y += dots

    def rule(self) -> None:
        """With room around it."""
        self.space(14)
        self._draw.rectangle((_MARGIN, self._y, WIDTH_DOTS - _MARGIN - 1, self._y + _RULE - 1), fill=0)
        self.space(_RULE + 14)

    def text(self, text: str, style: Style) -> None:
        self._paragraph(self._fit(text, style), _MIDDLE)

    def figures(self, text: str, style: Style) -> None:
        """One line of figures, as high as its ink: they have no marks that would need more."""
        held = text.replace(" ", "\u00a0")
        fitted = self._typeface.fit(held, style, _FIGURES, _INNER, SMALLEST)
        for line in fitted.lines:
            above, below = self._typeface.ink(line, fitted.style, _FIGURES)
            base = self._y + above + 14
            self._typeface.draw(self._draw, (_MIDDLE, base), line, fitted.style, _FIGURES)
            self._y = base + below + 14

    def picture(self, picture: Image.Image) -> None:
        self._image.paste(picture, ((WIDTH_DOTS - picture.width) // 2, self._y))
        self._y += picture.height

    def facts(self, facts: tuple[TicketFact, ...]) -> None:
        """Two short ones of the same size share a row; the first of them stands where reading starts."""
        waiting = list(facts)
        while waiting:
            first = waiting.pop(0)
            if waiting and waiting[0].large == first.large and self._fit_beside(first, waiting[0]):
                self._pair(first, waiting.pop(0))
            else:
                self._fact(first, _MIDDLE)
            self.space(10)

    def finished(self) -> Image.Image:
        page = self._image.crop((0, 0, WIDTH_DOTS, min(self._y, _TALLEST)))
        return page.point(lambda value: 255 if value >= _DARK else 0).convert("1", dither=Image.Dither.NONE)

    def _fit_beside(self, first: TicketFact, second: TicketFact) -> bool:
        return self._need(first) + self._need(second) + _GAP <= _INNER

    def _need(self, fact: TicketFact) -> int:
        widths = (
            self._typeface.width(text, style, self._script)
            for text, style in ((fact.label, _LABEL), (fact.value, _value_style(fact)))
        )
        return round(max(widths))

    def _pair(self, first: TicketFact, second: TicketFact) -> None:
        """Each gets what it needs and half of what is left."""
        top, needs = self._y, (self._need(first), self._need(second))
        split = needs[0] + (_INNER - sum(needs)) // 2
        centres = [split // 2, (split + _INNER) // 2]
        if self._script.rtl:
            centres = [_INNER - centre for centre in centres]
        self._fact(first, _MARGIN + centres[0])
        bottom, self._y = self._y, top
        self._fact(second, _MARGIN + centres[1])
        self._y = max(self._y, bottom)

    def _fact(self, fact: TicketFact, centre: int) -> None:
        if fact.label:
            self._paragraph(self._fit(fact.label, _LABEL), centre)
        self._paragraph(self._fit_in_a_line(fact.value, _value_style(fact)), centre)

    def _fit_in_a_line(self, text: str, style: Style) -> Paragraph:
        """A large value rather gets a little smaller than broken; a long one is wrapped as it is."""
        for size in range(style.size, _VALUE.size - 1, -2):
            fitted = self._fit(text, replace(style, size=size))
            if len(fitted.lines) <= 1:
                return fitted
        return self._fit(text, style)

    def _fit(self, text: str, style: Style) -> Paragraph:
        return self._typeface.fit(text, style, self._script, _INNER, SMALLEST)

    def _paragraph(self, paragraph: Paragraph, centre: int) -> None:
        size = paragraph.style.size
        for line in paragraph.lines:
            base = self._y + round(size * _ASCENT)
            self._typeface.draw(self._draw, (centre, base), line, paragraph.style, paragraph.script)
            self._y += round(size * _LINE)


def _value_style(fact: TicketFact) -> Style:
    return _LARGE if fact.large else _VALUE
