"""Somebody guesses at certificate files from 150 simulated kiosks: what they hit, and whom it shuts out.

Runs central's own services over a real SQLite file, with a clock that is moved. An honest visitor knows the facts of
a file, mistypes now and then and tries again; shut out is who hears "staff will look it up" with the right facts.
"""

import random
import string
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from central import migrations
from central.app import wire
from central.catalogue.service import CatalogueService
from central.certificates import files
from central.certificates import rules as certificate_rules
from central.certificates.allowance import PER_VALUE
from central.certificates.files import OURS, Facts
from central.certificates.repository import NEW, StoredFile
from central.certificates.service import LookUpService
from central.clock import DrivenClock, SystemRandomness
from central.database import Database
from central.refusal import Refusal
from central.signing import NullSigner
from protocol.catalogue import Authorisation, Catalogue
from protocol.certificates import LookUp, LookUpKey, Track
from protocol.problem import ProblemCode

CONTENT = Path(__file__).parents[1] / "config/content"
BEGIN = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
KIOSKS = 150
YEARS = range(1940, 2010)
DENSITY = 0.008
"""Of the CIN that look right, how many have a file: 200,000 files among 25 million cards."""
MISTYPES = 0.25
BETWEEN_TRIES = timedelta(seconds=25)
"""Between a visitor's tries: eight letters and digits and a year, on a keypad."""


class Knows(StrEnum):
    """What the abuser has."""

    NOTHING = "nothing"  # draws numbers that look right
    NUMBERS = "numbers"  # a stolen list of the CIN of every file: only the year is guessed


@dataclass(frozen=True, slots=True)
class Abuse:
    """`looked_at` of `tries` were evaluated; `hits` opened a file. Of `honest` visitors `shut_out` were sent to staff
    although they said the right facts; `mistyped_out` after three mistakes of that hour about the same file."""

    tries: int
    looked_at: int
    hits: int
    honest: int
    shut_out: int
    mistyped_out: int


@dataclass(frozen=True, slots=True)
class _Person:
    cin: str
    year: int


def simulate(
    *,
    hours: float = 1.0,
    knows: Knows = Knows.NOTHING,
    kiosks: int = KIOSKS,
    people: int = 600,
    visitors_an_hour: int = 4,
    seed: int = 1,
) -> Abuse:
    """One abuser at so many kiosks of their own, a try each minute at each; honest visitors at as many others, where
    somebody opened a file in the days before. About 9,000 tries an hour: half a minute on an idle machine."""
    with TemporaryDirectory(prefix="abuse-") as folder:
        clock = DrivenClock(BEGIN - timedelta(days=2))
        database = Database(f"sqlite:///{folder}/central.sqlite3")
        chance = random.Random(seed)
        there, look_ups = _world(database, clock, people, chance)
        crowd = _Crowd(look_ups, chance, clock)
        for n in range(kiosks):
            crowd.visits(f"real-{n}", there[n % len(there)])
        tries = looked_at = hits = 0
        for minute in range(int(hours * 60)):
            clock.set(BEGIN + timedelta(minutes=minute))
            for n in range(kiosks):
                found = look_ups.find(_guess(knows, there, chance, f"simulated-{n}"))
                tries += 1
                looked_at += not _is(found, ProblemCode.LOOK_UP_LIMIT)
                hits += isinstance(found, StoredFile)
            for n in range(kiosks):
                if chance.random() < visitors_an_hour / 60:
                    crowd.comes(f"real-{n}", chance.choice(there))
        database.close()
        return Abuse(tries, looked_at, hits, crowd.honest, crowd.shut_out, crowd.mistyped_out)


class _Crowd:
    """Honest visitors; each waits their turn at the kiosk, so their tries come after the clock's present."""

    def __init__(self, look_ups: LookUpService, chance: random.Random, clock: DrivenClock) -> None:
        self._look_ups = look_ups
        self._chance = chance
        self._clock = clock
        self._mistakes: Counter[str] = Counter()  # by CIN: a few come twice
        self.honest = self.shut_out = self.mistyped_out = 0

    def visits(self, kiosk: str, person: _Person) -> object:
        return self._look_ups.find(_asked(kiosk, person.cin, person.year))

    def comes(self, kiosk: str, person: _Person) -> None:
        """Until the file is open, or staff take over."""
        self.honest += 1
        now = self._clock.now()
        for n in range(5):
            self._clock.set(now + n * BETWEEN_TRIES)
            typed = self._mistyped(person) if self._chance.random() < MISTYPES else person
            found = self.visits(kiosk, typed)
            self._mistakes[typed.cin] += typed != person
            if isinstance(found, StoredFile):
                break
            if _is(found, ProblemCode.LOOK_UP_LIMIT):
                own = self._mistakes[typed.cin] >= PER_VALUE
                self.mistyped_out += own
                self.shut_out += not own
                break
        self._clock.set(now)

    def _mistyped(self, person: _Person) -> _Person:
        if self._chance.random() < 0.5:
            return _Person(person.cin, person.year + self._chance.choice((-10, -1, 1, 10)))
        return _Person(person.cin[:-1] + self._chance.choice(string.digits), person.year)


def _guess(knows: Knows, there: list[_Person], chance: random.Random, kiosk: str) -> LookUp:
    year = chance.choice(YEARS)
    if knows is Knows.NUMBERS:
        return _asked(kiosk, chance.choice(there).cin, year)
    return _asked(kiosk, f"SH{chance.randrange(int(len(there) / DENSITY)):06d}", year)


def _asked(kiosk: str, cin: str, year: int) -> LookUp:
    return LookUp(kiosk, Track.CARD, LookUpKey.CIN, cin, year)


def _is(found: object, code: ProblemCode) -> bool:
    return isinstance(found, Refusal) and found.code is code


def _world(
    database: Database, clock: DrivenClock, people: int, chance: random.Random
) -> tuple[list[_Person], LookUpService]:
    """A central with so many files, and the facts of each."""
    migrations.upgrade(database)
    CatalogueService(database).store(
        Catalogue(
            version="abuse",
            issued_at=BEGIN,
            timezone="Africa/Casablanca",
            languages=("fr",),
            services=(),
            regions=(),
            accessibility=(),
            calendars=(),
            centres=(),
            cndp=Authorisation("bench"),
        )
    )
    services = wire(database, clock, SystemRandomness(), NullSigner())
    numbers = chance.sample(range(int(people / DENSITY)), people)
    there = [_Person(f"SH{number:06d}", chance.choice(YEARS)) for number in numbers]
    known = certificate_rules.read_rules(CONTENT)
    assert known is not None
    with database.write() as connection:
        certificate_rules.store(connection, known)
        for number, person in enumerate(there):
            file = StoredFile(
                f"{number:032d}", Track.CARD, NEW, "CHECKING", BEGIN, OURS, BEGIN - timedelta(days=9)
            )
            facts = Facts(cin=person.cin, year=person.year)
            files.open_file(connection, services.vault, file, facts, "bench")
    return there, services.look_ups


if __name__ == "__main__":
    for knows in Knows:
        print(knows, simulate(hours=1.0, knows=knows))
