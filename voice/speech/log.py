"""The log of what was said, for scripted visits and tests; a kiosk in a hall keeps none.

One JSON object a line. An utterance: `time` (seconds on the sink's clock), `language`, `route`, `rate` (percent of the
usual one), `gain` (decibels, as it began), `priority`, `key`, `text`, `phonemes` (IPA), `private`, and `earcons` where it
has any. Then each `mark` that was heard, and how it ended: `time`, `key`, `event`.
"""

from __future__ import annotations

import enum
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from voice.faults import VoiceFault

from .render import phonemes
from .utterance import Play, Utterance


class Outcome(enum.Enum):
    FINISHED = "finished"
    CUT = "cut"
    UNHEARD = "unheard"
    """There was no voice or no sound for it."""


@dataclass(frozen=True, slots=True)
class Prosody:
    """How an utterance begins to be said: `rate` in percent of the usual one, `gain` in decibels."""

    rate: float = 100.0
    gain: float = 0.0


class Log(Protocol):
    """Hears of every utterance."""

    def said(self, seconds: float, utterance: Utterance, prosody: Prosody) -> None:
        """An utterance begins."""

    def marked(self, seconds: float, utterance: Utterance, mark: str) -> None:
        """The ear came to a mark in it."""

    def ended(self, seconds: float, utterance: Utterance, outcome: Outcome) -> None:
        """And is over."""


class FileLog:
    """Writes a file, each line at once, and keeps the lines for who listens. Raises OSError from the constructor.

    With `mask_private`, `text` and `phonemes` of private utterances are null.
    """

    def __init__(self, path: Path, *, mask_private: bool = False) -> None:
        self.lines: list[dict[str, Any]] = []
        self._mask_private = mask_private
        self._file = path.open("w", encoding="utf-8")

    def said(self, seconds: float, utterance: Utterance, prosody: Prosody) -> None:
        hidden = utterance.private and self._mask_private
        self._write(
            {
                "time": round(seconds, 3),
                "language": utterance.language,
                "route": utterance.route.value,
                "rate": round(prosody.rate, 1),
                "gain": round(prosody.gain, 1),
                "priority": utterance.priority.name.lower(),
                "key": utterance.key,
                "text": None if hidden else utterance.words,
                "phonemes": None if hidden else _phonemes(utterance),
                "private": utterance.private,
            }
            | _sounds(utterance)
        )

    def marked(self, seconds: float, utterance: Utterance, mark: str) -> None:
        self._write({"time": round(seconds, 3), "key": utterance.key, "event": "mark", "mark": mark})

    def ended(self, seconds: float, utterance: Utterance, outcome: Outcome) -> None:
        self._write({"time": round(seconds, 3), "key": utterance.key, "event": outcome.value})

    def close(self) -> None:
        self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        self.lines.append(line)
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()


def _sounds(utterance: Utterance) -> dict[str, Any]:
    earcons = [part.earcon.value for part in utterance.parts if isinstance(part, Play)]
    return {"earcons": earcons} if earcons else {}


def _phonemes(utterance: Utterance) -> str:
    try:
        return phonemes(utterance).replace("\n", " ")
    except VoiceFault:
        return ""
