"""Keys for people who never typed: large enough, in the order of the alphabet, everything a name needs."""

import pytest

from kiosk.dialogue.keyboards import (
    KEY_PAGES,
    MOST_COLUMNS,
    MOST_ROWS,
    NAMED,
    letters_after,
    letters_for,
    rows_of,
)
from kiosk.dialogue.screen import Keyboard

LETTERS = (Keyboard.ARABIC, Keyboard.LATIN, Keyboard.TIFINAGH)
FIRST_PAGES = {
    Keyboard.ARABIC: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    Keyboard.LATIN: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    Keyboard.TIFINAGH: "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ",
}
every_page = pytest.mark.parametrize(
    ("keyboard", "page"), [(keyboard, page) for keyboard in Keyboard for page in range(1, KEY_PAGES + 1)]
)


@every_page
def test_all_keys_fit_a_lying_panel_at_their_least_size(keyboard: Keyboard, page: int) -> None:
    rows = rows_of(keyboard, page)
    assert len(rows) <= MOST_ROWS
    assert all(len(row) <= MOST_COLUMNS for row in rows)


@every_page
def test_no_key_is_there_twice_and_each_writes_one_character(keyboard: Keyboard, page: int) -> None:
    keys = [key for row in rows_of(keyboard, page) for key in row]
    assert len(set(keys)) == len(keys)
    assert all(len(key) == 1 or key in NAMED for key in keys)


@every_page
def test_every_page_can_be_left_and_mended(keyboard: Keyboard, page: int) -> None:
    keys = {key for row in rows_of(keyboard, page) for key in row}
    assert {"erase", "ok"} <= keys
    assert (keyboard in LETTERS) == ({"letters", "more", "space"} <= keys)


@pytest.mark.parametrize("keyboard", LETTERS)
def test_the_alphabet_stands_in_its_order_on_the_first_page(keyboard: Keyboard) -> None:
    keys = "".join(key for row in rows_of(keyboard) for key in row if key not in NAMED)
    assert keys.startswith(FIRST_PAGES[keyboard])


@pytest.mark.parametrize("keyboard", LETTERS)
def test_all_digits_are_on_the_second_page(keyboard: Keyboard) -> None:
    assert set("0123456789") <= {key for row in rows_of(keyboard, 2) for key in row}


def test_an_identity_card_needs_one_page() -> None:
    assert rows_of(Keyboard.CIN, 1) == rows_of(Keyboard.CIN, 2)
    assert {*"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"} <= {k for row in rows_of(Keyboard.CIN) for k in row}


def test_three_presses_come_round() -> None:
    for keyboard in LETTERS:
        assert letters_after(letters_after(letters_after(keyboard))) is keyboard


@pytest.mark.parametrize(
    ("language", "keyboard"),
    [
        ("ar", Keyboard.ARABIC),
        ("ary", Keyboard.ARABIC),
        ("fr", Keyboard.LATIN),
        ("zgh", Keyboard.TIFINAGH),
        ("en", Keyboard.LATIN),  # a fifth language
    ],
)
def test_letters_are_those_of_the_language(language: str, keyboard: Keyboard) -> None:
    assert letters_for(language) is keyboard
