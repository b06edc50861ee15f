"""One Darija word in Arabic letters → phonemes, with or without vowel marks.

Darija is written as it is said, apart from its short vowels: ا و ي are full vowels, and where nothing is written
there is no vowel or the schwa that `syllables` puts in. So most words need no marks (مدرسة, كاين, بغيت); marks say
what letters cannot (a short a in an open syllable, a doubled letter).
"""

from __future__ import annotations

from collections.abc import Callable

from voice.languages.ar.letters import (
    ALEF,
    CONSONANTS,
    MADDA,
    MAKSURA,
    TEH_MARBUTA,
    WASLA,
    WAW,
    YEH,
    Letter,
    letters,
)
from voice.languages.syllables import LONG, SCHWA, is_vowel

from .words import AS_SAID, HOWEVER_MARKED, NOT_AND

_SOUNDS = CONSONANTS | {"ج": "Z;", "چ": "tS", "ژ": "Z;"}
_HAMZAS = {"أ": "a", "إ": "i", "ؤ": "u", "ئ": "i", "ء": "a"}
"""With the vowel that each has where no mark tells."""
_VOWEL_LETTERS = frozenset((ALEF, MADDA, MAKSURA, TEH_MARBUTA))
_GLIDES = {WAW: ("w", "u"), YEH: ("j", "i")}
_SUN = frozenset("تثدذرزسشصضطظلنج")
"""ج too: Moroccans say ž-žəmʕa."""
_PREFIXES = frozenset("وفبكل")
_ARTICLES = frozenset(("ال", "ٱل"))
_SONORANT, _CLOSING = frozenset("رلنم"), frozenset("تش")
_CLITIC = "ك"
"""-ək, "your": never without its vowel."""
_LEANING = ("ال", "لل", "وال", "فال", "بال", "كال", "و", "ف", "ب", "ل", "د")
_SHORT = "~"
"""After a vowel that was marked, not lengthened: a schwa where its syllable is closed."""


def sounds(word: str) -> list[str] | None:
    """Return the phonemes of a word before its schwas, or None when a letter has no sound."""
    return _Reading(_as_said(letters(word))).read()


def _as_said(word: list[Letter]) -> list[Letter]:
    """Return a word that carries no marks with those of `AS_SAID`, the article and a prefix before it left alone."""
    bare = "".join(letter.base for letter in word)
    if bare in HOWEVER_MARKED:
        return letters(HOWEVER_MARKED[bare])
    if all(letter.bare for letter in word):
        for leaning in ("", *_LEANING):
            stem = bare.removeprefix(leaning)
            if stem in AS_SAID and len(stem) + len(leaning) == len(bare):
                return [*word[: len(leaning)], *letters(AS_SAID[stem])]
    return word


