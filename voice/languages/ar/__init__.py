"""Arabic as Moroccan offices speak it: standard, pausal, with Moroccan month names."""

from __future__ import annotations

import datetime

from voice.languages import latin, tifinagh
from voice.languages.basics import Basics
from voice.languages.groups import PAUSE

from .names import ARABIC, FIRST_OF_MONTH, LATIN, MONTHS, SPELT_SIGNS, WEEKDAYS
from .numbers import digit_by_digit, hour, number
from .pronounce import pronounce, unread

__all__ = [
    "TAG", "VOICE", "age", "card", "code", "date", "digits", "letter", "number", "phone",
    "pronounce", "spell", "time", "unread", "year",
]  # fmt: skip

TAG = "ar"
VOICE = "ar"

_NOON, _HALF_DAY = 12, 12
_EVENING = 18
_MINUTES = {0: "", 15: " وَالرُّبْعْ", 30: " وَالنِّصْفْ"}
_FEW = range(3, 11)
_HUNDRED = 100


def age(n: int) -> str:
    """Years are counted as Arabic counts what is feminine: one, the dual, the plural from 3 to 10, the singular."""
    if n == 0:
        return "أَقَلُّ مِنْ سَنَة"
    if n <= 2:  # noqa: PLR2004 - one and two have words of their own
        return ("سَنَةٌ وَاحِدَة", "سَنَتَانْ")[n - 1] if n > 0 else number(n)
    few = n % _HUNDRED in _FEW
    return f"{number(n, feminine=True)} {'سَنَوَاتْ' if few else 'سَنَة'}"


def date(day: datetime.date, *, year: bool = False) -> str:
    of_month = FIRST_OF_MONTH if day.day == 1 else number(day.day)
    said = f"{WEEKDAYS[day.weekday()]}{PAUSE}{of_month} {MONTHS[day.month - 1]}"
    return f"{said} {number(day.year)}" if year else said


def time(at: datetime.time) -> str:
    """Twelve hours and the part of the day: 14:30 → "as-sāʿa th-thāniya wa-n-nisf baʿda z-zawāl"."""
    if (at.hour, at.minute) == (0, 0):
        return "مُنْتَصَفُ اللَّيْلْ"
    return f"السَّاعَة {hour(at.hour % _HALF_DAY or _HALF_DAY)}{_minutes(at.minute)} {_part_of_day(at.hour)}"


def letter(character: str) -> str:
    if character.isdecimal():
        return digit_by_digit(character)
    return latin.named(character, LATIN) or ARABIC.get(character) or tifinagh.NAMES[character]


_BASICS = Basics(letter, digit_by_digit, number, SPELT_SIGNS)
digits, code, card, phone = _BASICS.digits, _BASICS.code, _BASICS.card, _BASICS.phone
year, spell = _BASICS.year, _BASICS.spell


def _minutes(minutes: int) -> str:
    if minutes in _MINUTES:
        return _MINUTES[minutes]
    if minutes == 1:
        return " وَدَقِيقَة"
    if minutes == 2:  # noqa: PLR2004 - the dual
        return " وَدَقِيقَتَانْ"
    noun = "دَقَائِقْ" if minutes in _FEW else "دَقِيقَة"
    return f" وَ{number(minutes, feminine=True)} {noun}"


def _part_of_day(hours: int) -> str:
    if hours < _NOON:
        return "صَبَاحًا"
    if hours == _NOON:
        return "زَوَالًا"
    return "بَعْدَ الزَّوَالْ" if hours < _EVENING else "مَسَاءً"
