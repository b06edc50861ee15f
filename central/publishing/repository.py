"""Drafts in the database; every function works inside the caller's transaction."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from central.database import columns_of
from central.publishing.models import service_draft
from central.publishing.text import OPEN, DraftState, ServiceText
from protocol.codec import decode, encode

_OPEN = service_draft.c.state.in_([state.value for state in OPEN])


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A row of `service_draft`; the names are its columns."""

    id: str
    service: str
    text: ServiceText
    state: DraftState
    revision: int
    writers: tuple[str, ...]
    changed_at: datetime
    changed_by: str


def _draft(row: Row[Any]) -> StoredDraft:
    values = dict(columns_of(row))
    values["text"] = decode(ServiceText, json.loads(values["text"]))
    values["state"] = DraftState(values["state"])
    values["writers"] = tuple(json.loads(values["writers"]))
    return StoredDraft(**values)


def _values(one: StoredDraft) -> dict[str, object]:
    return {
        "id": one.id,
        "service": one.service,
        "text": json.dumps(encode(one.text), ensure_ascii=False),
        "state": one.state.value,
        "revision": one.revision,
        "writers": json.dumps(one.writers, ensure_ascii=False),
        "changed_at": one.changed_at,
        "changed_by": one.changed_by,
    }


def drafts(connection: Connection, *conditions: ColumnElement[bool], lock: bool = False) -> list[StoredDraft]:
    """Those that meet all conditions, the last changed first."""
    query = select(service_draft).where(*conditions).order_by(service_draft.c.changed_at.desc())
    return [_draft(row) for row in connection.execute(query.with_for_update() if lock else query)]


def by_id(connection: Connection, draft_id: str, *, lock: bool = False) -> StoredDraft | None:
    """The draft with this id."""
    found = drafts(connection, service_draft.c.id == draft_id, lock=lock)
    return found[0] if found else None


def open_drafts(connection: Connection) -> list[StoredDraft]:
    """What somebody works on."""
    return drafts(connection, _OPEN)


def open_of(connection: Connection, service: str) -> StoredDraft | None:
    """The draft in which somebody works on this service."""
    found = drafts(connection, service_draft.c.service == service, _OPEN)
    return found[0] if found else None


def add(connection: Connection, new: StoredDraft) -> None:
    """Breaks a key where the service has an open draft."""
    connection.execute(insert(service_draft).values(_values(new)))


def keep(connection: Connection, changed: StoredDraft) -> None:
    """As it is now."""
    connection.execute(update(service_draft).where(service_draft.c.id == changed.id).values(_values(changed)))
