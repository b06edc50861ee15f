"""Plays scripted visits through the command, each in its own process, and reads what they left behind."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

LONGEST: Final = 120  # seconds, on a busy machine


@dataclass(frozen=True)
class Played:
    """One visit that was played; `out` is its folder."""

    out: Path
    code: int
    said: str

    @property
    def visit(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads((self.out / "visit.json").read_text(encoding="utf-8"))
        return document

    @property
    def payloads(self) -> dict[str, Any]:
        """The visit without the two things in which it may differ."""
        return {key: value for key, value in self.visit.items() if key not in ("language", "by")}

    @property
    def speech(self) -> list[dict[str, Any]]:
        lines = (self.out / "speech.log").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def trees(self) -> list[list[dict[str, Any]]]:
        return [
            json.loads(path.read_text(encoding="utf-8")) for path in sorted((self.out / "tree").iterdir())
        ]


def play(
    out: Path,
    journey: str,
    language: str,
    by: str,
    *,
    service: str = "rsu_help",
    window: str = "offscreen",
    **environment: str,
) -> Played:
    command = ["-m", "kiosk", "visit", "--journey", journey, "--language", language]
    command += ["--service", service, "--by", by, "--out", str(out), "--window", window]
    run = apart(command, out.parent, environment=environment)
    return Played(out, run.returncode, run.stdout + run.stderr)


def apart(
    command: list[str],
    folder: Path,
    seconds: float = LONGEST,
    *,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """A Python of its own, without the screen of the tests; its state is in the folder."""
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "SDL_VIDEODRIVER")}
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
        env={**clean, "SHUBBAK_STATE": str(folder / "state"), **(environment or {})},
    )
