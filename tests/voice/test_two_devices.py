"""A headset and a loudspeaker that are two devices, and one of them goes: the other is heard on, and never in its
place. Real PulseAudio, listened to at both monitors (rows P1, P3)."""

import shutil
import time
from collections.abc import Callable, Iterator

import pytest

from tests.voice.pulse import Ear, PulseServer
from voice.faults import SoundLost
from voice.sound.reopening import Reopening
from voice.sound.returning import ReturningSink
from voice.sound.routes import Route, Routes
from voice.sound.sink import Sink, open_device
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs the Debian package pulseaudio"),
]
PRIVATE = "Votre dossier est prêt, on vous attend."
PUBLIC = "Le numéro quarante-sept, au guichet deux."
NAMES = {Route.HEADSET: ("headset", "Headset"), Route.SPEAKER: ("speaker", "Speaker")}


class TwoDevices:
    """Who listens at each of them, and what the kiosk was told."""

    def __init__(self, server: PulseServer) -> None:
        self.server = server
        self.faults: list[str] = []
        self.ends: list[tuple[str, bool]] = []
        sinks = [self._returning(name) for _, name in NAMES.values()]
        self.speaker = Speaker(
            Routes(*sinks),
            None,
            self.faults.append,
            lambda u, completed: self.ends.append((u.key, completed)),
        )
        self._ears: list[Ear] = []

    @staticmethod
    def _returning(name: str) -> Sink:
        again = Reopening(lambda: open_device(name), shortest=0.2, longest=1.0)
        return ReturningSink(open_device(name), again)

    def ear(self, route: Route) -> Ear:
        self._ears.append(self.server.ear(NAMES[route][0]))
        return self._ears[-1]

    def say(self, text: str, route: Route) -> None:
        self.speaker.say(Utterance(text, "fr", Priority.NOW, text, route=route))

    def run(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.run_until(lambda: time.monotonic() > end)

    def run_until(self, happened: Callable[[], bool], seconds: float = 12.0) -> None:
        end = time.monotonic() + seconds
        while not happened():
            assert time.monotonic() < end, "it did not happen"
            self.speaker.pump()
            time.sleep(0.01)

    def is_heard(self, text: str, route: Route, ear: Ear) -> None:
        self.ends.clear()
        since = time.monotonic()
        self.say(text, route)
        self.run_until(lambda: (text, True) in self.ends)
        assert ear.last_loud > since

    def close(self) -> None:
        self.speaker.close()
        for ear in self._ears:
            ear.close()


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> Iterator[TwoDevices]:
    server = PulseServer()
    monkeypatch.setenv("PULSE_SERVER", server.address)
    server.add_headset()
    devices = TwoDevices(server)
    yield devices
    devices.close()
    server.close()


@pytest.mark.parametrize(
    ("gone", "stays"), [(Route.HEADSET, Route.SPEAKER), (Route.SPEAKER, Route.HEADSET)], ids=str
)
def test_one_goes_in_the_middle_of_a_word_and_comes_back(
    devices: TwoDevices, gone: Route, stays: Route
) -> None:
    texts = {Route.HEADSET: PRIVATE, Route.SPEAKER: PUBLIC}
    other = devices.ear(stays)
    devices.say(texts[gone] * 4, gone)
    devices.run(0.6)
    assert devices.faults == []
    devices.server.unplug(NAMES[gone][0])
    devices.run_until(lambda: devices.speaker.is_mute(gone))
    devices.say(texts[gone], gone)  # nobody hears it, and it takes its time
    devices.run(1.0)
    assert devices.speaker.is_speaking
    devices.speaker.silence()
    assert devices.faults == [SoundLost.code]
    assert not other.last_loud, "it is never heard at the other one"
    assert not devices.speaker.is_mute(stays)

    devices.is_heard(texts[stays], stays, other)

    devices.server.plug_in(*NAMES[gone])
    devices.run_until(lambda: not devices.speaker.is_mute(gone))
    back, other = devices.ear(gone), devices.ear(stays)  # the server moves ears to what was plugged in
    devices.is_heard(texts[gone], gone, back)
    assert not other.last_loud
    silenced = back.last_loud
    devices.is_heard(texts[stays], stays, other)
    assert back.last_loud == silenced


def test_one_that_went_while_the_other_spoke_is_noticed_and_told(devices: TwoDevices) -> None:
    hall = devices.ear(Route.SPEAKER)
    devices.say(PRIVATE, Route.HEADSET)
    devices.run(0.5)
    devices.say(PUBLIC, Route.SPEAKER)
    devices.server.unplug("headset")
    devices.run_until(lambda: (PUBLIC, True) in devices.ends)
    before = hall.last_loud
    devices.say(PRIVATE, Route.HEADSET)
    devices.run_until(lambda: devices.speaker.is_mute(Route.HEADSET))
    devices.run(1.0)
    assert devices.faults == [SoundLost.code]
    assert hall.last_loud == before
