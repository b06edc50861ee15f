"""The stored catalogue documents and offers; every function works inside the caller's transaction."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from central.catalogue.models import CONTENT, STAFF, language_rule, service_offer, service_published
from central.catalogue.models import catalogue_document as document
from protocol.catalogue import Catalogue, Service
from protocol.codec import decode, encode

_NEWEST = select(document.c.serial, document.c.version, document.c.source, document.c.body)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A row of `catalogue_document`."""

    serial: int
    version: str
    source: str
    body: str


@dataclass(frozen=True, slots=True)
class StoredOffer:
    """What staff decided for a centre and a service; `by` is empty for the desk."""

    offered: bool
    at: datetime
    by: str


def lock(connection: Connection) -> None:
    """Whoever composes the catalogue does so alone, until the end of the transaction."""
    first = select(document.c.serial).order_by(document.c.serial).limit(1)
    connection.execute(first.with_for_update())


def newest_version(connection: Connection) -> str | None:
    """None while nothing was seeded."""
    return connection.execute(
        select(document.c.version).order_by(document.c.serial.desc()).limit(1)
    ).scalar_one_or_none()


def newest_body(connection: Connection) -> str | None:
    """The JSON text of the newest document."""
    return connection.execute(
        select(document.c.body).order_by(document.c.serial.desc()).limit(1)
    ).scalar_one_or_none()


def newest(connection: Connection) -> StoredDocument | None:
    """The document that is served."""
    return _one(connection, source=None)


def newest_content(connection: Connection) -> StoredDocument | None:
    """What the content files said last."""
    return _one(connection, source=CONTENT)


def _one(connection: Connection, source: str | None) -> StoredDocument | None:
    query = _NEWEST.order_by(document.c.serial.desc()).limit(1)
    row = connection.execute(query.where(document.c.source == source) if source else query).one_or_none()
    return StoredDocument(*row) if row else None


def add(connection: Connection, catalogue: Catalogue, body: str, source: str = CONTENT) -> None:
    """Stores a document as the newest."""
    connection.execute(
        insert(document).values(
            version=catalogue.version, issued_at=catalogue.issued_at, body=body, source=source
        )
    )


def replace(connection: Connection, serial: int, version: str, body: str) -> None:
    """Puts a document in the place of one of ours that asked the same; when its forms came stays as it was."""
    connection.execute(
        update(document)
        .where(document.c.serial == serial, document.c.source == STAFF)
        .values(version=version, body=body)
    )


def offers(connection: Connection) -> Mapping[tuple[str, str], bool]:
    """Every decision: (centre, service) → offered."""
    columns = (service_offer.c.centre, service_offer.c.service, service_offer.c.offered)
    rows = connection.execute(select(*columns).order_by(*columns[:2]))
    return {(row.centre, row.service): row.offered for row in rows}


def offers_at(connection: Connection, centre: str) -> Mapping[str, StoredOffer]:
    """The decisions of one centre, by service."""
    rows = connection.execute(select(service_offer).where(service_offer.c.centre == centre))
    return {row.service: StoredOffer(row.offered, row.at, row.by) for row in rows}


def keep_offer(connection: Connection, centre: str, service: str, offer: StoredOffer) -> None:
    """In place of the decision before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    values = {"offered": offer.offered, "at": offer.at, "by": offer.by}
    connection.execute(
        dialect.insert(service_offer)
        .values(centre=centre, service=service, **values)
        .on_conflict_do_update(index_elements=["centre", "service"], set_=values)
    )


def published(connection: Connection) -> tuple[Service, ...]:
    """The services that staff wrote, by the time of their last publication."""
    query = select(service_published.c.body).order_by(service_published.c.at, service_published.c.service)
    return tuple(decode(Service, json.loads(body)) for body in connection.execute(query).scalars())


def keep_published(connection: Connection, service: Service, at: datetime, by: str) -> None:
    """In place of what staff wrote of it before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    values = {"body": json.dumps(encode(service), ensure_ascii=False), "at": at, "by": by}
    connection.execute(
        dialect.insert(service_published)
        .values(service=service.id, **values)
        .on_conflict_do_update(index_elements=["service"], set_=values)
    )


def replace_languages(connection: Connection, rules: Sequence[tuple[str, bool, Sequence[str]]]) -> None:
    """Language, whether a sound is required, what no public name may hold; in their order."""
    connection.execute(delete(language_rule))
    for position, (language, spoken, never) in enumerate(rules):
        connection.execute(
            insert(language_rule).values(
                language=language,
                position=position,
                spoken_required=spoken,
                never_in_public=json.dumps(list(never), ensure_ascii=False),
            )
        )


def languages(connection: Connection) -> list[tuple[str, bool, tuple[str, ...]]]:
    """As `replace_languages` was told."""
    query = select(language_rule).order_by(language_rule.c.position)
    return [
        (row.language, row.spoken_required, tuple(json.loads(row.never_in_public)))
        for row in connection.execute(query)
    ]
