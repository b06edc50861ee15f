"""`python -m bench [--quick] [--only PART,…]`: one table of what this machine measured, beside its peers."""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from bench.context import Bench
from bench.machine import load_average
from bench.table import Report, Row, render
from kiosk.locate import ROOT

PARTS = ("start", "touch", "speech", "switches", "ticket", "form", "abuse", "central")
WIDTH = 78


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when everything that could be measured was, whatever the figures say; 1 when a part broke."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", default=",".join(PARTS), metavar="PART,…", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="fewer and shorter turns")
    chosen = parser.parse_args(arguments)
    parts = chosen.only.split(",")
    if unknown := [part for part in parts if part not in PARTS]:
        parser.error(f"there is no part {', '.join(unknown)}")
    cache = ROOT / ".cache" / "bench"
    cache.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    began = time.monotonic()
    try:
        bench = Bench(folder, cache, chosen.quick, _tell)
        reports = [_measured(part, bench) for part in parts]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _tell("")
    sys.stdout.write(render(reports))
    sys.stdout.write(f"\n{time.monotonic() - began:.0f} s in all\n")
    return int(any(row.what.startswith("broke") for report in reports for row in report.rows))


def _measured(part: str, bench: Bench) -> Report:
    """One part; when it breaks, the others are still measured."""
    before = load_average()
    try:
        report: Report = import_module(f"bench.{part}").measure(bench)
    except Exception as error:  # noqa: BLE001 - whatever it is, it belongs into the table
        report = Report(part, "-", (Row(f"broke: {type(error).__name__}: {error}", "", None),))
    return replace(report, load=f"{before}–{load_average()}")


def _tell(words: str) -> None:
    """One line that is written over, for who watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{words[:WIDTH]:<{WIDTH}}\r")
    elif words:
        sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
