"""Voices and sound that are not there: the caller hears a code, once, and goes on in silence."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.voice.booth import Booth
from voice.faults import SoundLost, SoundMissing
from voice.sound.device import open_device
from voice.sound.sink import FileSink, NullSink
from voice.speech.log import FileLog, Prosody
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

SENTENCE = "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde."


def test_a_language_without_a_voice_is_told_once_and_skipped(booth: Booth) -> None:
    booth.say("Azul.", "one", language="zz")
    booth.say("Azul.", "two", language="zz")
    booth.say("Bonjour.", "three")
    booth.listen_to_the_end()
    assert booth.faults == ["speech-voice-missing"]
    assert booth.ends == [("one", False), ("two", False), ("three", True)]
    assert booth.events == [("one", "unheard"), ("two", "unheard"), ("three", "finished")]


class DyingSink(NullSink):
    """A device that is pulled out: from then on it takes nothing and says so."""

    dead = False

    @property
    def lost(self) -> bool:
        return self.dead or super().lost


def wait_until_quiet(speaker: Speaker) -> None:
    end = time.monotonic() + 10
    while speaker.is_speaking and time.monotonic() < end:
        speaker.pump()
        time.sleep(0.01)


def test_a_sink_that_dies_in_the_middle_of_a_sentence(tmp_path: Path) -> None:
    now = [0.0]
    sink = DyingSink(lambda: now[0])
    faults: list[str] = []
    ends: list[tuple[str, bool]] = []
    log = FileLog(tmp_path / "speech.log")
    speaker = Speaker(sink, log, faults.append, lambda u, completed: ends.append((u.key, completed)))
    speaker.say(Utterance(SENTENCE, "fr", Priority.NOW, "cut-off"))
    speaker.say(Utterance("Oui.", "fr", Priority.NEXT, "after"))
    now[0] += 0.5
    speaker.pump()
    assert speaker.is_speaking
    sink.dead = True
    speaker.pump()
    assert faults == [SoundLost.code]
    assert ends == [("cut-off", False)]
    # What comes after takes its time as if someone heard it, so that timers and pages keep their pace.
    wait_until_quiet(speaker)
    assert ends == [("cut-off", False), ("after", True)]
    speaker.say(Utterance("Encore.", "fr", Priority.NOW, "later"))
    speaker.pump()
    assert faults == [SoundLost.code]
    speaker.close()


def test_a_sink_that_was_dead_from_the_start() -> None:
    sink = NullSink()
    sink.close()
    faults: list[str] = []
    speaker = Speaker(sink, None, faults.append)
    speaker.say(Utterance(SENTENCE, "fr", Priority.NOW, "one"))
    speaker.pump()
    assert faults == [SoundLost.code]
    speaker.close()


def test_a_full_disk_under_a_speaking_kiosk() -> None:
    sink = FileSink("/dev/full")
    faults: list[str] = []
    speaker = Speaker(sink, None, faults.append)
    speaker.say(Utterance(SENTENCE, "fr", Priority.NOW, "one"))
    sink.advance(0.5)
    speaker.pump()
    assert faults == [SoundLost.code]
    speaker.close()


def test_a_machine_without_any_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    if Path("/dev/snd").exists():
        pytest.skip("this machine has a sound card")
    with pytest.raises(SoundMissing):
        open_device()


def test_a_speaker_needs_nobody_to_listen_to_its_events() -> None:
    speaker = Speaker(NullSink())
    speaker.say(Utterance("Azul.", "zz"))
    speaker.say(Utterance("Oui.", "fr"))
    speaker.pump()
    speaker.close()


def test_after_closing_nothing_is_said_and_nothing_breaks(booth: Booth) -> None:
    booth.now("Bonjour.", "one")
    booth.speaker.close()
    booth.speaker.close()
    booth.now("Encore.", "two")
    booth.speaker.silence()
    booth.speaker.repeat()
    booth.speaker.pause()
    booth.speaker.resume()
    booth.speaker.set_rate(100)
    booth.speaker.set_gain(-6)
    booth.speaker.pump()
    assert booth.said == ["one"]
    assert booth.ends == [("one", False)]


def test_private_text_is_masked_where_the_log_is_told_so(tmp_path: Path) -> None:
    log = FileLog(tmp_path / "speech.log", mask_private=True)
    log.said(
        1.0,
        Utterance("quatre huit deux", "fr", Priority.NOW, "code", private=True),
        Prosody(),
    )
    log.said(2.0, Utterance("Votre code.", "fr", Priority.NOW, "title"), Prosody())
    log.close()
    written = (tmp_path / "speech.log").read_text(encoding="utf-8")
    assert "quatre" not in written
    assert "kˈatʁ" not in written
    assert [line["text"] for line in log.lines] == [None, "Votre code."]


WITHOUT_AN_ENGINE = """
import os
import subprocess
import sys
import time
from voice.sound.sink import NullSink
from voice.speech.speaker import Speaker
from voice.speech.utterance import Utterance
speaker = Speaker(NullSink(), None, print, lambda utterance, completed: print(utterance.key, completed))
speaker.say(Utterance("Bonjour.", "fr", key="one"))
speaker.say(Utterance("Encore.", "fr", key="two"))
end = time.monotonic() + 10
while speaker.is_speaking and time.monotonic() < end:
    speaker.pump()
    time.sleep(0.01)
speaker.pump()
speaker.close()
"""


def test_a_machine_whose_synthesiser_is_broken_goes_on_in_silence(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", WITHOUT_AN_ENGINE],
        env=os.environ | {"ESPEAK_DATA_PATH": str(tmp_path / "nowhere")},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert found.stdout.split("\n")[:3] == ["speech-engine-missing", "one False", "two False"]
