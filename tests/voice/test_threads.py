"""Silence from any thread, several speakers at once: nothing is torn, nobody waits for anybody."""

import subprocess
import sys
import threading
import time
from pathlib import Path

from kiosk.locate import ROOT
from tests.voice.booth import Booth
from voice.sound.sink import NullSink
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

SENTENCE = "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde."


def test_silence_from_an_input_thread_while_the_owner_speaks() -> None:
    faults: list[str] = []
    ends: list[str] = []
    speaker = Speaker(NullSink(), None, faults.append, lambda u, _: ends.append(u.key))
    over = threading.Event()
    slowest = [0.0]

    def keys() -> None:
        while not over.is_set():
            before = time.perf_counter()
            speaker.silence()
            slowest[0] = max(slowest[0], time.perf_counter() - before)
            time.sleep(0.0005)

    threads = [threading.Thread(target=keys) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(300):
        speaker.say(Utterance(SENTENCE, "fr", list(Priority)[number % 3], str(number)))
        speaker.pump()
        if number % 7 == 0:
            speaker.pause()
        if number % 11 == 0:
            speaker.repeat()
    over.set()
    for thread in threads:
        thread.join(5)
    assert not any(thread.is_alive() for thread in threads)
    speaker.silence()
    speaker.pump()
    assert not speaker.is_speaking
    assert faults == []
    assert slowest[0] < 0.5, "a machine under load; it is under a millisecond on a quiet one"
    speaker.say(Utterance("Oui.", "fr", Priority.NOW, "last"))
    end = time.monotonic() + 10
    while "last" not in ends and time.monotonic() < end:
        speaker.pump()
        time.sleep(0.01)
    assert ends[-1] == "last", "it still speaks"
    speaker.close()


def test_silence_from_another_thread_is_heard_at_once(booth: Booth) -> None:
    booth.now(SENTENCE, "long")
    booth.listen(0.5)
    thread = threading.Thread(target=booth.speaker.silence)
    thread.start()
    thread.join(5)
    assert booth.sink.pending() == 0
    assert not booth.speaker.is_speaking
    booth.listen(0.1)
    assert booth.ends == [("long", False)], "told by the owner's thread, from pump"


def test_speakers_do_not_wait_for_each_other(tmp_path: Path) -> None:
    """One that nobody listens to any more must not hold the synthesiser."""
    folders = [tmp_path / name for name in "abc"]
    for folder in folders:
        folder.mkdir()
    with Booth(folders[0]) as deserted, Booth(folders[1]) as one, Booth(folders[2]) as other:
        deserted.now(SENTENCE * 200, "deserted")
        one.now("Bonjour.", "one")
        other.say("مَرْحَبًا.", "other", Priority.NOW, "ar")
        one.listen_to_the_end()
        other.listen_to_the_end()
        assert one.ends == [("one", True)]
        assert other.ends == [("other", True)]
        one.speaker.silence()
        assert deserted.speaker.is_speaking, "each has its own engine: silence of one is not silence of all"


IN_THE_MIDDLE = """
import threading, time
from voice.sound.sink import NullSink
from voice.sound.stretch import Stretched

def speak(out, sound=bytes(range(256)) * 160):
    while True:
        out.write(sound)

for _ in range(4):
    threading.Thread(target=speak, args=[Stretched(NullSink().open(), 0.5)], daemon=True).start()
time.sleep(0.2)
"""


def test_a_kiosk_that_ends_in_the_middle_of_slow_speech_ends_well() -> None:
    """The speech thread is still inside the time-stretch while Python takes itself apart."""
    ended = subprocess.run([sys.executable, "-c", IN_THE_MIDDLE], cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr
