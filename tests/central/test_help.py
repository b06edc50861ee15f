"""A visitor asks for help at a kiosk; staff say that they are coming."""

from typing import Any

from tests.central import places
from tests.central.worlds import World, code_of


def ask(world: World, kiosk: str = "kiosk-2", key: str | None = None, centre: str = places.CENTRE) -> Any:
    return world.post("/v1/help-calls", {"kiosk": kiosk, "centre": centre}, key)


def test_a_call_is_seen_by_staff_answered_and_closed(world: World) -> None:
    call = ask(world)
    assert call.status_code == 201
    assert call.json()["state"] == "waiting"
    path = f"/v1/help-calls/{call.json()['id']}"

    open_calls = world.services.help.open_calls(places.CENTRE)
    assert [(one.kiosk, one.state) for one in open_calls] == [("kiosk-2", "waiting")]
    world.services.help.coming(call.json()["id"])
    assert world.get(path).json()["state"] == "coming"
    assert world.client.post(f"{path}/close").json()["state"] == "closed"
    assert world.client.post(f"{path}/close").json()["state"] == "closed"
    assert world.services.help.open_calls(places.CENTRE) == []


def test_pressing_again_is_the_same_call_until_it_is_closed(world: World) -> None:
    first = ask(world).json()
    assert ask(world).json() == first
    world.services.help.close(first["id"])
    assert ask(world).json()["id"] != first["id"]


def test_the_first_answer_comes_again(world: World) -> None:
    first = ask(world, key="k")
    world.services.help.close(first.json()["id"])
    assert ask(world, key="k").content == first.content
    assert code_of(ask(world, key="k", centre=places.SMALL)) == (422, "key-reused")


def test_a_closed_call_does_not_open_again(world: World) -> None:
    call = ask(world).json()["id"]
    world.services.help.close(call)
    found = world.services.help.coming(call)
    assert getattr(found, "state", None) == "closed"


def test_kiosks_and_centres_are_apart(world: World) -> None:
    assert ask(world, "kiosk-1").json()["id"] != ask(world, "kiosk-2").json()["id"]
    assert world.services.help.open_calls(places.SMALL) == []
    assert code_of(ask(world, centre="NOWHERE")) == (404, "centre-unknown")


def test_an_unknown_call(world: World) -> None:
    assert code_of(world.get("/v1/help-calls/nothing")) == (404, "help-unknown")
    assert code_of(world.client.post("/v1/help-calls/nothing/close")) == (404, "help-unknown")
