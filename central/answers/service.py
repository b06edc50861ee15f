"""What was answered to which key: the first answer again, and never two effects of one key.

The peer stores refusals and replays a key for any body; here a key belongs to one request (its hash is
kept), a refusal is not kept, and the row is written in the transaction of the effect itself.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, String, insert, update
from sqlalchemy.dialects import postgresql, sqlite

from central.answers.models import answer
from central.refusal import Refusal
from central.statement import Statement
from protocol.codec import encode
from protocol.problem import ProblemCode


@dataclass(frozen=True, slots=True)
class Command:
    """A request that changes something: who asks, under which key, and what (the request as a hash)."""

    kiosk: str
    key: str
    operation: str
    request: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A stored answer. `ticket` is None where it was about none; `number` and `starts_at` are what only
    the hot statement knew, and None where `body` has them."""

    operation: str
    request: str
    status: int
    body: str
    ticket: str | None
    number: str | None
    starts_at: datetime | None
    before: str | None
    abandoned: bool


COLUMNS = (
    answer.c.operation,
    answer.c.request,
    answer.c.status,
    answer.c.body,
    answer.c.ticket,
    answer.c.number,
    answer.c.starts_at,
    answer.c.before,
    answer.c.abandoned,
)

_NAMES = ", ".join(column.name for column in COLUMNS)
_FIND = Statement(
    f"SELECT {_NAMES} FROM answer WHERE kiosk = :kiosk AND key = :key",  # noqa: S608 - our own columns
    {"kiosk": String(), "key": String()},
    {column.name: column.type for column in COLUMNS},
)
# Built once: building one takes longer than SQLite takes to run it.
_KEEP = insert(answer)


def command(operation: str, kiosk: str, key: str, message: object) -> Command:
    """Two bodies that mean the same are the same request, however they are spaced or ordered."""
    text = json.dumps([operation, encode(message)], sort_keys=True, ensure_ascii=False)
    return Command(kiosk, key, operation, hashlib.sha256(text.encode()).hexdigest())


def from_row(row: Row[*tuple[Any, ...]]) -> Answer:
    """`row` has `COLUMNS` in their order."""
    return Answer(*row[: len(COLUMNS)])


def find(connection: Connection, asked: Command) -> Answer | None:
    """The answer that this key got."""
    row = _FIND.first(connection, {"kiosk": asked.kiosk, "key": asked.key})
    return Answer(*row) if row else None


def refusal(known: Answer, asked: Command) -> Refusal | None:
    """None when `known` is the answer to give again."""
    if known.abandoned:
        return Refusal(ProblemCode.ABANDONED)
    if known.request != asked.request:
        return Refusal(ProblemCode.KEY_REUSED)
    return None


def keep(
    connection: Connection,
    asked: Command,
    status: int,
    body: object,
    now: datetime,
    *,
    ticket: str | None = None,
    before: object = None,
) -> None:
    """Stores the answer beside its effect. A twin that was quicker breaks the primary key."""
    connection.execute(
        _KEEP,
        {
            "kiosk": asked.kiosk,
            "key": asked.key,
            "operation": asked.operation,
            "request": asked.request,
            "status": status,
            "body": json.dumps(encode(body), ensure_ascii=False),
            "ticket": ticket,
            "before": None if before is None else json.dumps(encode(before)),
            "abandoned": False,
            "made_at": now,
        },
    )


def forget_request(connection: Connection, kiosk: str, key: str) -> None:
    """Drops the hash of what was asked, where that was personal: who knows a form could try its answers."""
    connection.execute(update(answer).where(answer.c.kiosk == kiosk, answer.c.key == key).values(request=""))


def bury(connection: Connection, kiosk: str, key: str, now: datetime) -> Answer:
    """Marks a key as abandoned, whether it came already or not, and returns what it had done."""
    values: dict[str, Any] = {
        "kiosk": kiosk,
        "key": key,
        "operation": "",
        "request": "",
        "status": 0,
        "body": "",
        "abandoned": True,
        "made_at": now,
    }
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    row = connection.execute(
        dialect.insert(answer)
        .values(**values)
        .on_conflict_do_update(index_elements=["kiosk", "key"], set_={"abandoned": True})
        .returning(*COLUMNS)
    ).one()
    return from_row(row)
