"""Writing a service and letting it out: a draft, what it lacks, a second person, the catalogue.

Who comes second with an old revision is told (EDIT_CONFLICT) and nothing of theirs is written. Every act is in
the ledger, in the transaction of the act.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from central.catalogue import languages
from central.catalogue import service as catalogue_service
from central.catalogue.languages import LanguageRule
from central.catalogue.service import CatalogueService
from central.clock import Clock, Randomness
from central.database import Database
from central.publishing import checking, repository
from central.publishing.checking import Gap
from central.publishing.repository import StoredDraft
from central.publishing.text import OPEN, DraftState, ServiceText, service_of, text_of
from central.refusal import Refusal
from central.staff import ledger
from central.staff.ledger import Act
from protocol.problem import FieldError, ProblemCode

STARTED, WROTE, SUBMITTED, RETURNED = "draft-started", "draft-written", "draft-submitted", "draft-returned"
PUBLISHED, DISCARDED = "service-published", "draft-discarded"
_NEW_LETTERS = 8
_NOBODY = Refusal(ProblemCode.SIGN_IN)
_CONFLICT = Refusal(ProblemCode.EDIT_CONFLICT)
_NOT_THERE = Refusal(ProblemCode.NOT_FOUND)
_TRANSITION = Refusal(ProblemCode.TRANSITION)
_OWN_WORK = Refusal(ProblemCode.NOT_AUTHORISED)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with what it lacks and what was done to it, the newest first. `is_new`: no catalogue has it yet."""

    stored: StoredDraft
    is_new: bool
    gaps: tuple[Gap, ...]
    acts: tuple[Act, ...]


