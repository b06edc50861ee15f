"""Requests and what belongs to them in the database; every function works inside the caller's transaction."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.database import columns_of
from central.requests.models import document, receipt_tries, request, request_answers, request_task
from central.requests.stored import StoredRequest, StoredTask
from protocol.codec import decode, encode
from protocol.requests import Consent, Stage
from protocol.wording import Wording

_REQUEST = tuple(request.c[field.name] for field in fields(StoredRequest))
_TASK = tuple(request_task.c[field.name] for field in fields(StoredTask))


def text_of(value: object) -> str:
    """As it is stored."""
    return json.dumps(encode(value), ensure_ascii=False)


def _request(row: Row[Any]) -> StoredRequest:
    values = dict(columns_of(row))
    values["stage"] = Stage(values["stage"])
    values["missing"] = tuple(json.loads(values["missing"]))
    values["public_name"] = decode(Wording, json.loads(values["public_name"]))
    values["consent"] = decode(Consent, json.loads(values["consent"])) if values["consent"] else None
    return StoredRequest(**values)


def _task(row: Row[Any]) -> StoredTask:
    values = dict(columns_of(row))
    values["stage"] = Stage(values["stage"])
    values["led_to"] = Stage(values["led_to"]) if values["led_to"] else None
    return StoredTask(**values)


# --- requests ------------------------------------------------------------------------------


def requests(
    connection: Connection,
    *conditions: ColumnElement[bool],
    order: Sequence[Any] = (),
    first: int = 0,
    most: int | None = None,
    lock: bool = False,
) -> list[StoredRequest]:
    """The requests that meet all conditions; with `lock` nobody else changes them before we end."""
    query = select(*_REQUEST).where(*conditions).order_by(*order).offset(first or None).limit(most)
    return [_request(row) for row in connection.execute(query.with_for_update() if lock else query)]


def request_by_id(connection: Connection, request_id: str, *, lock: bool = False) -> StoredRequest | None:
    """The request with this id."""
    found = requests(connection, request.c.id == request_id, lock=lock)
    return found[0] if found else None


def requests_by_id(connection: Connection, request_ids: Sequence[str]) -> Mapping[str, StoredRequest]:
    """The requests with these ids, by id."""
    return {one.id: one for one in requests(connection, request.c.id.in_(request_ids))}


def request_by_receipt(connection: Connection, code: str, *, lock: bool = False) -> StoredRequest | None:
    """The request that this receipt is for."""
    found = requests(connection, request.c.receipt == code, lock=lock)
    return found[0] if found else None


def over_since(connection: Connection, stage: Stage, moment: datetime, most: int) -> list[StoredRequest]:
    """Requests that ended so at that moment or before and still hold what was answered, locked."""
    return requests(
        connection,
        request.c.stage == stage.value,
        request.c.ended_at <= moment,
        request.c.erased_at.is_(None),
        order=(request.c.id,),
        most=most,
        lock=True,
    )


def count_by_stage(connection: Connection, *conditions: ColumnElement[bool]) -> Mapping[Stage, int]:
    """How many requests are in each stage that any is in."""
    query = select(request.c.stage, func.count()).where(*conditions).group_by(request.c.stage)
    return {Stage(stage): count for stage, count in connection.execute(query)}


def count_by_service(
    connection: Connection, begin: datetime | None, end: datetime | None
) -> Mapping[str, Mapping[Stage, int]]:
    """How many requests of each service are in each stage, of those registered from `begin` to before `end`."""
    query = select(request.c.service, request.c.stage, func.count()).group_by(
        request.c.service, request.c.stage
    )
    if begin is not None:
        query = query.where(request.c.registered_at >= begin)
    if end is not None:
        query = query.where(request.c.registered_at < end)
    found: dict[str, dict[Stage, int]] = {}
    for service, stage, count in connection.execute(query):
        found.setdefault(service, {})[Stage(stage)] = count
    return found


def open_by_service(connection: Connection, centre: str) -> Mapping[str, int]:
    """How many requests of a centre have not ended; only services with any."""
    query = (
        select(request.c.service, func.count())
        .where(request.c.centre == centre, request.c.ended_at.is_(None))
        .group_by(request.c.service)
    )
    return dict(connection.execute(query).all())


def add_request(connection: Connection, new: StoredRequest) -> None:
    """Stores a request. A receipt code that is taken breaks a constraint."""
    values = {column.name: getattr(new, column.name) for column in _REQUEST}
    values["stage"] = new.stage.value
    values["missing"] = text_of(new.missing)
    values["public_name"] = text_of(new.public_name)
    values["consent"] = None if new.consent is None else text_of(new.consent)
    connection.execute(insert(request).values(values))


def change_request(connection: Connection, stored: StoredRequest, **values: object) -> StoredRequest:
    """Writes the given columns, as the next revision."""
    row = connection.execute(
        update(request)
        .where(request.c.id == stored.id)
        .values({**values, "revision": stored.revision + 1})
        .returning(*_REQUEST)
    )
    return _request(row.one())


# --- answers -------------------------------------------------------------------------------


def add_answers(connection: Connection, request_id: str, sealed: str) -> None:
    """Stores what was answered in a new request."""
    connection.execute(insert(request_answers).values(request=request_id, answers=sealed))


def change_answers(connection: Connection, request_id: str, sealed: str) -> None:
    """Writes others in place of those that are there."""
    connection.execute(
        update(request_answers).where(request_answers.c.request == request_id).values(answers=sealed)
    )


def answers_of(connection: Connection, request_ids: Sequence[str]) -> list[tuple[str, str]]:
    """(request, what was answered) of each that still has it."""
    query = select(request_answers).where(request_answers.c.request.in_(request_ids))
    return [(row.request, row.answers) for row in connection.execute(query)]


def erase_answers(connection: Connection, request_id: str) -> None:
    """Deletes what was answered and the papers that came with it."""
    connection.execute(delete(request_answers).where(request_answers.c.request == request_id))
    connection.execute(delete(document).where(document.c.request == request_id))


# --- tasks ---------------------------------------------------------------------------------


def task_by_id(connection: Connection, task_id: str) -> StoredTask | None:
    """The task with this id."""
    row = connection.execute(select(*_TASK).where(request_task.c.id == task_id)).one_or_none()
    return _task(row) if row else None


def trail(connection: Connection, request_id: str) -> list[StoredTask]:
    """Every task of a request, the oldest first; open ones come last."""
    query = select(*_TASK).where(request_task.c.request == request_id)
    ordered = query.order_by(request_task.c.since, request_task.c.done_at.is_(None), request_task.c.done_at)
    return [_task(row) for row in connection.execute(ordered)]


def open_tasks(
    connection: Connection,
    *conditions: ColumnElement[bool],
    order: Sequence[Any] = (),
    first: int = 0,
    most: int | None = None,
) -> list[StoredTask]:
    """What is to be done for the requests that meet all conditions."""
    query = (
        select(*_TASK)
        .join(request, request.c.id == request_task.c.request)
        .where(request_task.c.done_at.is_(None), *conditions)
        .order_by(*order)
        .offset(first or None)
        .limit(most)
    )
    return [_task(row) for row in connection.execute(query)]


def add_task(connection: Connection, new: StoredTask) -> None:
    """Stores an open task; a second open one of a request breaks a constraint."""
    connection.execute(
        insert(request_task).values(id=new.id, request=new.request, stage=new.stage.value, since=new.since)
    )


def end_task(connection: Connection, request_id: str, led_to: Stage, now: datetime) -> None:
    """The open task of a request is done, if it has one."""
    connection.execute(
        update(request_task)
        .where(request_task.c.request == request_id, request_task.c.done_at.is_(None))
        .values(done_at=now, led_to=led_to.value)
    )


# --- tries at receipts ---------------------------------------------------------------------


def failures_since(connection: Connection, kiosk: str, begin: datetime) -> tuple[datetime, int] | None:
    """(first failure, failures) of the window that runs now; None when there is none."""
    row = connection.execute(
        select(receipt_tries.c.since, receipt_tries.c.failures).where(
            receipt_tries.c.kiosk == kiosk, receipt_tries.c.since > begin
        )
    ).one_or_none()
    return (row.since, row.failures) if row else None


def add_failure(connection: Connection, kiosk: str, now: datetime, begin: datetime) -> None:
    """Counts one failure, in a new window when the last one began at `begin` or before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    old = receipt_tries.c.since <= begin
    connection.execute(
        dialect.insert(receipt_tries)
        .values(kiosk=kiosk, since=now, failures=1)
        .on_conflict_do_update(
            index_elements=["kiosk"],
            set_={
                "since": case((old, now), else_=receipt_tries.c.since),
                "failures": case((old, 1), else_=receipt_tries.c.failures + 1),
            },
        )
    )


def forget_tries(connection: Connection, begin: datetime) -> None:
    """Drops windows that are over."""
    connection.execute(delete(receipt_tries).where(receipt_tries.c.since <= begin))
