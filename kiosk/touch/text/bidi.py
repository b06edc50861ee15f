"""The Unicode bidirectional algorithm (UAX #9) by libfribidi, and its rules L1 and L2 for one line."""

import ctypes
from functools import lru_cache
from typing import Final

from kiosk.content.page import Direction

_RTL_LANGUAGES: Final = frozenset({"ar", "ary", "arz", "fa", "he", "ur"})
_FRIBIDI_PARAGRAPH: Final = {Direction.LTR: 0x110, Direction.RTL: 0x111}
# Marks, embeddings, overrides, isolates: they order the text and are not drawn.
_INVISIBLE: Final = dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def language_direction(language: str) -> Direction:
    """The direction a language is written in, from its BCP 47 tag (`ar-MA`)."""
    parts = language.lower().split("-")
    return Direction.RTL if parts[0] in _RTL_LANGUAGES else Direction.LTR


@lru_cache(maxsize=1)
def _fribidi() -> ctypes.CDLL:
    return ctypes.CDLL("libfribidi.so.0")


@lru_cache(maxsize=2048)
def levels(text: str, base: Direction) -> tuple[int, ...]:
    """Embedding level of each character of one paragraph: odd levels are right-to-left."""
    if base is Direction.LTR and text.isascii():
        return (0,) * len(text)
    n = len(text)
    characters = (ctypes.c_uint32 * n)(*map(ord, text))
    types, brackets = (ctypes.c_uint32 * n)(), (ctypes.c_uint32 * n)()
    found = (ctypes.c_int8 * n)()
    direction = ctypes.c_uint32(_FRIBIDI_PARAGRAPH[base])
    fribidi = _fribidi()
    fribidi.fribidi_get_bidi_types(characters, n, types)
    fribidi.fribidi_get_bracket_types(characters, n, types, brackets)
    if not fribidi.fribidi_get_par_embedding_levels_ex(types, brackets, n, ctypes.byref(direction), found):
        raise MemoryError
    return tuple(found)


def visual_runs(text: str, line_levels: tuple[int, ...], base: Direction) -> tuple[tuple[str, bool], ...]:
    """`(logical text, is right-to-left)` from left to right: what one line looks like."""
    found = list(line_levels)
    end = len(text)
    while end and text[end - 1].isspace():  # L1: blanks at the end of a line take the paragraph's level
        end -= 1
        found[end] = 1 if base is Direction.RTL else 0
    runs: list[tuple[int, str]] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or found[i] != found[start]:
            runs.append((found[start], text[start:i]))
            start = i
    for level in range(max((at for at, _ in runs), default=0), 0, -1):  # L2: reverse from the deepest level
        runs = _reversed_from(runs, level)
    return tuple((shown, bool(at & 1)) for at, part in runs if (shown := part.translate(_INVISIBLE)))


def _reversed_from(runs: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    out: list[tuple[int, str]] = []
    stretch: list[tuple[int, str]] = []
    for run in runs:
        if run[0] >= level:
            stretch.insert(0, run)
        else:
            out += [*stretch, run]
            stretch = []
    return out + stretch
