"""A visitor comes back with the paper: looks at the ticket, moves it, gives it back."""

from datetime import timedelta
from typing import Any

import pytest

from central.kiosks.service import TRIES
from protocol import short_code
from tests.central import places
from tests.central.worlds import KIOSK, World, code_of, slot

MONDAY_0830 = slot("2026-11-23 08:30")
TUESDAY_1010 = slot("2026-11-24 10:10")


def move(world: World, ticket: dict[str, Any], to: str, key: str | None = None) -> Any:
    return world.post(
        "/v1/appointments/move", {"kiosk": KIOSK, "proof": world.proof(ticket), "slot": to}, key
    )


def cancel(world: World, ticket: dict[str, Any], key: str | None = None) -> Any:
    return world.post("/v1/appointments/cancel", {"kiosk": KIOSK, "proof": world.proof(ticket)}, key)


def find(world: World, code: str, kiosk: str = KIOSK) -> Any:
    return world.post("/v1/tickets/find", {"kiosk": kiosk, "short_code": code})


def open_it(world: World, code: str, number: str) -> Any:
    return world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": {"short_code": code, "number": number}})


def test_a_short_code_alone_shows_place_and_time_only(world: World) -> None:
    ticket = world.booked(MONDAY_0830)

    assert find(world, ticket["short_code"]).json() == {
        "centre": places.CENTRE,
        "kind": "appointment",
        "starts_at": "2026-11-23T07:30:00Z",
        "state": "booked",
        "moved": None,
    }


@pytest.mark.parametrize("number", ["R-001", "001"])
def test_both_facts_show_the_ticket_again(world: World, number: str) -> None:
    ticket = world.booked(MONDAY_0830)
    assert open_it(world, ticket["short_code"], number).json() == ticket


