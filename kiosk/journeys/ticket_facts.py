"""A ticket's facts in the order they are shown and said; public names only."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.dialogue.screen import Fact
from kiosk.dialogue.text import Code, Day, Message, Text, TicketNumber, TimeOfDay, message
from kiosk.dialogue.visit import Facts
from protocol.appointments import Ticket, TicketGlimpse, TicketKind
from protocol.wording import Wording


def local(facts: Facts, moment: datetime) -> datetime:
    """The time on the wall of the centre."""
    return moment.astimezone(ZoneInfo(facts.catalogue.timezone))


def centre_name(facts: Facts, centre: str) -> Wording:
    """Its name, or its id for a centre that is newer than this visit's catalogue."""
    try:
        return facts.catalogue.centre(centre).name
    except KeyError:
        return Wording(dict.fromkeys(facts.catalogue.languages, centre))


def fact(name: str, value: Text, *, large: bool = False) -> Fact:
    """A row labelled by the message `fact-<name>`."""
    return Fact(name, message(f"fact-{name}"), value, large)


def when_facts(facts: Facts, starts_at: datetime) -> tuple[Fact, ...]:
    """Day and time, large: what one must not mistake."""
    at = local(facts, starts_at)
    return (
        fact("day", Day(at.date()), large=True),
        fact("time", TimeOfDay(at.time()), large=True),
    )


def booking_facts(facts: Facts, service: Wording, starts_at: datetime) -> tuple[Fact, ...]:
    """What is about to be booked; the visitor chose the service, so its own name is theirs to check."""
    return (
        fact("service", service),
        *when_facts(facts, starts_at),
        fact("centre", facts.catalogue.centre(facts.centre).name),
    )


def ticket_facts(facts: Facts, ticket: Ticket) -> tuple[Fact, ...]:
    """All that paper and screen may carry, the number first."""
    rows = [fact("number", TicketNumber(ticket.number), large=True)]
    if ticket.kind is TicketKind.APPOINTMENT:
        rows += when_facts(facts, ticket.starts_at)
    if ticket.waiting is not None:
        rows.append(fact("waiting", message("people-waiting", n=ticket.waiting)))
    if ticket.desk is not None:
        rows.append(fact("desk", message("desk-number", n=ticket.desk)))
    rows += access_path(facts, ticket)
    rows.append(fact("public-name", ticket.public_name))
    rows.append(fact("centre", centre_name(facts, ticket.centre)))
    if ticket.short_code:
        rows.append(fact("code", Code(ticket.short_code)))
    return tuple(rows)


def access_path(facts: Facts, ticket: Ticket) -> tuple[Fact, ...]:
    """The building's way without steps to the desk. The same on every ticket for it, whoever holds one: it tells
    nothing of a visitor (docs/adr/0012)."""
    try:
        features = facts.catalogue.access_path_to(facts.catalogue.centre(ticket.centre), ticket.desk)
    except KeyError:  # a centre that is newer than this visit's catalogue
        return ()
    if not features:
        return ()
    way: Message | Wording = features[0].name
    for feature in features[1:]:
        way = message("answer-and", first=way, second=feature.name)
    return (replace(fact("access-path", way), pictogram="accessible"),)


def glimpse_facts(facts: Facts, glimpse: TicketGlimpse) -> tuple[Fact, ...]:
    """Place and time: all that a short code alone may show."""
    return (
        *when_facts(facts, glimpse.starts_at),
        fact("centre", centre_name(facts, glimpse.centre)),
    )
