"""Questions that several journeys ask: which service, which day, which time."""

from collections.abc import Iterable
from datetime import date

from kiosk.dialogue.screen import Choice
from kiosk.dialogue.steps import Choose, Journey, Option
from kiosk.dialogue.text import Day, TimeOfDay, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.ticket_facts import local
from protocol.appointments import Slot
from protocol.catalogue import Service

NOON = 12


def which_service(step_id: str, services: Iterable[Service]) -> Choose[Service]:
    """The visitor's own words for it; paper and hall see the public name."""
    return Choose(
        step_id,
        tuple(Option(Choice(service.id, service.name, service.pictogram), service) for service in services),
    )


def which_slot(facts: Facts, slots: tuple[Slot, ...]) -> Journey[Slot]:
    """First the day, then the time."""
    by_day: dict[date, list[Slot]] = {}
    for slot in slots:
        by_day.setdefault(local(facts, slot.starts_at).date(), []).append(slot)
    day = yield from Choose(
        "which-day",
        tuple(
            Option(
                Choice(day.isoformat(), Day(day), "calendar_day", message("places-free", n=_free(of_day))),
                day,
            )
            for day, of_day in by_day.items()
        ),
    )
    times = tuple(_time_option(facts, slot) for slot in by_day[day])
    return (yield from Choose("which-time", times))


def _free(slots: list[Slot]) -> int:
    return sum(slot.free for slot in slots)


def _time_option(facts: Facts, slot: Slot) -> Option[Slot]:
    at = local(facts, slot.starts_at).time()
    return Option(Choice(slot.id, TimeOfDay(at), "sun_morning" if at.hour < NOON else "sun_afternoon"), slot)
