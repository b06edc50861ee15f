"""The words of a printed ticket in the visitor's language: public names only."""

from collections.abc import Mapping

from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.content.values import Values
from kiosk.devices.ticket.words import TicketFact, TicketWords
from kiosk.dialogue.text import Text, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.ticket_facts import centre_name, ticket_facts
from protocol.appointments import Ticket, TicketKind

# Each has its own place on paper.
_DRAWN_APART = frozenset({"number", "code", "public-name", "centre", "access-path"})


class PaperWords:
    """`values` has one entry per language."""

    def __init__(self, values: Mapping[str, Values]) -> None:
        self._values = values

    def of(self, ticket: Ticket, facts: Facts, language: str) -> TicketWords:
        """`facts` gives the centre's name and time zone."""
        show = self._values[language].shown
        told = {
            one.id: TicketFact(show(one.label), show(one.value), one.large)
            for one in ticket_facts(facts, ticket)
        }
        appointment = ticket.kind is TicketKind.APPOINTMENT
        advice = "paper-come-early" if appointment else "paper-listen"
        return TicketWords(
            language=language,
            rtl=language in RIGHT_TO_LEFT,
            centre=show(centre_name(facts, ticket.centre)),
            title=show(message(f"paper-title-{ticket.kind}")),
            service=show(ticket.public_name),
            number_label=show(message("paper-number")),
            facts=tuple(one for name, one in told.items() if name not in _DRAWN_APART),
            access_path=told.get("access-path"),
            code_label=show(message("paper-code")),
            advice=tuple(show(text) for text in _advice(advice)),
        )


def _advice(first: str) -> tuple[Text, ...]:
    return message(first), message("paper-keep")
