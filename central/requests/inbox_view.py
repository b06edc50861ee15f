"""What the inbox shows, as plain data: requests of a centre, and one with its answers in the staff's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from central.requests.office import Case
from central.requests.showing import STAGE_WORDS, TASK_WORDS
from central.requests.stored import StoredRequest, StoredTask
from central.staff.words import Words
from protocol.catalogue import Catalogue
from protocol.forms import Field, FieldKind, FormAnswer
from protocol.requests import Stage


@dataclass(frozen=True, slots=True)
class Row:
    """A request in the list. `name` is the public one: visitors see this screen too.

    `age` and `left` are whole days; `left` is negative once the last day for an answer is over.
    """

    id: str
    name: str
    stage: Stage
    received: date
    age: int
    answer_by: date
    left: int
    overdue: bool
    waits: bool
    ended: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A question and what was answered, or in words why nothing was. `typed`: digits and letters, left to right.

    `way`: how staff may answer it (`write`, `one`, `several`); `options` are (value, name).
    """

    label: str
    answer: str
    is_left: bool
    typed: bool
    field: str
    way: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the way, and the local day and time since when."""

    stage: Stage
    day: date
    time: str
    over: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the catalogue that may be asked for, or was."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A number taken after the request, and its local day."""

    number: str
    day: date


@dataclass(frozen=True, slots=True)
class OneView:
    """A request. `files` are the ids of what was uploaded; `papers` may be asked for."""

    row: Row
    revision: int
    receipt: str
    full_name: str
    given: tuple[Given, ...]
    erased: bool
    missing: tuple[str, ...]
    reason: str
    files: tuple[str, ...]
    papers: tuple[Paper, ...]
    trail: tuple[Step, ...]
    allowed: tuple[Stage, ...]
    asked_once: bool
    consent_day: date | None
    taken: tuple[Taken, ...]


_WAITS = frozenset(TASK_WORDS) - {Stage.ACCEPTED}
_TYPED = frozenset({FieldKind.DIGITS, FieldKind.PHONE, FieldKind.CIN, FieldKind.INTEGER, FieldKind.DATE})


class InboxView:
    """Shows in one language, at one moment."""

    def __init__(self, catalogue: Catalogue, today: date, words: Words) -> None:
        self._catalogue = catalogue
        self._zone = ZoneInfo(catalogue.timezone)
        self._today = today
        self._words = words
        self._documents = {one.id: one for one in catalogue.documents}

    def row(self, stored: StoredRequest) -> Row:
        """A line of the list."""
        received = self._day(stored.registered_at)
        return Row(
            id=stored.id,
            name=stored.public_name.show(self._words.language),
            stage=stored.stage,
            received=received,
            age=max(0, (self._today - received).days),
            answer_by=stored.answer_by,
            left=(stored.answer_by - self._today).days,
            overdue=stored.is_overdue(self._today),
            waits=stored.stage in _WAITS,
            ended=stored.ended_at is not None,
        )

    def one(self, case: Case) -> OneView:
        """The whole request."""
        stored = case.request
        known = {one.id: one for one in self._catalogue.services}.get(stored.service)
        language = self._words.language
        fields = {field.id: field for field in case.fields}
        return OneView(
            row=self.row(stored),
            revision=stored.revision,
            receipt=_grouped(stored.receipt),
            full_name=known.name.show(language) if known and not known.discreet else "",
            given=tuple(self._given(fields.get(name), name, one) for name, one in case.answers.items()),
            erased=stored.erased_at is not None,
            missing=tuple(self._paper(one) for one in stored.missing),
            reason=stored.reason,
            files=case.papers,
            papers=tuple(Paper(one, self._paper(one)) for one in (known.documents if known else ())),
            trail=tuple(self._step(task) for task in case.trail) + self._last_step(case),
            allowed=case.allowed,
            asked_once=stored.asked_once,
            consent_day=self._day(stored.consent.given_at) if stored.consent else None,
            taken=tuple(Taken(one.number, one.day) for one in case.tickets),
        )

    def _given(self, field: Field | None, name: str, answer: FormAnswer) -> Given:
        label = field.label.show(self._words.language) if field else name
        typed = field is None or field.kind in _TYPED
        options = self._options(field) if field and answer.left is not None else ()
        several = field is not None and field.kind is FieldKind.MULTI_CHOICE
        way = "write" if not options else "several" if several else "one"
        if answer.left is not None:
            words = self._words(_LEFT_WORDS[answer.left.value])
            return Given(label, words, True, typed, name, way, options)
        values = answer.values if answer.values is not None else (answer.value or "",)
        shown = self._words("requests-list-comma").join(self._value(field, value) for value in values)
        return Given(label, shown, False, typed, name, way)

    def _options(self, field: Field) -> tuple[tuple[str, str], ...]:
        """What may be chosen; nothing where it is written."""
        language = self._words.language
        if field.kind in (FieldKind.BOOLEAN, FieldKind.CONSENT):
            return (("yes", self._words("requests-yes")), ("no", self._words("requests-no")))
        if field.kind is FieldKind.REFERENCE:
            names = self._places(field.reference)
            return tuple(sorted(names.items(), key=lambda one: one[1]))
        return tuple((one.value, one.name.show(language)) for one in field.options)

    def _value(self, field: Field | None, value: str) -> str:
        language = self._words.language
        if field is None:
            return value
        if field.kind in (FieldKind.BOOLEAN, FieldKind.CONSENT):
            return self._words("requests-yes" if value == "yes" else "requests-no")
        if field.kind is FieldKind.REFERENCE:
            return self._places(field.reference).get(value, value)
        return next((one.name.show(language) for one in field.options if one.value == value), value)

    def _places(self, reference: str) -> Mapping[str, str]:
        """Code → name."""
        language = self._words.language
        if reference == "provinces":
            provinces = (one for region in self._catalogue.regions for one in region.provinces)
            return {one.code: one.name.show(language) for one in provinces}
        return {one.id: one.name.show(language) for one in self._catalogue.centres}

    def _paper(self, document: str) -> str:
        known = self._documents.get(document)
        return known.name.show(self._words.language) if known else document

    def _step(self, task: StoredTask) -> Step:
        return self._step_at(task.stage, task.since, over=task.done_at is not None)

    def _last_step(self, case: Case) -> tuple[Step, ...]:
        """An end has no task, so its time is the request's own."""
        ended_at = case.request.ended_at
        return () if ended_at is None else (self._step_at(case.request.stage, ended_at, over=False),)

    def _step_at(self, stage: Stage, moment: datetime, *, over: bool) -> Step:
        local = moment.astimezone(self._zone)
        return Step(stage, local.date(), f"{local:%H:%M}", over)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()


_LEFT_WORDS: Mapping[str, str] = {
    "skipped": "requests-left-skipped",
    "unknown": "requests-left-unknown",
    "with-staff": "requests-left-with-staff",
}


def stage_words() -> Mapping[str, str]:
    """Stage → message, for templates."""
    return {stage.value: message for stage, message in STAGE_WORDS.items()}


def _grouped(code: str) -> str:
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
