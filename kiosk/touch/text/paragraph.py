"""A paragraph: broken into lines, each line into visual runs. Pure data that can be measured and drawn."""

import math
import re
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from kiosk.content.page import Direction
from kiosk.touch.sdl import Bitmap
from kiosk.touch.text import bidi
from kiosk.touch.text.sdl_ttf import Face, Run, draw, line_height, run_width, script_of

# Distance of lines over the font's own line height. What is taken away lies above the tallest letter (أ).
LEADING: Final = 0.94


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Line(NamedTuple):
    text: str
    runs: tuple[Run, ...]
    width: int


class Paragraph(NamedTuple):
    """`width` is that of the widest line: what is drawn, not what was allowed. Pixels."""

    text: str
    face: Face
    align: Align
    lines: tuple[Line, ...]
    width: int
    height: int

    def bitmap(self) -> Bitmap:
        placed = []
        step = line_step(self.face)
        above = line_height(self.face) - step
        for i, line in enumerate(self.lines):
            x = _left(self.align, self.width - line.width)
            for run in line.runs:
                placed.append((x, i * step - above, run))
                x += run_width(self.face, run)
        return draw(self.face, (max(1, self.width), self.height), tuple(placed))


@lru_cache(maxsize=64)
def line_step(face: Face) -> int:
    """Pixels from line to line."""
    return math.ceil(line_height(face) * LEADING)


@lru_cache(maxsize=2048)
def paragraph(
    text: str, face: Face, width: int, base: Direction, align: Align, *, balanced: bool = True
) -> Paragraph:
    """Breaks `text` at blanks into lines of at most `width` pixels.

    A word wider than `width` stays whole; the paragraph is then wider than allowed; the caller sees it by its width.
    `balanced` makes the lines about equally long without adding a line.
    """
    breaker = _Breaker(text, face, base)
    lines = breaker.lines(width)
    if balanced and len(lines) > 1:
        lines = _balanced(breaker, lines, width)
    height = len(lines) * line_step(face)
    return Paragraph(text, face, align, lines, max(line.width for line in lines), height)


def _left(align: Align, spare: int) -> int:
    return {Align.LEFT: 0, Align.CENTRE: spare // 2, Align.RIGHT: spare}[align]


def _balanced(breaker: "_Breaker", lines: tuple[Line, ...], width: int) -> tuple[Line, ...]:
    """The narrowest setting with as many lines, found by halving."""
    narrow, wide, best = width // len(lines), width, lines
    while wide - narrow > 4:  # noqa: PLR2004 - pixels nobody sees
        middle = (narrow + wide) // 2
        tried = breaker.lines(middle)
        if len(tried) == len(lines) and all(line.width <= middle for line in tried):
            wide, best = middle, tried
        else:
            narrow = middle
    return best


class _Breaker:
    """One paragraph whose bidirectional levels are known; breaks it at any width."""

    def __init__(self, text: str, face: Face, base: Direction) -> None:
        self._text = text
        self._face = face
        self._base = base
        self._levels = bidi.levels(text, base)
        self._words = _words(text)
        self._widths = [self._line(start, end).width for start, end in self._words]
        self._blank = run_width(face, Run(" ", rtl=False, script="Latn"))

    def lines(self, width: int) -> tuple[Line, ...]:
        if not self._words:
            return (Line("", (), 0),)
        found: list[Line] = []
        first, used = 0, self._widths[0]
        for i in range(1, len(self._words)):
            wider = used + self._blank + self._widths[i]
            if wider > width:
                found.append(self._line(self._words[first][0], self._words[i - 1][1]))
                first, used = i, self._widths[i]
            else:
                used = wider
        found.append(self._line(self._words[first][0], self._words[-1][1]))
        return tuple(found)

    def _line(self, start: int, end: int) -> Line:
        part = self._text[start:end]
        runs = []
        for shown, rtl in bidi.visual_runs(part, self._levels[start:end], self._base):
            runs += _by_script(shown, rtl=rtl)
        return Line(part, tuple(runs), sum(run_width(self._face, run) for run in runs))


def _words(text: str) -> list[tuple[int, int]]:
    """Where the words are; only ordinary blanks separate, so that "8 h" and "50 %" can stay together."""
    return [word.span() for word in re.finditer("[^ \n\t\u200b]+", text)]


def _by_script(text: str, *, rtl: bool) -> list[Run]:
    """Splits a run where Tifinagh and Latin meet; blanks and signs go with what is before them."""
    if rtl or not any("\u2d30" <= character <= "\u2d7f" for character in text):
        return [Run(text, rtl, script_of(text))]
    runs: list[Run] = []
    for word in text.split(" "):
        script = script_of(word)
        if runs and (runs[-1].script == script or not word):
            runs[-1] = Run(f"{runs[-1].text} {word}", rtl, script)
        else:
            joined = f" {word}" if runs else word
            runs.append(Run(joined, rtl, script))
    return runs
