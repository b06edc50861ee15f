"""Staff at the desk: who is expected, who comes next, what became of them."""

from central.appointments.stored import StoredTicket
from central.queue.errors import DeskBusy, NobodyWaits, NoSuchDesk, NotNow
from protocol.appointments import TicketState
from tests.central import places
from tests.central.worlds import World, local_time, slot

HERE = places.CENTRE


def called(outcome: object) -> StoredTicket:
    assert isinstance(outcome, StoredTicket), outcome
    return outcome


def numbers(tickets: tuple[StoredTicket, ...]) -> list[str]:
    return [ticket.number for ticket in tickets]


def test_the_board_tells_the_day(world: World) -> None:
    desk = world.services.desk
    expected, here, gone = (world.booked(slot(f"2026-11-23 {time}")) for time in ("10:10", "09:10", "08:30"))
    world.booked(slot("2026-11-24 08:30"))  # tomorrow
    world.booked(slot("2026-11-23 08:30", centre=places.SMALL))  # elsewhere
    world.at("2026-11-23 09:10")
    world.checked_in(here)
    walk_in = world.walked_in()
    desk.no_show(HERE, gone["id"])
    desk.call_next(HERE, 2)

    board = desk.board(HERE)
    assert numbers(board.expected) == [expected["number"]]
    assert numbers(board.waiting) == [walk_in["number"]]
    assert numbers(board.called) == [here["number"]]
    assert numbers(board.over) == [gone["number"]]


def test_a_desk_calls_only_its_own_queues(world: World) -> None:
    desk = world.services.desk
    world.at("2026-11-23 09:00")
    world.walked_in(places.STATUS)  # queue A: only desk 2

    assert desk.call_next(HERE, 1) == NobodyWaits()
    assert called(desk.call_next(HERE, 2)).desk == 2
    assert desk.call_next(HERE, 9) == NoSuchDesk()
    assert desk.call_next("NOWHERE", 1) == NoSuchDesk()


def test_a_desk_says_what_became_of_one_before_it_calls_the_next(world: World) -> None:
    desk = world.services.desk
    world.at("2026-11-23 09:00")
    first, second = world.walked_in(), world.walked_in()

    assert called(desk.call_next(HERE, 1)).id == first["id"]
    assert desk.call_next(HERE, 1) == DeskBusy(first["id"], first["number"])
    assert called(desk.done(HERE, first["id"])).state is TicketState.FULFILLED
    assert called(desk.call_next(HERE, 1)).id == second["id"]


def test_calling_again_is_the_newest_call(world: World) -> None:
    desk = world.services.desk
    world.at("2026-11-23 09:00")
    first, _ = world.walked_in(), world.walked_in()
    desk.call_next(HERE, 1)
    world.at("2026-11-23 09:01")
    desk.call_next(HERE, 2)
    world.at("2026-11-23 09:02")
    desk.call_again(HERE, first["id"])

    calls = world.get("/v1/calls", centre=HERE).json()["calls"]
    assert [call["number"] for call in calls] == ["R-001", "R-002"]


def test_a_call_taken_back_waits_where_it_waited(world: World) -> None:
    desk = world.services.desk
    world.at("2026-11-23 09:00")
    first, _ = world.walked_in(), world.walked_in()
    desk.call_next(HERE, 1)
    desk.back_to_waiting(HERE, first["id"])

    assert numbers(desk.board(HERE).waiting) == ["R-001", "R-002"]
    assert called(desk.call_next(HERE, 2)).id == first["id"]


def test_who_did_not_come_may_still_come(world: World) -> None:
    desk = world.services.desk
    ticket = world.booked(slot("2026-11-23 08:30"))
    world.at("2026-11-23 08:50")
    assert called(desk.no_show(HERE, ticket["id"])).state is TicketState.NO_SHOW

    world.at("2026-11-23 09:00")
    assert called(desk.arrived(HERE, ticket["id"])).state is TicketState.ARRIVED
    assert called(desk.call_next(HERE, 1)).id == ticket["id"]


def test_what_cannot_be_done_now_says_in_which_state_the_ticket_is(world: World) -> None:
    desk = world.services.desk
    ticket = world.booked(slot("2026-11-23 08:30"))

    assert desk.done(HERE, ticket["id"]) == NotNow(""), "it is not for today"
    world.at("2026-11-23 08:30")
    assert desk.done(HERE, ticket["id"]) == NotNow("booked")
    assert desk.call_again(HERE, ticket["id"]) == NotNow("booked")
    assert desk.done(places.SMALL, ticket["id"]) == NotNow(""), "another centre's"
    assert desk.done(HERE, "nothing") == NotNow("")
    desk.no_show(HERE, ticket["id"])
    assert desk.no_show(HERE, ticket["id"]) == NotNow("noshow")


def test_a_slot_that_the_centre_blocks_is_not_offered_and_not_sold(world: World) -> None:
    office = world.services.office
    eight_thirty = slot("2026-11-23 08:30")
    ticket = world.booked(eight_thirty)

    affected = office.block(HERE, eight_thirty)
    assert isinstance(affected, list)
    assert [one.id for one in affected] == [ticket["id"]]
    assert eight_thirty not in world.free()
    assert world.book(eight_thirty).json()["code"] == "slot-over"
    assert office.day(HERE, places.RSU, places.MONDAY)[0].blocked

    office.block(HERE, eight_thirty, blocked=False)
    assert world.free()[eight_thirty] == 1


def test_a_slot_that_nobody_booked_can_be_blocked_too(world: World) -> None:
    eight_thirty = slot("2026-11-23 08:30")
    assert world.services.office.block(HERE, eight_thirty) == []
    assert eight_thirty not in world.free()


def test_a_slot_that_the_centre_moves_takes_its_visitors_along(world: World) -> None:
    office = world.services.office
    eight_thirty = slot("2026-11-23 08:30")
    ticket = world.booked(eight_thirty)
    moved = office.move(HERE, eight_thirty, local_time("2026-11-23 12:05"))

    assert isinstance(moved, list)
    assert [one.id for one in moved] == [ticket["id"]]
    shown = world.post("/v1/tickets/open", {"kiosk": "k", "proof": world.proof(ticket)}).json()
    assert shown["starts_at"] == "2026-11-23T11:05:00Z"
    slots = world.get("/v1/slots", centre=HERE, service=places.RSU).json()["slots"]
    offered = next(one for one in slots if one["id"] == eight_thirty)
    assert (offered["starts_at"], offered["free"]) == ("2026-11-23T11:05:00Z", 1)
    assert [one["starts_at"] for one in slots] == sorted(one["starts_at"] for one in slots)
    world.at("2026-11-23 10:00")  # its first time is past, its new one is not
    assert world.booked(eight_thirty)["starts_at"] == "2026-11-23T11:05:00Z"


def test_a_slot_stays_on_its_day_and_in_its_centre(world: World) -> None:
    office = world.services.office
    eight_thirty = slot("2026-11-23 08:30")
    refused = office.move(HERE, eight_thirty, local_time("2026-11-24 08:30"))
    assert getattr(refused, "code", None) == "other-day"
    assert getattr(office.block(places.SMALL, eight_thirty), "code", None) == "slot-unknown"
    assert getattr(office.move(HERE, "x", local_time("2026-11-23 09:00")), "code", None) == "slot-unknown"
