"""Clips in sign language: which screen has one, its frames, its captions (rows H2, H3).

`assets/clips/README.md` tells how a clip is made. Nothing here knows a window.
"""

import json
import zipfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from kiosk.locate import ASSETS
from kiosk.touch.faults import ClipBroken
from kiosk.touch.scene import Said
from kiosk.touch.sdl import Bitmap, picture_from

CLIPS: Final = ASSETS / "clips"
_FORMAT: Final = 1
_NEAREST: Final = {"ary": "ar", "zgh": "fr"}  # where a language has no caption of its own


class Cue(NamedTuple):
    """A caption, from one second to another."""

    start: float
    end: float
    text: Said


class Clip(NamedTuple):
    """`cues` in the visitor's language; `words` name the controls. Frames are read when they are shown."""

    path: Path
    frames: int
    per_second: float
    cues: tuple[Cue, ...]
    words: tuple[tuple[str, Said], ...]

    @property
    def seconds(self) -> float:
        return self.frames / self.per_second

    def cue_at(self, seconds: float) -> int:
        """Which caption belongs to a moment; the last one stays."""
        begun = [n for n, cue in enumerate(self.cues) if cue.start <= seconds]
        return begun[-1] if begun else 0

    def word(self, name: str) -> Said:
        return dict(self.words)[name]

    def bitmap(self, frame: int) -> Bitmap:
        """One frame, red, green, blue, alpha. Raises ClipBroken."""
        with _opened(self.path) as archive:
            stem = f"frames/{frame:03}"
            name = next((name for name in archive.namelist() if name.startswith(stem)), None)
            if name is None:
                raise ClipBroken(f"{self.path.name} {stem}")
            return picture_from(archive.read(name))


def clip_of(screen: str, language: str) -> Clip | None:
    """The clip of a screen with captions in a language (BCP 47); None where there is none yet. Raises ClipBroken."""
    return _clip_of(screen, language.partition("-")[0], CLIPS)


@lru_cache(maxsize=64)
def _clip_of(screen: str, language: str, folder: Path) -> Clip | None:
    manifest = _manifest(folder)
    name = manifest["slots"].get(screen)
    if name is None:
        return None
    try:
        entry = manifest["clips"][name]
        cues = tuple(Cue(cue["from"], cue["to"], _said(cue["text"], language)) for cue in entry["captions"])
        words = tuple((word, _said(texts, language)) for word, texts in manifest["controls"].items())
        path = folder / entry["file"]
        with _opened(path) as archive:
            about = json.loads(archive.read("clip.json"))
        if about["version"] != _FORMAT or not cues:
            raise ClipBroken(path.name)
        return Clip(path, about["frames"], about["frames_per_second"], cues, words)
    except (KeyError, TypeError, ValueError) as error:
        raise ClipBroken(f"{name}: {error!r}") from error


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ClipBroken("manifest.json") from error
    if not {"slots", "clips", "controls"} <= set(manifest):
        raise ClipBroken("manifest.json")
    return manifest


def _said(texts: Mapping[str, Mapping[str, str]], language: str) -> Said:
    own = language if language in texts else _NEAREST.get(language, "fr")
    return Said(texts[own]["shown"], texts[own]["spoken"], own)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise ClipBroken(path.name) from error


class Player:
    """Plays one clip once; `clock` in seconds. It stands still when paused and at its end (row V14)."""

    def __init__(self, clip: Clip, clock: Callable[[], float]) -> None:
        self.clip = clip
        self._clock = clock
        self._from = clock()
        self._paused_at: float | None = None

    @property
    def at(self) -> float:
        """Seconds of the clip that have been shown."""
        now = self._clock() if self._paused_at is None else self._paused_at
        return min(max(0.0, now - self._from), self.clip.seconds)

    @property
    def frame(self) -> int:
        return min(int(self.at * self.clip.per_second + 1e-6), self.clip.frames - 1)

    @property
    def cue(self) -> int:
        return self.clip.cue_at(self.at)

    @property
    def paused(self) -> bool:
        return self._paused_at is not None

    @property
    def playing(self) -> bool:
        return not self.paused and self.at < self.clip.seconds

    @property
    def due(self) -> float | None:
        """In how many seconds the next frame is to be shown; None when nothing moves."""
        if not self.playing:
            return None
        return max(0.0, (self.frame + 1) / self.clip.per_second - self.at)

    def toggle(self) -> None:
        """Stands still, or goes on from there; at the end it begins again."""
        if self._paused_at is not None:
            self._from += self._clock() - self._paused_at
            self._paused_at = None
        elif self.playing:
            self._paused_at = self._clock()
        else:
            self.repeat()

    def repeat(self) -> None:
        """From the start."""
        self._from, self._paused_at = self._clock(), None
