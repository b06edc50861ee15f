"""Writes what a rehearsal saw and heard, and what was sent and stored, with ids and times made equal."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.touch.window import TouchWindow
from protocol.certificates import LookUpKey

_NAMED = frozenset(
    {"id", "short_code", "qr", "key", "applicantId", "applicant", "code", "receipt", "request"}
)
_KINDS = frozenset(LookUpKey)  # what a look-up goes by is no id
_OF_THE_VISITOR = "language"  # in which consent was heard: the one thing in which payloads may differ
_TIMES = frozenset(
    {"made_at", "arrived_at", "called_at", "closed_at", "asked_at", "coming_at", "given_at", "created"}
    | {"created_at", "registered_at", "ended_at", "erased_at"}
)


class Recorder:
    """`screens/NN-<id>.png` and `tree/NN.json` for every screen the visitor came to."""

    def __init__(self, folder: Path, window: TouchWindow) -> None:
        self._folder = folder
        self._window = window
        self._count = 0
        for part in ("screens", "tree"):
            (folder / part).mkdir(parents=True, exist_ok=True)

    def screen(self, screen_id: str) -> None:
        self._count += 1
        name = f"{self._count:02}"
        self._window.screenshot(self._folder / "screens" / f"{name}-{screen_id}.png")
        tree = [node.as_json() for node in self._window.tree()]
        _write(self._folder / "tree" / f"{name}.json", tree)


def payloads(sent: Iterable[Mapping[str, Any]], stored: Iterable[Any]) -> dict[str, Any]:
    """Every payload sent and what central stored; ids and times normalised in order of appearance, so that two
    visits that did the same are equal to the byte."""
    names: dict[str, str] = {}
    return {
        "sent": [_normal(item, names) for item in sent],
        "stored": [_normal(item, names) for item in stored],
    }


def write_visit(path: Path, about: Mapping[str, str], done: Mapping[str, Any]) -> None:
    """`visit.json`."""
    _write(path, {**about, **done})


def _normal(value: Any, names: dict[str, str], field: str = "") -> Any:
    if isinstance(value, Mapping):
        now = {"starts_at", "expires_at"} if value.get("kind") == "walk-in" else set()
        return {key: f"{key}?" if key in now else _normal(item, names, key) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_normal(item, names, field) for item in value]
    if isinstance(value, str) and value.startswith("{"):  # stored as JSON
        return _normal(json.loads(value), names, field)
    if isinstance(value, str) and value and (field in _TIMES or field == _OF_THE_VISITOR):
        return f"{field}?"
    if isinstance(value, str) and value and field in _NAMED and ".2026" not in value and value not in _KINDS:
        return names.setdefault(value, f"{field}-{len(names) + 1}")
    return value


def _write(path: Path, document: Any) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
