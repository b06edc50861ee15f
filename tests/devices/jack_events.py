"""What a jack sends when a headset goes in or out."""

import time

from kiosk.devices.headset.jack import INSERTED
from kiosk.devices.keypad.events import SWITCH, packed


def turned(*, inserted: bool) -> bytes:
    """The switch, and the end of the report."""
    now = time.monotonic()
    return packed(INSERTED, int(inserted), now, SWITCH) + packed(0, 0, now, 0)
