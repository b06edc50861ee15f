"""A kiosk without a printer."""

from kiosk.devices.printers.port import NoPrinter, PrintJob


class NullPrinter:
    """Says so, every time."""

    def warm_up(self) -> None:
        """Nothing to load."""

    def status(self) -> NoPrinter:
        """Always the same."""
        return NoPrinter()

    def print(self, job: PrintJob) -> NoPrinter:
        """The screen takes the paper's place."""
        return NoPrinter()
