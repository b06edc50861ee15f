"""requirements.lock says exactly what is installed, from wherever the machine takes its packages."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.setup.tree import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NAMED_IN_THE_COMMISSION = {"kivy", "pyttsx3", "vosk", "requests", "qrcode", "pytest"}


def normal(name: str) -> str:
    """PEP 503: case and the kind of separator do not matter."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked_names() -> set[str]:
    return {normal(line.partition("==")[0]) for line in LOCK.splitlines()}


def missing(lock: Path) -> list[str]:
    script = ROOT / "config" / "setup" / "missing.py"
    answer = subprocess.run([sys.executable, script, lock], capture_output=True, text=True, check=True)
    return answer.stdout.split()


def test_every_line_is_one_exact_version_and_no_address() -> None:
    loose = [line for line in LOCK.splitlines() if not re.fullmatch(r"[\w.-]+==[\w.!+-]+", line, re.ASCII)]
    assert loose == []


def test_no_package_is_locked_twice() -> None:
    assert len(locked_names()) == len(LOCK.splitlines())


def test_the_packages_named_in_the_commission_are_locked() -> None:
    assert NAMED_IN_THE_COMMISSION - locked_names() == set()


def test_everything_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    asked = {normal(name.partition("[")[0]) for group in groups for name in group}
    assert asked - locked_names() == set()


def test_these_tests_run_on_the_locked_versions() -> None:
    assert missing(ROOT / "requirements.lock") == []


def test_an_absent_package_and_another_version_are_both_missing(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("no-such-package==1.0\npytest==0.0.1\n")
    assert missing(lock) == ["no-such-package==1.0", "pytest==0.0.1"]
