"""Move an appointment to another day or time."""

from kiosk.dialogue.screen import ChoiceStyle
from kiosk.dialogue.steps import Ask, Commit, Journey, choice, confirm, tell
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import MoveTo, OpenSlots
from kiosk.journeys.choosing import which_slot
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.proving import prove
from kiosk.journeys.refusals import Retry, after
from kiosk.journeys.ticket_facts import booking_facts
from protocol.appointments import Slots, Ticket, TicketKind


def move_appointment(facts: Facts) -> Journey[None]:
    """The old place is kept until the new one is sure; the ticket is printed anew."""
    proven = yield from prove(facts)
    if proven is None:
        return None
    old = proven.ticket
    if old.kind is not TicketKind.APPOINTMENT:
        yield from tell("not-an-appointment", "ticket")
        return None
    while True:
        match (yield from Ask(OpenSlots(old.service, old.centre), busy="busy-slots")):
            case Slots(slots):
                if not slots:
                    yield from tell("no-other-slot", "calendar_day")
                    return None
            case problem:
                if (yield from after(problem)) is Retry.NO:
                    return None
                continue
        slot = yield from which_slot(facts, slots)
        yes = choice("move-it", "yes", ChoiceStyle.PRIMARY)
        yield from confirm("move-to-this", booking_facts(facts, old.public_name, slot.starts_at), yes)
        match (yield from Commit(MoveTo(proven.short_code, proven.number, slot.id), busy="busy-booking")):
            case Ticket() as ticket:
                return (yield from hand_over(facts, ticket))
            case problem:
                if (yield from after(problem)) is Retry.NO:
                    return None
