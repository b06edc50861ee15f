"""The ticket code: `SB1:` and Base45 of a COSE_Sign1 (RFC 9052) with Ed25519.

The key id and the algorithm stand in the protected header and nowhere else; the unprotected header is
empty. There is exactly one encoding of a ticket: whatever differs from it in a single bit is refused.
Only the fixed frame of a code is looked at before its signature is proven.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

import base45
import cbor2
from cryptography.exceptions import InvalidSignature

from protocol.faults import ContentFault
from protocol.ticket.claims import Claims, from_cbor, to_cbor
from protocol.ticket.keys import PublicKeys, SigningKey

PREFIX: Final = "SB1:"
LENGTH_LIMIT: Final = (
    480  # characters; ours have 180–260. Claims of more than 255 bytes would need another frame
)
_COSE_SIGN1: Final = 18  # CBOR tag
_ALGORITHM: Final = 1
_KEY_ID: Final = 4
_EDDSA: Final = -8
_SIGNATURE_LENGTH: Final = 64


class Reason(StrEnum):
    """Why a code is not genuine."""

    UNREADABLE = "unreadable"
    UNKNOWN_KEY = "unknown-key"
    BAD_SIGNATURE = "bad-signature"
    EXPIRED = "expired"
    OTHER_CENTRE = "other-centre"


@dataclass(frozen=True, slots=True)
class Genuine:
    """Signed by a trusted key, of this centre, not expired. Cancelled or moved since: only central knows."""

    claims: Claims


@dataclass(frozen=True, slots=True)
class NotGenuine:
    """`claims` only where the signature is good: an expired ticket, or one of another centre."""

    reason: Reason
    claims: Claims | None = None


@dataclass(frozen=True, slots=True)
class _Envelope:
    key_id: str
    payload: bytes
    signature: bytes


def sign(claims: Claims, key: SigningKey) -> str:
    """The text of the QR; only characters of its alphanumeric mode.

    Raises ContentFault where ids or the public name are so long that no reader would take the code.
    """
    payload = to_cbor(claims)
    signature = key.private.sign(_to_be_signed(key.key_id, payload))
    code = PREFIX + _base45(_pack(_Envelope(key.key_id, payload, signature)))
    if len(code) > LENGTH_LIMIT:
        raise ContentFault(f"a ticket code of {len(code)} characters", code="ticket-code-too-long")
    return code


def verify(code: str, keys: PublicKeys, now: datetime, centre: str | None = None) -> Genuine | NotGenuine:
    """Judges a code; `now` is aware, `centre` is where it is shown (None: any)."""
    envelope = _unpack(code)
    if envelope is None:
        return NotGenuine(Reason.UNREADABLE)
    public = keys.by_id.get(envelope.key_id)
    if public is None:
        return NotGenuine(Reason.UNKNOWN_KEY)
    try:
        public.verify(envelope.signature, _to_be_signed(envelope.key_id, envelope.payload))
    except InvalidSignature:
        return NotGenuine(Reason.BAD_SIGNATURE)
    claims = from_cbor(envelope.payload)
    if claims is None:
        return NotGenuine(Reason.UNREADABLE)
    if now >= claims.expires_at:  # RFC 8392: "on or after"
        return NotGenuine(Reason.EXPIRED, claims)
    if centre is not None and centre != claims.centre:
        return NotGenuine(Reason.OTHER_CENTRE, claims)
    return Genuine(claims)


def _protected(key_id: str) -> bytes:
    return cbor2.dumps({_ALGORITHM: _EDDSA, _KEY_ID: key_id.encode()})


def _to_be_signed(key_id: str, payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _protected(key_id), b"", payload])


def _pack(envelope: _Envelope) -> bytes:
    parts = [_protected(envelope.key_id), {}, envelope.payload, envelope.signature]
    return cbor2.dumps(cbor2.CBORTag(_COSE_SIGN1, parts))


def _unpack(code: str) -> _Envelope | None:
    """Cuts the frame by its fixed offsets; packing the pieces again must give the same bytes.

    D2 84 | 4x A2 01 27 04 4x key id | A0 | 4x or 58 xx payload | 58 40 signature
    """
    if not code.startswith(PREFIX) or len(code) > LENGTH_LIMIT:
        return None
    text = code.removeprefix(PREFIX)
    try:
        data = base45.b45decode(text)
        key_end = 8 + (data[7] & 0x1F)
        key_id = data[8:key_end].decode()
    except (ValueError, IndexError):
        return None
    if _base45(data) != text:
        return None
    field = data[key_end + 1 : -2 - _SIGNATURE_LENGTH]
    head = 1 if len(field) <= 24 else 2  # noqa: PLR2004 - CBOR: lengths below 24 share the first byte
    envelope = _Envelope(key_id, field[head:], data[-_SIGNATURE_LENGTH:])
    return envelope if _pack(envelope) == data else None


def _base45(data: bytes) -> str:
    return str(base45.b45encode(data), "ascii")
