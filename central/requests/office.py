"""What staff do with requests: read them, fill in what was left to them, decide, stage by stage.

Two members of staff on one request: who comes second with an old revision is told, and nothing is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from central.appointments import register
from central.appointments.stored import StoredTicket
from central.catalogue.service import CatalogueService
from central.clock import Clock, Randomness
from central.database import Database
from central.refusal import Refusal
from central.requests import documents, lifecycle, paper_repository, receipts, repository, showing
from central.requests.forms import Forms
from central.requests.given import Answers, GivenAnswers
from central.requests.judging import MOST_DOCUMENTS, Judge
from central.requests.listing import Listing, is_id
from central.requests.stored import StoredRequest, StoredTask
from protocol.answering import asked
from protocol.forms import Field, FormAnswer, Left
from protocol.problem import FieldError, ProblemCode
from protocol.requests import DAYS_TO_ANSWER, NewApplication, RefusalReason, Stage

_UNKNOWN = Refusal(ProblemCode.REQUEST_UNKNOWN)
_FIXED = ("applicantId", "applicationName", "created", "kiosk", "centre", "consent")


@dataclass(frozen=True, slots=True)
class Decision:
    """Where a request shall go. `reason` with a refusal, `missing` (document ids) with asking for papers."""

    to: Stage
    reason: RefusalReason | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A request as staff see it. `trail`: its tasks, the oldest first; `allowed`: where it may go now; `tickets`: the
    numbers its visitor took after it."""

    request: StoredRequest
    answers: Answers
    fields: tuple[Field, ...]
    papers: tuple[str, ...]
    trail: tuple[StoredTask, ...]
    allowed: tuple[Stage, ...]
    tickets: tuple[StoredTicket, ...] = ()


