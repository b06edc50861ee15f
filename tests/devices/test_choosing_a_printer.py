"""Each kind of printer in the options becomes its adapter; none is asked anything before the first ticket."""

from pathlib import Path
from typing import Literal

import pytest

from kiosk.app import make_printer
from kiosk.devices.printers.file import FileEscPos
from kiosk.devices.printers.folder import FolderPrinter
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.devices.printers.network import NetworkEscPos
from kiosk.devices.printers.null import NullPrinter
from kiosk.devices.printers.usb import UsbEscPos
from kiosk.settings.options import PrinterOption

Kind = Literal["none", "folder", "file", "network", "usb", "ipp"]


@pytest.mark.parametrize(
    ("kind", "at", "adapter"),
    [
        ("none", "", NullPrinter),
        ("folder", "tickets", FolderPrinter),
        ("file", "/dev/ttyS9", FileEscPos),
        ("network", "printer.invalid:9100", NetworkEscPos),
        ("usb", "04b8:0e15", UsbEscPos),
        ("ipp", "ipp://printer.invalid/ipp/print", IppPrinter),
    ],
)
def test_every_kind_has_its_adapter(tmp_path: Path, kind: Kind, at: str, adapter: type) -> None:
    printer = make_printer(PrinterOption(kind, at), tmp_path)
    assert type(printer) is adapter
    printer.warm_up()
