"""Typed answers: nine digits with a check digit, a ticket's number; the same rules on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import short_code
from protocol.rules import EntryKind, Invalid, Valid, check

EIGHT_DIGITS = st.text(alphabet="0123456789", min_size=8, max_size=8)


@given(EIGHT_DIGITS)
def test_a_code_with_its_check_digit_is_valid(digits: str) -> None:
    assert short_code.is_valid(short_code.with_check_digit(digits))


@given(EIGHT_DIGITS, st.integers(0, 8), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(digits: str, place: int, change: int) -> None:
    code = short_code.with_check_digit(digits)
    wrong = str((int(code[place]) + change) % 10)
    assert not short_code.is_valid(code[:place] + wrong + code[place + 1 :])


@given(EIGHT_DIGITS, st.integers(0, 7))
def test_every_swap_of_neighbours_is_found(digits: str, place: int) -> None:
    code = short_code.with_check_digit(digits)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert short_code.is_valid(swapped) == (swapped == code)


def test_a_known_damm_example() -> None:
    assert short_code.with_check_digit("572") == "5724"  # the example of Damm's thesis


def test_it_is_shown_in_groups_of_three() -> None:
    assert short_code.grouped("482173059") == "482 173 059"


@pytest.mark.parametrize("code", ["", "12345678", "1234567890", "٤٨٢١٧٣٠٥٩", "12345678a", "²²²²²²²²²"])
def test_other_texts_are_no_codes(code: str) -> None:
    assert not short_code.is_valid(code)


CODE = short_code.with_check_digit("48217305")


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        short_code.grouped(CODE),
        f" {CODE[:3]}-{CODE[3:6]}.{CODE[6:]}\u200f",
        "".join("٠١٢٣٤٥٦٧٨٩"[int(digit)] for digit in CODE),
        "".join("۰۱۲۳۴۵۶۷۸۹"[int(digit)] for digit in CODE),
    ],
)
def test_a_short_code_is_taken_however_it_is_written(typed: str) -> None:
    assert check(EntryKind.SHORT_CODE, typed) == Valid(CODE)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        (" - ", "empty"),
        ("48217", "too-short"),
        (CODE + "1", "too-long"),
        ("48217305x", "not-digits"),
        (CODE[:-1] + str((int(CODE[-1]) + 1) % 10), "check-digit"),
    ],
)
def test_a_wrong_short_code_says_what_is_wrong(typed: str, reason: str) -> None:
    assert check(EntryKind.SHORT_CODE, typed) == Invalid(reason)


@pytest.mark.parametrize("typed", ["047", "A-047", "a047", "A ٠٤٧", "A-0 4 7"])
def test_a_ticket_number_is_taken_with_or_without_its_letter(typed: str) -> None:
    assert check(EntryKind.TICKET_NUMBER, typed) == Valid("047")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("A", "empty"),
        ("47", "too-short"),
        ("0047", "too-long"),
        ("AB047", "not-digits"),
        ("A-O47", "not-digits"),
    ],
)
def test_a_wrong_ticket_number_says_what_is_wrong(typed: str, reason: str) -> None:
    assert check(EntryKind.TICKET_NUMBER, typed) == Invalid(reason)


@given(st.sampled_from(EntryKind), st.text())
def test_no_text_makes_a_rule_fall_over(kind: EntryKind, typed: str) -> None:
    assert isinstance(check(kind, typed), Valid | Invalid)
