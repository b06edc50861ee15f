"""Where a check looks: the kiosk's options, its state folder, its printer, and what the system tells of devices."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.printers.port import Printer
from kiosk.settings.options import Options


@dataclass(frozen=True, slots=True)
class Site:
    """`attended`: a person is there. `printer` makes it, and raises Fault. `hidraw` and `brlapi` are where Linux and BRLTTY tell of braille displays."""

    options: Options
    state: Path
    attended: bool
    printer: Callable[[], Printer]
    hidraw: Path = Path("/sys/class/hidraw")
    brlapi: Path = Path("/var/lib/BrlAPI")
