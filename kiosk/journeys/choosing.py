"""Questions that several journeys ask: which service, which day, which time."""

from collections.abc import Sequence
from datetime import date

from kiosk.dialogue.screen import Choice
from kiosk.dialogue.steps import Choose, Journey, Option, tell
from kiosk.dialogue.text import Day, Text, TimeOfDay, message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.ticket_facts import local
from protocol.appointments import Slot
from protocol.catalogue import Service

NOON = 12


def which_service_of(facts: Facts, services: Sequence[Service], what_for: str) -> Journey[Service]:
    """Its group, then the service: two questions of a page each (row C3); one where there are few.

    The visitor's own words for it; paper and hall see the public name.
    """
    title: Text = message(f"which-group-{what_for}-title")
    groups = [
        (group, [one for one in services if one.category == group.id]) for group in facts.catalogue.categories
    ]
    offered = [(group, members) for group, members in groups if members]
    if len(offered) > 1:
        group, services = yield from Choose(
            f"which-group-{what_for}",
            tuple(
                Option(Choice(group.id, group.name, group.pictogram), (group, members))
                for group, members in offered
            ),
        )
        title = group.name
    service = yield from Choose(
        "which-service",
        tuple(Option(Choice(one.id, one.name, one.pictogram), one) for one in services),
        title=title,
    )
    yield from _introduce(service)
    return service


def _introduce(service: Service) -> Journey[None]:
    """What it is, where somebody wrote that: on a page of its own, for no card has room for it in large letters."""
    if service.description is not None:
        title: Text = message("about-service-title") if service.discreet else service.name
        yield from tell(
            "about-service",
            service.pictogram,
            title=title,
            prompt=service.description,
            discreet=service.discreet,
        )


def desk_for(facts: Facts, preferred: str) -> Service:
    """A service whose queue listens to anybody: the preferred one, where this centre has it."""
    offered = facts.catalogue.services_at(facts.centre)
    return next((one for one in offered if one.id == preferred), offered[0])


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
