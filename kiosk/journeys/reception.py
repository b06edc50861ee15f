"""The first question of every visit, and the list of journeys."""

from collections.abc import Callable, Mapping

from kiosk.dialogue.steps import Choose, Journey, Option, choice
from kiosk.dialogue.visit import Facts
from kiosk.journeys.book_appointment import book_appointment
from kiosk.journeys.cancel_appointment import cancel_appointment
from kiosk.journeys.check_certificate import check_certificate
from kiosk.journeys.check_in import check_in
from kiosk.journeys.directory import directory
from kiosk.journeys.find_request import find_request
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.move_appointment import move_appointment
from kiosk.journeys.orientation import orientation
from kiosk.journeys.request_service import request_service
from kiosk.journeys.take_number import take_number
from kiosk.journeys.ticket_again import ticket_again

HOME = ("request_service", "book_appointment", "check_in", "take_number", "my_papers", "orientation")
MY_PAPERS = ("ticket_again", "move_appointment", "cancel_appointment", "find_request", "check_certificate")
PICTOGRAMS = {
    "request_service": "requests",
    "my_papers": "papers",
    "orientation": "unknown",
    "find_request": "my_request",
    "check_certificate": "disability_certificate_status",
}
"""Where the picture is not named like the journey."""
JOURNEYS: Mapping[str, Callable[[Facts], Journey[None]]] = {
    "book_appointment": book_appointment,
    "check_in": check_in,
    "take_number": take_number,
    "ticket_again": ticket_again,
    "move_appointment": move_appointment,
    "cancel_appointment": cancel_appointment,
    "find_request": find_request,
    "check_certificate": check_certificate,
    "request_service": request_service,
    "orientation": orientation,
    "directory": directory,
}


def reception(facts: Facts) -> Journey[None]:
    """The script of a visit: one journey after another, until the visitor is done."""
    if facts.leftover is not None:
        yield from hand_over(facts, facts.leftover)
    while True:
        name = yield from Choose("home", _options(HOME))
        if name == "my_papers":
            name = yield from Choose("my-papers", _options(MY_PAPERS))
        yield from JOURNEYS[name](facts)


def _options(names: tuple[str, ...]) -> tuple[Option[str], ...]:
    return tuple(Option(choice(name.replace("_", "-"), PICTOGRAMS.get(name, name)), name) for name in names)
