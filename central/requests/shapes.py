"""GovStack's shapes (Registration building block 0.1.1) that only readers of this API meet."""

from dataclasses import dataclass
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
    isExecutable: bool  # noqa: N815 - GovStack's names, here and below
    isClosed: bool  # noqa: N815
    description: str
    serviceBody: tuple[Property, ...]  # noqa: N815


@dataclass(frozen=True, slots=True)
class FormEntry:
    """Exactly these five: the public suite allows no other in a list."""

    eFormId: str  # noqa: N815
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

    fileId: str  # noqa: N815
    status: Status
    applicantId: str  # noqa: N815
    created: datetime
    registered: datetime
    description: str
    serviceName: str  # noqa: N815
    serviceId: str  # noqa: N815
    eformId: str  # noqa: N815
    documentUrls: tuple[str, ...]  # noqa: N815
    stage: str
    centre: str
    answer_by: date
    overdue: bool
    revision: int
