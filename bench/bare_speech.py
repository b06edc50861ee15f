"""Speech without a sound server: the kiosk's speaker on miniaudio's silent device, which keeps real time."""

import itertools
import time

from bench.context import Bench
from bench.machine import wait_until
from voice.sound.sink import DeviceSink
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

WHERE = (
    "no PulseAudio here: from the speaker's call to the thread of miniaudio's NULL device, no window, no key"
)
PHRASES = (
    Utterance("Français. Bouton. 2 sur 2.", "fr", Priority.NOW),
    Utterance("العربية", "ar", Priority.NOW),
)
LONGEST_WAIT = 3.0
SPOKEN = 0.3  # seconds of a phrase before it is silenced


class _WatchedSink(DeviceSink):
    """Remembers when its device last took sound."""

    def __init__(self) -> None:
        self.first, self.last = 0.0, 0.0
        super().__init__("NULL")

    def forget(self) -> None:
        self.first = self.last = 0.0

    def take(self, samples: int, *, patient: bool = False) -> bytes:
        sound = super().take(samples, patient=patient)
        if any(sound):
            self.last = time.monotonic()
            self.first = self.first or self.last
        return sound


def measured(bench: Bench, count: int) -> tuple[list[float], list[float]]:
    """Seconds to the first sound and to silence. Raises TimeoutError where nothing is said."""
    sink = _WatchedSink()
    speaker = Speaker(sink)
    sounds: list[float] = []
    silences: list[float] = []
    try:
        for turn, phrase in zip(range(count + 1), itertools.cycle(PHRASES), strict=False):
            bench.tell(f"speech {turn}")
            sink.forget()
            began = time.monotonic()
            speaker.say(phrase)
            if not wait_until(lambda: bool(sink.first), LONGEST_WAIT, 0.001):
                raise TimeoutError("nothing was said")
            time.sleep(SPOKEN)
            asked = time.monotonic()
            speaker.silence()
            time.sleep(SPOKEN)
            speaker.pump()
            sounds.append(sink.first - began)
            silences.append(max(0.0, sink.last - asked))
    finally:
        speaker.close()
    return sounds, silences
