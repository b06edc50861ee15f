"""A kiosk gives up waiting for an answer: whatever its request did, or would still do, is taken back."""

from typing import Any

from tests.central import places
from tests.central.worlds import KIOSK, World, code_of, slot

MONDAY_0830 = slot("2026-11-23 08:30")
TUESDAY_1010 = slot("2026-11-24 10:10")


def abandon(world: World, key: str, kiosk: str = KIOSK) -> Any:
    answer = world.client.post("/v1/abandonments", json={"kiosk": kiosk, "idempotency_key": key})
    assert answer.status_code == 200, answer.text
    return answer.json()


def state(world: World, ticket: dict[str, Any]) -> Any:
    return world.post("/v1/tickets/find", {"kiosk": "k9", "short_code": ticket["short_code"]}).json()["state"]


def test_a_booking_that_arrived_is_cancelled(world: World) -> None:
    ticket = world.booked(MONDAY_0830, key="k")

    assert abandon(world, "k") == {"cancelled": True}
    assert state(world, ticket) == "cancelled"
    assert world.free()[MONDAY_0830] == 2


def test_a_booking_that_arrives_later_is_refused(world: World) -> None:
    assert abandon(world, "k") == {"cancelled": False}
    assert code_of(world.book(MONDAY_0830, key="k")) == (409, "abandoned")
    assert world.free()[MONDAY_0830] == 2


def test_abandoning_twice_is_abandoning_once(world: World) -> None:
    world.booked(MONDAY_0830, key="k")
    world.booked(MONDAY_0830, key="other")

    assert [abandon(world, "k"), abandon(world, "k")] == [{"cancelled": True}] * 2
    assert world.free()[MONDAY_0830] == 1


def test_an_abandoned_key_gives_no_answer_again(world: World) -> None:
    world.booked(MONDAY_0830, key="k")
    abandon(world, "k")
    assert code_of(world.book(MONDAY_0830, key="k")) == (409, "abandoned")


def test_the_same_key_of_another_kiosk_is_not_meant(world: World) -> None:
    ticket = world.booked(MONDAY_0830, key="k")
    assert abandon(world, "k", kiosk="kiosk-2") == {"cancelled": False}
    assert state(world, ticket) == "booked"


def test_a_moved_ticket_goes_back_to_its_place_and_number(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    to = {"kiosk": KIOSK, "proof": world.proof(ticket), "slot": TUESDAY_1010}
    world.post("/v1/appointments/move", to, "k")

    assert abandon(world, "k") == {"cancelled": True}
    shown = world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": world.proof(ticket)})
    assert shown.json() == ticket
    assert abandon(world, "k") == {"cancelled": True}


def test_a_moved_ticket_stays_when_its_old_place_is_gone(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    to = {"kiosk": KIOSK, "proof": world.proof(ticket), "slot": TUESDAY_1010}
    moved = world.post("/v1/appointments/move", to, "k").json()
    world.booked(MONDAY_0830)
    world.booked(MONDAY_0830)

    assert abandon(world, "k") == {"cancelled": False}
    shown = world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": world.proof(moved)})
    assert shown.json() == moved


def test_a_walk_in_that_nobody_called_is_cancelled_and_one_that_was_called_stays(world: World) -> None:
    world.at("2026-11-23 09:00")
    walk_in = {"kiosk": KIOSK, "centre": places.CENTRE, "service": places.RSU}
    first = world.post("/v1/walk-ins", walk_in, "first").json()
    second = world.post("/v1/walk-ins", walk_in, "second").json()
    world.services.desk.call_next(places.CENTRE, 1)

    assert abandon(world, "first") == {"cancelled": False}
    assert abandon(world, "second") == {"cancelled": True}
    assert (state(world, first), state(world, second)) == ("arrived", "cancelled")


def test_a_cancellation_and_a_check_in_stay(world: World) -> None:
    one, two = world.booked(MONDAY_0830), world.booked(MONDAY_0830)
    world.post("/v1/appointments/cancel", {"kiosk": KIOSK, "proof": world.proof(one)}, "cancel")
    world.at("2026-11-23 08:20")
    here = {"kiosk": KIOSK, "centre": places.CENTRE, "short_code": two["short_code"]}
    world.post("/v1/check-ins", here, "arrive")

    assert abandon(world, "cancel") == abandon(world, "arrive") == {"cancelled": False}
    assert (state(world, one), state(world, two)) == ("cancelled", "checked-in")
