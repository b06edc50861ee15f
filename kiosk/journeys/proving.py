"""Which ticket: its code, and where something is to be changed, its number as the second fact."""

from dataclasses import dataclass

from kiosk.dialogue.steps import Ask, Enter, Journey
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import OpenByProof
from kiosk.journeys.moved import tell_move
from kiosk.journeys.refusals import Retry, after
from protocol.appointments import Ticket
from protocol.rules import EntryKind


@dataclass(frozen=True, slots=True)
class Proven:
    """A ticket whose holder gave both facts."""

    short_code: str
    number: str
    ticket: Ticket


def which_code() -> Enter:
    """The nine digits beside the QR code."""
    return Enter("which-code", EntryKind.SHORT_CODE)


def which_number() -> Enter:
    """The number printed large on the ticket: the second fact."""
    return Enter("which-number", EntryKind.TICKET_NUMBER)


def prove(facts: Facts, short_code: str | None = None, *, told: bool = False) -> Journey[Proven | None]:
    """Asks for code (unless given) and number until they belong together; None when the visitor gives up.

    A move by the centre is told first, unless the visitor was `told` just now.
    """
    code = short_code or (yield from which_code())
    number = yield from which_number()
    while True:
        match (yield from Ask(OpenByProof(code, number), busy="busy-ticket")):
            case Ticket() as ticket:
                if ticket.moved is not None and not told:
                    yield from tell_move(facts, code, ticket.moved, ticket.starts_at)
                return Proven(code, number, ticket)
            case problem:
                wish = yield from after(problem)
        if wish is Retry.NO:
            return None
        if wish is Retry.OTHERWISE:  # either fact may be the wrong one: neither is pointed at
            code = yield from which_code()
            number = yield from which_number()