class PublishingOffice:
    """`by` is a person's name: the desk (empty) may look, no more (SIGN_IN). Raises `StorageFault`."""

    def __init__(
        self, database: Database, catalogue: CatalogueService, clock: Clock, randomness: Randomness
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._randomness = randomness

    def open_drafts(self) -> list[StoredDraft]:
        """What is being worked on, the last changed first."""
        with self._database.read() as connection:
            return repository.open_drafts(connection)

    def rules(self) -> tuple[LanguageRule, ...]:
        """What each language asks of a text, in their order."""
        with self._database.read() as connection:
            return languages.rules(connection)

    def draft(self, draft_id: str) -> Draft | Refusal:
        """One draft, open or not."""
        with self._database.read() as connection:
            stored = repository.by_id(connection, draft_id)
            return _NOT_THERE if stored is None else self._shown(connection, stored)

    def start(self, service_id: str, by: str) -> StoredDraft | Refusal:
        """A draft of a service, or of a new one for an empty id; the open one where somebody began already."""
        if not by:
            return _NOBODY
        before = self._catalogue.edition.services.get(service_id)
        if service_id and before is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        new = StoredDraft(
            id=self._randomness.token(),
            service=service_id or f"service_{self._randomness.token()[:_NEW_LETTERS]}",
            text=text_of(before) if before else ServiceText(),
            state=DraftState.DRAFT,
            revision=1,
            writers=(),
            changed_at=self._clock.now(),
            changed_by=by,
        )

        def work(connection: Connection) -> StoredDraft:
            begun = repository.open_of(connection, new.service)
            if begun is not None:
                return begun
            repository.add(connection, new)
            _note(connection, new, STARTED)
            return new

        return self._database.transact(work)

    def save(self, draft_id: str, revision: int, text: ServiceText, by: str) -> StoredDraft | Refusal:
        """Writes a text; whoever does can no longer approve it. The same text again is no act."""

        def work(connection: Connection, stored: StoredDraft) -> StoredDraft | Refusal:
            if stored.text == text:
                return stored
            if stored.revision != revision:
                return _CONFLICT
            writers = stored.writers if by in stored.writers else (*stored.writers, by)
            written = replace(stored, text=text, writers=writers, state=DraftState.DRAFT)
            return self._keep(connection, written, by, WROTE)

        return self._on(draft_id, by, work)

    def submit(self, draft_id: str, revision: int, by: str) -> StoredDraft | Refusal:
        """Asks for the second person; FORM_REFUSED with every gap while something is missing."""

        def work(connection: Connection, stored: StoredDraft) -> StoredDraft | Refusal:
            if stored.state is DraftState.SUBMITTED:
                return stored
            if stored.revision != revision:
                return _CONFLICT
            refusal = self._lacking(connection, stored)
            return refusal or self._keep(
                connection, replace(stored, state=DraftState.SUBMITTED), by, SUBMITTED
            )

        return self._on(draft_id, by, work)

    def approve(self, draft_id: str, revision: int, by: str) -> StoredDraft | Refusal:
        """Publishes. NOT_AUTHORISED for whoever wrote in it; the gaps are looked at again."""
        if not by:
            return _NOBODY

        def work(connection: Connection) -> StoredDraft | Refusal:
            self._catalogue.lock(connection)  # before the draft, as everybody does
            stored = repository.by_id(connection, draft_id, lock=True)
            if stored is None:
                return _NOT_THERE
            if stored.state is DraftState.PUBLISHED and stored.changed_by == by:
                return stored
            return self._why_not(stored, revision, by) or self._publish(connection, stored, by)

        done = self._database.transact(work)
        self._catalogue.refresh()
        return done

    def send_back(self, draft_id: str, revision: int, by: str) -> StoredDraft | Refusal:
        """To be written again."""
        return self._step(draft_id, revision, by, (DraftState.DRAFT, RETURNED))

    def discard(self, draft_id: str, revision: int, by: str) -> StoredDraft | Refusal:
        """Nothing of it is published; the row stays."""
        return self._step(draft_id, revision, by, (DraftState.DISCARDED, DISCARDED))

    def _step(
        self, draft_id: str, revision: int, by: str, to: tuple[DraftState, str]
    ) -> StoredDraft | Refusal:
        state, what = to

        def work(connection: Connection, stored: StoredDraft) -> StoredDraft | Refusal:
            if stored.state is state:
                return stored
            if stored.revision != revision:
                return _CONFLICT
            return self._keep(connection, replace(stored, state=state), by, what)

        return self._on(draft_id, by, work)

    def _on(
        self,
        draft_id: str,
        by: str,
        work: Callable[[Connection, StoredDraft], StoredDraft | Refusal],
    ) -> StoredDraft | Refusal:
        """Does something to an open draft that nobody else changes meanwhile."""
        if not by:
            return _NOBODY

        def locked(connection: Connection) -> StoredDraft | Refusal:
            stored = repository.by_id(connection, draft_id, lock=True)
            if stored is None:
                return _NOT_THERE
            return work(connection, stored) if stored.state in OPEN else _TRANSITION

        return self._database.transact(locked)

    @staticmethod
    def _why_not(stored: StoredDraft, revision: int, by: str) -> Refusal | None:
        if stored.state is not DraftState.SUBMITTED:
            return _TRANSITION
        if by.casefold() in {one.casefold() for one in stored.writers}:  # a name is a person in any case
            return _OWN_WORK
        return _CONFLICT if stored.revision != revision else None

    def _publish(self, connection: Connection, stored: StoredDraft, by: str) -> StoredDraft | Refusal:
        refusal = self._lacking(connection, stored)
        if refusal is not None:
            return refusal
        edition, rules = self._catalogue.newest(connection), languages.rules(connection)
        service = service_of(
            stored.text,
            stored.service,
            edition.catalogue,
            checking.public_names(edition.catalogue)[stored.text.letter],
            frozenset(rule.language for rule in rules if rule.spoken_required),
        )
        kept = self._keep(connection, replace(stored, state=DraftState.PUBLISHED), by, PUBLISHED)
        catalogue_service.publish(connection, service, kept.changed_at, by)
        return kept

    def _lacking(self, connection: Connection, stored: StoredDraft) -> Refusal | None:
        found = self._gaps(connection, stored)
        if not found:
            return None
        errors = (
            FieldError(f"{one.field}.{one.language}" if one.language else one.field, one.reason)
            for one in found
        )
        return Refusal(ProblemCode.FORM_REFUSED, errors=tuple(errors))

    def _gaps(self, connection: Connection, stored: StoredDraft) -> tuple[Gap, ...]:
        edition = self._catalogue.newest(connection)
        return checking.gaps(stored.text, stored.service, edition, languages.rules(connection))

    def _shown(self, connection: Connection, stored: StoredDraft) -> Draft:
        is_new = stored.service not in self._catalogue.edition.services
        found = self._gaps(connection, stored) if stored.state in OPEN else ()
        return Draft(stored, is_new, found, tuple(ledger.read(connection, _about(stored))))

    def _keep(self, connection: Connection, changed: StoredDraft, by: str, what: str) -> StoredDraft:
        kept = replace(changed, revision=changed.revision + 1, changed_by=by, changed_at=self._now())
        repository.keep(connection, kept)
        _note(connection, kept, what)
        return kept

    def _now(self) -> datetime:
        return self._clock.now()


def _about(stored: StoredDraft) -> str:
    return f"draft:{stored.id}"


def _note(connection: Connection, stored: StoredDraft, what: str) -> None:
    act = Act(stored.changed_at, stored.changed_by, what, f"{stored.service} {stored.revision}")
    ledger.write(connection, act, _about(stored))
