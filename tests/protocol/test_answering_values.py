"""One value of each kind: what is cleaned, what is refused, and why."""

import unicodedata
from datetime import date

import pytest

from protocol.answering import Asking, check_value
from protocol.forms import Field
from protocol.rules import Invalid, Valid
from tests.protocol import forms as f
from tests.protocol.forms import ASKING


def checked(field: Field, given: str) -> str:
    """The cleaned value, or the reason in brackets."""
    result = check_value(field, given, ASKING)
    return result.value if isinstance(result, Valid) else f"({result.reason})"


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("AB123456", "AB123456"),
        ("j 12-34 56", "J123456"),
        ("x٧٨٩", "X789"),
        ("\u200fAB123\u200e", "AB123"),
        ("BE1234567", "BE1234567"),
        ("", "(empty)"),
        (" - ", "(empty)"),
        ("123456", "(not-a-cin)"),
        ("AB", "(not-a-cin)"),
        ("AB12", "(not-a-cin)"),
        ("AB12345678", "(not-a-cin)"),
        ("ABC12345", "(not-a-cin)"),
        ("A1B2345", "(not-a-cin)"),
        ("123456AB", "(not-a-cin)"),
        ("ß123456", "(not-a-cin)"),
        ("\ufb01123456", "(not-a-cin)"),
        ("ı123456", "(not-a-cin)"),
        ("АВ123456", "(not-a-cin)"),  # Cyrillic
        ("أب123456", "(not-a-cin)"),
        ("AB123456\n", "(not-a-cin)"),
        ("AB123456; DROP TABLE", "(not-a-cin)"),
        ("A" * 10_000, "(not-a-cin)"),
        ("AB²³⁴", "(not-a-cin)"),
    ],
)
def test_an_identity_card(given: str, cleaned: str) -> None:
    assert checked(f.CIN, given) == cleaned


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("0612345678", "0612345678"),
        ("06 12-34.56 78", "0612345678"),
        ("٠٦١٢٣٤٥٦٧٨", "0612345678"),
        ("+212612345678", "0612345678"),
        ("00212 7 12 34 56 78", "0712345678"),
        ("212612345678", "0612345678"),
        ("+212 (0)5 28 12 34 56", "0528123456"),
        ("0801234567", "0801234567"),
        ("", "(empty)"),
        ("0412345678", "(not-a-phone)"),
        ("0912345678", "(not-a-phone)"),
        ("061234567", "(not-a-phone)"),
        ("06123456789", "(not-a-phone)"),
        ("612345678", "(not-a-phone)"),
        ("+33612345678", "(not-digits)"),
        ("33612345678", "(not-a-phone)"),
        ("06123456O8", "(not-digits)"),
        ("+212", "(not-a-phone)"),
        ("0" * 10_000, "(not-a-phone)"),
    ],
)
def test_a_telephone(given: str, cleaned: str) -> None:
    assert checked(f.PHONE, given) == cleaned


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("0", "0"),
        ("34", "34"),
        ("٣٤", "34"),
        ("۳۴", "34"),
        (" 34 ", "34"),
        ("007", "7"),
        ("000", "0"),
        ("0" * 5000 + "7", "7"),
        ("120", "120"),
        ("121", "(too-large)"),
        ("9" * 5000, "(too-large)"),
        ("", "(empty)"),
        ("-5", "(not-digits)"),
        ("\u22125", "(not-digits)"),
        ("3.5", "(not-digits)"),
        ("3,5", "(not-digits)"),
        ("٣٫٥", "(not-digits)"),
        ("1e2", "(not-digits)"),
        ("0x10", "(not-digits)"),
        ("½", "(not-digits)"),
        ("²", "(not-digits)"),
        ("trente", "(not-digits)"),
        ("३४", "(not-digits)"),
    ],
)
def test_an_age(given: str, cleaned: str) -> None:
    assert checked(f.AGE, given) == cleaned


def test_a_number_has_a_least_too() -> None:
    assert checked(f.HOUSEHOLD, "0") == "(too-small)"
    assert checked(f.HOUSEHOLD, "1") == "1"


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("0123456789", "0123456789"),
        ("01 23-45 67.89", "0123456789"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("012345678", "(too-short)"),
        ("01234567890", "(too-long)"),
        ("012345678x", "(not-digits)"),
        ("", "(empty)"),
    ],
)
def test_digits_are_exactly_so_many(given: str, cleaned: str) -> None:
    assert checked(f.IDCS, given) == cleaned


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("1980", "1980"),
        ("1980-05", "1980-05"),
        ("1980-05-17", "1980-05-17"),
        ("١٩٨٠-٠٥-١٧", "1980-05-17"),
        ("2024-02-29", "2024-02-29"),
        ("2026", "2026"),
        ("2026-11-23", "2026-11-23"),
        ("1906", "1906"),
        ("", "(empty)"),
        ("2023-02-29", "(not-a-date)"),
        ("1980-02-30", "(not-a-date)"),
        ("1980-04-31", "(not-a-date)"),
        ("1980-13", "(not-a-date)"),
        ("1980-00", "(not-a-date)"),
        ("1980-05-00", "(not-a-date)"),
        ("0000", "(not-a-date)"),
        ("80", "(not-a-date)"),
        ("17/05/1980", "(not-a-date)"),
        ("1980-5-17", "(not-a-date)"),
        ("1980-05-17T00:00", "(not-a-date)"),
        ("19800517", "(not-a-date)"),
        ("hier", "(not-a-date)"),
        ("1980-", "(not-a-date)"),
        ("2026-11-24", "(in-the-future)"),
        ("2026-12", "(in-the-future)"),
        ("2027", "(in-the-future)"),
        ("9999-12-31", "(in-the-future)"),
        ("1905-12-31", "(too-long-ago)"),
        ("0001", "(too-long-ago)"),
    ],
)
def test_a_day_of_birth(given: str, cleaned: str) -> None:
    assert checked(f.BIRTH, given) == cleaned


