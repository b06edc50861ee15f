"""Touch to changed pixel, and what an untouched first screen costs, beside Chromium.

A finger (XTEST) goes down on a language button; its plate changes colour; the finger slides off before it goes
up, so that nothing else happens. The programs take turns.
"""

import random
import time
from dataclasses import dataclass, field
from statistics import median

from bench.chromium import PROGRAM, Chromium
from bench.context import Bench
from bench.machine import cpu_seconds, tree, wait_until
from bench.programs import Startable
from bench.start import LONGEST_SETTLING, LONGEST_START, SETTLED
from bench.table import AtMost, AtMostPeer, Report, Row, percentile
from bench.windows import Windows, windows

LONGEST_TOUCH = 2.0
BETWEEN = 0.25, 0.4
"""Seconds between two touches, drawn evenly: no loop may get into step with them."""


@dataclass(slots=True)
class Touched:
    """Milliseconds of each touch; percent of a core of each idle stretch, ours and the embedded central's."""

    milliseconds: list[float] = field(default_factory=list)
    idle: list[float] = field(default_factory=list)
    idle_apart: list[float] = field(default_factory=list)


def measure(bench: Bench) -> Report:
    """The part `touch`."""
    turns, touches, seconds = bench.count(2, 1), bench.count(20, 15), bench.count(15, 6)
    with windows(bench) as opened:
        touched = {program.name: Touched() for program in opened.programs}
        for turn in range(turns):
            for program in opened.programs:
                bench.tell(f"touch {turn} {program.name}")
                _turn(opened, program, touched[program.name], touches, seconds)
        return _report(opened, touched, seconds)


def _turn(opened: Windows, startable: Startable, into: Touched, touches: int, seconds: float) -> None:
    glass, sign = opened.glass, opened.attract.sign
    with startable.started(glass) as program:
        if not glass.wait_for(sign.x, sign.y, sign.colour, LONGEST_START):
            raise TimeoutError(f"{startable.name} shows nothing")
        wait_until(program.settled, LONGEST_SETTLING)
        time.sleep(SETTLED)
        own, apart = program.own(), [one for pid in program.aside() for one in tree(pid)]
        before = cpu_seconds(own), cpu_seconds(apart)
        began = time.monotonic()
        time.sleep(seconds)
        took = time.monotonic() - began
        into.idle.append(100 * (cpu_seconds(own) - before[0]) / took)
        into.idle_apart.append(100 * (cpu_seconds(apart) - before[1]) / took)
        for _ in range(touches):
            into.milliseconds.append(1000 * _touch(opened))


def _touch(opened: Windows) -> float:
    """Seconds from the finger to the changed pixel."""
    glass, face, away = opened.glass, opened.attract.face, opened.attract.away
    glass.point(face.x, face.y)
    time.sleep(random.uniform(*BETWEEN))
    before = glass.pixel(face.x, face.y)
    began = time.monotonic()
    glass.press()
    if not glass.wait_for_change(face.x, face.y, before, LONGEST_TOUCH):
        raise TimeoutError("a touch changed nothing")
    seconds = time.monotonic() - began
    glass.point(away.x, away.y)
    glass.release()
    if not glass.wait_for(face.x, face.y, before, LONGEST_TOUCH):
        raise TimeoutError("the button stayed pressed")
    return seconds


def _report(opened: Windows, touched: dict[str, Touched], seconds: float) -> Report:
    ours, peer = touched[opened.kiosk.name], touched.get(Chromium.name, Touched())
    rows = [
        Row(
            f"touch to changed pixel, p{percent}",
            "ms",
            percentile(ours.milliseconds, percent),
            percentile(peer.milliseconds, percent),
            AtMostPeer(1),
        )
        for percent in (50, 95)
    ]
    idle = median(peer.idle) if peer.idle else None
    rows += [
        Row("idle CPU on the first screen", "% of a core", median(ours.idle), idle, AtMost(0.5)),
        Row("  embedded central, counted apart", "% of a core", median(ours.idle_apart)),
    ]
    return Report(
        "touch",
        Chromium.name if peer.idle else f"none: {PROGRAM} is not installed",
        tuple(rows),
        (
            (
                f"{len(ours.milliseconds)} touches each, in {len(ours.idle)} turns; idle over {seconds:g} s a turn; "
                "looked at every 0.5 ms"
            ),
        ),
    )
