"""Content as large as a bench wants it: copies of one real centre, and the requests of its kiosks."""

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.load import request
from central.catalogue.content import load_content
from kiosk.locate import CONFIG
from protocol.catalogue import Catalogue, Desk

TEMPLATE = "MA-11-LAA-02"  # all 25 services
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)  # a Monday, before any centre opens: all of it can be booked
DAYS = 14  # a kiosk asks for two weeks
PLACES_A_QUESTION = 400  # bookings made of one answer: no queue runs out of its 999 numbers a day
KIOSKS = 3  # a centre
DESKS_A_QUEUE = 2


def catalogue(centres: int) -> Catalogue:
    """So many centres, each as large as the largest real one, with two desks for each of its queues."""
    real = load_content(CONFIG / "content", NOW - timedelta(days=3))
    letters = sorted([*{service.letter for service in real.services}] * DESKS_A_QUEUE)
    desks = tuple(Desk(f"desk-{n}", n, (letter,)) for n, letter in enumerate(letters, 1))
    template = replace(real.centre(TEMPLATE), desks=desks)
    copies = tuple(replace(template, id=f"BENCH-{n:05}") for n in range(1, centres + 1))
    return replace(real, version=f"bench-{centres}", centres=copies)


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a slot with so many free ones, and the kiosk that will ask for it."""

    slot: str
    kiosk: str
    free: int
    today: bool


def questions(content: Catalogue, most: int, seed: int) -> list[tuple[str, str]]:
    """At most so many (centre, service with appointments), every centre before any twice.

    One service a queue: whoever asks gets a place, for nobody else wants its desk at that time.
    """
    draw = random.Random(seed)
    services = list({s.letter: s.id for s in content.services if s.appointment_minutes}.values())
    centres = [centre.id for centre in content.centres]
    turns = -(-most // len(centres))
    asked = [
        (centre, service)
        for service in draw.sample(services, min(turns, len(services)))
        for centre in centres
    ]
    return asked[:most]


def places(answers: Iterable[bytes], seed: int) -> list[Place]:
    """The places that answers to `questions` offer, in an order drawn by `seed`."""
    draw = random.Random(seed)
    found: list[Place] = []
    for answer in answers:
        offered: list[dict[str, Any]] = json.loads(answer)["slots"]
        own = [
            Place(
                slot["id"],
                f"{slot['centre']}.kiosk-{draw.randrange(KIOSKS) + 1}",
                slot["free"],
                slot["starts_at"].startswith(NOW.date().isoformat()),
            )
            for slot in offered
            for _ in range(slot["free"])
        ]
        draw.shuffle(own)
        found += own[:PLACES_A_QUESTION]
    draw.shuffle(found)
    return found


class Requests:
    """The requests of kiosks, as bytes; every key is new unless one is given."""

    def __init__(self, port: int, name: str) -> None:
        self._host = f"127.0.0.1:{port}"
        self._name = name
        self._keys = 0

    def book(self, place: Place, key: str | None = None) -> bytes:
        return self._post("/v1/appointments", {"kiosk": place.kiosk, "slot": place.slot}, key)

    def check_in(self, ticket: bytes) -> bytes:
        """`ticket` is the body that a booking answered."""
        made = json.loads(ticket)
        kiosk = f"{made['centre']}.kiosk-1"
        body = {"kiosk": kiosk, "centre": made["centre"], "short_code": made["short_code"]}
        return self._post("/v1/check-ins", body, None)

    def slots(self, centre: str, service: str, days: int = DAYS) -> bytes:
        return self.get(f"/v1/slots?centre={centre}&service={service}&days={days}")

    def get(self, path: str, **headers: str) -> bytes:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return request("GET", path, self._host, {"Accept": "application/json", **named})

    def key(self) -> str:
        """A new one."""
        self._keys += 1
        return f"{self._name}-{self._keys}"

    def _post(self, path: str, body: dict[str, str], key: str | None) -> bytes:
        headers = {"Accept": "application/json", "Idempotency-Key": key or self.key()}
        return request("POST", path, self._host, headers, json.dumps(body).encode())