def test_a_day_is_not_a_year() -> None:
    assert checked(f.DAY, "1980") == checked(f.DAY, "1980-05") == "(not-a-date)"
    assert checked(f.DAY, "1980-05-17") == "1980-05-17"


def test_somebody_born_on_a_leap_day_is_understood_in_any_year() -> None:
    asking = Asking(date(2027, 2, 28), authorised=True, references={})
    assert check_value(f.BIRTH, "2024-02-29", asking) == Valid("2024-02-29")


def test_this_year_and_this_month_may_have_seen_a_birth_already() -> None:
    asking = Asking(date(2026, 1, 1), authorised=True, references={})
    assert check_value(f.BIRTH, "2026", asking) == Valid("2026")
    assert check_value(f.BIRTH, "2026-01", asking) == Valid("2026-01")
    assert check_value(f.BIRTH, "2026-01-02", asking) == Invalid("in-the-future")


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("Aïcha  El\tIdrissi ", "Aïcha El Idrissi"),
        ("فاطمة الزهراء", "فاطمة الزهراء"),
        ("مُحَمَّد", unicodedata.normalize("NFC", "مُحَمَّد")),
        ("ⵢⵉⴷⵉⵔ ⵏ ⵜⴳⵯⵎⵎⵉ", "ⵢⵉⴷⵉⵔ ⵏ ⵜⴳⵯⵎⵎⵉ"),
        ("Yidir ⵢⵉⴷⵉⵔ يدير", "Yidir ⵢⵉⴷⵉⵔ يدير"),
        ("d'Arc-Ben, N° 2 (Ali)", "d'Arc-Ben, N° 2 (Ali)"),
        ("e\u0301cole", "école"),
        ("Ahmed\u200b\u200f", "Ahmed"),
        ("\u202eAhmed\u202c", "Ahmed"),
        ("\u2067Ahmed\u2069", "Ahmed"),
        ("Ah\u00admed", "Ahmed"),
        ("A\ufe0fh\U000e0061med", "Ahmed"),
        ("", "(empty)"),
        ("   ", "(empty)"),
        ("\u200b\u202e\u2069", "(empty)"),
        ("Ali 😀", "(not-text)"),
        ("👨‍👩‍👧", "(not-text)"),
        ("1\ufe0f\u20e3", "(not-text)"),
        ("🇲🇦", "(not-text)"),
        ("👍🏽", "(not-text)"),
        ("Ali\x00", "(not-text)"),
        ("Ali\x1b[31m", "(not-text)"),
        ("Ali\ue000", "(not-text)"),
        ("Ali\ud800", "(not-text)"),
        ("A" + "\u0335" * 4, "(not-text)"),
        ("\u064eعلي", "(not-text)"),
        ("... - !", "(not-text)"),
        ("a" * 80, "a" * 80),
        ("a" * 81, "(too-long)"),
        ("é" * 80, "é" * 80),
        ("aب" * 5000, "(too-long)"),
        ("ⵢ" * 10_000, "(too-long)"),
        ("a" + "\u0301" * 1_000_000, "(too-long)"),
    ],
)
def test_a_name(given: str, cleaned: str) -> None:
    assert checked(f.FULL_NAME, given) == cleaned


def test_a_long_name_counts_what_is_seen() -> None:
    assert checked(f.FULL_NAME, "\u200f".join("a" * 80)) == "a" * 80


@pytest.mark.parametrize("given", ["MA-LAA", "MA-TNG"])
def test_a_place_that_is_there(given: str) -> None:
    assert checked(f.PROVINCE, given) == given


@pytest.mark.parametrize("given", ["", "MA-XXX", "ma-laa", "MA-LAA ", "Laâyoune"])
def test_a_place_that_is_not(given: str) -> None:
    assert checked(f.PROVINCE, given) == "(not-offered)"


def test_a_reference_that_nobody_loaded_offers_nothing() -> None:
    assert check_value(f.PROVINCE, "MA-LAA", Asking(f.TODAY, authorised=True, references={})) == Invalid(
        "not-offered"
    )


@pytest.mark.parametrize("given", ["", "YES", "true", "1", "oui", "نعم"])
def test_yes_and_no_are_two_words(given: str) -> None:
    assert checked(f.DANGER, given) == "(not-offered)"
    assert checked(f.CONSENT, given) == "(not-offered)"


@pytest.mark.parametrize("given", ["", "SELF", "self ", "parent"])
def test_only_what_is_offered_can_be_chosen(given: str) -> None:
    assert checked(f.FOR_WHOM, given) == "(not-offered)"
