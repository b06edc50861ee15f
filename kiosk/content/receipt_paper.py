"""The words of a printed receipt in the visitor's language (law 55-19): a number, two dates, what to bring.

Public names only. Papers are named only where the catalogue says `printable`, none for a discreet service. What a
visitor needs on site is never printed: it may tell of an impairment. One sentence, the same for everybody, invites
them to say it.
"""

from collections.abc import Mapping

from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.content.values import Values
from kiosk.devices.ticket.words import ReceiptWords, TicketFact
from kiosk.dialogue.text import DateGiven, Text, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.ticket_facts import centre_name, local
from protocol.requests import Receipt
from protocol.wording import Wording


class ReceiptPaper:
    """`values` has one entry per language."""

    def __init__(self, values: Mapping[str, Values]) -> None:
        self._values = values

    def of(self, receipt: Receipt, facts: Facts, language: str) -> ReceiptWords:
        """`facts` gives the centre's name and time zone, and the papers of the service."""
        show = self._values[language].shown
        received = DateGiven(local(facts, receipt.received_at).date().isoformat())
        papers = _papers(receipt, facts)
        return ReceiptWords(
            language=language,
            rtl=language in RIGHT_TO_LEFT,
            centre=show(centre_name(facts, receipt.centre)),
            title=show(message("paper-title-receipt")),
            service=show(receipt.public_name),
            code_label=show(message("fact-receipt-code")),
            facts=(
                TicketFact(show(message("fact-received-on")), show(received)),
                TicketFact(show(message("fact-answer-by")), show(DateGiven(receipt.answer_by.isoformat()))),
            ),
            papers_label=show(message("paper-bring")),
            papers=tuple(show(name) for name in papers),
            advice=tuple(show(text) for text in _advice(bool(papers))),
        )


def _papers(receipt: Receipt, facts: Facts) -> tuple[Wording, ...]:
    """Those that staff asked for, else those of the service."""
    service = next((each for each in facts.catalogue.services if each.id == receipt.service), None)
    if service is None or service.discreet:
        return ()
    wanted = receipt.missing or service.documents
    printable = {document.id: document.name for document in facts.catalogue.documents if document.printable}
    return tuple(printable[name] for name in wanted if name in printable)


def _advice(papers: bool) -> tuple[Text, ...]:  # noqa: FBT001 - whether any paper is named
    copies = (message("paper-one-copy"),) if papers else ()
    return (*copies, message("paper-access"), message("paper-find-again"), message("paper-keep-receipt"))
