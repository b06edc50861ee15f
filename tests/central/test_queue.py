"""The hall: numbers without an appointment, saying that one is here, being called."""

from typing import Any

from central.appointments.stored import StoredTicket
from tests.central import places
from tests.central.worlds import KIOSK, World, code_of, slot

MONDAY_0830 = slot("2026-11-23 08:30")


def take(world: World, service: str = places.RSU, centre: str = places.CENTRE, key: str | None = None) -> Any:
    return world.post("/v1/walk-ins", {"kiosk": KIOSK, "centre": centre, "service": service}, key)


def check_in(
    world: World, ticket: dict[str, Any], centre: str = places.CENTRE, key: str | None = None
) -> Any:
    body = {"kiosk": KIOSK, "centre": centre, "short_code": ticket["short_code"]}
    return world.post("/v1/check-ins", body, key)


def test_a_walk_in_gets_the_next_number_of_the_queue_and_hears_how_many_wait(world: World) -> None:
    world.booked(MONDAY_0830)
    world.at("2026-11-23 09:00")
    first, second = take(world).json(), take(world).json()

    assert (first["number"], second["number"]) == ("R-002", "R-003")
    assert (first["kind"], first["state"]) == ("walk-in", "arrived")
    assert (first["waiting"], second["waiting"]) == (0, 1)
    assert first["starts_at"] == "2026-11-23T08:00:00Z"


def test_the_same_request_twice_is_one_number(world: World) -> None:
    world.at("2026-11-23 09:00")
    first = take(world, key="k")
    take(world)
    assert take(world, key="k").content == first.content
    assert world.count("SELECT count(*) FROM ticket") == 2


def test_services_without_appointments_have_walk_ins(world: World) -> None:
    world.at("2026-11-23 09:00")
    assert take(world, places.STATUS).json()["number"] == "A-001"


def test_numbers_are_given_between_opening_and_the_last_walk_in(world: World) -> None:
    for local, given in (
        ("2026-11-23 08:29", False),
        ("2026-11-23 08:30", True),
        ("2026-11-23 16:00", True),
        ("2026-11-23 16:01", False),
        ("2026-11-22 10:00", False),  # Sunday
        ("2026-11-27 11:00", True),  # Friday, half an hour before the prayer break
        ("2026-11-27 12:00", False),
        ("2026-11-27 14:00", True),
    ):
        world.at(local)
        answer = take(world)
        assert answer.status_code == (201 if given else 409), local
        if not given:
            assert code_of(answer) == (409, "centre-closed")


def test_a_holiday_that_is_certain_closes_and_one_that_is_not_does_not(world: World) -> None:
    world.at("2027-01-11 10:00")
    assert code_of(take(world)) == (409, "centre-closed")
    world.at("2026-12-02 10:00")
    assert take(world).status_code == 201


def test_unknown_centres_and_services_are_named(world: World) -> None:
    world.at("2026-11-23 09:00")
    assert code_of(take(world, centre="NOWHERE")) == (404, "centre-unknown")
    assert code_of(take(world, places.CARD, places.SMALL)) == (404, "service-unknown")


def test_the_last_number_of_a_day_closes_the_queue(world: World) -> None:
    world.at("2026-11-23 09:00")
    take(world)
    with world.database.write() as connection:
        connection.exec_driver_sql("UPDATE ticket_counter SET last = 999")
    assert code_of(take(world)) == (409, "centre-closed")


