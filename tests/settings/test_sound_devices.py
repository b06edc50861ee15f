"""Which devices a site's headset and loudspeaker are, on a real sound server."""

import dataclasses
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.locate import CONFIG
from kiosk.running import open_sound
from kiosk.settings.options import HeadsetOption, Options, load_options
from tests.voice.pulse import PulseServer
from voice.sound.routes import Route, Routes
from voice.sound.sink import Sink

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs the Debian package pulseaudio"),
]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    server = PulseServer()
    monkeypatch.setenv("PULSE_SERVER", server.address)
    yield server
    server.close()


def with_headset(sound: str, speaker: str = "") -> Options:
    options = load_options(CONFIG / "kiosk.json")
    return dataclasses.replace(options, headset=HeadsetOption(sound=sound, speaker=speaker))


@pytest.fixture
def opened() -> Iterator[Callable[[Options], Sink]]:
    """The sound of a site, closed at the end."""
    sinks: list[Sink] = []

    def opening(options: Options) -> Sink:
        sinks.append(open_sound(options))
        return sinks[-1]

    yield opening
    for sink in sinks:
        sink.close()


def test_a_site_that_names_none_has_one_device(
    server: PulseServer, opened: Callable[[Options], Sink]
) -> None:
    sink = opened(with_headset(""))
    assert not isinstance(sink, Routes)
    assert [sink.is_mute(route) for route in Route] == [False, False]


def test_a_site_that_names_one_has_two(server: PulseServer, opened: Callable[[Options], Sink]) -> None:
    server.add_headset()
    sink = opened(with_headset("Headset"))
    assert isinstance(sink, Routes)
    assert [sink.is_mute(route) for route in Route] == [False, False]


def test_a_headset_that_is_not_there_leaves_the_hall_its_sound_and_is_looked_for(
    server: PulseServer, opened: Callable[[Options], Sink]
) -> None:
    sink = opened(with_headset("Headset"))
    assert (sink.is_mute(Route.HEADSET), sink.is_mute(Route.SPEAKER)) == (True, False)
    server.add_headset()
    end = time.monotonic() + 10
    while sink.is_mute(Route.HEADSET):
        assert time.monotonic() < end, "it was not found"
        time.sleep(0.05)
        sink.renew()


def test_a_kiosk_without_any_sound_is_mute_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, opened: Callable[[Options], Sink]
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setattr("voice.sound.device._CARDS", Path("/nowhere"))
    sink = opened(with_headset(""))
    assert [sink.is_mute(route) for route in Route] == [True, True]
    sink.write(b"\0\0")
