"""What is to be said, and how urgent it is."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

_UNSPEAKABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff"
    "\ud800-\udfff\ue000-\uf8ff]+"
)
"""Control characters (espeak takes some for commands), direction marks, lone surrogates, private use."""


class Priority(enum.Enum):
    """Named by the effect on the listener."""

    NOW = "interrupts what is being said"
    """What was to follow it is forgotten; what waits for quiet goes on waiting."""

    NEXT = "after this"
    """Before anything that waits for quiet."""

    WHEN_QUIET = "when nothing else waits"


@dataclass(frozen=True, slots=True)
class Say:
    text: str


@dataclass(frozen=True, slots=True)
class Pause:
    seconds: float


@dataclass(frozen=True, slots=True)
class Spell:
    """Said character by character, each by its name."""

    text: str


Part = Say | Pause | Spell


@dataclass(frozen=True, slots=True)
class Utterance:
    text: str | tuple[Part, ...]
    language: str
    """BCP 47 tag: "ar", "fr", "ar-MA"."""
    priority: Priority = Priority.NEXT
    key: str = ""
    """Stable id of what is spoken, such as the id of a node on the screen."""
    private: bool = False
    """Not for other ears, nor for a log that masks."""

    @property
    def parts(self) -> tuple[Part, ...]:
        return (Say(self.text),) if isinstance(self.text, str) else self.text

    @property
    def words(self) -> str:
        """The text of all parts, without characters that nobody can hear."""
        return clean(" ".join(part.text for part in self.parts if not isinstance(part, Pause)))


class Script(str):
    """The parts of an utterance as a string, for pyttsx3's `say`, which passes strings on untouched."""

    __slots__ = ("parts",)

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, utterance: Utterance) -> Script:
        script = cls(utterance.words)
        script.parts = utterance.parts
        return script


def clean(text: str) -> str:
    """Return `text` without what nobody can hear and without what espeak would take for phonemes or commands."""
    return _UNSPEAKABLE.sub(" ", text).replace("[[", "[ [").strip()