def test_a_number_given_without_the_network_is_kept_as_it_is(world: World) -> None:
    told = {
        "kiosk": KIOSK,
        "centre": places.CENTRE,
        "service": places.RSU,
        "number": "L-014",
        "given_at": "2026-11-23T08:05:00Z",
    }
    world.at("2026-11-23 09:30")
    ticket = world.post("/v1/walk-ins/local", told, "k")

    assert ticket.status_code == 201
    assert (ticket.json()["number"], ticket.json()["starts_at"]) == ("L-014", "2026-11-23T08:05:00Z")
    assert world.post("/v1/walk-ins/local", told, "k").content == ticket.content
    assert world.post("/v1/walk-ins/local", told).json()["id"] == ticket.json()["id"], "told twice, one paper"
    other_paper = world.post("/v1/walk-ins/local", {**told, "given_at": "2026-11-23T08:06:00Z"})
    assert other_paper.json()["id"] != ticket.json()["id"]
    called = world.services.desk.call_next(places.CENTRE, 1)
    assert getattr(called, "number", None) == "L-014", "its queue is the service's"


def test_saying_one_is_here(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    world.at("2026-11-23 08:20")
    here = check_in(world, ticket)

    assert here.status_code == 200
    assert (here.json()["state"], here.json()["waiting"]) == ("checked-in", 0)


def test_saying_it_twice_is_saying_it_once(world: World) -> None:
    ticket = world.booked(MONDAY_0830)
    world.at("2026-11-23 08:20")
    first = check_in(world, ticket, key="k")

    assert check_in(world, ticket).json() == first.json()
    assert check_in(world, ticket, key="k").content == first.content


def test_not_here_not_today_not_any_more(world: World) -> None:
    ticket, cancelled = world.booked(MONDAY_0830), world.booked(MONDAY_0830)
    world.post("/v1/appointments/cancel", {"kiosk": KIOSK, "proof": world.proof(cancelled)})

    assert code_of(check_in(world, ticket)) == (409, "other-day")
    world.at("2026-11-23 08:20")
    assert code_of(check_in(world, ticket, places.SMALL)) == (409, "other-centre")
    assert code_of(check_in(world, cancelled)) == (409, "ticket-cancelled")
    assert code_of(check_in(world, {"short_code": "000000000"})) == (404, "ticket-unknown")
    world.at("2026-11-24 08:20")
    assert code_of(check_in(world, ticket)) == (409, "ticket-over")


def test_the_order_of_the_line(world: World) -> None:
    """Appointments whose time has come, walk-ins by arrival, appointments that are early."""
    due, late, early = (world.booked(slot(f"2026-11-23 {time}")) for time in ("09:10", "08:30", "10:30"))
    world.at("2026-11-23 09:00")
    walk_in, second_walk_in = world.walked_in(), world.walked_in()
    world.checked_in(early)
    world.checked_in(due)
    world.at("2026-11-23 09:15")
    world.checked_in(late)  # a quarter past nine, behind who was there at ten past

    waiting = [one.number for one in world.services.desk.board(places.CENTRE).waiting]
    in_order = [due, late, walk_in, second_walk_in, early]
    assert waiting == [ticket["number"] for ticket in in_order]
    assert [check_in(world, ticket).json()["waiting"] for ticket in in_order] == [0, 1, 2, 3, 4]


def test_another_queue_does_not_make_one_wait(world: World) -> None:
    world.at("2026-11-23 09:00")
    world.walked_in(places.STATUS)
    assert take(world).json()["waiting"] == 0


def test_numbers_called_are_shown_the_newest_first_and_at_most_six(world: World) -> None:
    world.at("2026-11-23 09:00")
    for _ in range(7):
        world.walked_in()
    for minute in range(7):
        world.at(f"2026-11-23 09:1{minute}")
        called = world.services.desk.call_next(places.CENTRE, 1)
        assert isinstance(called, StoredTicket)
        world.services.desk.done(places.CENTRE, called.id)

    calls = world.get("/v1/calls", centre=places.CENTRE).json()["calls"]
    assert [call["number"] for call in calls] == [f"R-00{n}" for n in (7, 6, 5, 4, 3, 2)]
    assert calls[0] == {"number": "R-007", "desk": 1, "called_at": "2026-11-23T08:16:00Z"}
    assert world.get("/v1/calls", centre=places.SMALL).json() == {"calls": []}
    assert code_of(world.get("/v1/calls", centre="NOWHERE")) == (404, "centre-unknown")
