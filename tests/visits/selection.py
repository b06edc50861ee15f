"""The visits that `make test` plays: `python -m tests.visits.selection FILE` plays them, one after another.

Every journey in every language by touch and by keypad, for a service with everything, and by switches in one language
each, in turn; every service in two of the eight ways to come and every state of a certificate in one, in turn, so that
each way meets each kind of them. `make equivalence` plays every journey in all ways, `make visits` everything. A few are played once more where the operator has the CNDP's number. FILE gets one JSON object a case.
"""

import json
import os
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TextIO

from kiosk.rehearsal.equivalence import one_each
from kiosk.rehearsal.performance import By, Performer
from kiosk.rehearsal.script import Subject, journeys, load_script
from kiosk.rehearsal.series import Case, Chosen, play_case, programme, rehearsing
from protocol.certificates import LookUpKey

LANGUAGES = ("ar", "ary", "zgh", "fr")
WAYS = tuple(product(LANGUAGES, (By.TOUCH, By.KEYPAD)))
BUSIEST = "rsu_help"
FOR_ALL_SERVICES = "request_service"
CNDP = "A-GC-1/2026"
WITH_NUMBER = ("disability_certificate_new", "income_project_disability")
"""Between them they ask for every kind of identity and health, and for letters."""

Way = tuple[str, By]


def selection(performer: Performer) -> Iterator[tuple[Case, tuple[Way, ...]]]:
    """What is played how."""
    turn = 0
    for number, journey in enumerate(journeys()):
        todo = programme(performer.catalogue, performer.centre, Chosen(journeys=(journey,)))
        about = load_script(journey).about
        switched = one_each(performer, (journey,))
        for case in todo.cases:
            switches = by_switch(number) if case in switched else ()
            if about is Subject.NOTHING or case.wish.service == case.about == BUSIEST:
                yield case, (*WAYS, *switches)
            elif journey == FOR_ALL_SERVICES or about is Subject.CERTIFICATES:
                ways = in_turn(turn) if journey == FOR_ALL_SERVICES else (WAYS[turn % len(WAYS)],)
                yield case, (*ways, *switches)
                turn += 1


def by_switch(n: int) -> tuple[Way, Way]:
    """Once by two switches, once by one in another language; four turns meet all eight ways."""
    two, one = LANGUAGES[n % len(LANGUAGES)], LANGUAGES[(n + 1) % len(LANGUAGES)]
    return (two, By.TWO_SWITCH), (one, By.ONE_SWITCH)


def in_turn(n: int) -> tuple[Way, Way]:
    """Once by touch, once by keypad in another language; four turns meet all eight ways."""
    touch = (LANGUAGES[n % len(LANGUAGES)], By.TOUCH)
    language = LANGUAGES[(n + 1 + n // len(LANGUAGES) % (len(LANGUAGES) - 1)) % len(LANGUAGES)]
    return touch, (language, By.KEYPAD)


def with_number(performer: Performer) -> Iterator[tuple[Case, tuple[Way, ...]]]:
    """Two forms, and a certificate found by each kind of fact; by touch and by keypad."""
    forms = Chosen(journeys=(FOR_ALL_SERVICES,), services=WITH_NUMBER)
    for turn, case in enumerate(programme(performer.catalogue, performer.centre, forms).cases):
        yield case, in_turn(turn)
    certificates = Chosen(journeys=("check_certificate",))
    found = programme(performer.catalogue, performer.centre, certificates).cases
    for turn, proof in enumerate(LookUpKey):
        yield next(case for case in found if case.wish.proof is proof), in_turn(turn + len(WITH_NUMBER))


def main() -> int:
    os.environ.pop("DISPLAY", None)
    with Path(sys.argv[1]).open("w", encoding="utf-8") as out:
        for cndp, chosen in (("", selection), (CNDP, with_number)):
            with rehearsing(cndp) as performer:
                for case, ways in chosen(performer):
                    _play(performer, case, ways, cndp, out)
    return 0


def _play(performer: Performer, case: Case, ways: tuple[Way, ...], cndp: str, out: TextIO) -> None:
    result = play_case(performer, case, ways)
    told = {
        "journey": case.journey,
        "about": case.about,
        "cndp": cndp,
        "ways": [f"{language}/{by}" for language, by in ways],
        "lost": {f"{language}/{by}": why for (language, by), why in result.lost.items()},
        "payloads": {f"{language}/{by}": done.decode() for (language, by), done in result.payloads.items()},
    }
    out.write(json.dumps(told, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
