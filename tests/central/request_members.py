"""A member of staff with a token, for stories of requests."""

from dataclasses import dataclass
from typing import Any

from httpx2 import Response

from central.refusal import Refusal
from central.requests.office import Decision
from central.requests.stored import StoredRequest
from protocol.requests import RefusalReason, Stage
from tests.central.worlds import World


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


def decide(world: World, request: str, to: Stage) -> StoredRequest | Refusal:
    case = world.services.request_office.case(request)
    assert not isinstance(case, Refusal)
    decision = Decision(to, RefusalReason.CONDITIONS, ("cin_copy",))
    return world.services.request_office.decide(request, case.request.revision, decision)
