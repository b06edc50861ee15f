"""The loop gives every press and every answer from outside something to be heard."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk.clock import DrivenClock
from kiosk.content.compose import Composer
from kiosk.content.page import Page
from kiosk.conversation import Conversation
from kiosk.dialogue.actions import (
    Action,
    Activate,
    CatalogueArrived,
    Digit,
    Direction,
    MoveFocus,
    NumberCalled,
    Outcome,
)
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.steps import Call
from kiosk.dialogue.timers import INACTIVE_SECONDS
from kiosk.journeys import calls
from kiosk.journeys.reception import reception
from kiosk.ports import Step
from protocol.appointments import Ticket
from tests.dialogue.world import NINE, PER_PAGE, catalogue
from tests.pages.listening import LANGUAGES, narrator, values, words
from voice.sound.routes import Route
from voice.speech.utterance import Priority, Utterance

in_both = pytest.mark.parametrize("language", LANGUAGES)


@dataclass
class Hall:
    """Sees, hears and answers for the kiosk: its view, its voice and what is outside."""

    pages: list[Page] = field(default_factory=list)
    said: list[Utterance] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    is_speaking: bool = False
    is_playing: bool = False

    @property
    def last(self) -> Utterance | None:
        return self.said[-1] if self.said else None

    def show(self, page: Page) -> None:
        self.pages.append(page)

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def silence(self) -> None:
        self.said.clear()

    is_paused = False

    def is_mute(self, route: Route) -> bool:
        return False

    def toggle_pause(self) -> bool:
        return False

    def change_volume(self, steps: int) -> Step:
        return Step(4 + steps, is_least=False, is_most=False)

    def change_rate(self, steps: int) -> Step:
        return Step(100 + steps, is_least=False, is_most=False)

    def pump(self) -> None:
        pass

    def reset(self) -> None:
        pass

    def perform(self, token: str, call: Call[object], key: str | None, language: str) -> None:
        self.tokens.append(token)

    def compensate(self, key: str, call: Call[object]) -> None:
        pass

    def call_staff(self, visit: str) -> None:
        pass

    def drop_leftover(self, ticket: Ticket) -> None:
        pass

    def ticket_shown(self, ticket: Ticket) -> None:
        pass

    def forget(self, visit: str) -> None:
        pass


@dataclass
class Kiosk:
    hall: Hall
    clock: DrivenClock
    conversation: Conversation

    def press(self, *actions: Action | str) -> list[str]:
        """What is heard after a visitor did this, one after the other."""
        for action in actions:
            self.conversation.receive(Activate(action) if isinstance(action, str) else action)
            self.conversation.pump()
        return [words(utterance) for utterance in self.hall.said]

    def answered(self, outcome: Any) -> list[str]:
        """What is heard when the call under way comes back, a moment too soon to be announced."""
        self.clock.advance(0.2)
        self.hall.said.clear()
        self.conversation.post(Outcome(self.hall.tokens[-1], outcome))
        self.conversation.pump()
        return [words(utterance) for utterance in self.hall.said]


@pytest.fixture
def kiosk() -> Kiosk:
    hall, clock = Hall(), DrivenClock(NINE)
    engine = Engine(reception, LANGUAGES, PER_PAGE.__getitem__)
    session = engine.new_session("C1", "kiosk-2")
    conversation = Conversation(engine, session, Composer(values()), narrator(), hall, hall, clock)
    conversation.connect(hall)
    conversation.post(CatalogueArrived(catalogue()))
    conversation.pump()
    return Kiosk(hall, clock, conversation)


@in_both
def test_the_same_bad_news_is_told_again_to_who_tried_again(kiosk: Kiosk, language: str) -> None:
    kiosk.press(f"choice:{language}", "choice:take-number", "choice:service1")
    first = kiosk.answered(calls.Unreachable())
    assert first[0] == kiosk.hall.pages[-1].title.spoken
    assert kiosk.press("choice:try-again") == []
    assert kiosk.answered(calls.Unreachable()) == first


@in_both
def test_a_digit_where_none_is_wanted_is_answered_with_where_one_is(kiosk: Kiosk, language: str) -> None:
    kiosk.press(f"choice:{language}", MoveFocus(Direction.NEXT))
    focused = kiosk.hall.said[0]
    assert kiosk.press(Digit("7")) == [words(focused)]


@in_both
def test_whoever_insists_on_a_wrong_code_hears_the_reason_again(kiosk: Kiosk, language: str) -> None:
    kiosk.press(f"choice:{language}", "choice:check-in", "key:4", "key:ok")
    (error,) = [words(utterance) for utterance in kiosk.hall.said]
    assert kiosk.press("key:ok")[0] == error


@in_both
def test_a_wait_that_is_over_before_it_is_announced_is_not_spoken_of(kiosk: Kiosk, language: str) -> None:
    kiosk.press(f"choice:{language}", "choice:take-number")
    assert kiosk.press("choice:service1") == []
    kiosk.answered(calls.Unreachable())
    assert not any(page.id.startswith("busy") for page in kiosk.hall.pages)


@in_both
def test_waits_do_not_run_out_while_a_clip_is_going_on(kiosk: Kiosk, language: str) -> None:
    """Row N3: time spent watching is not time spent idle."""
    kiosk.press(f"choice:{language}")
    kiosk.hall.is_playing = True
    for _ in range(3):
        kiosk.clock.advance(INACTIVE_SECONDS)
        kiosk.conversation.pump()
    assert kiosk.hall.pages[-1].id == "home"
    kiosk.hall.is_playing = False
    kiosk.clock.advance(INACTIVE_SECONDS)
    kiosk.conversation.pump()
    assert kiosk.hall.pages[-1].id == "still-there"


def test_a_number_called_is_heard_in_every_language_when_nothing_else_is(kiosk: Kiosk) -> None:
    """The hall hears it; the page shows it."""
    kiosk.conversation.post(NumberCalled("A-047", 3))
    kiosk.conversation.pump()
    assert [said.language for said in kiosk.hall.said] == list(LANGUAGES)
    assert {said.priority for said in kiosk.hall.said} == {Priority.WHEN_QUIET}
    shown = kiosk.hall.pages[-1].status
    assert shown is not None
    assert "A-047" in shown.shown
    assert "3" in shown.shown


def test_who_is_in_the_middle_of_a_visit_hears_nothing_of_the_hall(kiosk: Kiosk) -> None:
    kiosk.press("choice:fr")
    kiosk.hall.said.clear()
    kiosk.conversation.post(NumberCalled("A-047", 3))
    kiosk.conversation.pump()
    assert kiosk.hall.said == []
    assert kiosk.hall.pages[-1].status is None
