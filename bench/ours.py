"""Our side of the window: `python -m kiosk run`, as a centre starts it."""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import run
from typing import Any

from bench.attract import Attract
from bench.display import Glass
from bench.processes import running
from bench.programs import Program
from kiosk.locate import CONFIG, ROOT

CATALOGUE = "catalogue.cache"  # what the kiosk keeps in its state folder once central has answered


def write_options(file: Path, **changes: Any) -> Path:
    """The kiosk's own options, without a printer, changed. Returns the file."""
    options = json.loads((CONFIG / "kiosk.json").read_text(encoding="utf-8"))
    options |= {"printer": {"kind": "none", "at": ""}, **changes}
    file.write_text(json.dumps(options), encoding="utf-8")
    return file


def attract(options: Path) -> Attract:
    """The first screen. Raises CalledProcessError where the kiosk cannot show it."""
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    command = [sys.executable, "-m", "bench.attract", str(options)]
    told = run(command, cwd=ROOT, env=environment, capture_output=True, check=True, timeout=60)
    return Attract.read(told.stdout.decode())


class Kiosk:
    """Starts on an empty state every time; its embedded central is counted apart."""

    name = "kiosk run"

    def __init__(self, options: Path, folder: Path, environment: Mapping[str, str]) -> None:
        self._options = options
        self._folder = folder
        self._environment = environment
        self._starts = 0

    @contextmanager
    def started(self, glass: Glass) -> Iterator[Program]:
        """A fresh one."""
        self._starts += 1
        state = self._folder / f"state-{self._starts}"
        state.mkdir()
        command = [sys.executable, "-m", "kiosk", "run", f"--options={self._options}", f"--state={state}"]
        environment = {"DISPLAY": glass.name, **self._environment}
        try:
            with running(command, self._folder / "kiosk.log", environment, ROOT) as process:
                yield Program(process.pid, "central", (state / CATALOGUE).exists)
        finally:
            shutil.rmtree(state, ignore_errors=True)
