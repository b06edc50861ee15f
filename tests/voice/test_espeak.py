"""The binding to espeak-ng: what it needs to start, and what it survives."""

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import espeakng_loader
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.faults import VoiceMissing
from voice.speech.bounds import LONGEST, bounded
from voice.speech.espeak import espeak, short_path
from voice.speech.utterance import clean

SPEAK = """
from voice.faults import VoiceFault
from voice.speech.espeak import espeak
try:
    print(espeak().phonemes("bonjour", "fr"))
except VoiceFault as fault:
    print(fault.code)
"""


LONG_WORDS = """
from voice.languages import available, language
from voice.speech.espeak import espeak
for tag in available():
    for letters in ("بَ", "ب", "ⵜ", "ⵜⴰ", "يو", "ba", "é", "7"):
        spoken_in = language(tag)
        heard = espeak().phonemes(spoken_in.pronounce(letters * (400 // len(letters))), spoken_in.VOICE)
        print(tag, letters, len(heard) > 100)
"""


def in_a_process_of_its_own(data: Path) -> str:
    found = subprocess.run(
        [sys.executable, "-c", SPEAK],
        env=os.environ | {"ESPEAK_DATA_PATH": str(data), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return found.stdout.strip()


def test_missing_data_is_a_fault_and_not_the_end_of_the_process(tmp_path: Path) -> None:
    assert in_a_process_of_its_own(tmp_path / "nowhere") == "speech-engine-missing"


def test_data_behind_a_long_path_is_found(tmp_path: Path) -> None:
    """espeak cuts its data path off at about 160 bytes."""
    deep = tmp_path / ("x" * 100) / ("y" * 100)
    deep.mkdir(parents=True)
    (deep / "espeak-ng-data").symlink_to(espeakng_loader.get_data_path())
    assert in_a_process_of_its_own(deep / "espeak-ng-data") == "bɔ̃ʒˈuʁ"


def test_a_short_path_is_left_alone(tmp_path: Path) -> None:
    assert short_path(Path("/usr/share/espeak-ng-data")) == Path("/usr/share/espeak-ng-data")
    long = tmp_path / ("é" * 80)
    long.mkdir()
    short = short_path(long)
    assert len(os.fsencode(short)) < 158
    assert short.resolve() == long.resolve()


def test_a_voice_that_is_not_there() -> None:
    assert espeak().has_voice("fr")
    assert not espeak().has_voice("ber/zgh")
    with pytest.raises(VoiceMissing):
        espeak().speak("azul", "ber/zgh", lambda _: True)
    with pytest.raises(VoiceMissing):
        espeak().phonemes("azul", "ber/zgh")
    assert espeak().phonemes("bonjour", "fr") == "bɔ̃ʒˈuʁ", "the next one is not harmed"


def test_it_stops_when_the_listener_has_heard_enough() -> None:
    pieces: list[bytes] = []

    def listener(piece: bytes) -> bool:
        pieces.append(piece)
        return len(pieces) < 5

    espeak().speak("Choisissez le service que vous voulez.", "fr", listener)
    assert len(pieces) <= 6
    assert all(len(piece) <= 2 * 22050 * 0.1 for piece in pieces), (
        "pieces are short, so that stopping is quick"
    )


def test_many_threads_get_the_sound_they_asked_for() -> None:
    """The C library has one voice and one callback for the whole process."""
    texts = {"fr": "Bonjour, bienvenue.", "ar": "[[m'aR|Haban]]", "es": "Buenos días."}

    def sound(voice: str) -> bytes:
        made = bytearray()

        def listener(piece: bytes) -> bool:
            made.extend(piece)
            return True

        espeak().speak(texts[voice], voice, listener)
        return bytes(made)

    alone = {voice: sound(voice) for voice in texts}
    wrong: list[str] = []

    def again(voice: str) -> None:
        wrong.extend(voice for _ in range(10) if abs(len(sound(voice)) - len(alone[voice])) > 4000)
        wrong.extend(voice for _ in range(5) if not espeak().phonemes(texts[voice], voice))

    threads = [threading.Thread(target=again, args=(voice,)) for voice in [*texts, *texts]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not wrong


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    espeak().phonemes(clean(text), "fr")
    espeak().phonemes(clean(text), "ar")


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\x02bonjour",
        "bon\x07jour\x1b[0m",
        "\ud800",
        "\u202ebonjour\u2069",
        "[[_^_en]] [[",
        "<speak>&nope;",
        "%s%n",
    ],
)
def test_control_characters_and_commands_are_not_obeyed(text: str) -> None:
    said = espeak().phonemes(clean(text), "fr")
    assert ("bɔ̃ʒˈuʁ" in said) == ("jour" in text and "\x07" not in text)
    assert "[[" not in clean(text)


def test_a_word_of_four_hundred_letters_does_not_end_the_process() -> None:
    """espeak writes the phonemes of one word into 200 bytes without looking; a visitor may lean on a key."""
    found = subprocess.run(
        [sys.executable, "-c", LONG_WORDS],
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert found.returncode == 0, found.stderr
    assert [line for line in found.stdout.splitlines() if not line.endswith("True")] == []


@pytest.mark.parametrize("phonemes", ["ba" * 150, "|".join("b" * 150), "t[a.:|s[u" * 40, "b|" * 200 + "a"])
def test_long_phonemes_are_cut_between_phonemes_and_none_is_lost(phonemes: str) -> None:
    parts = re.findall(r"\[\[(.*?)\]\]", bounded(f"x [[{phonemes}]] y"))
    assert len(parts) > 1
    assert max(map(len, parts)) <= LONGEST
    assert "".join(parts).replace("|", "") == phonemes.replace("|", "")
    assert not any(part.startswith((".", ":", "[")) for part in parts)


def test_words_of_common_length_are_left_alone() -> None:
    assert bounded("[[b'a]], [[k|t'ab]] 25 [ [") == "[[b'a]], [[k|t'ab]] 25 [ ["
