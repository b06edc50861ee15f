"""Cancel an appointment: two different acts, a choice and its confirmation."""

from kiosk.dialogue.screen import ChoiceStyle, ScreenKind
from kiosk.dialogue.steps import Commit, Finish, Journey, choice, choose_one, tell
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import CancelIt
from kiosk.journeys.proving import prove
from kiosk.journeys.refusals import Retry, after
from kiosk.journeys.ticket_facts import ticket_facts
from protocol.appointments import Ticket


def cancel_appointment(facts: Facts) -> Journey[None]:
    """Keeping it is always the first choice."""
    proven = yield from prove(facts)
    if proven is None:
        return
    keep = choice("keep-it", "back", ChoiceStyle.PRIMARY)
    rows = ticket_facts(facts, proven.ticket)
    give_up = choice("give-it-up", "cancel_appointment", ChoiceStyle.QUIET)
    answer = yield from choose_one("cancel-this", keep, give_up, kind=ScreenKind.CONFIRM, facts=rows)
    if answer == "keep-it":
        return
    sure = choice("cancel-it", "no", ChoiceStyle.DANGER)
    answer = yield from choose_one(
        "cancel-sure", keep, sure, kind=ScreenKind.NOTICE, pictogram="cancel_appointment"
    )
    if answer == "keep-it":
        return
    while True:
        match (yield from Commit(CancelIt(proven.short_code, proven.number), busy="busy-cancelling")):
            case Ticket():
                break
            case problem:
                if (yield from after(problem)) is not Retry.SAME:
                    return
    done = choice("done", "done", ChoiceStyle.PRIMARY)
    home = choice("something-else", "home", ChoiceStyle.QUIET)
    if (yield from tell("cancelled", "yes", done, home)) == "done":
        yield from Finish()
