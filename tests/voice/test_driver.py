"""The driver keeps pyttsx3's own contract: what works with another engine works with "kiosk"."""

import gc
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import pyttsx3
from pyttsx3.engine import Engine

from tests.voice.booth import heard, sounding
from voice.faults import VoiceMissing
from voice.languages import available
from voice.sound.sink import FileSink, NullSink
from voice.speech.driver import register

HURRY = 40
"""How much faster than life the clock of these sinks runs."""


def hurried() -> NullSink:
    return NullSink(lambda: time.monotonic() * HURRY)


@pytest.fixture
def engine() -> Engine:
    register()
    return Engine("kiosk")


def listen(engine: Engine) -> list[tuple[str, Any]]:
    events: list[tuple[str, Any]] = []
    engine.connect("started-utterance", lambda name: events.append(("started", name)))
    engine.connect("finished-utterance", lambda name, completed: events.append((name, completed)))
    engine.connect("error", lambda exception, **_: events.append(("error", type(exception))))
    return events


def test_pyttsx3_finds_it_by_name() -> None:
    register()
    engine = pyttsx3.init("kiosk")
    assert {voice.id for voice in engine.getProperty("voices")} == set(available())
    assert pyttsx3.init("kiosk") is engine


def test_run_and_wait_says_everything_that_was_asked(engine: Engine) -> None:
    """pyttsx3's own espeak driver says only the last."""
    sink = hurried()
    events = listen(engine)
    engine.setProperty("sink", sink)
    engine.say("Bonjour.", "one")
    engine.setProperty("voice", "ar")
    engine.say("مَرْحَبًا.", "two")
    engine.runAndWait()
    assert events == [("started", "one"), ("one", True), ("started", "two"), ("two", True)]
    assert sink.played() > 22050
    assert sink.pending() == 0


def test_an_outer_loop_gets_its_events_by_iterating(engine: Engine, tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "heard.wav")
    events = listen(engine)
    engine.startLoop(False)
    engine.iterate()
    engine.setProperty("sink", sink)
    engine.say("Bonjour.", "one")
    engine.iterate()
    assert events == [], "nothing has been heard yet"
    sink.advance(0.1)
    engine.iterate()
    assert events == [("started", "one")]
    sink.drain()
    engine.iterate()
    assert events == [("started", "one"), ("one", True)]
    engine.endLoop()
    sink.close()


def test_stop_is_immediate_and_clears_what_waits(engine: Engine, tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "heard.wav")
    events = listen(engine)
    engine.startLoop(False)
    engine.iterate()
    engine.setProperty("sink", sink)
    engine.say("Choisissez le service que vous voulez.", "one")
    engine.say("Encore.", "two")
    sink.advance(0.3)
    engine.stop()
    sink.advance(1.0)
    engine.iterate()
    assert not engine.isBusy()
    assert events == []
    sink.close()
    assert sounding(heard(tmp_path / "heard.wav"), 0.3) == 0


def test_save_to_file_writes_the_whole_text(engine: Engine, tmp_path: Path) -> None:
    engine.save_to_file("Bonjour et bienvenue.", str(tmp_path / "saved.wav"))
    engine.runAndWait()
    samples = heard(tmp_path / "saved.wav")
    assert 0.8 < len(samples) / 22050 < 2.5
    assert max(samples) > 5_000


def test_properties_are_what_was_set(engine: Engine) -> None:
    engine.startLoop(False)
    engine.iterate()
    for name, value in (("voice", "ar"), ("rate", 90), ("volume", 0.5)):
        engine.setProperty(name, value)
        assert engine.getProperty(name) == value
    engine.endLoop()


def test_what_does_not_exist_is_an_error_event(engine: Engine) -> None:
    events = listen(engine)
    engine.startLoop(False)
    engine.iterate()
    engine.setProperty("voice", "zz")
    engine.setProperty("colour", "blue")
    assert events == [("error", VoiceMissing), ("error", KeyError)]
    assert engine.getProperty("voice") == "fr"
    with pytest.raises(KeyError):
        engine.getProperty("colour")
    engine.endLoop()


def test_a_forgotten_engine_leaves_no_thread_behind() -> None:
    register()
    for _ in range(3):
        before = set(threading.enumerate())
        engine = Engine("kiosk")
        (worker,) = set(threading.enumerate()) - before
        del engine
        gc.collect()
        worker.join(5)
        assert not worker.is_alive()
