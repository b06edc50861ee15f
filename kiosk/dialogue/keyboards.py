"""The keys on the screen: rows of at most ten, four rows at most, in the order of the alphabet.

Alphabetical, for people who never typed: a child's order is known where a typist's is not. A key is named
by its character, or by one of `NAMED`. What does not fit is on a second page behind the key `more`.
"""

from collections.abc import Mapping
from typing import Final

from kiosk.dialogue.screen import Keyboard

Rows = tuple[tuple[str, ...], ...]

SPACE, ERASE, OK, LETTERS, MORE_KEYS = "space", "erase", "ok", "letters", "more"
NAMED: Final = (SPACE, ERASE, OK, LETTERS, MORE_KEYS)
KEY_PAGES: Final = 2
MOST_COLUMNS: Final = 10
MOST_ROWS: Final = 4

_LAST: Final = (LETTERS, MORE_KEYS, SPACE, ERASE, OK)
_NUMBERS: Final = tuple("1234567890")

_DIGITS: Rows = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), (ERASE, "0", OK))
_CIN: Rows = (_NUMBERS, tuple("ABCDEFGHIJ"), tuple("KLMNOPQRST"), (*"UVWXYZ", ERASE, OK))
_ARABIC: tuple[Rows, Rows] = (
    (tuple("ابتثجحخدذر"), tuple("زسشصضطظعغف"), tuple("قكلمنهويةء"), (*"أإى", *_LAST)),
    (_NUMBERS, tuple("آؤئپڤگڭ"), (*"-'./", *_LAST)),
)
_LATIN: tuple[Rows, Rows] = (
    (tuple("ABCDEFGHIJ"), tuple("KLMNOPQRST"), tuple("UVWXYZ'-"), _LAST),
    (_NUMBERS, tuple("ÀÂÇÈÉÊËÎÏÔ"), tuple("ÙÛ./"), _LAST),
)
_TIFINAGH: tuple[Rows, Rows] = (  # IRCAM's 33 letters; the two labialised ones are written with ⵯ
    (tuple("ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃ"), tuple("ⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔ"), tuple("ⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣ"), (*"ⵥⵯ", *_LAST)),
    (_NUMBERS, tuple("-'./"), _LAST),
)
_PAGES: Mapping[Keyboard, tuple[Rows, ...]] = {
    Keyboard.DIGITS: (_DIGITS,),
    Keyboard.CIN: (_CIN,),
    Keyboard.ARABIC: _ARABIC,
    Keyboard.LATIN: _LATIN,
    Keyboard.TIFINAGH: _TIFINAGH,
}
_SWITCHED: Mapping[Keyboard, Keyboard] = {
    Keyboard.ARABIC: Keyboard.LATIN,
    Keyboard.LATIN: Keyboard.TIFINAGH,
    Keyboard.TIFINAGH: Keyboard.ARABIC,
}
_OF_LANGUAGE: Mapping[str, Keyboard] = {
    "ar": Keyboard.ARABIC,
    "ary": Keyboard.ARABIC,
    "zgh": Keyboard.TIFINAGH,
}


def rows_of(keyboard: Keyboard, page: int = 1) -> Rows:
    """The keys of a page (from 1); a keyboard of one page has the same keys on each."""
    pages = _PAGES[keyboard]
    return pages[(page - 1) % len(pages)]


def letters_for(language: str) -> Keyboard:
    """The letters a visitor of this language meets first."""
    return _OF_LANGUAGE.get(language, Keyboard.LATIN)


def letters_after(keyboard: Keyboard) -> Keyboard:
    """What the key `letters` turns to; three presses come round."""
    return _SWITCHED[keyboard]


def character(key: str) -> str:
    """What a key writes."""
    return " " if key == SPACE else key
