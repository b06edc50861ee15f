"""The manifest of one language's prompt pack: `<folder>/<tag>/manifest.json` beside its clips.

Form: `manifest.schema.json`. A prompt is a clip, or a sequence of other prompts and slots.
Whether a clip is recorded, outdated or missing is not written down: it follows from the text (voice.packs.status).
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from voice.faults import PackBroken

NAME = "manifest.json"
VERSION = 1
SLOT = re.compile(r"\{([A-Za-z][A-Za-z0-9-]*):(chars|int|date|text)\}")
"""`{ticket:chars}`: letters and digits one by one; `int`: a number; `date`: a day; `text`: any other prompt."""

_SHA = re.compile(r"[0-9a-f]{64}")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=-]*\.(?:opus|flac|wav)")
_LARGEST = 4_000_000
"""Bytes; a manifest of all prompts has some 200,000."""


@dataclass(frozen=True, slots=True)
class Clip:
    """`text` is what was said; `sha256` is of the file's bytes."""

    text: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """Ids of clips and slots, in the order in which they are said."""

    seq: tuple[str, ...]


@dataclass(slots=True)
class Manifest:
    """`speaker` names whoever speaks as they wish to be named; may be empty."""

    language: str
    speaker: str = ""
    prompts: dict[str, Clip | Sequence] = field(default_factory=dict)


def load(folder: Path, language: str) -> Manifest | None:
    """Return the manifest of the pack in `folder`, None where there is none. Raises PackBroken."""
    path = folder / NAME
    if not path.exists():
        return None
    try:
        if path.stat().st_size > _LARGEST:
            raise PackBroken(f"{path}: too large")
        document = json.loads(path.read_text(encoding="utf-8"))
        manifest = _decoded(document)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise PackBroken(f"{path}: {type(error).__name__}: {error}") from error
    if manifest.language != language:
        raise PackBroken(f"{path}: of {manifest.language!r}, not of {language!r}")
    return manifest


def save(folder: Path, manifest: Manifest) -> None:
    """Write it whole or not at all. Raises OSError."""
    prompts = {key: _encoded(prompt) for key, prompt in sorted(manifest.prompts.items())}
    document = {
        "version": VERSION,
        "language": manifest.language,
        "speaker": manifest.speaker,
        "prompts": prompts,
    }
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f".{NAME}.new"
    with beside.open("w", encoding="utf-8") as file:
        file.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / NAME)


def _decoded(document: dict[str, Any]) -> Manifest:
    if document["version"] != VERSION:
        raise ValueError(f"version {document['version']!r}")
    prompts = {str(key): _prompt(key, value) for key, value in document["prompts"].items()}
    for key, prompt in prompts.items():
        for item in prompt.seq if isinstance(prompt, Sequence) else ():
            if not SLOT.fullmatch(item) and not isinstance(prompts.get(item), Clip):
                raise ValueError(f"{key}: no clip {item!r}")
    return Manifest(str(document["language"]), str(document.get("speaker", "")), prompts)


def _prompt(key: str, value: dict[str, Any]) -> Clip | Sequence:
    if "seq" in value:
        if not value["seq"] or not all(isinstance(item, str) for item in value["seq"]):
            raise ValueError(f"{key}: not a sequence")
        return Sequence(tuple(value["seq"]))
    text, file, sha256 = value["text"], value["file"], value["sha256"]
    if not (isinstance(text, str) and _FILE.fullmatch(file) and _SHA.fullmatch(sha256)):
        raise ValueError(f"{key}: not a clip")
    return Clip(text, file, sha256)


def _encoded(prompt: Clip | Sequence) -> dict[str, Any]:
    if isinstance(prompt, Sequence):
        return {"seq": list(prompt.seq)}
    return {"text": prompt.text, "file": prompt.file, "sha256": prompt.sha256}
