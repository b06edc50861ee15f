"""Many kiosks, one place, every request sent twice at once: exactly one ticket, and both copies hear it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from central.app import Services
from central.refusal import Refusal
from protocol.appointments import Abandon, Abandoned, Booking, Cancel, Move, Proof, Ticket
from protocol.hall import AskHelp
from protocol.problem import ProblemCode
from tests.central import places
from tests.central.worlds import World, open_world, slot

KIOSKS = 8
ROUNDS = 6
# One place each: the small centre has one desk. 24 slots a day from 08:30.
ONE_PLACE = [
    slot(f"2026-11-{day} {hour:02d}:{minute:02d}", centre=places.SMALL)
    for day in (23, 24)
    for hour, minute in ((8, 30), (8, 50), (9, 10), (9, 30), (9, 50), (10, 10))
]
TAKEN = Refusal(ProblemCode.SLOT_TAKEN)


def at_once(calls: list[Callable[[], Any]]) -> list[Any]:
    """Runs all calls in threads that start together."""
    together = threading.Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        together.wait(30)
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def booking(services: Services, kiosk: int, where: str, key: str) -> Callable[[], Ticket | Refusal]:
    return lambda: services.appointments.book(Booking(f"kiosk-{kiosk}", where), key)


def moving(services: Services, move: Move, key: str) -> Callable[[], Ticket | Refusal]:
    return lambda: services.changes.move(move, key)


def cancelling(services: Services, cancel: Cancel, key: str) -> Callable[[], Ticket | Refusal]:
    return lambda: services.changes.cancel(cancel, key)


def assert_books_balance(world: World) -> None:
    """What slots and desks say is what the tickets say, and nothing is oversold."""
    assert world.count("SELECT count(*) FROM slot WHERE booked > capacity OR booked < 0") == 0
    assert (
        world.count(
            "SELECT count(*) FROM slot WHERE booked <> (SELECT count(*) FROM ticket"
            " WHERE ticket.slot = slot.id AND ticket.state <> 'cancelled')"
        )
        == 0
    )
    steps = "SELECT coalesce(sum(booked), 0) FROM desk_time"
    wanted = (
        "SELECT coalesce(sum(minutes / 5), 0) FROM ticket WHERE slot IS NOT NULL AND state <> 'cancelled'"
    )
    assert world.count(steps) == world.count(wanted)


def test_the_last_place_is_sold_once_and_both_copies_of_the_request_hear_it(world: World) -> None:
    for number, where in enumerate(ONE_PLACE[:ROUNDS]):
        calls = [booking(world.services, kiosk, where, f"r{number}") for kiosk in range(KIOSKS) for _ in "ab"]
        answers = at_once(calls)
        tickets = [one for one in answers if isinstance(one, Ticket)]

        assert len(tickets) == 2, answers
        assert tickets[0] == tickets[1]
        winner = answers.index(tickets[0])
        assert answers[winner ^ 1] == tickets[0], "the two copies are neighbours"
        assert [one for one in answers if one not in tickets] == [TAKEN] * (2 * KIOSKS - 2)
    assert world.count("SELECT count(*) FROM ticket") == ROUNDS
    assert_books_balance(world)


def test_numbers_of_a_queue_have_no_gap_and_no_twin(world: World) -> None:
    calls = [
        booking(world.services, kiosk, slot(f"2026-11-23 {time}"), f"k-{time}")
        for kiosk in range(2)
        for time in ("08:30", "08:50", "09:10", "09:30", "09:50", "10:10", "10:30", "10:50")
    ]
    numbers = sorted(ticket.number for ticket in at_once(calls))
    assert numbers == [f"R-{n:03d}" for n in range(1, 17)]


def test_a_place_given_back_while_others_want_it_is_sold_once(world: World) -> None:
    for number, where in enumerate(ONE_PLACE[:ROUNDS]):
        held = world.services.appointments.book(Booking("holder", where), f"held-{number}")
        assert isinstance(held, Ticket)
        cancel = Cancel("holder", Proof(held.short_code, held.number))
        calls = [cancelling(world.services, cancel, f"back-{number}") for _ in "ab"]
        calls += [booking(world.services, kiosk, where, f"r{number}") for kiosk in range(4) for _ in "ab"]
        answers = at_once(calls)

        assert answers[0] == answers[1]
        assert len({one.id for one in answers[2:] if isinstance(one, Ticket)}) <= 1
    assert_books_balance(world)


def test_tickets_that_swap_places_neither_deadlock_nor_oversell(world: World) -> None:
    services = world.services
    for number in range(ROUNDS):
        one, two = ONE_PLACE[number], ONE_PLACE[number + 6]
        pair = [
            services.appointments.book(Booking(f"kiosk-{where}", where), f"swap-{where}")
            for where in (one, two)
        ]
        spare = slot(f"2026-11-25 {10 + number}:30", centre=places.SMALL)
        third = services.appointments.book(Booking("third", spare), f"spare-{number}")
        moves = [
            Move("k", Proof(ticket.short_code, ticket.number), to)
            for ticket, to in ((pair[0], two), (pair[1], one), (third, one))
            if isinstance(ticket, Ticket)
        ]
        answers = at_once([moving(services, one, f"{number}-{n}") for n, one in enumerate(moves)])
        assert all(isinstance(one, Ticket) or one == TAKEN for one in answers)
    assert_books_balance(world)


def test_an_abandoned_key_leaves_no_place_taken_whoever_comes_first(world: World) -> None:
    for number, where in enumerate(ONE_PLACE[:ROUNDS]):
        key = f"late-{number}"
        abandon = Abandon("kiosk-0", key)
        outcome = at_once(
            [
                booking(world.services, 0, where, key),
                partial(world.services.abandonment.abandon, abandon),
                booking(world.services, 0, where, key),
            ]
        )
        assert isinstance(outcome[1], Abandoned)
        assert world.services.appointments.book(Booking("kiosk-0", where), key) == Refusal(
            ProblemCode.ABANDONED
        )
        assert isinstance(world.services.appointments.book(Booking("kiosk-1", where), key), Ticket)
    assert_books_balance(world)


def test_pressing_next_at_once_calls_each_visitor_once(world: World) -> None:
    world.at("2026-11-23 09:00")
    for _ in range(6):
        world.walked_in()
    desk = world.services.desk
    outcomes = at_once([partial(desk.call_next, places.CENTRE, number) for number in (1, 1, 2, 2, 1, 2)])
    called = [one.number for one in outcomes if hasattr(one, "short_code")]

    assert sorted(called) == ["R-001", "R-002"]


def test_asking_for_help_at_once_is_one_call(world: World) -> None:
    ask = AskHelp("kiosk-1", places.CENTRE)
    calls = at_once([partial(world.services.help.ask, ask, key) for key in ("a", "a", "b", "c")])
    assert len({call.id for call in calls}) == 1
    assert len(world.services.help.open_calls(places.CENTRE)) == 1


def test_a_short_code_that_is_taken_is_drawn_again(world: World) -> None:
    """The same randomness twice: the second world draws the first one's codes."""
    first = world.booked(ONE_PLACE[0])
    state = world.state
    with open_world(world.database, state) as twin:
        ticket = twin.booked(ONE_PLACE[1], key="other")
    assert ticket["short_code"] != first["short_code"]
