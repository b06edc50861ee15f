"""Say that one has arrived for an appointment."""

from kiosk.dialogue.screen import ChoiceStyle, ScreenKind
from kiosk.dialogue.steps import Commit, Finish, Journey, choice, choose_one
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import SayArrived
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.moved import tell_move
from kiosk.journeys.proving import which_code
from kiosk.journeys.refusals import Retry, after
from kiosk.journeys.ticket_facts import ticket_facts
from protocol.appointments import Ticket


def check_in(facts: Facts) -> Journey[None]:
    """The code alone is enough: it changes nothing that a stranger could want."""
    code = yield from which_code()
    while not isinstance(
        ticket := (yield from Commit(SayArrived(code, facts.centre), busy="busy-arriving")), Ticket
    ):
        wish = yield from after(ticket)
        if wish is Retry.NO:
            return
        if wish is Retry.OTHERWISE:
            code = yield from which_code()
    if ticket.moved is not None:
        yield from tell_move(facts, code, ticket.moved, ticket.starts_at)
    done = choice("done", "done", ChoiceStyle.PRIMARY)
    again = (choice("print-ticket", "print"),) if ticket.moved is not None else ()
    home = choice("something-else", "home", ChoiceStyle.QUIET)
    rows = ticket_facts(facts, ticket)
    answer = yield from choose_one("arrived", done, *again, home, kind=ScreenKind.TICKET, facts=rows)
    if answer == "done":
        yield from Finish()
    if answer == "print-ticket":
        yield from hand_over(facts, ticket)
