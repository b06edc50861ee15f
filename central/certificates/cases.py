"""What staff do with files: read them, take them on along the allowed transitions, write notes that stay inside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from central.catalogue.service import CatalogueService
from central.certificates import files, notices, repository
from central.certificates.files import Facts
from central.certificates.notices import Notice
from central.certificates.repository import StoredFile
from central.certificates.rules import DELIVERED, STAFF, RuleBook, Transition
from central.certificates.telling import aged, is_ours
from central.certificates.vault import Vault
from central.clock import Clock, Randomness
from central.database import Database
from central.refusal import Refusal
from protocol.certificates import LookUpKey, Track
from protocol.codec import decode
from protocol.problem import ProblemCode
from protocol.wording import Wording

AT_ONCE = 100
"""Files on one page; the one that waits longest comes first."""
REASONS = ("outside-scope", "criteria-not-met", "papers-missing", "other")
"""Why a file was refused, as staff choose it. A medical reason is none of them: it stands in the decision alone."""
LONGEST_NOTE = 1000


@dataclass(frozen=True, slots=True)
class Note:
    made_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    state: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Case:
    """A file with all that staff may see. `number` and `cin` are empty where nobody was authorised to keep them;
    `receipt` is known of a file that staff opened.

    `may` are the transitions that staff can make now; none for a platform's file, which is worked on there.
    """

    file: StoredFile
    number: str
    cin: str
    year: int | None
    receipt: str
    steps: tuple[Step, ...]
    notes: tuple[Note, ...]
    may: tuple[Transition, ...]
    needs: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Details:
    """What a state speaks of, as far as it needs it."""

    document: str = ""
    day: date | None = None
    time: str = ""
    place: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A file in a list; `number` are the last digits of its number, for people who have the paper in hand."""

    file: StoredFile
    number: str


