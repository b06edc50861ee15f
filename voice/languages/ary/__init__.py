"""Moroccan Arabic (Darija) as people speak it at a counter; espeak-ng's Arabic voice says its phonemes."""

from __future__ import annotations

import datetime

from voice.languages import latin, tifinagh
from voice.languages.basics import Basics, part_of_day
from voice.languages.groups import PAUSE

from .names import (
    AFTERNOON,
    ARABIC,
    DAY,
    HOURS,
    LESS,
    MIDNIGHT,
    MONTHS,
    MORNING,
    NIGHT,
    PAST,
    SPELT_SIGNS,
    TO,
    WEEKDAYS,
)
from .numbers import AND, counted, digit_by_digit, number
from .pronounce import pronounce, unread

__all__ = [
    "TAG", "VOICE", "age", "card", "code", "date", "digits", "letter", "number", "phone",
    "pronounce", "spell", "time", "unread", "year",
]  # fmt: skip

TAG = "ary"
VOICE = "ar"

_HALF_DAY = 12
_PARTS_OF_DAY = ((4, NIGHT), (12, MORNING), (15, DAY), (19, AFTERNOON), (24, NIGHT))
"""Each until that hour."""


def age(n: int) -> str:
    return counted(n, "عَامْ", "عَامَيْنْ", "سْنِينْ", "عَامْ") if n else f"{LESS} مْنْ عَامْ"


def date(day: datetime.date, *, year: bool = False) -> str:
    said = f"{WEEKDAYS[day.weekday()]}{PAUSE}{number(day.day)} {MONTHS[day.month - 1]}"
    return f"{said} {number(day.year)}" if year else said


def time(at: datetime.time) -> str:
    """Twelve hours, in shares of five minutes, the last twenty counted back: "t-tes'ud u ness d es-sbah"."""
    if (at.hour, at.minute) == (0, 0):
        return MIDNIGHT
    to = TO.get(at.minute)
    hour = (at.hour + bool(to)) % 24
    minutes = f" {LESS} {to}" if to else _past(at.minute)
    return f"{HOURS[(hour - 1) % _HALF_DAY]}{minutes} {part_of_day(hour, _PARTS_OF_DAY)}"


def letter(character: str) -> str:
    if character.isdecimal():
        return digit_by_digit(character)
    return latin.named(character, latin.LETTERS) or ARABIC.get(character) or tifinagh.NAMES[character]


_BASICS = Basics(letter, digit_by_digit, number, SPELT_SIGNS)
digits, code, card, phone = _BASICS.digits, _BASICS.code, _BASICS.card, _BASICS.phone
year, spell = _BASICS.year, _BASICS.spell


def _past(minutes: int) -> str:
    if not minutes:
        return ""
    share = PAST.get(minutes)
    return f" {AND} {share or counted(minutes, 'دْقِيقَة', 'جُوجْ دْقَايَقْ', 'دْقَايَقْ', 'دْقِيقَة')}"
