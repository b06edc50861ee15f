"""The catalogue as it is served: parsed once, its bytes and their gzip kept ready (about 5 × faster)."""

import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from central.catalogue import repository
from central.catalogue.composing import compose
from central.catalogue.errors import CatalogueMissing
from central.catalogue.models import STAFF
from central.database import Database
from protocol.catalogue import Catalogue, Centre, Schedule, Service
from protocol.codec import decode, encode


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of the catalogue, ready to be asked and to be sent; `schedules` are those of the centres."""

    catalogue: Catalogue
    centres: Mapping[str, Centre]
    schedules: Mapping[str, Schedule]
    services: Mapping[str, Service]
    body: bytes
    zipped: bytes
    etag: str
    zipped_etag: str

    def offered(self, centre: Centre, service_id: str) -> Service | None:
        """The service, when this centre offers it."""
        return self.services.get(service_id) if service_id in centre.services else None


class CatalogueService:
    """Holds the newest edition; `refresh` looks whether another one was seeded meanwhile.

    `edition` is one that was parsed before, for the workers of one central start with the same.
    """

    def __init__(self, database: Database, edition: Edition | None = None) -> None:
        self._database = database
        self._edition = edition

    @property
    def edition(self) -> Edition:
        """The edition in force. Raises `CatalogueMissing`."""
        if self._edition is None:
            self.refresh()
        if self._edition is None:
            raise CatalogueMissing
        return self._edition

    def refresh(self) -> bool:
        """Takes a newer edition into force; False when there is none. Raises `StorageFault`."""
        with self._database.read() as connection:
            version = repository.newest_version(connection)
            if version is None or (self._edition and self._edition.catalogue.version == version):
                return False
            body = repository.newest_body(connection)
        self._edition = _edition((body or "").encode())
        return True

    @staticmethod
    def lock(connection: Connection) -> None:
        """Nobody else changes the catalogue until the end of the transaction."""
        repository.lock(connection)

    def newest(self, connection: Connection) -> Edition:
        """The edition that is newest in this transaction, whatever is in force. Raises `CatalogueMissing`."""
        found = repository.newest(connection)
        if found is None:
            raise CatalogueMissing
        if self._edition is not None and self._edition.catalogue.version == found.version:
            return self._edition
        return _edition(found.body.encode())

    def store(self, catalogue: Catalogue) -> bool:
        """Stores what the content says now, and the edition made of it; False when it said so already.

        Raises `StorageFault`.
        """
        with self._database.write() as connection:
            repository.lock(connection)
            known = repository.newest_content(connection)
            if known is not None and known.version == catalogue.version:
                return False
            repository.add(connection, catalogue, _text(catalogue))
            compose_again(connection, catalogue.issued_at, new_forms=True)
        return True


def compose_again(connection: Connection, now: datetime, *, new_forms: bool) -> None:
    """Stores the edition made of the content and of what staff changed, in a transaction that holds `lock`.

    Without new forms it takes the place of the last one that staff made, so that the history of forms stays
    short however often a service is switched on and off.
    """
    content, newest = repository.newest_content(connection), repository.newest(connection)
    if content is None or newest is None:
        raise CatalogueMissing
    said = decode(Catalogue, json.loads(content.body))
    composed = compose(said, repository.published(connection), repository.offers(connection), now)
    if composed.version == newest.version:
        return
    if newest.source == STAFF and not new_forms:
        repository.replace(connection, newest.serial, composed.version, _text(composed))
    else:
        repository.add(connection, composed, _text(composed), STAFF)


def publish(connection: Connection, service: Service, now: datetime, by: str) -> None:
    """Puts a service that staff wrote into the catalogue, in a transaction that holds `lock`."""
    repository.keep_published(connection, service, now, by)
    compose_again(connection, now, new_forms=True)


def _text(catalogue: Catalogue) -> str:
    return json.dumps(encode(catalogue), ensure_ascii=False, separators=(",", ":"))


def _edition(body: bytes) -> Edition:
    catalogue = decode(Catalogue, json.loads(body))
    digest = hashlib.sha256(body).hexdigest()[:32]
    return Edition(
        catalogue=catalogue,
        centres={centre.id: centre for centre in catalogue.centres},
        schedules={centre.id: catalogue.schedule_of(centre) for centre in catalogue.centres},
        services={service.id: service for service in catalogue.services},
        body=body,
        zipped=gzip.compress(body, mtime=0),
        etag=f'"{digest}"',
        zipped_etag=f'"{digest}-gzip"',
    )
