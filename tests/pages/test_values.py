"""Numbers, codes and dates: shown as they are written, said as they are heard, in both languages."""

import pytest

from kiosk.dialogue.text import Cin, Code, DateGiven, Phone, Text, Year, message
from tests.pages.listening import LANGUAGES, values

in_both = pytest.mark.parametrize("language", LANGUAGES)


def shown(language: str, text: Text) -> str:
    return values()[language].shown(text).replace("\u2068", "").replace("\u2069", "")


@in_both
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (Phone("2511"), "2511"),
        (Phone("0612345678"), "06 12 34 56 78"),
        (Cin("AB123456"), "AB123456"),
        (Year(1980), "1980"),
        (Code("12345678901230"), "123 456 789 012 30"),
        (DateGiven("1980"), "1980"),
    ],
)
def test_numbers_are_written_the_same_in_every_language(language: str, text: Text, expected: str) -> None:
    assert shown(language, text) == expected


@in_both
def test_a_hotline_is_said_digit_by_digit(language: str) -> None:
    own = values()[language]
    said = own.spoken(Phone("2511"))
    assert [own.digit(d) in said for d in "251"] == [True] * 3
    assert said.count(own.digit("1")) == 2


@in_both
def test_a_card_is_said_letter_by_letter(language: str) -> None:
    own = values()[language]
    said = own.spoken(Cin("AB12"))
    assert [own.letter(c) in said for c in "AB12"] == [True] * 4


@in_both
def test_a_year_is_said_as_a_number_not_as_digits(language: str) -> None:
    own = values()[language]
    assert own.spoken(Year(1980)) != own.code("1980")


@in_both
def test_a_year_inside_a_sentence_is_not_split_into_thousands(language: str) -> None:
    assert "1980" in shown(language, message("date-month", year=Year(1980)))


@pytest.mark.parametrize(
    ("language", "iso", "expected"),
    [
        ("fr", "1980-05", "mai 1980"),
        ("fr", "1980-05-17", "17 mai 1980"),
        ("fr", "1980-12-01", "1er décembre 1980"),
        ("ar", "1980-05", "ماي 1980"),
        ("ar", "1980-05-17", "17 ماي 1980"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_was_given(language: str, iso: str, expected: str) -> None:
    assert shown(language, DateGiven(iso)) == expected


@in_both
def test_a_date_is_said_with_the_words_of_its_month(language: str) -> None:
    own = values()[language]
    assert own.spoken(message("month-5")) in own.spoken(DateGiven("1980-05-17"))
