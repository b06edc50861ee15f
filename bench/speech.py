"""Key or touch to first sound, and key to silence, at the speaker.

With PulseAudio: the whole kiosk on a virtual screen, XTEST keys and touches in, the monitor of a null sink out. Without it:
the kiosk's speaker on miniaudio's silent device, from the call that a key causes to the device's own thread.
The peer is a screen reader that reads an equal page on the same virtual speaker.
"""

import os
import sys
import time
from contextlib import closing
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from bench import pulse, screen_reader
from bench.context import Bench
from bench.display import Glass
from bench.machine import pss_mib, wait_until
from bench.ours import Kiosk, attract, write_options
from bench.rounds import OURS, PEERS, Measured, pressed, touched
from bench.start import LONGEST_SETTLING, LONGEST_START, SETTLED
from bench.table import AtMost, AtMostPeer, Report, Row, percentile
from kiosk.locate import ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PANELS

LONGEST_BLOCKED = 240.0
AT_ONCE, QUICKER = 50.0, 1 / 3  # milliseconds; of the peer


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
    rows[2:2] = [
        Row(
            f"touch to first sound, p{percent}",
            "ms",
            _percentile(ours.touched, percent),
            None,
            AtMost(AT_ONCE) if percent == 95 else None,
        )
        for percent in (50, 95)
    ]
    rows.append(Row("interface thread blocked by speech, max", "ms", blocked[0], None, None, blocked[1]))
    rows.append(Row("memory of what speaks and what is read (PSS)", "MiB", ours.memory, peer.memory))
    notes = [
        f"{where}; {len(ours.sounds)} first sounds and {len(ours.silences)} silences, four languages in turn",
        f"the first key, which wakes the resting sound device, took {1000 * ours.first:.0f} ms and is not counted",
    ]
    if ours.touched:
        notes.append(
            f"{len(ours.touched)} touches of the first language, by XTEST, from the moment the finger leaves the glass; another "
            "screen comes with the sound"
        )
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
    first = attract(options)
    sign = first.sign
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
            measured = pressed(bench, glass, ear, count, OURS)
            measured.touched = touched(bench, glass, ear, first, count)
        measured.memory = pss_mib(program.own())
        return measured


def _peers(bench: Bench, options: Path, folder: Path, server: pulse.Server, count: int) -> Measured:
    with (
        virtual_screen(PANELS["portrait"]) as display,
        closing(Glass(display)) as glass,
        screen_reader.reading(attract(options), folder, glass, server.environment) as programs,
        closing(pulse.Ear(server)) as ear,
    ):
        measured = pressed(bench, glass, ear, count, PEERS)
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
