"""Standard Moroccan Tamazight cardinals, 0 to 999,999, and how they agree with what they count.

Forms taught by IRCAM: units before "d mraw" from 11 to 19, tens as "sin id mraw", hundreds as "snat tmaḍ", thousands
as "sin ifḍan" (docs/adr/0006). Vigesimal (agnar) and Arabic counting, which many speakers use above two
or three, are understood by the same people; they are recorded in the domain's synonyms.
"""

from __future__ import annotations

AND, OF = "ⴷ", "ⵏ"
MASCULINE = ("ⴰⵎⵢⴰ", "ⵢⴰⵏ", "ⵙⵉⵏ", "ⴽⵕⴰⴹ", "ⴽⴽⵓⵥ", "ⵙⵎⵎⵓⵙ", "ⵚⴹⵉⵚ", "ⵙⴰ", "ⵜⴰⵎ", "ⵜⵥⴰ", "ⵎⵔⴰⵡ")
FEMININE = ("ⴰⵎⵢⴰ", "ⵢⴰⵜ", "ⵙⵏⴰⵜ", "ⴽⵕⴰⵟⵜ", "ⴽⴽⵓⵥⵜ", "ⵙⵎⵎⵓⵙⵜ", "ⵚⴹⵉⵚⵜ", "ⵙⴰⵜ", "ⵜⴰⵎⵜ", "ⵜⵥⴰⵜ", "ⵎⵔⴰⵡⵜ")
_TENS = "ⵉⴷ ⵎⵔⴰⵡ"
_HUNDRED_WORD, _HUNDREDS = "ⵜⵉⵎⵉⴹⵉ", "ⵜⵎⴰⴹ"
_THOUSAND_WORD, _THOUSANDS, OF_THOUSAND = "ⵉⴼⴹ", "ⵉⴼⴹⴰⵏ", "ⵢⵉⴼⴹ"
_TEN, _TWENTY, _HUNDRED, _THOUSAND, _MILLION = 10, 20, 100, 1000, 1_000_000


def number(n: int, *, feminine: bool = False) -> str:
    """Return the cardinal in words; above 999,999 its digits one by one. Raises ValueError below 0.

    `feminine` is the gender of what is counted. From 11 to 19 only the ten agrees, in higher numbers the unit.
    """
    if n < 0:
        raise ValueError(n)
    if n >= _MILLION:
        return digit_by_digit(str(n))
    units = FEMININE if feminine else MASCULINE
    if n <= _TEN:
        return units[n]
    if n < _TWENTY:
        return f"{MASCULINE[n - _TEN]} {AND} {units[_TEN]}"
    if n < _HUNDRED:
        return _and(f"{MASCULINE[n // _TEN]} {_TENS}", n % _TEN, feminine=feminine)
    if n < _THOUSAND:
        hundreds = _HUNDRED_WORD if n < 2 * _HUNDRED else f"{FEMININE[n // _HUNDRED]} {_HUNDREDS}"
        return _and(hundreds, n % _HUNDRED, feminine=feminine)
    return _and(thousands(n // _THOUSAND), n % _THOUSAND, feminine=feminine)


def counted(n: int, one: str, few: str, many: str, *, feminine: bool = False) -> str:
    """Return `n` of a thing: `few` (plural) after 2 to 10, "n" and `many` (singular, annexed) after higher numbers."""
    said = number(n, feminine=feminine)
    if n == 1:
        return f"{said} {one}"
    return f"{said} {few}" if n <= _TEN else f"{said} {OF} {many}"


def digit_by_digit(digits: str) -> str:
    """Return each digit of a run of digits by name."""
    return " ".join(MASCULINE[int(digit)] for digit in digits)


def thousands(n: int) -> str:
    """Return `n` thousand, 1 to 999."""
    return _THOUSAND_WORD if n == 1 else counted(n, _THOUSAND_WORD, _THOUSANDS, OF_THOUSAND)


def _and(first: str, rest: int, *, feminine: bool) -> str:
    return f"{first} {AND} {number(rest, feminine=feminine)}" if rest else first
