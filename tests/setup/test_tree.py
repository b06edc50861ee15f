"""The tree is the same for everyone: it names no machine and no registry."""

from __future__ import annotations

import re

import pytest

from tests.setup.tree import ROOT, text_of, tree_files

# Written with classes of one letter, so that this file does not name them either.
REGISTRY_HOSTS = (
    r"p[y]pi[.]org|python[h]osted[.]org|n[p]mjs[.](org|com)|d[e]b[.]debian[.]org|sn[a]pshot[.]debian[.]org"
)
MACHINE_PATHS = r"(^|[^A-Za-z0-9_.])/(work|farm|root|home/[a-z]+)/"

TOP_LEVEL = {
    "assets", "bench", "central", "config", "docs", "kiosk", "protocol", "tests", "voice",
    ".ci", ".gitignore", ".python-version", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "pyproject.toml",
    "requirements.lock",
}  # fmt: skip


def lines_matching(pattern: str) -> list[str]:
    found = re.compile(pattern, re.MULTILINE)
    return [
        f"{path.relative_to(ROOT)}: {line.strip()[:120]}"
        for path in tree_files()
        for line in (text_of(path) or "").splitlines()
        if found.search(line)
    ]


@pytest.mark.parametrize("pattern", [REGISTRY_HOSTS, MACHINE_PATHS])
def test_no_file_names_a_registry_or_this_machine(pattern: str) -> None:
    assert lines_matching(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (REGISTRY_HOSTS, "--index-url https://" + "py" + "pi.org/simple"),
        (REGISTRY_HOSTS, "deb http://" + "deb" + ".debian.org/debian bookworm main"),
        (MACHINE_PATHS, 'open("' + "/wo" + 'rk/main/x")'),
        (MACHINE_PATHS, "/ho" + "me/amina/shubbak"),
    ],
)
def test_the_patterns_recognise_what_they_are_for(pattern: str, line: str) -> None:
    assert re.search(pattern, line)


def test_the_top_level_holds_the_house_and_nothing_else() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tree_files()} - TOP_LEVEL == set()


def test_no_python_file_is_longer_than_400_lines() -> None:
    sizes = {path: (text_of(path) or "").count("\n") for path in tree_files() if path.suffix == ".py"}
    assert [f"{path.relative_to(ROOT)}: {size}" for path, size in sizes.items() if size > 400] == []
