"""Arabic cardinals and clock hours in words, diacritised, in pausal form ("khamsa wa-ʿishrūn").

num2words and the Unicode rules are wrong for 11, 200, 300 and 2000, so the words are here.
"""

from __future__ import annotations

_MASCULINE = (
    "صِفْرْ", "وَاحِدْ", "اِثْنَانْ", "ثَلَاثَة", "أَرْبَعَة", "خَمْسَة", "سِتَّة", "سَبْعَة", "ثَمَانِيَة", "تِسْعَة",
    "عَشَرَة",
)  # fmt: skip
_ALONE = {2: "إِثْنَانْ"}
"""In a row of digits each stands alone: the first vowel of two is not swallowed by the digit before."""
_FEMININE = (
    "صِفْرْ", "وَاحِدَة", "اِثْنَتَانْ", "ثَلَاثْ", "أَرْبَعْ", "خَمْسْ", "سِتّْ", "سَبْعْ", "ثَمَانْ", "تِسْعْ", "عَشْرْ",
)  # fmt: skip
_TEENS = (
    "أَحَدَ عَشَرْ", "اِثْنَا عَشَرْ", "ثَلَاثَةَ عَشَرْ", "أَرْبَعَةَ عَشَرْ", "خَمْسَةَ عَشَرْ", "سِتَّةَ عَشَرْ",
    "سَبْعَةَ عَشَرْ", "ثَمَانِيَةَ عَشَرْ", "تِسْعَةَ عَشَرْ",
)  # fmt: skip
_FEMININE_TEENS = (
    "إِحْدَى عَشْرَة", "اِثْنَتَا عَشْرَة", "ثَلَاثَ عَشْرَة", "أَرْبَعَ عَشْرَة", "خَمْسَ عَشْرَة", "سِتَّ عَشْرَة",
    "سَبْعَ عَشْرَة", "ثَمَانِيَ عَشْرَة", "تِسْعَ عَشْرَة",
)  # fmt: skip
_TENS = ("عِشْرُونْ", "ثَلَاثُونْ", "أَرْبَعُونْ", "خَمْسُونْ", "سِتُّونْ", "سَبْعُونْ", "ثَمَانُونْ", "تِسْعُونْ")
_HUNDREDS = (
    "مِئَة", "مِئَتَانْ", "ثَلَاثُمِئَة", "أَرْبَعُمِئَة", "خَمْسُمِئَة", "سِتُّمِئَة", "سَبْعُمِئَة", "ثَمَانُمِئَة",
    "تِسْعُمِئَة",
)  # fmt: skip
_OF_THOUSANDS = (
    "ثَلَاثَةُ", "أَرْبَعَةُ", "خَمْسَةُ", "سِتَّةُ", "سَبْعَةُ", "ثَمَانِيَةُ", "تِسْعَةُ", "عَشَرَةُ",
)  # fmt: skip
_HOURS = (
    "الْوَاحِدَة", "الثَّانِيَة", "الثَّالِثَة", "الرَّابِعَة", "الْخَامِسَة", "السَّادِسَة", "السَّابِعَة", "الثَّامِنَة",
    "التَّاسِعَة", "الْعَاشِرَة", "الْحَادِيَةَ عَشْرَة", "الثَّانِيَةَ عَشْرَة",
)  # fmt: skip
_AND = "وَ"
_TEN, _TWENTY, _HUNDRED, _THOUSAND, _MILLION = 10, 20, 100, 1000, 1_000_000


def number(n: int, *, feminine: bool = False) -> str:
    """Return the cardinal in words; a counted noun's gender asks for `feminine` (minutes).

    Above 999,999 its digits one by one. Raises ValueError below 0.
    """
    if n < 0:
        raise ValueError(n)
    if n >= _MILLION:
        return digit_by_digit(str(n))
    if n >= _THOUSAND:
        return _and(_thousands(n // _THOUSAND), n % _THOUSAND, feminine=feminine)
    if n >= _HUNDRED:
        return _and(_HUNDREDS[n // _HUNDRED - 1], n % _HUNDRED, feminine=feminine)
    return _below_hundred(n, _FEMININE if feminine else _MASCULINE, _FEMININE_TEENS if feminine else _TEENS)


def digit_by_digit(digits: str) -> str:
    """Return each digit of a run of digits by name."""
    return " ".join(_ALONE.get(int(digit)) or _MASCULINE[int(digit)] for digit in digits)


def hour(of_twelve: int) -> str:
    """Return the clock hour 1 to 12 as the ordinal people say ("at-tāsiʿa")."""
    return _HOURS[of_twelve - 1]


def _below_hundred(n: int, units: tuple[str, ...], teens: tuple[str, ...]) -> str:
    if n <= _TEN:
        return units[n]
    if n < _TWENTY:
        return teens[n - _TEN - 1]
    tens = _TENS[n // _TEN - 2]
    return f"{units[n % _TEN]} {_AND}{tens}" if n % _TEN else tens


def _thousands(n: int) -> str:
    """Return `n` thousands; the counted أَلْف is dual, plural or singular by the last two digits."""
    if n <= 2:  # noqa: PLR2004 - one and two have words of their own
        return ("أَلْفْ", "أَلْفَانْ")[n - 1]
    if n <= _TEN:
        return f"{_OF_THOUSANDS[n - 3]} آلَافْ"
    if n % _HUNDRED == 0:
        return f"{_HUNDREDS[n // _HUNDRED - 1]} أَلْفْ"
    return f"{number(n)} أَلْفْ"


def _and(first: str, rest: int, *, feminine: bool) -> str:
    return f"{first} {_AND}{number(rest, feminine=feminine)}" if rest else first
