"""Rows of the tables as values."""

from dataclasses import dataclass
from datetime import date, datetime

from protocol.requests import Consent, Stage
from protocol.wording import Wording

ERASED = "erased"
"""The applicant of a request whose answers are gone."""

ENDED = frozenset({Stage.REFUSED, Stage.WITHDRAWN, Stage.DONE})
WAITING = frozenset({Stage.RECEIVED, Stage.IN_REVIEW, Stage.MISSING_DOCUMENTS})
"""Who asked has no answer yet: the days until `answer_by` run."""


@dataclass(frozen=True, slots=True)
class StoredRequest:
    """The fact of a request. `revision` grows with every change; `asked_once`: papers were asked for."""

    id: str
    receipt: str
    service: str
    form_version: int
    centre: str
    kiosk: str
    key: str
    applicant: str
    name: str
    public_name: Wording
    created_at: datetime
    registered_at: datetime
    answer_by: date
    stage: Stage
    revision: int
    missing: tuple[str, ...]
    asked_once: bool
    reason: str
    consent: Consent | None
    ended_at: datetime | None
    erased_at: datetime | None

    def is_overdue(self, today: date) -> bool:
        """Whether the last day for an answer is over and there is none."""
        return self.stage in WAITING and self.answer_by < today


@dataclass(frozen=True, slots=True)
class StoredTask:
    """`led_to` is the stage that the request went to when the task was done."""

    id: str
    request: str
    stage: Stage
    since: datetime
    done_at: datetime | None
    led_to: Stage | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A file; `kind` is its media type, found by its first bytes and not by what somebody says."""

    id: str
    kind: str
    content: bytes
