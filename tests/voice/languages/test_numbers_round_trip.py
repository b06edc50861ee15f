"""Numbers that are said can be understood: read back by a small grammar of each language, written apart from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.languages import language
from voice.languages.ar.diacritics import bare

SPOKEN = ("ar", "ary", "zgh")
"""French leaves its digits to espeak."""

VALUES = {
    "ar": {
        "صفر": 0, "واحد": 1, "أحد": 1, "اثنان": 2, "إثنان": 2, "اثنا": 2, "ثلاثة": 3, "أربعة": 4, "خمسة": 5, "ستة": 6,
        "سبعة": 7, "ثمانية": 8, "تسعة": 9, "عشرة": 10, "عشر": 10, "عشرون": 20, "ثلاثون": 30, "أربعون": 40, "خمسون": 50,
        "ستون": 60, "سبعون": 70, "ثمانون": 80, "تسعون": 90, "مئة": 100, "مئتان": 200, "ثلاثمئة": 300, "أربعمئة": 400,
        "خمسمئة": 500, "ستمئة": 600, "سبعمئة": 700, "ثمانمئة": 800, "تسعمئة": 900,
    },
    "ary": {
        "زيرو": 0, "واحد": 1, "جوج": 2, "تناين": 2, "تلاتة": 3, "تلت": 3, "ربعة": 4, "ربع": 4, "خمسة": 5, "خمس": 5,
        "ستة": 6, "ست": 6, "سبعة": 7, "سبع": 7, "تمنية": 8, "تمن": 8, "تسعود": 9, "تسع": 9, "عشرة": 10, "عشر": 10,
        "حضاش": 11, "طناش": 12, "تلطاش": 13, "ربعطاش": 14, "خمسطاش": 15, "سطاش": 16, "سبعطاش": 17, "تمنطاش": 18,
        "تسعطاش": 19, "عشرين": 20, "تلاتين": 30, "ربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "تمانين": 80,
        "تسعين": 90, "مية": 100, "ميتين": 200, "تلتمية": 300, "ربعمية": 400, "خمسمية": 500, "ستمية": 600, "سبعمية": 700,
        "تمنمية": 800, "تسعمية": 900,
    },
    "zgh": {
        "ⴰⵎⵢⴰ": 0, "ⵢⴰⵏ": 1, "ⵙⵉⵏ": 2, "ⴽⵕⴰⴹ": 3, "ⴽⴽⵓⵥ": 4, "ⵙⵎⵎⵓⵙ": 5, "ⵚⴹⵉⵚ": 6, "ⵙⴰ": 7, "ⵜⴰⵎ": 8, "ⵜⵥⴰ": 9, "ⵎⵔⴰⵡ": 10,
        "ⵙⵏⴰⵜ": 2, "ⴽⵕⴰⵟⵜ": 3, "ⴽⴽⵓⵥⵜ": 4, "ⵙⵎⵎⵓⵙⵜ": 5, "ⵚⴹⵉⵚⵜ": 6, "ⵙⴰⵜ": 7, "ⵜⴰⵎⵜ": 8, "ⵜⵥⴰⵜ": 9, "ⵜⵉⵎⵉⴹⵉ": 100,
    },
}  # fmt: skip
THOUSANDS = {"ألف": 1, "آلاف": 1, "ألفان": 2, "ألفين": 2, "ⵉⴼⴹ": 1, "ⵉⴼⴹⴰⵏ": 1, "ⵢⵉⴼⴹ": 1}
"""With how many thousands the word alone means."""
TIMES = {"ⵎⵔⴰⵡ": 10, "ⵜⵎⴰⴹ": 100}
"""What multiplies the word before it: mraw after id, tmaḍ always."""
SILENT = {"و", "ⴷ", "ⵏ"}


def understood(said: str, tag: str) -> int:
    """Return the number that somebody would write down who hears it."""
    values = VALUES[tag]
    total, sum_so_far, last, of_tens = 0, 0, 0, False
    for word in bare(said).split():
        known = word in values or word in THOUSANDS or word in SILENT or word in TIMES or word == "ⵉⴷ"
        plain = word if known else word.removeprefix("و")
        plain = plain.removesuffix("ر") if tag == "ary" and plain not in values else plain
        if plain == "ⵉⴷ":
            of_tens = True
        elif plain in THOUSANDS:
            total += (sum_so_far or 1) * 1000 * THOUSANDS[plain]
            sum_so_far = last = 0
        elif plain in TIMES and (of_tens or plain not in values):
            sum_so_far += last * (TIMES[plain] - 1)
            of_tens = False
        elif plain not in SILENT:
            last = {
                **values,
                "مي": 100,
                "ميات": 100,
                **{w.replace("مية", "ميات"): v for w, v in values.items()},
            }[plain]
            sum_so_far += last
    return total + sum_so_far


@pytest.mark.parametrize("tag", SPOKEN)
def test_every_number_to_eleven_thousand_is_understood(tag: str) -> None:
    number = language(tag).number
    assert [n for n in range(11_001) if understood(number(n), tag) != n] == []


@pytest.mark.parametrize("tag", SPOKEN)
@settings(max_examples=400, deadline=None)
@given(n=st.integers(0, 999_999))
def test_any_number_below_a_million_is_understood(tag: str, n: int) -> None:
    assert understood(language(tag).number(n), tag) == n


@pytest.mark.parametrize("tag", SPOKEN)
def test_whole_thousands_are_understood(tag: str) -> None:
    number = language(tag).number
    assert [n for n in range(1000, 1_000_000, 1000) if understood(number(n), tag) != n] == []


@settings(max_examples=300, deadline=None)
@given(n=st.integers(0, 999_999))
def test_french_numbers_are_their_digits(n: int) -> None:
    assert int(language("fr").number(n)) == n
