"""Asks the platforms about one visitor's file, keeps what can be believed, and tells staff of what cannot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from central.certificates import notices, repository
from central.certificates.platforms.judging import Doubt, judge
from central.certificates.platforms.mapping import Platform
from central.certificates.platforms.port import NobodyThere, Question, Silent, Upstream
from central.certificates.repository import StoredFile
from central.certificates.rules import RuleBook
from central.certificates.vault import Vault
from central.clock import Clock, Randomness
from central.database import Database
from protocol.certificates import Track


@dataclass(frozen=True, slots=True)
class Unsure:
    """There may be a file, but nobody can say now how it stands."""

    track: Track
    source: str
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Connected:
    """A platform's words, and how it is asked (always through `Guarded`)."""

    platform: Platform
    upstream: Upstream


class PlatformDesk:
    """For the look-up. Raises `StorageFault`; no transaction is open while a platform is asked."""

    def __init__(
        self,
        database: Database,
        connected: Sequence[Connected],
        vault: Vault,
        book: RuleBook,
        clock: Clock,
        randomness: Randomness,
    ) -> None:
        self._database = database
        self._connected = tuple(connected)
        self._vault = vault
        self._book = book
        self._clock = clock
        self._randomness = randomness

    def concerns(self, track: Track, before: StoredFile | None) -> bool:
        """Whether there is somebody to ask: about a file of theirs, or one that nobody here knows."""
        return bool(self._of(track, before))

    def consult(self, question: Question, before: StoredFile | None) -> StoredFile | Unsure | None:
        """The file as its platform has it now; None when no platform knows it.

        Where the platform is silent, what it said last stands (and grows old); what it says in words or an
        order that cannot be stands for nothing.
        """
        unsure: Unsure | None = None
        for one in self._of(question.track, before):
            reply = one.upstream.ask(question)
            now = self._clock.now()
            doubtful = Unsure(question.track, one.platform.name, before.as_of if before else now)
            if isinstance(reply, Silent):
                unsure = doubtful
                continue
            if isinstance(reply, NobodyThere):
                if before is not None:
                    self._report(one, Doubt("vanished", ""), now)
                    return doubtful
                continue
            with self._database.read() as connection:
                rules = self._book.rules(connection)
            judged = judge(reply, one.platform, question.track, before, rules, now)
            if isinstance(judged, Doubt):
                self._report(one, judged, now)
                return doubtful
            return self._keep(question, judged)
        return before if before is not None else unsure

    def _of(self, track: Track, before: StoredFile | None) -> list[Connected]:
        return [
            one
            for one in self._connected
            if track in one.platform.tracks and (before is None or before.source == one.platform.name)
        ]

    def _report(self, one: Connected, doubt: Doubt, now: datetime) -> None:
        self._database.transact(
            lambda connection: notices.add(connection, one.platform.name, doubt.code, doubt.word, now)
        )

    def _keep(self, question: Question, told: StoredFile) -> StoredFile:
        """The state and its keyed hash; neither the number nor the year is kept of a platform's file."""
        proof = self._vault.proof(question.track, question.key, question.value, question.year)
        value = self._vault.value(question.key, question.value)

        def keep(connection: Connection) -> StoredFile:
            there = repository.file_by_proof(connection, proof)
            if there is None:
                new = replace(told, id=self._randomness.token())
                repository.add_file(connection, new)
                repository.add_proof(connection, proof, value, new.id)
                repository.add_step(connection, new.id, new.state, new.as_of, new.source)
                return new
            kept = replace(told, id=there.id, revision=there.revision + 1, lively_on=there.lively_on)
            repository.rewrite_file(connection, kept)
            if kept.state != there.state:
                repository.add_step(connection, kept.id, kept.state, kept.as_of, kept.source)
            return kept

        return self._database.transact(keep)
