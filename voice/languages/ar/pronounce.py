"""Arabic text → text that espeak-ng reads right.

Words that carry their marks become phonemes; digits become words; acronyms become letter names; a word without its
marks is left to espeak, which guesses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from voice.languages import latin, tifinagh
from voice.languages.syllables import foreign, word

from .diacritics import WORD, unmarked
from .names import LATIN, SIGNS
from .numbers import digit_by_digit, number
from .sounds import Sounds, is_vowel, sounds
from .stress import stressed

_TOKEN = re.compile(rf"{WORD.pattern}|{latin.WORD.pattern}|{tifinagh.WORD.pattern}|\d+|\s+|.", re.DOTALL)
_LONGEST_NUMBER = 6
_PUNCTUATION = str.maketrans("،؛؟()[]«»", ",;?,,,,  ")
"""Brackets and guillemets beside `[[` swallow the word."""


def pronounce(text: str) -> str:
    """Return `text` with `[[espeak phonemes]]` for every word that says how it is read."""
    tokens = list(_spoken_tokens(text))
    said = [sounds(token) if WORD.fullmatch(token) else None for token in tokens]
    for at in range(2, len(tokens)):
        first, second = said[at - 2], said[at]
        if first and second and second.wasl and tokens[at - 1].isspace():
            said[at - 2], said[at] = _joined(first, second)
    return "".join(
        f"[[{stressed(read.phonemes)}]]" if read else _elsewhere(token)
        for token, read in zip(tokens, said, strict=True)
    )


def unread(text: str) -> list[str]:
    """Return the words of `text` that cannot be read without guessing: Arabic ones without their marks, and those of
    other alphabets than Latin and Tifinagh."""
    return unmarked(text) + [
        token
        for token in _spoken_tokens(text)
        if token[0].isalnum() and not WORD.fullmatch(token) and _elsewhere(token) == token
    ]


def _elsewhere(token: str) -> str:
    """Return a word in Latin letters or Tifinagh as phonemes; anything else as it is."""
    if latin.WORD.fullmatch(token):
        return f"[[{foreign(said)}]]" if (said := latin.sounds(token)) else token
    if tifinagh.WORD.fullmatch(token):
        return f"[[{word(letters)}]]" if (letters := tifinagh.sounds(token)) else token
    return token


def _spoken_tokens(text: str) -> Iterator[str]:
    """Yield words, spaces and punctuation, with digits, capitals and signs turned into words."""
    for token in _TOKEN.findall(unicodedata.normalize("NFC", text)):
        if token.isdecimal():
            plain = token == "0" or not token.startswith("0")
            yield from _words(
                number(int(token)) if plain and len(token) <= _LONGEST_NUMBER else digit_by_digit(token)
            )
        elif latin.is_spelt(token):
            yield from _words(" ".join(LATIN[letter] for letter in token))
        elif token in SIGNS:
            yield from _words(f" {SIGNS[token]} ")
        else:
            yield token.translate(_PUNCTUATION)


def _words(text: str) -> Iterator[str]:
    yield from (token for token in re.split(r"(\s+)", text) if token)


def _joined(first: Sounds, second: Sounds) -> tuple[Sounds, Sounds]:
    """Return two words as said in one breath: fī + al-bayt → fil bayt; bitāqa + al-huwiyya → bitāqat al-huwiyya."""
    before, after = first.phonemes, second.phonemes
    if first.tied and second.article and not first.article:
        before = (*before, "t")
    if not is_vowel(before[-1]):
        return replace(first, phonemes=before), replace(second, phonemes=after[1:], wasl=False)
    before, after = (*before[:-1], before[-1].rstrip(":")), after[2:]
    # A cluster cannot open a word: its first consonant closes the word before.
    if len(after) > 1 and not is_vowel(after[1]):
        before, after = (*before, after[0]), after[1:]
    return replace(first, phonemes=before), replace(second, phonemes=after, wasl=False)
