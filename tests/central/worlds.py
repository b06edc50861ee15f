"""A central over a real database with a driven clock: what every story of central starts from."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

from central import migrations
from central.app import Services, create_app, wire
from central.catalogue.service import CatalogueService
from central.certificates import vault
from central.clock import DrivenClock, SeededRandomness
from central.database import Database
from central.signing import TicketSigner, make_key, open_signer
from protocol.catalogue import Catalogue
from protocol.codec import encode
from tests.central import places

KIOSK = "LAA-1.kiosk-1"


@dataclass
class World:
    """`state` is its folder, `client` speaks HTTP to the app, `services` is what the app uses, `clock` is moved by the story."""

    database: Database
    state: Path
    clock: DrivenClock
    signer: TicketSigner
    services: Services
    client: TestClient

    def __post_init__(self) -> None:
        self._keys = itertools.count(1)

    def at(self, local: str) -> None:
        """Sets the clock to a local time at the centres, `2026-11-23 09:00`."""
        self.clock.set(local_time(local))

    def get(self, path: str, **params: Any) -> Response:
        return self.client.get(path, params=params)

    def post(
        self, path: str, message: object, key: str | None = None, headers: dict[str, str] | None = None
    ) -> Response:
        """Sends a message (or plain JSON); a fresh key unless one is given."""
        with_key = {"Idempotency-Key": key or f"key-{next(self._keys)}", **(headers or {})}
        return self.client.post(path, json=encode(message), headers=with_key)

    def book(self, slot: str, key: str | None = None, kiosk: str = KIOSK) -> Response:
        return self.post("/v1/appointments", {"kiosk": kiosk, "slot": slot}, key)

    def booked(self, slot: str, **how: Any) -> dict[str, Any]:
        """The ticket of a booking that works."""
        answer = self.book(slot, **how)
        assert answer.status_code == 201, answer.text
        ticket: dict[str, Any] = answer.json()
        return ticket

    def walked_in(self, service: str = places.RSU, centre: str = places.CENTRE) -> dict[str, Any]:
        answer = self.post("/v1/walk-ins", {"kiosk": KIOSK, "centre": centre, "service": service})
        assert answer.status_code == 201, answer.text
        ticket: dict[str, Any] = answer.json()
        return ticket

    def checked_in(self, ticket: dict[str, Any]) -> dict[str, Any]:
        answer = self.post(
            "/v1/check-ins",
            {"kiosk": KIOSK, "centre": ticket["centre"], "short_code": ticket["short_code"]},
        )
        assert answer.status_code == 200, answer.text
        arrived: dict[str, Any] = answer.json()
        return arrived

    def free(self, service: str = places.RSU, centre: str = places.CENTRE, **params: Any) -> dict[str, int]:
        """Slot id → free places."""
        answer = self.get("/v1/slots", centre=centre, service=service, **params)
        assert answer.status_code == 200, answer.text
        return {slot["id"]: slot["free"] for slot in answer.json()["slots"]}

    def proof(self, ticket: dict[str, Any]) -> dict[str, str]:
        return {"short_code": ticket["short_code"], "number": ticket["number"]}

    def count(self, sql: str) -> int:
        """One figure straight from the tables."""
        with self.database.read() as connection:
            figure: int = connection.exec_driver_sql(sql).scalar_one()
            return figure


def slot(local: str, service: str = places.RSU, centre: str = places.CENTRE) -> str:
    """The id of the slot that starts at a local time, `2026-11-23 08:30`."""
    return f"{centre}.{service}.{local_time(local).astimezone(UTC):%Y%m%dT%H%MZ}"


def local_time(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=places.CASABLANCA)


def code_of(answer: Response) -> tuple[int, str]:
    """Status and problem code of a refusal."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    assert answer.json()["status"] == answer.status_code
    return answer.status_code, answer.json()["code"]


def prepare(database: Database, state: Path, catalogue: Catalogue = places.CATALOGUE) -> None:
    """What `central seed` does, with a catalogue of our own."""
    migrations.upgrade(database)
    make_key(state)
    vault.make_key(state)
    CatalogueService(database).store(catalogue)


@contextmanager
def open_world(database: Database, state: Path, seed: int = 1) -> Iterator[World]:
    """A central over a prepared database."""
    clock = DrivenClock(places.SUNDAY_NIGHT)
    signer = open_signer(state, places.CATALOGUE)
    services = wire(database, clock, SeededRandomness(seed), signer)
    app = create_app(services)
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield World(database, state, clock, signer, services, client)
