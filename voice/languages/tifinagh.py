"""Tifinagh as IRCAM writes it: the sound of each letter, and its name.

Phonemes are those of espeak-ng's Arabic voice (docs/adr/0006); ṛ and ẓ have none there: "*" darkens the vowels beside
them.
"""

from __future__ import annotations

import re

WORD = re.compile("[\u2d30-\u2d67\u2d6f]+")

SOUNDS = {
    "ⴰ": "a", "ⴱ": "b", "ⴲ": "b", "ⴳ": "g", "ⴴ": "g", "ⴵ": "dZ", "ⴷ": "d", "ⴸ": "D", "ⴹ": "dH", "ⴺ": "dH", "ⴻ": "@",
    "ⴼ": "f", "ⴽ": "k", "ⴾ": "k", "ⴿ": "k", "ⵀ": "h", "ⵁ": "h", "ⵂ": "h", "ⵃ": "H", "ⵄ": "A", "ⵅ": "X", "ⵆ": "X",
    "ⵇ": "q", "ⵈ": "q", "ⵉ": "i", "ⵊ": "Z;", "ⵋ": "Z;", "ⵌ": "Z;", "ⵍ": "l", "ⵎ": "m", "ⵏ": "n", "ⵐ": "n", "ⵑ": "n",
    "ⵒ": "p", "ⵓ": "u", "ⵔ": "R", "ⵕ": "R*", "ⵖ": "gH", "ⵗ": "gH", "ⵘ": "Z;", "ⵙ": "s", "ⵚ": "s[", "ⵛ": "S",
    "ⵜ": "t", "ⵝ": "T", "ⵞ": "tS", "ⵟ": "t[", "ⵠ": "v", "ⵡ": "w", "ⵢ": "j", "ⵣ": "z", "ⵤ": "z", "ⵥ": "z*",
    "ⵦ": "e", "ⵧ": "o",
}  # fmt: skip
_VOWELS = frozenset("aiu@eo")
ROUNDED = "ⵯ"
"""After ⴳ, ⴽ and their like: said with rounded lips, gʷ."""

NAMES = {
    "ⴰ": "ⵢⴰ", "ⴱ": "ⵢⴰⴱ", "ⴳ": "ⵢⴰⴳ", "ⴷ": "ⵢⴰⴷ", "ⴹ": "ⵢⴰⴹ", "ⴻ": "ⵢⴻⵢ", "ⴼ": "ⵢⴰⴼ", "ⴽ": "ⵢⴰⴽ", "ⵀ": "ⵢⴰⵀ", "ⵃ": "ⵢⴰⵃ",
    "ⵄ": "ⵢⴰⵄ", "ⵅ": "ⵢⴰⵅ", "ⵇ": "ⵢⴰⵇ", "ⵉ": "ⵢⵉ", "ⵊ": "ⵢⴰⵊ", "ⵍ": "ⵢⴰⵍ", "ⵎ": "ⵢⴰⵎ", "ⵏ": "ⵢⴰⵏ", "ⵒ": "ⵢⴰⵒ", "ⵓ": "ⵢⵓ",
    "ⵔ": "ⵢⴰⵔ", "ⵕ": "ⵢⴰⵕ", "ⵖ": "ⵢⴰⵖ", "ⵙ": "ⵢⴰⵙ", "ⵚ": "ⵢⴰⵚ", "ⵛ": "ⵢⴰⵛ", "ⵜ": "ⵢⴰⵜ", "ⵟ": "ⵢⴰⵟ", "ⵠ": "ⵢⴰⵠ", "ⵡ": "ⵢⴰⵡ",
    "ⵢ": "ⵢⴰⵢ", "ⵣ": "ⵢⴰⵣ", "ⵥ": "ⵢⴰⵥ", "ⵯ": "ⵜⴰⵔⵓⵏⵜ",
}  # fmt: skip
"""Letter names as IRCAM and Unicode give them (ya, yab, yag …); ⵯ is a mark of rounding, not a letter."""


def sounds(word: str) -> list[str] | None:
    """Return the phonemes of a word in Tifinagh, or None when one of its letters has no sound.

    A letter written twice is one long consonant; ⴳⴳⵯ is one long rounded one.
    """
    said: list[str] = []
    for at, letter in enumerate(word):
        if letter == ROUNDED:
            if at and said:
                said[-1] = said[-1].removesuffix(":") + "w" + (":" if said[-1].endswith(":") else "")
            continue
        sound = SOUNDS.get(letter)
        if sound is None:
            return None
        if at and letter == word[at - 1] and sound not in _VOWELS and said[-1] == sound:
            said[-1] += ":"
        else:
            said.append(sound)
    return said
