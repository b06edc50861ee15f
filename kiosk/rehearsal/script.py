"""The script of a visit: what a visitor wants, in the words they see and hear, per language.

A script knows no ids of the kiosk. It says "press what is called *Prendre un rendez-vous*", so that a
build with two labels swapped goes wrong.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.locate import CONFIG
from protocol.faults import ContentFault

VISITS = CONFIG / "visits"


@dataclass(frozen=True, slots=True)
class Press:
    """Activate the control with these words; `nth` instead picks an answer by its place (1 is the first)."""

    words: Mapping[str, str]
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Enter:
    """Type a fact of the paper in hand: `code`, `number` or `receipt`, then say ok with these words."""

    what: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Type:
    """Type these digits, then say ok with these words."""

    digits: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Expect:
    """The screen says this (title); the visit is lost otherwise."""

    words: Mapping[str, str]


Step = Press | Enter | Type | Expect


@dataclass(frozen=True, slots=True)
class VisitScript:
    """`given`: what the visitor holds before: nothing, a ticket for another day (`appointment`) or for today
    (`appointment-today`), the receipt of a request, or that of a certificate (of the demonstration files)."""

    journey: str
    given: str
    steps: tuple[Step, ...]


def journeys() -> tuple[str, ...]:
    """The names of all scripted visits, sorted."""
    return tuple(sorted(path.stem for path in VISITS.glob("*.json")))


def load_script(journey: str) -> VisitScript:
    """Raises ContentFault naming file and step."""
    path = VISITS / f"{journey}.json"
    if not path.is_file():
        raise ContentFault(f"no visit is called {journey}; there are: {', '.join(journeys())}")
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
        steps = tuple(_step(path.name, n, item) for n, item in enumerate(document["steps"], 1))
        return VisitScript(journey, document["given"], steps)
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ContentFault(f"{path.name}: {error}") from error


def _step(file: str, n: int, item: Mapping[str, Any]) -> Step:
    match item:
        case {"press": {**words}}:
            return Press({str(k): str(v) for k, v in words.items()})
        case {"press_nth": int(nth)}:
            return Press({}, nth)
        case {"enter": str(what), "then": {**words}}:
            return Enter(what, {str(k): str(v) for k, v in words.items()})
        case {"type": str(digits), "then": {**words}}:
            return Type(digits, {str(k): str(v) for k, v in words.items()})
        case {"expect": {**words}}:
            return Expect({str(k): str(v) for k, v in words.items()})
    raise ContentFault(f"{file}: step {n} is none of press, press_nth, enter, type, expect")
