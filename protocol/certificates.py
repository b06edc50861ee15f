"""Certificates: the attestation of disability and the card, two tracks that must not be mixed.

States and transitions are data (`config/content/certificate_states.yaml`) that travel in the catalogue; a kiosk only
tells what central says, with its time. A medical reason never leaves central.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from protocol.wording import Wording


class Track(StrEnum):
    ATTESTATION = "attestation"
    CARD = "card"


class LookUpKey(StrEnum):
    """What a file may be found by; a CIN or a file number only together with the year of birth."""

    FILE_NUMBER = "file-number"
    CIN = "cin"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class CertificateState:
    """A state as the catalogue tells it to kiosks. `text` may hold `{doc}`, `{day}`, `{time}`, `{place}`.

    `can` are the ids of what a visitor may do next, in order: `appointment`, `collect`, `renew`, `appeal`,
    `bring-papers`, `wait`.
    """

    id: str
    tracks: tuple[Track, ...]
    text: Wording
    next_step: Wording
    pictogram: str
    can: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LookUp:
    """POST /v1/certificates/look-up → CertificateStatus, or the problem `file-unknown` for unknown and wrong.

    `year` is the year of birth, None only with a receipt.
    """

    kiosk: str
    track: Track
    key: LookUpKey
    value: str
    year: int | None


@dataclass(frozen=True, slots=True)
class CertificateStatus:
    """`as_of` is when `source` said so; older than the catalogue's limit it is `SYSTEM_UNAVAILABLE`.

    `document` is the id of the one paper that is missing; `day`, `time`, `place` of an assessment or an end.
    """

    track: Track
    state: str
    as_of: datetime
    source: str
    document: str = ""
    day: date | None = None
    time: str = ""
    place: Wording | None = None


@dataclass(frozen=True, slots=True)
class CertificateAct:
    """POST /v1/certificates/appeals and /renewals → Receipt: for the file that the same facts open."""

    look_up: LookUp
    centre: str
