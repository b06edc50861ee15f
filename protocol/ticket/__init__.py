"""The signed code of a ticket: made by central, read by kiosk, desk and anyone with the public keys."""

from protocol.ticket.claims import Claims
from protocol.ticket.code import PREFIX, Genuine, NotGenuine, Reason, sign, verify
from protocol.ticket.keys import (
    PublicKeys,
    SigningKey,
    load_public_keys,
    load_signing_key,
    new_signing_key,
    parse_public_keys,
)
from protocol.ticket.online import Standing, TicketStanding, VerifyTicket

__all__ = [
    "PREFIX",
    "Claims",
    "Genuine",
    "NotGenuine",
    "PublicKeys",
    "Reason",
    "SigningKey",
    "Standing",
    "TicketStanding",
    "VerifyTicket",
    "load_public_keys",
    "load_signing_key",
    "new_signing_key",
    "parse_public_keys",
    "sign",
    "verify",
]
