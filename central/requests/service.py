"""What visitors do with requests: file one, find it by its receipt, withdraw it."""

import json
from datetime import datetime, timedelta
from http import HTTPStatus

from sqlalchemy import Connection

from central.answers import service as answers
from central.answers.service import Answer, Command
from central.clock import Clock, Randomness
from central.database import Database
from central.refusal import Refusal
from central.requests import (
    documents,
    lifecycle,
    paper_repository,
    receipts,
    repository,
    showing,
)
from central.requests.given import GivenAnswers
from central.requests.judging import Judge, Judged
from central.requests.stored import StoredRequest
from central.staff.words import Words
from protocol.problem import ProblemCode
from protocol.requests import (
    DAYS_TO_ANSWER,
    Application,
    FindReceipt,
    NewApplication,
    Receipt,
    Stage,
    WithdrawRequest,
)

OPERATION = "apply"
_FILE = "fileId"
_UNKNOWN = Refusal(ProblemCode.REQUEST_UNKNOWN)


class RequestService:
    """Every answer is a value: what was asked for, or a `Refusal`. Raises `StorageFault`."""

    def __init__(
        self, database: Database, judge: Judge, given: GivenAnswers, clock: Clock, randomness: Randomness
    ) -> None:
        self._database = database
        self._judge = judge
        self._given = given
        self._clock = clock
        self._randomness = randomness

    # --- filing ------------------------------------------------------------------------------

    def apply(self, service: str, message: NewApplication, key: str, words: Words) -> Application | Refusal:
        """A new request with its receipt; the same one when this key came before, as it stands now.

        What is kept beside the key is the request's id alone: answers have one place, to be erased from.
        """
        asked = answers.command(OPERATION, message.kiosk, key, message)
        judged = self._judge.judge(service, message)
        return self._database.transact(
            lambda connection: self._apply(connection, message, asked, judged, words)
        )

    def _apply(
        self,
        connection: Connection,
        message: NewApplication,
        asked: Command,
        judged: Judged | Refusal,
        words: Words,
    ) -> Application | Refusal:
        known = answers.find(connection, asked)
        if known is not None:
            return answers.refusal(known, asked) or self._show(connection, _file_of(known), words)
        if isinstance(judged, Refusal):
            return judged
        refusal = documents.claimable(connection, message.documentUrls)
        if refusal is not None:
            return refusal
        now = self._clock.now().replace(microsecond=0)
        new = self._new(message, asked, judged, now)
        repository.add_request(connection, new)
        self._given.add(connection, new.id, judged.answers)
        documents.claim(connection, message.documentUrls, new.id)
        lifecycle.open_task(connection, new, now, self._randomness)
        answers.keep(connection, asked, HTTPStatus.OK, {_FILE: new.id}, now)
        return self._show(connection, new.id, words)

    def _new(self, message: NewApplication, asked: Command, judged: Judged, now: datetime) -> StoredRequest:
        return StoredRequest(
            id=self._randomness.token(),
            receipt=receipts.new_code(self._randomness),
            service=judged.service.id,
            form_version=judged.form.version,
            centre=message.centre,
            kiosk=message.kiosk,
            key=asked.key,
            applicant=message.applicantId,
            name=message.applicationName,
            public_name=judged.service.public_name,
            created_at=message.created.replace(microsecond=0),
            registered_at=now,
            answer_by=self._judge.today() + timedelta(days=DAYS_TO_ANSWER),
            stage=Stage.RECEIVED,
            revision=1,
            missing=(),
            asked_once=False,
            reason="",
            consent=message.consent,
            ended_at=None,
            erased_at=None,
        )

    def _show(self, connection: Connection, request: str, words: Words) -> Application | Refusal:
        stored = repository.request_by_id(connection, request)
        if stored is None:
            return _UNKNOWN
        given = self._given.of(connection, request)
        papers = paper_repository.claimed(connection, [request]).get(request, ())
        return showing.application(stored, given, papers, words)

    # --- receipts ----------------------------------------------------------------------------

    def find(self, message: FindReceipt) -> Receipt | Refusal:
        """Where a request is, for who holds its receipt."""
        if not receipts.is_possible(message.code):
            return _UNKNOWN
        now = self._clock.now()
        with self._database.read() as connection:
            refusal = receipts.refusal(connection, message.kiosk, now)
            found = repository.request_by_receipt(connection, message.code)
        if refusal is not None:
            return refusal
        if found is None:
            self._database.transact(lambda connection: receipts.failed(connection, message.kiosk, now))
            return _UNKNOWN
        return showing.receipt(found)

    def withdraw(self, message: WithdrawRequest) -> Receipt | Refusal:
        """Takes the request and its consent back: the answers are gone. Twice is the same as once."""
        if not receipts.is_possible(message.code):
            return _UNKNOWN
        return self._database.transact(lambda connection: self._withdraw(connection, message))

    def _withdraw(self, connection: Connection, message: WithdrawRequest) -> Receipt | Refusal:
        now = self._clock.now()
        refusal = receipts.refusal(connection, message.kiosk, now)
        if refusal is not None:
            return refusal
        stored = repository.request_by_receipt(connection, message.code, lock=True)
        if stored is None:
            receipts.failed(connection, message.kiosk, now)
            return _UNKNOWN
        if stored.stage is Stage.WITHDRAWN:
            return showing.receipt(stored)
        if not lifecycle.may_go(stored, Stage.WITHDRAWN):
            return Refusal(ProblemCode.REQUEST_OVER)
        return showing.receipt(lifecycle.enter(connection, stored, Stage.WITHDRAWN, now, self._randomness))

    def take_back(self, connection: Connection, known: Answer, now: datetime) -> bool:
        """What an abandoned key had filed is withdrawn, while nobody looked at it; whether it is."""
        stored = repository.request_by_id(connection, _file_of(known), lock=True)
        if stored is None:
            return False
        if stored.stage is Stage.RECEIVED:
            stored = lifecycle.enter(connection, stored, Stage.WITHDRAWN, now, self._randomness)
        return stored.stage is Stage.WITHDRAWN


def _file_of(known: Answer) -> str:
    return str(json.loads(known.body)[_FILE])
