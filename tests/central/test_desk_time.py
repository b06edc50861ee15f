"""Services that share desks: the hall cannot promise one desk to two people at once."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from central.appointments.desk_time import STEP, steps
from central.appointments.pools import from_text, pools_of, to_text
from protocol.appointments import Booking, Ticket
from protocol.catalogue import Centre, Desk, Service
from tests.central import places
from tests.central.test_races import assert_books_balance, at_once
from tests.central.worlds import KIOSK, World, code_of, local_time, slot

LONG = Service("direct_support_help", places.words("Aide"), places.words("Registre"), "R", 30, "hand")
HERE = places.SMALL  # one desk


@pytest.fixture
def shared(world: World) -> World:
    """The small centre's one desk serves a service of 20 and one of 30 minutes."""
    small = replace(places.CATALOGUE.centres[1], services=(places.RSU, LONG.id))
    changed = replace(
        places.CATALOGUE,
        version="shared-desk",
        services=(*places.SERVICES, LONG),
        centres=(places.CATALOGUE.centres[0], small),
    )
    world.services.catalogue.store(changed)
    world.services.catalogue.refresh()
    return world


def short(time: str) -> str:
    return slot(f"2026-11-23 {time}", places.RSU, HERE)


def long(time: str) -> str:
    return slot(f"2026-11-23 {time}", LONG.id, HERE)


def offered(world: World, service: str) -> set[str]:
    return {name.rsplit(".", 1)[1][9:13] for name in world.free(service, HERE, days=1)}


def test_a_desk_that_is_taken_is_taken_for_every_service_of_its_queue(shared: World) -> None:
    shared.booked(short("08:50"))  # until 09:10

    assert code_of(shared.book(long("08:30"))) == (409, "slot-taken")
    assert code_of(shared.book(long("09:00"))) == (409, "slot-taken")
    assert offered(shared, LONG.id).isdisjoint({"0730", "0800"})
    shared.booked(long("09:30"))
    assert offered(shared, places.RSU).isdisjoint({"0750", "0830", "0850"})
    assert_books_balance(shared)


def test_time_that_is_given_back_serves_the_other_service(shared: World) -> None:
    ticket = shared.booked(long("08:30"))
    shared.post("/v1/appointments/cancel", {"kiosk": KIOSK, "proof": shared.proof(ticket)})
    shared.booked(short("08:30"))
    assert_books_balance(shared)


def test_a_ticket_may_move_into_its_own_time(shared: World) -> None:
    shared.booked(short("09:10"))
    ticket = shared.booked(long("08:30"))
    later = {"kiosk": KIOSK, "proof": shared.proof(ticket), "slot": long("09:00")}
    assert code_of(shared.post("/v1/appointments/move", later)) == (409, "slot-taken")
    assert_books_balance(shared)
    free = {**later, "slot": long("09:30")}
    assert shared.post("/v1/appointments/move", free).status_code == 200
    assert_books_balance(shared)


def test_a_slot_moves_by_a_few_minutes_but_not_onto_another_visitor(shared: World) -> None:
    office = shared.services.office
    shared.booked(short("08:50"))
    shared.booked(short("09:10"))
    assert isinstance(office.move(HERE, short("08:50"), local_time("2026-11-23 08:45")), list)
    refused = office.move(HERE, short("09:10"), local_time("2026-11-23 09:00"))
    assert getattr(refused, "code", None) == "slot-taken"
    assert_books_balance(shared)
    assert code_of(shared.book(long("08:30"))) == (409, "slot-taken")
    shared.booked(short("08:50").replace("0750Z", "0850Z"))


def test_a_move_that_is_abandoned_stays_when_the_desk_was_promised_meanwhile(shared: World) -> None:
    ticket = shared.booked(short("08:30"))
    to = {"kiosk": KIOSK, "proof": shared.proof(ticket), "slot": short("10:10")}
    shared.post("/v1/appointments/move", to, "k")
    shared.booked(long("08:30"))

    abandoned = shared.client.post("/v1/abandonments", json={"kiosk": KIOSK, "idempotency_key": "k"})
    assert abandoned.json() == {"cancelled": False}
    assert code_of(shared.post("/v1/appointments/move", to, "k")) == (409, "abandoned")
    assert_books_balance(shared)


def test_two_services_race_for_one_desk(shared: World) -> None:
    book = shared.services.appointments.book
    for hour in range(9, 15):
        wanted = (f"2026-11-23 {hour:02d}:30", places.RSU), (f"2026-11-23 {hour:02d}:30", LONG.id)
        calls: list[Callable[[], Any]] = [
            partial(book, Booking(f"{name}-{kiosk}", slot(local, name, HERE)), f"r{hour}")
            for local, name in wanted
            for kiosk in range(3)
            for _ in "ab"
        ]
        tickets = {one.id for one in at_once(calls) if isinstance(one, Ticket)}
        assert len(tickets) == 1
    assert_books_balance(shared)


