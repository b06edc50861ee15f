"""How codes and telephone numbers fall apart into groups; the same in every language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

_RUN = re.compile(r"[^\W\d_]+|\d+")
_LONG = 9
_THREE = 3
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
