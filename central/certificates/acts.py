"""Appeal and renewal: a new file linked to the one whose facts the visitor knows, and the receipt the law gives."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from central.answers import service as answers
from central.answers.service import Answer
from central.appointments.abandonment import TakeBack
from central.catalogue.service import CatalogueService
from central.certificates import files, repository
from central.certificates.files import OURS
from central.certificates.platforms.asking import Unsure
from central.certificates.repository import APPEAL, RENEWAL, StoredFile
from central.certificates.rules import APPEAL_FILED, SUBMITTED, VISITOR, RuleBook
from central.certificates.service import LookUpService
from central.certificates.telling import aged
from central.certificates.vault import Vault
from central.clock import Clock, Randomness
from central.database import Database
from central.refusal import Refusal
from protocol.certificates import CertificateAct, Track
from protocol.codec import decode, encode
from protocol.problem import ProblemCode
from protocol.requests import DAYS_TO_ANSWER, Receipt, Stage

_BEGINS_AS = {APPEAL: APPEAL_FILED, RENEWAL: SUBMITTED}
_SERVICE = {
    (APPEAL, Track.ATTESTATION): "appeal_complaint",
    (APPEAL, Track.CARD): "appeal_complaint",
    (RENEWAL, Track.ATTESTATION): "disability_certificate_new",
    (RENEWAL, Track.CARD): "disability_card_new",
}
"""The service that an act belongs to; its queue's public name is all that the receipt tells."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """An act without what identifies somebody, so that its hash can stand beside the answer."""

    proof: str
    centre: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """A receipt as it is stored beside its key: sealed, for its code opens the file (`file` is its id)."""

    sealed: str
    file: str


class CertificateActs:
    """For kiosks. Raises `Malformed`, `StorageFault`."""

    def __init__(
        self,
        database: Database,
        catalogue: CatalogueService,
        look_ups: LookUpService,
        vault: Vault,
        book: RuleBook,
        clock: Clock,
        randomness: Randomness,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._look_ups = look_ups
        self._vault = vault
        self._book = book
        self._clock = clock
        self._randomness = randomness

    def appeal(self, message: CertificateAct, key: str) -> Receipt | Refusal:
        """Against a refusal."""
        return self._act(APPEAL, message, key)

    def renew(self, message: CertificateAct, key: str) -> Receipt | Refusal:
        """Of what ends or ended; also a duplicate, or a changed situation."""
        return self._act(RENEWAL, message, key)

    @property
    def taking_back(self) -> Mapping[str, TakeBack]:
        """How each act is undone when its kiosk gave it up."""
        return {APPEAL: self.take_back, RENEWAL: self.take_back}

    def take_back(self, connection: Connection, known: Answer, now: datetime) -> bool:
        """Undoes what a kiosk gave up on; whether it is undone. What staff have begun to work on stays."""
        filed = repository.file(connection, decode(_Kept, json.loads(known.body)).file, lock=True)
        if filed is None:
            return True
        if filed.revision > 1 or filed.followed_by is not None or filed.previous is None:
            return False
        repository.change_file(connection, filed.previous, followed_by=None)
        repository.remove_file(connection, filed.id)
        return True

    def _act(self, kind: str, message: CertificateAct, key: str) -> Receipt | Refusal:
        """A repeat is answered before anything is counted."""
        asked = self._command(kind, message, key)
        with self._database.read() as connection:
            known = self._again(connection, asked)
        if known is not None:
            return known
        service = self._catalogue.edition.services.get(_SERVICE[kind, message.look_up.track])
        if message.centre not in self._catalogue.edition.centres:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        if service is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        found = self._look_ups.find(message.look_up)
        if isinstance(found, Refusal):
            return found
        if isinstance(found, Unsure):
            return Refusal(ProblemCode.UPSTREAM)
        now = self._clock.now().replace(microsecond=0)
        receipt = Receipt(
            code=files.new_receipt(self._randomness),
            service=service.id,
            public_name=service.public_name,
            centre=message.centre,
            received_at=now,
            answer_by=(now.astimezone(self._zone) + timedelta(days=DAYS_TO_ANSWER)).date(),
            stage=Stage.RECEIVED,
        )
        return self._database.transact(
            lambda connection: self._file(connection, kind, asked, found.id, receipt, now)
        )

    def _file(
        self,
        connection: Connection,
        kind: str,
        asked: answers.Command,
        file_id: str,
        receipt: Receipt,
        now: datetime,
    ) -> Receipt | Refusal:
        """Everything at once, or nothing; two who act at the same time meet at the locked file."""
        before = repository.file(connection, file_id, lock=True)
        known = self._again(connection, asked)
        if known is not None:
            return known
        if before is None or before.followed_by is not None:
            return Refusal(ProblemCode.TRANSITION)
        state = _BEGINS_AS[kind]
        rules = self._book.rules(connection)
        now_is = aged(before, rules, now.astimezone(self._zone).date()).state
        if rules.leads(before.track, now_is, state, VISITOR, asked_once=before.asked_once) is None:
            return Refusal(ProblemCode.TRANSITION)
        centre = self._catalogue.edition.centres[receipt.centre]
        after = StoredFile(
            id=self._randomness.token(),
            track=before.track,
            kind=kind,
            state=state,
            as_of=now,
            source=OURS,
            opened_at=now,
            centre=centre.id,
            province=centre.province,
        )
        files.follow(connection, self._vault, before, after, receipt.code)
        kept = _Kept(self._vault.seal(asked.key, encode(receipt)).hex(), after.id)
        answers.keep(connection, asked, HTTPStatus.CREATED, kept, now)
        return receipt

    def _again(self, connection: Connection, asked: answers.Command) -> Receipt | Refusal | None:
        """What this key got before."""
        known = answers.find(connection, asked)
        if known is None:
            return None
        refusal = answers.refusal(known, asked)
        if refusal is not None:
            return refusal
        kept = decode(_Kept, json.loads(known.body))
        return decode(Receipt, self._vault.open(asked.key, bytes.fromhex(kept.sealed)))

    def _command(self, kind: str, message: CertificateAct, key: str) -> answers.Command:
        facts = message.look_up
        proof = self._vault.proof(facts.track, facts.key, facts.value, facts.year)
        return answers.command(kind, facts.kiosk, key, _Asked(proof, message.centre))

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._catalogue.edition.catalogue.timezone)
