"""A number taken after a request is known to belong to it; who asked for help on the spot goes first, and only staff know."""

from typing import Any

import pytest

from central.appointments.stored import StoredTicket
from central.certificates.vault import passing_vault
from central.requests.given import GivenAnswers
from central.requests.repository import request_by_receipt
from protocol.appointments import TicketState
from tests.central import places
from tests.central.request_world import NOW, applied, changed, new, offer, withdraw
from tests.central.worlds import KIOSK, World, slot

NEEDS_NOTHING = changed(access_needs={"values": ["none"]})
SKIPPED = changed(access_needs={"left": "skipped"})


@pytest.fixture
def offered(world: World) -> World:
    world.clock.set(NOW)
    return offer(world)


def asked(world: World, answers: dict[str, Any] | None = None, centre: str = places.CENTRE) -> str:
    """The receipt of a request."""
    code: str = applied(world, new(answers, centre=centre))["receipt"]["code"]
    return code


def number(world: World, receipt: str | None = None, key: str | None = None) -> dict[str, Any]:
    body = {"kiosk": KIOSK, "centre": places.CENTRE, "service": places.RSU, "receipt": receipt}
    answer = world.post("/v1/walk-ins", body, key)
    assert answer.status_code == 201, answer.text
    ticket: dict[str, Any] = answer.json()
    return ticket


def line_of(world: World) -> list[str]:
    return [one.number for one in world.services.desk.board(places.CENTRE).waiting]


def stored(world: World, ticket: dict[str, Any]) -> StoredTicket:
    board = world.services.desk.board(places.CENTRE)
    return next(one for one in (*board.waiting, *board.called, *board.over) if one.id == ticket["id"])


def test_who_asked_for_help_on_the_spot_goes_before_who_came_earlier_without_an_appointment(
    offered: World,
) -> None:
    first, second = number(offered), number(offered)
    helped = number(offered, asked(offered))
    assert (second["waiting"], helped["waiting"]) == (1, 0), "who is told how many wait is told the truth"
    assert line_of(offered) == [helped["number"], first["number"], second["number"]]
    later = number(offered, asked(offered))
    assert line_of(offered)[:2] == [helped["number"], later["number"]], "among themselves by arrival"


def test_an_appointment_whose_time_has_come_is_kept_before_them(offered: World) -> None:
    booked = offered.booked(slot("2026-11-23 09:10"))
    offered.at("2026-11-23 09:10")
    helped = number(offered, asked(offered))
    offered.checked_in(booked)
    assert line_of(offered) == [booked["number"], helped["number"]]


def test_an_appointment_booked_after_a_request_keeps_its_time_and_tells_staff_what_was_asked(
    offered: World,
) -> None:
    body = {"kiosk": KIOSK, "slot": slot("2026-11-23 09:10"), "receipt": asked(offered)}
    helped = offered.post("/v1/appointments", body, "k").json()
    assert offered.post("/v1/appointments", body, "k").json() == helped
    plain = offered.booked(slot("2026-11-23 09:10"))
    for minute, one in ((11, plain), (12, helped)):
        offered.at(f"2026-11-23 09:{minute}")
        offered.checked_in(one)
    board = offered.services.desk.board(places.CENTRE)
    assert [one.id for one in board.waiting] == [plain["id"], helped["id"]], "by arrival, as all that are due"
    assert board.needs == {helped["id"]: ("seat", "guide")}
    assert stored(offered, helped).request
    assert stored(offered, plain).request is None


@pytest.mark.parametrize("answers", [NEEDS_NOTHING, SKIPPED])
def test_who_asked_for_nothing_waits_as_everybody_does(offered: World, answers: dict[str, Any]) -> None:
    first, second = number(offered), number(offered, asked(offered, answers))
    assert line_of(offered) == [first["number"], second["number"]]
    assert stored(offered, second).request, "the request is known all the same"


def test_a_ticket_says_nothing_of_its_request(offered: World) -> None:
    """Neither paper nor screen can tell one from the other, nor the hall."""
    plain, helped = number(offered), number(offered, asked(offered))
    own = {"id", "number", "short_code", "qr", "waiting"}
    assert {k: v for k, v in plain.items() if k not in own} == {
        k: v for k, v in helped.items() if k not in own
    }
    offered.services.desk.call_next(places.CENTRE, 1)
    (called,) = offered.get("/v1/calls", centre=places.CENTRE).json()["calls"]
    assert set(called) == {"number", "desk", "called_at"}


def test_the_same_number_is_asked_for_twice_and_given_once(offered: World) -> None:
    receipt = asked(offered)
    assert number(offered, receipt, "k") == number(offered, receipt, "k")
    assert offered.count("SELECT count(*) FROM ticket") == 1


def test_a_receipt_that_leads_nowhere_costs_nobody_their_number(offered: World) -> None:
    """Nor does the answer tell a machine that guesses whether there is one."""
    gone = asked(offered)
    withdraw(offered, gone)
    elsewhere = asked(offered, centre=places.SMALL)
    for receipt in (gone, elsewhere, "1" * 14):
        ticket = number(offered, receipt)
        assert stored(offered, ticket).request is None, receipt
        assert not stored(offered, ticket).goes_first, receipt


def test_that_somebody_went_first_is_forgotten_once_they_are_served(offered: World) -> None:
    helped = number(offered, asked(offered))
    desk = offered.services.desk
    desk.call_next(places.CENTRE, 1)
    assert desk.board(places.CENTRE).needs == {helped["id"]: ("seat", "guide")}
    desk.done(places.CENTRE, helped["id"])
    assert not stored(offered, helped).goes_first
    assert desk.board(places.CENTRE).needs == {}


def test_a_consent_that_is_taken_back_takes_the_needs_from_the_desk(offered: World) -> None:
    """What it led to is personal as it was: that somebody goes first says that they asked for help."""
    first = number(offered)
    receipt = asked(offered)
    helped = number(offered, receipt)
    assert line_of(offered) == [helped["number"], first["number"]]
    withdraw(offered, receipt)
    assert offered.services.desk.board(places.CENTRE).needs == {}
    assert line_of(offered) == [first["number"], helped["number"]], "the number stays"
    assert not stored(offered, helped).goes_first


def test_that_somebody_would_have_gone_first_is_forgotten_once_they_cancel(offered: World) -> None:
    body = {"kiosk": KIOSK, "slot": slot("2026-11-23 09:10"), "receipt": asked(offered)}
    helped = offered.post("/v1/appointments", body, "k").json()
    assert offered.count("SELECT count(*) FROM ticket WHERE goes_first") == 1
    offered.services.office.cancel(places.CENTRE, body["slot"])
    assert stored(offered, helped).state is TicketState.CANCELLED
    assert not stored(offered, helped).goes_first


def test_answers_that_cannot_be_opened_cost_nobody_their_number_and_no_desk_its_page(offered: World) -> None:
    """The key was replaced, or a row is torn."""
    receipt, later = asked(offered), asked(offered)
    helped = number(offered, receipt)
    lost = GivenAnswers(passing_vault())
    with offered.database.write() as connection:
        for code in (receipt, later):
            found = request_by_receipt(connection, code)
            assert found
            lost.change(connection, found.id, {})
    board = offered.services.desk.board(places.CENTRE)
    assert ([one.id for one in board.waiting], board.needs) == ([helped["id"]], {})
    plain = number(offered, later)
    assert stored(offered, plain).request
    assert not stored(offered, plain).goes_first
