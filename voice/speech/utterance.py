"""What is to be said: text with its language, its effect on what is being said, and the node it speaks of."""

from dataclasses import dataclass
from enum import Enum


class Priority(Enum):
    """Named by the effect on the listener."""

    NOW = "interrupts what is being said"
    NEXT = "after this"
    WHEN_QUIET = "when nothing else waits"


@dataclass(frozen=True, slots=True)
class Utterance:
    """`language` is a BCP 47 primary tag; `key` names the node spoken of, for the log and for tests."""

    text: str
    language: str
    priority: Priority
    key: str
    private: bool = False
