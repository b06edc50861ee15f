"""Asks central for a ticket's standing; standard library only, so that the command stays light."""

import ipaddress
import json
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Final
from urllib.parse import urlsplit

from protocol.codec import decode, encode
from protocol.faults import Malformed
from protocol.ticket.online import Standing, TicketStanding, VerifyTicket

TIMEOUT_SECONDS: Final = 5.0
_ANSWER_LIMIT: Final = 65_536  # bytes; the answer has some forty


def may_ask(url: str) -> bool:
    """A code only travels encrypted, or not beyond this machine."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # both may raise
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host or "")))


def ask_standing(code: str, url: str, timeout: float = TIMEOUT_SECONDS) -> Standing | None:
    """What the central at `url` says, or None where it gives no usable answer. `url` passed `may_ask`.

    Follows no redirect: it could lead the code to another, unencrypted place.
    """
    parts = urlsplit(url)
    connect = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    with closing(connect(parts.hostname or "", parts.port, timeout=timeout)) as central:
        try:
            central.request(
                "POST",
                parts.path.rstrip("/") + "/v1/tickets/verify",
                body=json.dumps(encode(VerifyTicket(code))),
                headers={"Content-Type": "application/json", "Accept": "application/json"},
            )
            answer = central.getresponse()
            if answer.status != HTTPStatus.OK:
                return None
            return decode(TicketStanding, json.loads(answer.read(_ANSWER_LIMIT))).standing
        except (OSError, HTTPException, ValueError, Malformed):
            return None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
