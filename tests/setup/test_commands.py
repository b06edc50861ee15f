"""The commands of the README: they set up first, stop at the first fault, and CI runs no less."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.setup.tree import ROOT


def planned(target: str) -> str:
    """What `make TARGET` would do on a machine that has nothing yet."""
    command = ["make", "--dry-run", "--always-make", "--no-print-directory", target]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def program(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/bash\n{body}\n")
    path.chmod(0o755)


def run_with(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run with the programs of `folder` found before the machine's own."""
    environment = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_run_sets_up_before_it_starts_the_kiosk() -> None:
    before, found, _ = planned("run").partition("-m kiosk run")
    assert found
    assert "config/setup/install run" in before


def test_test_sets_up_then_checks_then_runs_every_test() -> None:
    steps = [
        "config/setup/install test",
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
        "-m pytest",
    ]
    plan = planned("test")
    assert sorted(steps, key=plan.index) == steps


@pytest.mark.parametrize("target", ["rows", "screens", "check"])
def test_every_other_target_sets_up_too(target: str) -> None:
    assert "config/setup/install test" in planned(target)


def test_only_the_bench_asks_for_its_peers() -> None:
    assert "config/setup/install bench" in planned("bench")
    listed = (ROOT / "config/setup/debian.txt").read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in listed if "orca" in line.split()] == ["bench"]


def test_ci_runs_make_test_and_passes_its_failure_on(tmp_path: Path) -> None:
    program(tmp_path, "make", 'echo "make $*"; exit 3')
    ran = run_with(tmp_path, ROOT / ".ci" / "run")
    assert (ran.stdout, ran.returncode) == ("make test\n", 3)


def test_without_root_missing_packages_are_one_clear_line(tmp_path: Path) -> None:
    program(tmp_path, "dpkg-query", "exit 1")
    program(tmp_path, "id", "echo 1000")
    program(tmp_path, "apt-get", "echo must not run; exit 9")
    ran = run_with(tmp_path, ROOT / "config" / "setup" / "install", "run")
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "apt-get install" in ran.stderr
    assert "libfribidi0" in ran.stderr


def test_an_unknown_scope_is_refused(tmp_path: Path) -> None:
    ran = run_with(tmp_path, ROOT / "config" / "setup" / "install", "everything")
    assert ran.returncode == 1
    assert "everything" in ran.stderr


def test_with_nothing_missing_neither_apt_nor_pip_is_asked(tmp_path: Path) -> None:
    program(tmp_path, "dpkg-query", "echo 'ii '")
    program(tmp_path, "apt-get", "echo must not run; exit 9")
    ran = run_with(tmp_path, ROOT / "config" / "setup" / "install", "test")
    assert (ran.stdout, ran.stderr, ran.returncode) == ("setup: ready for test\n", "", 0)
