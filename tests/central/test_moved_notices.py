"""Whoever is booked in a slot that the centre moved is told at their next look-up, until they know."""

from typing import Any

import pytest

from central.refusal import Refusal
from protocol.appointments import MoveReason
from tests.central.places import CENTRE
from tests.central.worlds import KIOSK, World, code_of, local_time, slot

NINE_TEN = slot("2026-11-23 09:10")


def utc(local: str) -> str:
    return (
        f"{local_time(f'2026-11-23 {local}').astimezone():%Y-%m-%d}T{int(local[:2]) - 1:02}:{local[3:]}:00Z"
    )


def move(world: World, to: str, why: MoveReason = MoveReason.STAFF_AWAY, which: str = NINE_TEN) -> None:
    moved = world.services.office.move(CENTRE, which, local_time(f"2026-11-23 {to}"), why)
    assert not isinstance(moved, Refusal)


def found(world: World, ticket: dict[str, Any]) -> Any:
    return world.post("/v1/tickets/find", {"kiosk": KIOSK, "short_code": ticket["short_code"]}).json()


def see(world: World, ticket: dict[str, Any], starts_at: str) -> Any:
    message = {"kiosk": KIOSK, "short_code": ticket["short_code"], "starts_at": starts_at}
    return world.post("/v1/tickets/moved/seen", message)


@pytest.fixture
def booked(world: World) -> dict[str, Any]:
    world.at("2026-11-23 08:00")
    return world.booked(NINE_TEN)


def test_nothing_is_told_of_what_was_not_moved(world: World, booked: dict[str, Any]) -> None:
    assert found(world, booked)["moved"] is None
    world.services.office.block(CENTRE, NINE_TEN)
    assert found(world, booked)["moved"] is None, "who is booked in a blocked slot keeps the place"


def test_it_is_told_by_every_look_up_until_the_visitor_knows(world: World, booked: dict[str, Any]) -> None:
    move(world, "10:25")
    told = {"was": utc("09:10"), "reason": "staff-away"}
    for _ in range(2):
        glimpse = found(world, booked)
        assert (glimpse["starts_at"], glimpse["moved"]) == (utc("10:25"), told)
    opened = world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": world.proof(booked)}).json()
    assert opened["moved"] == told
    assert world.checked_in(booked)["moved"] == told

    for _ in range(2):
        assert see(world, booked, utc("10:25")).json()["moved"] is None
    assert found(world, booked)["moved"] is None
    assert world.checked_in(booked)["moved"] is None


def test_moved_twice_the_paper_is_what_counts(world: World, booked: dict[str, Any]) -> None:
    move(world, "10:25")
    move(world, "11:25", MoveReason.CLOSED)
    assert found(world, booked)["moved"] == {"was": utc("09:10"), "reason": "closed"}
    assert see(world, booked, utc("10:25")).json()["moved"], "what they saw is not what is true now"
    assert see(world, booked, utc("11:25")).json()["moved"] is None
    move(world, "11:45")
    assert found(world, booked)["moved"]["was"] == utc("11:25"), "the new paper says so"


def test_moved_back_there_is_nothing_to_tell(world: World, booked: dict[str, Any]) -> None:
    move(world, "10:25")
    move(world, "09:10")
    assert found(world, booked)["moved"] is None
    move(world, "10:25")
    assert found(world, booked)["moved"]["was"] == utc("09:10")


def test_who_moves_it_themselves_knows(world: World, booked: dict[str, Any]) -> None:
    move(world, "10:25")
    message = {"kiosk": KIOSK, "proof": world.proof(booked), "slot": slot("2026-11-24 09:10")}
    assert world.post("/v1/appointments/move", message).status_code == 200
    assert found(world, booked)["moved"] is None


def test_whoever_booked_after_the_move_is_told_nothing(world: World, booked: dict[str, Any]) -> None:
    move(world, "10:25")
    later = world.booked(NINE_TEN)
    assert later["starts_at"] == utc("10:25")
    assert found(world, later)["moved"] is None
    assert found(world, booked)["moved"]


def test_guessing_codes_is_counted_here_too(world: World, booked: dict[str, Any]) -> None:
    for _ in range(20):
        answer = see(world, {"short_code": "000000000"}, utc("10:25"))
        assert code_of(answer) == (404, "ticket-unknown")
    assert code_of(see(world, booked, utc("09:10"))) == (429, "too-many-tries")


def test_the_code_on_the_paper_carries_no_notice(world: World, booked: dict[str, Any]) -> None:
    move(world, "10:25")
    opened = world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": world.proof(booked)}).json()
    see(world, booked, utc("10:25"))
    again = world.post("/v1/tickets/open", {"kiosk": KIOSK, "proof": world.proof(booked)}).json()
    assert again == {**opened, "moved": None}