class CaseService:
    """Raises `StorageFault`."""

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

    def rows(self, *, centre: str = "", province: str = "", state: str = "") -> list[Row]:
        """The files of a centre or of a province, as time has made them."""
        with self._database.read() as connection:
            found = repository.files_of(
                connection, centre=centre, province=province, state=state, limit=AT_ONCE
            )
            if not found:
                return []
            rules = self._book.rules(connection)
            return [
                Row(aged(one, rules, self._today), self._identity(connection, one.id).file_number[-4:])
                for one in found
            ]

    def states(self, *, centre: str = "", province: str = "") -> dict[str, int]:
        """How many files are in each state."""
        with self._database.read() as connection:
            return repository.counts_of(connection, centre=centre, province=province)

    def case(self, file_id: str) -> Case | Refusal:
        """One file."""
        with self._database.read() as connection:
            stored = repository.file(connection, file_id)
            if stored is None:
                return Refusal(ProblemCode.FILE_UNKNOWN)
            rules = self._book.rules(connection)
            file = aged(stored, rules, self._today)
            said = self._identity(connection, file_id)
            may = self._may(file, rules.leaving(file.track, file.state, asked_once=file.asked_once))
            return Case(
                file=file,
                number=said.file_number,
                cin=said.cin,
                year=said.year,
                receipt=said.receipt,
                steps=tuple(Step(*step) for step in repository.steps(connection, file_id)),
                notes=tuple(self._note(*note) for note in repository.notes(connection, file_id)),
                may=may,
                needs={one.to_state: self._asked(rules.needs(one.to_state), one) for one in may},
            )

    def find(self, track: Track, key: LookUpKey, value: str, year: int | None) -> str | None:
        """The id of the newest file of these facts. Staff have the person before them, so nothing is counted."""
        proof = self._vault.proof(track, key, value, year)
        with self._database.read() as connection:
            found = repository.file_by_proof(connection, proof)
            return None if found is None else repository.newest_of(connection, found).id

    def move(self, file_id: str, revision: int, to: str, details: Details) -> StoredFile | Refusal:
        """Into another state, when the file is still as it was shown (else EDIT_CONFLICT) and may go there.

        FORM_REFUSED when something is missing that the state speaks of.
        """
        now = self._clock.now().replace(microsecond=0)

        def work(connection: Connection) -> StoredFile | Refusal:
            stored = repository.file(connection, file_id, lock=True)
            if stored is None:
                return Refusal(ProblemCode.FILE_UNKNOWN)
            if stored.revision != revision:
                return Refusal(ProblemCode.EDIT_CONFLICT)
            return self._move(connection, stored, to, details, now)

        return self._database.transact(work)

    def _move(
        self, connection: Connection, stored: StoredFile, to: str, details: Details, now: datetime
    ) -> StoredFile | Refusal:
        rules = self._book.rules(connection)
        file = aged(stored, rules, self._today)
        leading = rules.leads(file.track, file.state, to, STAFF, asked_once=file.asked_once)
        if leading is None or leading not in self._may(file, (leading,)):
            return Refusal(ProblemCode.TRANSITION)
        place = self._place(details.place)
        needs = self._asked(rules.needs(to), leading)
        given = {
            "doc": details.document,
            "day": details.day,
            "time": details.time,
            "place": place,
            "reason": details.reason,
        }
        if not all(given[need] for need in needs):
            return Refusal(ProblemCode.FORM_REFUSED)
        files.moved(
            connection,
            file,
            to,
            now,
            STAFF,
            document=details.document if "doc" in needs else "",
            day=details.day if "day" in needs else self._today if to == DELIVERED else None,
            time=details.time if "time" in needs else "",
            place=repository.place_text(place if "place" in needs else None),
            reason=details.reason if "reason" in needs else file.reason,
            asked_once=file.asked_once or leading.once,
        )
        return repository.file(connection, file.id) or file

    def write(self, file_id: str, text: str) -> Refusal | None:
        """A note; notes are only added, so two members of staff never meet in one."""
        note = text.strip()[:LONGEST_NOTE]
        if not note:
            return Refusal(ProblemCode.FORM_REFUSED)
        note_id, now = self._randomness.token(), self._clock.now()

        def work(connection: Connection) -> Refusal | None:
            if repository.file(connection, file_id) is None:
                return Refusal(ProblemCode.FILE_UNKNOWN)
            repository.add_note(connection, note_id, file_id, now, self._vault.seal(note_id, {"text": note}))
            return None

        return self._database.transact(work)

    def notices(self) -> list[Notice]:
        """What platforms said that cannot be believed, and nobody has settled."""
        with self._database.read() as connection:
            return notices.unsettled(connection)

    def settle(self, source: str, code: str, word: str) -> None:
        """Somebody took care of it."""
        now = self._clock.now()
        self._database.transact(lambda connection: notices.settle(connection, source, code, word, now))

    def _may(self, file: StoredFile, leaving: tuple[Transition, ...]) -> tuple[Transition, ...]:
        """What staff do here; a renewal is asked for by the person, and time passes by itself."""
        if not is_ours(file) or file.followed_by is not None:
            return ()
        return tuple(one for one in leaving if STAFF in one.by and not one.opens_new_file)

    @staticmethod
    def _asked(needs: tuple[str, ...], leading: Transition) -> tuple[str, ...]:
        """Handing over is today, so nobody types that day; a refusal needs the code of a reason."""
        asked = tuple(need for need in needs if not (need == "day" and leading.to_state == DELIVERED))
        return (*asked, "reason") if leading.needs_reason else asked

    def _identity(self, connection: Connection, file_id: str) -> Facts:
        """Who it is about, as far as it was kept."""
        sealed = repository.identity(connection, file_id)
        return Facts() if sealed is None else decode(Facts, self._vault.open(file_id, sealed))

    def _note(self, note_id: str, made_at: datetime, sealed: bytes) -> Note:
        return Note(made_at, str(self._vault.open(note_id, sealed)["text"]))

    def _place(self, centre_id: str) -> Wording | None:
        centre = self._catalogue.edition.centres.get(centre_id)
        return centre.name if centre else None

    @property
    def _today(self) -> date:
        zone = ZoneInfo(self._catalogue.edition.catalogue.timezone)
        return self._clock.now().astimezone(zone).date()
