"""A conversation with a real speaker into a file, on a driven clock, with the world of the dialogue's tests."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.clock import DrivenClock
from kiosk.content.compose import Composer
from kiosk.content.earcons import Earcons
from kiosk.content.hints import Hints
from kiosk.content.messages import Messages
from kiosk.content.narration import Narrator
from kiosk.content.page import Page
from kiosk.content.values import Values
from kiosk.conversation import Conversation
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue.actions import Action, CatalogueArrived, HelpCallChanged, Outcome
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.replay import Script
from kiosk.dialogue.steps import Call
from kiosk.journeys.reception import reception
from kiosk.locate import CONFIG
from kiosk.speaking import SpeakerVoice
from protocol.appointments import Ticket
from protocol.hall import HelpState
from tests.dialogue.world import NINE, PER_PAGE, catalogue, outcomes
from voice.sound.sink import FileSink, Sink
from voice.speech.log import FileLog
from voice.speech.speaker import Speaker

MESSAGES = {language: Messages(language) for language in ("ar", "fr")}


class Glass:
    """Keeps the page that is shown; has no clips."""

    page: Page
    is_playing = False

    def show(self, page: Page) -> None:
        self.page = page


class GoodOutside:
    """Answers every call with its good outcome when asked to, and staff always come."""

    def __init__(self, post: Callable[[Action], None]) -> None:
        self._post = post
        self.waiting: list[tuple[str, Call[Any]]] = []
        self.forgotten: list[str] = []

    def perform(self, token: str, call: Call[object], key: str | None, language: str) -> None:
        self.waiting.append((token, call))

    def answer(self) -> None:
        token, call = self.waiting.pop(0)
        self._post(Outcome(token, outcomes(call)[0]))

    def compensate(self, key: str, call: Call[object]) -> None:
        self.forgotten.append(key)

    def call_staff(self, visit: str) -> None:
        self._post(HelpCallChanged(visit, HelpState.COMING))

    def drop_leftover(self, ticket: Ticket) -> None:
        self.forgotten.append(ticket.id)

    def ticket_shown(self, ticket: Ticket) -> None:
        self.shown = ticket

    def forget(self, visit: str) -> None:
        self.forgotten.append(visit)


class Hall:
    """`press` is what a key or finger does; sound and time pass only by `hear` and `wait`. `played`: through what the sink
    is played."""

    def __init__(
        self,
        folder: Path,
        *,
        earcons: bool = True,
        script: Script = reception,
        played: Callable[[FileSink], Sink] = lambda sink: sink,
    ) -> None:
        self.sink = FileSink(folder / "heard.wav")
        self.log = FileLog(folder / "speech.log")
        self.clock = DrivenClock(NINE)
        self.glass = Glass()
        values = {language: Values(language, messages) for language, messages in MESSAGES.items()}
        keymap = load_keymap(CONFIG / "keymaps" / "default.json")
        engine = Engine(script, ("ar", "fr"), PER_PAGE.__getitem__)
        self.voice = SpeakerVoice(Speaker(played(self.sink), self.log))
        self.conversation = Conversation(
            engine,
            engine.new_session("C1", "kiosk-2"),
            Composer(values),
            Narrator(values, Hints(keymap.names())),
            self.glass,
            self.voice,
            self.clock,
            earcons=Earcons() if earcons else None,
        )
        self.outside = GoodOutside(self.conversation.post)
        self.conversation.connect(self.outside)
        self.conversation.post(CatalogueArrived(catalogue()))
        self.conversation.pump()

    def press(self, *actions: Action) -> None:
        for action in actions:
            self.conversation.receive(action)
            self.conversation.pump()

    def wait(self, seconds: float) -> None:
        """Time passes for the clock and for the sound alike."""
        self.clock.advance(seconds)
        self.sink.advance(seconds)
        self.conversation.pump()

    def hear(self) -> list[dict[str, Any]]:
        """All that is being said, to its end; returns what was said since the last time."""
        before = getattr(self, "_heard", 0)
        while self.voice.is_speaking:
            self.sink.drain()
            self.voice.pump()
        self._heard = len(self.log.lines)
        return [line for line in self.log.lines[before:] if "text" in line]

    def close(self) -> None:
        self.voice.close()
