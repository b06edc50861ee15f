"""Two ways to the ear: each utterance is heard on its own way only, and silence is silence on both."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from voice.sound.routes import Route, Routes
from voice.sound.sink import FileSink
from voice.speech.log import FileLog
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance


class TwoEars:
    """One at the headset, one in the hall; time passes for both."""

    def __init__(self, folder: Path) -> None:
        self.headset, self.hall = FileSink(folder / "headset.wav"), FileSink(folder / "hall.wav")
        self.log = FileLog(folder / "speech.log")
        self.speaker = Speaker(Routes(self.headset, self.hall), self.log)

    def say(self, text: str, route: Route, priority: Priority = Priority.NEXT) -> None:
        self.speaker.say(Utterance(text, "fr", priority, text, route=route))

    def listen(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.02)):
            self.headset.advance(0.02)
            self.hall.advance(0.02)
            self.speaker.pump()

    def listen_to_the_end(self) -> None:
        while self.speaker.is_speaking:
            self.listen(0.02)


@pytest.fixture
def ears(tmp_path: Path) -> Iterator[TwoEars]:
    ears = TwoEars(tmp_path)
    yield ears
    ears.speaker.close()


def test_what_is_for_the_headset_is_not_heard_in_the_hall(ears: TwoEars) -> None:
    """Row P1: not a sample of it."""
    ears.say("Votre dossier", Route.HEADSET)
    ears.listen_to_the_end()
    assert ears.headset.played() > 0
    assert ears.hall.played() == 0


def test_one_after_another_each_goes_its_own_way_and_the_log_says_which(ears: TwoEars) -> None:
    for text, route in (("un", Route.HEADSET), ("deux", Route.SPEAKER), ("trois", Route.HEADSET)):
        ears.say(text, route)
    ears.listen_to_the_end()
    said = [(line["text"], line["route"]) for line in ears.log.lines if "text" in line]
    assert said == [("un", "headset"), ("deux", "speaker"), ("trois", "headset")]
    assert ears.hall.played() > 0


def test_what_interrupts_cuts_the_other_way_too(ears: TwoEars) -> None:
    ears.say("Bienvenue au centre social de la ville", Route.SPEAKER)
    ears.listen(0.5)
    ears.say("Votre dossier", Route.HEADSET, Priority.NOW)
    before = ears.hall.played()
    ears.listen_to_the_end()
    assert ears.hall.played() == before


@pytest.mark.parametrize("route", Route)
def test_silence_is_silence_on_both(ears: TwoEars, route: Route) -> None:
    ears.say("Bienvenue au centre social de la ville", route)
    ears.listen(0.5)
    ears.speaker.silence()
    before = ears.headset.played(), ears.hall.played()
    ears.listen(1.0)
    assert (ears.headset.played(), ears.hall.played()) == before


def test_each_way_is_as_loud_as_it_was_set(ears: TwoEars) -> None:
    ears.speaker.set_gain(-30.0, Route.HEADSET)
    ears.speaker.set_gain(-6.0, Route.SPEAKER)
    ears.say("un", Route.HEADSET)
    ears.say("deux", Route.SPEAKER)
    ears.listen_to_the_end()
    assert (ears.headset.gain, ears.hall.gain) == (-30.0, -6.0)


def test_a_headset_device_that_is_gone_is_not_replaced_by_the_loudspeaker(ears: TwoEars) -> None:
    """Row P3: what was for it is heard by nobody."""
    ears.headset.close()
    ears.say("Votre dossier", Route.HEADSET)
    for _ in range(20):
        ears.hall.advance(0.1)
        ears.speaker.pump()
    assert ears.hall.played() == 0
