"""What times of day are said with, cut into what there is to record: hours, minutes, parts of the day.

Found by comparing times as each language says them: what 9:00 and 9:05 begin with is the hour, what they end with the part of
the day, and what is left of 9:05 are the minutes. A time that is a word of its own (noon) is one piece.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import takewhile

from voice.languages import Language

STEP = 5
"""Minutes: appointments begin and centres open at such times."""

_HOUR = 9
"""Of which the minutes are taken; some languages say them of the next hour ("a quarter to ten")."""


def time_pieces(spoken_in: Language) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each piece, none twice."""
    known: set[str] = set()
    for name, words in _all(spoken_in):
        if words and words not in known:
            known.add(words)
            yield name, words


def _all(spoken_in: Language) -> Iterator[tuple[str, str]]:
    hours = [_hour(spoken_in, hour) for hour in range(24)]
    for hour, (front, back) in enumerate(hours):
        yield f"h.{hour}", " ".join(front) or " ".join(_said(spoken_in, hour, 0))
        yield f"p.{hour}", " ".join(back)
    for minute in range(STEP, 60, STEP):
        said = _said(spoken_in, _HOUR, minute)
        for front, back in (hours[_HOUR], hours[_HOUR + 1]):
            if said[: len(front)] == front:
                yield f"t.{minute}", " ".join(said[len(front) : len(said) - len(back)])


def _hour(spoken_in: Language, hour: int) -> tuple[list[str], list[str]]:
    sharp, past = _said(spoken_in, hour, 0), _said(spoken_in, hour, STEP)
    front = _common(sharp, past)
    back = _common(sharp[len(front) :][::-1], past[::-1])[::-1] if front else []
    return front, back


def _common(one: list[str], other: list[str]) -> list[str]:
    return [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]


def _said(spoken_in: Language, hour: int, minute: int) -> list[str]:
    return spoken_in.time(datetime.time(hour, minute)).split()
