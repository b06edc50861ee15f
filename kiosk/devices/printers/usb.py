"""A receipt printer on USB, found by what it is: its node is numbered anew each time it is plugged in.

Linux's own driver (usblp) makes the node; the kiosk's user must be in the group `lp`. No USB library is needed.
"""

import re
from pathlib import Path
from typing import Final

from kiosk.devices.printers.channels import NodeChannel
from kiosk.devices.printers.conversation import USUAL_PATIENCE, ConversingPrinter, Patience
from kiosk.devices.printers.port import NotPrinted, Printed, PrinterReady, PrintJob

USB_ID: Final = re.compile(r"(?P<vendor>[0-9a-f]{4}):(?P<product>[0-9a-f]{4})")
"""As `lsusb` prints it: `04b8:0e15`."""

_CLASS: Final = Path("sys/class/usbmisc")


class UsbEscPos:
    """ESC/POS to the USB printer of this vendor and product; of two alike, to the one that was first there.

    Raises ValueError where `usb_id` is none. `root` is the file system's, for tests.
    """

    def __init__(
        self,
        usb_id: str,
        patience: Patience = USUAL_PATIENCE,
        *,
        reports: bool = True,
        root: Path = Path("/"),
    ) -> None:
        found = USB_ID.fullmatch(usb_id)
        if found is None:
            raise ValueError(f"{usb_id!r} is no vendor:product")
        self._wanted = (found["vendor"], found["product"])
        self._root = root
        self._printer = ConversingPrinter(self._connect, patience, reports=reports)

    def warm_up(self) -> None:
        """Loads the encoder."""
        self._printer.warm_up()

    def status(self) -> PrinterReady | NotPrinted:
        """Asked of the printer itself."""
        return self._printer.status()

    def print(self, job: PrintJob) -> Printed | NotPrinted:
        """Watched until the paper is out."""
        return self._printer.print(job)

    def _connect(self) -> NodeChannel:
        return NodeChannel(self._node())

    def _node(self) -> Path:
        """Raises OSError where no such printer is plugged in."""
        for interface in sorted((self._root / _CLASS).glob("lp*"), key=_number):
            device = (interface / "device").resolve().parent
            if (_read(device / "idVendor"), _read(device / "idProduct")) == self._wanted:
                return self._root / "dev/usb" / interface.name
        raise FileNotFoundError(":".join(self._wanted))


def _number(interface: Path) -> int:
    digits = interface.name.removeprefix("lp")
    return int(digits) if digits.isdecimal() else 0


def _read(path: Path) -> str:
    """Empty where it was unplugged while we looked."""
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError:
        return ""
