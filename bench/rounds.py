"""What is heard at the speaker after a key and after a touch, and when: rounds on one glass, with one ear."""

import itertools
import random
import time
from dataclasses import dataclass, field

from bench import pulse
from bench.attract import Attract
from bench.context import Bench
from bench.display import Glass
from bench.machine import wait_until

LONGEST_WAIT = 3.0
QUIET = 0.35  # seconds without sound before a key is pressed: the last phrase is over
LISTENED = 0.45, 0.65
"""Seconds into a phrase at which silence is asked for, drawn evenly."""
TOUCH = 0.15  # seconds that a finger stays on the glass
VOICED = 0.03  # sound so shortly before the key: it fell into a phrase, not into a pause between two


@dataclass(frozen=True, slots=True)
class Keys:
    """The key that moves on and is answered by words, the one that silences, and the one that leads back."""

    move: str
    silence: str
    back: str = ""


OURS, PEERS = Keys("next", "pause", "back"), Keys("tab", "control")


@dataclass(slots=True)
class Measured:
    """Seconds; MiB."""

    sounds: list[float] = field(default_factory=list)
    silences: list[float] = field(default_factory=list)
    memory: float | None = None
    first: float = 0.0
    """Of the first key, which wakes the resting sound device."""
    touched: list[float] = field(default_factory=list)
    """To the first sound from the moment the finger leaves the glass, which is when a touch counts."""


def pressed(bench: Bench, glass: Glass, ear: pulse.Ear, count: int, keys: Keys) -> Measured:
    """Each round: a key that says where one is, then the key that silences. The first round wakes the device."""
    found = Measured()
    for turn in itertools.count():
        if len(found.silences) >= count or turn > 3 * count:
            found.first, *found.sounds = found.sounds
            return found
        bench.tell(f"speech {turn}")
        wait_until(lambda: time.monotonic() - ear.last_sound() > QUIET, 20, 0.02)
        began = _press(glass, keys.move)
        heard = _heard(ear, began)
        if heard is None:
            raise TimeoutError("a key was not answered by a sound")
        found.sounds.append(heard - began)
        time.sleep(random.uniform(*LISTENED))
        asked = time.monotonic()
        voiced = asked - ear.last_sound() < VOICED
        asked = _press(glass, keys.silence)
        time.sleep(QUIET)
        if voiced:
            found.silences.append(max(0.0, ear.last_sound() - asked))
    raise AssertionError  # itertools.count does not end


def touched(bench: Bench, glass: Glass, ear: pulse.Ear, first: Attract, count: int) -> list[float]:
    """A finger chooses the first language while the voice is paused; a key leads back to the first screen."""
    seconds: list[float] = []
    glass.point(first.sign.x, first.sign.y)
    there = _middle(glass, first)
    for turn in range(count):
        bench.tell(f"speech, touch {turn}")
        glass.press()
        time.sleep(TOUCH)
        began = time.monotonic()
        glass.release()
        heard = _heard(ear, began)
        if heard is None:
            raise TimeoutError("a touch was not answered by a sound")
        seconds.append(heard - began)
        _press(glass, OURS.back)
        time.sleep(random.uniform(*LISTENED))
        _press(glass, OURS.silence)
        if not wait_until(lambda: _middle(glass, first) == there, LONGEST_WAIT):
            raise TimeoutError("the kiosk did not come back to its first screen")
        wait_until(lambda: time.monotonic() - ear.last_sound() > QUIET, 20, 0.02)
    return seconds


def _middle(glass: Glass, first: Attract) -> list[str]:
    """What the screen shows from top to bottom."""
    return [glass.pixel(first.width // 2, y) for y in range(0, first.height, 16)]


def _heard(ear: pulse.Ear, began: float) -> float | None:
    """The first sound after a moment; None where none comes."""
    wait_until(lambda: ear.sound_after(began) is not None, LONGEST_WAIT, 0.005)
    return ear.sound_after(began)


def _press(glass: Glass, key: str) -> float:
    """The moment just before the key went down."""
    moment = time.monotonic()
    glass.key_down(key)
    glass.key_up(key)
    return moment
