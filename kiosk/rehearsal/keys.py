"""The keys on the screen as a visitor knows them: by what each is called, to the eye or to the ear.

Nobody knows where a letter is: who does not find it turns to the other signs, and then to other letters.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.content.messages import Messages
from kiosk.content.values import Values
from kiosk.dialogue.controls import BAR
from kiosk.dialogue.keyboards import KEY_PAGES, LETTERS, NAMED, letters_after, rows_of
from kiosk.dialogue.screen import Keyboard
from kiosk.dialogue.switching import PRESSES
from kiosk.dialogue.text import message
from voice.languages.ar.diacritics import bare

SCRIPTS = ("arabic", "latin", "tifinagh")
PAGES = KEY_PAGES


def plain(words: str) -> str:
    """Letters and digits only, unspaced: "R S U" is heard where RSU is read."""
    return "".join(re.findall(r"\w+", words))


@dataclass(frozen=True, slots=True)
class Keys:
    """`character`: how the key of one is called. `letters`: the key that turns to other letters has one of these
    names, that of the letters it turns to; `more` turns to the other signs of the same."""

    character: Callable[[str], str]
    letters: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a visitor with switches knows of what they hear, unspaced: by the name of a group (a row of keys, the bar)
    what is in it; `more` turns pages; `press` and `second` are what they are asked about their switches."""

    groups: Mapping[str, tuple[str, ...]]
    more: frozenset[str]
    press: frozenset[str]
    second: frozenset[str]

    def members(self, heard: str) -> tuple[str, ...]:
        """Of the group that was named; none where it was something else."""
        return self.groups.get(plain(heard), ())


def scanned(language: str) -> Scanned:
    """As they are said, without vowel marks."""
    messages = Messages(language)
    values = Values(language, messages)

    def said(message_id: str, **args: str | int) -> str:
        return bare(values.spoken(message(message_id, **args)))

    def name(key: str, keyboard: Keyboard) -> str:
        if key == LETTERS:
            return values.spoken(message(f"letters-{letters_after(keyboard)}"))
        return values.spoken(message(f"key-{key}")) if key in NAMED else values.letter(key)

    found = {plain(said("group-bar")): tuple(said(bar.replace(":", "-")) for bar in BAR)}
    for keyboard in Keyboard:
        for page in range(1, KEY_PAGES + 1):
            for row in rows_of(keyboard, page):
                names = [name(key, keyboard) for key in row]
                called = plain(said("group-keys", first=names[0], last=names[-1]))
                found[called] = (*found.get(called, ()), *map(bare, names))
    return Scanned(
        found,
        frozenset(plain(said(turn)) for turn in ("more", "next-page")),
        frozenset(plain(said("your-switch", n=n + 1, count=PRESSES)) for n in range(PRESSES)),
        frozenset({plain(said("second-switch"))}),
    )


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
