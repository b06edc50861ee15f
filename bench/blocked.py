"""How long speech keeps the thread of the window: `python -m bench.blocked OPTIONS STATE KEYS`, in a process of its own.

The whole kiosk with its real sound device; every call of its window's thread to the voice is timed, while keys
interrupt sentences. Prints the longest in milliseconds, which call it was, and how many there were.
"""

import itertools
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bench.visits import silent_adapters
from kiosk.app import Kiosk
from kiosk.dialogue.actions import Action, Activate, Direction, GoBack, MoveFocus, Speech, SpeechCommand
from kiosk.embedded_central import EmbeddedCentral
from kiosk.ports import Step
from kiosk.settings.options import load_options
from kiosk.speaking import SpeakerVoice
from voice.sound.sink import open_device
from voice.speech.speaker import Speaker
from voice.speech.utterance import Utterance

SPOKEN = 0.25  # seconds from one key to the next: in the middle of a sentence
LONGEST_WAIT = 30.0
KEYS: tuple[Action, ...] = (
    MoveFocus(Direction.NEXT),
    MoveFocus(Direction.NEXT),
    Activate("bar:settings"),
    GoBack(),
    Speech(SpeechCommand.REPEAT),
    Speech(SpeechCommand.FASTER),
    Speech(SpeechCommand.LOUDER),
    MoveFocus(Direction.PREVIOUS),
    Activate("bar:help"),
    GoBack(),
    Speech(SpeechCommand.PAUSE),
    Speech(SpeechCommand.SLOWER),
)


class TimedVoice(SpeakerVoice):
    """Remembers how long its callers waited."""

    def __init__(self, speaker: Speaker) -> None:
        self.waits: list[tuple[float, str]] = []
        super().__init__(speaker)

    def say(self, utterance: Utterance) -> None:
        with self._timed("say"):
            super().say(utterance)

    def silence(self) -> None:
        with self._timed("silence"):
            super().silence()

    def pump(self) -> None:
        with self._timed("pump"):
            super().pump()

    def toggle_pause(self) -> bool:
        with self._timed("toggle_pause"):
            return super().toggle_pause()

    def change_volume(self, steps: int) -> Step:
        with self._timed("change_volume"):
            return super().change_volume(steps)

    def change_rate(self, steps: int) -> Step:
        with self._timed("change_rate"):
            return super().change_rate(steps)

    @contextmanager
    def _timed(self, call: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.waits.append((time.perf_counter() - began, call))


def main(options_file: Path, state: Path, keys: int) -> int:
    """0 when all keys were pressed."""
    options = load_options(options_file)
    voice = TimedVoice(Speaker(open_device()))
    kiosk = Kiosk(options, state, replace(silent_adapters(options, state), voice=lambda: voice))
    central = EmbeddedCentral(state / "central")
    central.start()
    try:
        central.wait_until_ready()
        kiosk.complete(central.url)
        _until_ready(kiosk)
        voice.waits.clear()
        for action in itertools.islice(itertools.cycle((Activate("choice:ar"), *KEYS)), keys):
            kiosk.conversation.receive(action)
            _go_on(kiosk)
    finally:
        kiosk.stop()
        central.stop()
    longest, call = max(voice.waits)
    sys.stdout.write(f"{1000 * longest:.3f} {call} {len(voice.waits)}\n")
    return 0


def _until_ready(kiosk: Kiosk) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while kiosk.conversation.session.catalogue is None and time.monotonic() < end:
        kiosk.step()
        time.sleep(0.01)


def _go_on(kiosk: Kiosk) -> None:
    end = time.monotonic() + SPOKEN
    while time.monotonic() < end:
        kiosk.step()
        time.sleep(0.005)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
