"""Staff on the other side of the API: who may, what is listed, what is counted."""

from datetime import timedelta
from typing import Any

import pytest
from httpx2 import Response

from tests.central import places
from tests.central.request_members import Staff
from tests.central.request_world import (
    ANSWERS,
    PASSWORD,
    SERVICE,
    applied,
    new,
    sign_in,
)
from tests.central.worlds import World, code_of

STAFF_SIDE = [
    ("GET", "/registration/applications"),
    ("GET", "/registration/applications/some"),
    ("PUT", "/registration/applications/some"),
    ("GET", "/registration/tasks"),
    ("GET", "/registration/tasks/some"),
    ("POST", "/registration/tasks/some/complete"),
    ("GET", "/registration/documents/some"),
    ("DELETE", "/v1/staff/tokens"),
]


@pytest.mark.parametrize(("method", "path"), STAFF_SIDE)
@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer 0123", "Basic eDp5", "bearer\u00a0x"])
def test_the_staff_side_is_closed_to_whoever_is_not_signed_in(
    quiet_world: World, method: str, path: str, header: str
) -> None:
    answer = quiet_world.client.request(
        method, path, headers={b"Authorization": header.encode("latin-1")} if header else {}
    )
    assert code_of(answer) == (401, "sign-in")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_neither_an_applicant_nor_a_mediator_nor_a_cookie_is_staff(sqlite_staff: Staff) -> None:
    filed = applied(sqlite_staff.world)
    client = sqlite_staff.world.client
    cookie = {"Cookie": f"shubbak-staff={sqlite_staff.token['Authorization'].removeprefix('Bearer ')}"}
    for headers in ({"Information-Mediator-Client": "A/B/C/D"}, cookie):
        answer = client.get(
            "/registration/applications", params={"applicantId": filed["applicantId"]}, headers=headers
        )
        assert code_of(answer) == (401, "sign-in")


def test_a_token_ends_with_signing_out_with_the_day_and_with_the_password(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    assert sqlite_staff.get("/tasks").status_code == 200
    other = Staff(world, sign_in(world))
    assert world.client.request("DELETE", "/v1/staff/tokens", headers=other.token).status_code == 200
    assert code_of(other.get("/tasks")) == (401, "sign-in")
    world.clock.advance(timedelta(hours=12, seconds=1))
    assert code_of(sqlite_staff.get("/tasks")) == (401, "sign-in")
    third = Staff(world, sign_in(world))
    world.services.staff.set_password("another password of the desk")
    assert code_of(third.get("/tasks")) == (401, "sign-in")


def test_passwords_are_not_guessed_here_either(sqlite_staff: Staff) -> None:
    client = sqlite_staff.world.client
    for _ in range(5):
        answer = client.post("/v1/staff/tokens", json={"password": "not the password"})
        assert code_of(answer) == (401, "sign-in")
    answer = client.post("/v1/staff/tokens", json={"password": PASSWORD})
    assert code_of(answer) == (429, "too-many-tries")
    assert int(answer.headers["Retry-After"]) > 0


def test_requests_are_listed_filtered_sorted_and_in_pages(staff: Staff) -> None:
    world = staff.world
    filed = []
    for number in range(5):
        world.clock.advance(timedelta(minutes=1))
        filed.append(applied(world, new(applicantId=f"visit-{number % 2}"))["fileId"])

    def ids(**query: Any) -> list[str]:
        answer = staff.get("/applications", **query)
        assert answer.status_code == 200, answer.text
        return [one["fileId"] for one in answer.json()]

    assert ids() == filed
    assert ids(sortBy="created", sortOrder="desc") == filed[::-1]
    assert ids(firstResult=1, maxResult=2) == filed[1:3]
    assert ids(firstResult=4, maxResult=2) == filed[4:]
    assert ids(firstResult=9) == []
    assert ids(maxResult=0) == []
    assert sorted(ids(sortBy="id")) == ids(sortBy="id")
    assert ids(applicantId="visit-1") == filed[1::2]
    assert ids(serviceId=SERVICE, centre=places.CENTRE, stage="received") == filed
    for nothing in ("nobody", "", "no such thing", "\u0000", "ا", "x" * 200, "'; DROP TABLE request"):
        for name in ("serviceId", "applicantId", "centre", "stage"):
            assert ids(**{name: nothing}) == []


@pytest.mark.parametrize(
    "query",
    [
        {"firstResult": -1},
        {"firstResult": "many"},
        {"maxResult": 201},
        {"maxResult": 10**30},
        {"sortBy": "password"},
        {"sortBy": "created", "sortOrder": "up"},
    ],
)
def test_lists_that_cannot_be(sqlite_staff: Staff, query: dict[str, Any]) -> None:
    for path in ("/applications", "/tasks"):
        assert code_of(sqlite_staff.get(path, **query)) == (422, "malformed")


def test_what_was_answered_is_in_no_list(sqlite_staff: Staff) -> None:
    applied(sqlite_staff.world)
    for path in ("/applications", "/tasks"):
        text = sqlite_staff.get(path).text
        for private in ("JB12345", "0612345678", "فاطمة", "data_consent"):
            assert private not in text


def test_a_request_is_read_with_its_answers_and_its_revision(staff: Staff) -> None:
    filed = applied(staff.world)
    answer = staff.get(f"/applications/{filed['fileId']}")
    assert answer.json() == filed
    assert answer.headers["ETag"] == '"1"'
    assert code_of(staff.get("/applications/nothing")) == (404, "request-unknown")


def test_statistics_need_to_know_who_asks_and_tell_numbers_only(staff: Staff) -> None:
    for decision in ("accepted", {"to": "refused", "reason": "already"}):
        request = applied(staff.world)["fileId"]
        staff.move(request, "in-review", decision)
    applied(staff.world)

    def counted(**query: str) -> Response:
        mediator = {"Information-Mediator-Client": "eGovStack/GOV/90000009/digitalregistries"}
        return staff.world.client.get("/registration/data/statistics", params=query, headers=mediator)

    (one,) = counted(registrationName=SERVICE, startDate="2026-11-23", endDate="2026-11-23").json()
    assert one == {
        "processed": 2,
        "approved": 1,
        "sentBack": 0,
        "rejected": 1,
        "references": {
            "startDate": "2026-11-23",
            "endDate": "2026-11-23",
            "registrationName": SERVICE,
            "timeframeDay": False,
            "timeframeWeek": False,
            "timeframeMonth": False,
            "timeframeYear": False,
        },
    }
    assert counted(registrationName=SERVICE, timeframe="week").json()[0]["processed"] == 2
    assert counted(registrationName=SERVICE, startDate="2026-11-24").json()[0]["processed"] == 0
    assert len(counted().json()) == len(places.SERVICES)
    assert counted(startDate="0001-01-01", endDate="9999-12-31", timeframe="year").status_code == 200
    assert code_of(counted(registrationName="nothing")) == (404, "service-unknown")
    for header in ({}, {"Information-Mediator-Client": "me"}, {"Information-Mediator-Client": "a/b/c/d/e"}):
        answer = staff.world.client.get("/registration/data/statistics", headers=header)
        assert code_of(answer) == (400, "malformed")


def test_answers_of_a_task_are_objects_without_nulls(sqlite_staff: Staff) -> None:
    request = applied(sqlite_staff.world)["fileId"]
    details = sqlite_staff.get(f"/tasks/{sqlite_staff.task_of(request)}").json()
    assert set(details["data"]) == set(ANSWERS)
    assert details["data"]["age"] == {"value": "34"}
    assert details["data"]["disability"] == {"left": "skipped"}
