"""What every HTML page of central shares: words, templates, headers, and forms read at the edge."""

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from central.staff.words import Words, all_words, chosen

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "assets"
LANGUAGE_COOKIE = "shubbak-language"
FORM_LIMIT = 64 * 1024  # bytes
_FIELDS = 250
_YEAR = 365 * 24 * 3600  # seconds
_SERVED = frozenset({".css", ".js", ".svg", ".ttf"})

Form = Mapping[str, str]

HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class FormBroken(Exception):
    """A form came that our own pages cannot have sent; `status` says how it is answered."""

    def __init__(self, status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY) -> None:
        super().__init__(status.phrase)
        self.status = status


class Web:
    """Renders pages in the language of whoever asks. Raises `ContentFault` for a missing word."""

    def __init__(self) -> None:
        self.languages = all_words()

    def words(self, request: Request) -> Words:
        """The language of the cookie or of the browser."""
        cookie = request.cookies.get(LANGUAGE_COOKIE, "")
        return chosen(self.languages, cookie, request.headers.get("accept-language", ""))

    def page(
        self, request: Request, template: str, status: HTTPStatus = HTTPStatus.OK, /, **context: Any
    ) -> Response:
        """A page; `context` is what the template asks for beyond words and links."""
        words = self.words(request)
        text = (
            _templates()
            .get_template(template)
            .render(
                say=words,
                language=words.language,
                languages=self.languages,
                here=here(request),
                **context,
            )
        )
        return HTMLResponse(text, status, HEADERS)

    def live_page(self, request: Request, template: str, view: object, /, **context: Any) -> Response:
        """A page that is asked for every other second: 304 without rendering while `view` is the same."""
        seen = repr((view, context, self.words(request).language, here(request), static("live.js")))
        etag = f'"{hashlib.sha256(seen.encode()).hexdigest()[:32]}"'
        headers = {**HEADERS, "Cache-Control": "private, no-cache", "ETag": etag}
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        answer = self.page(request, template, view=view, **context)
        answer.headers.update(headers)
        return answer


@cache
def _templates() -> Environment:
    """Compiled once; a template that asks for something nobody gave is a fault."""
    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals["static"] = static
    return templates


@cache
def static(name: str) -> str:
    """The address of one of our own files; it changes with the file."""
    version = hashlib.sha256((HERE / "static" / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={version}"


def here(request: Request) -> str:
    """Path and query of the request, for links that lead back."""
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path


def address(path: str, **query: object) -> str:
    """A link with a query; what is None is left out."""
    return f"{path}?{urlencode({name: value for name, value in query.items() if value is not None})}"


def see_other(url: str) -> Response:
    """After a form: the browser asks for the page anew, and reloading repeats nothing."""
    return RedirectResponse(url, HTTPStatus.SEE_OTHER, headers=dict(HEADERS))


def own_path(text: str, otherwise: str) -> str:
    """`text` when it is a path of the staff pages, so that no link can lead out of here."""
    return text if re.fullmatch(r"/staff/[A-Za-z0-9/?=&%._:+-]*", text) else otherwise


def remember_language(answer: Response, language: str) -> None:
    """For a year; it is a preference and no secret."""
    answer.set_cookie(LANGUAGE_COOKIE, language, max_age=_YEAR, path="/", httponly=True, samesite="strict")


async def form(request: Request) -> Form:
    """A FastAPI dependency: the fields of a form. Raises `FormBroken`."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/x-www-form-urlencoded":
        raise FormBroken(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > FORM_LIMIT:
            raise FormBroken(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        pairs = parse_qsl(
            raw.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict"
        )
    except ValueError:
        raise FormBroken from None
    return dict(pairs)


def field(fields: Form, name: str, pattern: str) -> str:
    """The field, when it is there and matches. Raises `FormBroken`."""
    value = fields.get(name, "")
    if not re.fullmatch(pattern, value):
        raise FormBroken
    return value


class Assets(StaticFiles):
    """Our own styles, scripts, fonts and pictograms; nothing else that may lie beside them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        if Path(path).suffix not in _SERVED:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        answer = await super().get_response(path, scope)
        versioned = b"v=" in scope["query_string"]
        answer.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if versioned else "no-cache"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        return answer
