"""What Darija and Tamazight send to espeak is what it says: every phoneme, in its order, in a natural time."""

from __future__ import annotations

import re

import pytest

from tests.locale.wording import everything
from tests.voice.languages.test_what_ships_can_be_read import content
from voice.languages import language
from voice.speech.espeak import RATE, espeak
from voice.speech.utterance import clean

IPA = {
    "dZ": "dʒ", "tS": "tʃ", "Z;": "ʑ", "gH": "ɣ", "dH": "dˤ", "t[": "t̪", "s[": "s̪", "A": "ʕ", "H": "ħ", "X": "χ",
    "R": "r", "S": "ʃ", "Z": "ð", "T": "θ", "D": "ð", "g": "ɡ", "?": "ʔ", "@": "ə", ":": "ː",
}  # fmt: skip
"""What espeak's trace writes for a phoneme of its Arabic table; the others are written as themselves."""
MNEMONIC = re.compile("|".join(map(re.escape, IPA)))
SAMPLE = 5
"""Every fifth text: to hear them all takes a quarter of a minute."""
SENTENCE = 12
"""Sounds; in less than that a pause weighs too much."""


def texts(tag: str) -> list[str]:
    return sorted({said for _, _, said in everything(tag)} | set(content(tag)))[::SAMPLE]


def expected(pronounced: str) -> str:
    """Return the IPA of the phonemes of a text that is nothing but `[[…]]` and punctuation."""
    words = " ".join(re.findall(r"\[\[(.*?)\]\]", pronounced))
    return re.sub(r"[|' ]", "", MNEMONIC.sub(lambda found: IPA[found.group()], words))


@pytest.mark.parametrize("tag", ["ary", "zgh"])
def test_every_phoneme_is_heard_in_its_order(tag: str) -> None:
    spoken_in = language(tag)
    for text in texts(tag):
        pronounced = spoken_in.pronounce(clean(text))
        heard = re.sub(r"[\sˈˌ]", "", espeak().phonemes(pronounced, spoken_in.VOICE))
        assert heard.replace("-", "") == expected(pronounced), text


@pytest.mark.parametrize("tag", ["ary", "zgh"])
def test_no_sound_is_swallowed_or_dwelt_upon(tag: str) -> None:
    """Between 50 and 160 ms a sound, without the pauses; Arabic and French are 79 to 143 with them. The longest, 154, is
    three words of long vowels only."""
    spoken_in = language(tag)
    for text in texts(tag):
        pronounced = spoken_in.pronounce(clean(text))
        sound = bytearray()

        def listen(piece: bytes, sound: bytearray = sound) -> bool:
            sound.extend(piece)
            return True

        espeak().speak(pronounced, spoken_in.VOICE, listen)
        letters = sum(map(str.isalpha, expected(pronounced)))
        if letters >= SENTENCE:
            seconds = len(sound.replace(bytes(2000), b"")) / 2 / RATE
            assert 0.05 < seconds / letters < 0.16, text
