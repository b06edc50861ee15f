"""RFC 9457 problem details, and the codes both sides know."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemCode(StrEnum):
    """Stable; each has words for the visitor under `problem-<code>`."""

    MALFORMED = "malformed"  # 400, and 422 where a field is to blame
    NOT_FOUND = "not-found"  # 404 no such route or thing
    METHOD = "method-not-allowed"  # 405
    TOO_LARGE = "too-large"  # 413
    MEDIA_TYPE = "media-type"  # 415
    SLOT_UNKNOWN = "slot-unknown"  # 404
    SLOT_TAKEN = "slot-taken"  # 409
    SLOT_OVER = "slot-over"  # 409 it began already, or the centre blocked it
    CENTRE_UNKNOWN = "centre-unknown"  # 404
    SERVICE_UNKNOWN = "service-unknown"  # 404 not offered at this centre
    CENTRE_CLOSED = "centre-closed"  # 409 closed, or after the last walk-in
    TICKET_UNKNOWN = "ticket-unknown"  # 404 no such code, or the two facts do not belong together
    TICKET_CANCELLED = "ticket-cancelled"  # 409
    TICKET_OVER = "ticket-over"  # 409 fulfilled, no-show or past
    TICKET_ARRIVED = "ticket-arrived"  # 409 already checked in: can no longer be moved or cancelled
    OTHER_CENTRE = "other-centre"  # 409 check-in at the wrong centre
    OTHER_DAY = "other-day"  # 409 check-in on another day
    KEY_MISSING = "key-missing"  # 400 no Idempotency-Key
    KEY_REUSED = "key-reused"  # 422 the key came before with another body
    ABANDONED = "abandoned"  # 409 the key was abandoned before it arrived
    TOO_MANY_TRIES = "too-many-tries"  # 429
    HELP_UNKNOWN = "help-unknown"  # 404
    SIGN_IN = "sign-in"  # 401
    STORAGE = "storage"  # 503 the database refuses
    FAULT = "fault"  # 500
    REQUEST_UNKNOWN = "request-unknown"  # 404 no such receipt
    REQUEST_OVER = "request-over"  # 409 it can no longer be withdrawn or changed
    FORM_REFUSED = "form-refused"  # 422 with one error a field
    CONSENT_MISSING = "consent-missing"  # 422 personal fields without consent
    NOT_AUTHORISED = "not-authorised"  # 422 identity or health fields without the CNDP number
    TRANSITION = "transition-refused"  # 409 the state does not lead there
    EDIT_CONFLICT = "edit-conflict"  # 409 somebody else changed it meanwhile
    FILE_UNKNOWN = "file-unknown"  # 404 no such certificate file, or the facts do not belong together
    LOOK_UP_LIMIT = "look-up-limit"  # 429 staff will look it up
    UPSTREAM = "upstream-unavailable"  # 503 the ministry's platform does not answer


@dataclass(frozen=True, slots=True)
class FieldError:
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """`application/problem+json`. `type` is `/problems/<code>`."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: tuple[FieldError, ...] = ()
