"""GovStack's shapes (Registration building block 0.1.1) that only readers of this API meet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from protocol.requests import Status


class ServiceType(StrEnum):
    PUBLIC = "Public"


@dataclass(frozen=True, slots=True)
class Property:
    code: str
    value: str


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """`isExecutable`: something can be filed for it; `isClosed` is always false."""

    id: str
    name: str
    version: str
    type: ServiceType
    isExecutable: bool  # noqa: N815 - GovStack's name
    isClosed: bool  # noqa: N815 - GovStack's name
    description: str
    serviceBody: tuple[Property, ...]  # noqa: N815 - GovStack's name


@dataclass(frozen=True, slots=True)
class FormEntry:
    """Exactly these five: the public suite allows no other in a list."""

    eFormId: str  # noqa: N815 - GovStack's name
    name: str
    description: str
    version: str
    latest: bool


@dataclass(frozen=True, slots=True)
class Uploaded:
    """`code` is the HTTP status; `type` the media type that the file really has."""

    code: int
    type: str
    message: str
    url: str


@dataclass(frozen=True, slots=True)
class ApplicationEntry:
    """One line of `GET /applications`. From `stage` on the fields are ours."""

    fileId: str  # noqa: N815 - GovStack's name
    status: Status
    applicantId: str  # noqa: N815 - GovStack's name
    created: datetime
    registered: datetime
    description: str
    serviceName: str  # noqa: N815 - GovStack's name
    serviceId: str  # noqa: N815 - GovStack's name
    eformId: str  # noqa: N815 - GovStack's name
    documentUrls: tuple[str, ...]  # noqa: N815 - GovStack's name
    stage: str
    centre: str
    answer_by: date
    overdue: bool
    revision: int


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """One line of `GET /tasks`: what has to be done next for a request."""

    taskId: str  # noqa: N815 - GovStack's name
    mainTaskId: str  # noqa: N815 - GovStack's name
    name: str
    created: datetime
    description: str
    serviceId: str  # noqa: N815 - GovStack's name
    serviceName: str  # noqa: N815 - GovStack's name
    fileId: str  # noqa: N815 - GovStack's name
    eFormId: str  # noqa: N815 - GovStack's name
    status: Status


@dataclass(frozen=True, slots=True)
class TaskDetails:
    """`data` are the answers of the request, one object a field; `done` is ours."""

    taskId: str  # noqa: N815 - GovStack's name
    taskName: str  # noqa: N815 - GovStack's name
    created: datetime
    description: str
    fileId: str  # noqa: N815 - GovStack's name
    serviceId: str  # noqa: N815 - GovStack's name
    serviceName: str  # noqa: N815 - GovStack's name
    eFormId: str  # noqa: N815 - GovStack's name
    status: Status
    data: Mapping[str, object]
    done: bool


@dataclass(frozen=True, slots=True)
class TaskDone:
    """What completing a task answers, the first time and every time."""

    taskId: str  # noqa: N815 - GovStack's name
    fileId: str  # noqa: N815 - GovStack's name
    serviceId: str  # noqa: N815 - GovStack's name
    status: Status
    variables: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Completion:
    """POST /tasks/{taskId}/complete. Only `data.decision` is looked at:
    `{"to": stage, "reason": why refused, "missing": [document, …]}`."""

    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class References:
    """What a statistic is of; only these fields may stand in it."""

    startDate: str  # noqa: N815 - GovStack's name
    endDate: str  # noqa: N815 - GovStack's name
    registrationName: str  # noqa: N815 - GovStack's name
    timeframeDay: bool  # noqa: N815 - GovStack's name
    timeframeWeek: bool  # noqa: N815 - GovStack's name
    timeframeMonth: bool  # noqa: N815 - GovStack's name
    timeframeYear: bool  # noqa: N815 - GovStack's name


@dataclass(frozen=True, slots=True)
class Statistic:
    """`processed` is the sum of the others: what staff decided or sent back."""

    processed: int
    approved: int
    sentBack: int  # noqa: N815 - GovStack's name
    rejected: int
    references: References
