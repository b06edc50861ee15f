"""The report of a check: JSON for whoever keeps many kiosks, lines for who stands at one."""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from kiosk.check.findings import Finding, State
from kiosk.check.journey import is_ready, name_of, told
from kiosk.dialogue.text import Text
from kiosk.settings.options import Options

FILE = "check.json"
VERSION = 1


def document(findings: Sequence[Finding], options: Options, at: datetime) -> dict[str, object]:
    """`ready`: nothing is broken and nothing is untried."""
    return {
        "version": VERSION,
        "kiosk": options.kiosk,
        "centre": options.centre,
        "checked_at": at.isoformat(timespec="seconds"),
        "ready": is_ready(list(findings)),
        "broken": [one.part for one in findings if one.state is State.BROKEN],
        "parts": [asdict(one) for one in findings],
    }


def keep(document: dict[str, object], folder: Path) -> None:
    """Under its name whole, or not at all. Raises OSError."""
    new = folder / f".{FILE}.new"
    with new.open("w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / FILE)


def lines(findings: Sequence[Finding], show: Callable[[Text], str]) -> list[tuple[str, str]]:
    """Each part and what was found, in words."""
    return [(show(name_of(one.part)), show(told(one))) for one in findings]
