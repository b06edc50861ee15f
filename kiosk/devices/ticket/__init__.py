"""The ticket on paper. Its words are light; `drawing` brings Pillow and is imported at idle."""

from kiosk.devices.ticket.words import TicketFact, TicketWords

__all__ = ["TicketFact", "TicketWords"]
