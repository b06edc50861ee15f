"""What is wrong with the content, where, and all of it at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from protocol.faults import ContentFault

Path = tuple[str | int, ...]
"""The way to a value inside a file: keys and list positions."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`line` counts from 1; 0 when the whole file is meant. `field` is a path such as `services[3].name.ar`."""

    file: str
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field}: {self.reason}" if self.field else f"{place}: {self.reason}"


class BrokenContent(ContentFault):
    """The content cannot be used; `problems` are all that were found, `detail` holds one a line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def dotted(path: Path) -> str:
    """`("services", 3, "name")` → `services[3].name`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
