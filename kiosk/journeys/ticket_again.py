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
    code = yield from which_code()
    while not isinstance(glimpse := (yield from Ask(FindByCode(code), busy="busy-ticket")), TicketGlimpse):
        wish = yield from after(glimpse)
        if wish is Retry.NO:
            return
        if wish is Retry.OTHERWISE:
            code = yield from which_code()
    if glimpse.state is TicketState.CANCELLED:  # by the centre, it may be: nobody shall come for it
        yield from after(Refused(ProblemCode.TICKET_CANCELLED))
        return
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
