"""A copy of the shipped content that a test may break."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from central.catalogue.content import BrokenContent, Problem, load_content
from protocol.catalogue import Catalogue

SHIPPED = Path(__file__).parents[2] / "config" / "content"
ISSUED_AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class ContentFolder:
    path: Path

    @classmethod
    def copied_to(cls, path: Path) -> "ContentFolder":
        shutil.copytree(SHIPPED, path)
        return cls(path)

    def text(self, file: str) -> str:
        return (self.path / file).read_text("utf-8")

    def write(self, file: str, text: str) -> None:
        (self.path / file).write_text(text, "utf-8")

    def replace(self, file: str, old: str, new: str) -> int:
        """Replaces the first `old`, which must be there; returns the line it begins on."""
        before, found, after = self.text(file).partition(old)
        assert found, f"{file} does not hold {old!r}"
        self.write(file, before + new + after)
        return before.count("\n") + 1

    def load(self, issued_at: datetime = ISSUED_AT) -> Catalogue:
        return load_content(self.path, issued_at)

    def problems(self, issued_at: datetime = ISSUED_AT) -> Sequence[Problem]:
        try:
            self.load(issued_at)
        except BrokenContent as broken:
            return broken.problems
        return ()
