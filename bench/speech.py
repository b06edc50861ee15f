"""Key to first sound, and key to silence, at the speaker.

With PulseAudio: the whole kiosk on a virtual screen, XTEST keys in, the monitor of a null sink out. Without it:
the kiosk's speaker on miniaudio's silent device, from the call that a key causes to the device's own thread.
The peer is a screen reader that reads an equal page on the same virtual speaker.
"""

import itertools
import os
import random
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from bench import pulse, screen_reader
from bench.context import Bench
from bench.display import Glass
from bench.machine import pss_mib, wait_until
from bench.ours import Kiosk, attract, write_options
from bench.start import LONGEST_SETTLING, LONGEST_START, SETTLED
from bench.table import AtMost, AtMostPeer, Report, Row, percentile
from kiosk.locate import ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PANELS

LONGEST_WAIT = 3.0
LONGEST_BLOCKED = 240.0
AT_ONCE, QUICKER = 50.0, 1 / 3  # milliseconds; of the peer
QUIET = 0.35  # seconds without sound before a key is pressed: the last phrase is over
LISTENED = 0.45, 0.65
"""Seconds into a phrase at which silence is asked for, drawn evenly."""
VOICED = 0.03  # sound so shortly before the key: it fell into a phrase, not into a pause between two


@dataclass(frozen=True, slots=True)
class Keys:
    """The key that moves on and is answered by words, and the one that silences."""

    move: str
    silence: str


OURS, PEERS = Keys("next", "pause"), Keys("tab", "control")


@dataclass(slots=True)
class Measured:
    """Seconds; MiB."""

    sounds: list[float] = field(default_factory=list)
    silences: list[float] = field(default_factory=list)
    memory: float | None = None
    first: float = 0.0
    """Of the first key, which wakes the resting sound device."""


def measure(bench: Bench) -> Report:
    """The part `speech`."""
    count = bench.count(25, 8)
    peer = Measured()
    blocked: tuple[float | None, str] = (None, "")
    with (
        TemporaryDirectory(prefix="speech-", dir=bench.folder) as folder,
        pulse.server(Path(folder)) as server,
    ):
        if server is None:
            from bench import bare_speech

            heard, silences = bare_speech.measured(bench, count)
            ours = Measured(heard[1:], silences, first=heard[0])
            where = bare_speech.WHERE
        else:
            where = "XTEST key on the whole kiosk → monitor of a PulseAudio null sink"
            options = write_options(Path(folder) / "options.json", sound="device")
            ours = _ours(bench, options, Path(folder), server, count)
            blocked = _blocked(options, Path(folder) / "blocked", server, bench.count(130, 26))
            if screen_reader.can_run():
                peer = _peers(bench, options, Path(folder), server, count)
    return _report(ours, peer, blocked, where)


def _report(ours: Measured, peer: Measured, blocked: tuple[float | None, str], where: str) -> Report:
    rows = [
        Row(
            f"{what}, p{percent}",
            "ms",
            _percentile(mine, percent),
            _percentile(theirs, percent),
            AtMostPeer(QUICKER) if percent == 50 else AtMost(AT_ONCE),
        )
        for what, mine, theirs in (
            ("key to first sound", ours.sounds, peer.sounds),
            ("key to silence", ours.silences, peer.silences),
        )
        for percent in (50, 95)
    ]
    rows.append(Row("interface thread blocked by speech, max", "ms", blocked[0], None, None, blocked[1]))
    rows.append(Row("memory of what speaks and what is read (PSS)", "MiB", ours.memory, peer.memory))
    notes = [
        f"{where}; {len(ours.sounds)} first sounds and {len(ours.silences)} silences, four languages in turn",
        f"the first key, which wakes the resting sound device, took {1000 * ours.first:.0f} ms and is not counted",
    ]
    if peer.sounds:
        notes.append(
            f"{screen_reader.NAME}: as Debian sets them up but for the echo of keys, on the page of the first screen; Tab, and Control "
            f"for silence; {len(peer.sounds)} first sounds and {len(peer.silences)} silences"
        )
    name = screen_reader.NAME if peer.sounds else f"none: it needs {screen_reader.PACKAGES} and PulseAudio"
    return Report("speech", name, tuple(rows), tuple(notes))


def _percentile(seconds: list[float], percent: int) -> float | None:
    return percentile([1000 * value for value in seconds], percent) if seconds else None


def _ours(bench: Bench, options: Path, folder: Path, server: pulse.Server, count: int) -> Measured:
    sign = attract(options).sign
    with (
        virtual_screen(PANELS["portrait"]) as display,
        closing(Glass(display)) as glass,
        Kiosk(options, folder, server.environment).started(glass) as program,
    ):
        if not glass.wait_for(sign.x, sign.y, sign.colour, LONGEST_START):
            raise TimeoutError("the kiosk shows nothing")
        wait_until(program.settled, LONGEST_SETTLING)
        time.sleep(SETTLED)
        with closing(pulse.Ear(server)) as ear:
            measured = _pressed(bench, glass, ear, count, OURS)
        measured.memory = pss_mib(program.own())
        return measured


def _peers(bench: Bench, options: Path, folder: Path, server: pulse.Server, count: int) -> Measured:
    with (
        virtual_screen(PANELS["portrait"]) as display,
        closing(Glass(display)) as glass,
        screen_reader.reading(attract(options), folder, glass, server.environment) as programs,
        closing(pulse.Ear(server)) as ear,
    ):
        measured = _pressed(bench, glass, ear, count, PEERS)
        measured.memory = sum(pss_mib(program.own()) for program in programs)
        return measured


def _blocked(options: Path, state: Path, server: pulse.Server, keys: int) -> tuple[float, str]:
    """The longest wait, in milliseconds, and for which call of how many."""
    state.mkdir()
    command = [sys.executable, "-m", "bench.blocked", str(options), str(state), str(keys)]
    environment = {**os.environ, **server.environment}
    done = run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=LONGEST_BLOCKED,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    longest, call, calls = done.stdout.split()[-3:]
    return float(longest), f"({call}, of {int(calls):,} calls)"


def _pressed(bench: Bench, glass: Glass, ear: pulse.Ear, count: int, keys: Keys) -> Measured:
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
