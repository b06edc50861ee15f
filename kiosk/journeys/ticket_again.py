"""Ask for one's ticket again: place and time for the code alone, the paper for both facts."""

from kiosk.dialogue.screen import ChoiceStyle, ScreenKind
from kiosk.dialogue.steps import Ask, Finish, Journey, choice, choose_one
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import FindByCode, Refused
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.moved import tell_move
from kiosk.journeys.proving import prove, which_code
from kiosk.journeys.refusals import Retry, after
from kiosk.journeys.ticket_facts import glimpse_facts
from protocol.appointments import TicketGlimpse, TicketState
from protocol.problem import ProblemCode


def ticket_again(facts: Facts) -> Journey[None]:
    """Whoever only wants to hear when and where needs no second fact."""
    found = yield from _find()
    if found is None:
        return
    code, glimpse = found
    if glimpse.moved is not None:
        yield from tell_move(facts, code, glimpse.moved, glimpse.starts_at)
    again = choice("print-ticket", "print", ChoiceStyle.PRIMARY)
    home = choice("something-else", "home")
    done = choice("done", "done", ChoiceStyle.QUIET)
    answer = yield from choose_one(
        "ticket-found", again, home, done, kind=ScreenKind.TICKET, facts=glimpse_facts(facts, glimpse)
    )
    if answer == "done":
        yield from Finish()
    if answer == "something-else":
        return
    proven = yield from prove(facts, code, told=glimpse.moved is not None)
    if proven is not None:
        yield from hand_over(facts, proven.ticket)


def _find() -> Journey[tuple[str, TicketGlimpse] | None]:
    """The code and what it shows, until there is a ticket that is good; None when the visitor gives up."""
    code = yield from which_code()
    while True:
        found = yield from Ask(FindByCode(code), busy="busy-ticket")
        if isinstance(found, TicketGlimpse):
            if found.state is not TicketState.CANCELLED:
                return code, found
            # By the centre, it may be: nobody shall come for it.
            found = Refused(ProblemCode.TICKET_CANCELLED)
        wish = yield from after(found)
        if wish is Retry.NO:
            return None
        if wish is Retry.OTHERWISE:
            code = yield from which_code()
