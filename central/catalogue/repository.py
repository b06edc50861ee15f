"""The stored catalogue documents."""

from sqlalchemy import Connection, insert, select

from central.catalogue.models import catalogue_document as document
from protocol.catalogue import Catalogue


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


def add(connection: Connection, catalogue: Catalogue, body: str) -> None:
    """Stores a document as the newest."""
    connection.execute(
        insert(document).values(version=catalogue.version, issued_at=catalogue.issued_at, body=body)
    )
