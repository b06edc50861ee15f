"""GovStack's operator side: applications and tasks. Only for staff, by the token of `POST /v1/staff/tokens`."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Query, Request
from fastapi.responses import Response

from central import edge, problems
from central.edge import answer, body
from central.openapi import documented
from central.problems import NOT_KEPT
from central.refusal import Refusal
from central.requests import examples, showing
from central.requests.api import Mediator, Titles
from central.requests.documents import DocumentService
from central.requests.listing import MOST_AT_ONCE, SORTED_BY, USUAL, Listing
from central.requests.office import Case, Decision, RequestOffice
from central.requests.shapes import Completion
from central.staff.bearer import Bearer
from central.staff.words import Words
from protocol.codec import decode
from protocol.faults import Malformed
from protocol.problem import ProblemCode
from protocol.requests import NewApplication

_ETAG = re.compile(r'(?:W/)?"([0-9]{1,9})"')
_OF_A_REQUEST = (ProblemCode.REQUEST_UNKNOWN, ProblemCode.MALFORMED)
_OF_AN_EDIT = (
    ProblemCode.REQUEST_UNKNOWN,
    ProblemCode.REQUEST_OVER,
    ProblemCode.EDIT_CONFLICT,
    ProblemCode.FORM_REFUSED,
    ProblemCode.CONSENT_MISSING,
    ProblemCode.NOT_AUTHORISED,
)

Wanted = Annotated[str | None, Query(max_length=200)]
First = Annotated[int, Query(ge=0, le=10**6, alias="firstResult", description="0 is the first one")]
Most = Annotated[int, Query(ge=0, le=MOST_AT_ONCE, alias="maxResult")]
SortBy = Annotated[str, Query(alias="sortBy", pattern=f"^({'|'.join(SORTED_BY)})$")]
SortOrder = Annotated[str, Query(alias="sortOrder", pattern="^(asc|desc)$")]
FileId = Annotated[str, Path(alias="fileId", max_length=200)]
TaskId = Annotated[str, Path(alias="taskId", max_length=200)]


def router(office: RequestOffice, papers: DocumentService, bearer: Bearer) -> APIRouter:
    """The routes under `/registration`; who is not signed in is told that before anything else."""
    routes = APIRouter(prefix="/registration", tags=["registration, staff"], dependencies=[Depends(bearer)])
    _add_applications(routes, office)
    _add_tasks(routes, office)

    @routes.get(
        "/documents/{document}",
        response_class=Response,
        **_described_file(),
    )
    def document(document: Annotated[str, Path(max_length=200)]) -> Response:
        found = papers.open(document)
        if isinstance(found, Refusal):
            return problems.refused(found)
        return file_answer(found.kind, found.content)

    return routes


def file_answer(kind: str, content: bytes) -> Response:
    """Somebody else's file: shown as what it is, and nothing in it runs."""
    headers = {
        **NOT_KEPT,
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "inline",
    }
    return Response(content, headers=headers, media_type=kind)


def _described_file() -> edge.Json:
    described = documented(
        name="document",
        summary="A file that came with a request",
        example={},
        refusals=(ProblemCode.NOT_FOUND, ProblemCode.MALFORMED),
        signed_in=True,
    )
    example = {"schema": {"type": "string", "format": "binary"}, "example": ""}
    described["responses"][200]["content"] = {"*/*": example}
    return described


def _add_applications(routes: APIRouter, office: RequestOffice) -> None:
    @routes.get(
        "/applications",
        **documented(
            name="applications",
            summary="Requests, filtered, sorted and in pages; values that nothing has give an empty list",
            example=examples.APPLICATIONS,
            refusals=(ProblemCode.MALFORMED,),
            signed_in=True,
        ),
    )
    def applications(
        titles: Titles,
        service: Annotated[str | None, Query(alias="serviceId", max_length=200)] = None,
        applicant: Annotated[str | None, Query(alias="applicantId", max_length=200)] = None,
        centre: Wanted = None,
        stage: Wanted = None,
        first: First = 0,
        most: Most = USUAL,
        sort_by: SortBy = "created",
        sort_order: SortOrder = "asc",
        _: Mediator = "",
    ) -> Response:
        wanted = {"service": service, "applicant": applicant, "centre": centre, "stage": stage}
        found = office.listed(_listing(wanted, sort_by, sort_order, first, most))
        today = office.today()
        return answer(tuple(showing.entry(one, papers, today, titles) for one, papers in found))

    @routes.get(
        "/applications/{fileId}",  # noqa: FAST003 - it is there by its alias
        **documented(
            name="application",
            summary="A request with its answers; the ETag is its revision",
            example=examples.APPLICATION,
            refusals=_OF_A_REQUEST,
            headers={"ETag": "The revision; send it in If-Match with a change"},
            signed_in=True,
        ),
    )
    def application(request: FileId, titles: Titles, _: Mediator = "") -> Response:
        return _shown(office.case(request), titles)

    @routes.put(
        "/applications/{fileId}",
        **documented(
            name="rewriteApplication",
            summary="Staff fill in answers and add files; with If-Match only if nobody else changed it meanwhile",
            request=examples.NEW,
            example=examples.APPLICATION,
            refusals=_OF_AN_EDIT,
            headers={"ETag": "The new revision"},
            signed_in=True,
        ),
    )
    def rewrite(
        request: FileId,
        message: Annotated[NewApplication, Depends(body(NewApplication))],
        titles: Titles,
        if_match: Annotated[str, Header(max_length=100)] = "",
        _: Mediator = "",
    ) -> Response:
        known = _ETAG.fullmatch(if_match)
        if if_match not in ("", "*") and known is None:
            return problems.refused(Refusal(ProblemCode.EDIT_CONFLICT))
        return _shown(office.rewrite(request, int(known[1]) if known else None, message), titles)