@given(
    starts_at=st.integers(0, 10**8).map(lambda seconds: places.SUNDAY_NIGHT + timedelta(seconds=seconds)),
    minutes=st.integers(1, 240),
)
def test_steps_cover_a_time_and_no_more(starts_at: datetime, minutes: int) -> None:
    touched = steps(starts_at, minutes)
    end = starts_at + timedelta(minutes=minutes)
    assert touched[0] <= starts_at < touched[0] + STEP
    assert touched[-1] < end <= touched[-1] + STEP
    assert all(later - earlier == STEP for earlier, later in itertools.pairwise(touched))


DESKS = st.lists(st.frozensets(st.sampled_from("ABCDE"), min_size=1), min_size=1, max_size=5)


def a_centre(desks: list[frozenset[str]]) -> Centre:
    numbered = tuple(
        Desk(f"d{number}", number, tuple(sorted(letters))) for number, letters in enumerate(desks, 1)
    )
    return replace(places.CATALOGUE.centres[0], desks=numbered)


def can_all_be_seated(desks: list[frozenset[str]], people: list[str]) -> bool:
    """Tries every way: the honest, slow answer."""
    if not people:
        return True
    first, *others = people
    return any(
        first in letters and can_all_be_seated(desks[:at] + desks[at + 1 :], others)
        for at, letters in enumerate(desks)
    )


@given(desks=DESKS, people=st.lists(st.sampled_from("ABCDE"), max_size=6))
def test_pools_say_exactly_who_can_be_seated_together(desks: list[frozenset[str]], people: list[str]) -> None:
    centre = a_centre(desks)
    pools = {pool for letter in people for pool in pools_of(centre, letter)}
    fits = all(sum(one in pool.queues for one in people) <= pool.capacity for pool in pools)
    has_desk = all(pools_of(centre, letter) for letter in people)
    assert (fits and has_desk) == can_all_be_seated(desks, people)


@given(desks=DESKS, letter=st.sampled_from("ABCDE"))
def test_pools_of_a_ticket_are_read_back(desks: list[frozenset[str]], letter: str) -> None:
    pools = pools_of(a_centre(desks), letter)
    assert from_text(to_text(pools)) == pools


def test_queues_with_a_desk_in_common_share_it(world: World) -> None:
    """Desk 1 serves R, desk 2 serves R and A."""
    world.booked(slot("2026-11-23 08:30", places.CARD))
    world.booked(slot("2026-11-23 08:30"))

    assert code_of(world.book(slot("2026-11-23 08:30"))) == (409, "slot-taken")
    assert code_of(world.book(slot("2026-11-23 08:30", places.CARD))) == (409, "slot-taken")
    assert world.free()[slot("2026-11-23 08:50")] == 1
    assert world.free()[slot("2026-11-23 09:10")] == 2, "the card takes 40 minutes"


def test_after_desks_changed_what_was_promised_counts_by_the_new_desks(world: World) -> None:
    tickets = [world.booked(slot("2026-11-23 08:30")), world.booked(slot("2026-11-23 08:30"))]
    centre = places.CATALOGUE.centres[0]
    one_desk = replace(centre, desks=(Desk("d2", 2, ("R", "A")), centre.desks[2]))
    world.services.catalogue.store(replace(places.CATALOGUE, version="one-desk", centres=(one_desk,)))
    world.services.catalogue.refresh()
    world.services.office.recount()

    assert code_of(world.book(slot("2026-11-23 08:30", places.CARD))) == (409, "slot-taken")
    assert world.count("SELECT max(booked) FROM desk_time") == 2, "both stay promised"
    for ticket in tickets:
        cancel = {"kiosk": KIOSK, "proof": world.proof(ticket)}
        assert world.post("/v1/appointments/cancel", cancel).status_code == 200
    assert world.count("SELECT sum(booked) FROM desk_time") == 0
    world.booked(slot("2026-11-23 08:30", places.CARD))


def test_counting_again_changes_nothing_by_itself(shared: World) -> None:
    shared.booked(short("08:30"))
    shared.booked(long("09:30"))
    before = shared.count("SELECT sum(booked) FROM desk_time")
    shared.services.office.recount()
    assert shared.count("SELECT sum(booked) FROM desk_time") == before
    assert_books_balance(shared)
