"""Who types without seeing hears each key's name: every key has one, and no two on a keyboard sound alike."""

import pytest

from kiosk.dialogue.keyboards import KEY_PAGES, rows_of
from kiosk.dialogue.screen import Keyboard
from voice.languages import available, language
from voice.speech.espeak import espeak

ONE_LETTER = {"ڭ": "گ"}
"""Two shapes of one letter."""


@pytest.mark.parametrize("tag", available())
@pytest.mark.parametrize("keyboard", Keyboard)
def test_every_key_is_told_from_every_other(tag: str, keyboard: Keyboard) -> None:
    spoken_in = language(tag)
    heard: dict[str, str] = {}
    for page in range(1, KEY_PAGES + 1):
        for key in (key for row in rows_of(keyboard, page) for key in row if len(key) == 1):
            letter = ONE_LETTER.get(key, key)
            name = espeak().phonemes(spoken_in.pronounce(spoken_in.spell(key)), spoken_in.VOICE)
            assert name, key
            assert "(" not in name, key
            assert heard.setdefault(name, letter) == letter, f"{heard[name]} and {key} are both {name}"
