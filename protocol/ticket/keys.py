"""Keys of the ticket code: JSON Web Keys (RFC 8037, curve Ed25519).

The signing key is one file that only its owner may read. What readers need is a key set of public
keys; an old key stays in it for as long as tickets signed with it are about.
"""

import base64
import hashlib
import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from protocol.faults import ContentFault, StorageFault

KEY_ID_LIMIT: Final = 23  # bytes: a short CBOR string head
_KEY_ID_LENGTH: Final = 6  # 36 bits of the thumbprint: plenty for the few keys of one set


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """The keys a reader trusts, by key id."""

    by_id: Mapping[str, Ed25519PublicKey]

    def to_json(self) -> dict[str, list[dict[str, str]]]:
        """A JWK set (RFC 7517), also the body of GET /v1/keys."""
        return {"keys": [_public_jwk(kid, key) for kid, key in self.by_id.items()]}

    def save(self, path: Path) -> None:
        """Replaces the file as a whole. Raises StorageFault."""
        fresh = path.with_name(f".{path.name}.new")
        try:
            fresh.write_text(json.dumps(self.to_json(), indent=2) + "\n", encoding="utf-8")
            fresh.replace(path)
        except OSError as error:
            raise StorageFault(f"{path}: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The private key; `key_id` is how the code names it."""

    key_id: str
    private: Ed25519PrivateKey

    @property
    def public(self) -> PublicKeys:
        """A key set of this key alone."""
        return PublicKeys({self.key_id: self.private.public_key()})


def new_signing_key(path: Path) -> SigningKey:
    """A fresh key in a new file of mode 0600. Raises StorageFault, also where the file exists."""
    private = Ed25519PrivateKey.generate()
    key = SigningKey(_thumbprint(private.public_key()), private)
    jwk = {**_public_jwk(key.key_id, private.public_key()), "d": _b64(private.private_bytes_raw())}
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(json.dumps(jwk, indent=2) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StorageFault(f"{path}: {error.strerror}") from error
    return key


def load_signing_key(path: Path) -> SigningKey:
    """Raises StorageFault where it cannot be read, ContentFault where it is broken or others may read it."""
    jwk = _load(path)
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ContentFault(f"{path}: others may read this key; chmod 600", code="ticket-key-exposed")
    key_id, public = _parse_public(path, "", jwk)
    private = Ed25519PrivateKey.from_private_bytes(_parse_bytes(path, "d", jwk))
    if private.public_key() != public:
        raise _broken(path, "x", "does not belong to d")
    return SigningKey(key_id, private)


def load_public_keys(path: Path) -> PublicKeys:
    """Raises StorageFault where it cannot be read, ContentFault where it is broken or holds a private key."""
    return parse_public_keys(_load(path), path)


def parse_public_keys(document: Any, source: Path) -> PublicKeys:
    """The key set of a JSON value; `source` is named in the ContentFault of a broken one."""
    listed = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(listed, list) or not listed:
        raise _broken(source, "keys", "must be a list of at least one key")
    by_id: dict[str, Ed25519PublicKey] = {}
    for i, jwk in enumerate(listed):
        field = f"keys[{i}]."
        if isinstance(jwk, dict) and "d" in jwk:
            raise _broken(source, f"{field}d", "is a private key; readers must not have it")
        key_id, key = _parse_public(source, field, jwk)
        if key_id in by_id:
            raise _broken(source, f"{field}kid", "comes twice")
        by_id[key_id] = key
    return PublicKeys(by_id)


def _load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StorageFault(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ContentFault(f"{path}: not UTF-8", code="ticket-keys-broken") from error
    except json.JSONDecodeError as error:
        raise ContentFault(f"{path}, line {error.lineno}: {error.msg}", code="ticket-keys-broken") from error


def _parse_public(source: Path, field: str, jwk: Any) -> tuple[str, Ed25519PublicKey]:
    if not isinstance(jwk, dict):
        raise _broken(source, field, "must be an object")
    for name, expected in (("kty", "OKP"), ("crv", "Ed25519")):
        if jwk.get(name) != expected:
            raise _broken(source, f"{field}{name}", f"must be {expected}")
    key_id = jwk.get("kid")
    if not isinstance(key_id, str) or not 0 < len(key_id.encode()) <= KEY_ID_LIMIT:
        raise _broken(source, f"{field}kid", f"must be text of 1 to {KEY_ID_LIMIT} bytes")
    return key_id, Ed25519PublicKey.from_public_bytes(_parse_bytes(source, f"{field}x", jwk))


def _parse_bytes(source: Path, field: str, jwk: Mapping[str, Any]) -> bytes:
    """32 bytes in base64url without padding."""
    text = jwk.get(field.rpartition(".")[2])
    if isinstance(text, str) and text.isascii():
        try:
            raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        except ValueError:
            raw = b""
        if len(raw) == 32:  # noqa: PLR2004 - RFC 8032: keys of Ed25519
            return raw
    raise _broken(source, field, "must be 32 bytes in base64url")


def _broken(source: Path, field: str, reason: str) -> ContentFault:
    return ContentFault(f"{source}: {field.rstrip('.') or 'key'} {reason}", code="ticket-keys-broken")


def _public_jwk(key_id: str, key: Ed25519PublicKey) -> dict[str, str]:
    return {"kty": "OKP", "crv": "Ed25519", "kid": key_id, "x": _b64(key.public_bytes_raw())}


def _thumbprint(key: Ed25519PublicKey) -> str:
    """The start of the RFC 7638 thumbprint: members in order, no white space, SHA-256."""
    members = {"crv": "Ed25519", "kty": "OKP", "x": _b64(key.public_bytes_raw())}
    digest = hashlib.sha256(json.dumps(members, separators=(",", ":")).encode()).digest()
    return _b64(digest)[:_KEY_ID_LENGTH]


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
