"""Every boundary of the house breaks when something steps over it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.setup.tree import ROOT

HOUSE = {
    "protocol/__init__.py": "import json",
    "protocol/ticket/__init__.py": "import cbor2\nimport protocol",
    "kiosk/__init__.py": "",
    "kiosk/app.py": "import voice",
    "kiosk/dialogue/__init__.py": "import enum\nimport protocol.ticket",
    "kiosk/journeys/__init__.py": "import kiosk.dialogue",
    "kiosk/touch/__init__.py": "import kivy.app",
    "kiosk/touch/assistive/__init__.py": "import accesskit",
    "voice/__init__.py": "import pyttsx3",
    "central/__init__.py": "import fastapi",
    "central/queue/__init__.py": "",
    "central/queue/models.py": "import sqlalchemy",
    "central/queue/service.py": "import central.queue.models",
    "central/staff/__init__.py": "import central.queue.service",
    "central/migrations/__init__.py": "import central.queue.models",
}

STEPS_OVER = [
    ("kiosk/app.py", "import central.staff", "kiosk and central"),
    ("protocol/rules.py", "import pydantic", "protocol is the standard library"),
    ("protocol/rules.py", "import kiosk.app", "protocol is the standard library"),
    ("protocol/ticket/online.py", "import requests", "the ticket code adds only"),
    ("kiosk/dialogue/engine.py", "import kiosk.app", "the dialogue is"),
    ("kiosk/journeys/book.py", "import yaml", "journeys are"),
    ("kiosk/settings.py", "import kivy.app", "Kivy stays"),
    ("kiosk/touch/window.py", "import accesskit", "AccessKit stays"),
    ("voice/speech.py", "import protocol.rules", "voice knows nothing"),
    ("central/staff/pages.py", "import central.queue.models", "a part of central"),
]


def lint(folder: Path, extra: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Write the small house, some rooms changed, and lint it with the project's own contracts."""
    for name, text in {**HOUSE, "protocol/rules.py": "", **extra}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    # The contracts are found in this tree, the house in its own folder, which comes first.
    environment = os.environ | {"PYTHONPATH": f"{folder}:{ROOT}", "COLUMNS": "200"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def broken(ran: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.removesuffix(" BROKEN") for line in ran.stdout.splitlines() if line.endswith(" BROKEN")]


def test_a_house_in_order_keeps_every_contract(tmp_path: Path) -> None:
    ran = lint(tmp_path, {})
    assert ran.returncode == 0, ran.stdout
    assert broken(ran) == []


@pytest.mark.parametrize(("module", "line", "contract"), STEPS_OVER)
def test_a_step_over_a_boundary_breaks_the_contract_named_for_it(
    tmp_path: Path, module: str, line: str, contract: str
) -> None:
    ran = lint(tmp_path, {module: line})
    assert ran.returncode == 1, ran.stdout
    assert any(name.startswith(contract) for name in broken(ran)), ran.stdout
