"""Somebody in danger, a child alone: staff at once and silently, telephone numbers, a neutral number."""

from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Commit, Finish, Journey, choice, choose_one
from kiosk.dialogue.text import Phone, Text, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Alerted, AlertStaff, Unreachable
from kiosk.journeys.take_number import take_number_for
from protocol.catalogue import Hotline, Service

CHILDREN = "children"


def staff_now(facts: Facts, service: Service, step_id: str, receipt: str | None = None) -> Journey[None]:
    """Alerts staff without a word on the glass, shows whom one can call, gives a number of the neutral queue."""
    alert = yield from Commit(AlertStaff(), busy="busy-asking")
    numbers = hotlines(facts, service.hotlines)
    wish = yield from choose_one(
        step_id,
        choice("take-number", "take_number", ChoiceStyle.PRIMARY),
        choice("done", "done", ChoiceStyle.QUIET),
        kind=ScreenKind.CONFIRM if numbers else ScreenKind.NOTICE,
        pictogram=None if numbers else "staff",
        facts=numbers,
        prompt=_honest(alert),
        discreet=True,
    )
    if wish == "done":
        yield from Finish()
    yield from take_number_for(facts, service, receipt)


def child_alone(facts: Facts, service: Service) -> Journey[None]:
    """No consent and no papers of a child: staff come, and 2511 is shown and said."""
    alert = yield from Commit(AlertStaff(), busy="busy-asking")
    wish = yield from choose_one(
        "child-alone",
        choice("take-number", "take_number", ChoiceStyle.PRIMARY),
        choice("done", "done", ChoiceStyle.QUIET),
        kind=ScreenKind.CONFIRM,
        facts=hotlines(facts, (CHILDREN,)),
        prompt=_honest(alert),
        discreet=service.discreet,
    )
    if wish == "done":
        yield from Finish()
    yield from take_number_for(facts, service)


def _honest(alert: Alerted | Unreachable) -> Text | None:
    """Nobody is told that somebody comes when nobody could be told: then they go to the desk, or call."""
    return message("nobody-told") if isinstance(alert, Unreachable) else None


def hotlines(facts: Facts, ids: tuple[str, ...]) -> tuple[Fact, ...]:
    """In the order of `ids`, each under its own name; one that the catalogue lacks is left out."""
    by_id: dict[str, Hotline] = {line.id: line for line in facts.catalogue.hotlines}
    return tuple(
        Fact(f"hotline-{name}", by_id[name].name, Phone(by_id[name].number), large=True)
        for name in ids
        if name in by_id
    )
