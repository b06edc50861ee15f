"""Standard Moroccan Tamazight, in Tifinagh as IRCAM writes it; espeak-ng's Arabic voice says its phonemes."""

from __future__ import annotations

import datetime

from voice.languages import latin, tifinagh
from voice.languages.ary import names as darija
from voice.languages.basics import Basics, part_of_day
from voice.languages.groups import PAUSE

from .names import (
    AFTERNOON,
    FIRST_HOUR,
    FIRST_OF_MONTH,
    HALF,
    HOUR,
    LESS_THAN_A_YEAR,
    MIDNIGHT,
    MINUTE,
    MINUTES,
    MONTHS,
    MORNING,
    NIGHT,
    NOON,
    NOT_A_NUMBER,
    OF_MINUTE,
    OF_YEAR,
    ORDINAL,
    SPELT_SIGNS,
    WEEKDAYS,
    YEAR,
    YEARS,
)
from .numbers import AND, OF, counted, digit_by_digit, number
from .pronounce import pronounce, unread

__all__ = [
    "TAG", "VOICE", "age", "card", "code", "date", "digits", "letter", "number", "phone",
    "pronounce", "spell", "time", "unread", "year",
]  # fmt: skip

TAG = "zgh"
VOICE = "ar"

_HALF_DAY = 12
_HALF_HOUR = 30
_PARTS_OF_DAY = ((4, NIGHT), (12, MORNING), (13, NOON), (19, AFTERNOON), (24, NIGHT))
"""Each until that hour."""


def age(n: int) -> str:
    return counted(n, YEAR, YEARS, OF_YEAR) if n else LESS_THAN_A_YEAR


def date(day: datetime.date, *, year: bool = False) -> str:
    of_month = FIRST_OF_MONTH if day.day == 1 else number(day.day)
    said = f"{WEEKDAYS[day.weekday()]}{PAUSE}{of_month} {OF} {MONTHS[day.month - 1]}"
    return f"{said}{PAUSE}{number(day.year)}" if year else said


def time(at: datetime.time) -> str:
    """Twelve hours, the hour as an ordinal, and the part of the day: "tasragt tiss tẓat d uzgn n tifawt"."""
    if (at.hour, at.minute) == (0, 0):
        return MIDNIGHT
    return f"{HOUR} {_hour(at.hour % _HALF_DAY or _HALF_DAY)}{_minutes(at.minute)} {part_of_day(at.hour, _PARTS_OF_DAY)}"


def letter(character: str) -> str:
    if character.isdecimal():
        return digit_by_digit(character)
    name = (
        latin.named(character, latin.LETTERS) or NOT_A_NUMBER.get(character) or tifinagh.NAMES.get(character)
    )
    return name or darija.ARABIC[character]


_BASICS = Basics(letter, digit_by_digit, number, SPELT_SIGNS)
digits, code, card, phone = _BASICS.digits, _BASICS.code, _BASICS.card, _BASICS.phone
year, spell = _BASICS.year, _BASICS.spell


def _hour(of_twelve: int) -> str:
    return FIRST_HOUR if of_twelve == 1 else f"{ORDINAL} {number(of_twelve, feminine=True)}"


def _minutes(minutes: int) -> str:
    if minutes == _HALF_HOUR:
        return f" {AND} {HALF}"
    return f" {AND} {counted(minutes, MINUTE, MINUTES, OF_MINUTE, feminine=True)}" if minutes else ""
