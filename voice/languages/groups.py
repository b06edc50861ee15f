"""How codes and telephone numbers fall apart into groups; the same in every language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

_RUN = re.compile(r"[^\W\d_]+|\d+")
_LONG = 9
_TWO, _THREE = 2, 3
_NATIONAL = 10
"""Digits of a Moroccan telephone number, its 0 included."""
_COUNTRY = re.compile(r"(?:00)?212(?=\d{9}$)")
PAUSE = ", "


def groups(code: str) -> Iterator[str]:
    """Yield runs of letters and of digits; nine or more digits in one run fall into threes.

    "A-047" → "A", "047"; "482173059" → "482", "173", "059".
    """
    for run in _RUN.findall(code):
        if run.isdecimal() and len(run) >= _LONG:
            yield from (run[at : at + _THREE] for at in range(0, len(run), _THREE))
        else:
            yield run


def runs_of_digits(text: str) -> Iterator[str]:
    """Yield the runs of digits of `text`."""
    yield from re.findall(r"\d+", text)


def phone_groups(text: str) -> Iterator[str]:
    """Yield the groups of a telephone number: as it is written, or in pairs where it is written in one piece.

    "0528 89 12 34" → "0528", "89", "12", "34"; "0612345678" → "06", "12" …; "+212612345678" → "212", "6", "12" …;
    a short number (2511) stays whole.
    """
    for run in runs_of_digits(text):
        if len(run) < _NATIONAL - 1:
            yield run
            continue
        country = _COUNTRY.match(run)
        first = country.end() if country else 0
        yield from filter(None, [run[:first]])
        odd = first + (len(run) - first) % _TWO
        yield from filter(None, [run[first:odd]])
        yield from (run[at : at + _TWO] for at in range(odd, len(run), _TWO))


def card_groups(text: str) -> Iterator[str]:
    """Yield the parts of a citizen's card number: each letter alone, its digits in threes, the last three or four.

    "AB123456" → "A", "B", "123", "456"; "K1234567" → "K", "123", "4567".
    """
    for run in _RUN.findall(text):
        if not run.isdecimal():
            yield from run
            continue
        last = len(run) - (_THREE + 1) if len(run) % _THREE == 1 and len(run) > _THREE else len(run)
        yield from (run[at : min(at + _THREE, last)] for at in range(0, last, _THREE))
        yield from filter(None, [run[last:]])


def one_by_one(runs: Iterator[str], name: Callable[[str], str]) -> str:
    """Return each character of each run by name, with a pause between runs; what has no name stays as it is."""
    return PAUSE.join(" ".join(named(character, name) for character in run) for run in runs)


def named(character: str, name: Callable[[str], str]) -> str:
    """Return the name of a character, else that of the letter beneath its accent, else the character."""
    for one in (character, unicodedata.normalize("NFD", character)[0]):
        try:
            return name(one)
        except KeyError:
            continue
    return character
