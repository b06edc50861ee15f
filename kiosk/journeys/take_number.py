"""Take a number for a desk today."""

from kiosk.dialogue.steps import Commit, Journey
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import TakeNumber, Unreachable
from kiosk.journeys.choosing import which_service_of
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.refusals import Retry, after, offer_local_number
from protocol.appointments import Ticket
from protocol.catalogue import Service


def take_number(facts: Facts) -> Journey[None]:
    """For any service of this centre."""
    service = yield from which_service_of(facts, facts.catalogue.services_at(facts.centre), "number")
    yield from take_number_for(facts, service)


def take_number_for(facts: Facts, service: Service, receipt: str | None = None) -> Journey[None]:
    """The service is known already: it is not asked again (row E4). `receipt`: of what was just asked for."""
    while True:
        match (yield from Commit(TakeNumber(service.id, facts.centre, receipt), busy="busy-number")):
            case Ticket() as ticket:
                return (yield from hand_over(facts, ticket))
            case Unreachable():
                if (yield from offer_local_number(facts, service.id, "no-network-number")):
                    return None
            case why:
                if (yield from after(why)) is Retry.NO:
                    return None
