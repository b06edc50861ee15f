"""Sentences of Darija and Tamazight → text for espeak-ng's Arabic voice: every word becomes phonemes.

A sentence may hold words in Arabic, Tifinagh and Latin letters (names, acronyms), digits and signs; none of them is
left to espeak, which would spell Tifinagh by code points and read Latin in English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from voice.languages import latin, tifinagh
from voice.languages.ar.diacritics import WORD as ARABIC
from voice.languages.syllables import SCHWA, foreign, is_vowel, word

_TOKEN = re.compile(rf"{ARABIC.pattern}|{latin.WORD.pattern}|{tifinagh.WORD.pattern}|\d+|\s+|.", re.DOTALL)
_LONGEST_NUMBER = 6
_PUNCTUATION = str.maketrans("،؛؟()[]⵰«»-–—", ",;?,,,,,     ")
"""Brackets and dashes beside `[[` would be taken for part of it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How one language reads: its way with Arabic letters, its numbers, the words for signs and abbreviations."""

    arabic: Callable[[str], list[str] | None]
    number: Callable[[int], str]
    digits: Callable[[str], str]
    signs: Mapping[str, str]
    """Abbreviations are among them: "DH" is a word. Other acronyms are read letter by letter."""

    def pronounce(self, text: str) -> str:
        """Return `text` with `[[espeak phonemes]]` for its words; a lone consonant (د, ⵏ) leans on the next word, at
        the end of a sentence on the one before."""
        said = ""
        waiting: list[str] = []
        for token in self._tokens(text):
            phonemes = self._sounds(token)
            if phonemes is None:
                if waiting and not token.isspace():
                    said, waiting = f"{said}[[{word([SCHWA, *waiting])}]]", []
                said += "" if waiting else _outside(token)
            elif len(phonemes) == 1 and not is_vowel(phonemes[0]):
                waiting += phonemes
            elif latin.WORD.fullmatch(token):
                before = f"[[{word(waiting)}]]" if waiting else ""
                said, waiting = f"{said}{before}[[{foreign(phonemes)}]]", []
            else:
                said, waiting = f"{said}[[{word([*waiting, *phonemes], leaning=len(waiting))}]]", []
        return f"{said}[[{word([SCHWA, *waiting])}]]" if waiting else said

    def unread(self, text: str) -> list[str]:
        """Return the words of `text` that have a letter without a sound."""
        return [token for token in self._tokens(text) if token[0].isalnum() and not self._sounds(token)]

    def _sounds(self, token: str) -> list[str] | None:
        if ARABIC.fullmatch(token):
            return self.arabic(token) or None
        if tifinagh.WORD.fullmatch(token):
            return tifinagh.sounds(token) or None
        return latin.sounds(token) or None if latin.WORD.fullmatch(token) else None

    def _tokens(self, text: str) -> Iterator[str]:
        """Yield words, spaces and punctuation, with digits, acronyms and signs turned into words."""
        for token in _TOKEN.findall(unicodedata.normalize("NFC", text)):
            if token.isdecimal():
                yield from _words(self._figures(token))
            elif token in self.signs:
                yield from _words(f" {self.signs[token]} ")
            elif latin.is_spelt(token):
                yield from _words(" ".join(latin.LETTERS[letter] for letter in token))
            else:
                yield token.translate(_PUNCTUATION)

    def _figures(self, token: str) -> str:
        plain = token == "0" or not token.startswith("0")
        return self.number(int(token)) if plain and len(token) <= _LONGEST_NUMBER else self.digits(token)


def _outside(token: str) -> str:
    """Return what is no word as espeak is to have it; a mark without its letter is nothing."""
    return " " if tifinagh.WORD.fullmatch(token) else token


def _words(text: str) -> Iterator[str]:
    yield from (token.translate(_PUNCTUATION) for token in re.split(r"(\s+)", text) if token)
