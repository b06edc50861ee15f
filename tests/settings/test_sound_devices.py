"""Which devices a site's headset and loudspeaker are, on a real sound server."""

import dataclasses
import shutil
from collections.abc import Iterator

import pytest

from kiosk.locate import CONFIG
from kiosk.running import open_sound
from kiosk.settings.options import HeadsetOption, Options, load_options
from tests.voice.pulse import PulseServer
from voice.faults import SoundMissing
from voice.sound.routes import Routes
from voice.sound.sink import DeviceSink, NullSink

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


def with_headset(sound: str) -> Options:
    options = load_options(CONFIG / "kiosk.json")
    return dataclasses.replace(options, headset=HeadsetOption(sound=sound))


def test_a_site_that_names_none_has_one_device(server: PulseServer) -> None:
    sink = open_sound(with_headset(""))
    assert isinstance(sink, DeviceSink)
    sink.close()


def test_a_site_that_names_one_has_two(server: PulseServer) -> None:
    server.add_headset()
    sink = open_sound(with_headset("Headset"))
    assert isinstance(sink, Routes)
    sink.close()


def test_a_headset_that_is_not_there_leaves_the_hall_its_sound_and_is_looked_for(server: PulseServer) -> None:
    with pytest.raises(SoundMissing):
        open_sound(with_headset("Headset"))
    sink = open_sound(with_headset("Headset"), missing=NullSink())
    assert isinstance(sink, Routes)
    sink.close()
