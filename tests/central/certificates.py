"""Files for stories about certificates: what a `central seed` would have stored, small and with known facts."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from httpx2 import Response

from central.certificates import files, repository, rules
from central.certificates.files import OURS, Facts
from central.certificates.repository import StoredFile
from protocol.catalogue import Authorisation, Service
from protocol.certificates import Track
from protocol.short_code import with_check_digit
from tests.central import places
from tests.central.places import words
from tests.central.worlds import KIOSK, World
from tests.setup.tree import ROOT

CARD, ATTESTATION = Track.CARD, Track.ATTESTATION
RULES = rules.read_rules(ROOT / "config/content")
SERVICES = (
    *places.SERVICES,
    Service("appeal_complaint", words("Recours"), words("Accueil"), "G", 30, "people"),
    Service("disability_certificate_new", words("Attestation"), words("Dossier"), "A", 40, "card"),
    Service("disability_card_new", words("Carte"), words("Dossier"), "A", 40, "card"),
)
WITH_CNDP = replace(
    places.CATALOGUE, version="story-cndp", services=SERVICES, cndp=Authorisation("D-123/2026")
)
WITHOUT_CNDP = replace(places.CATALOGUE, version="story-no-cndp", services=SERVICES)
RECEIPT = with_check_digit("7001234567890")
NUMBER = "2600000017"
CIN = "SH123456"
YEAR = 1980


def prepared(world: World, *, authorised: bool = True) -> World:
    """The world with the shipped states, and with or without the CNDP's authorisation."""
    assert RULES is not None
    world.services.catalogue.store(WITH_CNDP if authorised else WITHOUT_CNDP)
    world.services.catalogue.refresh()
    with world.database.write() as connection:
        rules.store(connection, RULES)
    return world


def given_file(
    world: World,
    state: str = "CHECKING",
    track: Track = CARD,
    facts: Facts | None = None,
    **more: Any,
) -> str:
    """The id of a file that is there."""
    said = facts or Facts(NUMBER, CIN, YEAR, RECEIPT)
    now = world.clock.now()
    source = more.pop("source", OURS)
    file = StoredFile(
        id=hashlib.sha256(repr((track, said)).encode()).hexdigest()[:32],
        track=track,
        kind=repository.NEW,
        state=state,
        as_of=more.pop("as_of", now),
        source=source,
        opened_at=now,
        centre=places.CENTRE,
        province="11.321",
        **more,
    )
    with world.database.write() as connection:
        files.open_file(connection, world.services.vault, file, said, "staff")
    return file.id


def facts(key: str = "cin", value: str = CIN, year: int | None = YEAR, **more: Any) -> dict[str, Any]:
    """A LookUp as a kiosk sends it."""
    return {"kiosk": KIOSK, "track": "card", "key": key, "value": value, "year": year, **more}


def by_receipt(code: str = RECEIPT, **more: Any) -> dict[str, Any]:
    return facts("receipt", code, None, **more)


def look_up(world: World, **how: Any) -> Response:
    return world.client.post("/v1/certificates/look-up", json=facts(**how))


def status(answer: Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def days_from(world: World, days: int) -> date:
    return world.clock.now().date() + timedelta(days=days)
