"""docs/licences.md names what the two machines run: nothing comes in without somebody reading its licence."""

from __future__ import annotations

import re
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from tests.setup.packages import asked_for, normal
from tests.setup.tree import ROOT

DOCUMENT = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
SECTION = {"kiosk": "In the kiosk's process", "central": "In central's process"}


def shipped(group: str) -> set[str]:
    """The packages of a group of pyproject.toml with all that they need, on this machine."""
    waiting = asked_for(group)
    met: set[tuple[str, str]] = set()
    while waiting:
        requirement = waiting.pop()
        for extra in {"", *requirement.extras}:
            if (normal(requirement.name), extra) in met:
                continue
            met.add((normal(requirement.name), extra))
            needed = [Requirement(line) for line in metadata.requires(requirement.name) or []]
            waiting += [need for need in needed if not need.marker or need.marker.evaluate({"extra": extra})]
    return {name for name, _ in met}


@pytest.mark.parametrize("machine", ["kiosk", "central"])
def test_every_package_a_machine_runs_is_listed_with_its_licence(machine: str) -> None:
    section = DOCUMENT.partition(f"## {SECTION[machine]}")[2].partition("\n## ")[0]
    listed = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", section))
    assert sorted(shipped(machine) - listed) == []


def test_the_licence_file_is_the_whole_gpl_3() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.lstrip().startswith(
        "GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007"
    )
    assert "END OF TERMS AND CONDITIONS" in text
