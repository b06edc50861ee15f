"""Darija cardinals in words, 0 to 999,999: units before tens with "u", 2 is jūj alone and tnayn with tens.

Forms: Peace Corps Moroccan Arabic textbook (2011), chapter Numerals, and voice_synonyms.yaml of the project's domain
notes. Marks as `reading` wants them; no native listener has heard them.
"""

from __future__ import annotations

AND = "و"
TWO = "جُوجْ"
_UNITS = (
    "زِيرُو", "وَاحِدْ", TWO, "تْلَاتَة", "رَبْعَة", "خَمْسَة", "سَتَّة", "سَبْعَة", "تْمَنْيَة", "تَسْعُودْ", "عَشْرَة",
    "حْضَاشْ", "طْنَاشْ", "تْلَطَّاشْ", "رْبَعْطَاشْ", "خْمَسْطَاشْ", "سَطَّاشْ", "سْبَعْطَاشْ", "تْمَنْطَاشْ", "تْسَعْطَاشْ",
)  # fmt: skip
_TWO_WITH_TENS = "تْنَايْنْ"
_TENS = ("عَشْرِينْ", "تْلَاتِينْ", "رَبْعِينْ", "خَمْسِينْ", "سَتِّينْ", "سَبْعِينْ", "تْمَانِينْ", "تَسْعِينْ")
_SHORT = ("تَلْتْ", "رَبْعْ", "خَمْسْ", "سَتّْ", "سَبْعْ", "تْمَنْ", "تَسْعْ", "عَشْرْ")
"""3 to 10 before what they count: tlt mya, xms alaf."""
_HUNDREDS = ("مِيَة", "مِيتَيْنْ", *(f"{short}مِيَة" for short in _SHORT[:7]))
_OF_THOUSANDS = ("مِيَاتْ", "مِيتَيْنْ", *(f"{short}مِيَاتْ" for short in _SHORT[:7]))
_THOUSAND_WORD, _TWO_THOUSAND, _THOUSANDS = "أَلْفْ", "أَلْفَيْنْ", "آلَافْ"
_TEEN_ENDING = "َرْ"
"""-ər, between a teen and what it counts: ḥḍašər alf."""
_FEW = range(3, 11)
_TEENS = range(11, 20)
_TWENTY, _HUNDRED, _THOUSAND, _MILLION = 20, 100, 1000, 1_000_000


def number(n: int) -> str:
    """Return the cardinal in words; above 999,999 its digits one by one. Raises ValueError below 0."""
    if n < 0:
        raise ValueError(n)
    if n >= _MILLION:
        return digit_by_digit(str(n))
    if n >= _THOUSAND:
        return _and(_thousands(n // _THOUSAND), n % _THOUSAND)
    if n >= _HUNDRED:
        return _and(_HUNDREDS[n // _HUNDRED - 1], n % _HUNDRED)
    if n < _TWENTY:
        return _UNITS[n]
    unit, tens = n % 10, _TENS[n // 10 - 2]
    if not unit:
        return tens
    return f"{_TWO_WITH_TENS if unit == 2 else _UNITS[unit]} {AND} {tens}"  # noqa: PLR2004 - it has its own form


def counted(n: int, one: str, two: str, few: str, many: str) -> str:
    """Return `n` of a thing, 0 < `n` < 1000: one by its name, two by its dual, 3 to 10 with the plural, then the
    singular. Raises ValueError below 0."""
    if 0 < n <= 2:  # noqa: PLR2004 - one and two have words of their own
        return (one, two)[n - 1]
    if n in _FEW:
        return f"{_SHORT[n - 3]} {few}"
    if n in _TEENS:
        return f"{_UNITS[n].removesuffix('ْ')}{_TEEN_ENDING} {many}"
    if n >= _HUNDRED and n % _HUNDRED == 0:
        return f"{_OF_THOUSANDS[n // _HUNDRED - 1]} {many}"
    if n > _HUNDRED and n % _HUNDRED in (*_FEW, *_TEENS):
        return f"{_HUNDREDS[n // _HUNDRED - 1]} {AND} {counted(n % _HUNDRED, one, two, few, many)}"
    return f"{number(n)} {many}"


def digit_by_digit(digits: str) -> str:
    """Return each digit of a run of digits by name."""
    return " ".join(_UNITS[int(digit)] for digit in digits)


def _thousands(n: int) -> str:
    return counted(n, _THOUSAND_WORD, _TWO_THOUSAND, _THOUSANDS, _THOUSAND_WORD)


def _and(first: str, rest: int) -> str:
    return f"{first} {AND} {number(rest)}" if rest else first
