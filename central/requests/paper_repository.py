"""Files in the database; every function works inside the caller's transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from central.requests.models import document
from central.requests.stored import Paper


def add(connection: Connection, new: Paper, sealed: bytes, now: datetime) -> None:
    """Stores a file that no request has named yet."""
    connection.execute(insert(document).values(id=new.id, kind=new.kind, content=sealed, kept_at=now))


def paper(connection: Connection, document_id: str) -> tuple[str, bytes] | None:
    """(kind, what is sealed) of the file with this id."""
    row = connection.execute(
        select(document.c.kind, document.c.content).where(document.c.id == document_id)
    ).one_or_none()
    return (row.kind, bytes(row.content)) if row else None


def count_unclaimed(connection: Connection) -> int:
    """How many files no request has named."""
    query = select(func.count()).select_from(document).where(document.c.request.is_(None))
    return connection.execute(query).scalar_one()


def drop_unclaimed(connection: Connection, before: datetime) -> int:
    """Deletes files that came before a moment and that no request has named; how many."""
    old = (document.c.request.is_(None), document.c.kept_at < before)
    return connection.execute(delete(document).where(*old)).rowcount


def lock_free(connection: Connection, ids: Sequence[str], request: str) -> set[str]:
    """Those of the files that are there and belong to nobody, or to `request`."""
    query = (
        select(document.c.id)
        .where(document.c.id.in_(ids), or_(document.c.request.is_(None), document.c.request == request))
        .order_by(document.c.id)
        .with_for_update()
    )
    return set(connection.execute(query).scalars())


def claim(connection: Connection, ids: Sequence[str], request: str) -> None:
    """Gives the files to a request, in this order."""
    for position, one in enumerate(ids, start=1):
        connection.execute(
            update(document).where(document.c.id == one).values(request=request, position=position)
        )


def claimed(connection: Connection, requests: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The files of each request that has any, in order."""
    query = (
        select(document.c.request, document.c.id)
        .where(document.c.request.in_(requests))
        .order_by(document.c.position)
    )
    found: dict[str, tuple[str, ...]] = {}
    for request, one in connection.execute(query):
        found[request or ""] = (*found.get(request or "", ()), one)
    return found
