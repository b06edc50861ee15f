"""POST /documents and GET /data/statistics."""

import re
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from central import edge, problems
from central.edge import Day, Json, answer
from central.openapi import documented, problem_answers
from central.problems import ProblemFault
from central.refusal import Refusal
from central.requests import bodies, examples, multipart
from central.requests.api import MEDIATOR
from central.requests.counting import Asked, RequestCounter, Timeframe
from central.requests.documents import KINDS, LARGEST, DocumentService
from central.requests.shapes import Uploaded
from central.requests.showing import DOCUMENTS
from protocol.faults import Malformed
from protocol.problem import FieldError, ProblemCode

_AROUND = 64 * 1024  # bytes of a form around its file
_FILE = "file"
_FORM_OF_A_FILE: Json = {
    "required": True,
    "content": {
        multipart.MEDIA_TYPE: {
            "schema": {
                "type": "object",
                "properties": {_FILE: {"type": "string", "format": "binary"}},
                "required": [_FILE],
            },
            "encoding": {_FILE: {"contentType": ", ".join(KINDS)}},
            "example": {_FILE: "%PDF-1.7 …"},
        }
    },
}
_FORM_OF_A_MEDIATOR = r"^[^/\s]{1,60}/[^/\s]{1,60}/[^/\s]{1,60}/[^/\s]{1,60}$"
_MEDIATOR: Json = {
    "name": MEDIATOR,
    "in": "header",
    "required": True,
    "description": "INSTANCE/CLASS/MEMBER/SUBSYSTEM of who asks",
    "schema": {"type": "string", "pattern": _FORM_OF_A_MEDIATOR},
    "example": "eGovStack/GOV/90000009/digitalregistries",
}


def router(papers: DocumentService, counter: RequestCounter) -> APIRouter:
    """The routes under `/registration`."""
    routes = APIRouter(prefix="/registration", tags=["registration"])
    _add_upload(routes, papers)
    _add_statistics(routes, counter)
    return routes


def _add_upload(routes: APIRouter, papers: DocumentService) -> None:
    described = documented(
        name="upload",
        summary=f"A paper as one PDF, JPEG or PNG of at most {LARGEST} bytes; a request names its url",
        example=examples.UPLOADED,
        refusals=(
            ProblemCode.TOO_LARGE,
            ProblemCode.MEDIA_TYPE,
            ProblemCode.MALFORMED,
            ProblemCode.TOO_MANY_TRIES,
        ),
    )
    described["responses"].update(problem_answers((), bad_bytes=True))
    described["openapi_extra"] = {"requestBody": _FORM_OF_A_FILE}

    @routes.post("/documents", **described)
    def upload(
        content: Annotated[bytes, Depends(_file_in)],
        _: Annotated[str, Query(alias="additionalMetadata", max_length=1000)] = "",
    ) -> Response:
        kept = papers.keep(content)
        if isinstance(kept, Refusal):
            return problems.refused(kept)
        return answer(Uploaded(HTTPStatus.OK, kept.kind, "", f"{DOCUMENTS}{kept.id}"))


async def _file_in(request: Request) -> bytes:
    """The one file of a form. Raises `ProblemFault`."""
    content_type = request.headers.get("content-type", "")
    if content_type.partition(";")[0].strip().lower() != multipart.MEDIA_TYPE:
        wrong = FieldError("Content-Type", f"must be {multipart.MEDIA_TYPE}")
        raise ProblemFault(ProblemCode.MEDIA_TYPE, errors=(wrong,))
    bodies.from_our_own_page(request)
    try:
        raw = await edge.read(request, LARGEST + _AROUND)
    except ProblemFault as fault:
        wrong = FieldError(_FILE, f"must be at most {LARGEST} bytes")
        raise ProblemFault(fault.code, errors=(wrong,)) from None
    try:
        files = [part for part in multipart.parts(content_type, raw) if part.name == _FILE]
    except Malformed as malformed:
        raise _bad(malformed.field, malformed.reason) from None
    if len(files) != 1:
        raise _bad(_FILE, "must be there once")
    return files[0].content


def _bad(field: str, reason: str) -> ProblemFault:
    """GovStack: 400 for a file that could not be read."""
    errors = (FieldError(field, reason),)
    return ProblemFault(ProblemCode.MALFORMED, status=HTTPStatus.BAD_REQUEST, errors=errors)


def _add_statistics(routes: APIRouter, counter: RequestCounter) -> None:
    described = documented(
        name="statistics",
        summary="How many requests were decided, by service; `registrationName` is a service's name or id",
        example=examples.STATISTICS,
        refusals=(ProblemCode.SERVICE_UNKNOWN, ProblemCode.MALFORMED),
    )
    described["responses"].update(problem_answers((), bad_bytes=True))
    described["openapi_extra"] = {"parameters": [_MEDIATOR]}

    @routes.get("/data/statistics", dependencies=[Depends(_mediated)], **described)
    def statistics(
        first: Annotated[Day | None, Query(alias="startDate")] = None,
        last: Annotated[Day | None, Query(alias="endDate")] = None,
        name: Annotated[str | None, Query(alias="registrationName", max_length=200)] = None,
        timeframe: Timeframe | None = None,
    ) -> Response:
        return answer(counter.statistics(Asked(first, last, name, timeframe)))


def _mediated(request: Request) -> None:
    """The header has to be there and of its form; who it says is nobody we know by it."""
    if not re.fullmatch(_FORM_OF_A_MEDIATOR, request.headers.get(MEDIATOR, "")):
        raise _bad(MEDIATOR, "must be INSTANCE/CLASS/MEMBER/SUBSYSTEM")
