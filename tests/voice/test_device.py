"""The real device: PulseAudio with a virtual speaker, listened to at its monitor."""

import shutil
import time
from collections.abc import Iterator

import pytest

from tests.voice.pulse import Ear, PulseServer
from voice.faults import SoundLost, SoundMissing
from voice.sound.routes import Route, Routes
from voice.sound.sink import PulseSink, open_device
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs the Debian package pulseaudio"),
]

SENTENCE = "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde."


@pytest.fixture
def ear(server: PulseServer) -> Iterator[Ear]:
    ear = server.ear()
    yield ear
    ear.close()


def run(speaker: Speaker, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        speaker.pump()
        time.sleep(0.01)


@pytest.mark.parametrize(("language", "text"), [("fr", SENTENCE), ("ar", "مَرْحَبًا بِكُمْ فِي الْمَرْكَزِ الِاجْتِمَاعِيّ.")])
def test_a_person_at_the_speaker_hears_it_and_hears_it_stop(ear: Ear, language: str, text: str) -> None:
    """Row A6's floor is 200 ms; on a quiet machine it is 20 to 40. Frames are counted in test_speaker."""
    sink = open_device()
    assert sink.backend == "PULSEAUDIO"
    ends: list[bool] = []
    speaker = Speaker(sink, on_finished=lambda _, completed: ends.append(completed))
    run(speaker, 0.5)
    speaker.say(Utterance(text, language, Priority.NOW))
    run(speaker, 1.0)
    assert ear.last_loud > time.monotonic() - 0.5, "speech is heard"
    cut = time.monotonic()
    speaker.silence()
    run(speaker, 0.8)
    assert ear.last_loud - cut < 0.2
    assert ends == [False]
    speaker.say(Utterance("Oui.", "fr", Priority.NOW))
    run(speaker, 2.0)
    assert ends == [False, True], "played to its end by the device's own clock"
    assert ear.last_loud > cut + 0.2
    speaker.close()


def test_a_server_that_dies_in_the_middle_of_a_sentence(server: PulseServer) -> None:
    faults: list[str] = []
    ends: list[bool] = []
    speaker = Speaker(open_device(), None, faults.append, lambda _, completed: ends.append(completed))
    speaker.say(Utterance(SENTENCE, "fr", Priority.NOW))
    run(speaker, 0.7)
    assert faults == []
    server.kill()
    end = time.monotonic() + 6
    while not ends and time.monotonic() < end:
        run(speaker, 0.1)
    assert (faults, ends) == ([SoundLost.code], [False])
    before = time.monotonic()
    speaker.say(Utterance("Oui.", "fr", Priority.NOW))
    speaker.pump()
    speaker.close()
    assert time.monotonic() - before < 2, "nobody waits for a dead device"


def test_a_device_rests_when_it_is_quiet_for_long_and_wakes_for_sound(server: PulseServer, ear: Ear) -> None:
    sink = PulseSink(quiet=0.5)
    for _ in range(3):
        end = time.monotonic() + 5
        while not sink.resting and time.monotonic() < end:
            time.sleep(0.02)
        assert sink.resting
        before = sink.played()
        sink.write(b"\x00\x20\x00\xe0" * 2205)
        time.sleep(1.5)
        assert sink.played() == before + 4410
        assert not sink.lost
    assert ear.last_loud
    sink.close()


def test_a_headset_and_a_loudspeaker_are_two_devices(server: PulseServer, ear: Ear) -> None:
    """Row P1: at their monitors."""
    server.add_headset()
    headset = server.ear("headset")
    speaker = Speaker(Routes(open_device("Headset"), open_device()))
    try:
        speaker.say(Utterance(SENTENCE, "fr", Priority.NOW, route=Route.HEADSET))
        run(speaker, 1.5)
        assert headset.last_loud, "who has the headset hears it"
        assert not ear.last_loud, "the hall does not"
        speaker.silence()
        run(speaker, 0.5)
        from_here = time.monotonic()
        speaker.say(Utterance("Bienvenue.", "fr", Priority.NOW, route=Route.SPEAKER))
        run(speaker, 1.5)
        assert ear.last_loud
        assert headset.last_loud < from_here
    finally:
        speaker.close()
        headset.close()


def test_a_headset_that_is_not_there_is_not_another_device(server: PulseServer) -> None:
    with pytest.raises(SoundMissing):
        open_device("Headset")
