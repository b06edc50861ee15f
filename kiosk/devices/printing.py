"""From a ticket to paper: words, picture, printer. Runs on a worker; the journal is written before."""

from collections.abc import Callable

from kiosk.devices.printers.port import NotPrinted as Trouble
from kiosk.devices.printers.port import Printer, PrintJob
from kiosk.devices.ticket import TicketDrawing, TicketWords
from kiosk.journeys.calls import NotPrinted, Printed
from protocol.appointments import Ticket


class TicketPrinting:
    """Prints in `language`, which the loop sets to the visitor's before it asks for paper."""

    def __init__(
        self, drawing: TicketDrawing, printer: Printer, words: Callable[[Ticket, str], TicketWords]
    ) -> None:
        self._drawing = drawing
        self._printer = printer
        self._words = words
        self.language = ""

    def warm_up(self) -> None:
        """Loads fonts and encoder, off the thread that draws the screen."""
        self._drawing.warm_up()
        self._printer.warm_up()

    def print(self, ticket: Ticket) -> Printed | NotPrinted:
        image = self._drawing.draw(ticket, self._words(ticket, self.language))
        outcome = self._printer.print(PrintJob(ticket.number, image))
        return NotPrinted(outcome.reason) if isinstance(outcome, Trouble) else Printed()
