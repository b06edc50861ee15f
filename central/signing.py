"""Who signs tickets, and how their public keys are told."""

from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from protocol.appointments import Ticket
from protocol.catalogue import Catalogue
from protocol.faults import Fault
from protocol.ticket import (
    Claims,
    Genuine,
    NotGenuine,
    Reason,
    SigningKey,
    load_signing_key,
    new_signing_key,
    sign,
    verify,
)

KEY_FILE = "ticket-key.json"
PUBLIC_FILE = "keys.json"


class KeyMissing(Fault):
    """`central seed` was not run on this state folder."""

    code = "central-key-missing"


class Signer(Protocol):
    """Makes the code of a ticket. The same ticket gives the same code."""

    def sign(self, ticket: Ticket) -> str:
        """The text of the QR."""
        ...

    def verify(self, code: str, now: datetime) -> Genuine | NotGenuine:
        """Whether a code is one of ours."""
        ...

    def public_keys(self) -> dict[str, Any]:
        """The JWK set that readers need."""
        ...


class TicketSigner:
    """Signs with one Ed25519 key; the public name stands in the code in the first language."""

    def __init__(self, key: SigningKey, language: str) -> None:
        self._key = key
        self._language = language

    def sign(self, ticket: Ticket) -> str:
        claims = Claims(
            ticket=ticket.id,
            centre=ticket.centre,
            kind=ticket.kind,
            public_name=ticket.public_name.show(self._language),
            starts_at=ticket.starts_at,
            expires_at=ticket.expires_at,
        )
        return sign(claims, self._key)

    def verify(self, code: str, now: datetime) -> Genuine | NotGenuine:
        return verify(code, self._key.public, now)

    def public_keys(self) -> dict[str, Any]:
        return self._key.public.to_json()


class NullSigner:
    """Signs nothing: for describing the API, and for tests that look at no code."""

    def sign(self, ticket: Ticket) -> str:
        return ""

    def verify(self, code: str, now: datetime) -> NotGenuine:
        return NotGenuine(Reason.UNKNOWN_KEY)

    def public_keys(self) -> dict[str, Any]:
        return {"keys": []}


def make_key(state: Path) -> bool:
    """Makes the key (mode 0600) and `keys.json` once; False when the key is there. Raises `StorageFault`."""
    path = state / KEY_FILE
    fresh = not path.exists()
    key = new_signing_key(path) if fresh else load_signing_key(path)
    key.public.save(state / PUBLIC_FILE)
    return fresh


def open_signer(state: Path, catalogue: Catalogue) -> TicketSigner:
    """The signer of a seeded state folder. Raises `KeyMissing`, `ContentFault`, `StorageFault`."""
    path = state / KEY_FILE
    if not path.exists():
        raise KeyMissing(f"{path}: run central seed first")
    return TicketSigner(load_signing_key(path), catalogue.languages[0])
