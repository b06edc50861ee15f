"""Made-up files, so that a visit can reach every state of both papers: `demo_files.yaml` of a content folder.

Each is stored once, under an id made of its number; what staff or visitors did with it since stays. A folder without
the file has no demonstration.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from central.certificates import files, repository
from central.certificates.files import DEMO, Facts
from central.certificates.repository import NEW, StoredFile
from central.certificates.rules import Rules
from central.certificates.vault import Vault
from protocol.catalogue import Catalogue, Centre
from protocol.certificates import Track
from protocol.codec import decode
from protocol.faults import ContentFault, Malformed

FILE = "demo_files.yaml"
_AT = "disability_certificate_new"
"""The files lie at the first centre that has this service."""


@dataclass(frozen=True, slots=True)
class DemoFile:
    """One line of the file, where the fields are explained; `place` is a centre."""

    track: Track
    state: str
    file_number: str
    cin: str
    year: int
    receipt: str
    document: str = ""
    in_days: int | None = None
    time: str = ""
    place: str = ""
    platform: str = ""
    hours_old: int = 0


@dataclass(frozen=True, slots=True)
class Stranger:
    """Facts of nobody."""

    track: Track
    file_number: str
    cin: str
    year: int
    receipt: str


@dataclass(frozen=True, slots=True)
class Demonstration:
    files: tuple[DemoFile, ...]
    unknown: tuple[Stranger, ...]


def read_demonstration(folder: Path) -> Demonstration | None:
    """None where the folder has none. Raises `ContentFault`."""
    from central.catalogue.content.document import read  # serving needs no YAML

    path = folder / FILE
    if not path.is_file():
        return None
    document, problems = read(FILE, path.read_bytes())
    if document is None or problems:
        raise ContentFault("\n".join(map(str, problems)))
    data: Any = document.data
    try:
        return decode(Demonstration, data)
    except Malformed as error:
        raise ContentFault(f"{FILE}: {error.detail}") from error


def store(
    connection: Connection,
    vault: Vault,
    rules: Rules,
    catalogue: Catalogue,
    shown: Demonstration,
    now: datetime,
) -> int:
    """Stores what is not there yet; how many that were. Raises `ContentFault` for a state that cannot be."""
    centres = {centre.id: centre for centre in catalogue.centres}
    zone = ZoneInfo(catalogue.timezone)
    added = 0
    for one in shown.files:
        if not rules.fits(one.track, one.state):
            raise ContentFault(f"{FILE}: {one.file_number}: no {one.track} can be {one.state}")
        file = _stored(one, centres, now, zone, rules)
        if repository.file(connection, file.id) is None:
            facts = Facts(one.file_number, one.cin, one.year, one.receipt)
            files.open_file(connection, vault, file, facts, DEMO)
            added += 1
    return added


def _stored(
    one: DemoFile, centres: Mapping[str, Centre], now: datetime, zone: ZoneInfo, rules: Rules
) -> StoredFile:
    place = centres.get(one.place)
    if one.place and place is None:
        raise ContentFault(f"{FILE}: {one.file_number}: there is no centre {one.place}")
    held = place or next(
        (one for one in centres.values() if _AT in one.services), next(iter(centres.values()))
    )
    today = now.astimezone(zone).date()
    return StoredFile(
        id=hashlib.sha256(f"{DEMO} {one.file_number}".encode()).hexdigest()[:32],
        track=one.track,
        kind=NEW,
        state=one.state,
        as_of=now - timedelta(hours=one.hours_old),
        source=one.platform or DEMO,
        opened_at=now,
        centre=held.id,
        province=held.province,
        document=one.document,
        day=None if one.in_days is None else today + timedelta(days=one.in_days),
        time=one.time,
        place=place.name if place else None,
        asked_once=rules.asked_once(one.state),
    )
