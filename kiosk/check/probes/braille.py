"""A visitor's own braille display: plugged in, and read by BRLTTY, which hears of the screen through AT-SPI.

A display of the HID standard says so itself: its report descriptor begins with usage page 0x41, "Braille Display"
(HID Usage Tables, 2018). Older ones only BRLTTY knows; where it serves programs (BrlAPI) there is a socket.
"""

from pathlib import Path

from kiosk.check.findings import Finding, absent, broken, ready
from kiosk.check.site import Site

_BRAILLE_PAGE = b"\x05\x41"


def braille(site: Site) -> Finding:
    """Nobody has to have one: only a display that nothing reads is broken."""
    served = site.brlapi.is_dir() and any(site.brlapi.iterdir())
    if served:
        return ready("braille")
    return broken("braille", "no-reader") if _plugged_in(site.hidraw) else absent("braille")


def _plugged_in(hidraw: Path) -> bool:
    for descriptor in hidraw.glob("*/device/report_descriptor"):
        try:
            if descriptor.read_bytes().startswith(_BRAILLE_PAGE):
                return True
        except OSError:  # gone meanwhile
            continue
    return False
