"""Latin letters in Darija and Tamazight: their names, and French spelling as Moroccans read it, in espeak phonemes.

A sentence may hold a name from a form or an acronym; both languages borrow the French names of the letters, which a
citizen's card number begins with. Phonemes as in `syllables`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

WORD = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")

LETTERS = {
    "A": "a", "B": "bé", "C": "cé", "D": "dé", "E": "euh", "F": "effe", "G": "gé", "H": "ache", "I": "i", "J": "ji",
    "K": "ka", "L": "elle", "M": "emme", "N": "enne", "O": "au", "P": "pé", "Q": "ku", "R": "erre", "S": "esse",
    "T": "té", "U": "you", "V": "vé", "W": "doublevé", "X": "ixe", "Y": "igrec", "Z": "zède",
}  # fmt: skip
"""To be read by `sounds`. U is "you" because the Arabic voice has no French u."""

_ACCENTS = {
    "\u0300": "aksan grav", "\u0301": "aksan égu", "\u0302": "aksan sirkonfleks", "\u0308": "tréma", "\u0327": "sédiye",
}  # fmt: skip
"""Said after the letter, by whoever types one; to be read by `sounds`."""

ACRONYMS = frozenset(("CIN", "RSU", "RNP", "IDCS", "ONG", "INDH", "CIL", "QR"))
"""Read letter by letter though they have vowels as words have; those without any are too."""
_LONGEST_PAIR = 2
"""Capitals that are no word: the letters of a card."""
_VOWEL = re.compile("[AEIOUY]")

_RULES = (
    (r"eau|au", "o"), (r"ou", "u"), (r"oi", "w a"), (r"eu", "@"), (r"ai|ei|[éèêë]", "e"),
    (r"sch|ch|sh", "S"), (r"kh", "X"), (r"gh", "gH"), (r"ph", "f"), (r"dj", "dZ"), (r"th", "t"), (r"gn", "n j"),
    (r"qu(?=[aeiouéèê])", "k"), (r"gu(?=[eiéèê])", "g"), (r"c(?=[eiyéèê])|ç", "s"), (r"g(?=[eiyéèê])", "Z;"),
    (r"e$", ""), (r"e(?=[bcdfgjklmnpqrstvwxz][aiouyéèê])", "@"), (r"e", "e"),
    (r"y(?=[aeiouéèê])|(?<=[aeo])y", "j"), (r"[yiîï]", "i"), (r"[aàâ]", "a"), (r"[oô]", "o"), (r"[uùû]", "u"),
    (r"j", "Z;"), (r"x", "k s"), (r"[ck]+", "k"), (r"q", "q"), (r"h", ""), (r"r+", "R"), (r"s+", "s"),
    (r"b+", "b"), (r"d+", "d"), (r"f+", "f"), (r"g+", "g"), (r"l+", "l"), (r"m+", "m"), (r"n+", "n"), (r"p+", "p"),
    (r"t+", "t"), (r"v+", "v"), (r"w", "w"), (r"z+", "z"), (r"œ", "@"), (r"æ", "e"),
)  # fmt: skip
_READ = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES))


def named(character: str, names: Mapping[str, str]) -> str | None:
    """Return the name of a Latin letter from `names`, its accents after it; None where it is none."""
    letter = unicodedata.normalize("NFD", character.upper())
    plain, accents = letter[:1], list(letter[1:])
    if plain not in names or not set(accents) <= _ACCENTS.keys():
        return None
    return " ".join([names[plain], *(_ACCENTS[accent] for accent in accents)])


def is_spelt(word: str) -> bool:
    """Whether a word is read letter by letter: an acronym, not a name that somebody wrote in capitals."""
    capitals = word.isascii() and word.isalpha() and word.isupper()
    return capitals and (len(word) <= _LONGEST_PAIR or word in ACRONYMS or not _VOWEL.search(word))


def sounds(word: str) -> list[str]:
    """Return the phonemes of a word in Latin letters; a letter that French does not have is read as the one beneath
    its accent, or not at all."""
    plain = "".join(_known(letter) for letter in unicodedata.normalize("NFC", word.lower()))
    said: list[str] = []
    for found in _READ.finditer(plain):
        assert found.lastindex is not None
        said += _RULES[found.lastindex - 1][1].split()
    return said


def _known(letter: str) -> str:
    if letter in "éèêëçàâîïôùûœæ" or letter.isascii():
        return letter
    return unicodedata.normalize("NFD", letter)[0]
