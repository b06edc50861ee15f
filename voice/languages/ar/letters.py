"""Arabic letters with their marks, and the espeak-ng phoneme of each.

Marks are written by their code points: an editor or a normaliser may put a vowel before or after its shadda
(Unicode's canonical order puts it before), and both must mean the same.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

FATHATAN, DAMMATAN, KASRATAN = "\u064b", "\u064c", "\u064d"
FATHA, DAMMA, KASRA = "\u064e", "\u064f", "\u0650"
SHADDA, SUKUN, DAGGER = "\u0651", "\u0652", "\u0670"
TATWEEL = "\u0640"
MARKS = frozenset(
    (FATHATAN, DAMMATAN, KASRATAN, FATHA, DAMMA, KASRA, SHADDA, SUKUN, DAGGER, "\u0653", "\u0654", "\u0655")
)

ALEF, WASLA, MADDA, MAKSURA, WAW, YEH, TEH_MARBUTA, LAM = "ا", "ٱ", "آ", "ى", "و", "ي", "ة", "ل"

VOWELS = {
    FATHA: "a",
    DAMMA: "u",
    KASRA: "i",
    FATHATAN: "an",
    DAMMATAN: "un",
    KASRATAN: "in",
    SUKUN: "",
}

CONSONANTS = {
    "ء": "?", "أ": "?", "إ": "?", "ؤ": "?", "ئ": "?", "ب": "b", "ت": "t", "ث": "T", "ج": "dZ", "ح": "H",
    "خ": "X", "د": "d", "ذ": "D", "ر": "R", "ز": "z", "س": "s", "ش": "S", "ص": "s[", "ض": "dH", "ط": "t[",
    "ظ": "Z", "ع": "A", "غ": "gH", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    "و": "w", "ي": "j", "گ": "g", "ڭ": "g", "ݣ": "g", "پ": "p", "ڤ": "v", "ة": "t",
}  # fmt: skip
"""espeak-ng's own mnemonics in its Arabic phoneme table. `t[` is its nearest sound to ط."""

EMPHATIC = frozenset(("s[", "dH", "t[", "Z"))
"""After these espeak's Arabic has darker vowels."""


@dataclass(frozen=True, slots=True)
class Letter:
    base: str
    vowel: str | None
    """"a", "u", "i", "an", "un", "in", "" for a sukun, None when nothing is written."""
    shadda: bool = False
    dagger: bool = False

    @property
    def bare(self) -> bool:
        """Nothing is written on it."""
        return self.vowel is None and not self.shadda and not self.dagger

    @property
    def geminate(self) -> str:
        """The consonant, lengthened by its shadda."""
        return CONSONANTS[self.base] + (":" if self.shadda else "")


def letters(word: str) -> list[Letter]:
    """Return the letters of a word, each with its marks in whatever order they were written."""
    found: list[Letter] = []
    # NFC puts hamza and madda marks onto their letter; it leaves vowels and shadda apart.
    for character in unicodedata.normalize("NFC", word):
        if character == TATWEEL:
            continue
        if character not in MARKS or not found:
            found.append(Letter(character, None))
            continue
        last = found[-1]
        found[-1] = Letter(
            last.base,
            VOWELS.get(character, last.vowel),
            last.shadda or character == SHADDA,
            last.dagger or character == DAGGER,
        )
    return found
