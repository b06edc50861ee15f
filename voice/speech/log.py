"""The log of what was said, for scripted visits and tests; a kiosk in a hall keeps none.

One JSON object a line: `time` (seconds on the sink's clock), `language`, `route`, `priority`, `key`,
`text`, `phonemes`; then how it ended: `time`, `key`, `event` (`finished` or `cut`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from voice.faults import VoiceFault
from voice.languages import language

from .espeak import espeak
from .utterance import Utterance


class NullLog:
    """Keeps nothing."""

    def said(self, seconds: float, utterance: Utterance) -> None:
        """Forget it."""

    def ended(self, seconds: float, utterance: Utterance, *, cut: bool) -> None:
        """Forget it."""


class FileLog:
    """Appends to a file, and keeps the lines for who listens. Raises OSError from the constructor."""

    def __init__(self, path: Path, route: str = "speaker") -> None:
        self.lines: list[dict[str, Any]] = []
        self._route = route
        self._file = path.open("w", encoding="utf-8")

    def said(self, seconds: float, utterance: Utterance) -> None:
        """An utterance begins."""
        self._write(
            {
                "time": round(seconds, 3),
                "language": utterance.language,
                "route": self._route,
                "priority": utterance.priority.name.lower(),
                "key": utterance.key,
                "text": utterance.text,
                "phonemes": _phonemes(utterance),
            }
        )

    def ended(self, seconds: float, utterance: Utterance, *, cut: bool) -> None:
        """It was heard to its end, or cut."""
        event = "cut" if cut else "finished"
        self._write({"time": round(seconds, 3), "key": utterance.key, "event": event})

    def _write(self, line: dict[str, Any]) -> None:
        self.lines.append(line)
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()


def _phonemes(utterance: Utterance) -> str:
    try:
        tongue = language(utterance.language)
        return espeak().phonemes(tongue.pronounce(utterance.text), tongue.VOICE).replace("\n", " ")
    except (VoiceFault, LookupError):
        return ""
