"""RFC 9457 answers for everything that is refused or fails, and nothing else in them."""

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from traceback import extract_tb
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from central.refusal import Refusal
from protocol.codec import encode
from protocol.faults import Malformed, StorageFault
from protocol.problem import FieldError, Problem, ProblemCode

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5
NOT_KEPT = {"Cache-Control": "no-store"}
KEY_HEADER = "Idempotency-Key"
_CHALLENGE = {"WWW-Authenticate": "Bearer"}  # RFC 9110, 15.5.2: a 401 says how to sign in
_log = logging.getLogger("central")

STATUS: Mapping[ProblemCode, HTTPStatus] = {
    ProblemCode.MALFORMED: HTTPStatus.UNPROCESSABLE_ENTITY,
    ProblemCode.NOT_FOUND: HTTPStatus.NOT_FOUND,
    ProblemCode.METHOD: HTTPStatus.METHOD_NOT_ALLOWED,
    ProblemCode.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    ProblemCode.MEDIA_TYPE: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ProblemCode.SLOT_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.SLOT_TAKEN: HTTPStatus.CONFLICT,
    ProblemCode.SLOT_OVER: HTTPStatus.CONFLICT,
    ProblemCode.CENTRE_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.SERVICE_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.CENTRE_CLOSED: HTTPStatus.CONFLICT,
    ProblemCode.TICKET_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.TICKET_CANCELLED: HTTPStatus.CONFLICT,
    ProblemCode.TICKET_OVER: HTTPStatus.CONFLICT,
    ProblemCode.TICKET_ARRIVED: HTTPStatus.CONFLICT,
    ProblemCode.OTHER_CENTRE: HTTPStatus.CONFLICT,
    ProblemCode.OTHER_DAY: HTTPStatus.CONFLICT,
    ProblemCode.KEY_MISSING: HTTPStatus.BAD_REQUEST,
    ProblemCode.KEY_REUSED: HTTPStatus.UNPROCESSABLE_ENTITY,
    ProblemCode.ABANDONED: HTTPStatus.CONFLICT,
    ProblemCode.TOO_MANY_TRIES: HTTPStatus.TOO_MANY_REQUESTS,
    ProblemCode.HELP_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.SIGN_IN: HTTPStatus.UNAUTHORIZED,
    ProblemCode.STORAGE: HTTPStatus.SERVICE_UNAVAILABLE,
    ProblemCode.FAULT: HTTPStatus.INTERNAL_SERVER_ERROR,
    ProblemCode.REQUEST_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.REQUEST_OVER: HTTPStatus.CONFLICT,
    ProblemCode.FORM_REFUSED: HTTPStatus.UNPROCESSABLE_ENTITY,
    ProblemCode.CONSENT_MISSING: HTTPStatus.UNPROCESSABLE_ENTITY,
    ProblemCode.NOT_AUTHORISED: HTTPStatus.UNPROCESSABLE_ENTITY,
    ProblemCode.TRANSITION: HTTPStatus.CONFLICT,
    ProblemCode.EDIT_CONFLICT: HTTPStatus.CONFLICT,
    ProblemCode.FILE_UNKNOWN: HTTPStatus.NOT_FOUND,
    ProblemCode.LOOK_UP_LIMIT: HTTPStatus.TOO_MANY_REQUESTS,
    ProblemCode.UPSTREAM: HTTPStatus.SERVICE_UNAVAILABLE,
}
# For engineers and logs; what a visitor sees and hears is the kiosk's message `problem-<code>`.
TITLE: Mapping[ProblemCode, str] = {
    ProblemCode.MALFORMED: "The request is malformed",
    ProblemCode.NOT_FOUND: "Nothing is here",
    ProblemCode.METHOD: "This method is not allowed here",
    ProblemCode.TOO_LARGE: "The body is too large",
    ProblemCode.MEDIA_TYPE: "The body is of a kind that is not read here",
    ProblemCode.SLOT_UNKNOWN: "There is no such slot",
    ProblemCode.SLOT_TAKEN: "The slot has no place left",
    ProblemCode.SLOT_OVER: "The slot began already or is blocked",
    ProblemCode.CENTRE_UNKNOWN: "There is no such centre",
    ProblemCode.SERVICE_UNKNOWN: "The centre does not offer this service",
    ProblemCode.CENTRE_CLOSED: "The centre gives no more numbers now",
    ProblemCode.TICKET_UNKNOWN: "There is no such ticket",
    ProblemCode.TICKET_CANCELLED: "The ticket is cancelled",
    ProblemCode.TICKET_OVER: "The ticket is over",
    ProblemCode.TICKET_ARRIVED: "The visitor has arrived already",
    ProblemCode.OTHER_CENTRE: "The ticket is for another centre",
    ProblemCode.OTHER_DAY: "The ticket is for another day",
    ProblemCode.KEY_MISSING: "The Idempotency-Key header is missing or malformed",
    ProblemCode.KEY_REUSED: "The key came before with another request",
    ProblemCode.ABANDONED: "The key was abandoned",
    ProblemCode.TOO_MANY_TRIES: "Too many failed tries at this kiosk",
    ProblemCode.HELP_UNKNOWN: "There is no such help call",
    ProblemCode.SIGN_IN: "Sign in first",
    ProblemCode.STORAGE: "The database refuses; try again",
    ProblemCode.FAULT: "Something went wrong in central",
    ProblemCode.REQUEST_UNKNOWN: "There is no such request",
    ProblemCode.REQUEST_OVER: "The request can no longer be changed",
    ProblemCode.FORM_REFUSED: "The form has answers that are not good",
    ProblemCode.CONSENT_MISSING: "Personal answers need a consent",
    ProblemCode.NOT_AUTHORISED: "Identity and health fields need the operator's CNDP number",
    ProblemCode.TRANSITION: "The present state does not lead there",
    ProblemCode.EDIT_CONFLICT: "Somebody else changed it meanwhile",
    ProblemCode.FILE_UNKNOWN: "No file belongs to these facts",
    ProblemCode.LOOK_UP_LIMIT: "Too many look-ups; staff will look it up",
    ProblemCode.UPSTREAM: "The ministry's platform does not answer",
}


