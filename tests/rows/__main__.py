"""`make rows`: runs each row's test on the code as it is, then on the code with its mutation.

The first must pass, the second must fail. Works on copies, a few rows at a time; the tree itself is never touched.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from kiosk.locate import ROOT
from tests.rows.table import ROWS, Row

IGNORED = shutil.ignore_patterns(".git", ".venv", ".cache", "__pycache__", ".*_cache", "docs")
TIMEOUT_SECONDS = 600
AT_ONCE = 2
PASSED, FAILED, BROKEN = 0, 1, 2  # exit codes of pytest; a mutation may also break the import


def main() -> int:
    """0 when every row's test passes and kills its mutation."""
    wanted = set(sys.argv[1:]) or {row.id for row in ROWS}
    rows = [row for row in ROWS if row.id in wanted]
    with tempfile.TemporaryDirectory(prefix="rows-") as folder, ThreadPoolExecutor(AT_ONCE) as hands:
        copies: SimpleQueue[Path] = SimpleQueue()
        for n in range(AT_ONCE):
            copies.put(shutil.copytree(ROOT, Path(folder) / f"tree{n}", ignore=IGNORED))
        copy = copies.get()
        sound = _passes(copy, *{row.test for row in rows})
        copies.put(copy)
        print(f"every test on the code as it is: {'pass' if sound else 'FAIL'}", flush=True)
        verdicts = hands.map(partial(_kills, copies), rows)
        killed = [_report(row, killed=verdict) for row, verdict in zip(rows, verdicts, strict=True)]
    print(f"{sum(killed)} of {len(rows)} mutations killed")
    return 0 if sound and all(killed) else 1


def _report(row: Row, *, killed: bool) -> bool:
    verdict = "killed" if killed else "SURVIVED"
    test = row.test.removeprefix("tests/")
    print(f"{row.id:4} {row.requirement:42} {verdict:9} {row.mutation.what:34} {test}", flush=True)
    return killed


def _kills(copies: SimpleQueue[Path], row: Row) -> bool:
    copy = copies.get()
    file = copy / row.mutation.file
    original = file.read_text(encoding="utf-8")
    mutated = original.replace(row.mutation.old, row.mutation.new)
    try:
        file.write_text(mutated, encoding="utf-8")
        return not _passes(copy, row.test)
    finally:
        file.write_text(original, encoding="utf-8")
        copies.put(copy)


def _passes(copy: Path, *tests: str) -> bool:
    command = [
        sys.executable,
        "-B",
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:randomly",
    ]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(
        [*command, *sorted(tests)],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        timeout=TIMEOUT_SECONDS,
        check=False,
    )
    if run.returncode not in (PASSED, FAILED, BROKEN):
        raise SystemExit(f"pytest could not run: {run.stdout[-800:]}{run.stderr[-800:]}")
    return run.returncode == PASSED


if __name__ == "__main__":
    raise SystemExit(main())
