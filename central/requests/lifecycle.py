"""How a request goes from stage to stage, and how what was answered is forgotten.

Every function works inside the caller's transaction, on a request that is locked.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from central.answers import service as answers
from central.appointments import register
from central.clock import Randomness
from central.requests import repository
from central.requests.stored import ENDED, ERASED, StoredRequest, StoredTask
from protocol.requests import TRANSITIONS, Stage

WITH_TASK = frozenset({Stage.RECEIVED, Stage.IN_REVIEW, Stage.MISSING_DOCUMENTS, Stage.ACCEPTED})
"""Stages in which staff have something to do next."""


def may_go(stored: StoredRequest, to: Stage) -> bool:
    """Whether the request may go there: papers are asked for once, and what is erased stays as it is."""
    if to is Stage.MISSING_DOCUMENTS and stored.asked_once:
        return False
    return stored.erased_at is None and to in TRANSITIONS[stored.stage]


USUAL_NEXT: Mapping[Stage, Stage] = {
    Stage.RECEIVED: Stage.IN_REVIEW,
    Stage.MISSING_DOCUMENTS: Stage.IN_REVIEW,
    Stage.ACCEPTED: Stage.DONE,
}
"""Where doing the task of a stage leads, where nothing has to be decided."""


def open_task(connection: Connection, stored: StoredRequest, since: datetime, randomness: Randomness) -> None:
    """What staff have to do at the stage where the request is."""
    if stored.stage in WITH_TASK:
        repository.add_task(
            connection, StoredTask(randomness.token(), stored.id, stored.stage, since, None, None)
        )


def enter(
    connection: Connection,
    stored: StoredRequest,
    to: Stage,
    now: datetime,
    randomness: Randomness,
    **values: object,
) -> StoredRequest:
    """The request in its next stage; withdrawn, its answers are gone. `values` are columns beside it."""
    repository.end_task(connection, stored.id, to, now)
    ended_at = now if to in ENDED else None
    changed = repository.change_request(
        connection,
        stored,
        **{"reason": "", "missing": "[]", **values, "stage": to.value, "ended_at": ended_at},
    )
    open_task(connection, changed, now, randomness)
    return erase(connection, changed, now) if to is Stage.WITHDRAWN else changed


def erase(connection: Connection, stored: StoredRequest, now: datetime) -> StoredRequest:
    """Forgets what was answered and everything that leads back to it; the fact and the receipt remain."""
    repository.erase_answers(connection, stored.id)
    register.forget_going_first(connection, stored.id)
    answers.forget_request(connection, stored.kiosk, stored.key)
    return repository.change_request(
        connection, stored, applicant=ERASED, name=stored.service, key="", erased_at=now
    )
