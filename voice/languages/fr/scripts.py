"""Names in Arabic letters and Tifinagh, said by the French voice as near as it can.

espeak's French would read Arabic letter by letter in English and Tifinagh by code points.
"""

from __future__ import annotations

import re

from voice.languages import tifinagh
from voice.languages.ar.diacritics import WORD as ARABIC
from voice.languages.ary.reading import sounds as arabic_sounds
from voice.languages.syllables import foreign, is_vowel, with_schwas

WORD = re.compile(rf"{ARABIC.pattern}|{tifinagh.WORD.pattern}")

_FRENCH = {"A": "", "H": "h", "gH": "r", "dH": "d", "t[": "t", "s[": "s", "Z": "z", "Z;": "Z"}
"""What espeak's French phoneme table does not have; its "r" is the uvular one, "R" the rolled."""


def said(word: str) -> str | None:
    """Return a word in Arabic letters or Tifinagh as `[[phonemes]]` of the French voice, None when it cannot."""
    sounds = arabic_sounds(word) if ARABIC.fullmatch(word) else tifinagh.sounds(word)
    if not sounds:
        return None
    return f"[[{foreign([near for sound in with_schwas(sounds) if (near := _near(sound))])}]]"


def _near(sound: str) -> str:
    if is_vowel(sound):
        return sound[0]
    plain = sound.rstrip(":*")
    return "|".join(_FRENCH.get(part, part) for part in plain.split("|"))
