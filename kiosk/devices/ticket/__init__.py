"""Ticket and receipt on paper. Their words are light; `drawing` brings Pillow and is imported at idle."""

from kiosk.devices.ticket.words import ReceiptWords, TicketFact, TicketWords

__all__ = ["ReceiptWords", "TicketFact", "TicketWords"]
