"""What every part is given."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.table import Report


@dataclass(frozen=True, slots=True)
class Bench:
    """`folder` is emptied afterwards, `cache` stays; `quick` means fewer and shorter turns.

    `tell` shows progress.
    """

    folder: Path
    cache: Path
    quick: bool
    tell: Callable[[str], None]

    def count(self, usual: int, quick: int) -> int:
        """How often."""
        return quick if self.quick else usual

    @property
    def tries(self) -> int:
        """How often a disturbed turn is measured at most."""
        return 1 if self.quick else 2


Part = Callable[[Bench], Report]
