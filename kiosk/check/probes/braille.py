"""A visitor's own braille display: plugged in, and read by BRLTTY, which hears of the screen through AT-SPI.

A display of the HID standard says so itself: its report descriptor begins with usage page 0x41, "Braille Display"
(HID Usage Tables, 2018). Older ones only BRLTTY knows; where it serves programs (BrlAPI) it greets whoever knocks at its
socket, which outlives a BRLTTY that was killed.
"""

import socket
from pathlib import Path
from typing import Final

from kiosk.check.findings import Finding, absent, broken, ready
from kiosk.check.site import Site

_BRAILLE_PAGE: Final = b"\x05\x41"
_GREETING: Final = (
    b"\0\0\0v"  # a packet begins with its length and its kind, four bytes each; the first tells the version
)
_SECONDS: Final = 1.0


def braille(site: Site) -> Finding:
    """Nobody has to have one: only a display that nothing reads is broken."""
    if any(_greets(door) for door in site.brlapi.glob("*")):
        return ready("braille")
    return broken("braille", "no-reader") if _plugged_in(site.hidraw) else absent("braille")


def _greets(door: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as knock:
        knock.settimeout(_SECONDS)
        try:
            knock.connect(str(door))
            return knock.recv(8, socket.MSG_WAITALL)[4:] == _GREETING
        except OSError:  # nobody behind it, or no door at all
            return False


def _plugged_in(hidraw: Path) -> bool:
    for descriptor in hidraw.glob("*/device/report_descriptor"):
        try:
            if descriptor.read_bytes().startswith(_BRAILLE_PAGE):
                return True
        except OSError:  # gone meanwhile
            continue
    return False
