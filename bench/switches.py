"""How long a visit by switches is: presses and seconds of a booking, beside the same by keypad, all speech heard out."""

import json
import subprocess
import sys

from bench.context import Bench
from bench.table import Report, Row
from kiosk.locate import ROOT

LANGUAGE = "fr"
LONGEST = 300.0
NAMES = {"one-switch": "one switch", "two-switch": "two switches"}


def measure(bench: Bench) -> Report:
    """The part `switches`. Raises RuntimeError where the visitor is lost."""
    bench.tell("switches")
    run = subprocess.run(
        [sys.executable, "-m", "bench.switched", LANGUAGE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    if run.returncode:
        raise RuntimeError(run.stderr.strip().splitlines()[-1])
    told = json.loads(run.stdout.splitlines()[-1])
    keypad = told["keypad"]
    rows = []
    for way, name in NAMES.items():
        mine = told[way]
        rows.append(Row(f"booking by {name}", "presses", mine["presses"], keypad["presses"]))
        rows.append(Row("  listening, waiting and pressing", "s", mine["seconds"], keypad["seconds"]))
    return Report(
        "switches",
        "the same booking by keypad",
        tuple(rows),
        (
            (
                "French, the first of each list but the second day and the second hour; nobody interrupts what is said, "
                "the scan leaves 1.5 s, and the visitor needs 1 s of it; four presses tell which switches they have"
            ),
        ),
    )
