"""A central as people run it: a process that answers on a port."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

READY = "central listens on "


def start(
    state: Path, *, now: str | None = None, database: str | None = None, workers: int = 1
) -> subprocess.Popen[str]:
    """Starts `central serve` on a free port."""
    command = [sys.executable, "-m", "central", "serve", "--state", str(state), "--port", "0"]
    command += ["--now", now] if now else []
    command += ["--database", database] if database else []
    command += ["--workers", str(workers)] if workers > 1 else []
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def address(process: subprocess.Popen[str]) -> str:
    """Waits until it listens."""
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith(READY), line
    return line.removeprefix(READY).strip()


@contextmanager
def serving(state: Path, *, now: str | None = None, database: str | None = None) -> Iterator[str]:
    """The URL of a central that ends with the block."""
    process = start(state, now=now, database=database)
    try:
        yield address(process)
    finally:
        process.terminate()
        process.communicate(timeout=20)
