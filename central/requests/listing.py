"""Which requests a list shows, in what order, from where on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement

from central.edge import ID
from central.requests.models import request, request_task
from protocol.requests import Stage

MOST_AT_ONCE = 200
USUAL = 50

# GovStack's words for what a list may be sorted by; several of them mean the same here.
SORTED_BY: Mapping[str, tuple[Any, ...]] = {
    "created": (request.c.registered_at,),
    "dueDate": (request.c.answer_by,),
    "name": (request.c.service,),
    "nameCaseInsensitive": (request.c.service,),
    "description": (request.c.service,),
    "priority": (request.c.answer_by,),
    "assignee": (),
    "id": (),
    "instanceId": (),
    "caseInstanceId": (),
    "executionId": (),
    "caseExecutionId": (),
}


def is_id(value: str) -> bool:
    """Whether anything of ours can be called so."""
    return re.fullmatch(ID, value) is not None


@dataclass(frozen=True, slots=True)
class Listing:
    """`equal`: column → the value it must have. Ids decide between equals, so that pages never overlap."""

    equal: Mapping[str, str] = field(default_factory=dict)
    stages: frozenset[Stage] = frozenset()
    due_before: date | None = None
    sort_by: str = "created"
    descending: bool = False
    first: int = 0
    most: int = USUAL

    @property
    def is_impossible(self) -> bool:
        """A value that nothing of ours can have: the answer is empty, and the database is not asked."""
        return not all(map(is_id, self.equal.values()))

    def conditions(self) -> tuple[ColumnElement[bool], ...]:
        """For a query of requests."""
        found = [request.c[name] == value for name, value in self.equal.items()]
        if self.stages:
            found.append(request.c.stage.in_(sorted(self.stages)))
        if self.due_before is not None:
            found.append(request.c.answer_by < self.due_before)
        return tuple(found)

    def of_task(self, task_id: str | None) -> tuple[ColumnElement[bool], ...]:
        """For a query of tasks."""
        return () if task_id is None else (request_task.c.id == task_id,)

    def order(self) -> tuple[ColumnElement[Any], ...]:
        """Of requests, or of the tasks that they are joined to."""
        columns = (*SORTED_BY[self.sort_by], request.c.id)
        return tuple(column.desc() if self.descending else column.asc() for column in columns)
