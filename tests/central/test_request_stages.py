"""What moves where, what staff fill in, and two of them on one request."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from central.refusal import Refusal
from central.requests.office import Decision
from central.requests.stored import StoredRequest
from protocol.problem import ProblemCode
from protocol.requests import TRANSITIONS, RefusalReason, Stage
from tests.central import places
from tests.central.request_members import Staff, decide
from tests.central.request_world import (
    NOW,
    SERVICE,
    applied,
    changed,
    errors,
    find,
    sign_in,
    withdraw,
)
from tests.central.test_races import at_once
from tests.central.worlds import code_of


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
