"""One diacritised Arabic word → espeak-ng phonemes.

espeak's own Arabic rules lose glides (مُوَظَّف comes out as "muːaððaf"), misread بِالْ and وَالْ, depend on the
order of shadda and vowel and put the stress anywhere. Diacritised Arabic is nearly phonemic, so it is read here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .letters import (
    ALEF,
    CONSONANTS,
    EMPHATIC,
    LAM,
    MADDA,
    MAKSURA,
    TEH_MARBUTA,
    WASLA,
    WAW,
    YEH,
    Letter,
    letters,
)

_PREFIXES = frozenset("وفبكأ")
_VERB_PREFIXES = frozenset("وف")
_GLIDES = {WAW: ("u", "w"), YEH: ("i", "j")}
_WITH_DAGGER = {
    "هذا": "هَاذَا", "هذه": "هَاذِهِ", "ذلك": "ذَالِكَ", "هؤلاء": "هَاؤُلَاءِ", "لكن": "لَاكِنْ", "ولكن": "وَلَاكِنْ",
    "الله": "اَللَّاه", "لله": "لِلَّاه", "والله": "وَاللَّاه", "إله": "إِلَاه", "الرحمن": "اَلرَّحْمَان",
    "أولئك": "أُلَائِكَ",
}  # fmt: skip
"""Words whose long a is by custom not written."""


@dataclass(frozen=True, slots=True)
class Sounds:
    phonemes: tuple[str, ...]
    wasl: bool = False
    """Begins with a glottal stop and vowel that go after another word: (i)khtar, (a)l-bayt."""
    article: bool = False
    tied: bool = False
    """Ends in ة without a vowel: silent, but "t" before a noun that follows it."""


def sounds(word: str) -> Sounds | None:
    """Return how a word is said, or None when a mark is missing without which one would have to guess."""
    bare = "".join(letter.base for letter in letters(word))
    return _Reading(letters(_WITH_DAGGER.get(bare, word))).read()


def is_vowel(phoneme: str) -> bool:
    """Whether it is one of a, i, u, short or long."""
    return phoneme[0] in "aiu"


class _Reading:
    """Reads one word letter by letter; `said` grows, `at` is the letter under way."""

    def __init__(self, word: list[Letter]) -> None:
        self.word = word
        self.said: list[str] = []
        self.wasl = False

    def read(self) -> Sounds | None:
        at = 0
        while at < len(self.word):
            step = self._rule(at)(at)
            if step == 0:
                return None
            at += step
        if not any(map(is_vowel, self.said)):
            return None
        last = self.word[-1]
        article = len(self.word) > 1 and self.word[0].base in {ALEF, WASLA} and self.word[1].base == LAM
        return Sounds(
            tuple(self.said), self.wasl, self.wasl and article, last.base == TEH_MARBUTA and last.bare
        )

    def _rule(self, at: int) -> Callable[[int], int]:
        """Return the rule for a letter; a rule returns how many letters it took, 0 when it would have to guess."""
        base = self.word[at].base
        if base in {ALEF, WASLA}:
            return self._first_alef if at == 0 else self._alef
        if base == MADDA:
            return self._madda
        if base == MAKSURA:
            return self._alef
        if base == TEH_MARBUTA and self.word[at].bare and at == len(self.word) - 1:
            return self._silent_teh
        if base in _GLIDES and not self.word[at].shadda and self.word[at].vowel is None:
            return self._glide
        return self._consonant if base in CONSONANTS else self._guess

    def _guess(self, at: int) -> int:
        return 0

    def _next(self, at: int) -> Letter | None:
        return self.word[at + 1] if at + 1 < len(self.word) else None

    def _vowel(self, vowel: str) -> None:
        """Say "a", "u", "i", one of them with "n" (tanwin) or with ":" (long); darker after an emphatic."""
        dark = bool(self.said) and self.said[-1].rstrip(":") in EMPHATIC
        quality, length = vowel[0] + ("." if dark else ""), ":" if vowel.endswith(":") else ""
        self.said.append(quality + length)
        if vowel.endswith("n"):
            self.said.append("n")

    def _first_alef(self, at: int) -> int:
        alef, then = self.word[0], self._next(0)
        if alef.vowel is None and not (then and then.base == LAM):
            return 0
        if not then:
            return 0
        self.wasl = True
        self.said.append("?")
        self._vowel(alef.vowel or "a")
        return 1

    def _alef(self, at: int) -> int:
        letter, before = self.word[at], self.said[-1] if self.said else ""
        if letter.dagger:
            letter = Letter(letter.base, None)
        if letter.vowel in {"an", "un", "in"}:
            self._vowel(letter.vowel)
        elif letter.shadda or (letter.vowel and not self._after_and(at)):
            return 0
        elif (
            letter.vowel
            or self._silent_after_prefix(at)
            or self._ends_plural(at)
            or before.rstrip(".") == "i"
        ):
            pass  # after i it is never long: الِاجْتِمَاعِيّ, بِاسْمِكْ
        elif self.word[at - 1].vowel == "an":
            pass
        elif before.startswith("a") and before[-1] != ":":
            self.said[-1] = before + ":"
        else:
            return 0
        return 1

    def _silent_after_prefix(self, at: int) -> bool:
        """The alef of وَالْبَيْت, بِالصِّحَّة, فَاخْتَرْ."""
        then, after = self._next(at), self._next(at + 1)
        before = "".join(letter.base for letter in self.word[:at])
        if not then or not after or not set(before) <= _PREFIXES or at > 2:  # noqa: PLR2004 - "wa-bi-"
            return False
        lam = then.base == LAM
        if lam and (
            then.vowel == "" or then.shadda or (then.bare and (after.shadda or after.vowel is not None))
        ):
            return True
        return at == 1 and before in _VERB_PREFIXES and (then.vowel == "" or then.shadda) and not after.bare

    def _after_and(self, at: int) -> bool:
        """The alef of وَاِثْنَانْ, whose vowel is written but not said."""
        return at == 1 and self.word[0].base in _VERB_PREFIXES

    def _ends_plural(self, at: int) -> bool:
        """The mute alef of كَتَبُوا."""
        return at == len(self.word) - 1 and self.word[at - 1].base == WAW

    def _madda(self, at: int) -> int:
        self.said.append("?")
        self._vowel("a:")
        return 1

    def _silent_teh(self, at: int) -> int:
        if self.said and self.said[-1].startswith("a"):
            if self.said[-1].endswith(":"):
                self.said.append("h")
            return 1
        return 0

    def _glide(self, at: int) -> int:
        """و or ي with nothing on it: long after its own vowel, a consonant after "a" or before ا."""
        vowel, consonant = _GLIDES[self.word[at].base]
        before, then = self.said[-1] if self.said else "", self._next(at)
        if (
            then
            and then.base == ALEF
            and then.bare
            and not (at + 2 == len(self.word) and before.startswith("u"))
        ):
            return self._consonant(at) if before else 0
        if before.rstrip(".") == vowel:
            self.said[-1] = before + ":"
        elif before.startswith("a"):
            self.said.append(consonant)
        else:
            return 0
        return 1

    def _consonant(self, at: int) -> int:
        letter, then = self.word[at], self._next(at)
        if letter.base == LAM and letter.bare and then and then.shadda and at > 0:
            return 1  # the article before a sun letter, which carries the shadda
        self.said.append(letter.geminate)
        if letter.dagger:
            self._vowel("a:")
        elif letter.vowel is not None:
            if letter.vowel:
                self._vowel(letter.vowel)
        elif then is None or self._is_article(at):
            pass
        elif then.base == TEH_MARBUTA:
            self._vowel("a")
        elif then.bare and (then.base == ALEF or (then.base == MAKSURA and at + 2 == len(self.word))):
            self._vowel("a:")
            return 2
        elif then.base == ALEF and then.vowel == "an":
            pass
        else:
            return 0
        return 1

    def _is_article(self, at: int) -> bool:
        """The unmarked lam of الموعد, وَالموعد and لِلموعد."""
        if self.word[at].base != LAM or at == 0:
            return False
        before = self.word[at - 1]
        if before.base == LAM:
            return before.vowel == "i"
        return before.base in {ALEF, WASLA} and (at == 1 or self._silent_after_prefix(at - 1))
