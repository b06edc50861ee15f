"""Whatever comes in that makes no sense gets a problem with a code, and changes nothing."""

from collections.abc import Iterator
from typing import Any

import pytest

from central.edge import BODY_LIMIT
from tests.central import places
from tests.central.worlds import World, code_of, slot

BOOKING = {"kiosk": "kiosk-1", "slot": slot("2026-11-23 08:30")}
JSON = {"Content-Type": "application/json", "Idempotency-Key": "k"}


def send(world: World, content: bytes, **headers: str) -> Any:
    return world.client.post("/v1/appointments", content=content, headers={**JSON, **headers})


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe{}",
        b'{"kiosk": "\xc3\x28"}',
        b'{"kiosk": NaN}',
        b"[" * 30_000,
        b"1" * 30_000,
        b"\x00",
    ],
)
def test_bytes_that_are_no_json(quiet_world: World, content: bytes) -> None:
    assert code_of(send(quiet_world, content)) == (400, "malformed")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"[]", "body"),
        (b"null", "body"),
        (b'"text"', "body"),
        (b"{}", "kiosk"),
        (b'{"kiosk": "k"}', "slot"),
        (b'{"kiosk": "k", "slot": null}', "slot"),
        (b'{"kiosk": "k", "slot": 7}', "slot"),
        (b'{"kiosk": "k", "slot": ["s"]}', "slot"),
        (b'{"kiosk": "k", "slot": "s", "name": "Amina"}', "name"),
        (b'{"kiosk": "", "slot": "s"}', "kiosk"),
        (b'{"kiosk": "k k", "slot": "s"}', "kiosk"),
        (b'{"kiosk": "\\u0000", "slot": "s"}', "kiosk"),
        (b'{"kiosk": "\\ud800", "slot": "s"}', "kiosk"),
        (b'{"kiosk": "k\\n", "slot": "s"}', "kiosk"),
        ('{"kiosk": "كشك", "slot": "s"}'.encode(), "kiosk"),
        (b'{"kiosk": "' + b"k" * 65 + b'", "slot": "s"}', "kiosk"),
        (b'{"kiosk": "k", "slot": "' + b"s" * 161 + b'"}', "slot"),
    ],
)
def test_a_field_that_makes_no_sense_is_named(quiet_world: World, body: bytes, field: str) -> None:
    answer = send(quiet_world, body)
    assert code_of(answer) == (422, "malformed")
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert "Amina" not in answer.text


@pytest.mark.parametrize(
    ("number", "given_at"),
    [
        ("014", "2026-11-23T08:05:00Z"),
        ("L-14", "2026-11-23T08:05:00Z"),
        ("L-٠١٤", "2026-11-23T08:05:00Z"),
        ("L-014", "2026-11-23T08:05:00"),
        ("L-014", "2026-02-30T08:05:00Z"),
        ("L-014", "0001-01-01T00:00:00+14:00"),
        ("L-014", "9999-12-31T23:59:59-14:00"),
        ("L-014", "soon"),
        ("L-014", 1732348800),
    ],
)
def test_impossible_numbers_and_dates(quiet_world: World, number: str, given_at: object) -> None:
    told = {"kiosk": "k", "centre": places.CENTRE, "service": places.RSU, "number": number}
    answer = quiet_world.post("/v1/walk-ins/local", {**told, "given_at": given_at})
    assert code_of(answer) == (422, "malformed")


@pytest.mark.parametrize("key", [None, "", "k" * 201, "with space", "clé", "tab\t"])
def test_a_change_needs_a_key(quiet_world: World, key: str | None) -> None:
    headers = {} if key is None else {b"Idempotency-Key": key.encode()}
    answer = quiet_world.client.post("/v1/appointments", json=BOOKING, headers=headers)
    assert code_of(answer) == (400, "key-missing")
    assert quiet_world.count("SELECT count(*) FROM ticket") == 0


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "", "json"])
def test_only_json_is_read(quiet_world: World, media_type: str) -> None:
    answer = send(quiet_world, b"{}", **{"Content-Type": media_type})
    assert code_of(answer) == (415, "media-type")


def test_a_body_that_is_too_large_is_not_read(quiet_world: World) -> None:
    assert code_of(send(quiet_world, b" " * (BODY_LIMIT + 1))) == (413, "too-large")
    assert code_of(send(quiet_world, b" " * BODY_LIMIT)) == (400, "malformed")


def test_a_body_that_does_not_say_its_size_is_read_as_far_as_the_limit(quiet_world: World) -> None:

    answer = quiet_world.client.post("/v1/appointments", content=pieces(), headers=JSON)
    assert code_of(answer) == (413, "too-large")


def pieces() -> Iterator[bytes]:
    for _ in range(64):
        yield b" " * 8192


def test_unknown_places_and_ways(quiet_world: World) -> None:
    client = quiet_world.client
    assert code_of(client.get("/v1/nothing")) == (404, "not-found")
    assert code_of(client.get("/v1/slots/")) == (404, "not-found")
    wrong = client.delete("/v1/appointments")
    assert code_of(wrong) == (405, "method-not-allowed")
    assert wrong.headers["Allow"] == "POST"


def test_a_fault_of_ours_tells_nothing(sqlite_world: World, caplog: pytest.LogCaptureFixture) -> None:
    with sqlite_world.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE ticket RENAME TO hidden")
    with caplog.at_level("INFO", "central"):
        answer = sqlite_world.book(BOOKING["slot"])

    assert code_of(answer)[0] in (500, 503)
    assert "ticket" not in answer.text
    logged = "\n".join(record.getMessage() for record in caplog.records)
    assert logged
    assert "no such table" not in logged + caplog.text


def test_logs_hold_codes_only(sqlite_world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        ticket = sqlite_world.booked(BOOKING["slot"])
        sqlite_world.post("/v1/tickets/find", {"kiosk": "kiosk-7", "short_code": "123456789"})
        sqlite_world.get("/v1/help-calls/somebody")
    assert "problem code=ticket-unknown status=404" in caplog.text
    central = "\n".join(r.getMessage() for r in caplog.records if not r.name.startswith("httpx"))
    for private in (ticket["short_code"], ticket["id"], "123456789", "kiosk-7", "somebody"):
        assert private not in central
