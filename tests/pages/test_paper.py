"""What is printed: public names only, and digits that keep their order in Arabic."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from central.catalogue.content import load_content
from kiosk.content.paper import PaperWords
from kiosk.devices.ticket.words import TicketWords
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.ticket_facts import ticket_facts
from kiosk.locate import CONFIG
from protocol.appointments import Ticket, TicketKind
from protocol.catalogue import Catalogue, Service
from tests.dialogue.world import NINE, ticket
from tests.pages.listening import LANGUAGES, values

in_both = pytest.mark.parametrize("language", LANGUAGES)
both_kinds = pytest.mark.parametrize("kind", TicketKind)


@cache
def catalogue() -> Catalogue:
    return load_content(CONFIG / "content", NINE)


def facts(centre: str) -> Facts:
    return Facts(catalogue(), centre, "kiosk-2", NINE)


def ticket_for(service: Service, kind: TicketKind, centre: str) -> Ticket:
    """Every fact that a ticket can carry."""
    return replace(
        ticket(f"{service.letter}-047", kind),
        service=service.id,
        public_name=service.public_name,
        centre=centre,
        desk=12,
        waiting=37,
        starts_at=NINE + timedelta(days=3),
    )


def papers(kind: TicketKind, language: str) -> Iterator[tuple[Service, TicketWords]]:
    centre = catalogue().centres[0].id
    for service in catalogue().services:
        words = PaperWords(values()).of(ticket_for(service, kind, centre), facts(centre), language)
        yield service, words


def test_there_are_twenty_five_services() -> None:
    assert len(catalogue().services) == 25


@in_both
@both_kinds
def test_paper_says_the_public_name_and_nothing_else_of_the_service(kind: TicketKind, language: str) -> None:
    for service, words in papers(kind, language):
        assert words.service == service.public_name.show(language)
        private = [other.name.show(language) for other in catalogue().services]
        for text in words.texts():
            assert text not in private, f"{service.id}: {text}"
            assert not any(name in text for name in private), f"{service.id}: {text}"


@both_kinds
def test_services_of_a_queue_cannot_be_told_apart_on_paper(kind: TicketKind) -> None:
    """Women's support is the ordinary reception."""
    for language in LANGUAGES:
        by_letter: dict[str, TicketWords] = {}
        for service, words in papers(kind, language):
            assert by_letter.setdefault(service.letter, words) == words, service.id


@both_kinds
def test_digits_in_arabic_are_isolated(kind: TicketKind) -> None:
    for _, words in papers(kind, "ar"):
        assert words.rtl
        for text in words.texts():
            assert not re.search(r"\d", re.sub("\u2068[^\u2069]*\u2069", "", text)), text


def test_names_of_centres_need_no_isolation() -> None:
    for centre in catalogue().centres:
        assert not re.search(r"\d", centre.name.show("ar")), centre.id


@in_both
def test_an_appointment_says_day_time_desk_and_when_to_come(language: str) -> None:
    _, words = next(papers(TicketKind.APPOINTMENT, language))
    own = values()[language]
    assert [fact.large for fact in words.facts] == [True, True, False, False]
    day, time, waiting, desk = (fact.value for fact in words.facts)
    assert "26" in day
    assert time == "\u206810:00\u2069"  # nine by UTC is ten on the wall of a Moroccan centre
    assert "37" in waiting
    assert "12" in desk
    assert own.language == words.language
    assert len(words.advice) == 2


@in_both
def test_a_number_for_today_says_neither_day_nor_time(language: str) -> None:
    (_, appointment), (_, walk_in) = (next(papers(kind, language)) for kind in TicketKind)
    assert len(walk_in.facts) == len(appointment.facts) - 2
    assert walk_in.title != appointment.title
    assert walk_in.advice != appointment.advice


# --- the way without steps ------------------------------------------------------------------------


@in_both
@both_kinds
def test_every_ticket_of_a_desk_tells_the_same_way_whatever_brought_its_holder(
    kind: TicketKind, language: str
) -> None:
    """It is the building's, from what the office wrote of it: a ticket that had it and one that had not would tell."""
    ways = {words.access_path for _, words in papers(kind, language)}
    (way,) = ways
    assert way is not None
    assert way.label == values()[language].shown(message("fact-access-path"))
    (feature,) = catalogue().access_path_to(catalogue().centres[0], 12)
    assert way.value == feature.name.show(language)


@in_both
def test_a_desk_upstairs_is_reached_by_its_own_way_and_it_is_said_too(language: str) -> None:
    service, here = catalogue().services[0], facts("MA-11-LAA-02")
    ways = {}
    for desk in (None, 1, 5):
        told = ticket_facts(here, replace(ticket_for(service, TicketKind.WALK_IN, here.centre), desk=desk))
        (ways[desk],) = (fact for fact in told if fact.id == "access-path")
    assert ways[None] == ways[1] != ways[5]
    assert ways[5].pictogram == "accessible"
    lift = next(one.name for one in catalogue().accessibility if one.id == "lift")
    assert lift.say(language) in values()[language].spoken(ways[5].value)
    assert lift.say(language) not in values()[language].spoken(ways[1].value)


def test_a_centre_of_which_no_way_is_written_promises_none() -> None:
    service = catalogue().services[0]
    for centre in catalogue().centres:
        told = ticket_facts(facts(centre.id), ticket_for(service, TicketKind.WALK_IN, centre.id))
        assert ("access-path" in {fact.id for fact in told}) is bool(centre.access_path), centre.id
    assert not all(centre.access_path for centre in catalogue().centres)
