"""Recorded prompts are heard instead of synthesis: a whole sentence or nothing of it, through the same stretch and gain."""

import time
from array import array
from pathlib import Path

import pytest

from tests.voice.booth import Booth, heard
from tests.voice.packs.synthesised import recorded
from tests.voice.packs.test_pack import NEEDED, copied, written
from tests.voice.test_levels import loudness
from tests.voice.test_rate import pitch
from voice.faults import ClipBroken, ClipSwapped, PackBroken
from voice.languages import language
from voice.packs.recordings import Recordings
from voice.sound.levels import SPEECH
from voice.speech.utterance import Part, Say, SpeakIn, Spell

WELCOME = "Bonjour. Touchez une image."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    recorded(folder, "fr", written(folder / "messages"), only=NEEDED)
    return folder


class Hearing:
    """Says one thing with the packs of a folder; `sound` is what was heard."""

    def __init__(self, folder: Path, packs: Path) -> None:
        self._folder, self._packs = folder, packs
        self._count = 0

    def say(self, text: str | tuple[Part, ...], rate: float = 100, gain: float = 0.0) -> bytes:
        self._count += 1
        folder = self._folder / str(self._count)
        folder.mkdir()
        with Booth(folder, Recordings(self._packs)) as booth:
            booth.speaker.set_rate(rate)
            booth.speaker.set_gain(gain)
            booth.say(text, "said")
            booth.listen_to_the_end()
            self.faults = booth.faults
            assert booth.ends == [("said", True)]
            booth.speaker.close()
            return heard(booth.path).tobytes()

    def clip(self, text: str) -> bytes:
        sound = Recordings(self._packs).sound(text, "fr", lambda _: None)
        assert sound
        return sound


@pytest.fixture
def hearing(home: Path, tmp_path: Path) -> Hearing:
    return Hearing(tmp_path, home)


@pytest.mark.parametrize("text", [WELCOME, "Oui. Bouton. 1 sur 2.", "Ouvert le lundi 23 novembre"])
def test_what_was_recorded_is_heard_as_it_was_recorded(hearing: Hearing, text: str) -> None:
    """Row L3: to the sample."""
    assert hearing.say(text).startswith(hearing.clip(text))
    assert hearing.faults == []


def test_a_ticket_number_is_spelled_by_clips(hearing: Hearing) -> None:
    said = hearing.say((Spell("A047"),))
    letters = [
        hearing.clip(language("fr").letter("A")),
        *(hearing.clip(language("fr").digits(n)) for n in "047"),
    ]
    at = [said.find(letter) for letter in letters]
    assert -1 not in at
    assert at == sorted(at)


@pytest.mark.parametrize(
    "text",
    [
        "Oui. Non.",
        (Say("Oui."), Say("Non.")),
        (Say("Non."), Say("Oui.")),
        (Say("Oui."), SpeakIn("ar"), Say("لا"), SpeakIn("fr"), Say("Non.")),
    ],
)
def test_nobody_hears_two_voices_in_one_utterance(hearing: Hearing, text: str | tuple[Part, ...]) -> None:
    assert hearing.clip("Oui") not in hearing.say(text)


def test_each_language_has_a_voice_of_its_own(hearing: Hearing) -> None:
    """Only French was recorded; what is Arabic in the same utterance is synthesised, as it always is."""
    said = hearing.say((Say("Oui."), SpeakIn("ar"), Say("لَا."), SpeakIn("fr"), Say("Bouton.")))
    assert 0 <= said.find(hearing.clip("Oui")) < said.find(hearing.clip("bouton"))
    assert hearing.faults == []


def test_clips_are_slower_and_faster_at_the_same_pitch(hearing: Hearing) -> None:
    """Row A14."""
    usual = array("h", hearing.say(WELCOME))
    for rate in (50, 200):
        changed = array("h", hearing.say(WELCOME, rate))
        assert len(changed) / len(usual) == pytest.approx(100 / rate, rel=0.05)
        assert pitch(changed) == pytest.approx(pitch(usual), rel=0.03)


def test_clips_are_as_loud_as_synthesis_and_softer_by_the_same_steps(hearing: Hearing) -> None:
    """Rows A10, A12."""
    usual = loudness(array("h", hearing.clip(WELCOME)))
    assert usual == pytest.approx(SPEECH, abs=3)
    softer = array("h", hearing.say(WELCOME, gain=-12.0))[: len(hearing.clip(WELCOME)) // 2]
    assert loudness(softer) == pytest.approx(usual - 12, abs=0.1)


def test_a_clip_is_cut_at_once(home: Path, tmp_path: Path) -> None:
    """Row A6."""
    with Booth(tmp_path, Recordings(home)) as booth:
        booth.say(WELCOME, "cut")
        booth.listen(0.5)
        booth.speaker.silence()
        at = booth.sink.played()
        booth.listen(0.5)
        assert booth.sink.played() == at
        assert booth.ends == [("cut", False)]


def swapped(folder: Path) -> None:
    (folder / "yes.opus").write_bytes((folder / "role.opus").read_bytes())


def gone(folder: Path) -> None:
    (folder / "yes.opus").unlink()


def lying(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"version": 1}', encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "code"), [(swapped, ClipSwapped.code), (gone, ClipBroken.code), (lying, PackBroken.code)]
)
def test_what_is_broken_is_told_and_synthesised(home: Path, tmp_path: Path, harm: object, code: str) -> None:
    assert callable(harm)
    harm(copied(home, tmp_path / "packs"))
    (tmp_path / "broken").mkdir()
    (tmp_path / "none").mkdir()
    broken, without = Hearing(tmp_path / "broken", tmp_path / "packs"), Hearing(tmp_path / "none", tmp_path)
    assert len(broken.say("Oui.")) == pytest.approx(len(without.say("Oui.")), rel=0.05)
    assert broken.faults == [code]
    assert without.faults == []


def test_ten_thousand_words_do_not_wait_for_a_pack(home: Path) -> None:
    recordings = Recordings(home)
    recordings.load(["fr"], lambda _: None)
    for text in ("Oui. " * 300, "1 sur 2 " * 190, "mot " * 10_000, "1 sur 2. " * 10_000):
        begun = time.monotonic()
        recordings.sound(text, "fr", lambda _: None)
        assert time.monotonic() - begun < 1.0
