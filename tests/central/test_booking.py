"""A visitor takes a place; the same request again takes no second one."""

from tests.central import places
from tests.central.worlds import World, code_of, slot

HALF_PAST_EIGHT = slot("2026-11-23 08:30")


def test_a_booking_gives_a_ticket_that_says_all_there_is_to_know(world: World) -> None:
    ticket = world.booked(HALF_PAST_EIGHT)

    assert ticket["kind"] == "appointment"
    assert ticket["number"] == "R-001"
    assert ticket["state"] == "booked"
    assert ticket["centre"] == places.CENTRE
    assert ticket["public_name"]["shown"]["fr"] == "Registre"
    assert ticket["starts_at"] == "2026-11-23T07:30:00Z"
    assert ticket["minutes"] == 20
    assert ticket["expires_at"] == "2026-11-23T23:00:00Z"
    assert ticket["waiting"] is None
    assert ticket["desk"] is None, "two desks serve this queue"
    assert ticket["qr"].startswith("SB1:")
    shown = world.post("/v1/tickets/open", {"kiosk": "kiosk-1", "proof": world.proof(ticket)})
    assert shown.headers["Cache-Control"] == "no-store"


def test_a_queue_with_one_desk_tells_the_desk(world: World) -> None:
    assert world.booked(slot("2026-11-23 08:30", places.SUPPORT))["desk"] == 3


def test_numbers_count_on_within_a_queue_and_a_day_only(world: World) -> None:
    numbers = [
        world.booked(slot(local, service))["number"]
        for local, service in (
            ("2026-11-23 08:30", places.RSU),
            ("2026-11-23 09:10", places.RSU),
            ("2026-11-23 08:30", places.CARD),
            ("2026-11-24 08:30", places.RSU),
        )
    ]
    assert numbers == ["R-001", "R-002", "A-001", "R-001"]


def test_a_slot_has_as_many_places_as_desks(world: World) -> None:
    world.booked(HALF_PAST_EIGHT)
    world.booked(HALF_PAST_EIGHT)

    assert code_of(world.book(HALF_PAST_EIGHT)) == (409, "slot-taken")
    assert HALF_PAST_EIGHT not in world.free()


def test_the_same_request_twice_is_one_booking_and_the_same_answer(world: World) -> None:
    first = world.book(HALF_PAST_EIGHT, key="k")
    again = world.book(HALF_PAST_EIGHT, key="k")

    assert (again.status_code, again.content) == (201, first.content)
    assert world.free()[HALF_PAST_EIGHT] == 1


def test_the_first_answer_comes_again_also_after_the_slot_began_and_the_ticket_changed(world: World) -> None:
    first = world.book(HALF_PAST_EIGHT, key="k")
    world.at("2026-11-23 08:35")
    world.checked_in(first.json())

    assert world.book(HALF_PAST_EIGHT, key="k").content == first.content


def test_a_key_belongs_to_one_request(world: World) -> None:
    world.book(HALF_PAST_EIGHT, key="k")

    assert code_of(world.book(slot("2026-11-23 08:50"), key="k")) == (422, "key-reused")
    other = {"kiosk": "LAA-1.kiosk-1", "centre": places.CENTRE, "service": places.RSU}
    assert code_of(world.post("/v1/walk-ins", other, "k")) == (422, "key-reused")


def test_a_key_belongs_to_one_kiosk(world: World) -> None:
    one = world.booked(HALF_PAST_EIGHT, key="k", kiosk="kiosk-1")
    two = world.booked(HALF_PAST_EIGHT, key="k", kiosk="kiosk-2")

    assert one["id"] != two["id"]


def test_spaces_and_order_of_a_body_mean_nothing(world: World) -> None:
    first = world.book(HALF_PAST_EIGHT, key="k")
    spaced = f'{{ "slot" : "{HALF_PAST_EIGHT}",\n "kiosk":"LAA-1.kiosk-1"}}'
    again = world.client.post(
        "/v1/appointments",
        content=spaced,
        headers={"Idempotency-Key": "k", "Content-Type": "application/json; charset=utf-8"},
    )
    assert again.content == first.content


def test_a_refusal_is_not_kept(world: World) -> None:
    tickets = [world.booked(HALF_PAST_EIGHT), world.booked(HALF_PAST_EIGHT)]
    assert code_of(world.book(HALF_PAST_EIGHT, key="k")) == (409, "slot-taken")

    cancel = {"kiosk": "LAA-1.kiosk-1", "proof": world.proof(tickets[0])}
    assert world.post("/v1/appointments/cancel", cancel).status_code == 200
    assert world.book(HALF_PAST_EIGHT, key="k").status_code == 201


def test_a_slot_that_the_schedule_does_not_have_is_unknown(world: World) -> None:
    unknown = (
        slot("2026-11-23 08:31"),  # between two slots
        slot("2026-11-22 08:30"),  # Sunday
        slot("2027-11-23 08:30"),  # past the horizon
        slot("2026-11-23 08:30", centre="NOWHERE"),
        slot("2026-11-23 08:30", service="nothing"),
        slot("2026-11-23 08:30", service=places.STATUS),  # walk-in only
        slot("2026-11-23 08:30", places.CARD, places.SMALL),  # not offered there
        "LAA-1.rsu_help.20261301T9999Z",
        "LAA-1.rsu_help.2026-11-23",
        "LAA-1",
    )
    for one in unknown:
        assert code_of(world.book(one)) == (404, "slot-unknown"), one


def test_a_slot_that_began_is_over(world: World) -> None:
    world.at("2026-11-23 08:30")
    assert code_of(world.book(HALF_PAST_EIGHT)) == (409, "slot-over")


def test_a_queue_gives_at_most_999_numbers_a_day_and_then_no_place_is_lost(world: World) -> None:
    world.booked(HALF_PAST_EIGHT)
    with world.database.write() as connection:
        connection.exec_driver_sql("UPDATE ticket_counter SET last = 999")

    assert code_of(world.book(HALF_PAST_EIGHT)) == (409, "slot-taken")
    assert world.free()[HALF_PAST_EIGHT] == 1


def test_a_desk_less_takes_places_away_and_one_more_adds_them(world: World) -> None:
    from dataclasses import replace

    world.booked(HALF_PAST_EIGHT)
    fewer = replace(places.CATALOGUE.centres[0], desks=places.CATALOGUE.centres[0].desks[:1])
    world.services.catalogue.store(replace(places.CATALOGUE, version="fewer", centres=(fewer,)))
    world.services.catalogue.refresh()

    assert code_of(world.book(HALF_PAST_EIGHT)) == (409, "slot-taken")
    assert HALF_PAST_EIGHT not in world.free()

    world.services.catalogue.store(replace(places.CATALOGUE, version="as-before"))
    world.services.catalogue.refresh()
    world.booked(HALF_PAST_EIGHT)
