"""A receipt printer on the network."""

from functools import partial
from typing import Final

from kiosk.devices.printers.channels import TcpChannel
from kiosk.devices.printers.conversation import USUAL_PATIENCE, ConversingPrinter, Patience
from kiosk.devices.printers.port import NotPrinted, Printed, PrinterReady, PrintJob

RAW_PORT: Final = 9100


class NetworkEscPos:
    """ESC/POS over TCP: one connection a question or job, so that staff can unplug and plug at will."""

    def __init__(
        self, host: str, port: int = RAW_PORT, patience: Patience = USUAL_PATIENCE, *, reports: bool = True
    ) -> None:
        self._printer = ConversingPrinter(
            partial(TcpChannel, host, port, patience.connect), patience, reports=reports
        )

    def warm_up(self) -> None:
        """Loads the encoder."""
        self._printer.warm_up()

    def status(self) -> PrinterReady | NotPrinted:
        """Asked of the printer itself."""
        return self._printer.status()

    def print(self, job: PrintJob) -> Printed | NotPrinted:
        """Watched until the paper is out."""
        return self._printer.print(job)
