"""A centre switches its services on and off: the catalogue follows, and nothing that was promised is taken back."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from central.catalogue.offers import LAST, NO_DESK, ServiceOffer
from central.refusal import Refusal
from central.staff import ledger
from protocol.catalogue import Service
from protocol.problem import ProblemCode
from tests.central import places
from tests.central.places import CARD, CENTRE, RSU, SMALL, STATUS, SUPPORT
from tests.central.request_world import SERVICE, applied, offer, sign_in
from tests.central.worlds import KIOSK, World, code_of, slot


def offered(world: World, centre: str = CENTRE) -> tuple[str, ...]:
    """What the document says to kiosks."""
    found = next(one for one in world.get("/v1/catalogue").json()["centres"] if one["id"] == centre)
    return tuple(found["services"])


def switch(
    world: World, service: str, *, on: bool, centre: str = CENTRE, by: str = ""
) -> ServiceOffer | Refusal:
    return world.services.offers.switch(centre, service, by, offered=on)


def etag(world: World) -> str:
    tag: str = world.get("/v1/catalogue").headers["etag"]
    return tag


def test_the_catalogue_follows_a_switch_and_comes_back_as_it_was(world: World) -> None:
    before = etag(world)
    assert switch(world, CARD, on=False) == ServiceOffer(CARD, offered=False, appointments=0, requests=0)
    assert offered(world) == (RSU, STATUS, SUPPORT)
    assert etag(world) != before
    switch(world, CARD, on=True)
    assert offered(world) == (RSU, CARD, STATUS, SUPPORT)
    assert etag(world) == before, "the same content has the same tag, so kiosks fetch nothing"


def test_what_is_not_offered_cannot_be_booked_nor_asked_for(world: World) -> None:
    free = slot("2026-11-23 08:30")
    world.at("2026-11-23 08:00")
    switch(world, RSU, on=False)
    assert code_of(world.book(free)) == (404, "slot-unknown")
    assert code_of(world.get("/v1/slots", centre=CENTRE, service=RSU)) == (404, "service-unknown")
    walk_in = {"kiosk": KIOSK, "centre": CENTRE, "service": RSU}
    assert code_of(world.post("/v1/walk-ins", walk_in)) == (404, "service-unknown")
    assert world.free(RSU, SMALL), "other centres go on"


def test_an_appointment_stays_is_counted_and_can_be_kept_or_cancelled(world: World) -> None:
    world.at("2026-11-23 08:00")
    kept, given_back = (world.booked(slot(f"2026-11-23 08:{minute}")) for minute in (30, 50))
    done = switch(world, RSU, on=False)
    assert isinstance(done, ServiceOffer)
    assert (done.offered, done.appointments) == (False, 2)
    assert world.checked_in(kept)["state"] == "checked-in"
    cancelled = world.post("/v1/appointments/cancel", {"kiosk": KIOSK, "proof": world.proof(given_back)})
    assert cancelled.json()["state"] == "cancelled"


def test_a_request_stays_and_is_counted(world: World) -> None:
    receipt = applied(offer(world))
    done = switch(world, SERVICE, on=False)
    assert isinstance(done, ServiceOffer)
    assert (done.offered, done.requests) == (False, 1)
    (listed,) = world.client.get("/registration/applications", headers=sign_in(world)).json()
    assert listed["fileId"] == receipt["fileId"]


def test_two_switches_at_once_are_both_in_the_catalogue(world: World) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda service: switch(world, service, on=False), (CARD, SUPPORT)))
    assert offered(world) == (RSU, STATUS)


def test_a_centre_always_offers_something_even_when_two_switch_off_at_once(world: World) -> None:
    for service in (CARD, STATUS):
        switch(world, service, on=False)
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda service: switch(world, service, on=False), (RSU, SUPPORT)))
    assert len(offered(world)) == 1
    (refused,) = (one for one in outcomes if isinstance(one, Refusal))
    assert (refused.code, refused.errors[0].reason) == (ProblemCode.FORM_REFUSED, LAST)


def test_a_service_without_a_desk_is_not_offered(world: World) -> None:
    refused = switch(world, SUPPORT, on=True, centre=SMALL)
    assert isinstance(refused, Refusal)
    assert refused.errors[0].reason == NO_DESK
    assert offered(world, SMALL) == (RSU,)


def test_pressing_twice_is_one_act(world: World) -> None:
    world.at("2026-11-23 08:00")
    for _ in range(2):
        switch(world, CARD, on=False, by="Amal")
    with world.database.read() as connection:
        (act,) = ledger.read(connection, f"offers:{CENTRE}")
    assert (act.by, act.what, act.detail, act.at) == ("Amal", "switched-off", CARD, world.clock.now())
    decided = world.services.offers.decided(CENTRE)
    assert decided[CARD].by == "Amal"


def test_a_new_seed_keeps_what_staff_decided(world: World) -> None:
    switch(world, CARD, on=False)
    pool = Service("pool", places.words("Natation"), places.words("Cours"), "A", 20, "pool")
    seeded = replace(places.CATALOGUE, version="story-2", services=(*places.SERVICES, pool))
    assert world.services.catalogue.store(seeded)
    assert not world.services.catalogue.store(seeded), "the same content again changes nothing"
    world.services.catalogue.refresh()
    assert offered(world) == (RSU, STATUS, SUPPORT)
    switch(world, "pool", on=True)
    assert offered(world) == (RSU, STATUS, SUPPORT, "pool")


def test_what_the_content_no_longer_has_is_left_out(world: World) -> None:
    switch(world, CARD, on=False, centre=CENTRE)
    without = replace(
        places.CATALOGUE,
        version="story-2",
        services=tuple(one for one in places.SERVICES if one.id != CARD),
        centres=tuple(
            replace(one, services=tuple(s for s in one.services if s != CARD))
            for one in places.CATALOGUE.centres
        ),
    )
    world.services.catalogue.store(without)
    world.services.catalogue.refresh()
    assert offered(world) == (RSU, STATUS, SUPPORT)
    refused = switch(world, CARD, on=True)
    assert isinstance(refused, Refusal)
    assert refused.code is ProblemCode.SERVICE_UNKNOWN


def test_switching_all_day_does_not_fill_the_history(world: World) -> None:
    for _ in range(5):
        switch(world, CARD, on=False)
        switch(world, CARD, on=True)
    assert world.count("SELECT count(*) FROM catalogue_document") == 2


# --- by API -------------------------------------------------------------------------------


def put(world: World, service: str, body: Any, headers: dict[str, str], centre: str = CENTRE) -> Any:
    return world.client.put(f"/v1/staff/centres/{centre}/services/{service}", json=body, headers=headers)


def test_programs_of_the_staff_read_and_switch(world: World) -> None:
    headers = sign_in(offer(world))
    listed = world.client.get(f"/v1/staff/centres/{CENTRE}/services", headers=headers).json()
    assert listed["centre"] == CENTRE
    assert {one["service"]: one["offered"] for one in listed["services"]}[SERVICE] is True
    done = put(world, SERVICE, {"offered": False}, headers)
    assert done.json() == {"service": SERVICE, "offered": False, "appointments": 0, "requests": 0}
    assert SERVICE not in offered(world)


@pytest.mark.parametrize(
    ("centre", "service", "body", "refused"),
    [
        ("NOWHERE", RSU, {"offered": False}, (404, "centre-unknown")),
        (CENTRE, "nothing", {"offered": False}, (404, "service-unknown")),
        (SMALL, SUPPORT, {"offered": True}, (422, "form-refused")),
        (SMALL, RSU, {"offered": False}, (422, "form-refused")),
        (CENTRE, RSU, {"offered": "no"}, (422, "malformed")),
        (CENTRE, RSU, {}, (422, "malformed")),
        (CENTRE, "<b>", {"offered": False}, (422, "malformed")),
    ],
)
def test_what_programs_are_refused(
    world: World, centre: str, service: str, body: Any, refused: tuple[int, str]
) -> None:
    world.services.staff.set_password("a password of the desk")
    token = world.client.post("/v1/staff/tokens", json={"password": "a password of the desk"}).json()
    headers = {"Authorization": f"Bearer {token['access_token']}"}
    assert code_of(put(world, service, body, headers, centre)) == refused


def test_nobody_switches_without_signing_in(world: World) -> None:
    assert code_of(put(world, RSU, {"offered": False}, {})) == (401, "sign-in")
    assert offered(world) == (RSU, CARD, STATUS, SUPPORT)
