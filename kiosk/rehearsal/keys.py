"""The keys on the screen as a visitor knows them: by what each is called, to the eye or to the ear.

Nobody knows where a letter is: who does not find it turns to the other signs, and then to other letters.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.content.messages import Messages
from kiosk.content.values import Values
from kiosk.dialogue.keyboards import KEY_PAGES
from voice.languages.ar.diacritics import bare

SCRIPTS = ("arabic", "latin", "tifinagh")
PAGES = KEY_PAGES


@dataclass(frozen=True, slots=True)
class Keys:
    """`character`: how the key of one is called. `letters`: the key that turns to other letters has one of these
    names, that of the letters it turns to; `more` turns to the other signs of the same."""

    character: Callable[[str], str]
    letters: tuple[str, ...]
    more: str


def read(language: str) -> Keys:
    """As they stand on the keys."""
    messages = Messages(language)
    return _keys(lambda key: messages.shown(key, {}), lambda character: character)


def heard(language: str) -> Keys:
    """As they are said, without vowel marks."""
    messages = Messages(language)
    values = Values(language, messages)
    return _keys(lambda key: bare(messages.spoken(key, {})), lambda character: bare(values.letter(character)))


def _keys(called: Callable[[str], str], character: Callable[[str], str]) -> Keys:
    space = called("key-space")
    return Keys(
        lambda one: space if one == " " else character(one),
        tuple(called(f"letters-{script}") for script in SCRIPTS),
        called("key-more"),
    )
