"""requirements.lock says exactly what is installed, from wherever the machine takes its packages."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from tests.setup.packages import asked_for, normal
from tests.setup.tree import ROOT, text_of, tree_files

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NAMED_IN_THE_COMMISSION = {"kivy", "pyttsx3", "vosk", "requests", "qrcode", "pytest"}
OF_DEBIANS_PYTHON = {"gi", "pyatspi"}
"""What a program of tests imports that Debian's own Python runs; they are in debian.txt."""


def locked_names() -> set[str]:
    return {normal(line.partition("==")[0]) for line in LOCK.splitlines()}


def asked_names() -> set[str]:
    return {normal(requirement.name) for requirement in asked_for()}


def imported_packages(source: str) -> set[str]:
    """The top-level packages that a module imports, at its head or later."""

    def names() -> Iterator[str]:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module

    return {name.partition(".")[0] for name in names()}


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
    assert asked_names() - locked_names() == set()


def test_everything_the_tree_imports_is_asked_for() -> None:
    """What came in only as somebody else's dependency may leave with it."""
    house = {path.name for path in ROOT.iterdir() if path.is_dir()}
    ours = house | sys.stdlib_module_names | OF_DEBIANS_PYTHON
    distributions = metadata.packages_distributions()
    asked = asked_names()
    unasked = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in tree_files()
        if path.suffix == ".py"
        for module in imported_packages(text_of(path) or "") - ours
        if not asked & {normal(name) for name in distributions.get(module, [])}
    }
    assert sorted(unasked) == []


def test_these_tests_run_on_the_locked_versions() -> None:
    assert missing(ROOT / "requirements.lock") == []


def test_an_absent_package_and_another_version_are_both_missing(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text("no-such-package==1.0\npytest==0.0.1\n")
    assert missing(lock) == ["no-such-package==1.0", "pytest==0.0.1"]
