"""Tifinagh → espeak-ng's rule source: the letters of `tifinagh` and the syllables of `syllables` as rules in context.

For programs that read Tifinagh by themselves (a screen reader), through the compiled voice (voice.speech.tamazight).
espeak's rules look a few letters to either side and no further; words that they would get wrong are listed by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from voice.languages import tifinagh
from voice.languages.syllables import (
    DARK,
    EMPHATIC,
    ENDS_WITH_ANYTHING,
    ENDS_WITH_GLIDE,
    is_vowel,
    sonority,
    word,
)

from .numbers import OF, OF_THOUSAND, number, thousands
from .pronounce import pronounce

VOICE_FILE = """name Tamazight
language zgh
phonemes ar
dictionary zgh
stressRule 3
"""
"""Our own voice: the sounds of espeak's Arabic table. A word whose rules set no stress has it on its last vowel."""

_SOUNDS = {letter: sound.removesuffix(DARK) for letter, sound in tifinagh.SOUNDS.items()}
_VOWELS = [letter for letter, sound in _SOUNDS.items() if is_vowel(sound)]
_CONSONANTS = [letter for letter in _SOUNDS if letter not in _VOWELS]
_DARK = [letter for letter, sound in tifinagh.SOUNDS.items() if sound.endswith(DARK) or sound in EMPHATIC]
_ANY, _VOWEL, _EMPHATIC, _GLIDE = "L01", "L02", "L03", "L04"
_LEVELS = {level: f"L1{level}" for level in range(5)}
"""Consonants by sonority, 0 the least."""
_INSIDE = (f"{_ANY}{_ANY})", f"_{_ANY})")
"""A schwa stands before a consonant that has two before it, or is the second of its word …"""
_CLOSES = tuple(f"({_ANY * n}_" for n in (0, 2, 4)) + tuple(f"({_ANY * n}{_VOWEL}" for n in (1, 3, 5))
"""… and that closes a syllable: counted in twos from the end of the cluster."""

_STRESSED = tuple(f"{_ANY * n}_" for n in (1, 2, 3, 4)) + tuple(f"{_ANY * n}{_VOWEL}_" for n in (1, 2, 3))
"""What follows the stressed vowel: the last one that a consonant closes, or the one before a vowel that ends the word."""
_STRESS = "'"
_HUNDRED = 100
_WORDS = re.compile(r"\[\[(.*?)\]\]")


def rules() -> str:
    """Return the text of zgh_rules."""
    classes = {_ANY: _CONSONANTS, _VOWEL: _VOWELS, _EMPHATIC: _DARK, _GLIDE: ["ⵡ", "ⵢ"]} | {
        name: [letter for letter in _CONSONANTS if sonority(_SOUNDS[letter]) == level]
        for level, name in _LEVELS.items()
    }
    groups = [f".{name} {' '.join(letters)}" for name, letters in classes.items()]
    for letter, sound in _SOUNDS.items():
        lines = _vowel(letter, sound) if letter in _VOWELS else _consonant(letter, sound)
        groups.append("\n".join([f".group {letter}", *lines]))
    return "\n\n".join([*groups, f".group {tifinagh.ROUNDED}\n {tifinagh.ROUNDED} w"]) + "\n"


def listed(words: Iterable[str]) -> str:
    """Return the text of zgh_list: figures, and how each of the `words` is said, whatever the rules make of it."""
    said = {one: tifinagh.sounds(one) for one in {*words, *tifinagh.NAMES.values()}}
    lines = [f"{one} {word(sounds)}" for one, sounds in sorted(said.items()) if sounds and len(sounds) > 1]
    # a lone consonant leans on a vowel; as a letter it has its name
    lines += [f"_{letter} {_phrase(name)}" for letter, name in tifinagh.NAMES.items()]
    return "\n".join([*lines, *_figures()]) + "\n"


def _figures() -> list[str]:
    """Return what espeak puts numbers together from: 0 to 99, hundreds (C) with "and" where more follows, thousands."""
    below = [f"_{n} {_phrase(number(n))}" for n in range(_HUNDRED)]
    exact = {n: _phrase(number(_HUNDRED * n)) for n in range(1, 10)}
    hundreds = [f"_{n}C0 {said}\n_{n}C {said}||d@" for n, said in exact.items()]
    some_thousands = [f"_{n}M1 {_phrase(thousands(n))}" for n in range(1, 20)]
    return [*below, *hundreds, *some_thousands, f"_0M1 {_phrase(f'{OF} {OF_THOUSAND}')}"]


def _phrase(text: str) -> str:
    """Return several words as one entry of the list."""
    return "||".join(_WORDS.findall(pronounce(text)))


def _vowel(letter: str, sound: str) -> list[str]:
    dark = f"{sound}." if sound in ("a", "i", "u") else sound
    lines = [f" {letter} {sound}"]
    for before in ("", f"{_EMPHATIC}) "):
        for after in ("", _EMPHATIC, *_STRESSED, *(end.replace(_ANY, _EMPHATIC, 1) for end in _STRESSED)):
            stress = _STRESS if after.endswith("_") else ""
            said = dark if before or after.startswith(_EMPHATIC) else sound
            lines.append(f" {before}{letter} {'(' if after else ''}{after} {stress}{said}")
    return lines


def _consonant(letter: str, sound: str) -> list[str]:
    lines = [f" {letter} {sound}"]
    lines += [f" {before} {letter} {after} @{sound}" for before in _INSIDE for after in _CLOSES]
    if sound not in ENDS_WITH_ANYTHING:
        lines.append(f" {_VOWEL}{_ANY}) {letter} (_ @{sound}")
    if sound in ENDS_WITH_GLIDE:
        lines.append(f" {_VOWEL}{_GLIDE}) {letter} (_ {sound}")
    lines += [f" _{_ANY * n}) {letter} (_ {_STRESS}@{sound}" for n in range(1, 6)]
    lines.append(f" _{_ANY}) {letter} ({_ANY}{_VOWEL}_ {_STRESS}@{sound}")
    level = sonority(sound)
    for other, name in _LEVELS.items():
        # three consonants alone: bnt → bənt, ktb → ktəb
        if other < level:
            lines.append(f" _{_ANY}) {letter} ({name}_ {_STRESS}@{sound}")
        if other > level:
            lines.append(f" _{_ANY}{name}) {letter} (_ {sound}")
    long = f"{sound}|{sound}"
    lines += [f" {letter}{letter} {long}", f" _{_ANY}) {letter}{letter} ({_VOWEL}_ {_STRESS}@{long}"]
    return lines + [f" {before} {letter}{letter} @{long}" for before in _INSIDE]
