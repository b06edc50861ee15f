"""Certificate files in the database, inside the caller's transaction."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from central.certificates.models import (
    certificate_file,
    certificate_identity,
    certificate_note,
    certificate_proof,
    certificate_rules,
    certificate_step,
)
from central.database import columns_of
from protocol.certificates import Track
from protocol.codec import decode, encode
from protocol.wording import Wording

NEW, RENEWAL, APPEAL = "new", "renewal", "appeal"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A row of `certificate_file`, where the columns are explained."""

    id: str
    track: Track
    kind: str
    state: str
    as_of: datetime
    source: str
    opened_at: datetime
    centre: str = ""
    province: str = ""
    document: str = ""
    day: date | None = None
    time: str = ""
    place: Wording | None = None
    reason: str = ""
    asked_once: bool = False
    previous: str | None = None
    followed_by: str | None = None
    revision: int = 1
    lively_on: date | None = None


_COLUMNS = tuple(certificate_file.c)


def _stored(row: Row[*tuple[Any, ...]]) -> StoredFile:
    values = dict(columns_of(row))
    values["track"] = Track(values["track"])
    values["place"] = decode(Wording, json.loads(values["place"])) if values["place"] else None
    return StoredFile(**values)


def _values(file: StoredFile) -> dict[str, Any]:
    values = {column.name: getattr(file, column.name) for column in _COLUMNS}
    return {**values, "track": file.track.value, "place": place_text(file.place)}


def place_text(place: Wording | None) -> str:
    """As a place is stored: JSON, empty for none."""
    return "" if place is None else json.dumps(encode(place), ensure_ascii=False)


def add_file(connection: Connection, file: StoredFile) -> None:
    """A second one that follows the same file breaks a constraint."""
    connection.execute(insert(certificate_file).values(_values(file)))


def file_by_proof(connection: Connection, proof: str) -> StoredFile | None:
    """The file that these facts open."""
    joined = certificate_file.join(certificate_proof, certificate_proof.c.file == certificate_file.c.id)
    found = select(*_COLUMNS).select_from(joined).where(certificate_proof.c.proof == proof)
    row = connection.execute(found).one_or_none()
    return _stored(row) if row else None


def files_by_value(connection: Connection, value: str) -> list[StoredFile]:
    """Every file of a CIN or a number, whatever the year."""
    joined = certificate_file.join(certificate_proof, certificate_proof.c.file == certificate_file.c.id)
    found = select(*_COLUMNS).distinct().select_from(joined).where(certificate_proof.c.value == value)
    return [_stored(row) for row in connection.execute(found)]


def file(connection: Connection, file_id: str, *, lock: bool = False) -> StoredFile | None:
    """`lock` keeps others from changing it until the transaction ends."""
    found = select(*_COLUMNS).where(certificate_file.c.id == file_id)
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    return _stored(row) if row else None


def newest_of(connection: Connection, found: StoredFile) -> StoredFile:
    """The end of the line of renewals and appeals that begins with this file."""
    newest = found
    while newest.followed_by is not None:
        follower = file(connection, newest.followed_by)
        if follower is None:
            break
        newest = follower
    return newest


def files_of(
    connection: Connection, *, centre: str, province: str, state: str, limit: int
) -> list[StoredFile]:
    """Files that stand for themselves (not followed), the one that waits longest first; empty words match all."""
    wanted = select(*_COLUMNS).where(certificate_file.c.followed_by.is_(None))
    for column, value in (("centre", centre), ("province", province), ("state", state)):
        if value:
            wanted = wanted.where(certificate_file.c[column] == value)
    rows = connection.execute(wanted.order_by(certificate_file.c.as_of, certificate_file.c.id).limit(limit))
    return [_stored(row) for row in rows]


def counts_of(connection: Connection, *, centre: str, province: str) -> dict[str, int]:
    """Files by state, as `files_of` chooses them."""
    wanted = (
        select(certificate_file.c.state, func.count())
        .where(certificate_file.c.followed_by.is_(None))
        .group_by(certificate_file.c.state)
    )
    for column, value in (("centre", centre), ("province", province)):
        if value:
            wanted = wanted.where(certificate_file.c[column] == value)
    return {row[0]: row[1] for row in connection.execute(wanted)}


def change_file(connection: Connection, file_id: str, **values: Any) -> None:
    """Writes the given columns."""
    connection.execute(update(certificate_file).where(certificate_file.c.id == file_id).values(values))


def rewrite_file(connection: Connection, changed: StoredFile) -> None:
    """Every column as it is given."""
    connection.execute(
        update(certificate_file).where(certificate_file.c.id == changed.id).values(_values(changed))
    )


def remove_file(connection: Connection, file_id: str) -> None:
    """With what opens it and how it went: it shall never have been."""
    for table in (certificate_proof, certificate_step, certificate_note, certificate_identity):
        connection.execute(delete(table).where(table.c.file == file_id))
    connection.execute(delete(certificate_file).where(certificate_file.c.id == file_id))


def add_proof(connection: Connection, proof: str, value: str, file_id: str) -> None:
    """A second file of the same facts breaks the primary key."""
    connection.execute(insert(certificate_proof).values(proof=proof, value=value, file=file_id))


def add_identity(connection: Connection, file_id: str, sealed: bytes) -> None:
    """Who a file is about."""
    connection.execute(insert(certificate_identity).values(file=file_id, sealed=sealed))


def identity(connection: Connection, file_id: str) -> bytes | None:
    """Sealed; None for a file about whom we were told nothing."""
    return connection.execute(
        select(certificate_identity.c.sealed).where(certificate_identity.c.file == file_id)
    ).scalar_one_or_none()


def add_step(connection: Connection, file_id: str, state: str, at: datetime, by: str) -> None:
    """That a file came into a state."""
    connection.execute(insert(certificate_step).values(file=file_id, state=state, at=at, by=by))


def steps(connection: Connection, file_id: str) -> list[tuple[str, datetime, str]]:
    """(state, when, by whom), the first first."""
    rows = connection.execute(
        select(certificate_step.c.state, certificate_step.c.at, certificate_step.c.by)
        .where(certificate_step.c.file == file_id)
        .order_by(certificate_step.c.serial)
    )
    return [(row.state, row.at, row.by) for row in rows]


def add_note(connection: Connection, note_id: str, file_id: str, made_at: datetime, sealed: bytes) -> None:
    """What staff write for each other."""
    connection.execute(
        insert(certificate_note).values(id=note_id, file=file_id, made_at=made_at, sealed=sealed)
    )


def notes(connection: Connection, file_id: str) -> list[tuple[str, datetime, bytes]]:
    """(id, when, sealed), the newest first."""
    rows = connection.execute(
        select(certificate_note.c.id, certificate_note.c.made_at, certificate_note.c.sealed)
        .where(certificate_note.c.file == file_id)
        .order_by(certificate_note.c.made_at.desc(), certificate_note.c.id)
    )
    return [(row.id, row.made_at, row.sealed) for row in rows]


def newest_rules(connection: Connection) -> str | None:
    """The JSON text of the rules that count."""
    return connection.execute(
        select(certificate_rules.c.body).order_by(certificate_rules.c.serial.desc()).limit(1)
    ).scalar_one_or_none()


def replace_rules(connection: Connection, body: str) -> None:
    """From now on these count."""
    connection.execute(delete(certificate_rules))
    connection.execute(insert(certificate_rules).values(body=body))
