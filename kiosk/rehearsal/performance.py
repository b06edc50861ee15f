"""Plays visits on a stage: which journey, for whom, in which language, by which modality."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kiosk.content.messages import Messages
from kiosk.rehearsal import keys
from kiosk.rehearsal.channel import VisitLost
from kiosk.rehearsal.drivers import Driver, KeypadDriver, TouchDriver, holds
from kiosk.rehearsal.held import Earlier
from kiosk.rehearsal.recorder import payloads
from kiosk.rehearsal.script import ExpectTold, Step, Subject, load_script
from kiosk.rehearsal.stage import START
from kiosk.rehearsal.switch_driver import SwitchDriver
from kiosk.rehearsal.visitor import Visitor, Wish, offered
from kiosk.rehearsal.witness import stored
from protocol.faults import ContentFault
from voice.languages.ar.diacritics import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.rehearsal.channel import Hands
    from kiosk.rehearsal.stage import Stage
    from protocol.catalogue import Catalogue


class By(StrEnum):
    """The modality of a visit."""

    TOUCH = "touch"
    KEYPAD = "keypad"
    TWO_SWITCH = "two-switch"
    ONE_SWITCH = "one-switch"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit to play. The journeys that are about no service leave the wish as it is."""

    journey: str
    language: str
    by: By
    wish: Wish = field(default_factory=Wish)


class Performer:
    """Plays on an open stage, with these hands."""

    def __init__(self, stage: "Stage", hands: "Hands") -> None:
        self._stage = stage
        self._hands = hands
        self._visitor = Visitor(stage.catalogue)
        self._earlier = Earlier(stage.central, stage.catalogue, self._visitor, stage.options.centre, START)
        self._more = {language: Messages(language).shown("more", {}) for language in stage.options.languages}
        self._read = {language: keys.read(language) for language in stage.options.languages}
        self._scanned = {language: keys.scanned(language) for language in stage.options.languages}
        self._heard = {language: keys.heard(language) for language in stage.options.languages}

    @property
    def catalogue(self) -> "Catalogue":
        return self._stage.catalogue

    @property
    def centre(self) -> str:
        return self._stage.options.centre

    @property
    def languages(self) -> tuple[str, ...]:
        return self._stage.options.languages

    def play(self, visit: Visit, look: "Callable[[], None]" = lambda: None) -> Mapping[str, Any]:
        """Plays it and answers what was sent and stored (`recorder.payloads`). `look` is called at the
        beginning and whenever the kiosk has settled.

        Raises Fault: VisitLost where the visitor did not get through.
        """
        script = load_script(visit.journey)
        self._require_offered(visit, script.about)
        steps = self._visitor.steps(script, visit.wish)
        self._stage.begin(headset=visit.by is not By.TOUCH)
        held = self._earlier.give(script.given, visit.wish)
        driver = self._driver(visit, look)
        try:
            look()
            for step in steps:
                driver.play(step, held)
        finally:
            self._stage.end()
        self._require_said(visit, steps)
        return payloads(self._stage.client.sent, stored(self._stage.central.database))

    def _require_offered(self, visit: Visit, about: Subject) -> None:
        """Raises ContentFault for a service of which there is no such visit here."""
        there = offered(about, self.catalogue, self.centre)
        if there and visit.wish.service not in there:
            raise ContentFault(f"service {visit.wish.service}: {visit.journey} is for {', '.join(there)}")

    def _require_said(self, visit: Visit, steps: Iterable[Step]) -> None:
        """All that was said is in the visitor's language, and what had to be told was said, whatever the modality.

        Raises VisitLost.
        """
        said = [line for line in self._stage.said if "text" in line]
        in_itself = {f"choice:{language}" for language in self.languages}  # each language's own name
        own = [line for line in said if line["key"] not in in_itself]
        if foreign := [line["text"] for line in own if line["language"] != visit.language]:
            raise VisitLost(f"heard another language: {foreign}")
        for step in steps:
            if isinstance(step, ExpectTold):
                wanted = [
                    words.heard[visit.language] for words in step.parts if visit.language in words.heard
                ]
                masked = visit.by is By.TOUCH and any(line["private"] for line in own)  # on the loudspeaker
                if not masked and not any(holds(bare(line["text"]), wanted) for line in own):
                    raise VisitLost(f"nobody said {wanted}")

    def _driver(self, visit: Visit, look: "Callable[[], None]") -> Driver:
        stage, by_touch = self._stage, visit.by is By.TOUCH

        def settle() -> None:
            stage.settle()
            look()
            if by_touch:  # who touches hears it to the end all the same
                stage.listen()

        if not by_touch:
            channel = (stage, self._hands, visit.language, self._heard[visit.language], settle)
            if visit.by is By.KEYPAD:
                return KeypadDriver(*channel)
            patience = stage if visit.by is By.ONE_SWITCH else None
            return SwitchDriver(*channel, self._scanned[visit.language], patience)
        more, read = self._more[visit.language], self._read[visit.language]
        return TouchDriver(stage, self._hands, visit.language, more, read, settle)
