"""`kiosk equivalence`: every journey in every language by every modality; all get through, and send and store the same.

One case a journey: for a service with everything, and a certificate that is ready. `kiosk visits` plays them for all.
"""

import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.rehearsal.script import journeys
from kiosk.rehearsal.series import Case, Chosen, Result, line_of, play_case, programme, rehearsing
from protocol.faults import StorageFault

if TYPE_CHECKING:
    import argparse

    from kiosk.rehearsal.performance import Performer

SERVICE = "rsu_help"
CERTIFICATE = "attestation/READY_FOR_PICKUP"


def one_each(performer: "Performer", names: Iterable[str] = ()) -> tuple[Case, ...]:
    """A case for each journey. Raises ContentFault for a journey that nobody knows."""
    every = programme(performer.catalogue, performer.centre, Chosen(journeys=tuple(names))).cases
    return tuple(case for case in every if case.about in (SERVICE, CERTIFICATE, ""))


def equivalence(parsed: "argparse.Namespace") -> int:
    """The command: one line a journey, then the count; 1 when not all is complete and equal. Raises Fault."""
    from kiosk.rehearsal.performance import By

    began, results = time.monotonic(), []
    try:
        with rehearsing() as performer:
            ways = [(language, by) for language in performer.languages for by in By]
            for case in one_each(performer, parsed.journeys):
                results.append(play_case(performer, case, ways))
                sys.stdout.write(line_of(results[-1], ways) + "\n")
                sys.stdout.flush()
    except OSError as error:
        raise StorageFault(f"{error.filename}: {error.strerror or error}") from error
    seconds = time.monotonic() - began
    sys.stdout.write(verdict(results, len(performer.languages), len(By), seconds) + "\n")
    complete = {result.case.journey for result in results} == set(parsed.journeys or journeys())
    return int(not (complete and all(result.good for result in results)))


def verdict(results: list[Result], languages: int, modalities: int, seconds: float) -> str:
    """The last line."""
    visits = len(results) * languages * modalities
    done = sum(len(result.payloads) for result in results)
    unequal = [result.case.journey for result in results if not result.equal]
    told = "all complete" if done == visits else f"{visits - done} NOT COMPLETE"
    same = f"DIFFERENT: {', '.join(unequal)}" if unequal else "all equal"
    return (
        f"{len(results)} journeys × {languages} languages × {modalities} modalities = {visits} visits: "
        f"{told}, {same}; {seconds:.0f} s"
    )
