"""Cold start to the first usable screen, and memory, beside Chromium.

A start is a new process with an empty state or profile; the programs themselves are in the page cache after
one start that is not counted. Usable: the pictogram of a language button is on the glass.
"""

import time
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Start:
    """`seconds` to the first usable screen, `cpu` seconds used by then; `own` and `apart` are MiB (PSS) later."""

    seconds: float
    cpu: float
    own: float
    apart: float


def measure(bench: Bench) -> Report:
    """The part `start`."""
    with windows(bench) as opened:
        starts: dict[str, list[Start]] = {program.name: [] for program in opened.programs}
        for turn in range(bench.count(6, 3)):
            for program in opened.programs:
                bench.tell(f"start {turn} {program.name}")
                start = _start(opened, program)
                if turn:  # the first fills the page cache
                    starts[program.name].append(start)
        return _report(opened, starts)


def _start(opened: Windows, startable: Startable) -> Start:
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
        return Start(seconds, cpu, pss_mib(program.own()), pss_mib(apart))


def _report(opened: Windows, starts: dict[str, list[Start]]) -> Report:
    ours = starts[opened.kiosk.name]
    peer = starts.get(Chromium.name, [])

    def row(what: str, unit: str, share: float | None, figure: str) -> Row:
        values = [[getattr(start, figure) for start in one] for one in (ours, peer)]
        middle = [median(one) if one else None for one in values]
        return Row(what, unit, middle[0], middle[1], None if share is None else AtMostPeer(share))

    count = f"median of {len(ours)} interleaved starts each"
    return Report(
        "start",
        Chromium.name if peer else f"none: {PROGRAM} is not installed",
        (
            row("cold start to first usable screen", "s", 0.5, "seconds"),
            row("  CPU time of it", "s", None, "cpu"),
            row("memory on the first screen (PSS)", "MiB", 1 / 3, "own"),
            Row("  embedded central, counted apart", "MiB", median(start.apart for start in ours)),
        ),
        (
            f"{count}, on Xvfb {opened.attract.width}×{opened.attract.height}, no window manager; {opened.sound}",
            "start: "
            + "; ".join(f"{n} {' '.join(f'{s.seconds:.2f}' for s in all_)} s" for n, all_ in starts.items()),
        ),
    )
