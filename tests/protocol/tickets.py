"""What the stories about ticket codes share: a ticket, its times, and a picture of its code."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import base45
import qrcode

from protocol.appointments import TicketKind
from protocol.ticket import PREFIX, Claims

NOW = datetime(2031, 3, 12, 8, 0, tzinfo=UTC)
CLAIMS = Claims(
    ticket="0f8fad5bd9cb469fa16570867728950e",
    centre="laayoune-1",
    kind=TicketKind.APPOINTMENT,
    public_name="Accueil et orientation",
    starts_at=NOW + timedelta(hours=1, minutes=30),
    expires_at=NOW + timedelta(hours=14),
)


def claims(**changes: Any) -> Claims:
    return replace(CLAIMS, **changes)


def cose_bytes(code: str) -> bytes:
    return bytes(base45.b45decode(code.removeprefix(PREFIX)))


def code_of(cose: bytes) -> str:
    return PREFIX + str(base45.b45encode(cose), "ascii")


def altered(code: str, change: Callable[[bytearray], None]) -> str:
    data = bytearray(cose_bytes(code))
    change(data)
    return code_of(bytes(data))


def picture(code: str, path: Path, dots: int = 6) -> Path:
    symbol = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, box_size=dots)
    symbol.add_data(code)
    symbol.make_image().save(path)
    return path
