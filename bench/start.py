"""Cold start to the first usable screen, and the memory once it is settled, beside Chromium with an equal page.

Cold is what a kiosk does every morning: nothing of the program is in the page cache (Linux is told to drop it,
which takes root; without it only the warm start is measured). Warm is a restart. On the glass, seen from outside.
"""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.chromium import PROGRAM, Chromium
from bench.context import Bench
from bench.machine import cpu_seconds, pss_mib, tree, wait_until
from bench.programs import Startable
from bench.table import AtMostPeer, Report, Row
from bench.windows import Windows, windows

LONGEST_START = 60.0
SETTLED = 3.0  # seconds after everything is loaded
LONGEST_SETTLING = 30.0
PAGE_CACHE = Path("/proc/sys/vm/drop_caches")


@dataclass(frozen=True, slots=True)
class Start:
    """`seconds` to the first usable screen, `cpu` seconds used by then; `own` and `apart` are MiB (PSS) later."""

    cold: bool
    seconds: float
    cpu: float
    own: float
    apart: float


def measure(bench: Bench) -> Report:
    """The part `start`."""
    with windows(bench) as opened:
        starts: dict[str, list[Start]] = {program.name: [] for program in opened.programs}
        for turn in range(bench.count(5, 2)):
            for program in opened.programs:
                # In this order: another's cold start would make this warm one cold.
                for cold in (True, False):
                    bench.tell(f"start {turn} {'cold' if cold else 'warm'} {program.name}")
                    starts[program.name].append(_start(opened, program, cold=cold and _forgotten()))
        return _report(opened, starts)


def _forgotten() -> bool:
    """Empties the page cache; False where that is not allowed."""
    os.sync()
    try:
        PAGE_CACHE.write_text("3")
    except OSError:
        return False
    return True


def _start(opened: Windows, startable: Startable, *, cold: bool) -> Start:
    """Raises TimeoutError where nothing appears."""
    glass, sign = opened.glass, opened.attract.sign
    if not glass.wait_for_change(sign.x, sign.y, sign.colour, LONGEST_START):
        raise TimeoutError("the last window stays")
    began = time.monotonic()
    with startable.started(glass) as program:
        if not glass.wait_for(sign.x, sign.y, sign.colour, LONGEST_START):
            raise TimeoutError(f"{startable.name} shows nothing")
        seconds = time.monotonic() - began
        cpu = cpu_seconds(program.own())
        wait_until(program.settled, LONGEST_SETTLING)
        time.sleep(SETTLED)
        apart = [process for pid in program.aside() for process in tree(pid)]
        return Start(cold, seconds, cpu, pss_mib(program.own()), pss_mib(apart))


def _report(opened: Windows, starts: dict[str, list[Start]]) -> Report:
    ours = starts[opened.kiosk.name]
    peer = starts.get(Chromium.name, [])

    def row(what: str, unit: str, share: float | None, figure: str, *, cold: bool) -> Row:
        values = [[getattr(one, figure) for one in all_ if one.cold is cold] for all_ in (ours, peer)]
        middle = [median(some) if some else None for some in values]
        return Row(what, unit, middle[0], middle[1], None if share is None else AtMostPeer(share))

    turns = len([start for start in ours if not start.cold])
    return Report(
        "start",
        Chromium.name if peer else f"none: {PROGRAM} is not installed",
        (
            row("cold start to first usable screen", "s", 0.5, "seconds", cold=True),
            row("  warm: everything in the page cache", "s", None, "seconds", cold=False),
            row("  CPU time of it, warm", "s", None, "cpu", cold=False),
            row("memory on the first screen (PSS)", "MiB", 1 / 3, "own", cold=False),
            Row("  embedded central, counted apart", "MiB", median(start.apart for start in ours)),
        ),
        (
            f"median of {turns} interleaved starts each, on Xvfb, no window manager; {opened.languages} languages; {opened.sound}",
            *(
                f"start, {kind}: {_each(starts, cold=cold)}"
                for kind, cold in (("cold", True), ("warm", False))
            ),
        ),
    )


def _each(starts: dict[str, list[Start]], *, cold: bool) -> str:
    return "; ".join(
        f"{name} {' '.join(f'{one.seconds:.2f}' for one in all_ if one.cold is cold)} s"
        for name, all_ in starts.items()
    )
