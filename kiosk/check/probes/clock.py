"""The clock: appointments and the end of a ticket hang on it."""

import email.utils
import http.client
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.check.findings import Finding, broken, ready
from kiosk.check.site import Site

ZONE: Final = "Africa/Casablanca"
APART_SECONDS: Final = 60.0
"""A visitor who is told "now" must not be a minute late."""

_BUILT: Final = datetime(
    2026, 1, 1, tzinfo=UTC
)  # a clock before this program was written has lost its battery
_PATIENCE: Final = 4.0


def clock(site: Site) -> Finding:
    """Against central's, where it answers."""
    now = datetime.now(UTC)
    try:
        ZoneInfo(ZONE)
    except ZoneInfoNotFoundError:
        return broken("clock", "incomplete", ZONE)
    if now < _BUILT:
        return broken("clock", "clock-apart", now.isoformat(timespec="seconds"))
    theirs = None if site.options.central == "embedded" else time_of(site.options.central)
    if theirs is None:
        return ready("clock")
    apart = abs((now - theirs).total_seconds())
    return broken("clock", "clock-apart", f"{apart:.0f} s") if apart > APART_SECONDS else ready("clock")


def time_of(url: str) -> datetime | None:
    """What central's answer is dated; None where there is none."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=_PATIENCE)
    try:
        connection.request("HEAD", "/v1/catalogue")
        dated = connection.getresponse().getheader("Date")
        return email.utils.parsedate_to_datetime(dated) if dated else None
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()
