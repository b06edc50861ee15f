"""Checks of the certificates' states: every transition leads from a state to a state of the same track."""

from collections.abc import Iterator, Mapping
from typing import Any

from central.catalogue.content.document import Document
from central.catalogue.content.links import each, entries, unique
from central.catalogue.content.problem import Problem

TOLD_BY_KIOSKS = frozenset(("NOT_FOUND", "SYSTEM_UNAVAILABLE"))
"""What a kiosk tells where no file is: they must be there, and no file is ever in them."""

_BOTH = ("attestation", "card")


def check_states(document: Document) -> Iterator[Problem]:
    """Each state is there once, and those that kiosks tell."""
    listed = entries(document, "states")
    yield from unique(document, each(listed, "id"))
    pseudo = {state["id"] for _, state in listed if state["kind"] == "pseudo"}
    for missing in sorted(TOLD_BY_KIOSKS - pseudo):
        yield document.problem(("states",), f"has no {missing} of kind pseudo")
    for path, state in listed:
        if state["kind"] == "pseudo" and state["id"] not in TOLD_BY_KIOSKS:
            yield document.problem((*path, "kind"), "no kiosk tells this state")


def check_transitions(document: Document) -> Iterator[Problem]:
    """Both ends exist on every track of the transition; a finished file stays finished; no way is there twice."""
    states = {state["id"]: state for state in document.data["states"]}
    listed = entries(document, "transitions")
    pairs = [(path, f"{way['from']} to {way['to']}") for path, way in listed]
    yield from unique(document, pairs)
    for path, way in listed:
        for end in ("from", "to"):
            if (reason := _wrong_end(states.get(way[end]), way, end)) is not None:
                yield document.problem((*path, end), reason)
        source = states.get(way["from"])
        if source and source["kind"] == "terminal" and not way.get("opens_new_file"):
            yield document.problem((*path, "from"), f"{way['from']} is the end of a file")


def check_reached(document: Document) -> Iterator[Problem]:
    """Every state of a track can be reached from the track's first ones."""
    listed = entries(document, "states")
    for track in _BOTH:
        here = {state["id"] for _, state in listed if track in state["tracks"]}
        reached = {state["id"] for _, state in listed if state["kind"] == "initial"} & here
        before: set[str] = set()
        while reached != before:
            before = set(reached)
            reached |= {
                way["to"]
                for way in document.data["transitions"]
                if way["from"] in before and track in tracks_of(way)
            } & here
        for path, state in listed:
            if state["id"] in here - reached and state["kind"] != "pseudo":
                yield document.problem((*path, "id"), f"nothing leads to {state['id']} on the track {track}")


def tracks_of(way: Mapping[str, Any]) -> tuple[str, ...]:
    """The tracks of a transition: both unless it names them."""
    return tuple(way.get("tracks", _BOTH))


def _wrong_end(state: Mapping[str, Any] | None, way: Mapping[str, Any], end: str) -> str | None:
    if state is None:
        return f"there is no state {way[end]}"
    if state["kind"] == "pseudo":
        return f"no file is ever in {way[end]}"
    named = set(way.get("tracks", ()))
    if named - set(state["tracks"]):
        return f"{way[end]} is no state of the track {', '.join(sorted(named - set(state['tracks'])))}"
    return None
