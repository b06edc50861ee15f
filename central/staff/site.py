"""The HTML side of central: `/staff/…`, `/hall/…` and `/static/…`, with errors in plain words.

Two small applications of their own, mounted beside the API: they answer mistakes with a page where the API
answers with problem details.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from http import HTTPStatus

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.staff.door import SESSION_COOKIE, FormNotOurs, SignInNeeded
from central.staff.pages import DESK, sign_in_address
from central.staff.web import ASSETS, HERE, Assets, FormBroken, Web, here, see_other
from protocol.faults import Fault

_log = logging.getLogger("central")
Handler = Callable[[Request, Exception], Awaitable[Response]]
_WORDS = {
    HTTPStatus.FORBIDDEN: "error-form",
    HTTPStatus.NOT_FOUND: "error-not-found",
    HTTPStatus.SERVICE_UNAVAILABLE: "error-storage",
    HTTPStatus.INTERNAL_SERVER_ERROR: "error-fault",
}


def mount(app: FastAPI, web: Web, staff: Iterable[APIRouter], hall: Iterable[APIRouter]) -> None:
    """Adds the pages to the application; the paths of the routers are relative to `/staff` and `/hall`."""
    app.add_route("/staff", _to_the_desk, include_in_schema=False)
    app.mount("/staff", _pages(web, staff))
    app.mount("/hall", _pages(web, hall))
    app.mount("/static/fonts", Assets(directory=ASSETS / "fonts"))
    app.mount("/static/pictograms", Assets(directory=ASSETS / "pictograms"))
    app.mount("/static", Assets(directory=HERE / "static"))


async def _to_the_desk(_: Request) -> Response:
    return see_other(DESK)


def _pages(web: Web, routers: Iterable[APIRouter]) -> FastAPI:
    pages = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    for router in routers:
        pages.include_router(router)
    pages.add_exception_handler(SignInNeeded, _sign_in)
    pages.add_exception_handler(HTTPException, _by_status(web))
    for kind, status in (
        (FormNotOurs, HTTPStatus.FORBIDDEN),
        (RequestValidationError, HTTPStatus.NOT_FOUND),
        (Fault, HTTPStatus.SERVICE_UNAVAILABLE),
        (Exception, HTTPStatus.INTERNAL_SERVER_ERROR),
    ):
        pages.add_exception_handler(kind, _always(web, status))
    pages.add_exception_handler(FormBroken, _by_status(web))
    return pages


async def _sign_in(request: Request, _: Exception) -> Response:
    """To the password, and back here afterwards; a form that came too late is not sent again."""
    then = here(request) if request.method == "GET" else DESK
    return see_other(sign_in_address(then, "ended" if SESSION_COOKIE in request.cookies else None))


def _by_status(web: Web) -> Handler:
    async def answer(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException | FormBroken)
        status = error.status_code if isinstance(error, HTTPException) else error.status
        if status == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "GET":
            return see_other(DESK)  # the address of a form, opened as a page
        return _page(web, request, HTTPStatus(status))

    return answer


def _always(web: Web, status: HTTPStatus) -> Handler:
    async def answer(request: Request, error: Exception) -> Response:
        if isinstance(error, Fault):
            _log.error("page code=%s", error.code)
        return _page(web, request, status)

    return answer


def _page(web: Web, request: Request, status: HTTPStatus) -> Response:
    return web.page(
        request, "error.html", status, message=_WORDS.get(status, "error-form"), status=int(status)
    )
