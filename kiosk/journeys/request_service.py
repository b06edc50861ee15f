"""Ask for a service: its form, a receipt, then an appointment; or staff at once."""

from kiosk.dialogue.discretion import discreetly
from kiosk.dialogue.screen import ChoiceStyle, ScreenKind
from kiosk.dialogue.steps import Commit, Finish, InReach, Journey, choice, choose_one, tell
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.book_appointment import book
from kiosk.journeys.calls import SubmitRequest, Unreachable
from kiosk.journeys.check_certificate import check_certificate
from kiosk.journeys.choosing import which_service_of
from kiosk.journeys.forms.filling import ChildAlone, Complete, Declined, InDanger, NobodyAgrees, fill
from kiosk.journeys.receipts import bring, hand_over_receipt
from kiosk.journeys.refusals import Retry, after, take_local_number
from kiosk.journeys.safety import child_alone, staff_now
from kiosk.journeys.take_number import take_number_for
from kiosk.journeys.ticket_facts import fact
from protocol.catalogue import Service
from protocol.forms import Document, ServiceAction
from protocol.requests import Receipt


def request_service(facts: Facts) -> Journey[None]:
    """Everything this centre offers."""
    service = yield from which_service_of(facts, facts.catalogue.services_at(facts.centre), "request")
    yield from serve(facts, service)


def serve(facts: Facts, service: Service) -> Journey[None]:
    """One service, whatever it needs."""
    if service.action is ServiceAction.LOOK_UP:
        return (yield from check_certificate(facts))
    if service.action is ServiceAction.APPOINTMENT or not facts.catalogue.form_of(service):
        return (yield from see_somebody(facts, service))
    alone = not _may_lead_to_staff(facts, service) and not (yield from InReach())
    if alone and (yield from _without_network(facts, service)):
        return
    filling = fill(facts, service)
    match (yield from discreetly(filling) if service.discreet else filling):
        case InDanger():
            return (yield from staff_now(facts, service, "danger-now"))
        case ChildAlone():
            return (yield from child_alone(facts, service))
        case NobodyAgrees():
            yield from tell("nobody-agrees", "staff")
            return (yield from take_number_for(facts, service))
        case Declined() if service.action is ServiceAction.REFER:
            return (yield from staff_now(facts, service, "staff-come"))
        case Declined():
            yield from tell("consent-declined", "people_queue")
            return (yield from take_number_for(facts, service))
        case Complete() as complete:
            yield from _submit(facts, service, complete)


def _may_lead_to_staff(facts: Facts, service: Service) -> bool:
    """Whether somebody may have to come at once, network or not: where people are referred or asked if they are in
    danger. They are not held up."""
    asks_for_danger = any(field.ends_on for field in facts.catalogue.form_of(service))
    return service.action is not ServiceAction.REQUEST or asks_for_danger


def _without_network(facts: Facts, service: Service) -> Journey[bool]:
    """Before fifteen answers are given that cannot be sent now; true where a number was taken instead."""
    wish = yield from tell(
        "no-network-form",
        "network_off",
        choice("take-local-number", "take_number", ChoiceStyle.PRIMARY),
        choice("answer-anyway", "next"),
        choice("done", "done", ChoiceStyle.QUIET),
    )
    if wish == "done":
        yield from Finish()
    if wish == "answer-anyway":
        return False
    yield from take_local_number(facts, service.id)
    return True


def _submit(facts: Facts, service: Service, complete: Complete) -> Journey[None]:
    form = f"{service.id}@{service.form_version}"
    request = SubmitRequest(service.id, facts.centre, form, complete.answers, complete.agreed)
    papers = tuple(one for one in facts.catalogue.documents if one.id in service.documents)
    while not isinstance(receipt := (yield from Commit(request, busy="busy-sending")), Receipt):
        if not isinstance(receipt, Unreachable):
            if (yield from after(receipt)) is Retry.NO:
                return
        elif service.action is ServiceAction.REFER:
            return (yield from staff_now(facts, service, "staff-come"))
        elif not (yield from _not_sent(facts, service, papers)):
            return
    yield from hand_over_receipt(facts, receipt, papers)
    if service.action is ServiceAction.REFER:
        yield from staff_now(facts, service, "staff-come", receipt.code)
    else:
        yield from see_somebody(facts, service, receipt.code)


def _not_sent(facts: Facts, service: Service, papers: tuple[Document, ...]) -> Journey[bool]:
    """Central is out of reach: true to send the same once more. What stays, what does not, and how they are
    served all the same stand on one screen (docs/adr/0011)."""
    rows = (
        fact("answers-here", message("answers-here")),
        fact("answers-later", message("answers-later")),
        fact("answers-staff", message("answers-staff")),
    )
    ways = (
        choice("try-again", "repeat", ChoiceStyle.PRIMARY),
        choice("take-local-number", "take_number"),
        *((choice("which-papers", "papers"),) if papers else ()),
        choice("done", "done", ChoiceStyle.QUIET),
    )
    while True:
        wish = yield from choose_one("no-network-request", *ways, kind=ScreenKind.CONFIRM, facts=rows)
        match wish:
            case "try-again":
                return True
            case "which-papers":
                yield from bring(papers)
            case "take-local-number":
                yield from take_local_number(facts, service.id)
                return False
            case _:
                yield from Finish()


def see_somebody(facts: Facts, service: Service, receipt: str | None = None) -> Journey[None]:
    """An appointment where the service has them, a number for today, or neither. A number after a request is told to
    staff with it."""
    booking = (choice("book-appointment", "book_appointment", ChoiceStyle.PRIMARY),)
    ways = (*(booking if service.appointment_minutes else ()), choice("take-number", "take_number"))
    answer = yield from tell("see-somebody", "desk", *ways, choice("done", "done", ChoiceStyle.QUIET))
    if answer == "book-appointment":
        return (yield from book(facts, service, receipt))
    if answer == "take-number":
        return (yield from take_number_for(facts, service, receipt))
    yield from Finish()
