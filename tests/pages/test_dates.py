"""Days as each language writes them."""

from datetime import date

import pytest

from kiosk.dialogue.text import Day
from tests.pages.listening import values


@pytest.mark.parametrize(
    ("day", "french", "arabic"),
    [
        (date(2026, 11, 23), "lundi 23 novembre", "الاثنين 23 نونبر"),
        (date(2026, 12, 1), "mardi 1er décembre", "الثلاثاء 1 دجنبر"),
        (date(2027, 8, 29), "dimanche 29 août", "الأحد 29 غشت"),
    ],
)
def test_a_day_is_shown_with_its_weekday_and_moroccan_month(day: date, french: str, arabic: str) -> None:
    for language, expected in (("fr", french), ("ar", arabic)):
        shown = values()[language].shown(Day(day))
        assert shown.replace("\u2068", "").replace("\u2069", "") == expected
