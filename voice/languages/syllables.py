"""Words of few written vowels → syllables: where a speaker of Darija or Tamazight puts the short vowel ə.

Both languages have three full vowels and break other clusters up with a schwa that nobody writes: "tzmrm" is said
"tzəmrəm", "mdrsa" "mdərsa". The rule is the one of the grammars: syllables are built from the end of the word, each
takes one consonant to open it, and a schwa stands only before a consonant that closes its syllable.

Phonemes are espeak-ng's, of its Arabic table. Two things are ours: ":" after a consonant makes it long, "*" makes it
emphatic where the table has no emphatic of its own (ṛ, ẓ): it is heard in the vowels beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

SCHWA = "@"
LONG = ":"
DARK = "*"
EMPHATIC = frozenset(("s[", "dH", "t[", "Z"))
_GLIDES = {"w": "u", "j": "i"}
"""With the vowel that each is at the start of a word, before a consonant."""
_SONORITY = {"w": 4, "j": 4, "R": 3, "l": 3, "n": 2, "m": 2}
_OBSTRUENT, _STOP = 1, 0
_STOPS = frozenset(("b", "t", "d", "k", "g", "q", "p", "?", "t[", "dH"))
_ROOT = 3
"""Consonants of a word without a vowel: bnt, ktb."""
ENDS_WITH_ANYTHING = frozenset(("t", "S"))
ENDS_WITH_GLIDE = frozenset(("n", "s", "z", "f"))
"""Consonants that end a word without a vowel before them: after any other, after a glide (kant, kayn)."""


def is_vowel(phoneme: str) -> bool:
    """Whether it is a vowel: full, dark, long, or a schwa."""
    return phoneme[0] in "aiueo@"


def word(phonemes: Sequence[str], *, leaning: int = 0) -> str:
    """Return a word as espeak is to say it: with its schwas, its dark vowels and its stress.

    The first `leaning` consonants are other words that lean on it and take no stress. A phoneme may be a group of
    consonants that no schwa parts ("b|A").
    """
    said = with_schwas(phonemes)
    own = (
        [at for at, phoneme in enumerate(said) if phoneme != SCHWA][leaning] if leaning < len(phonemes) else 0
    )
    vowels = [at for at, phoneme in enumerate(said) if is_vowel(phoneme)]
    return _joined(_darkened(said), _stressed([at for at in vowels if at >= own] or vowels, said))


def foreign(phonemes: Sequence[str]) -> str:
    """Return a French word or name: no schwas but its own, stressed at its end."""
    vowels = [at for at, phoneme in enumerate(phonemes) if is_vowel(phoneme)]
    return _joined(phonemes, vowels[-1] if vowels else -1)


def with_schwas(phonemes: Sequence[str]) -> list[str]:
    """Return the phonemes of a word with a schwa wherever its consonants cannot be said together."""
    said: list[str] = []
    at = 0
    while at < len(phonemes):
        end = at
        while end < len(phonemes) and not is_vowel(phonemes[end]):
            end += 1
        said += _cluster(phonemes[at:end], after_vowel=at > 0, before_vowel=end < len(phonemes))
        if at == 0 and end == len(said) == 2 and said[0] in _GLIDES and end < len(phonemes):  # noqa: PLR2004 - a glide and one more
            said[0] = _GLIDES[said[0]]
        if end < len(phonemes):
            said.append(phonemes[end])
        at = end + 1
    return said if any(map(is_vowel, said)) else [*said, SCHWA]


def _cluster(consonants: Sequence[str], *, after_vowel: bool, before_vowel: bool) -> list[str]:
    """Return a run of consonants with its schwas; a long consonant weighs as two that nothing parts."""
    beats = [at for at, consonant in enumerate(consonants) for _ in range(1 + consonant.endswith(LONG))]
    before = set(_schwas(consonants, beats, after_vowel=after_vowel, before_vowel=before_vowel))
    said: list[str] = []
    for at, consonant in enumerate(consonants):
        if at in before:
            said.append(SCHWA)
        said.append(consonant)
    return said


def _schwas(
    consonants: Sequence[str], beats: Sequence[int], *, after_vowel: bool, before_vowel: bool
) -> list[int]:
    """Return the consonants before which a schwa stands. `beats` holds the consonant of each beat."""
    low, high = int(after_vowel), len(beats) - 1 - int(before_vowel)
    if high < low:
        return []
    if not after_vowel and not before_vowel and len(beats) == len(consonants) == _ROOT:
        # bnt → bənt, ktb → ktəb: before the more sonorous of the last two
        return [1] if sonority(consonants[1]) > sonority(consonants[2]) else [2]
    if high == low and after_vowel and not before_vowel:
        return [] if _end_together(consonants[beats[high - 1]], consonants[beats[high]]) else [beats[high]]
    found: list[int] = []
    at = high
    while at > low:
        if beats[at] == beats[at - 1]:
            at -= 1
            if at == low:
                break
        found.append(beats[at])
        at -= 2
    return found


def _end_together(before: str, last: str) -> bool:
    """Whether the last consonant of a word needs no vowel after the one before it: kant, kayn, a long one."""
    return before == last or last in ENDS_WITH_ANYTHING or (before in _GLIDES and last in ENDS_WITH_GLIDE)


def sonority(consonant: str) -> int:
    """Return how much a consonant sounds like a vowel: 0 for a stop, 4 for a glide."""
    plain = consonant.rstrip(LONG + DARK)
    return _SONORITY.get(plain, _STOP if plain in _STOPS else _OBSTRUENT)


def _darkened(phonemes: Sequence[str]) -> list[str]:
    """Return the phonemes with darker a, i and u beside an emphatic consonant."""
    dark = [_is_dark(phoneme) for phoneme in phonemes]
    return [
        phoneme[0] + "." + phoneme[1:]
        if phoneme[0] in "aiu" and "." not in phoneme and any(dark[max(0, at - 1) : at + 2])
        else phoneme
        for at, phoneme in enumerate(phonemes)
    ]


def _is_dark(phoneme: str) -> bool:
    plain = phoneme.rstrip(LONG).rpartition("|")[2]
    return plain.endswith(DARK) or plain in EMPHATIC


def _stressed(vowels: Sequence[int], phonemes: Sequence[str]) -> int:
    """Return which of the `vowels` is stressed: the last full one if a consonant closes it, else the one before."""
    last = next((at for at in reversed(vowels) if phonemes[at] != SCHWA), vowels[-1])
    opens = last == len(phonemes) - 1 and last != vowels[0]
    return vowels[-2] if opens else last


def _joined(phonemes: Sequence[str], stress: int) -> str:
    """Return one espeak string; "|" keeps neighbours such as d and H from being read as one phoneme."""
    said = ""
    for at, phoneme in enumerate(phonemes):
        if at and not is_vowel(phoneme) and not is_vowel(phonemes[at - 1]):
            said += "|"
        said += ("'" if at == stress else "") + (phoneme if is_vowel(phoneme) else _lengthened(phoneme))
    return said


def _lengthened(consonant: str) -> str:
    """Return a long consonant as two: espeak ignores ":" after a stop."""
    plain = consonant.rstrip(LONG).rstrip(DARK)
    if not consonant.endswith(LONG):
        return plain
    # of a rounded consonant (gw) the first half is not rounded
    return f"{plain.removesuffix('w') or plain}|{plain}"
