"""French as Moroccan offices speak it. espeak-ng reads its numbers right, liaison included, so digits stay digits."""

from __future__ import annotations

import datetime
import re
import unicodedata

from voice.languages.basics import Basics

from . import scripts
from .names import ARABIC, DIGITS, LETTERS, MONTHS, SIGNS, TIFINAGH, WEEKDAYS

__all__ = [
    "TAG", "VOICE", "age", "card", "code", "date", "digits", "letter", "number", "phone",
    "pronounce", "spell", "time", "unread", "year",
]  # fmt: skip

TAG = "fr"
VOICE = "fr"

_MILLION = 1_000_000
_HOURS = {1: "une heure", 21: "vingt et une heures", 12: "midi", 0: "minuit"}
_ONES = {1: "une", 21: "vingt et une", 31: "trente et une", 41: "quarante et une", 51: "cinquante et une"}


_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = frozenset(LETTERS) | set("œæüÿ")
_REWRITES = (
    (re.compile(r"\bn°\s*", re.IGNORECASE), "numéro "),
    (re.compile(r"\b(\d{1,2})\s?h\s?(\d{2})?\b"), r"\1 heures \2"),
    (re.compile(r"(?<=\d)/(?=\d)"), ", "),
    # Names that espeak takes for English: Mohamed, Ahmed, Othmane, Amazigh, Walid
    (re.compile(r"\b(Moham|Ahm)m?ed\b", re.IGNORECASE), r"\1ède"),
    (re.compile(r"\bOthm", re.IGNORECASE), "Otm"),
    (re.compile(r"\bAmazigh\b", re.IGNORECASE), "Amazigue"),
    (re.compile(r"\bW(?=[aeiouy])"), "Ou"),
)


def number(n: int) -> str:
    if n < 0:
        raise ValueError(n)
    return str(n) if n < _MILLION else digits(str(n))


def age(n: int) -> str:
    if n in {0, 1}:
        return "un an" if n else "moins d'un an"
    return f"{number(n)} ans"


def date(day: datetime.date, *, year: bool = False) -> str:
    of_month = "premier" if day.day == 1 else str(day.day)
    said = f"{WEEKDAYS[day.weekday()]} {of_month} {MONTHS[day.month - 1]}"
    return f"{said} {day.year}" if year else said


def time(at: datetime.time) -> str:
    """Twenty-four hours, as offices say it: "14 heures 30"; noon and midnight by name."""
    hour = _HOURS.get(at.hour, f"{at.hour} heures")
    return f"{hour} {_ONES.get(at.minute, at.minute)}" if at.minute else hour


def letter(character: str) -> str:
    if character.isdecimal():
        return DIGITS[int(character)]
    return LETTERS.get(character.lower()) or ARABIC.get(character) or TIFINAGH[character]


_BASICS = Basics(letter, letter, number, SIGNS)
digits, code, card, phone = _BASICS.digits, _BASICS.code, _BASICS.card, _BASICS.phone
year, spell = _BASICS.year, _BASICS.spell


def pronounce(text: str) -> str:
    """Write out what espeak's French misreads: "n° 3", "9h30", "10/12", names in other letters."""
    text = unicodedata.normalize("NFC", text)
    for pattern, said in _REWRITES:
        text = pattern.sub(said, text)
    return scripts.WORD.sub(lambda found: scripts.said(found.group()) or found.group(), text)


def unread(text: str) -> list[str]:
    """Return the words of `text` with a letter that French does not use and that cannot be said in another way."""
    return [word for word in _WORD.findall(scripts.WORD.sub("", text)) if not set(word.lower()) <= _LETTERS]
