"""Staff on the other side of the API: who may, what moves where, and two of them on one request."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from httpx2 import Response

from central.refusal import Refusal
from central.requests.office import Decision
from central.requests.stored import StoredRequest
from protocol.problem import ProblemCode
from protocol.requests import TRANSITIONS, RefusalReason, Stage
from tests.central import places
from tests.central.request_world import (
    ANSWERS,
    NOW,
    PASSWORD,
    PDF,
    SERVICE,
    applied,
    apply,
    changed,
    errors,
    find,
    new,
    offer,
    sign_in,
    upload,
    withdraw,
)
from tests.central.test_races import at_once
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


@dataclass
class Staff:
    """A member with a token."""

    world: World
    token: dict[str, str]

    def get(self, path: str, **query: Any) -> Response:
        return self.world.client.get(f"/registration{path}", params=query, headers=self.token)

    def put(self, request: str, body: dict[str, Any], **headers: str) -> Response:
        headers = {**self.token, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.world.client.put(f"/registration/applications/{request}", json=body, headers=headers)

    def complete(self, task: str, decision: dict[str, Any] | None = None) -> Response:
        body = {"data": {"decision": decision} if decision is not None else {}}
        return self.world.client.post(f"/registration/tasks/{task}/complete", json=body, headers=self.token)

    def task_of(self, request: str) -> str:
        (task,) = self.get("/tasks", fileId=request).json()
        found: str = task["taskId"]
        return found

    def move(self, request: str, *decisions: str | dict[str, Any]) -> None:
        """Does the open task, one decision after the other."""
        for one in decisions:
            answer = self.complete(self.task_of(request), one if isinstance(one, dict) else {"to": one})
            assert answer.status_code == 200, answer.text


@pytest.fixture
def staff(world: World) -> Staff:
    world.clock.set(NOW)
    return Staff(offer(world), sign_in(world))


@pytest.fixture
def sqlite_staff(sqlite_world: World) -> Staff:
    sqlite_world.clock.set(NOW)
    return Staff(offer(sqlite_world), sign_in(sqlite_world))


# --- who may ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "path"), STAFF_SIDE)
@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer 0123", "Basic eDp5", "bearer\u00a0x"])
def test_the_staff_side_is_closed_to_whoever_is_not_signed_in(
    sqlite_staff: Staff, method: str, path: str, header: str
) -> None:
    answer = sqlite_staff.world.client.request(
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


# --- lists -----------------------------------------------------------------------------------


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


# --- stages ----------------------------------------------------------------------------------


def test_a_request_goes_its_way_and_the_visitor_sees_where_it_is(staff: Staff) -> None:
    filed = applied(staff.world)
    request, code = filed["fileId"], filed["receipt"]["code"]

    def seen() -> dict[str, Any]:
        found: dict[str, Any] = find(staff.world, code).json()
        return {name: found[name] for name in ("stage", "missing", "reason")}

    staff.move(request, "in-review")
    assert seen() == {"stage": "in-review", "missing": [], "reason": ""}
    staff.move(request, {"to": "missing-documents", "missing": ["medical_certificate"]})
    assert seen() == {"stage": "missing-documents", "missing": ["medical_certificate"], "reason": ""}
    staff.move(request, "in-review", {"to": "refused", "reason": "papers"})
    assert seen() == {"stage": "refused", "missing": [], "reason": "papers"}
    assert staff.get("/tasks", fileId=request).json() == []
    listed = staff.get(f"/applications/{request}").json()
    assert (listed["status"]["code"], listed["ended"]) == ("REJECTED", True)


def test_what_usually_comes_next_needs_no_decision_but_deciding_does(staff: Staff) -> None:
    request = applied(staff.world)["fileId"]
    assert staff.complete(staff.task_of(request)).json()["status"]["stage"] == "in-review"
    undecided = staff.complete(staff.task_of(request))
    assert (code_of(undecided), errors(undecided)) == ((422, "form-refused"), {"decision": "missing"})
    staff.move(request, "accepted")
    assert staff.complete(staff.task_of(request)).json()["status"] | {"title": ""} == {
        "code": "APPROVED",
        "title": "",
        "stage": "done",
    }


def test_a_task_done_twice_is_done_once(staff: Staff) -> None:
    request = applied(staff.world)["fileId"]
    task = staff.task_of(request)
    first = staff.complete(task)
    assert first.status_code == 200
    staff.move(request, "accepted")
    for again in (staff.complete(task), staff.complete(task, {"to": "withdrawn"})):
        assert (again.status_code, again.json()) == (200, first.json())
    assert staff.get(f"/applications/{request}").json()["receipt"]["stage"] == "accepted"
    assert staff.get(f"/tasks/{task}").json()["done"]


def test_papers_are_asked_for_once(staff: Staff) -> None:
    request = applied(staff.world)["fileId"]
    staff.move(request, "in-review", {"to": "missing-documents", "missing": ["cin_copy"]}, "in-review")
    again = staff.complete(staff.task_of(request), {"to": "missing-documents", "missing": ["cin_copy"]})
    assert code_of(again) == (409, "transition-refused")


@pytest.mark.parametrize(
    ("decision", "wrong"),
    [
        ({"to": "refused"}, {"reason": "missing"}),
        ({"to": "missing-documents"}, {"missing": "missing"}),
        ({"to": "missing-documents", "missing": ["passport"]}, {"missing": "not-offered"}),
        ({"to": "missing-documents", "missing": ["cin_copy", "cin_copy"]}, {"missing": "not-offered"}),
    ],
)
def test_a_refusal_has_a_reason_and_only_known_papers_are_missing(
    sqlite_staff: Staff, decision: dict[str, Any], wrong: dict[str, str]
) -> None:
    request = applied(sqlite_staff.world)["fileId"]
    sqlite_staff.move(request, "in-review")
    answer = sqlite_staff.complete(sqlite_staff.task_of(request), decision)
    assert (code_of(answer), errors(answer)) == ((422, "form-refused"), wrong)


@pytest.mark.parametrize(
    "decision", [{}, {"to": "gone"}, {"to": 7}, {"to": "refused", "reason": "he is ill"}, {"by": "me"}, 7, []]
)
def test_a_decision_that_makes_no_sense(sqlite_staff: Staff, decision: Any) -> None:
    request = applied(sqlite_staff.world)["fileId"]
    answer = sqlite_staff.complete(sqlite_staff.task_of(request), decision)
    assert code_of(answer) == (422, "malformed")
    assert "ill" not in answer.text.replace("illegal", "")


def test_only_the_known_ways_are_open(sqlite_staff: Staff) -> None:
    """Every stage to every stage, straight at the service."""
    world, office = sqlite_staff.world, sqlite_staff.world.services.request_office
    ways: dict[Stage, list[Stage]] = {
        Stage.RECEIVED: [],
        Stage.IN_REVIEW: [Stage.IN_REVIEW],
        Stage.MISSING_DOCUMENTS: [Stage.IN_REVIEW, Stage.MISSING_DOCUMENTS],
        Stage.ACCEPTED: [Stage.IN_REVIEW, Stage.ACCEPTED],
        Stage.REFUSED: [Stage.IN_REVIEW, Stage.REFUSED],
        Stage.WITHDRAWN: [Stage.WITHDRAWN],
        Stage.DONE: [Stage.IN_REVIEW, Stage.ACCEPTED, Stage.DONE],
    }
    for stage, way in ways.items():
        for to in Stage:
            request = applied(world)["fileId"]
            for step in way:
                assert isinstance(decide(world, request, step), StoredRequest)
            allowed = to in TRANSITIONS[stage]
            case = office.case(request)
            assert not isinstance(case, Refusal)
            assert (to in case.allowed) is allowed, (stage, to)
            outcome = decide(world, request, to)
            if not allowed:
                assert outcome == Refusal(ProblemCode.TRANSITION), (stage, to)
            else:
                assert isinstance(outcome, StoredRequest)


def decide(world: World, request: str, to: Stage) -> StoredRequest | Refusal:
    case = world.services.request_office.case(request)
    assert not isinstance(case, Refusal)
    decision = Decision(to, RefusalReason.CONDITIONS, ("cin_copy",))
    return world.services.request_office.decide(request, case.request.revision, decision)


def test_an_appeal_has_sixty_days_of_its_own(staff: Staff) -> None:
    world = staff.world
    filed = applied(world)
    staff.move(filed["fileId"], "in-review", {"to": "refused", "reason": "conditions"})
    world.clock.advance(timedelta(days=59))
    assert isinstance(decide(world, filed["fileId"], Stage.IN_REVIEW), StoredRequest)
    found = find(world, filed["receipt"]["code"]).json()
    assert (found["stage"], found["reason"]) == ("in-review", "")
    assert found["answer_by"] == (NOW + timedelta(days=59 + 60)).date().isoformat()


def test_a_request_without_an_answer_is_overdue_after_its_last_day(staff: Staff) -> None:
    world = staff.world
    waiting, answered = applied(world)["fileId"], applied(world)["fileId"]
    staff.move(answered, "in-review", "accepted")

    def overdue() -> set[str]:
        again = Staff(world, sign_in(world))
        return {one["fileId"] for one in again.get("/applications").json() if one["overdue"]}

    world.clock.advance(timedelta(days=60))
    assert overdue() == set()
    world.clock.advance(timedelta(days=1))
    assert overdue() == {waiting}


# --- two on one request ----------------------------------------------------------------------


def test_of_two_who_decide_at_once_one_is_told(staff: Staff) -> None:
    office = staff.world.services.request_office
    for _ in range(4):
        request = applied(staff.world)["fileId"]
        staff.move(request, "in-review")
        case = office.case(request)
        assert not isinstance(case, Refusal)

        def deciding(to: Stage, of: str = request, seen: int = case.request.revision) -> Callable[[], Any]:
            return lambda: office.decide(of, seen, Decision(to, RefusalReason.NO_PLACE))

        outcomes = at_once([deciding(to) for to in (Stage.ACCEPTED, Stage.REFUSED) * 3])
        assert sum(isinstance(one, StoredRequest) for one in outcomes) == 1
        assert outcomes.count(Refusal(ProblemCode.EDIT_CONFLICT)) == 5


def test_a_task_that_many_complete_at_once_is_done_once(staff: Staff) -> None:
    request = applied(staff.world)["fileId"]
    task = staff.task_of(request)
    office = staff.world.services.request_office
    outcomes = at_once([lambda: office.complete(task, None) for _ in range(8)])
    assert {one[0] for one in outcomes} == {outcomes[0][0]}
    assert staff.world.count("SELECT count(*) FROM request_task") == 2


def test_a_visitor_who_withdraws_while_staff_decide_leaves_nothing_behind(staff: Staff) -> None:
    for _ in range(4):
        filed = applied(staff.world)
        case = staff.world.services.request_office.case(filed["fileId"])
        assert not isinstance(case, Refusal)
        office, code = staff.world.services.request_office, filed["receipt"]["code"]
        at_once(
            [
                partial(office.decide, filed["fileId"], case.request.revision, Decision(Stage.IN_REVIEW)),
                partial(withdraw, staff.world, code),
            ]
        )
        assert find(staff.world, code).json()["stage"] == "withdrawn"
    assert staff.world.count("SELECT count(*) FROM request_answers") == 0
    assert staff.world.count("SELECT count(*) FROM request_task WHERE done_at IS NULL") == 0


# --- filling in ------------------------------------------------------------------------------


def test_staff_write_what_was_left_to_them(staff: Staff) -> None:
    filed = applied(staff.world)
    body = {
        **filed["applicationData"],
        "formData": {"eFormId": f"{SERVICE}@1", "data": changed(idcs={"value": "1234567890"})},
    }
    answer = staff.put(filed["fileId"], body, If_Match='"1"')
    assert answer.status_code == 200, answer.text
    assert answer.json()["formData"]["data"]["idcs"]["value"] == "1234567890"
    assert answer.headers["ETag"] == '"2"'
    assert code_of(staff.put(filed["fileId"], body, If_Match='"1"')) == (409, "edit-conflict")
    assert code_of(staff.put(filed["fileId"], body, If_Match="one")) == (409, "edit-conflict")
    assert staff.put(filed["fileId"], body).status_code == 200, "GovStack's own clients know no revision"


def test_what_identifies_a_request_cannot_be_changed(sqlite_staff: Staff) -> None:
    filed = applied(sqlite_staff.world)
    whole = filed["applicationData"]
    for name, value in (
        ("applicantId", "somebody-else"),
        ("centre", places.SMALL),
        ("kiosk", "another"),
        ("created", "2026-11-23T07:58:31Z"),
        ("consent", None),
    ):
        answer = sqlite_staff.put(filed["fileId"], {**whole, name: value})
        assert errors(answer) == {name: "cannot-change"}
    other_form = {**whole, "formData": {**whole["formData"], "eFormId": f"{SERVICE}@2"}}
    assert errors(sqlite_staff.put(filed["fileId"], other_form)) == {"eFormId": "cannot-change"}


def test_staff_answers_are_checked_like_anybodys(sqlite_staff: Staff) -> None:
    filed = applied(sqlite_staff.world)
    body = {
        **filed["applicationData"],
        "formData": {"eFormId": f"{SERVICE}@1", "data": changed(age={"value": "400"})},
    }
    assert errors(sqlite_staff.put(filed["fileId"], body)) == {"age": "too-large"}


def test_a_request_that_is_over_is_not_rewritten(sqlite_staff: Staff) -> None:
    filed = applied(sqlite_staff.world)
    withdraw(sqlite_staff.world, filed["receipt"]["code"])
    again = sqlite_staff.put(filed["fileId"], filed["applicationData"])
    assert code_of(again) == (409, "request-over")
    erased = sqlite_staff.get(f"/applications/{filed['fileId']}").json()
    assert erased["formData"]["data"] == {}
    assert erased["applicantId"] == "erased"


def test_what_is_done_cannot_be_withdrawn(sqlite_staff: Staff) -> None:
    filed = applied(sqlite_staff.world)
    sqlite_staff.move(filed["fileId"], "in-review", "accepted", "done")
    assert code_of(withdraw(sqlite_staff.world, filed["receipt"]["code"])) == (409, "request-over")


# --- papers ----------------------------------------------------------------------------------


def test_a_paper_is_uploaded_named_by_a_request_and_read_by_staff(staff: Staff) -> None:
    sent = upload(staff.world)
    assert sent.status_code == 200, sent.text
    assert sent.json() | {"url": ""} == {"code": 200, "type": "application/pdf", "message": "", "url": ""}
    url = sent.json()["url"]
    filed = applied(staff.world, new(documentUrls=[url]))
    assert filed["documentUrls"] == [url]
    read = staff.world.client.get(url, headers=staff.token)
    assert (read.content, read.headers["content-type"]) == (PDF, "application/pdf")
    assert "sandbox" in read.headers["Content-Security-Policy"]
    assert code_of(staff.world.client.get(url)) == (401, "sign-in")

    other = apply(staff.world, new(documentUrls=[url]))
    assert errors(other) == {"documentUrls[0]": "unknown"}, "a paper belongs to one request"
    withdraw(staff.world, filed["receipt"]["code"])
    assert code_of(staff.world.client.get(url, headers=staff.token)) == (404, "not-found")


def test_one_paper_named_by_two_requests_at_once_belongs_to_one(staff: Staff) -> None:
    url = upload(staff.world).json()["url"]
    answers = at_once(
        [partial(apply, staff.world, new(documentUrls=[url]), key=f"k{number}") for number in range(6)]
    )
    assert sorted(one.status_code for one in answers) == [200, 422, 422, 422, 422, 422]
    assert staff.world.count("SELECT count(*) FROM request") == 1


def test_staff_add_papers_and_take_none_away(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    first, second = (upload(world).json()["url"] for _ in "ab")
    filed = applied(world, new(documentUrls=[first]))
    body = {**filed["applicationData"], "documentUrls": [first, second]}
    assert sqlite_staff.put(filed["fileId"], body).json()["documentUrls"] == [first, second]
    less = sqlite_staff.put(filed["fileId"], {**body, "documentUrls": [second]})
    assert errors(less) == {"documentUrls": "cannot-change"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"MZ\x90\x00 a program", "must be one of application/pdf, image/jpeg, image/png"),
        (b"<svg onload='alert(1)'/>", "must be one of application/pdf, image/jpeg, image/png"),
        (b"PK\x03\x04", "must be one of application/pdf, image/jpeg, image/png"),
    ],
)
def test_a_paper_is_what_its_bytes_say_and_not_what_its_name_says(
    sqlite_staff: Staff, content: bytes, why: str
) -> None:
    answer = upload(sqlite_staff.world, content)
    assert code_of(answer) == (415, "media-type")
    assert errors(answer) == {"file": why}


def test_papers_that_are_too_large_are_refused_without_being_kept(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    for size in (6, 50):
        answer = upload(world, PDF + b"\x00" * (size * 1024 * 1024))
        assert code_of(answer) == (413, "too-large")
        assert errors(answer) == {"file": "must be at most 5242880 bytes"}
    exactly = PDF + b"\x00" * (5 * 1024 * 1024 - len(PDF))
    assert upload(world, exactly).status_code == 200
    assert code_of(upload(world, exactly + b"\x00")) == (413, "too-large")
    assert world.count("SELECT count(*) FROM document") == 1


@pytest.mark.parametrize(
    ("headers", "content", "status"),
    [
        ({"Content-Type": "application/json"}, b"{}", (415, "media-type")),
        ({}, b"", (415, "media-type")),
        ({"Content-Type": "multipart/form-data"}, b"--x--", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x--\r\n", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\n\r\n\r\n", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--xy\r\n\r\nz\r\n--x--", (400, "malformed")),
        (
            {"Content-Type": "multipart/form-data; boundary=x"},
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\r\n--x--',
            (422, "malformed"),
        ),
    ],
)
def test_uploads_that_are_none(
    sqlite_staff: Staff, headers: dict[str, str], content: bytes, status: tuple[int, str]
) -> None:
    answer = sqlite_staff.world.client.post("/registration/documents", headers=headers, content=content)
    assert code_of(answer) == status


def test_nobody_fills_the_disk_with_papers_that_no_request_names(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    for _ in range(200):
        assert upload(world).status_code == 200
    assert code_of(upload(world)) == (429, "too-many-tries")
    world.clock.advance(timedelta(days=31))
    assert upload(world).status_code == 200
    assert world.count("SELECT count(*) FROM document") == 1


# --- numbers ---------------------------------------------------------------------------------


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
