"""What a conversation needs around it; the adapters are chosen in `kiosk.app` and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.content.page import Page
from kiosk.dialogue.actions import Action
from kiosk.dialogue.steps import Call
from voice.sound.routes import Route
from voice.speech.utterance import Utterance

if TYPE_CHECKING:
    from protocol.appointments import Ticket

Post = Callable[[Action], None]


@dataclass(frozen=True, slots=True)
class Step:
    """Where a setting of the voice is now: `value` as it is said, and whether it goes no further down or up."""

    value: int
    is_least: bool
    is_most: bool


class View(Protocol):
    """Draws the current page."""

    @property
    def is_playing(self) -> bool:
        """Whether a clip is going on."""

    def show(self, page: Page) -> None: ...


class Voice(Protocol):
    """Speaks. `silence` may come from any thread and takes effect at once."""

    @property
    def is_speaking(self) -> bool: ...
    @property
    def last(self) -> Utterance | None:
        """What was begun to be said last."""

    def say(self, utterance: Utterance) -> None: ...
    def silence(self) -> None: ...
    @property
    def is_paused(self) -> bool:
        """Stopped in the middle; what interrupts ends that."""

    def is_mute(self, route: Route) -> bool:
        """Nobody hears what goes that way, for its device is not there."""

    def toggle_pause(self) -> bool:
        """True when it is paused now."""

    def change_volume(self, steps: int) -> Step:
        """The volume now, counted from the softest, which is 1."""

    def change_rate(self, steps: int) -> Step:
        """The rate now, percent of the default."""

    def pump(self) -> None:
        """Called by the loop: starts what is next, notices what ended."""

    def reset(self) -> None:
        """The visit is over: default rate and volume."""


class Outside(Protocol):
    """Everything that takes time. Never blocks; results come back through `post`."""

    def perform(self, token: str, call: Call[object], key: str | None, language: str) -> None: ...
    def compensate(self, key: str, call: Call[object]) -> None: ...
    def call_staff(self, visit: str) -> None: ...
    def drop_leftover(self, ticket: "Ticket") -> None: ...
    def ticket_shown(self, ticket: "Ticket") -> None: ...
    def forget(self, visit: str) -> None: ...
