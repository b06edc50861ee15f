"""What states there are and which lead where: data of `certificate_states.yaml`, kept in the database by `seed`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from central.certificates import repository
from protocol.certificates import Track
from protocol.codec import decode, encode
from protocol.faults import ContentFault, Fault

FILE = "certificate_states.yaml"
UNAVAILABLE = "SYSTEM_UNAVAILABLE"
SUBMITTED = "SUBMITTED"
APPEAL_FILED = "APPEAL_FILED"
DELIVERED, EXPIRING, EXPIRED = "DELIVERED", "EXPIRING", "EXPIRED"
STAFF, VISITOR = "staff", "visitor"
_PSEUDO, _INITIAL = "pseudo", "initial"
_PLACES = ("doc", "day", "time", "place")
_BOTH = (Track.ATTESTATION, Track.CARD)


class RulesMissing(Fault):
    """No states were seeded, so no file can be told about."""

    code = "central-certificate-rules"


@dataclass(frozen=True, slots=True)
class State:
    """`needs`: the places of its text that must be filled: doc, day, time, place. `initial`: a file begins in it."""

    id: str
    tracks: tuple[Track, ...]
    needs: tuple[str, ...]
    initial: bool = False


@dataclass(frozen=True, slots=True)
class Transition:
    """`by`: visitor, staff, time. `once`: at most once in a file's life (law 55-19: missing papers)."""

    from_state: str
    to_state: str
    event: str
    by: tuple[str, ...]
    tracks: tuple[Track, ...]
    once: bool
    needs_reason: bool
    opens_new_file: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """Files are in one of `states`; the two states that only a kiosk tells are none of them.

    A platform's answer older than `as_of_hours` is told as no state.
    """

    as_of_hours: int
    expiring_days: int
    card_years: int
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]

    @property
    def oldest(self) -> timedelta:
        return timedelta(hours=self.as_of_hours)

    def fits(self, track: Track, state: str) -> bool:
        """Whether a file of this track can be in this state."""
        return any(one.id == state and track in one.tracks for one in self.states)

    def first(self, track: Track) -> str:
        """Where a file of this track begins. Raises `RulesMissing`."""
        for one in self.states:
            if one.initial and track in one.tracks:
                return one.id
        raise RulesMissing(f"run central seed: no state of the {track} is initial")

    def needs(self, state: str) -> tuple[str, ...]:
        """What a file must have in this state."""
        return next((one.needs for one in self.states if one.id == state), ())

    def asked_once(self, state: str) -> bool:
        """Whether a file may come into this state only once."""
        return any(one.once and one.to_state == state for one in self.transitions)

    def leaving(self, track: Track, state: str, *, asked_once: bool) -> tuple[Transition, ...]:
        """Where a file may go from here, in the order of the content."""
        return tuple(
            one
            for one in self.transitions
            if one.from_state == state
            and track in one.tracks
            and self.fits(track, one.to_state)
            and not (one.once and asked_once)
        )

    def leads(self, track: Track, state: str, to: str, by: str, *, asked_once: bool) -> Transition | None:
        """The transition, when there is one for whoever asks."""
        found = self.leaving(track, state, asked_once=asked_once)
        return next((one for one in found if one.to_state == to and by in one.by), None)

    def reaches(self, track: Track, state: str, later: str, *, asked_once: bool) -> bool:
        """Whether `later` can follow, directly or through states that nobody told us about.

        A renewal begins only where we last saw the file: otherwise everything could follow everything.
        """
        seen, waiting = {state}, [state]
        while waiting:
            here = waiting.pop()
            for one in self.leaving(track, here, asked_once=asked_once):
                if one.to_state not in seen and (here == state or not one.opens_new_file):
                    seen.add(one.to_state)
                    waiting.append(one.to_state)
        return later in seen


def rules_of(data: Mapping[str, Any]) -> Rules:
    """From the parsed content file. Raises `ContentFault` for a transition between unknown states."""
    states = tuple(
        State(
            one["id"],
            tuple(Track(track) for track in one["tracks"]),
            _needs(one["text"]),
            initial=one["kind"] == _INITIAL,
        )
        for one in data["states"]
        if one["kind"] != _PSEUDO
    )
    known = {state.id for state in states}
    for one in data["transitions"]:
        if unknown := {one["from"], one["to"]} - known:
            raise ContentFault(f"{FILE}: transitions: there is no state {unknown.pop()}")
    return Rules(
        as_of_hours=data["as_of_hours"],
        expiring_days=data["expiring_days"],
        card_years=data["card_years"],
        states=states,
        transitions=tuple(_transition(one) for one in data["transitions"]),
    )


def _needs(text: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in _PLACES if f"{{{name}}}" in repr(text))


def _transition(one: Mapping[str, Any]) -> Transition:
    return Transition(
        from_state=one["from"],
        to_state=one["to"],
        event=one["event"],
        by=tuple(one["by"]),
        tracks=tuple(Track(track) for track in one.get("tracks", _BOTH)),
        once=one.get("once", False),
        needs_reason=one.get("needs_reason", False),
        opens_new_file=one.get("opens_new_file", False),
    )


def read_rules(folder: Path) -> Rules | None:
    """The rules of a content folder; None where it has no certificates. Raises `ContentFault`."""
    from central.catalogue.content.document import read  # serving needs no YAML

    path = folder / FILE
    if not path.is_file():
        return None
    document, problems = read(FILE, path.read_bytes())
    if document is None or problems:
        raise ContentFault("\n".join(map(str, problems)))
    try:
        return rules_of(document.data)
    except (KeyError, TypeError, ValueError) as error:
        raise ContentFault(f"{FILE}: {error}") from error


def store(connection: Connection, rules: Rules) -> None:
    """As the newest, unless it is that already."""
    body = json.dumps(encode(rules), separators=(",", ":"))
    if repository.newest_rules(connection) != body:
        repository.replace_rules(connection, body)


class RuleBook:
    """The rules in force, parsed once for as long as they stay the same."""

    def __init__(self) -> None:
        self._known: tuple[str, Rules] | None = None

    def rules(self, connection: Connection) -> Rules:
        """Raises `RulesMissing`."""
        body = repository.newest_rules(connection)
        if body is None:
            raise RulesMissing("run central seed with a content folder that has certificate states")
        known = self._known
        if known is None or known[0] != body:
            known = self._known = body, decode(Rules, json.loads(body))
        return known[1]
