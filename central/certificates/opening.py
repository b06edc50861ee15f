"""Opening a file by hand, for whoever comes to the desk without one; from there only the allowed steps lead on.

Who identifies somebody needs the operator's number from the CNDP. Without it a file has the code of its receipt, and
nothing that tells whose it is.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from central.catalogue.service import CatalogueService
from central.certificates import files, repository, shape
from central.certificates.files import OURS, Facts
from central.certificates.repository import NEW, StoredFile
from central.certificates.rules import STAFF, RuleBook
from central.certificates.vault import Vault
from central.clock import Clock, Randomness
from central.database import Database
from central.refusal import Refusal
from central.staff import ledger
from central.staff.ledger import Act
from protocol.catalogue import Centre
from protocol.certificates import LookUpKey, Track
from protocol.problem import FieldError, ProblemCode
from protocol.short_code import with_check_digit

OPENED: Final = "file-opened"
_SERIAL: Final = 7  # random digits of a file number, between the year and the check digit


@dataclass(frozen=True, slots=True)
class Opening:
    """What is written to open a file. `id` makes the same form sent twice one file."""

    id: str
    track: Track
    year: int | None = None
    cin: str = ""


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """Somebody of that CIN has a file of this track: the one that answers for them today."""

    file: str


class FileOpening:
    """`by` is a person's name: the desk (empty) opens nothing (SIGN_IN). Raises `StorageFault`."""

    def __init__(
        self,
        database: Database,
        catalogue: CatalogueService,
        vault: Vault,
        book: RuleBook,
        clock: Clock,
        randomness: Randomness,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._vault = vault
        self._book = book
        self._clock = clock
        self._randomness = randomness

    def new_id(self) -> str:
        """For a form that nobody filled in yet."""
        return self._randomness.token()

    def open(self, wanted: Opening, centre: Centre, by: str) -> StoredFile | AlreadyThere | Refusal:
        """In the first state of its track. FORM_REFUSED names `year` and `cin` where they cannot be somebody's."""
        if not by:
            return Refusal(ProblemCode.SIGN_IN)
        now = self._clock.now().replace(microsecond=0)
        authorised = self._catalogue.edition.catalogue.cndp is not None
        refusal = self._judged(wanted, now) if authorised else None
        if refusal is not None:
            return refusal
        facts = self._facts(wanted, now, authorised=authorised)

        def work(connection: Connection) -> StoredFile | AlreadyThere:
            sent_again = repository.file(connection, wanted.id)
            there = sent_again or self._of_cin(connection, wanted.track, facts.cin)
            if there is not None:
                return there if there is sent_again else AlreadyThere(there.id)
            file = self._new(connection, wanted, centre, now)
            files.open_file(connection, self._vault, file, facts, STAFF, keep_receipt=True)
            ledger.write(connection, Act(now, by, OPENED, file.track), f"certificate:{file.id}")
            return file

        return self._database.transact(work)

    def _new(self, connection: Connection, wanted: Opening, centre: Centre, now: datetime) -> StoredFile:
        return StoredFile(
            id=wanted.id,
            track=wanted.track,
            kind=NEW,
            state=self._book.rules(connection).first(wanted.track),
            as_of=now,
            source=OURS,
            opened_at=now,
            centre=centre.id,
            province=centre.province,
        )

    def _judged(self, wanted: Opening, now: datetime) -> Refusal | None:
        errors = []
        if wanted.year is None or not shape.FIRST_YEAR <= wanted.year <= now.year:
            errors.append(FieldError("year", "not-a-year"))
        if wanted.cin and not shape.is_cin(wanted.cin):
            errors.append(FieldError("cin", "not-a-cin"))
        return Refusal(ProblemCode.FORM_REFUSED, errors=tuple(errors)) if errors else None

    def _facts(self, wanted: Opening, now: datetime, *, authorised: bool) -> Facts:
        """What the file is found by from now on; number and receipt are given out here."""
        receipt = files.new_receipt(self._randomness)
        if not authorised:
            return Facts(receipt=receipt)
        this_year = now.astimezone(ZoneInfo(self._catalogue.edition.catalogue.timezone)).year
        number = with_check_digit(f"{this_year % 100:02d}{self._randomness.digits(_SERIAL)}")
        return Facts(number, wanted.cin, wanted.year, receipt)

    def _of_cin(self, connection: Connection, track: Track, cin: str) -> StoredFile | None:
        """Whatever the year: a CIN is one person's, and a wrong year must not make a second file."""
        if not cin:
            return None
        known = repository.files_by_value(connection, self._vault.value(LookUpKey.CIN, cin))
        found = [one for one in known if one.track is track]
        return repository.newest_of(connection, found[0]) if found else None
