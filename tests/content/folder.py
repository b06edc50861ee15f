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
        line = self.line_of(file, old)
        self.write(file, self.text(file).replace(old, new, 1))
        return line

    def load(self, issued_at: datetime = ISSUED_AT) -> Catalogue:
        return load_content(self.path, issued_at)

    def problems(self, issued_at: datetime = ISSUED_AT) -> Sequence[Problem]:
        try:
            self.load(issued_at)
        except BrokenContent as broken:
            return broken.problems
        return ()

    def told_of(self, file: str, old: str, new: str, field: str, reason: str) -> Problem:
        """Replaces the first `old` and returns what is said of `field` then; it must give that reason."""
        self.replace(file, old, new)
        found = {(problem.file, problem.field): problem for problem in self.problems()}
        assert (file, field) in found, [str(problem) for problem in found.values()]
        assert reason in found[file, field].reason
        return found[file, field]

    def line_of(self, file: str, text: str) -> int:
        """The line on which the first `text` begins, which must be there."""
        before, found, _ = self.text(file).partition(text)
        assert found, f"{file} does not hold {text!r}"
        return before.count("\n") + 1
