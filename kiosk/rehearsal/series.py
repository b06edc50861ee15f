"""`kiosk visits`: every journey for every service, in every language, by every modality, on one stage.

A *case* is a journey for one wish. Its visits, one a language and modality, must send and store the same to
the byte; what differs, or was lost, is a failure of the case.
"""

import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from kiosk.rehearsal.command import Window, hands_for, rehearsal_options, screen
from kiosk.rehearsal.script import Subject, journeys, load_script
from protocol.certificates import LookUpKey
from protocol.faults import ContentFault, Fault, StorageFault

if TYPE_CHECKING:
    import argparse

    from kiosk.rehearsal.performance import By, Performer
    from kiosk.rehearsal.visitor import Wish
    from protocol.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Case:
    """One journey for one wish; `about` names it in a line of the report."""

    journey: str
    about: str
    wish: "Wish"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which visits are played; nothing chosen is everything."""

    journeys: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    modalities: tuple["By", ...] = ()


@dataclass(slots=True)
class Result:
    """Of one case: what was sent and stored by each visit that got through, and why the others did not."""

    case: Case
    payloads: dict[tuple[str, "By"], bytes] = field(default_factory=dict)
    lost: dict[tuple[str, "By"], str] = field(default_factory=dict)

    @property
    def equal(self) -> bool:
        return len(set(self.payloads.values())) <= 1

    @property
    def good(self) -> bool:
        return self.equal and not self.lost


@dataclass(frozen=True, slots=True)
class Programme:
    """All cases, and how many pairs of a journey and a service there is no visit of, because the catalogue does
    not offer it."""

    cases: tuple[Case, ...]
    not_offered: tuple[str, ...]


def programme(catalogue: "Catalogue", centre: str, chosen: Chosen) -> Programme:
    """What there is to play at a centre. Raises ContentFault for a name that nothing has."""
    from kiosk.rehearsal.visitor import Wish, offered

    known = {service.id for service in catalogue.services_at(centre)}
    _require("journey", chosen.journeys, journeys())
    _require("service", chosen.services, known)
    wanted = [one.id for one in catalogue.services_at(centre) if one.id in (chosen.services or known)]
    cases: list[Case] = []
    missing: list[str] = []
    for journey in chosen.journeys or journeys():
        about = load_script(journey).about
        if about is Subject.CERTIFICATES:
            cases += _certificates(catalogue, journey) if not chosen.services else ()
        elif about is Subject.NOTHING:
            cases += [Case(journey, "", Wish())] if not chosen.services else ()
        else:
            there = offered(about, catalogue, centre)
            cases += [Case(journey, service, Wish(service)) for service in wanted if service in there]
            missing += [f"{journey} {service}" for service in wanted if service not in there]
    return Programme(tuple(cases), tuple(missing))


def _certificates(catalogue: "Catalogue", journey: str) -> Iterator[Case]:
    """Every state of both papers; where all facts may be typed, found by each kind of them in turn.

    Raises ContentFault for a state that no demonstration file has.
    """
    from kiosk.rehearsal.held import papers
    from kiosk.rehearsal.visitor import Wish

    opened = papers()
    proofs = cycle(LookUpKey if catalogue.cndp is not None else (LookUpKey.RECEIPT,))
    for state in catalogue.certificate_states:
        for track in state.tracks:
            if (track, state.id) not in opened:
                raise ContentFault(f"demo_files.yaml: no file of the {track} is {state.id}")
            wish = Wish(track=track, state=state.id, proof=next(proofs))
            yield Case(journey, f"{track}/{state.id}", wish)


def _require(kind: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in set(names) - set(known):
        raise ContentFault(f"{kind} {name}: there are {', '.join(sorted(known))}")


@contextmanager
def rehearsing(cndp: str = "") -> Iterator["Performer"]:
    """One offscreen kiosk and its central, on which visits are played; nothing is kept. `cndp` as in `Stage`.

    Raises Fault.
    """
    window = Window(kind="offscreen")
    options = rehearsal_options(window)
    with screen(window), tempfile.TemporaryDirectory(prefix="visits-") as work:
        from kiosk.rehearsal.hearing import WordsHearing
        from kiosk.rehearsal.performance import Performer
        from kiosk.rehearsal.stage import Stage

        stage = Stage(options, WordsHearing(), Path(work), cndp)
        try:
            stage.open()
            yield Performer(stage, hands_for(window, stage))
        finally:
            stage.close()


def play_case(performer: "Performer", case: Case, variants: Iterable[tuple[str, "By"]]) -> Result:
    """Plays one case in each language and modality; a visit that breaks is lost, and told so."""
    from kiosk.rehearsal.performance import Visit

    result = Result(case)
    for language, by in variants:
        try:
            done = performer.play(Visit(case.journey, language, by, case.wish))
        except Exception as error:  # noqa: BLE001 - whatever breaks a visit is counted, and the next one comes
            result.lost[language, by] = str(error) if isinstance(error, Fault) else repr(error)
        else:
            result.payloads[language, by] = json.dumps(done, ensure_ascii=False).encode()
    return result


def visits(parsed: "argparse.Namespace") -> int:
    """The command: one line a case, then the count; 1 when a visit was lost or payloads differ. Raises Fault."""
    chosen = Chosen(parsed.journeys, parsed.services, parsed.languages, _modalities(parsed.by))
    try:
        with rehearsing(parsed.cndp) as performer:
            return _all(performer, chosen, sys.stdout)
    except OSError as error:
        raise StorageFault(f"{error.filename}: {error.strerror or error}") from error


def _modalities(names: Iterable[str]) -> tuple["By", ...]:
    from kiosk.rehearsal.performance import By

    _require("modality", names, By)
    return tuple(map(By, names))


def _all(performer: "Performer", chosen: Chosen, out: TextIO) -> int:
    from kiosk.rehearsal.performance import By

    languages = chosen.languages or performer.languages
    _require("language", languages, performer.languages)
    variants = [(language, by) for language in languages for by in chosen.modalities or By]
    todo = programme(performer.catalogue, performer.centre, chosen)
    began = time.monotonic()
    results = []
    for case in todo.cases:
        result = play_case(performer, case, variants)
        results.append(result)
        out.write(line_of(result, variants) + "\n")
        out.flush()
    out.writelines(f"{name}: not offered\n" for name in todo.not_offered)
    out.write(summary(results, todo, time.monotonic() - began) + "\n")
    return int(not all(result.good for result in results))


def line_of(result: Result, variants: Iterable[tuple[str, "By"]]) -> str:
    """`book_appointment rsu_help: ar touch, ar keypad … equal`; what was lost and why below it."""
    through = " ".join(f"{language}/{by}" for language, by in variants if (language, by) in result.payloads)
    name = f"{result.case.journey} {result.case.about}".strip()
    lost = [f"\n    LOST {language}/{by}: {why}" for (language, by), why in result.lost.items()]
    return f"{name}: {through} {'equal' if result.equal else _differing(result.payloads)}{''.join(lost)}"


def _differing(payloads: Mapping[tuple[str, "By"], bytes]) -> str:
    """Who did otherwise than the first."""
    (_, first), *_ = payloads.items()
    others = [f"{language}/{by}" for (language, by), sent in payloads.items() if sent != first]
    return f"DIFFERENT: {', '.join(others)}"


def summary(results: Iterable[Result], todo: Programme, seconds: float) -> str:
    """The count at the end."""
    done: list[Any] = list(results)
    completed = sum(len(result.payloads) for result in done)
    lost = sum(len(result.lost) for result in done)
    unequal = sum(not result.equal for result in done)
    said = "payloads equal" if not unequal else f"payloads DIFFER in {unequal} cases"
    return (
        f"{completed:,} visits completed, {lost} failed, {said}; {len(done)} cases, "
        f"{len(todo.not_offered)} not offered; {seconds:.0f} s"
    )
