"""A visitor and the shipped catalogue: answers question by question, at any service of the demo centre."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from kiosk.dialogue.actions import CatalogueArrived
from kiosk.dialogue.controls import entry_keys
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.keyboards import character
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.text import Message
from kiosk.journeys.calls import Agreed, SubmitRequest
from kiosk.journeys.reception import reception
from protocol.catalogue import Authorisation, Catalogue
from protocol.forms import FormAnswer
from protocol.wording import Wording
from tests.dialogue.world import LANGUAGES, PER_PAGE, Walk
from tests.screens.reached import CENTRE, real_catalogue

ADULT = {"of-age": "yes"}
"""What an adult answers first; everything else is skipped where it may be."""


@cache
def authorised() -> Catalogue:
    """The shipped catalogue of an operator that the CNDP authorised: identity and health are asked."""
    return replace(real_catalogue(), cndp=Authorisation("A-GC-1/2026"))


class Visitor(Walk):
    """Knows what to answer by the question; what they do not know they skip. `asked` and `seen` are the questions
    of forms, in order."""

    def __init__(self, *, identity: bool = True, language: str = "fr") -> None:
        self.asked: list[str] = []
        self.seen: list[Screen] = []
        super().__init__(Engine(reception, LANGUAGES, PER_PAGE.__getitem__), centre=CENTRE)
        self.do(CatalogueArrived(authorised() if identity else real_catalogue()))
        self.choose(language)

    def at(self, service: str) -> Screen:
        """On the first question of a service."""
        self.choose("request-service")
        self.turn_to(real_catalogue().service(service).category)
        return self.turn_to(service)

    def turn_to(self, name: str) -> Screen:
        """Chooses it, on whatever page it is."""
        for _ in range(self.screen.pages):
            if name in [choice.id for choice in self.screen.choices]:
                return self.choose(name)
            self.choose("more")
        raise AssertionError(f"{name} is nowhere on {self.screen.id}")

    def has(self, name: str) -> bool:
        """Whether it can be chosen here, on any page."""
        found = []
        for _ in range(self.screen.pages):
            found += [choice.id for choice in self.screen.choices]
            self.choose("more")
        return name in found

    def answers(self, given: Mapping[str, str]) -> Screen:
        """Answers every question of the form by its name, until the review or whatever else comes."""
        while self.screen.id.startswith("field-") and self.session.pending is None:
            self.answers_one(given)
        return self.screen

    def answers_one(self, given: Mapping[str, str]) -> Screen:
        """The question that stands here; what is not `given` is skipped."""
        before = self.screen
        name = before.id.removeprefix("field-")
        self.asked.append(name)
        self.seen.append(before)
        self.one(given.get(name, "skip"))
        assert self.screen.id != before.id or self.session.pending, f"{name}: {self.screen.error}"
        return self.screen

    def one(self, given: str) -> Screen:
        """Types it, or chooses it."""
        if self.screen.entry is None or self.has(given):
            return self.turn_to(given)
        keys = {character(key.removeprefix("key:")): key for key in entry_keys(self.screen)}
        for sign in given:
            self.choose(keys.get(sign, f"key:{sign}"))
        return self.choose("key:ok")

    def says_all_is_right(self) -> Screen:
        """Through every page of the review."""
        while self.screen.id == "check-answers" and self.session.pending is None:
            self.choose("all-right")
        return self.screen

    def agrees(self) -> Screen:
        """By both acts."""
        assert self.screen.id == "consent"
        return self.choose("consent-yes", "consent-keep")

    @property
    def sent(self) -> SubmitRequest:
        """The one request that went out."""
        [effect] = self.performed(SubmitRequest)
        assert isinstance(effect.call, SubmitRequest)
        return effect.call

    @property
    def told(self) -> Mapping[str, FormAnswer]:
        """The answers that went out."""
        return dict(self.sent.answers)

    @property
    def agreed(self) -> Agreed:
        """What was agreed to."""
        assert self.sent.agreed is not None
        return self.sent.agreed


def prompt(screen: Screen) -> str:
    """The id of what is asked, or its French words."""
    match screen.prompt:
        case Message(id=name):
            return name
        case Wording() as words:
            return words.show("fr")
        case other:
            raise AssertionError(other)