class ProblemFault(Exception):
    """Ends a request at the edge with a problem."""

    def __init__(
        self, code: ProblemCode, *, status: HTTPStatus | None = None, errors: tuple[FieldError, ...] = ()
    ) -> None:
        super().__init__(code.value)
        self.code = code
        self.status = status
        self.errors = errors


def problem(
    code: ProblemCode, status: HTTPStatus | None = None, errors: tuple[FieldError, ...] = ()
) -> Problem:
    """The document of a code; `status` only where it differs from the usual one."""
    detail = "; ".join(f"{error.field}: {error.reason}" for error in errors) or TITLE[code]
    return Problem(f"/problems/{code}", TITLE[code], int(status or STATUS[code]), detail, code.value, errors)


def response(
    code: ProblemCode,
    status: HTTPStatus | None = None,
    errors: tuple[FieldError, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The problem as an answer."""
    document = problem(code, status, errors)
    _log.info("problem code=%s status=%d", code.value, document.status)
    return Response(
        json.dumps(encode(document)),  # ASCII: a field's name that is told back may be half a character
        document.status,
        {**NOT_KEPT, **(_CHALLENGE if code is ProblemCode.SIGN_IN else {}), **(headers or {})},
        media_type=MEDIA_TYPE,
    )


def refused(refusal: Refusal) -> Response:
    """An expected refusal as an answer."""
    headers = {"Retry-After": str(refusal.retry_seconds)} if refusal.retry_seconds else None
    return response(refusal.code, errors=refusal.errors, headers=headers)


def install(app: FastAPI) -> None:
    """Makes every way a request can end badly a problem."""
    app.add_exception_handler(ProblemFault, _on_problem)
    app.add_exception_handler(Malformed, _on_malformed)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(StorageFault, _on_storage)
    app.add_middleware(LastResort)


async def _on_problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemFault)
    return response(error.code, error.status, error.errors)


async def _on_malformed(_: Request, error: Exception) -> Response:
    assert isinstance(error, Malformed)
    return response(ProblemCode.MALFORMED, None, (FieldError(error.field or "body", error.reason),))


async def _on_validation(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    if any(one["loc"] == ("header", KEY_HEADER) for one in error.errors()):
        return response(ProblemCode.KEY_MISSING)
    fields = tuple(FieldError(str(one["loc"][-1]), str(one["msg"])) for one in error.errors())
    return response(ProblemCode.MALFORMED, None, fields)


_BY_STATUS = {404: ProblemCode.NOT_FOUND, 405: ProblemCode.METHOD}


async def _on_http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = _BY_STATUS.get(error.status_code, ProblemCode.MALFORMED)
    return response(code, HTTPStatus(error.status_code), headers=error.headers)


async def _on_storage(_: Request, error: Exception) -> Response:
    assert isinstance(error, StorageFault)
    _log.error("storage code=%s", error.code)
    return response(ProblemCode.STORAGE, headers={"Retry-After": str(RETRY_SECONDS)})


class LastResort:
    """Answers 500 to what nobody caught and logs where it happened, never what was in it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - this is the last resort
            _log.error("fault type=%s at=%s", type(error).__name__, _place(error))
            if not started:
                await response(ProblemCode.FAULT)(scope, receive, send)


def _place(error: Exception) -> str:
    """The innermost line of our own code that the error passed."""
    frames = [f"{f.filename.rpartition('/')[2]}:{f.lineno}" for f in extract_tb(error.__traceback__)]
    return frames[-1] if frames else ""


def example(code: ProblemCode, status: HTTPStatus | None = None) -> dict[str, Any]:
    """An example document for OpenAPI."""
    errors = (FieldError("kiosk", "is missing"),) if code is ProblemCode.MALFORMED and not status else ()
    document: dict[str, Any] = encode(problem(code, status, errors))
    return document
