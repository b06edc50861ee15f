"""A speaker that is pulled out and plugged in again: real PulseAudio, a virtual speaker, listened to at its monitor."""

import shutil
import threading
import time
from collections.abc import Callable

import pytest

from tests.voice.pulse import PulseServer
from voice.faults import SoundLost, SoundMissing
from voice.sound.reopening import Reopening
from voice.sound.returning import ReturningSink
from voice.sound.sink import NullSink, Sink, open_device
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

SENTENCE = "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde."
A_WAIT = 0.5  # seconds; a device that is opened, or hangs, takes longer
NEEDS_PULSE = pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs the Debian package pulseaudio")


def run_until(speaker: Speaker, happened: Callable[[], bool], seconds: float = 12.0) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        before = time.monotonic()
        speaker.pump()
        assert time.monotonic() - before < A_WAIT, "the thread that draws waited for sound"
        time.sleep(0.01)


class Listener:
    """A speaker on a device that is looked for again, and what came of what it said."""

    def __init__(self, server: PulseServer) -> None:
        self.server = server
        self.faults: list[str] = []
        self.ends: list[tuple[str, bool]] = []
        self.opened = threading.Event()
        self.speaker = Speaker(
            ReturningSink(open_device(), Reopening(self._open, shortest=0.2, longest=1.0)),
            None,
            self.faults.append,
            lambda u, completed: self.ends.append((u.key, completed)),
        )

    def _open(self) -> Sink:
        sink = open_device()
        self.opened.set()
        return sink

    def say(self, text: str, key: str) -> None:
        self.speaker.say(Utterance(text, "fr", Priority.NOW, key))

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        run_until(self.speaker, lambda: time.monotonic() > end)

    def loses_it(self) -> None:
        """In the middle of a sentence."""
        self.faults.clear()
        self.ends.clear()
        self.opened.clear()
        self.say(SENTENCE, "cut-off")
        self.wait(0.7)
        assert self.faults == []
        self.server.unplug()
        run_until(self.speaker, lambda: bool(self.ends))
        assert (self.faults, self.ends) == ([SoundLost.code], [("cut-off", False)])

    def nobody_waits(self) -> None:
        before = time.monotonic()
        self.say(SENTENCE, "nobody hears it")
        self.speaker.silence()
        assert time.monotonic() - before < A_WAIT
        assert not self.opened.wait(0.5), "there is nothing to open"

    def has_it_back(self) -> None:
        self.server.plug_in()
        ear = self.server.ear()
        run_until(self.speaker, self.opened.is_set)
        self.wait(0.1)
        self.say("Oui, vous pouvez.", "again")
        run_until(self.speaker, lambda: ("again", True) in self.ends)
        assert ear.last_loud, "heard at the speaker itself"
        cut = time.monotonic()
        self.say(SENTENCE, "long")
        run_until(self.speaker, lambda: ear.last_loud > cut)
        silenced = time.monotonic()
        self.speaker.silence()
        self.wait(0.6)
        assert ear.last_loud - silenced < 0.2, "silence is as quick on the new one"
        ear.close()


@pytest.mark.slow
@NEEDS_PULSE
def test_a_speaker_plugged_in_again_is_heard_with_the_next_phrase(server: PulseServer) -> None:
    listener = Listener(server)
    for _ in range(2):
        listener.loses_it()
        listener.nobody_waits()
        listener.has_it_back()
    listener.speaker.close()


@pytest.mark.slow
@NEEDS_PULSE
def test_a_kiosk_that_began_without_a_speaker_speaks_once_there_is_one(server: PulseServer) -> None:
    server.unplug()
    with pytest.raises(SoundMissing):
        open_device()
    speaker = Speaker(ReturningSink(None, Reopening(open_device, shortest=0.1)))
    server.plug_in()
    ear = server.ear()

    def heard() -> bool:
        if not speaker.is_speaking:
            speaker.say(Utterance("Oui.", "fr", Priority.NEXT))
        return bool(ear.last_loud)

    run_until(speaker, heard)
    ear.close()
    speaker.close()


class Asked:
    """A place where no device is, and when it was asked for one."""

    def __init__(self, there_after: int = 1000) -> None:
        self.at: list[float] = []
        self._there_after = there_after

    def __call__(self) -> NullSink:
        self.at.append(time.monotonic())
        if len(self.at) <= self._there_after:
            raise SoundMissing
        return NullSink()

    @property
    def pauses(self) -> list[float]:
        return [after - before for before, after in zip(self.at, self.at[1:], strict=False)]


def test_it_asks_ever_more_patiently_and_never_gives_up() -> None:
    nobody = Asked()
    reopening = Reopening(nobody, shortest=0.05, longest=0.4)
    reopening.seek()
    reopening.seek()  # one thread looks
    time.sleep(1.8)
    reopening.close()
    growing = nobody.pauses[:3]
    assert growing == sorted(growing)
    assert growing[2] > 3 * growing[0]
    assert len(nobody.at) >= 5
    assert all(pause < 0.6 for pause in nobody.pauses)
    asked = len(nobody.at)
    time.sleep(0.6)
    assert len(nobody.at) == asked, "after the end nobody looks"


def test_a_device_that_keeps_going_away_is_trusted_less_each_time() -> None:
    flapping = Asked(there_after=0)
    reopening = Reopening(flapping, shortest=0.05, longest=2.0)
    for _ in range(4):
        reopening.seek()
        while (sink := reopening.found()) is None:
            time.sleep(0.005)
        sink.close()
    reopening.close()
    assert flapping.pauses[2] > 3 * flapping.pauses[0]


def test_what_is_found_after_the_end_is_closed() -> None:
    slow = threading.Event()
    sink = NullSink()

    def open_slowly() -> NullSink:
        slow.wait(5)
        return sink

    reopening = Reopening(open_slowly, shortest=0.01)
    reopening.seek()
    time.sleep(0.1)
    before = time.monotonic()
    reopening.close()
    assert time.monotonic() - before < A_WAIT, "nobody waits for a device that hangs"
    slow.set()
    end = time.monotonic() + 2
    while not sink.lost and time.monotonic() < end:
        time.sleep(0.01)
    assert sink.lost
