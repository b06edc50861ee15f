"""A kiosk whose sound device is not there says so where it can: on its screen (row H1)."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from kiosk.dialogue.actions import Activate, JackChanged, Leave
from kiosk.dialogue.timers import MUTE_SECONDS
from kiosk.locate import CONFIG
from kiosk.running import open_voice
from kiosk.settings.options import load_options
from tests.conversation.hall import MESSAGES, Hall
from voice.faults import SoundMissing
from voice.sound.reopening import Reopening
from voice.sound.returning import ReturningSink
from voice.sound.routes import Route, Routes
from voice.sound.sink import FileSink, Sink

START = Activate("choice:fr")


class Device:
    """One that can be pulled out, and is another one when it is plugged in again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._there = threading.Event()
        self.sink: FileSink

    def played(self, sink: FileSink) -> Sink:
        self.sink = sink
        return ReturningSink(sink, Reopening(self._open, shortest=0.01, longest=0.02))

    def pull_out(self) -> None:
        self.sink.close()

    def plug_in(self) -> None:
        self._there.set()

    def _open(self) -> Sink:
        if not self._there.is_set():
            raise SoundMissing
        self.sink = FileSink(self._folder / "again.wav")
        return self.sink


@pytest.fixture
def device(tmp_path: Path) -> Device:
    return Device(tmp_path)


@pytest.fixture
def hall(tmp_path: Path, device: Device) -> Iterator[Hall]:
    hall = Hall(tmp_path, played=device.played)
    yield hall
    hall.close()


def pass_by(hall: Hall, seconds: float) -> None:
    """Only the clock."""
    hall.clock.advance(seconds)
    hall.conversation.pump()


def told(hall: Hall) -> bool:
    status = hall.glass.page.status
    words = MESSAGES[hall.glass.page.language].shown("status-voice-mute", {})
    return status is not None and status.shown == words


def goes_on_until(hall: Hall, happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        hall.conversation.pump()
        time.sleep(0.01)


def test_it_is_told_once_it_lasts_and_until_the_sound_is_back(hall: Hall, device: Device) -> None:
    hall.press(START)
    device.pull_out()
    pass_by(hall, 0)
    pass_by(hall, MUTE_SECONDS - 0.5)
    assert not told(hall)
    pass_by(hall, 0.5)
    assert told(hall)
    hall.press(Activate("choice:check-in"))  # the visit goes on, and so does this
    assert told(hall)
    device.plug_in()
    hall.conversation.receive(Activate("key:4"))  # a key cuts what nobody hears
    goes_on_until(hall, lambda: not told(hall) and device.sink.pending() > 0)
    hall.conversation.pump()  # the log is told when the loop turns
    began = [line["key"] for line in hall.log.lines if "text" in line]
    assert began[-1] == "which-code:title", "who was left without a word hears where they are"


def test_it_is_told_where_nobody_is_too_and_outlasts_a_visit(hall: Hall, device: Device) -> None:
    device.pull_out()
    pass_by(hall, 0)
    pass_by(hall, MUTE_SECONDS)
    assert hall.glass.page.id == "attract"
    assert told(hall)
    hall.press(START)
    assert told(hall)
    hall.press(Leave())
    assert hall.glass.page.id == "attract"
    assert told(hall)


def test_a_moment_without_sound_is_not_worth_a_word(hall: Hall, device: Device) -> None:
    hall.press(START)
    device.pull_out()
    pass_by(hall, 0)
    device.plug_in()
    hall.conversation.receive(Activate("bar:help"))
    goes_on_until(hall, lambda: not hall.voice.is_mute(Route.SPEAKER))
    pass_by(hall, MUTE_SECONDS)
    assert not told(hall)


@pytest.mark.parametrize(("inserted", "mute"), [(True, False), (False, True)], ids=["headset", "loudspeaker"])
def test_who_listens_to_the_other_device_misses_nothing(
    tmp_path: Path, device: Device, inserted: bool, mute: bool
) -> None:
    headset = FileSink(tmp_path / "headset.wav")
    hall = Hall(tmp_path, played=lambda sink: Routes(headset, device.played(sink)))
    hall.press(START, JackChanged(inserted))
    device.pull_out()
    pass_by(hall, 0)
    pass_by(hall, MUTE_SECONDS)
    assert told(hall) is mute
    hall.close()


@pytest.mark.parametrize(("sound", "mute"), [("device", True), ("none", False)])
def test_a_kiosk_that_is_meant_to_be_silent_is_not_mute(
    monkeypatch: pytest.MonkeyPatch, sound: Literal["device", "none"], mute: bool
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setattr("voice.sound.device._CARDS", Path("/nowhere"))
    voice = open_voice(replace(load_options(CONFIG / "kiosk.json"), sound=sound))
    try:
        assert voice.is_mute(Route.SPEAKER) is mute
    finally:
        voice.close()
