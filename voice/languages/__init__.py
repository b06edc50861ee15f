"""How numbers, dates, times and codes are said, language by language. A folder here is a language.

What the functions of a language return is *speakable text*: words, digits and commas to put into a sentence
that goes to the synthesiser. It is not for the screen.
"""

from __future__ import annotations

import datetime
import importlib
import pkgutil
import re
from functools import cache
from typing import Protocol, cast

_TAG = re.compile(r"[a-z]{2,3}")


class UnknownLanguage(LookupError):
    """There is no folder for this language."""

    code = "language-unknown"


class Language(Protocol):
    """What a language folder offers; the module itself is the implementation."""

    TAG: str
    """BCP 47 primary subtag, the folder's name."""

    VOICE: str
    """espeak-ng voice."""

    def number(self, n: int) -> str:
        """Return the cardinal, 0 to 999,999; above that its digits one by one. Raises ValueError below 0."""

    def digits(self, text: str) -> str:
        """Return the digits of `text` one by one, a pause wherever `text` has anything else between them."""

    def code(self, text: str) -> str:
        """Return a ticket number ("A-047"), short code ("482 173 059") or receipt code (14 digits): letters by name,
        digits one by one, a pause at each gap; nine digits or more without gaps are read in threes."""

    def card(self, text: str) -> str:
        """Return the number of a citizen's card ("AB123456", "AB 123456"): each letter by name, the digits one by
        one, a pause after each letter and every three digits."""

    def phone(self, text: str) -> str:
        """Return a telephone number or hotline as digits one by one, paused where it is written apart; ten digits
        written in one piece are read in pairs, as Moroccans do (06 12 34 56 78)."""

    def year(self, n: int) -> str:
        """Return a year of the calendar as people say it. Raises ValueError below 1."""

    def age(self, n: int) -> str:
        """Return the age of a person of `n` whole years, with the word for years in its form. Raises ValueError
        below 0."""

    def date(self, day: datetime.date, *, year: bool = False) -> str:
        """Return weekday, day and Moroccan month name, with the year if wanted."""

    def time(self, at: datetime.time) -> str:
        """Return the time of day as people say it, to the minute."""

    def letter(self, character: str) -> str:
        """Return the name of one letter; raises KeyError for what has none."""

    def spell(self, text: str) -> str:
        """Return `text` character by character, each by name, a pause after each."""

    def pronounce(self, text: str) -> str:
        """Return `text` rewritten so that espeak-ng reads it right; `[[…]]` holds espeak phonemes."""

    def unread(self, text: str) -> list[str]:
        """Return the words of `text` that `pronounce` would leave to be guessed at, spelt out or dropped; texts that
        ship must have none."""


@cache
def language(tag: str) -> Language:
    """Return the language of a BCP 47 tag ("ar", "ar-MA", "fr"). Raises UnknownLanguage."""
    name = tag.partition("-")[0].lower()
    if not _TAG.fullmatch(name) or name not in available():
        raise UnknownLanguage(tag)
    return cast("Language", importlib.import_module(f"{__name__}.{name}"))


def available() -> tuple[str, ...]:
    """Return the tags of all languages, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__) if found.ispkg))
