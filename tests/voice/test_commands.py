"""Text with commands: another language, a pause, spelling, a mark that tells when the ear was there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.voice.booth import Booth, heard, sounding
from voice.sound.earcons import Earcon
from voice.sound.sink import FileSink, NullSink
from voice.speech.log import FileLog
from voice.speech.render import phonemes
from voice.speech.speaker import Speaker
from voice.speech.utterance import Mark, Pause, Play, Priority, Say, SpeakIn, Spell, Utterance


class Listener:
    """Remembers which mark was heard when, in seconds of the sound."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "heard.wav"
        self.sink = FileSink(self.path)
        self.log = FileLog(folder / "speech.log")
        self.marks: list[tuple[str, float]] = []
        self.speaker = Speaker(self.sink, self.log, on_mark=self._heard)

    def _heard(self, _: Utterance, mark: str) -> None:
        self.marks.append((mark, self.sink.clock()))

    def listen(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.01)):
            self.sink.advance(0.01)
            self.speaker.pump()

    def listen_to_the_end(self) -> None:
        while self.speaker.is_speaking:
            self.listen(0.01)

    def close(self) -> None:
        self.speaker.close()
        self.log.close()


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path)
    yield listener
    listener.close()


SENTENCES = (
    Mark("first"), Say("La première phrase est un peu longue."),
    Mark("second"), Say("Oui."),
    Mark("end"),
)  # fmt: skip


@pytest.mark.parametrize("rate", [50, 100, 200])
def test_a_mark_is_told_when_the_ear_is_there(listener: Listener, rate: float) -> None:
    """Also where the sound is stretched: to the frame in which the kiosk looks."""
    listener.speaker.set_rate(rate)
    listener.speaker.say(Utterance("La première phrase est un peu longue.", "fr", key="alone"))
    listener.listen_to_the_end()
    alone = listener.sink.clock() - 0.18 * 100 / rate
    begun = listener.sink.clock()
    listener.speaker.say(Utterance(SENTENCES, "fr"))
    listener.listen_to_the_end()
    assert [mark for mark, _ in listener.marks] == ["first", "second", "end"]
    first, second, end = (at - begun for _, at in listener.marks)
    assert first < 0.05
    assert second == pytest.approx(alone, abs=0.05)
    assert end > second + 0.1
    assert [line["mark"] for line in listener.log.lines if line.get("event") == "mark"] == [
        "first",
        "second",
        "end",
    ]


def test_what_was_cut_tells_only_the_marks_that_were_heard(listener: Listener) -> None:
    listener.speaker.say(Utterance(SENTENCES, "fr"))
    listener.listen(0.5)
    listener.speaker.silence()
    listener.speaker.say(Utterance("Non.", "fr", Priority.NOW))
    listener.listen_to_the_end()
    assert [mark for mark, _ in listener.marks] == ["first"]


def test_a_mark_heard_just_before_the_cut_is_told_after_it(listener: Listener) -> None:
    """Nobody looked between the two; who reads on from there must not begin a sentence too early."""
    listener.speaker.say(Utterance((Say("Oui."), Mark("after yes"), Say("La suite est longue.")), "fr"))
    listener.sink.advance(1.0)
    listener.speaker.silence()
    listener.speaker.pump()
    assert [mark for mark, _ in listener.marks] == ["after yes"]


MIXED = (Say("Bonjour."), SpeakIn("ar"), Say("مَرْحَبًا."), SpeakIn("fr"), Say("Au revoir."))


def test_each_language_keeps_its_own_voice_in_one_utterance() -> None:
    mixed = phonemes(Utterance(MIXED, "fr"))
    alone = [
        phonemes(Utterance(text, language))
        for text, language in (("Bonjour.", "fr"), ("مَرْحَبًا.", "ar"), ("Au revoir.", "fr"))
    ]
    assert mixed.split("\n") == alone
    assert phonemes(Utterance("مَرْحَبًا.", "fr")) not in mixed


def test_two_languages_in_one_utterance_sound_like_two_utterances(tmp_path: Path) -> None:
    lengths = []
    for name, said in (
        ("one", [Utterance(MIXED[:3], "fr")]),
        ("two", [Utterance("Bonjour.", "fr"), Utterance("مَرْحَبًا.", "ar")]),
    ):
        (tmp_path / name).mkdir()
        booth = Listener(tmp_path / name)
        for utterance in said:
            booth.speaker.say(utterance)
        booth.listen_to_the_end()
        booth.close()
        lengths.append(sounding(heard(booth.path), 0))
    assert lengths[0] == pytest.approx(lengths[1], rel=0.02)


def test_a_language_without_a_voice_in_the_middle_is_told_and_nothing_is_half_said(booth: Booth) -> None:
    booth.say((Say("Bonjour."), SpeakIn("zz"), Say("Azul.")), "mixed")
    booth.say("Oui.", "after")
    booth.listen_to_the_end()
    assert booth.faults == ["speech-voice-missing"]
    assert booth.ends == [("mixed", False), ("after", True)]


def test_an_earcon_comes_first_keeps_its_length_and_words_follow_it(tmp_path: Path) -> None:
    """Row A16: one stream, so no sound lies over speech at any rate."""
    for rate in (50, 100, 200):
        (tmp_path / str(rate)).mkdir()
        with Booth(tmp_path / str(rate)) as booth:
            booth.speaker.set_rate(rate)
            booth.say((Play(Earcon.ERROR), Pause(1.0), Say("Ce code n'existe pas.")), "error")
            booth.listen_to_the_end()
            samples = booth.leave()
        assert sounding(samples, 0, 0.19) > 0.18 * FileSink.rate
        assert not sounding(samples, 0.19, 0.19 + 100 / rate - 0.02)
        assert sounding(samples, 0.19 + 100 / rate)


def test_an_earcon_alone_is_heard_and_logged(booth: Booth) -> None:
    booth.say((Play(Earcon.LISTENING),), "turn")
    assert booth.listen_to_the_end() > 0.12
    assert [line["earcons"] for line in booth.log.lines if "text" in line] == [["listening"]]
    assert sounding(booth.leave(), 0)


def test_commands_are_no_words() -> None:
    utterance = Utterance(
        (Play(Earcon.DONE), Mark("a"), Say("Un."), SpeakIn("ar"), Pause(1), Spell("B2")), "fr"
    )
    assert utterance.words == "Un. B2"
    assert utterance.languages == ("fr", "ar")


def test_marks_are_told_in_their_order_however_many() -> None:
    parts = tuple(part for n in range(50) for part in (Mark(str(n)), Pause(0.01)))
    marks: list[int] = []
    now = [0.0]
    speaker = Speaker(NullSink(lambda: now[0]), on_mark=lambda _, mark: marks.append(int(mark)))
    speaker.say(Utterance((*parts, Say("Oui.")), "fr"))
    while speaker.is_speaking:
        now[0] += 0.1
        speaker.pump()
    speaker.close()
    assert marks == list(range(50))
