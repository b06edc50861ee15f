"""The first question of every visit, and the list of journeys."""

from collections.abc import Callable, Mapping

from kiosk.dialogue.steps import Choose, Journey, Option, choice
from kiosk.dialogue.visit import Facts
from kiosk.journeys.book_appointment import book_appointment
from kiosk.journeys.cancel_appointment import cancel_appointment
from kiosk.journeys.check_in import check_in
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.move_appointment import move_appointment
from kiosk.journeys.take_number import take_number
from kiosk.journeys.ticket_again import ticket_again

JOURNEYS: Mapping[str, Callable[[Facts], Journey[None]]] = {
    "book_appointment": book_appointment,
    "check_in": check_in,
    "take_number": take_number,
    "ticket_again": ticket_again,
    "move_appointment": move_appointment,
    "cancel_appointment": cancel_appointment,
}


def reception(facts: Facts) -> Journey[None]:
    """The script of a visit: one journey after another, until the visitor is done."""
    if facts.leftover is not None:
        yield from hand_over(facts, facts.leftover)
    while True:
        journey = yield from Choose(
            "home", tuple(Option(choice(name.replace("_", "-"), name), name) for name in JOURNEYS)
        )
        yield from JOURNEYS[journey](facts)
