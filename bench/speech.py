"""Key to first sound, and key to silence, at the speaker.

With PulseAudio: the whole kiosk on a virtual screen, XTEST keys in, the monitor of a null sink out. Without it:
the kiosk's speaker on miniaudio's silent device, from the call that a key causes to the device's own thread.
"""

import itertools
import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import pulse
from bench.context import Bench
from bench.display import Glass
from bench.machine import wait_until
from bench.ours import Kiosk, attract, write_options
from bench.start import LONGEST_SETTLING, LONGEST_START, SETTLED
from bench.table import Report, Row, percentile
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PANELS

LONGEST_WAIT = 3.0
QUIET = 0.35  # seconds without sound before a key is pressed: the last phrase is over
LISTENED = 0.45, 0.65
"""Seconds into a phrase at which silence is asked for, drawn evenly."""
VOICED = 0.03  # sound so shortly before the key: it fell into a phrase, not into a pause between two


def measure(bench: Bench) -> Report:
    """The part `speech`."""
    count = bench.count(25, 8)
    with (
        TemporaryDirectory(prefix="speech-", dir=bench.folder) as folder,
        pulse.server(Path(folder)) as server,
    ):
        if server is None:
            from bench import bare_speech

            heard, silences = bare_speech.measured(bench, count)
            where = bare_speech.WHERE
        else:
            heard, silences = _with_keys(bench, Path(folder), server, count)
            where = "XTEST key on the whole kiosk → monitor of a PulseAudio null sink"
    first, *sounds = heard
    rows = [
        Row(f"{what}, p{percent}", "ms", percentile([1000 * value for value in values], percent))
        for what, values in (("key to first sound", sounds), ("key to silence", silences))
        for percent in (50, 95)
    ]
    return Report(
        "speech",
        "none: pyttsx3's own driver needs espeak-ng and aplay, and cannot be silenced",
        tuple(rows),
        (
            f"{where}; {len(sounds)} first sounds and {len(silences)} silences, Arabic and French in turn",
            f"the first key, which wakes the resting sound device, took {1000 * first:.0f} ms and is not counted",
        ),
    )


def _with_keys(
    bench: Bench, folder: Path, server: pulse.Server, count: int
) -> tuple[list[float], list[float]]:
    options = write_options(folder / "options.json", sound="device")
    sign = attract(options).sign
    with virtual_screen(PANELS["portrait"]) as display:
        glass = Glass(display)
        with Kiosk(options, folder, server.environment).started(glass) as program:
            if not glass.wait_for(sign.x, sign.y, sign.colour, LONGEST_START):
                raise TimeoutError("the kiosk shows nothing")
            wait_until(program.settled, LONGEST_SETTLING)
            time.sleep(SETTLED)
            ear = pulse.Ear(server)
            try:
                return _pressed(bench, glass, ear, count)
            finally:
                ear.close()
                glass.close()


def _pressed(bench: Bench, glass: Glass, ear: pulse.Ear, count: int) -> tuple[list[float], list[float]]:
    """Each round: a key that says where one is, then the key that pauses. The first round wakes the device."""
    sounds: list[float] = []
    silences: list[float] = []
    for turn in itertools.count():
        if len(silences) >= count or turn > 3 * count:
            return sounds, silences
        bench.tell(f"speech {turn}")
        wait_until(lambda: time.monotonic() - ear.last_sound() > QUIET, 20, 0.02)
        began = _press(glass, "next")
        heard = _heard(ear, began)
        if heard is None:
            raise TimeoutError("a key was not answered by a sound")
        sounds.append(heard - began)
        time.sleep(random.uniform(*LISTENED))
        asked = time.monotonic()
        voiced = asked - ear.last_sound() < VOICED
        asked = _press(glass, "pause")
        time.sleep(QUIET)
        if voiced:
            silences.append(max(0.0, ear.last_sound() - asked))
    raise AssertionError  # itertools.count does not end


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
