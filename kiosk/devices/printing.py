"""From a ticket to paper: words, picture, printer. Runs on a worker; the journal is written before."""

from collections.abc import Callable

from kiosk.devices.printers.port import NotPrinted as Trouble
from kiosk.devices.printers.port import Printer, PrintJob
from kiosk.devices.ticket import TicketWords
from kiosk.devices.ticket.drawing import TicketDrawing
from kiosk.journeys.calls import NotPrinted, Printed, PrintTicket
from protocol.appointments import Ticket


class TicketPrinting:
    """Prints a ticket in the language of its visitor."""

    def __init__(
        self, drawing: TicketDrawing, printer: Printer, words: Callable[[Ticket, str], TicketWords]
    ) -> None:
        self._drawing = drawing
        self._printer = printer
        self._words = words

    def warm_up(self) -> None:
        """Loads fonts and encoder, off the thread that draws the screen."""
        self._drawing.warm_up()
        self._printer.warm_up()

    def print(self, call: PrintTicket, language: str) -> Printed | NotPrinted:
        """Comes back when the paper is out or cannot come. Raises StorageFault, DeviceFault."""
        image = self._drawing.draw(call.ticket, self._words(call.ticket, language))
        outcome = self._printer.print(PrintJob(f"{call.ticket.number}-{call.copy}", image))
        return NotPrinted(outcome.reason) if isinstance(outcome, Trouble) else Printed()
