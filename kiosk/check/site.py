"""Where a check looks: the kiosk's options, its state folder, its printer, and what the system tells of devices."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.printers.port import Printer
from kiosk.devices.touch_screens import LISTED
from kiosk.settings.options import Options


@dataclass(frozen=True, slots=True)
class Site:
    """`attended`: a person is there. `printer` makes it, and raises Fault. `hidraw` and `brlapi` are where Linux and BRLTTY
    tell of braille displays, `input_devices` where Linux tells of touch screens. `screen_is_free`: there is a display, and
    neither a visitor nor staff before it."""

    options: Options
    state: Path
    attended: bool
    printer: Callable[[], Printer]
    hidraw: Path = Path("/sys/class/hidraw")
    brlapi: Path = Path("/var/lib/BrlAPI")
    input_devices: Path = LISTED
    screen_is_free: bool = False
