"""What a ticket code says, as a CBOR Web Token claims set (RFC 8392).

No personal data and not the ticket's number: the number is the second fact one must know to cancel.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import cbor2

from protocol.appointments import TicketKind

# IANA "CBOR Web Token Claims"; below -65536 is private use.
_SUBJECT: Final = 2
_AUDIENCE: Final = 3
_EXPIRES: Final = 4
_TOKEN_ID: Final = 7
_VISIT: Final = -65537
_KINDS: Final = (TicketKind.APPOINTMENT, TicketKind.WALK_IN)


@dataclass(frozen=True, slots=True)
class Claims:
    """Times are aware and of whole seconds; `public_name` is the neutral one, in one language.

    `ticket` in hexadecimal (32 digits of a UUID, say) takes half the room of any other text.
    """

    ticket: str
    centre: str
    kind: TicketKind
    public_name: str
    starts_at: datetime
    expires_at: datetime

    def __post_init__(self) -> None:
        if self.starts_at.tzinfo is None or self.expires_at.tzinfo is None:
            raise ValueError("a ticket's times need a time zone")


def to_cbor(claims: Claims) -> bytes:
    """Deterministic CBOR; fractions of a second are cut off."""
    return cbor2.dumps(
        {
            **_ticket_id(claims.ticket),
            _AUDIENCE: claims.centre,
            _EXPIRES: int(claims.expires_at.timestamp()),
            _VISIT: [_KINDS.index(claims.kind), int(claims.starts_at.timestamp()), claims.public_name],
        },
        canonical=True,
    )


def from_cbor(payload: bytes) -> Claims | None:
    """The claims, or None where these bytes are no claims of ours. Only for bytes of a proven signer."""
    try:
        return _claims(cbor2.loads(payload))
    except (cbor2.CBORDecodeError, LookupError, TypeError, ValueError, OverflowError):
        return None


def _ticket_id(ticket: str) -> dict[int, object]:
    try:
        packed = bytes.fromhex(ticket)
    except ValueError:
        return {_SUBJECT: ticket}
    return {_TOKEN_ID: packed} if packed.hex() == ticket else {_SUBJECT: ticket}


def _claims(token: Mapping[int, Any]) -> Claims:
    kind, starts_at, public_name = token[_VISIT]
    ticket = token[_TOKEN_ID].hex() if _TOKEN_ID in token else token[_SUBJECT]
    centre = token[_AUDIENCE]
    if not all(isinstance(text, str) for text in (ticket, centre, public_name)):
        raise TypeError("text expected")
    return Claims(ticket, centre, _KINDS[kind], public_name, _moment(starts_at), _moment(token[_EXPIRES]))


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
