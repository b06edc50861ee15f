"""Checks for diacritised Arabic: the same words as on the screen, and no word left to be guessed."""

from __future__ import annotations

import re
import unicodedata

from .letters import ALEF, MARKS, TATWEEL, WASLA
from .sounds import sounds

WORD = re.compile(r"[\u0621-\u065f\u0670-\u06d3\u0750-\u077f]+")
"""A run of Arabic letters and marks; digits and punctuation are outside."""


def bare(text: str) -> str:
    """Return `text` without vowel marks, shadda, sukun, tanwin, dagger alif and tatweel."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c not in MARKS and c != TATWEEL).replace(WASLA, ALEF)


def same_words(spoken: str, shown: str) -> bool:
    """Whether both have the same letters and digits in the same order; marks, punctuation and spacing apart."""
    return _words(spoken) == _words(shown)


def unmarked(text: str) -> list[str]:
    """Return the Arabic words of `text` that cannot be read without guessing a vowel.

    Not needed: a mark on the last letter (it is then read in its pausal form), on a letter before ا or ة,
    on the article's lam, on a long ا و ي after its own vowel. Needed: everything else, the first vowel of a
    word that begins with a bare alef (اِخْتَر), the vowel of a one-letter prefix (وَ بِ لِ).
    """
    return [word for word in WORD.findall(text) if len(bare(word)) > 1 and sounds(word) is None]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", bare(text))
