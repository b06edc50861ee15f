"""How far the recordings of a language are: which prompts are recorded, outdated, missing."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from voice.faults import VoiceFault

from .manifest import SLOT, Clip, Manifest
from .pack import Pack
from .script import Prompt


class Status(enum.Enum):
    RECORDED = "recorded"
    OUTDATED = "outdated"
    """Another text was recorded; until it is recorded anew it is synthesised."""
    MISSING = "missing"
    BROKEN = "broken"
    """Its file is gone, is no sound, or is not the one that the manifest names."""


@dataclass(frozen=True, slots=True)
class Count:
    """Prompts by how they are heard, and the clips whose files are not what the manifest says."""

    recorded: int
    synthesised: int
    outdated: tuple[str, ...]
    broken: tuple[str, ...]


def status(prompt: Prompt, manifest: Manifest) -> Status:
    """Return how a prompt with a text of its own stands, by the manifest alone."""
    clip = manifest.prompts.get(prompt.id)
    if not isinstance(clip, Clip):
        return Status.MISSING
    return Status.RECORDED if clip.text == prompt.text else Status.OUTDATED


def count(prompts: Iterable[Prompt], manifest: Manifest, folder: Path) -> Count:
    """Return how many prompts a visitor hears recorded; a sequence is when all its words are."""
    pack = Pack(folder, manifest)
    all_of_them = list(prompts)
    standing = {one.id: _played(one, manifest, pack) for one in all_of_them if not one.seq}
    recorded = sum(
        all(standing[item] is Status.RECORDED for item in one.seq or (one.id,) if not SLOT.fullmatch(item))
        for one in all_of_them
    )
    return Count(
        recorded,
        len(all_of_them) - recorded,
        tuple(key for key, one in standing.items() if one is Status.OUTDATED),
        tuple(key for key, one in standing.items() if one is Status.BROKEN),
    )


def _played(prompt: Prompt, manifest: Manifest, pack: Pack) -> Status:
    standing = status(prompt, manifest)
    if standing is not Status.RECORDED:
        return standing
    try:
        pack.check(prompt.id)
    except VoiceFault:
        return Status.BROKEN
    return standing
