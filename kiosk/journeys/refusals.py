"""What a journey says when central refuses, and what is left when central is out of reach."""

from enum import Enum

from kiosk.dialogue.screen import ChoiceStyle
from kiosk.dialogue.steps import Commit, Finish, Journey, choice, tell
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Refused, TakeLocalNumber, Unreachable
from kiosk.journeys.hand_over import hand_over


class Retry(Enum):
    """What the visitor wants after a refusal or a silence."""

    SAME = "the same again: only the network was missing"
    OTHERWISE = "again, with another answer"
    NO = "something else"


def after(problem: Refused | Unreachable) -> Journey[Retry]:
    """Says why not in plain words, or honestly that the network is gone, and asks how to go on."""
    ways_on = (
        choice("try-again", "repeat", ChoiceStyle.PRIMARY),
        choice("something-else", "home", ChoiceStyle.QUIET),
    )
    if isinstance(problem, Unreachable):
        answer = yield from tell("no-network", "network_off", *ways_on)
        return Retry.SAME if answer == "try-again" else Retry.NO
    answer = yield from tell(f"problem-{problem.code}", "error", *ways_on)
    return Retry.OTHERWISE if answer == "try-again" else Retry.NO


def offer_local_number(facts: Facts, service: str, step_id: str = "no-network-local") -> Journey[bool]:
    """Says "I cannot book now": a number of this kiosk's own row is offered instead. True if taken."""
    answer = yield from tell(
        step_id,
        "network_off",
        choice("take-local-number", "take_number", ChoiceStyle.PRIMARY),
        choice("try-again", "repeat"),
        choice("done", "done", ChoiceStyle.QUIET),
    )
    if answer == "done":
        yield from Finish()
    if answer == "try-again":
        return False
    yield from take_local_number(facts, service)
    return True


def take_local_number(facts: Facts, service: str) -> Journey[None]:
    """A number of this kiosk's own row, which central hears of later."""
    ticket = yield from Commit(TakeLocalNumber(service, facts.centre))
    yield from hand_over(facts, ticket)
