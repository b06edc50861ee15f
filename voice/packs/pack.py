"""When recorded clips say a text: all of it or nothing, so that one sentence is never said by two voices."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from voice.faults import ClipBroken, ClipSwapped
from voice.languages import language
from voice.sound.pcm import BYTES, SAMPLE_RATE

from .clips import decoded
from .manifest import SLOT, Clip, Manifest, Sequence
from .words import END, normal, one_after_the_other

GAP = 0.06
"""Seconds of silence between two clips of a sentence."""
BETWEEN_SENTENCES = 0.25

_FAMILIES = {
    "chars": ("l.", "d."),
    "int": ("n.",),
    "date": ("w.", "n.", "m."),
    "time": ("h.", "t.", "p.", "n."),
    "text": ("",),
}
_ALONE = ("chars", "int", "date", "time")
"""What may be a sentence by itself: a ticket number, a day, a time."""
_LONGEST = 1500
"""Characters of a text that is looked for: two minutes, longer than what is recorded."""
_KEPT = 200
"""Clips kept decoded: some 20 MB."""


@dataclass(frozen=True, slots=True)
class _Template:
    """A sequence as it is recognised in a text."""

    pattern: re.Pattern[str]
    seq: tuple[str, ...]


class Pack:
    """The clips of one language, from its manifest."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self._folder = folder
        self._number = language(manifest.language).number
        self._clips = {key: one for key, one in manifest.prompts.items() if isinstance(one, Clip)}
        self._texts = {key: self._normal(clip.text) for key, clip in self._clips.items()}
        self._whole = {text: key for key, text in self._texts.items() if "." not in key and text}
        sequences = (one for one in manifest.prompts.values() if isinstance(one, Sequence))
        self._templates = [
            self._template(one) for one in sequences if any(item in self._clips for item in one.seq)
        ]
        recorded = (*self._whole, *(template.pattern.pattern for template in self._templates))
        self._most_sentences = 1 + max((said.count(END) for said in recorded), default=0)
        self._by_kind = {
            kind: {text: key for key, text in self._texts.items() if key.startswith(families)}
            for kind, families in _FAMILIES.items()
        }
        self._decoded = lru_cache(_KEPT)(self._read)

    def clips(self, text: str) -> list[list[str]] | None:
        """Return the ids of the clips that say `text`, sentence by sentence; None if any of it was not recorded."""
        if len(text) > _LONGEST:
            return None
        sentences = self._normal(text).split(f" {END} ")
        found: list[list[str]] = []
        while sentences:
            for end in range(min(len(sentences), self._most_sentences), 0, -1):
                ids = self._said(f" {END} ".join(sentences[:end]))
                if ids is not None:
                    found.append(ids)
                    del sentences[:end]
                    break
            else:
                return None
        return found

    def sound(self, text: str) -> bytes | None:
        """Return the sound of `text`, None if any of it was not recorded. Raises ClipBroken, ClipSwapped."""
        found = self.clips(text)
        if not found:
            return None
        return _silence(BETWEEN_SENTENCES).join(_silence(GAP).join(map(self._decoded, ids)) for ids in found)

    def check(self, key: str) -> None:
        """Raises ClipBroken, ClipSwapped for a clip that cannot be played."""
        self._read(key)

    def _said(self, text: str) -> list[str] | None:
        if whole := self._whole.get(text):
            return [whole]
        for template in self._templates:
            if (found := template.pattern.fullmatch(text)) and (ids := self._filled(template, found)):
                return ids
        for kind in _ALONE:
            if ids := one_after_the_other(text, self._by_kind[kind]):
                return ids
        return one_after_the_other(text, self._whole) or None  # a list, or a key and what it does

    def _filled(self, template: _Template, found: re.Match[str]) -> list[str] | None:
        ids: list[str] = []
        for at, item in enumerate(template.seq):
            slot = SLOT.fullmatch(item)
            part = one_after_the_other(found[f"_{at}"], self._by_kind[slot[2]]) if slot else [item]
            if part is None:
                return None
            ids += part
        return ids

    def _template(self, sequence: Sequence) -> _Template:
        parts = [
            f"(?P<_{at}>.+?)" if SLOT.fullmatch(item) else re.escape(self._texts[item])
            for at, item in enumerate(sequence.seq)
        ]
        return _Template(re.compile(" ".join(parts)), sequence.seq)

    def _normal(self, text: str) -> str:
        return normal(text, self._number)

    def _read(self, key: str) -> bytes:
        """Return the sound of one clip; what is played is what was checked."""
        clip = self._clips[key]
        try:
            content = (self._folder / clip.file).read_bytes()
        except OSError as error:
            raise ClipBroken(f"{clip.file}: {error.strerror}") from error
        if hashlib.sha256(content).hexdigest() != clip.sha256:
            raise ClipSwapped(clip.file)
        return decoded(content, clip.file)


def _silence(seconds: float) -> bytes:
    return bytes(round(seconds * SAMPLE_RATE) * BYTES)
