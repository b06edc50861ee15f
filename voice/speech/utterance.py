"""What is to be said, and how urgent it is.

An utterance is text, or text with commands, obeyed in their order:

    1. `Say` is said, `Spell` is said character by character, in the language of the utterance;
    2. `SpeakIn` changes the language, and with it the voice, of what follows;
    3. `Pause` is silence, as long as it says at the usual rate;
    4. `Play` is an earcon, at its own length at any rate;
    5. `Mark` is heard by nobody: it tells the kiosk that the ear has come that far.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from voice.sound.earcons import Earcon
from voice.sound.routes import Route

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


@dataclass(frozen=True, slots=True)
class SpeakIn:
    """What follows is in this language, a BCP 47 tag."""

    language: str


@dataclass(frozen=True, slots=True)
class Mark:
    """`Speaker`'s `on_mark` hears `name` once all before it was heard and what follows it begins, or all is over."""

    name: str


@dataclass(frozen=True, slots=True)
class Play:
    """A short sound that says what has happened before a word does."""

    earcon: Earcon


Part = Say | Spell | SpeakIn | Pause | Play | Mark


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
    masked: str = ""
    """What is said in its place where others hear, if it has words of its own for that."""
    route: Route = Route.SPEAKER

    @property
    def parts(self) -> tuple[Part, ...]:
        return (Say(self.text),) if isinstance(self.text, str) else self.text

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language that it is said in, its own first."""
        return (self.language, *(part.language for part in self.parts if isinstance(part, SpeakIn)))

    @property
    def words(self) -> str:
        """The text of all parts, without characters that nobody can hear."""
        return clean(" ".join(part.text for part in self.parts if isinstance(part, Say | Spell)))


class Script(str):
    """The parts of an utterance as a string, for pyttsx3's `say`, which passes on all but empty ones untouched."""

    __slots__ = ("parts",)

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, utterance: Utterance) -> Script:
        sounds = (part.earcon.value for part in utterance.parts if isinstance(part, Play))
        script = cls(utterance.words or " ".join(sounds))
        script.parts = utterance.parts
        return script


def clean(text: str) -> str:
    """Return `text` without what nobody can hear and without what espeak would take for phonemes or commands."""
    return _UNSPEAKABLE.sub(" ", text).replace("[[", "[ [").strip()