class _Reading:
    """Reads one word letter by letter; `said` grows."""

    def __init__(self, word: list[Letter]) -> None:
        self.word = word
        self.said: list[str] = []
        self.start = 0
        """The letter that begins the word itself, after what leans on it."""

    def read(self) -> list[str] | None:
        if len(self.word) == 1 and self.word[0].base == WAW:
            return ["u"]
        at = self.start = self._article()
        while at < len(self.word):
            step = self._rule(at)(at)
            if step == 0:
                return None
            at += step
        said = _reduced(self.said)
        is_and = self.start == 0 and said[:2] == ["w", "a"] and not self._bare().startswith(NOT_AND)
        # "wa-fin" of the written language is "u-fin"
        return ["u", *said[2:]] if is_and and said[2:] else said

    def _bare(self) -> str:
        return "".join(letter.base for letter in self.word)

    def _rule(self, at: int) -> Callable[[int], int]:
        """Return the rule for a letter; a rule returns how many letters it took, 0 for one without a sound."""
        base = self.word[at].base
        if base in {ALEF, WASLA}:
            return self._alef
        if base == MADDA:
            return self._madda
        if base == MAKSURA:
            return self._makes_a
        if base == TEH_MARBUTA and at == len(self.word) - 1 and not self.word[at].vowel:
            return self._makes_a
        if base in _HAMZAS:
            return self._hamza
        if base in _GLIDES:
            return self._glide
        return self._consonant if base in _SOUNDS else self._unknown

    def _unknown(self, at: int) -> int:
        return 0

    def _article(self) -> int:
        """Say "l" or the doubled sun letter of ال, لل and what leans on them; return how many letters that took."""
        bases = "".join(letter.base for letter in self.word)
        at = next((n for n in (1, 2) if set(bases[:n]) <= _PREFIXES and bases[n : n + 2] in _ARTICLES), 0)
        if bases[at : at + 2] in _ARTICLES and len(bases) > at + 2:
            prefix, noun = self.word[:at], at + 2
        elif bases.startswith("لل") and len(bases) > 3 and not self.word[0].shadda:  # noqa: PLR2004 - a word after them
            prefix, noun = self.word[:1], 2
        else:
            return 0
        lam, elided = self.word[noun - 1], self.word[noun].base == ALEF and not self.word[noun].vowel
        if lam.shadda or (lam.vowel and not elided):
            return 0  # the lam is the word's own
        for letter in prefix:
            self.said.append("u" if letter.base == WAW else _SOUNDS[letter.base])
        first = self.word[noun]
        if lam.vowel:  # الِاجتماعي: the alef after it is silent
            self.said.append("l")
            self._vowel(lam.vowel)
            return noun + 1
        if first.base in _SUN:
            self.word = [*self.word[:noun], Letter(first.base, first.vowel, True), *self.word[noun + 1 :]]
        else:
            self.said.append("l")
        return noun

    def _next(self, at: int) -> Letter | None:
        return self.word[at + 1] if at + 1 < len(self.word) else None

    def _vowel(self, vowel: str) -> None:
        """Say a marked vowel: "a", "u", "i", with "n" of a tanwin."""
        if not vowel:
            return
        self.said += [vowel[0], "n"] if vowel.endswith("n") else [vowel + _SHORT]

    def _full(self, vowel: str) -> int:
        """Say a written vowel; one marked before it is the same, lengthened."""
        if self.said and self.said[-1] == vowel + _SHORT:
            self.said.pop()
        elif self.said and is_vowel(self.said[-1]):
            return 1  # كتبوا: the last alef is mute
        self.said.append(vowel + LONG)
        return 1

    def _makes_a(self, at: int) -> int:
        self._full("a")
        self.said[-1] = "a" if self.said[-1] == "a" + LONG else self.said[-1]
        return 1

    def _alef(self, at: int) -> int:
        letter = self.word[at]
        if letter.vowel in {"an", "un", "in"}:
            if not (self.said and self.said[-1] == "n"):
                self._vowel(letter.vowel)
            return 1
        if self.said and self.said[-1] == "n" and self.word[at - 1].vowel == "an":
            return 1
        if letter.vowel:
            self._vowel(letter.vowel)
            return 1
        if at == self.start:
            self.said.append("i")  # اسم, الامتحان
            return 1
        return self._makes_a(at) if at == len(self.word) - 1 else self._full("a")

    def _madda(self, at: int) -> int:
        if self.said and is_vowel(self.said[-1]):
            self.said.append("?")
        self.said.append("a" + LONG)
        return 1

    def _hamza(self, at: int) -> int:
        """أ إ at the start are their vowel; inside the glottal stop is said, at the end it is not."""
        letter, then = self.word[at], self._next(at)
        if then is None and letter.vowel is None:
            return 1
        starts = at == self.start or (self.start == 0 and at == 1 and letter.base in "أإ")
        if not starts:
            self.said.append("?" + LONG if letter.shadda else "?")
        if letter.vowel is not None:
            self._vowel(letter.vowel)
        elif starts and not (then and then.base in _VOWEL_LETTERS):
            self.said.append(_HAMZAS[letter.base])
        if starts and self.said and self.said[-1].endswith(_SHORT):
            self.said[-1] = self.said[-1][0]  # a vowel that opens the word stays full: abril, alf
        return 1

    def _glide(self, at: int) -> int:
        """و and ي: a consonant at the start, beside a vowel and when marked, else the vowel."""
        letter, then = self.word[at], self._next(at)
        consonant, vowel = _GLIDES[letter.base]
        before = self.said[-1] if self.said else ""
        glides = (
            at == self.start
            or letter.shadda
            or bool(letter.vowel)
            or letter.dagger
            or (then is not None and (then.base in _VOWEL_LETTERS and then.vowel is None))
            or (is_vowel(before) and before != vowel + _SHORT)
            or (letter.base == WAW and self._ends_in_yeh(at))
        )
        if not glides:
            return self._full(vowel)
        self.said.append(consonant + (LONG if letter.shadda else ""))
        self._vowel(letter.vowel or "")
        return 1

    def _ends_in_yeh(self, at: int) -> bool:
        """Whether the next letter is the last and a bare ي: العلوي."""
        return at + 2 == len(self.word) and self.word[at + 1].base == YEH and self.word[at + 1].bare

    def _consonant(self, at: int) -> int:
        letter, then = self.word[at], self._next(at)
        if letter.base == _CLITIC and then is None and self.said and not is_vowel(self.said[-1]):
            self.said.append(SCHWA)
        sound = _SOUNDS[letter.base]
        before = self.word[at - 1] if at else None
        if then is None and before and self._closes(before, letter):
            self.said[-1] += f"|{sound}"  # a sukun on the last but one: səbʕ, not səbəʕ
            return 1
        self.said.append(sound + LONG if letter.shadda else sound)
        if letter.dagger:
            self.said.append("a" + LONG)
        else:
            self._vowel(letter.vowel or "")
        return 1

    def _closes(self, before: Letter, last: Letter) -> bool:
        """Whether the last letter is said with the one before, whose sukun tells that no vowel parts them: after a
        short vowel any two are (səbʕ), after a long one those that can be (mārs, but wāḥəd)."""
        marked = before.vowel == "" and before.base in _SOUNDS and not before.shadda
        plain = not last.vowel and not last.shadda
        if not (marked and plain and len(self.said) > 1 and is_vowel(self.said[-2])):
            return False
        if self.said[-2].endswith(_SHORT) or len(self.said[-2]) == 1:
            return True
        return last.base in _CLOSING or (before.base in _SONORANT and last.base not in _SONORANT)


def _reduced(said: list[str]) -> list[str]:
    """Return the phonemes with each short vowel in its form: full in an open syllable and at the end, else a schwa;
    a damma, and what glides into w or j (ay, ij), stay."""
    return [
        _short(phoneme[0], said[at + 1 :]) if phoneme.endswith(_SHORT) else phoneme
        for at, phoneme in enumerate(said)
    ]


def _short(vowel: str, then: list[str]) -> str:
    if not then or is_vowel(then[0]) or then[0][0] in "wj" or vowel == "u":
        return vowel
    closed = len(then) == 1 or not is_vowel(then[1]) or then[0].endswith(LONG) or "|" in then[0]
    return SCHWA if closed else vowel
