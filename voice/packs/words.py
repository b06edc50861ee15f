"""Texts as they are compared: what sounds alike is the same, whatever its capitals and
punctuation and however its numbers are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

END = "|"
"""Stands where a sentence ends."""

_SENTENCE_END = re.compile(r"[.?!؟…]+(?=\s|$)")
_NUMBER = re.compile(r"(?<!\w)\d{1,6}(?!\d)")
_SLOT = re.compile(r"\{[^{}]*\}")


def normal(text: str, number: Callable[[int], str]) -> str:
    """Return the words of `text` one space apart, `END` between sentences; short numbers as `number` says them."""
    in_words = _NUMBER.sub(lambda found: _in_words(found.group(), number), text)
    said = unicodedata.normalize("NFC", in_words).casefold()
    said = "".join(
        character if _sounds(character) else " " for character in _SENTENCE_END.sub(f" {END} ", said)
    )
    words = said.split()
    while words and words[-1] == END:
        words.pop()
    return " ".join(words)


def one_after_the_other(said: str, texts: Mapping[str, str]) -> list[str] | None:
    """Return the ids of `texts` (normal text → id) that together are `said`, the longest first; None if there are none."""
    words = said.split()
    longest = max((text.count(" ") + 1 for text in texts), default=0)
    ways: list[list[str] | None] = [None] * len(words) + [[]]
    for start in range(len(words) - 1, -1, -1):
        for end in range(min(len(words), start + longest), start, -1):
            found, rest = texts.get(" ".join(words[start:end])), ways[end]
            if found is not None and rest is not None:
                ways[start] = [found, *rest]
                break
    return ways[0]


def _in_words(digits: str, number: Callable[[int], str]) -> str:
    return digits if digits.startswith("0") and digits != "0" else number(int(digits))


def _sounds(character: str) -> bool:
    return character in (END, "'", "’") or unicodedata.category(character)[0] in "LNM"
