"""Shaped text on paper: Arabic joined, right to left, measured and wrapped.

Pillow has no font fallback and shapes through raqm, which loads the system's fribidi at run time;
without it Arabic comes out in loose letters from left to right, with a warning only.
"""

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Final

from PIL import ImageDraw, ImageFont, features

from protocol.faults import ContentFault, DeviceFault

_ISOLATES: Final = "\u2066\u2067\u2068"
_POP: Final = "\u2069"
_NEVER_ASSIGNED: Final = "\U0010ffff"  # a noncharacter: no font has it
_BALANCE_STEP: Final = 16  # dots
_NO_LINE_STARTS_WITH: Final = re.compile(r" (?=[:;!?»%])")
_BREAK: Final = " "  # no-break spaces (U+00A0, U+202F) hold


class Weight(Enum):
    """The two cuts of the typeface."""

    REGULAR = "regular"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class Style:
    """`size` is the em in dots: at 203 dpi a point is 2.82 dots."""

    size: int
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True, slots=True)
class Script:
    """How a paragraph runs: BCP 47 language, and whether right to left."""

    language: str
    rtl: bool

    @property
    def direction(self) -> str:
        return "rtl" if self.rtl else "ltr"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that fit, in a style that may have been made smaller for the sake of one long word."""

    lines: tuple[str, ...]
    style: Style
    script: Script


def require_shaping(has: Callable[[str], bool | None] = features.check) -> None:
    """To be called at start. Raises DeviceFault where Arabic could not be printed; `has` asks Pillow."""
    for feature, package in (
        ("raqm", "Pillow with raqm"),
        ("fribidi", "libfribidi0"),
        ("harfbuzz", "HarfBuzz"),
    ):
        if not has(feature):
            raise DeviceFault(f"{package} is missing", code="text-shaping-missing")


class Typeface:
    """Measures, wraps and draws with one family in two weights."""

    def __init__(self, regular: Path, bold: Path) -> None:
        self._files = {Weight.REGULAR: regular, Weight.BOLD: bold}
        self._fonts: dict[Style, ImageFont.FreeTypeFont] = {}

    def font(self, style: Style) -> ImageFont.FreeTypeFont:
        """Raises ContentFault where the file is no font."""
        if style not in self._fonts:
            path = self._files[style.weight]
            try:
                self._fonts[style] = ImageFont.truetype(path, style.size, layout_engine=ImageFont.Layout.RAQM)
            except OSError as error:
                raise ContentFault(f"{path}: {error}", code="font-broken") from error
        return self._fonts[style]

    def width(self, text: str, style: Style, script: Script) -> float:
        """In dots."""
        return self.font(style).getlength(text, direction=script.direction, language=script.language)

    @functools.lru_cache(maxsize=1024)  # noqa: B019 - a typeface lives as long as the program
    def _measured(self, text: str, style: Style, script: Script) -> float:
        return self.width(text, style, script)

    def ink(self, text: str, style: Style, script: Script) -> tuple[int, int]:
        """How far the text reaches above and below its base line, in dots."""
        _, top, _, bottom = self.font(style).getbbox(
            text, anchor="ls", direction=script.direction, language=script.language
        )
        return -int(top), int(bottom)

    def draw(
        self, target: ImageDraw.ImageDraw, at: tuple[int, int], text: str, style: Style, script: Script
    ) -> None:
        """Centred on x, with its base line on y."""
        target.text(
            at,
            text,
            fill=0,
            font=self.font(style),
            anchor="ms",
            direction=script.direction,
            language=script.language,
        )

    def fit(self, text: str, style: Style, script: Script, width: int, smallest: int) -> Paragraph:
        """Wraps at spaces into `width` dots; a longer word is drawn smaller, at last cut between letters.

        The lines are of about equal length, so that no word is left alone on the last one.
        """
        text = _NO_LINE_STARTS_WITH.sub("\u00a0", self.without_missing(text, style.weight))
        words = [word for word in text.split(_BREAK) if word]
        while style.size > smallest and any(self.width(word, style, script) > width for word in words):
            style = replace(style, size=max(smallest, style.size - 2))
        lines = self._wrap(words, style, script, width)
        for narrower in range(width - _BALANCE_STEP, width // 2, -_BALANCE_STEP):
            tried = self._wrap(words, style, script, narrower)
            if len(tried) > len(lines):
                break
            lines = tried
        return Paragraph(tuple(_close_isolates(lines)), style, script)

    def missing(self, texts: Iterable[str], weight: Weight = Weight.REGULAR) -> str:
        """The characters this typeface cannot draw, each once; empty is what it must be (row L2)."""
        characters = sorted(set("".join(texts)))
        return "".join(character for character in characters if not self._has(character, weight))

    def without_missing(self, text: str, weight: Weight) -> str:
        """A name with a rare letter left out can still be read; a row of boxes cannot."""
        absent = self.missing([text], weight)
        return text.translate(dict.fromkeys(map(ord, absent))) if absent else text

    def _wrap(self, words: list[str], style: Style, script: Script, width: int) -> list[str]:
        def fits(text: str) -> bool:
            return self._measured(text, style, script) <= width

        return _fill([piece for word in words for piece in _cut(word, fits)], fits)

    def _has(self, character: str, weight: Weight) -> bool:
        if character.isspace():
            return True
        return self._glyph(character, weight) != self._glyph(_NEVER_ASSIGNED, weight)

    @functools.lru_cache(maxsize=4096)  # noqa: B019 - a typeface lives as long as the program
    def _glyph(self, character: str, weight: Weight) -> tuple[tuple[int, int], bytes]:
        mask = self.font(Style(32, weight)).getmask(character)
        return mask.size, bytes(mask)


def _cut(word: str, fits: Callable[[str], bool]) -> list[str]:
    """The word, or where even alone it does not fit, the longest beginnings that do."""
    pieces = []
    while word and not fits(word):
        end = next((i for i in range(len(word) - 1, 1, -1) if fits(word[:i])), 1)
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word] if word else pieces


def _fill(words: list[str], fits: Callable[[str], bool]) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and fits(f"{lines[-1]} {word}"):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _close_isolates(lines: list[str]) -> list[str]:
    """A direction isolate that runs over a line's end is closed there and opened again on the next."""
    closed, opened = [], ""
    for line in lines:
        start = opened
        for character in line:
            if character in _ISOLATES:
                opened += character
            elif character == _POP:
                opened = opened[:-1]
        closed.append(start + line + _POP * len(opened))
    return closed
