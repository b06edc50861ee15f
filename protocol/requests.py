"""Requests of a service, in the shapes of GovStack's Registration building block (0.1.1).

The routes are under `/registration`: `POST /services/{serviceId}/applications`, `GET /applications/{fileId}`
and so on, so that another ministry's building block can take central's place. Names in camelCase are
GovStack's; the others are ours and additive.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from protocol.forms import FormAnswer
from protocol.wording import Wording


class StatusCode(StrEnum):
    """GovStack's four; `Stage` says more."""

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    SENDBACK = "SENDBACK"
    REJECTED = "REJECTED"


class Stage(StrEnum):
    """Where a request is. Staff move it; only `TRANSITIONS` are allowed."""

    RECEIVED = "received"
    IN_REVIEW = "in-review"
    MISSING_DOCUMENTS = "missing-documents"  # at most once (law 55-19)
    ACCEPTED = "accepted"
    REFUSED = "refused"  # with a reason and the way to appeal
    WITHDRAWN = "withdrawn"
    DONE = "done"


TRANSITIONS: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.RECEIVED: (Stage.IN_REVIEW, Stage.WITHDRAWN),
    Stage.IN_REVIEW: (Stage.MISSING_DOCUMENTS, Stage.ACCEPTED, Stage.REFUSED, Stage.WITHDRAWN),
    Stage.MISSING_DOCUMENTS: (Stage.IN_REVIEW, Stage.WITHDRAWN),
    Stage.ACCEPTED: (Stage.DONE, Stage.WITHDRAWN),
    Stage.REFUSED: (Stage.IN_REVIEW,),
    Stage.WITHDRAWN: (),
    Stage.DONE: (),
}

STATUS_OF: Mapping[Stage, StatusCode] = {
    Stage.RECEIVED: StatusCode.PENDING,
    Stage.IN_REVIEW: StatusCode.PENDING,
    Stage.MISSING_DOCUMENTS: StatusCode.SENDBACK,
    Stage.ACCEPTED: StatusCode.APPROVED,
    Stage.REFUSED: StatusCode.REJECTED,
    Stage.WITHDRAWN: StatusCode.REJECTED,
    Stage.DONE: StatusCode.APPROVED,
}

DAYS_TO_ANSWER = 60  # law 55-19: at most sixty days


class RefusalReason(StrEnum):
    """Why a request was refused (law 55-19 wants a reason). None tells anything about health.

    Words: `request-reason-<code>` for visitors, `requests-reason-<code>` for staff.
    """

    CONDITIONS = "conditions"  # the conditions of the service are not met
    PAPERS = "papers"  # the papers that were asked for did not come
    ALREADY = "already"  # the same is being given already
    NO_PLACE = "no-place"  # nothing is left to be given
    OTHER_OFFICE = "other-office"  # another office is responsible


class ConsentAct(StrEnum):
    """How consent was given: two different acts, a choice and its confirmation."""

    CHOICE_AND_CONFIRMATION = "choice-and-confirmation"
    WITNESSED = "witnessed"


@dataclass(frozen=True, slots=True)
class Consent:
    """What was agreed to. `text` names the version of the words; `language` (BCP 47) is the one heard."""

    text: str
    language: str
    given_at: datetime
    act: ConsentAct


@dataclass(frozen=True, slots=True)
class FormData:
    """`data` holds one object a field; `eFormId` names form and version: `rsu_help@3`."""

    eFormId: str  # noqa: N815 - GovStack's name
    data: Mapping[str, FormAnswer]


@dataclass(frozen=True, slots=True)
class NewApplication:
    """POST /registration/services/{serviceId}/applications → Application (200), with an Idempotency-Key.

    `applicantId` is an opaque id of this one request, made from the visit: never an identity.
    """

    applicantId: str  # noqa: N815 - GovStack's name
    applicationName: str  # noqa: N815 - GovStack's name
    created: datetime
    formData: FormData  # noqa: N815 - GovStack's name
    documentUrls: tuple[str, ...]  # noqa: N815 - GovStack's name
    kiosk: str
    centre: str
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class Status:
    """`title` in Arabic or French by Accept-Language; machines read `code` and `stage`."""

    code: StatusCode
    title: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class Receipt:
    """What law 55-19 gives everybody who asks for something: a number, a date, the last day for an answer.

    `code` opens it again: fourteen digits. `missing` are document ids, asked for once.
    """

    code: str
    service: str
    public_name: Wording
    centre: str
    received_at: datetime
    answer_by: date
    stage: Stage
    missing: tuple[str, ...] = ()
    reason: str = ""
    """A `RefusalReason`, told in words under `request-reason-<code>`; empty unless it was refused."""


@dataclass(frozen=True, slots=True)
class Application:
    """What `POST …/applications` and `GET /applications/{fileId}` answer; `receipt` is ours.

    GovStack's schema wants `applicantId` on top and its text wants what was sent there too; inside
    `applicationData` the whole stands as it came. Once a request is withdrawn or old, its answers are gone.
    """

    fileId: str  # noqa: N815 - GovStack's name
    serviceId: str  # noqa: N815 - GovStack's name
    serviceName: str  # noqa: N815 - GovStack's name
    registered: datetime
    status: Status
    ended: bool
    applicantId: str  # noqa: N815 - GovStack's name
    applicationName: str  # noqa: N815 - GovStack's name
    created: datetime
    formData: FormData  # noqa: N815 - GovStack's name
    documentUrls: tuple[str, ...]  # noqa: N815 - GovStack's name
    applicationData: NewApplication  # noqa: N815 - GovStack's name
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class FindReceipt:
    """POST /registration/receipts/find → Receipt. Unknown and foreign codes look alike."""

    kiosk: str
    code: str


@dataclass(frozen=True, slots=True)
class WithdrawRequest:
    """POST /registration/receipts/withdraw → Receipt: the request is withdrawn, its consent with it."""

    kiosk: str
    code: str
