"""What central says of a signed code: is the paper still good?"""

from datetime import timedelta

from protocol.ticket import Genuine, parse_public_keys, verify
from tests.central import places
from tests.central.worlds import KIOSK, World, slot


def standing(world: World, code: str) -> str:
    answer = world.client.post("/v1/tickets/verify", json={"qr": code})
    assert answer.status_code == 200, answer.text
    found: str = answer.json()["standing"]
    return found


def test_a_ticket_is_proven_by_the_public_keys_alone(world: World) -> None:
    ticket = world.booked(slot("2026-11-23 08:30"))
    keys = parse_public_keys(world.get("/v1/keys").json(), world.state)
    judged = verify(ticket["qr"], keys, world.clock.now(), places.CENTRE)

    assert isinstance(judged, Genuine)
    assert judged.claims.ticket == ticket["id"]
    assert ticket["number"] not in ticket["qr"]


def test_keys_are_the_file_that_seed_wrote(world: World) -> None:
    import json

    written = json.loads((world.state / "keys.json").read_text())
    assert world.get("/v1/keys").json() == written
    assert "d" not in written["keys"][0]
    assert (world.state / "ticket-key.json").stat().st_mode & 0o777 == 0o600


def test_what_becomes_of_a_ticket(world: World) -> None:
    one, two, three = (world.booked(slot(f"2026-11-23 {time}")) for time in ("08:30", "08:50", "09:10"))
    assert standing(world, one["qr"]) == "valid"

    world.post("/v1/appointments/cancel", {"kiosk": KIOSK, "proof": world.proof(one)})
    assert standing(world, one["qr"]) == "cancelled"

    to = {"kiosk": KIOSK, "proof": world.proof(two), "slot": slot("2026-11-24 08:30")}
    moved = world.post("/v1/appointments/move", to).json()
    assert standing(world, two["qr"]) == "moved"
    assert standing(world, moved["qr"]) == "valid"

    world.at("2026-11-23 09:10")
    world.checked_in(three)
    world.services.desk.call_next(places.CENTRE, 1)
    assert standing(world, three["qr"]) == "valid"
    world.services.desk.done(places.CENTRE, three["id"])
    assert standing(world, three["qr"]) == "over"


def test_the_day_after_it_is_over(world: World) -> None:
    ticket = world.booked(slot("2026-11-23 08:30"))
    world.clock.advance(timedelta(days=2))
    assert standing(world, ticket["qr"]) == "over"


def test_a_code_that_central_never_signed_is_unknown(world: World) -> None:
    ticket = world.booked(slot("2026-11-23 08:30"))
    code = ticket["qr"]
    flipped = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert standing(world, flipped) == "unknown"
    assert standing(world, "SB1:") == "unknown"
    assert standing(world, "HTTPS://EXAMPLE.ORG") == "unknown"