class RequestOffice:
    """Every outcome is a value. Raises `StorageFault`."""

    def __init__(
        self,
        database: Database,
        catalogue: CatalogueService,
        forms: Forms,
        judge: Judge,
        given: GivenAnswers,
        clock: Clock,
        randomness: Randomness,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._forms = forms
        self._judge = judge
        self._given = given
        self._clock = clock
        self._randomness = randomness

    def today(self) -> date:
        """The local day, by which a request is overdue."""
        return self._judge.today()

    # --- reading -----------------------------------------------------------------------------

    def listed(self, wanted: Listing) -> list[tuple[StoredRequest, tuple[str, ...]]]:
        """Requests and the ids of their files."""
        if wanted.is_impossible:
            return []
        with self._database.read() as connection:
            found = repository.requests(
                connection, *wanted.conditions(), order=wanted.order(), first=wanted.first, most=wanted.most
            )
            papers = paper_repository.claimed(connection, [one.id for one in found])
        return [(one, papers.get(one.id, ())) for one in found]

    def counted(self, wanted: Listing) -> Mapping[Stage, int]:
        """How many there are in each stage."""
        with self._database.read() as connection:
            return repository.count_by_stage(connection, *wanted.conditions())

    def case(self, request: str) -> Case | Refusal:
        """A request with everything that belongs to it."""
        with self._database.read() as connection:
            stored = repository.request_by_id(connection, request)
            return _UNKNOWN if stored is None else self._case(connection, stored)

    def by_receipt(self, code: str) -> StoredRequest | None:
        """The request of a receipt that somebody shows at the desk."""
        if not receipts.is_possible(code):
            return None
        with self._database.read() as connection:
            return repository.request_by_receipt(connection, code)

    def _case(self, connection: Connection, stored: StoredRequest) -> Case:
        return Case(
            request=stored,
            answers=self._given.of(connection, stored.id),
            fields=self._forms.as_it_was(stored.service, stored.form_version),
            papers=paper_repository.claimed(connection, [stored.id]).get(stored.id, ()),
            trail=tuple(repository.trail(connection, stored.id)),
            allowed=tuple(stage for stage in Stage if lifecycle.may_go(stored, stage)),
            tickets=tuple(register.tickets_of_request(connection, stored.id)),
        )

    def open_tasks(self, wanted: Listing, only: str | None = None) -> list[tuple[StoredTask, StoredRequest]]:
        """What is to be done, with the request of each; `only` is the id of one task."""
        if wanted.is_impossible or not (only is None or is_id(only)):
            return []
        with self._database.read() as connection:
            tasks = repository.open_tasks(
                connection,
                *wanted.conditions(),
                *wanted.of_task(only),
                order=wanted.order(),
                first=wanted.first,
                most=wanted.most,
            )
            known = repository.requests_by_id(connection, [task.request for task in tasks])
        return [(task, known[task.request]) for task in tasks]

    def task(self, task_id: str) -> tuple[StoredTask, Case] | Refusal:
        """A task, done or not, with its request."""
        with self._database.read() as connection:
            task = repository.task_by_id(connection, task_id)
            stored = repository.request_by_id(connection, task.request) if task else None
            if task is None or stored is None:
                return Refusal(ProblemCode.NOT_FOUND)
            return task, self._case(connection, stored)

    # --- deciding ----------------------------------------------------------------------------

    def decide(self, request: str, revision: int, decision: Decision) -> StoredRequest | Refusal:
        """The request in its next stage. `revision` is the one that was looked at."""
        return self._database.transact(
            lambda connection: self._decide(connection, request, revision, decision)
        )

    def _decide(
        self, connection: Connection, request: str, revision: int, decision: Decision
    ) -> StoredRequest | Refusal:
        stored = repository.request_by_id(connection, request, lock=True)
        if stored is None:
            return _UNKNOWN
        if stored.revision != revision:
            return Refusal(ProblemCode.EDIT_CONFLICT)
        return self._enter(connection, stored, decision)

    def _enter(
        self, connection: Connection, stored: StoredRequest, decision: Decision
    ) -> StoredRequest | Refusal:
        if not lifecycle.may_go(stored, decision.to):
            return Refusal(ProblemCode.TRANSITION)
        values: dict[str, object] = {}
        if decision.to is Stage.REFUSED:
            if decision.reason is None:
                return _refused("reason", "missing")
            values["reason"] = decision.reason.value
        elif decision.to is Stage.MISSING_DOCUMENTS:
            wrong = self._wrong_papers(stored, decision.missing)
            if wrong is not None:
                return wrong
            values = {"missing": repository.text_of(decision.missing), "asked_once": True}
        elif stored.stage is Stage.REFUSED:  # an appeal has its own days
            values["answer_by"] = self.today() + timedelta(days=DAYS_TO_ANSWER)
        return lifecycle.enter(connection, stored, decision.to, self._now(), self._randomness, **values)

    def _wrong_papers(self, stored: StoredRequest, missing: Sequence[str]) -> Refusal | None:
        """Only papers that the service asks of everybody may be asked for (law 55-19)."""
        service = self._catalogue.edition.services.get(stored.service)
        known = service.documents if service else ()
        if not missing:
            return _refused("missing", "missing")
        if len(set(missing)) != len(missing) or not set(missing) <= set(known):
            return _refused("missing", "not-offered")
        return None

    def complete(self, task_id: str, decision: Decision | None) -> tuple[StoredTask, StoredRequest] | Refusal:
        """Does a task; twice is the same as once. None: what usually comes next, where that is one thing."""
        return self._database.transact(lambda connection: self._complete(connection, task_id, decision))

    def _complete(
        self, connection: Connection, task_id: str, decision: Decision | None
    ) -> tuple[StoredTask, StoredRequest] | Refusal:
        task = repository.task_by_id(connection, task_id)
        stored = repository.request_by_id(connection, task.request, lock=True) if task else None
        task = repository.task_by_id(connection, task_id)  # as it is now that nobody else changes it
        if task is None or stored is None:
            return Refusal(ProblemCode.NOT_FOUND)
        if task.led_to is not None:
            return task, stored
        usual = lifecycle.USUAL_NEXT.get(stored.stage)
        decision = decision or (Decision(usual) if usual else None)
        if decision is None:
            return _refused("decision", "missing")
        done = self._enter(connection, stored, decision)
        if isinstance(done, Refusal):
            return done
        ended = repository.task_by_id(connection, task_id)
        return (ended or task), done

    # --- filling in --------------------------------------------------------------------------

    def rewrite(self, request: str, revision: int | None, message: NewApplication) -> Case | Refusal:
        """Staff fill in answers and add files; nothing else of it changes. `revision` None: whichever."""
        return self._database.transact(
            lambda connection: self._rewrite(connection, request, revision, message)
        )

    def _rewrite(
        self, connection: Connection, request: str, revision: int | None, message: NewApplication
    ) -> Case | Refusal:
        stored = repository.request_by_id(connection, request, lock=True)
        if stored is None:
            return _UNKNOWN
        if revision is not None and stored.revision != revision:
            return Refusal(ProblemCode.EDIT_CONFLICT)
        if stored.ended_at is not None:
            return Refusal(ProblemCode.REQUEST_OVER)
        papers = paper_repository.claimed(connection, [stored.id]).get(stored.id, ())
        urls = [f"{showing.DOCUMENTS}{one}" for one in papers]
        refusal = _changed_too_much(stored, urls, message) or documents.claimable(
            connection, message.documentUrls, stored.id
        )
        if refusal is not None:
            return refusal
        answers = self._judge.answers(self._forms.as_it_was(stored.service, stored.form_version), message)
        if isinstance(answers, Refusal):
            return answers
        documents.claim(connection, message.documentUrls, stored.id)
        self._given.change(connection, stored.id, answers)
        return self._case(connection, repository.change_request(connection, stored))

    def fill_in(self, request: str, revision: int, field: str, answer: FormAnswer) -> Case | Refusal:
        """One answer that was left to staff. What it makes a question is left to staff too."""
        return self._database.transact(
            lambda connection: self._fill_in(connection, request, revision, field, answer)
        )

    def _fill_in(
        self, connection: Connection, request: str, revision: int, field: str, answer: FormAnswer
    ) -> Case | Refusal:
        stored = repository.request_by_id(connection, request, lock=True)
        if stored is None:
            return _UNKNOWN
        case = self._case(connection, stored)
        known = case.answers.get(field)
        if known is None or known.left is None:
            return Refusal(ProblemCode.EDIT_CONFLICT)  # somebody filled it in meanwhile
        answers = self._walked(case.fields, {**case.answers, field: answer})
        urls = [f"{showing.DOCUMENTS}{one}" for one in case.papers]
        return self._rewrite(connection, request, revision, showing.sent(stored, answers, urls))

    def _walked(self, fields: tuple[Field, ...], answers: Answers) -> Answers:
        """Answers to all that is asked now, and to nothing else."""
        authorised = self._catalogue.edition.catalogue.cndp is not None
        given = dict(answers)
        while True:
            listed = asked(fields, given, authorised=authorised)
            new = [one.id for one in listed if one.id not in given]
            if not new:
                return {one.id: given[one.id] for one in listed}
            given[new[0]] = FormAnswer(left=Left.WITH_STAFF)

    def _now(self) -> datetime:
        return self._clock.now().replace(microsecond=0)


def _changed_too_much(stored: StoredRequest, urls: Sequence[str], message: NewApplication) -> Refusal | None:
    """What identifies a request and what was agreed to stays; files are added, not taken away."""
    as_it_is = showing.sent(stored, {}, urls)
    wrong = [
        FieldError(name, "cannot-change")
        for name in _FIXED
        if getattr(message, name) != getattr(as_it_is, name)
    ]
    if message.formData.eFormId != as_it_is.formData.eFormId:
        wrong.append(FieldError("eFormId", "cannot-change"))
    if list(message.documentUrls[: len(urls)]) != list(urls):
        wrong.append(FieldError("documentUrls", "cannot-change"))
    if len(message.documentUrls) > MOST_DOCUMENTS:
        wrong.append(FieldError("documentUrls", "too-many"))
    return Refusal(ProblemCode.FORM_REFUSED, errors=tuple(wrong)) if wrong else None


def _refused(field: str, reason: str) -> Refusal:
    return Refusal(ProblemCode.FORM_REFUSED, errors=(FieldError(field, reason),))
