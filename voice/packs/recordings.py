"""The prompt packs of a kiosk, one a language; a pack or clip that is not sound is told once and not used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from voice.faults import PackBroken, VoiceFault

from .manifest import load
from .pack import Pack

OnFault = Callable[[VoiceFault], None]


class Recordings:
    """Thread-safe. `folder` has a folder a language; a language without one is synthesised."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._packs: dict[str, Pack | None] = {}
        self._lock = threading.Lock()

    def load(self, tags: Iterable[str], on_fault: OnFault) -> None:
        """Read what the first clip of these languages would otherwise wait for; takes a quarter of a second."""
        import soundfile  # noqa: F401 - with numpy behind it

        for tag in tags:
            self.sound("", tag, on_fault)

    def sound(self, text: str, tag: str, on_fault: OnFault) -> bytes | None:
        """Return the recorded sound of `text`; None where it is to be synthesised, after `on_fault` if it should not."""
        try:
            pack = self._pack(tag.partition("-")[0])
            return pack.sound(text) if pack else None
        except VoiceFault as fault:
            on_fault(fault)
            return None

    def _pack(self, tag: str) -> Pack | None:
        with self._lock:
            if tag not in self._packs:
                self._packs[tag] = None  # a broken one is told once
                self._packs[tag] = open_pack(self._folder / tag, tag)
            return self._packs[tag]


def open_pack(folder: Path, tag: str) -> Pack | None:
    """Return the pack in `folder`, None where there is none. Raises PackBroken."""
    manifest = load(folder, tag)
    try:
        return Pack(folder, manifest) if manifest else None
    except LookupError as error:
        raise PackBroken(f"{folder}: {error}") from error
