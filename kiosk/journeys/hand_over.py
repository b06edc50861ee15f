"""The end of most journeys: the ticket is printed, shown, said; or the screen takes the paper's place."""

from kiosk.dialogue.screen import Choice, ChoiceStyle, ScreenKind
from kiosk.dialogue.steps import Choose, Commit, Finish, Journey, choice, choose_one
from kiosk.dialogue.text import Message, TicketNumber, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Printed, PrintTicket
from kiosk.journeys.ticket_facts import ticket_facts
from protocol.appointments import Ticket

REPRINTS = 1  # row O3


def hand_over(facts: Facts, ticket: Ticket) -> Journey[None]:
    """Ends the visit, or comes back so that the visitor can do something else."""
    copies = printed = 0
    while True:
        copies += 1
        result = yield from Commit(PrintTicket(ticket, copies), busy="busy-printing")
        if isinstance(result, Printed):
            printed += 1
            next_step = yield from _take_it(facts, ticket, may_reprint=printed <= REPRINTS)
        elif result.reason == "no-printer":
            next_step = "on-screen"
        else:
            next_step = yield from _printer_trouble(ticket, result.reason)
        if next_step == "on-screen":
            next_step = yield from _on_screen(facts, ticket)
        if next_step == "done":
            yield from Finish()
        if next_step == "something-else":
            return


def _ways_on() -> tuple[Choice, ...]:
    return (
        choice("done", "done", ChoiceStyle.PRIMARY),
        choice("something-else", "home", ChoiceStyle.QUIET),
    )


def _take_it(facts: Facts, ticket: Ticket, *, may_reprint: bool) -> Choose[str]:
    again = (choice("print-again", "print", ChoiceStyle.QUIET),) if may_reprint else ()
    where = message(f"paper-{facts.paper_out}")
    return _ticket_screen(
        "take-ticket",
        facts,
        ticket,
        *_ways_on(),
        *again,
        prompt=message("take-ticket", where=where),
        help=message("take-ticket-help", where=where),
    )


def _on_screen(facts: Facts, ticket: Ticket) -> Choose[str]:
    """No paper: the ticket is shown and read twice (its message asks to photograph or remember it)."""
    return _ticket_screen("keep-ticket", facts, ticket, *_ways_on())


def _printer_trouble(ticket: Ticket, reason: str) -> Choose[str]:
    """The seat is safe; what to do about the paper is the visitor's choice."""
    step_id = f"printer-{reason}"
    return choose_one(
        step_id,
        choice("print-retry", "repeat", ChoiceStyle.PRIMARY),
        choice("on-screen", "ticket"),
        kind=ScreenKind.NOTICE,
        pictogram=_PICTOGRAMS[reason],
        args=message(step_id, ticket=TicketNumber(ticket.number)).args,
    )


def _ticket_screen(
    step_id: str, facts: Facts, ticket: Ticket, *ways_on: Choice, **words: Message
) -> Choose[str]:
    return choose_one(
        step_id,
        *ways_on,
        kind=ScreenKind.TICKET,
        facts=ticket_facts(facts, ticket),
        ticket=ticket,
        **words,
    )


_PICTOGRAMS = {
    "paper-out": "paper_out",
    "cover-open": "printer_open",
    "jam": "printer_jam",
    "no-answer": "printer",
}
