"""The centre moved an appointment: its visitor hears and sees it once, and says that they know."""

from datetime import datetime

from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Ask, Journey, choice, choose_one
from kiosk.dialogue.text import Day, TimeOfDay, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import SeeMoved
from kiosk.journeys.ticket_facts import fact, local, when_facts
from protocol.appointments import MovedNotice, MoveReason


def tell_move(facts: Facts, code: str, notice: MovedNotice, starts_at: datetime) -> Journey[None]:
    """What was and what is. Where central cannot be told that they know, they are told again next time."""
    known = choice("understood", "yes", ChoiceStyle.PRIMARY)
    rows = _facts(facts, notice, starts_at)
    yield from choose_one("appointment-moved", known, kind=ScreenKind.TICKET, facts=rows)
    yield from Ask(SeeMoved(code, starts_at), busy="busy-ticket")


def _facts(facts: Facts, notice: MovedNotice, starts_at: datetime) -> tuple[Fact, ...]:
    """The new time comes first, what changed after all; the old one tells which paper is no longer right."""
    was = local(facts, notice.was)
    day, time = when_facts(facts, starts_at)
    rows = [time, fact("was", TimeOfDay(was.time())), day]
    if was.date() != local(facts, starts_at).date():
        rows.append(fact("was-day", Day(was.date())))
    if notice.reason is not MoveReason.OTHER:
        rows.append(fact("why", message(f"moved-{notice.reason}")))
    return tuple(rows)
