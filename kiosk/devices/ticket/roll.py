"""A roll of 80 mm paper at 203 dpi that is filled from the top with text, figures, facts and pictures."""

from dataclasses import replace
from typing import Final

from PIL import Image, ImageDraw

from kiosk.devices.ticket.shaping import Paragraph, Script, Style, Typeface, Weight
from kiosk.devices.ticket.words import TicketFact

WIDTH_DOTS: Final = 576  # 72 mm of the 80 mm can be printed
SMALLEST: Final = 30  # dots an em: row O1 asks for 10 pt, which is 28.2

LABEL: Final = Style(32)
BODY: Final = Style(34)
CENTRE: Final = Style(34, Weight.BOLD)
TITLE: Final = Style(44, Weight.BOLD)
VALUE: Final = Style(44, Weight.BOLD)
LARGE: Final = Style(76, Weight.BOLD)
NUMBER: Final = Style(172, Weight.BOLD)
CODE: Final = Style(64, Weight.BOLD)
STYLES: Final = (LABEL, BODY, CENTRE, TITLE, VALUE, LARGE, NUMBER, CODE)
FIGURES: Final = Script("en", rtl=False)  # numbers and codes run left to right in every language

_MARGIN: Final = 20
_INNER: Final = WIDTH_DOTS - 2 * _MARGIN
_MIDDLE: Final = WIDTH_DOTS // 2
_GAP: Final = 80  # at least this much white between two facts of a row
_RULE: Final = 3
_BOX: Final = 28  # beside each paper to bring
_INDENT: Final = _BOX + 16
_LINE: Final = 1.25  # line to line, in ems; of which above the base line:
_ASCENT: Final = 0.97
_TALLEST: Final = 8000  # dots: one metre of paper; no ticket comes near
_DARK: Final = 128


class Roll:
    """Paper 576 dots wide that is filled from the top, in one language."""

    def __init__(self, typeface: Typeface, script: Script) -> None:
        self._typeface = typeface
        self._script = script
        self._image = Image.new("L", (WIDTH_DOTS, _TALLEST), 255)
        self._draw = ImageDraw.Draw(self._image)
        self._y = 10

    def space(self, dots: int) -> None:
        """White."""
        self._y += dots

    def rule(self) -> None:
        """With room around it."""
        self.space(14)
        self._draw.rectangle((_MARGIN, self._y, WIDTH_DOTS - _MARGIN - 1, self._y + _RULE - 1), fill=0)
        self.space(_RULE + 14)

    def text(self, text: str, style: Style) -> None:
        """Centred, on as many lines as it needs."""
        self._paragraph(self._fit(text, style), _MIDDLE)

    def paragraphs(self, texts: tuple[str, ...]) -> None:
        """Each with a little room after it."""
        for text in texts:
            self.text(text, BODY)
            self.space(12)

    def listed(self, texts: tuple[str, ...]) -> None:
        """Each after a box to tick, from the side where reading starts."""
        for text in texts:
            fitted = self._typeface.fit(text, BODY, self._script, _INNER - _INDENT, SMALLEST)
            self._box()
            self._beginning(fitted, _INDENT)
            self.space(12)

    def pictured(self, fact: TicketFact, picture: Image.Image) -> None:
        """A picture where reading starts, the label and the value beside it."""
        indent = picture.width + 16
        top = self._y
        for text, style in ((fact.label, LABEL), (fact.value, BODY)):
            self._beginning(self._typeface.fit(text, style, self._script, _INNER - indent, SMALLEST), indent)
        left = WIDTH_DOTS - _MARGIN - picture.width if self._script.rtl else _MARGIN
        self._y = max(self._y, top + picture.height)
        self._image.paste(picture, (left, top + (self._y - top - picture.height) // 2))

    def figures(self, text: str, style: Style) -> None:
        """One line of figures, as high as its ink: they have no marks that would need more."""
        held = text.replace(" ", "\u00a0")
        fitted = self._typeface.fit(held, style, FIGURES, _INNER, SMALLEST)
        for line in fitted.lines:
            above, below = self._typeface.ink(line, fitted.style, FIGURES)
            base = self._y + above + 14
            self._typeface.draw(self._draw, (_MIDDLE, base), line, fitted.style, FIGURES)
            self._y = base + below + 14

    def picture(self, picture: Image.Image) -> None:
        """Centred, with no room of its own."""
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
        """Mode "1", cut off below what was drawn."""
        page = self._image.crop((0, 0, WIDTH_DOTS, min(self._y, _TALLEST)))
        return page.point(lambda value: 255 if value >= _DARK else 0).convert("1", dither=Image.Dither.NONE)

    def _fit_beside(self, first: TicketFact, second: TicketFact) -> bool:
        return self._need(first) + self._need(second) + _GAP <= _INNER

    def _need(self, fact: TicketFact) -> int:
        widths = (
            self._typeface.width(text, style, self._script)
            for text, style in ((fact.label, LABEL), (fact.value, _value_style(fact)))
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
            self._paragraph(self._fit(fact.label, LABEL), centre)
        self._paragraph(self._fit_in_a_line(fact.value, _value_style(fact)), centre)

    def _fit_in_a_line(self, text: str, style: Style) -> Paragraph:
        """A large value rather gets a little smaller than broken; a long one is wrapped as it is."""
        for size in range(style.size, VALUE.size - 1, -2):
            fitted = self._fit(text, replace(style, size=size))
            if len(fitted.lines) <= 1:
                return fitted
        return self._fit(text, style)

    def _fit(self, text: str, style: Style) -> Paragraph:
        return self._typeface.fit(text, style, self._script, _INNER, SMALLEST)

    def _paragraph(self, paragraph: Paragraph, centre: int) -> None:
        for line in paragraph.lines:
            self._line(line, paragraph, centre)

    def _beginning(self, paragraph: Paragraph, indent: int) -> None:
        """Its lines begin that far from where reading starts."""
        for line in paragraph.lines:
            width = round(self._typeface.width(line, paragraph.style, self._script))
            start = _MARGIN + indent + width // 2
            self._line(line, paragraph, WIDTH_DOTS - start if self._script.rtl else start)

    def _line(self, line: str, paragraph: Paragraph, centre: int) -> None:
        size = paragraph.style.size
        base = self._y + round(size * _ASCENT)
        self._typeface.draw(self._draw, (centre, base), line, paragraph.style, paragraph.script)
        self._y += round(size * _LINE)

    def _box(self) -> None:
        left = WIDTH_DOTS - _MARGIN - _BOX if self._script.rtl else _MARGIN
        top = self._y + (round(BODY.size * _LINE) - _BOX) // 2
        self._draw.rectangle((left, top, left + _BOX - 1, top + _BOX - 1), outline=0, width=_RULE)


def _value_style(fact: TicketFact) -> Style:
    return LARGE if fact.large else VALUE
