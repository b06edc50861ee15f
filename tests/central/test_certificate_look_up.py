"""Looking a file up: right facts, wrong facts, no facts, and facts of nobody."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from central.certificates.files import Facts
from central.database import metadata
from protocol.short_code import with_check_digit
from tests.central.certificates import (
    ATTESTATION,
    CIN,
    NUMBER,
    RECEIPT,
    YEAR,
    by_receipt,
    days_from,
    facts,
    given_file,
    look_up,
    prepared,
    status,
)
from tests.central.worlds import World, code_of

LOOK_UP = "/v1/certificates/look-up"


@pytest.mark.parametrize("said", [facts("cin", CIN, YEAR), facts("file-number", NUMBER, YEAR), by_receipt()])
def test_each_key_opens_the_file(world: World, said: dict[str, Any]) -> None:
    given_file(prepared(world), "IN_COMMISSION")
    told = status(world.client.post(LOOK_UP, json=said))
    assert told["state"] == "IN_COMMISSION"
    assert told["track"] == "card"
    assert told["source"] == "central"
    assert told["as_of"].startswith("2026-11-22T20:00")


def test_what_a_state_speaks_of_comes_with_it(world: World) -> None:
    day = days_from(world, 9)
    given_file(prepared(world), "ASSESSMENT_SCHEDULED", day=day, time="10:30", document="")
    told = status(look_up(world))
    assert (told["day"], told["time"]) == (day.isoformat(), "10:30")


def test_no_reason_no_note_and_no_name_leaves_central(world: World) -> None:
    given_file(prepared(world), "REJECTED", reason="medical-not-met")
    answer = look_up(world)
    assert status(answer)["state"] == "REJECTED"
    assert set(answer.json()) == {
        "track",
        "state",
        "as_of",
        "source",
        "document",
        "day",
        "time",
        "place",
    }
    assert "medical" not in answer.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"year": YEAR + 1},
        {"value": "SH123457"},
        {"track": "attestation"},
        {"key": "file-number", "value": "2600000018"},
        {"key": "file-number", "value": CIN},
        {"key": "receipt", "value": with_check_digit("7001234567891"), "year": None},
    ],
)
def test_whatever_is_wrong_is_the_same_refusal(world: World, wrong: dict[str, Any]) -> None:
    given_file(prepared(world))
    answer = look_up(world, **wrong)
    assert code_of(answer) == (404, "file-unknown")
    nobody = look_up(world, value="ZZ99999", year=1950)
    assert answer.content == nobody.content
    assert answer.headers.get("retry-after") == nobody.headers.get("retry-after")


def test_a_wrong_year_and_an_unknown_number_are_the_same_work(world: World) -> None:
    """Alike in time, told by what the database is asked: the same statements in the same order."""
    given_file(prepared(world))
    asked: list[str] = []
    engine = world.database.engine

    def listen(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith(
            "DELETE FROM look_up_misses"
        ):  # one attempt in many tidies up, whatever it is about
            asked.append(statement)

    traces: list[tuple[str, ...]] = []
    event.listen(engine, "before_cursor_execute", listen)
    try:
        for said in ({"value": "SH777777"}, {"year": YEAR - 1}, {"value": "SH777778"}):
            asked.clear()
            assert look_up(world, kiosk=f"kiosk-{len(traces)}", **said).status_code == 404
            traces.append(tuple(asked))
    finally:
        event.remove(engine, "before_cursor_execute", listen)
    assert traces[0]
    assert traces[0] == traces[1] == traces[2]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        (facts("cin", "123456"), "value"),
        (facts("cin", "ABC1234"), "value"),
        (facts("cin", "A12"), "value"),
        (facts("cin", "AB12345678"), "value"),
        (facts("cin", "AB١٢٣٤٥٦"), "value"),
        (facts("cin", "ab123456"), "value"),
        (facts("cin", "A" * 10_000), "value"),
        (facts("cin", CIN, None), "year"),
        (facts("cin", CIN, 1850), "year"),
        (facts("cin", CIN, 2100), "year"),
        (facts("cin", CIN, 10**30), "year"),
        (facts("file-number", "1"), "value"),
        (facts("receipt", RECEIPT[:-1], None), "value"),
        (facts("receipt", RECEIPT, YEAR), "year"),
        (facts(track="passport"), "track"),
        (facts("name"), "key"),
    ],
)
def test_what_has_no_shape_is_refused_by_its_field_and_costs_nothing(
    sqlite_world: World, said: dict[str, Any], field: str
) -> None:
    given_file(prepared(sqlite_world))
    for _ in range(50):
        answer = sqlite_world.client.post(LOOK_UP, json=said)
        assert code_of(answer) == (422, "malformed")
        assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert sqlite_world.count("SELECT count(*) FROM look_up_misses") == 0
    assert status(look_up(sqlite_world))["state"] == "CHECKING"


@pytest.mark.parametrize(
    "said", [facts("cin", CIN, 2027), by_receipt(RECEIPT[:-1] + str((int(RECEIPT[-1]) + 1) % 10))]
)
def test_what_cannot_exist_is_unknown_and_costs_nothing(world: World, said: dict[str, Any]) -> None:
    given_file(prepared(world))
    for _ in range(50):
        assert code_of(world.client.post(LOOK_UP, json=said)) == (404, "file-unknown")
    assert world.count("SELECT count(*) FROM look_up_misses") == 0


def test_without_the_cndp_number_only_a_receipt_opens_anything(world: World) -> None:
    given_file(prepared(world, authorised=False))
    assert code_of(look_up(world)) == (403, "not-authorised")
    assert code_of(look_up(world, key="file-number", value=NUMBER)) == (403, "not-authorised")
    assert status(world.client.post(LOOK_UP, json=by_receipt()))["state"] == "CHECKING"
    assert world.count("SELECT count(*) FROM look_up_misses") == 1, "the receipt's own"


def test_both_papers_of_one_person_are_two_files(world: World) -> None:
    prepared(world)
    given_file(world, "IN_COMMISSION")
    given_file(world, "READY_FOR_PICKUP", ATTESTATION, Facts("", CIN, YEAR))
    assert status(look_up(world))["state"] == "IN_COMMISSION"
    assert status(look_up(world, track="attestation"))["state"] == "READY_FOR_PICKUP"


@pytest.mark.parametrize(
    ("hours", "state"), [(47, "CHECKING"), (49, "SYSTEM_UNAVAILABLE"), (-1, "SYSTEM_UNAVAILABLE")]
)
def test_what_a_platform_said_long_ago_or_in_the_future_is_no_answer(
    world: World, hours: int, state: str
) -> None:
    said_at = world.clock.now() - timedelta(hours=hours)
    given_file(prepared(world), source="khadamaty", as_of=said_at)
    told = status(look_up(world))
    assert told["state"] == state
    assert told["source"] == "khadamaty"
    assert told["as_of"] == f"{said_at:%Y-%m-%dT%H:%M:%SZ}"


def test_our_own_file_is_never_old(world: World) -> None:
    given_file(prepared(world))
    world.clock.advance(timedelta(days=90))
    told = status(look_up(world))
    assert told["state"] == "CHECKING"
    assert told["as_of"] == f"{world.clock.now():%Y-%m-%dT%H:%M:%SZ}"


@pytest.mark.parametrize("state", ["SOCIAL_EVALUATION", "IN_COMMISSION", "EXPIRED", "MADE_UP"])
def test_an_attestation_is_never_told_in_a_state_of_the_card(world: World, state: str) -> None:
    given_file(prepared(world), state, ATTESTATION)
    assert status(look_up(world, track="attestation"))["state"] == "SYSTEM_UNAVAILABLE"


def test_a_card_that_was_handed_over_comes_to_its_end_by_itself(world: World) -> None:
    handed_over = days_from(world, 0)
    given_file(prepared(world), "DELIVERED", day=handed_over)
    assert status(look_up(world))["state"] == "DELIVERED"

    world.clock.set(world.clock.now().replace(year=handed_over.year + 7, month=9, day=1))
    told = status(look_up(world))
    assert told["state"] == "EXPIRING"
    assert told["day"] == handed_over.replace(year=handed_over.year + 7).isoformat()

    world.clock.set(world.clock.now().replace(year=handed_over.year + 8))
    assert status(look_up(world))["state"] == "EXPIRED"


def test_nothing_that_identifies_somebody_stands_in_the_database(world: World) -> None:
    given_file(prepared(world))
    look_up(world)
    look_up(world, value="SH555555")
    with world.database.read() as connection:
        everything = "\n".join(
            str(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(table.select())
        )
    assert "CHECKING" in everything
    for said in (CIN, NUMBER, RECEIPT, "SH555555"):
        assert said not in everything
