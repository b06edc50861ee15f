"""A USB port of this machine: what Linux shows of a printer, and the emulated machine behind its node."""

from pathlib import Path

from tests.devices.escpos_emulator import EmulatedPrinter, NodePlug

USB_ID = "04b8:0e15"


class UsbPlug:
    """`root` stands for the file system: /sys/class/usbmisc and /dev/usb below it, as usblp makes them."""

    def __init__(self, printer: EmulatedPrinter, root: Path, usb_id: str = USB_ID, number: int = 0) -> None:
        self._root = root
        self._number = number
        vendor, product = usb_id.split(":")
        self._device = root / f"sys/devices/pci0000:00/usb1/1-{number + 1}"
        interface = self._device / f"1-{number + 1}:1.0"
        interface.mkdir(parents=True)
        (self._device / "idVendor").write_text(f"{vendor}\n")
        (self._device / "idProduct").write_text(f"{product}\n")
        self._class = root / f"sys/class/usbmisc/lp{number}"
        self._class.mkdir(parents=True)
        (self._class / "device").symlink_to(interface)
        self._plug = NodePlug(printer)
        self._node = root / f"dev/usb/lp{number}"
        self._node.parent.mkdir(parents=True, exist_ok=True)
        self._node.symlink_to(self._plug.path)

    def unplug(self) -> None:
        """Node and entry are gone, as udev removes them."""
        self._plug.unplug()
        self._node.unlink()
        (self._class / "device").unlink()
        self._class.rmdir()
