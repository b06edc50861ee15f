"""Where the stress of an Arabic word falls."""

from __future__ import annotations

from collections.abc import Sequence

from .sounds import is_vowel

_HEAVY_TAIL = 2
_UNSTRESSED = frozenset(("min", "Aan", "fi:", "fi", "?aw", "?an", "?in", "wa", "bi", "li", "T|um:a"))
"""Particles that lean on the next word."""


def stressed(phonemes: Sequence[str]) -> str:
    """Return the word as one espeak string with its stress mark.

    Standard Arabic: the last syllable if it is over-heavy (-aːn, -abb), else the one before if it is heavy, else
    the one before that.
    """
    at = _stressed_vowel(phonemes)
    said = ""
    for number, phoneme in enumerate(phonemes):
        if number and not is_vowel(phoneme) and not is_vowel(phonemes[number - 1]):
            said += "|"  # "d|H" is not "dH"
        said += ("'" if number == at else "") + phoneme
    return said if said.replace("'", "") not in _UNSTRESSED else said.replace("'", "")


def _stressed_vowel(phonemes: Sequence[str]) -> int:
    vowels = [at for at, phoneme in enumerate(phonemes) if is_vowel(phoneme)]
    if not vowels:
        return -1
    last = vowels[-1]
    tail = _weight(phonemes[last:])
    if len(vowels) == 1 or tail > _HEAVY_TAIL:
        return last
    before = vowels[-2]
    # The consonant that opens the next syllable does not weigh.
    if len(vowels) == 2 or _weight(phonemes[before:last]) - 1 >= _HEAVY_TAIL:  # noqa: PLR2004 - there is none before
        return before
    return vowels[-3]


def _weight(syllable: Sequence[str]) -> int:
    """Return the beats from its vowel on: 1 for each vowel or consonant, 1 more for each long one."""
    return sum(1 + phoneme.endswith(":") for phoneme in syllable)