def test_an_unknown_code_and_a_wrong_number_get_the_same_words(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    nobodys = short_code.with_check_digit("00000000")

    answers = [
        open_it(world, nobodys, "001"),
        open_it(world, ticket["short_code"], "002"),
        open_it(world, ticket["short_code"], "A-001"),
    ]
    assert code_of(answers[0]) == (404, "ticket-unknown")
    assert len({answer.content for answer in answers}) == 1


def test_after_twenty_failures_a_kiosk_must_wait_even_with_the_right_code(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    for _ in range(TRIES):
        assert code_of(find(world, "000000000")) == (404, "ticket-unknown")

    refused = find(world, ticket["short_code"])
    assert code_of(refused) == (429, "too-many-tries")
    assert refused.headers["Retry-After"] == "3600"
    assert code_of(cancel(world, ticket)) == (429, "too-many-tries")
    assert find(world, ticket["short_code"], kiosk="kiosk-2").status_code == 200, "others go on"

    world.clock.advance(timedelta(minutes=59, seconds=59))
    assert code_of(find(world, ticket["short_code"])) == (429, "too-many-tries")
    world.clock.advance(timedelta(seconds=1))
    assert find(world, ticket["short_code"]).status_code == 200


def test_right_codes_cost_no_tries(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    for _ in range(TRIES + 5):
        assert find(world, ticket["short_code"]).status_code == 200


@pytest.mark.parametrize("path", ["appointments/move", "appointments/cancel", "check-ins", "tickets/open"])
def test_wrong_facts_count_wherever_they_are_tried(world: World, path: str) -> None:
    facts = {"short_code": "000000000", "number": "001"}
    bodies: dict[str, Any] = {
        "appointments/move": {"kiosk": KIOSK, "proof": facts, "slot": TUESDAY_1010},
        "appointments/cancel": {"kiosk": KIOSK, "proof": facts},
        "check-ins": {"kiosk": KIOSK, "centre": places.CENTRE, "short_code": "000000000"},
        "tickets/open": {"kiosk": KIOSK, "proof": facts},
    }
    for _ in range(TRIES):
        assert code_of(world.post(f"/v1/{path}", bodies[path])) == (404, "ticket-unknown")
    assert code_of(world.post(f"/v1/{path}", bodies[path])) == (429, "too-many-tries")


def test_moving_takes_the_new_place_and_frees_the_old(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    moved = move(world, ticket, TUESDAY_1010)

    assert moved.status_code == 200
    now = moved.json()
    assert (now["id"], now["short_code"]) == (ticket["id"], ticket["short_code"])
    assert now["starts_at"] == "2026-11-24T09:10:00Z"
    assert now["number"] == "R-001", "the first of that day"
    assert now["qr"] != ticket["qr"]
    assert world.free()[MONDAY_0830] == 2
    assert world.free()[TUESDAY_1010] == 1


def test_a_number_that_was_moved_away_is_not_given_again(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    move(world, ticket, TUESDAY_1010)
    assert world.booked(MONDAY_0830)["number"] == "R-002"


def test_moving_twice_with_one_key_moves_once(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    first = move(world, ticket, TUESDAY_1010, key="k")
    again = move(world, ticket, TUESDAY_1010, key="k")

    assert again.content == first.content
    assert world.free()[TUESDAY_1010] == 1


def test_moving_to_the_place_one_has_changes_nothing(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    assert move(world, ticket, MONDAY_0830).json() == ticket
    assert world.free()[MONDAY_0830] == 1


def test_a_full_slot_leaves_the_ticket_where_it_is(world: World) -> None:
    for _ in range(2):
        world.booked(TUESDAY_1010)
    ticket = world.booked(MONDAY_0830)

    assert code_of(move(world, ticket, TUESDAY_1010)) == (409, "slot-taken")
    assert open_it(world, ticket["short_code"], "001").json() == ticket
    assert world.free()[MONDAY_0830] == 1


def test_a_ticket_moves_to_another_centre_but_not_to_another_service(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    elsewhere = slot("2026-11-24 10:10", centre=places.SMALL)

    assert code_of(move(world, ticket, slot("2026-11-24 08:30", places.CARD))) == (404, "slot-unknown")
    assert move(world, ticket, elsewhere).json()["centre"] == places.SMALL


def test_cancelling_frees_the_place_and_keeps_the_ticket(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    cancelled = cancel(world, ticket)

    assert cancelled.status_code == 200
    assert cancelled.json()["state"] == "cancelled"
    assert world.free()[MONDAY_0830] == 2
    assert find(world, ticket["short_code"]).json()["state"] == "cancelled"


def test_cancelling_twice_with_one_key_frees_one_place(world: World) -> None:
    tickets = [world.booked(MONDAY_0830), world.booked(MONDAY_0830)]
    first = cancel(world, tickets[0], key="k")

    assert cancel(world, tickets[0], key="k").content == first.content
    assert code_of(cancel(world, tickets[0])) == (409, "ticket-cancelled")
    assert world.free()[MONDAY_0830] == 1


def test_who_has_arrived_can_neither_move_nor_cancel(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    world.at("2026-11-23 08:20")
    world.checked_in(ticket)

    assert code_of(move(world, ticket, TUESDAY_1010)) == (409, "ticket-arrived")
    assert code_of(cancel(world, ticket)) == (409, "ticket-arrived")


def test_who_is_late_may_move_on_the_same_day_and_not_later(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    world.at("2026-11-23 15:00")
    moved = move(world, ticket, TUESDAY_1010)
    assert moved.status_code == 200

    world.at("2026-11-25 00:00")
    assert code_of(move(world, moved.json(), slot("2026-11-26 08:30"))) == (409, "ticket-over")
    assert code_of(cancel(world, moved.json())) == (409, "ticket-over")


def test_a_walk_in_cannot_be_moved(world: World) -> None:
    world.at("2026-11-23 09:00")
    assert code_of(move(world, world.walked_in(), TUESDAY_1010)) == (409, "ticket-arrived")
