"""Signing in and out, and the language of the pages."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from central.settings import LONGEST_PASSWORD
from central.staff.door import Door
from central.staff.service import Session, StaffService, TooManyTries
from central.staff.web import Form, Web, address, own_path, remember_language, see_other

DESK = "/staff/desk"
SIGN_IN = "/staff/sign-in"
_PATH_LIMIT = 400
Then = Annotated[str, Query(max_length=_PATH_LIMIT)]


def sign_in_address(then: str, why: str | None = None) -> str:
    """The sign-in page, which leads back to `then`."""
    return address(SIGN_IN, then=then if own_path(then, "") else None, why=why)


def router(web: Web, door: Door, staff: StaffService) -> APIRouter:
    """The routes, relative to `/staff`."""
    routes = APIRouter()

    def sign_in_page(
        request: Request, then: str, said: str = "", minutes: int = 0, status: HTTPStatus = HTTPStatus.OK
    ) -> Response:
        token = door.stranger_token(request)
        context = {"then": own_path(then, DESK), "said": said, "minutes": minutes, "form_token": token}
        answer = web.page(request, "sign_in.html", status, **context)
        door.lend(request, answer, token)
        return answer

    @routes.get("/")
    def index() -> Response:
        return see_other(DESK)

    @routes.get("/sign-in")
    def sign_in(request: Request, then: Then = DESK, why: str = "") -> Response:
        if door.session_or_none(request) is not None:
            return see_other(own_path(then, DESK))
        if not staff.has_password():
            return sign_in_page(request, then, "sign-in-no-password", status=HTTPStatus.SERVICE_UNAVAILABLE)
        return sign_in_page(request, then, {"ended": "sign-in-ended", "left": "sign-in-left"}.get(why, ""))

    @routes.post("/sign-in")
    def enter(request: Request, fields: Annotated[Form, Depends(door.stranger_form)]) -> Response:
        then = own_path(fields.get("then", "")[:_PATH_LIMIT], DESK)
        source = request.client.host if request.client else ""
        name = fields.get("name", "")[:LONGEST_PASSWORD]
        result = staff.sign_in(fields.get("password", "")[:LONGEST_PASSWORD], source, name)
        if isinstance(result, Session):
            answer = see_other(then)
            door.open(request, answer, result)
            return answer
        if isinstance(result, TooManyTries):
            minutes = -(-result.retry_seconds // 60)
            answer = sign_in_page(
                request, then, "sign-in-too-many", minutes, status=HTTPStatus.TOO_MANY_REQUESTS
            )
            answer.headers["Retry-After"] = str(result.retry_seconds)
            return answer
        return sign_in_page(request, then, "sign-in-wrong", status=HTTPStatus.FORBIDDEN)

    @routes.post("/sign-out")
    def leave(request: Request, _: Annotated[Form, Depends(door.own_form)]) -> Response:
        answer = see_other(address(SIGN_IN, why="left"))
        door.close(request, answer)
        return answer

    @routes.get("/language/{language}")
    def language(language: str, then: Then = DESK) -> Response:
        answer = see_other(own_path(then, DESK))
        if language in web.languages:
            remember_language(answer, language)
        return answer

    return routes
