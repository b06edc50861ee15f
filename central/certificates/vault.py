"""Keeps what identifies people unreadable in the database: keyed hashes to find by, AES-256-GCM to read again.

A CIN has fewer than 10⁹ shapes and a year a hundred, so a plain hash is undone in minutes. The key is a file beside
the ticket's key, not in the database: a stolen copy of the tables opens nothing. Why: docs/adr/0008-look-up-limits.md.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from protocol.certificates import LookUpKey, Track
from protocol.faults import Fault, StorageFault

KEY_FILE = "identity-key"
_KEY_BYTES = 32
_NONCE_BYTES = 12


class VaultFault(Fault):
    """The key is missing or does not open what the database holds."""

    code = "central-identity-key"


class Vault:
    """One key, from which a key for hashing and one for sealing are made."""

    def __init__(self, key: bytes) -> None:
        self._hashing = hmac.digest(key, b"find", "sha256")
        self._sealing = AESGCM(hmac.digest(key, b"seal", "sha256"))

    def proof(self, track: Track, key: LookUpKey, value: str, year: int | None) -> str:
        """64 hexadecimal digits for all facts together. A receipt belongs to no track and has no year."""
        if key is LookUpKey.RECEIPT:
            return self._hash("receipt", value)
        return self._hash("facts", track.value, key.value, value, str(year))

    def value(self, key: LookUpKey, value: str) -> str:
        """As `proof`, for the value alone."""
        return self._hash("value", key.value, value)

    def _hash(self, *parts: str) -> str:
        return hmac.new(self._hashing, "\0".join(parts).encode(), hashlib.sha256).hexdigest()

    def seal(self, belongs_to: str, content: Mapping[str, object]) -> bytes:
        """Encrypts JSON; only together with the id of what it belongs to can it be opened."""
        nonce = os.urandom(_NONCE_BYTES)
        text = json.dumps(content, ensure_ascii=False).encode()
        return nonce + self._sealing.encrypt(nonce, text, belongs_to.encode())

    def open(self, belongs_to: str, sealed: bytes) -> dict[str, object]:
        """Raises `VaultFault`."""
        try:
            text = self._sealing.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], belongs_to.encode())
        except (InvalidTag, ValueError) as error:
            raise VaultFault("another key sealed this") from error
        content: dict[str, object] = json.loads(text)
        return content


def passing_vault() -> Vault:
    """With a key that nobody keeps: for describing the API, and for stories."""
    return Vault(os.urandom(_KEY_BYTES))


def make_key(state: Path) -> bool:
    """Makes the key (mode 0600) once; False when it is there. Raises `StorageFault`."""
    try:
        handle = os.open(state / KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    except OSError as error:
        raise StorageFault(f"{KEY_FILE}: {error.strerror}") from error
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(os.urandom(_KEY_BYTES).hex())
        file.flush()
        os.fsync(file.fileno())
    return True


def open_vault(state: Path) -> Vault:
    """The vault of a seeded state folder. Raises `VaultFault`."""
    path = state / KEY_FILE
    try:
        key = bytes.fromhex(path.read_text("ascii"))
    except OSError as error:
        raise VaultFault(f"{path}: {error.strerror}: run central seed first") from error
    except ValueError as error:
        raise VaultFault(f"{path}: is not a key") from error
    if len(key) != _KEY_BYTES:
        raise VaultFault(f"{path}: is not a key")
    return Vault(key)
