"""What a driver may know and do: only what its channel gives a visitor.

`Eyes` are the semantic tree of what is drawn; `Ears` are what was said since last asked; `Hands` touch
the glass or press keys; `Patience` lets time go by. `settle` lets the kiosk finish what it is doing, as a visitor waits for it.
"""

from dataclasses import dataclass
from typing import Protocol

from protocol.faults import Fault


class VisitLost(Fault):
    """The visitor could not do what they came for; says what they looked or listened for."""

    code = "visit-lost"


@dataclass(frozen=True, slots=True)
class Seen:
    """A node of the tree: its shown name and value, whether it is a button, one of a numbered group (an answer)
    or what the screen says itself (its title, its question), and the middle of its box in pixels from the top left."""

    name: str
    value: str
    button: bool
    answer: bool
    telling: bool
    x: int
    y: int


class Eyes(Protocol):
    def look(self) -> list[Seen]: ...


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance: the words without vowel marks."""

    text: str


class Ears(Protocol):
    def listen(self) -> list[Heard]:
        """What was said since the last call, to its end."""


class Patience(Protocol):
    """Time, which stands still else: a scan moves on while it goes by."""

    def wait_for_words(self) -> None:
        """Until something more is said. Raises VisitLost when nothing is."""

    def hesitate(self) -> None:
        """As long as somebody needs to press once they heard what they want."""


class Hands(Protocol):
    def tap(self, x: int, y: int) -> None: ...
    def press(self, key: str, held: float = ...) -> None:
        """`held`: for so many seconds."""
