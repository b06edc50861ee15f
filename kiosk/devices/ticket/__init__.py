"""The ticket as paper shows it: words and a signed code become a picture of 72 mm by what it takes."""

from kiosk.devices.ticket.drawing import WIDTH_DOTS, TicketDrawing
from kiosk.devices.ticket.shaping import require_shaping
from kiosk.devices.ticket.words import TicketFact, TicketWords

__all__ = ["WIDTH_DOTS", "TicketDrawing", "TicketFact", "TicketWords", "require_shaping"]
