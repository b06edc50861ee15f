"""From a ticket or a receipt to paper: words, picture, printer. On a worker; the journal is written before."""

from collections.abc import Callable

from kiosk.devices.printers.port import NotPrinted as Trouble
from kiosk.devices.printers.port import Printer, PrintJob
from kiosk.devices.ticket.drawing import TicketDrawing
from kiosk.devices.ticket.words import ReceiptWords, TicketWords
from kiosk.journeys.calls import NotPrinted, Printed, PrintReceipt, PrintTicket
from protocol.appointments import Ticket
from protocol.requests import Receipt


class Printing:
    """Prints in the language of the visitor: `ticket` and `receipt` give the words."""

    def __init__(
        self,
        drawing: TicketDrawing,
        printer: Printer,
        ticket: Callable[[Ticket, str], TicketWords],
        receipt: Callable[[Receipt, str], ReceiptWords],
    ) -> None:
        self._drawing = drawing
        self._printer = printer
        self._ticket = ticket
        self._receipt = receipt

    def warm_up(self) -> None:
        """Loads fonts and encoder, off the thread that draws the screen."""
        self._drawing.warm_up()
        self._printer.warm_up()

    def print(self, call: PrintTicket | PrintReceipt, language: str) -> Printed | NotPrinted:
        """Comes back when the paper is out or cannot come. Raises StorageFault, DeviceFault."""
        if isinstance(call, PrintTicket):
            name, image = (
                call.ticket.number,
                self._drawing.draw(call.ticket, self._ticket(call.ticket, language)),
            )
        else:
            receipt = call.receipt
            name = receipt.code
            image = self._drawing.draw_receipt(receipt.code, self._receipt(receipt, language))
        outcome = self._printer.print(PrintJob(f"{name}-{call.copy}", image))
        return NotPrinted(outcome.reason) if isinstance(outcome, Trouble) else Printed()
