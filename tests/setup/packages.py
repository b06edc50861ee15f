"""What pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement

from tests.setup.tree import ROOT


def normal(name: str) -> str:
    """PEP 503: neither case nor the kind of separator matters in a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(*groups: str) -> list[Requirement]:
    """Return what both machines need and what `groups` add; without groups, what all of them add."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for group in groups or optional for line in optional[group])]
    return [Requirement(line) for line in lines]
