"""The script of a visit: what a visitor wants, in the words they see and hear, per language.

A script knows no ids of the kiosk. It says "press what is called *Prendre un rendez-vous*", so that a
build with two labels swapped goes wrong. Steps that depend on what the visitor came for (a service, a
certificate) become plain ones in `kiosk.rehearsal.visitor`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.locate import CONFIG
from protocol.faults import ContentFault

VISITS = CONFIG / "visits"
REACTIONS = VISITS / "forms" / "reactions.json"
ANSWERS = VISITS / "forms" / "answers.json"


@dataclass(frozen=True, slots=True)
class Words:
    """What something is called, per language: as it is read, and as it is heard."""

    shown: Mapping[str, str]
    heard: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A screen by its title or its question, any of these; `begins`: they only begin so, for a number follows."""

    words: tuple[Words, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """Activate the control with these words."""

    words: Words


@dataclass(frozen=True, slots=True)
class PressNth:
    """Pick an answer by its place; 1 is the first."""

    nth: int


@dataclass(frozen=True, slots=True)
class Enter:
    """Type a fact of what is in hand: `code`, `number`, `receipt` …, then say ok with these words."""

    what: str
    words: Words


@dataclass(frozen=True, slots=True)
class Type:
    """Write this, then say ok with these words."""

    text: str
    words: Words


@dataclass(frozen=True, slots=True)
class Expect:
    """The screen says this (title); the visit is lost otherwise."""

    words: Words


@dataclass(frozen=True, slots=True)
class ExpectTold:
    """A fact on the screen holds these words, whatever stands between them: days, places."""

    parts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Reaction:
    """What the visitor does wherever they come to a place, every time."""

    place: Place
    acts: tuple["Act", ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """React to one screen after another until one of these is reached."""

    until: tuple[Place, ...]
    reactions: tuple[Reaction, ...]


Act = Press | PressNth | Enter | Type | Expect | ExpectTold
Step = Act | Walk


@dataclass(frozen=True, slots=True)
class ChooseService:
    """Its group, then its name: both as the visitor calls them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whatever is asked, until a screen with one of these titles."""

    until: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ChooseTrack:
    """Which of the two certificates: by its name."""

    names: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Prove:
    """Which file: by what, where there is a choice, and the facts; `words` say ok."""

    names: Mapping[str, Words]
    words: Words


@dataclass(frozen=True, slots=True)
class ExpectState:
    """The state of the certificate is told, and what to do next; of nobody's file, `unknown` ends the visit."""

    unknown: tuple[Act, ...]


Written = Act | ChooseService | Answer | ChooseTrack | Prove | ExpectState


class Subject(StrEnum):
    """What a journey is about, and so for which services there is a visit of it."""

    APPOINTMENTS = "services-with-appointments"
    SERVICES = "services"
    FORMS = "services-with-forms"
    CERTIFICATES = "certificates"
    NOTHING = "no-service"


@dataclass(frozen=True, slots=True)
class VisitScript:
    """`given`: what the visitor holds before: nothing, a ticket for another day (`appointment`) or for today
    (`appointment-today`), one that the centre moved (`appointment-moved`), the receipt of a request, or that of a certificate (of the demonstration files)."""

    journey: str
    about: Subject
    given: str
    steps: tuple[Written, ...]


def journeys() -> tuple[str, ...]:
    """The names of all scripted visits, sorted."""
    return tuple(sorted(path.stem for path in VISITS.glob("*.json")))


def load_script(journey: str) -> VisitScript:
    """Raises ContentFault naming file and step."""
    path = VISITS / f"{journey}.json"
    if not path.is_file():
        raise ContentFault(f"no visit is called {journey}; there are: {', '.join(journeys())}")
    document = load(path)
    try:
        steps = tuple(_written(path.name, n, item) for n, item in enumerate(document["steps"], 1))
        return VisitScript(journey, Subject(document.get("about", Subject.NOTHING)), document["given"], steps)
    except (KeyError, TypeError, ValueError) as error:
        raise ContentFault(f"{path.name}: {error}") from error


def load(path: Path) -> Any:
    """The document of a file of visits. Raises ContentFault."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ContentFault(f"{path.name}: {error}") from error


def literal(words: Mapping[Any, Any]) -> Words:
    """Words of the kiosk's own, which sound as they are written but for vowel marks."""
    given = {str(language): str(text) for language, text in words.items()}
    return Words(given, given)


def _written(file: str, n: int, item: Mapping[str, Any]) -> Written:
    match item:
        case {"choose_service": True}:
            return ChooseService()
        case {"answer_until": [*titles]}:
            return Answer(tuple(map(literal, titles)))
        case {"choose_track": {**tracks}}:
            return ChooseTrack(_named(tracks))
        case {"prove": {**names}, "then": {**words}}:
            return Prove(_named(names), literal(words))
        case {"expect_state": {"unknown": [*acts]}}:
            return ExpectState(tuple(act(f"{file}: step {n}", one) for one in acts))
    return act(f"{file}: step {n}", item)


def _named(named: Mapping[Any, Any]) -> dict[str, Words]:
    return {str(name): literal(words) for name, words in named.items()}


def act(where: str, item: Mapping[str, Any]) -> Act:
    """One plain step. Raises ContentFault naming `where`."""
    match item:
        case {"press": {**words}}:
            return Press(literal(words))
        case {"press_nth": int(nth)}:
            return PressNth(nth)
        case {"enter": str(what), "then": {**words}}:
            return Enter(what, literal(words))
        case {"type": str(text), "then": {**words}}:
            return Type(text, literal(words))
        case {"expect": {**words}}:
            return Expect(literal(words))
    raise ContentFault(f"{where} is no step that a visitor can take")
