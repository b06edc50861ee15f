"""Appeals and renewals: a linked file, a receipt, once."""

from typing import Any

import pytest
from httpx2 import Response

from central.certificates.cases import Details
from central.certificates.files import Facts
from protocol.certificates import Track
from protocol.short_code import RECEIPT_LENGTH, has_check_digit
from tests.central import places
from tests.central.certificates import (
    CIN,
    YEAR,
    by_receipt,
    days_from,
    facts,
    given_file,
    look_up,
    prepared,
    status,
)
from tests.central.worlds import KIOSK, World, code_of

APPEALS, RENEWALS = "/v1/certificates/appeals", "/v1/certificates/renewals"


def act(world: World, path: str, key: str | None = None, **how: Any) -> Response:
    centre = how.pop("centre", places.CENTRE)
    return world.post(path, {"look_up": how.pop("look_up", None) or facts(**how), "centre": centre}, key)


def filed(answer: Response) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    receipt: dict[str, Any] = answer.json()
    return receipt


def test_an_appeal_gives_a_receipt_and_both_ways_lead_to_the_new_file(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    receipt = filed(act(world, APPEALS))
    assert len(receipt["code"]) == RECEIPT_LENGTH
    assert has_check_digit(receipt["code"])
    assert receipt["stage"] == "received"
    assert receipt["received_at"].startswith("2026-11-22")
    assert receipt["answer_by"] == "2027-01-21", "sixty days, law 55-19"
    assert receipt["service"] == "appeal_complaint"
    assert receipt["public_name"]["shown"]["fr"] == "Accueil"

    assert status(look_up(world))["state"] == "APPEAL_FILED"
    by_code = world.client.post("/v1/certificates/look-up", json=by_receipt(receipt["code"]))
    assert status(by_code)["state"] == "APPEAL_FILED"
    assert world.count("SELECT count(*) FROM certificate_file WHERE previous IS NOT NULL") == 1


@pytest.mark.parametrize(
    ("state", "track", "service"),
    [
        ("EXPIRING", "card", "disability_card_new"),
        ("EXPIRED", "card", "disability_card_new"),
        ("DELIVERED", "card", "disability_card_new"),
        ("DELIVERED", "attestation", "disability_certificate_new"),
    ],
)
def test_what_ends_is_renewed_and_what_is_lost_is_asked_for_again(
    world: World, state: str, track: str, service: str
) -> None:
    prepared(world)
    chosen = Track(track)
    given_file(world, state, chosen, day=days_from(world, 30 if state == "EXPIRING" else -30))
    receipt = filed(act(world, RENEWALS, track=track))
    assert receipt["service"] == service
    assert status(look_up(world, track=track))["state"] == "SUBMITTED"


def test_a_card_that_ends_by_itself_can_be_renewed(world: World) -> None:
    given_file(prepared(world), "DELIVERED", day=days_from(world, 0))
    world.clock.set(world.clock.now().replace(year=2034))
    assert status(look_up(world))["state"] == "EXPIRED"
    filed(act(world, RENEWALS))


@pytest.mark.parametrize("state", ["CHECKING", "APPROVED", "APPEAL_REJECTED", "WITHDRAWN", "DELIVERED"])
def test_only_a_refusal_is_appealed_against(world: World, state: str) -> None:
    given_file(prepared(world), state, day=days_from(world, 0))
    assert code_of(act(world, APPEALS)) == (409, "transition-refused")
    assert status(look_up(world))["state"] == state


@pytest.mark.parametrize("state", ["CHECKING", "REJECTED", "READY_FOR_PICKUP"])
def test_what_is_under_way_is_not_renewed(world: World, state: str) -> None:
    given_file(prepared(world), state)
    assert code_of(act(world, RENEWALS)) == (409, "transition-refused")


def test_the_same_key_gives_the_same_receipt_and_one_file(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    first = filed(act(world, APPEALS, "key-a"))
    assert filed(act(world, APPEALS, "key-a")) == first
    assert world.count("SELECT count(*) FROM certificate_file") == 2
    other = act(world, APPEALS, "key-a", centre=places.SMALL)
    assert code_of(other) == (422, "key-reused")


def test_a_second_appeal_under_another_key_finds_the_first(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    filed(act(world, APPEALS))
    assert code_of(act(world, APPEALS)) == (409, "transition-refused")
    assert world.count("SELECT count(*) FROM certificate_file") == 2


def test_wrong_facts_file_nothing_and_are_counted(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    assert code_of(act(world, APPEALS, year=YEAR + 1)) == (404, "file-unknown")
    for n in range(2):
        act(world, APPEALS, year=YEAR + 2 + n)
    assert code_of(act(world, APPEALS)) == (429, "look-up-limit")
    assert world.count("SELECT count(*) FROM certificate_file") == 1


def test_a_repeat_is_answered_whatever_was_guessed_meanwhile(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    receipt = filed(act(world, APPEALS, "key-a"))
    for n in range(9):
        look_up(world, year=1940 + n)
    assert filed(act(world, APPEALS, "key-a")) == receipt


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"centre": "NOWHERE"}, (404, "centre-unknown")),
        ({"value": "1"}, (422, "malformed")),
        ({"year": None}, (422, "malformed")),
        ({"centre": "two words"}, (422, "malformed")),
    ],
)
def test_what_makes_no_sense_files_nothing(
    world: World, change: dict[str, Any], code: tuple[int, str]
) -> None:
    given_file(prepared(world), "REJECTED")
    assert code_of(act(world, APPEALS, **change)) == code
    assert world.count("SELECT count(*) FROM certificate_file") == 1


def test_without_the_cndp_number_an_appeal_needs_the_receipt(world: World) -> None:
    given_file(prepared(world, authorised=False), "REJECTED")
    assert code_of(act(world, APPEALS)) == (403, "not-authorised")
    filed(act(world, APPEALS, look_up=by_receipt()))


def test_neither_the_receipt_nor_the_facts_stand_beside_the_key(world: World) -> None:
    given_file(prepared(world), "REJECTED", facts=Facts("", CIN, YEAR))
    receipt = filed(act(world, APPEALS, "key-a"))
    with world.database.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM answer").all())
    assert KIOSK in kept
    assert receipt["code"] not in kept
    assert CIN not in kept


def test_an_act_that_the_kiosk_gave_up_on_has_no_effect_and_can_be_made_again(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    receipt = filed(act(world, APPEALS, "key-a"))
    gone = world.post("/v1/abandonments", {"kiosk": KIOSK, "idempotency_key": "key-a"})
    assert gone.json() == {"cancelled": True}
    assert status(look_up(world))["state"] == "REJECTED"
    by_code = world.client.post("/v1/certificates/look-up", json=by_receipt(receipt["code"]))
    assert code_of(by_code) == (404, "file-unknown")
    assert code_of(act(world, APPEALS, "key-a")) == (409, "abandoned")
    filed(act(world, APPEALS, "key-b"))
    assert status(look_up(world))["state"] == "APPEAL_FILED"


def test_an_act_that_staff_took_up_stays(world: World) -> None:
    given_file(prepared(world), "REJECTED")
    filed(act(world, APPEALS, "key-a"))
    (row,) = world.services.cases.rows(state="APPEAL_FILED")
    world.services.cases.move(row.file.id, row.file.revision, "MEDICAL_REVIEW", Details())
    gone = world.post("/v1/abandonments", {"kiosk": KIOSK, "idempotency_key": "key-a"})
    assert gone.json() == {"cancelled": False}
    assert status(look_up(world))["state"] == "MEDICAL_REVIEW"