def _shown(found: Case | Refusal, titles: Words) -> Response:
    if isinstance(found, Refusal):
        return problems.refused(found)
    shown = answer(showing.application(found.request, found.answers, found.papers, titles))
    shown.headers["ETag"] = f'"{found.request.revision}"'
    return shown


def _listing(wanted: dict[str, str | None], sort_by: str, sort_order: str, first: int, most: int) -> Listing:
    equal = {name: value for name, value in wanted.items() if value is not None}
    return Listing(equal, sort_by=sort_by, descending=sort_order == "desc", first=first, most=most)


def _add_tasks(routes: APIRouter, office: RequestOffice) -> None:
    @routes.get(
        "/tasks",
        **documented(
            name="tasks",
            summary="What staff have to do next, one task a request; nobody's in particular",
            example=examples.TASKS,
            refusals=(ProblemCode.MALFORMED,),
            signed_in=True,
        ),
    )
    def tasks(
        titles: Titles,
        task: Annotated[str | None, Query(alias="mainTaskId", max_length=200)] = None,
        file: Annotated[str | None, Query(alias="fileId", max_length=200)] = None,
        assignee: Annotated[str | None, Query(alias="assigneeId", max_length=200)] = None,
        first: First = 0,
        most: Most = USUAL,
        sort_by: SortBy = "created",
        sort_order: SortOrder = "asc",
    ) -> Response:
        listing = _listing({"id": file}, sort_by, sort_order, first, most)
        found = [] if assignee is not None else office.open_tasks(listing, task)
        return answer(tuple(showing.task_entry(one, of, titles) for one, of in found))

    @routes.get(
        "/tasks/{taskId}",  # noqa: FAST003 - it is there by its alias
        **documented(
            name="task",
            summary="A task with the answers of its request",
            example=examples.TASK,
            refusals=(ProblemCode.NOT_FOUND, ProblemCode.MALFORMED),
            signed_in=True,
        ),
    )
    def task(task_id: TaskId, titles: Titles) -> Response:
        found = office.task(task_id)
        if isinstance(found, Refusal):
            return problems.refused(found)
        done, case = found
        return answer(showing.task_details(done, case.request, case.answers, titles))

    @routes.post(
        "/tasks/{taskId}/complete",  # noqa: FAST003 - it is there by its alias
        **documented(
            name="completeTask",
            summary="Do a task: `data.decision` says where the request goes; twice is the same as once",
            request=examples.COMPLETION,
            example=examples.COMPLETED,
            refusals=(ProblemCode.NOT_FOUND, ProblemCode.TRANSITION, ProblemCode.FORM_REFUSED),
            signed_in=True,
        ),
    )
    def complete(
        task_id: TaskId, message: Annotated[Completion, Depends(_completion)], titles: Titles
    ) -> Response:
        done = office.complete(task_id, _decision(message))
        return answer(done if isinstance(done, Refusal) else showing.task_done(*done, titles))


async def _completion(request: Request) -> Completion:
    """Any objects may stand in `data`; ours is judged, the others are not kept."""
    return edge.parse_open(Completion, await edge.read_json(request))


def _decision(message: Completion) -> Decision | None:
    """Raises `Malformed`."""
    for name, value in message.data.items():
        if not isinstance(value, dict):
            raise Malformed(f"data.{name}", "must be an object")
    given = message.data.get("decision")
    return None if given is None else decode(Decision, given, "data.decision")
