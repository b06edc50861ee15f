"""A printer behind a path: a device node that answers, or a plain file that keeps the bytes."""

import os
import stat
from functools import partial
from pathlib import Path
from threading import Lock

from kiosk.devices.printers import commands
from kiosk.devices.printers.channels import NodeChannel
from kiosk.devices.printers.conversation import USUAL_PATIENCE, ConversingPrinter, Patience
from kiosk.devices.printers.port import NotPrinted, Printed, PrinterReady, PrintJob
from protocol.faults import StorageFault


class FileEscPos:
    """ESC/POS to a path, looked at anew each time: a USB printer comes and goes with its node.

    A path under /dev is a printer's even while it is not there. A plain file gets one job after another.
    """

    def __init__(self, path: Path, patience: Patience = USUAL_PATIENCE, *, reports: bool = True) -> None:
        self._path = path
        self._node = ConversingPrinter(partial(NodeChannel, path), patience, reports=reports)
        self._lock = Lock()

    def warm_up(self) -> None:
        """Loads the encoder."""
        commands.load()

    def status(self) -> PrinterReady | NotPrinted:
        """Of a plain file: whether it can be written. Raises StorageFault where not."""
        if self._is_device():
            return self._node.status()
        folder = self._path.parent
        if not os.access(self._path if self._path.exists() else folder, os.W_OK):
            raise StorageFault(f"{self._path}: cannot be written")
        return PrinterReady()

    def print(self, job: PrintJob) -> Printed | NotPrinted:
        """Raises StorageFault where a plain file cannot take the whole job; it is then as it was."""
        if self._is_device():
            return self._node.print(job)
        data = commands.encode(job.image)
        with self._lock:
            self._append(data)
        return Printed()

    def _is_device(self) -> bool:
        try:
            return not stat.S_ISREG(self._path.stat().st_mode)
        except OSError:
            return self._path.is_relative_to("/dev")

    def _append(self, data: bytes) -> None:
        try:
            with self._path.open("ab") as file:
                before = file.tell()
                try:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                except OSError:
                    file.truncate(before)
                    raise
        except OSError as error:
            raise StorageFault(f"{self._path}: {error.strerror}") from error
