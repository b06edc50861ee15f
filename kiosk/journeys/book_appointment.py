"""Book an appointment and leave with a ticket."""

from kiosk.dialogue.screen import ChoiceStyle
from kiosk.dialogue.steps import Ask, Commit, Finish, Journey, choice, confirm, tell
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Book, OpenSlots, Unreachable
from kiosk.journeys.choosing import which_service_of, which_slot
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.refusals import Retry, after, offer_local_number
from kiosk.journeys.take_number import take_number_for
from kiosk.journeys.ticket_facts import booking_facts
from protocol.appointments import Slots, Ticket
from protocol.catalogue import Service


def book_appointment(facts: Facts) -> Journey[None]:
    """For any service of this centre that has appointments."""
    offered = facts.catalogue.services_at(facts.centre)
    service = yield from which_service_of(facts, [s for s in offered if s.appointment_minutes], "book")
    yield from book(facts, service)


def book(facts: Facts, service: Service, receipt: str | None = None) -> Journey[None]:
    """The service is known; `receipt`: of what was just asked for. A slot that was taken meanwhile leads back to the slots that are left."""
    while True:
        match (yield from Ask(OpenSlots(service.id, facts.centre), busy="busy-slots")):
            case Slots(slots):
                if not slots:
                    return (yield from _no_slot(facts, service, receipt))
            case Unreachable():
                if (yield from offer_local_number(facts, service.id)):
                    return None
                continue
            case why:
                if (yield from after(why)) is Retry.NO:
                    return None
                continue
        slot = yield from which_slot(facts, slots)
        yes = choice("book-it", "yes", ChoiceStyle.PRIMARY)
        yield from confirm("book-this", booking_facts(facts, service.name, slot.starts_at), yes)
        match (yield from Commit(Book(slot.id, receipt), busy="busy-booking")):
            case Ticket() as ticket:
                return (yield from hand_over(facts, ticket))
            case Unreachable():
                if (yield from offer_local_number(facts, service.id)):
                    return None
            case why:
                if (yield from after(why)) is Retry.NO:
                    return None


def _no_slot(facts: Facts, service: Service, receipt: str | None) -> Journey[None]:
    """Nothing is free: wait for a desk today, or leave."""
    answer = yield from tell(
        "no-slot",
        "calendar_day",
        choice("take-number", "take_number", ChoiceStyle.PRIMARY),
        choice("something-else", "home"),
        choice("done", "done", ChoiceStyle.QUIET),
    )
    if answer == "done":
        yield from Finish()
    if answer == "take-number":
        yield from take_number_for(facts, service, receipt)
