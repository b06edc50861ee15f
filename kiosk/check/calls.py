"""What the check asks of the outside."""

from dataclasses import dataclass

from kiosk.check.findings import Finding
from kiosk.dialogue.steps import Call


@dataclass(frozen=True, slots=True)
class Probe(Call[Finding]):
    """Try one of `PARTS`."""

    part: str


@dataclass(frozen=True, slots=True)
class KeepReport(Call[bool]):
    """Write the report down; False where the disk refuses."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PrintReport(Call[Finding]):
    """Print the report; gives what that told of the printer. `copy` counts from 1."""

    findings: tuple[Finding, ...]
    copy: int
