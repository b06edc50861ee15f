"""A visitor files a request: checked by its form, kept once, answered with a receipt."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from central.refusal import Refusal
from central.staff.words import all_words
from protocol.codec import decode
from protocol.requests import Application, NewApplication, Receipt, Stage, WithdrawRequest
from protocol.short_code import RECEIPT_LENGTH, has_check_digit
from tests.central import places
from tests.central.request_world import (
    ANSWERS,
    CONSENT,
    DISCREET,
    NOW,
    SERVICE,
    applied,
    apply,
    catalogue,
    changed,
    errors,
    everything_stored,
    find,
    new,
    offer,
    withdraw,
)
from tests.central.test_races import at_once
from tests.central.worlds import KIOSK, World, code_of

FRENCH = {"Accept-Language": "fr"}
APPLY = f"/registration/services/{SERVICE}/applications"


@pytest.fixture
def offered(world: World) -> World:
    world.clock.set(NOW)
    return offer(world)


@pytest.fixture
def sqlite_offered(sqlite_world: World) -> World:
    sqlite_world.clock.set(NOW)
    return offer(sqlite_world)


def test_a_request_is_answered_with_what_was_sent_and_a_receipt(offered: World) -> None:
    answer = applied(offered, headers=FRENCH)

    told = decode(Application, answer)
    assert told.serviceId == SERVICE
    assert told.status.title == "Reçue"
    assert not told.ended
    assert told.applicationData.consent is not None
    assert told.receipt.stage is Stage.RECEIVED
    assert told.receipt.received_at == NOW
    assert told.receipt.answer_by == NOW.date() + timedelta(days=60)
    assert len(told.receipt.code) == RECEIPT_LENGTH
    assert has_check_digit(told.receipt.code)
    assert find(offered, told.receipt.code).json() == answer["receipt"]


def test_answers_are_kept_clean_and_in_the_order_of_the_form(offered: World) -> None:
    backwards = dict(reversed(ANSWERS.items()))
    kept = applied(offered, new(backwards))["formData"]["data"]
    assert list(kept) == list(ANSWERS)
    assert kept["phone"]["value"] == "0612345678"
    assert kept["cin"]["value"] == "JB12345"
    assert kept["access_needs"]["values"] == ["seat", "guide"]


def test_the_same_key_is_the_same_request(offered: World) -> None:
    first = applied(offered, key="k1")
    assert applied(offered, key="k1") == first
    assert code_of(apply(offered, new(changed(age={"value": "35"})), key="k1")) == (422, "key-reused")
    assert applied(offered, key="k2")["fileId"] != first["fileId"]
    assert offered.count("SELECT count(*) FROM request") == 2
    assert offered.count("SELECT count(*) FROM request_task") == 2


def test_sent_twice_at_once_by_many_kiosks_each_is_one_request(offered: World) -> None:
    titles = all_words()["fr"]

    def send(kiosk: int) -> Callable[[], Application | Refusal]:
        message = decode(NewApplication, new(kiosk=f"kiosk-{kiosk}"))
        return lambda: offered.services.requests.apply(SERVICE, message, "the-key", titles)

    answers = at_once([send(kiosk) for kiosk in range(8) for _ in "ab"])
    assert all(isinstance(one, Application) for one in answers), answers
    for first, second in zip(answers[::2], answers[1::2], strict=True):
        assert first == second
    assert len({one.receipt.code for one in answers}) == 8
    assert offered.count("SELECT count(*) FROM request") == 8


def test_a_key_that_was_abandoned_has_no_effect_before_or_after(offered: World) -> None:
    code = applied(offered, key="gone")["receipt"]["code"]
    abandon = {"kiosk": KIOSK, "idempotency_key": "gone"}
    assert offered.post("/v1/abandonments", abandon).json() == {"cancelled": True}
    assert offered.post("/v1/abandonments", abandon).json() == {"cancelled": True}
    assert find(offered, code).json()["stage"] == "withdrawn"
    assert code_of(apply(offered, key="gone")) == (409, "abandoned")

    later = {"kiosk": KIOSK, "idempotency_key": "later"}
    assert offered.post("/v1/abandonments", later).json() == {"cancelled": False}
    assert code_of(apply(offered, key="later")) == (409, "abandoned")
    assert offered.count("SELECT count(*) FROM request_answers") == 0


def test_what_is_kept_beside_the_key_is_not_personal(offered: World) -> None:
    applied(offered)
    with offered.database.read() as connection:
        (body,) = connection.exec_driver_sql("SELECT body FROM answer").scalars()
    assert list(json.loads(body)) == ["fileId"]


# --- what is refused -----------------------------------------------------------------------


def test_an_unknown_service_is_told_before_the_body_is_looked_at(sqlite_offered: World) -> None:
    path = "/registration/services/nothing/applications"
    for headers in ({}, {"Content-Type": "text/plain"}, {"Content-Type": "application/json"}):
        answer = sqlite_offered.client.post(path, content=b"{", headers=headers)
        assert code_of(answer) == (404, "service-unknown")


def test_a_service_that_this_centre_does_not_offer(sqlite_offered: World) -> None:
    body = new(form=f"{DISCREET}@1", centre=places.SMALL)
    assert code_of(apply(sqlite_offered, body, service=DISCREET)) == (404, "service-unknown")
    assert code_of(apply(sqlite_offered, new(centre="NOWHERE"))) == (404, "centre-unknown")


def test_every_wrong_answer_is_told_at_once_and_none_of_them_is_repeated(sqlite_offered: World) -> None:
    wrong = changed(
        age={"value": "121"},
        phone={"value": "0112345678"},
        birth_date={"value": "1992-02-30"},
        province={"value": "99"},
        for_whom={"value": "aunt"},
        full_name={"value": "Amina \U0001f600"},
        safe_to_call=None,
        shoe_size={"value": "38"},
    )
    answer = apply(sqlite_offered, new(wrong))
    assert code_of(answer) == (422, "form-refused")
    assert errors(answer) == {
        "age": "too-large",
        "phone": "not-a-phone",
        "birth_date": "not-a-date",
        "province": "not-offered",
        "for_whom": "not-offered",
        "full_name": "not-text",
        "safe_to_call": "missing",
        "shoe_size": "not-asked",
    }
    assert "Amina" not in answer.text
    assert sqlite_offered.count("SELECT count(*) FROM request") == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ن" * 10_000, "too-long"),
        ("Ab" * 5_000, "too-long"),
        ("😀😀", "not-text"),
        ("e" + "\u0301" * 9, "not-text"),
        ("   ", "empty"),
        ("...", "not-text"),
    ],
)
def test_names_that_are_none(sqlite_offered: World, name: str, reason: str) -> None:
    raw = json.dumps(new(changed(full_name={"value": name})), ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k"}
    answer = sqlite_offered.client.post(APPLY, content=raw, headers=headers)
    assert code_of(answer) == (422, "form-refused")
    assert errors(answer) == {"full_name": reason}


@pytest.mark.parametrize("mark", ["\u200b", "\u202e", "\u2066", "\u200f", "\ufeff"])
def test_marks_that_nobody_sees_are_never_kept(sqlite_offered: World, mark: str) -> None:
    answer = apply(sqlite_offered, new(changed(full_name={"value": f"Ami{mark}na"})))
    if answer.status_code == 200:
        assert answer.json()["formData"]["data"]["full_name"]["value"] == "Amina"
    else:
        assert errors(answer) == {"full_name": "not-text"}


@pytest.mark.parametrize(
    "cin", ["", "12345", "ABC123", "A12", "A12345678", "أ12345", "A-1-2-3-x", "A 12 34 5 6 7 8 9"]
)
def test_identity_cards_of_every_wrong_shape(sqlite_offered: World, cin: str) -> None:
    answer = apply(sqlite_offered, new(changed(cin={"value": cin})))
    assert errors(answer) == {"cin": "empty" if not cin else "not-a-cin"}


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"value": "34", "left": "skipped"},
        {"value": None, "values": None, "left": None},
        {"value": 34},
        {"value": "3\u00004"},
        {"value": "\ud800"},
        {"left": "gone"},
        {"values": "34"},
        "34",
        None,
        {"value": "34", "lang": "fr"},
    ],
)
def test_an_answer_that_is_no_answer_is_misshapen(sqlite_offered: World, answer: Any) -> None:
    raw = json.dumps(new({**ANSWERS, "age": answer})).encode()
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k"}
    refused = sqlite_offered.client.post(APPLY, content=raw, headers=headers)
    assert code_of(refused) == (422, "malformed")
    assert errors(refused).popitem()[0].startswith("formData.data.age")


def test_parents_younger_than_their_child(sqlite_offered: World) -> None:
    wrong = changed(for_whom={"value": "child"}, age={"value": "12"}, child_age={"value": "13"})
    assert errors(apply(sqlite_offered, new(wrong))) == {"child_age": "older-than-parent"}


def test_personal_answers_need_a_consent(sqlite_offered: World) -> None:
    missing = (422, "consent-missing")
    assert code_of(apply(sqlite_offered, new(consent=None))) == missing
    for answer in (None, {"value": "no"}, {"left": "skipped"}, {"left": "with-staff"}):
        assert code_of(apply(sqlite_offered, new(changed(data_consent=answer)))) == missing


def test_identity_and_health_are_refused_without_the_number_of_the_cndp(sqlite_world: World) -> None:
    offer(sqlite_world, replace(catalogue(), cndp=None))
    sqlite_world.clock.set(NOW)
    assert code_of(apply(sqlite_world)) == (422, "not-authorised")
    kept = applied(sqlite_world, new(changed(cin=None, disability=None)))["formData"]["data"]
    assert not {"cin", "disability"} & set(kept)


def test_a_discreet_service_is_told_by_its_public_name_only(sqlite_offered: World) -> None:
    body = new({"for_whom": {"value": "self"}, "phone": {"left": "skipped"}}, form=f"{DISCREET}@1")
    answer = apply(sqlite_offered, body, service=DISCREET, headers=FRENCH)
    assert answer.json()["serviceName"] == "Accueil"
    assert "Femmes" not in answer.text


# --- versions of forms ---------------------------------------------------------------------


def test_a_form_that_was_replaced_is_taken_for_thirty_days(offered: World) -> None:
    offer(offered, replaced_catalogue(offered))
    old, fresh = new(), new(changed(commune=None), form=f"{SERVICE}@2")
    assert applied(offered, old)["formData"]["eFormId"] == f"{SERVICE}@1"
    assert applied(offered, fresh)["formData"]["eFormId"] == f"{SERVICE}@2"
    listed = offered.get(f"/registration/services/{SERVICE}/eForms").json()
    assert [(one["version"], one["latest"]) for one in listed] == [("2", True), ("1", False)]

    offered.clock.advance(timedelta(days=31))
    assert errors(apply(offered, old)) == {"eFormId": "unknown"}
    assert len(offered.get(f"/registration/services/{SERVICE}/eForms").json()) == 1


def replaced_catalogue(world: World) -> Any:
    shorter = tuple(name for name in catalogue().service(SERVICE).form if name != "commune")
    made = catalogue("story-forms-2", form=shorter, form_version=2)
    return replace(made, issued_at=world.clock.now())


@pytest.mark.parametrize(
    "form", [f"{SERVICE}@2", f"{SERVICE}@0", f"{DISCREET}@1", "nothing@1", f"{SERVICE}@01"]
)
def test_a_form_that_is_not_of_this_service(sqlite_offered: World, form: str) -> None:
    assert errors(apply(sqlite_offered, new(form=form))) == {"eFormId": "unknown"}


def test_a_service_without_a_form_takes_no_request(sqlite_offered: World) -> None:
    path = f"/registration/services/{places.CARD}/applications"
    answer = sqlite_offered.post(path, new(form=f"{places.CARD}@1"))
    assert errors(answer) == {"eFormId": "unknown"}


# --- receipts ------------------------------------------------------------------------------


def test_withdrawing_erases_what_was_answered_and_keeps_the_fact(offered: World) -> None:
    filed = applied(offered, key="k")
    code = filed["receipt"]["code"]
    before = everything_stored(offered)
    assert filed["applicantId"] in before
    for private in ("JB12345", "0612345678", "فاطمة", "11.321", "guide"):
        assert private not in before, "answers are sealed"
    offered.clock.advance(timedelta(hours=1))
    taken = withdraw(offered, code)
    assert taken.status_code == 200
    assert taken.json() == {**filed["receipt"], "stage": "withdrawn"}
    assert withdraw(offered, code).json() == taken.json(), "twice is the same as once"
    assert find(offered, code).json() == taken.json()

    after = everything_stored(offered)
    assert filed["applicantId"] not in after
    assert offered.count("SELECT count(*) FROM request") == 1
    assert offered.count("SELECT count(*) FROM request_answers") == 0
    assert CONSENT["text"] in after, "that there was a consent, and which"


def test_withdrawing_twice_at_once_is_withdrawing_once(offered: World) -> None:
    message = WithdrawRequest(KIOSK, applied(offered)["receipt"]["code"])
    answers = at_once([lambda: offered.services.requests.withdraw(message) for _ in range(8)])
    assert all(isinstance(one, Receipt) and one.stage is Stage.WITHDRAWN for one in answers)
    assert len(set(map(repr, answers))) == 1


def test_unknown_receipts_are_answered_alike_and_counted_by_kiosk_and_hour(offered: World) -> None:
    code = applied(offered)["receipt"]["code"]
    unknown = "00000000000000"
    told = set()
    for asking in (find, withdraw):
        for _ in range(10):
            answer = asking(offered, unknown)
            assert code_of(answer) == (404, "request-unknown")
            told.add(answer.text)
    assert len(told) == 1
    limited = find(offered, code)
    assert code_of(limited) == (429, "too-many-tries")
    assert 0 < int(limited.headers["Retry-After"]) <= 3600
    assert code_of(withdraw(offered, code)) == (429, "too-many-tries")
    assert find(offered, code, kiosk="LAA-1.kiosk-2").status_code == 200
    assert offered.post("/v1/tickets/find", {"kiosk": KIOSK, "short_code": "000000000"}).status_code == 404

    offered.clock.advance(timedelta(hours=1, seconds=1))
    assert find(offered, code).status_code == 200


def test_mistyped_receipts_cost_nothing(offered: World) -> None:
    code = applied(offered)["receipt"]["code"]
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    swapped = next(
        code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(12) if code[i] != code[i + 1]
    )
    texts = {find(offered, "00000000000000").text}
    for _ in range(30):
        texts |= {find(offered, wrong).text, withdraw(offered, swapped).text}
    assert len(texts) == 1, "in the same words as an unknown one"
    assert find(offered, code).status_code == 200


@pytest.mark.parametrize(
    "code", ["", "1", "4821730591234", "482173059123456", "4821730591234x", "٤٨٢١٧٣٠٥٩١٢٣٤٩"]
)
def test_what_is_no_code_at_all_is_misshapen(sqlite_offered: World, code: str) -> None:
    assert code_of(find(sqlite_offered, code)) == (422, "malformed")
    assert code_of(withdraw(sqlite_offered, code)) == (422, "malformed")


def test_nothing_of_it_is_logged(sqlite_offered: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        filed = applied(sqlite_offered)
        apply(sqlite_offered, new(changed(full_name={"value": "Amina \U0001f600"})))
        find(sqlite_offered, "00000000000000")
    central = "\n".join(r.getMessage() for r in caplog.records if not r.name.startswith("httpx"))
    assert "problem code=form-refused status=422" in central
    for private in ("Amina", "JB12345", filed["receipt"]["code"], filed["fileId"], "full_name"):
        assert private not in central
