"""A form of sixteen fields, filled by touch in every language: its slowest step, from the finger to the next page drawn.

Where a form grows, an engine that plays a visit again at each answer could grow slow with it; this is where it would
show.
"""

import sys
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from bench.context import Bench
from bench.form_steps import FIELDS
from bench.ours import write_options
from bench.table import AtMost, Report, Row, percentile
from kiosk.locate import ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.settings.options import load_options
from kiosk.touch.panel import PANELS

LONGEST = 120.0  # seconds for one language
AT_ONCE = 100.0
"""Milliseconds: what follows sooner is felt as caused by the finger itself (Miller 1968, Nielsen 1993)."""

Step = tuple[float, str, str]
"""Milliseconds, language, page."""


def measure(bench: Bench) -> Report:
    """The part `form`. Raises RuntimeError where a form is not filled."""
    steps: list[Step] = []
    with TemporaryDirectory(prefix="form-", dir=bench.folder) as name, virtual_screen(PANELS["portrait"]):
        folder = Path(name)
        options = write_options(folder / "options.json", sound="none")
        for language in load_options(options).languages:
            bench.tell(f"form {language}")
            steps += _filled(options, folder / language, language)
    slowest, language, page = max(steps)
    return Report(
        "form",
        "none",
        (
            Row(
                "slowest step of a 16-field form",
                "ms",
                slowest,
                None,
                AtMost(AT_ONCE),
                f"({page}, {language})",
            ),
            Row("  p50 of its steps", "ms", percentile([step[0] for step in steps], 50)),
        ),
        (
            (
                f"{len(FIELDS)} fields and their review, {len(steps)} touches in all languages, X11 on Xvfb; "
                "from the finger that leaves the glass to the next page drawn"
            ),
        ),
    )


def _filled(options: Path, state: Path, language: str) -> list[Step]:
    state.mkdir()
    command = [sys.executable, "-m", "bench.form_steps", str(options), str(state), language]
    done = run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    lines = [line.split() for line in done.stdout.splitlines()]
    return [(float(milliseconds), language, page) for page, milliseconds in lines]
