"""Who may come in: the session cookie, and the token that every form of ours carries."""

import re
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import Response

from central.staff.service import SESSION, Session, StaffService, same
from central.staff.web import Form, form

SESSION_COOKIE = "shubbak-staff"
FORM_COOKIE = "shubbak-form"
FORM_FIELD = "form_token"
_PATH = "/staff"


class SignInNeeded(Exception):
    """Nobody is signed in, or the session ended."""


class FormNotOurs(Exception):
    """The form's token is not the session's: another site sent it, or it is from before signing in."""


class Door:
    """FastAPI dependencies of the staff pages."""

    def __init__(self, staff: StaffService) -> None:
        self._staff = staff

    def session(self, request: Request) -> Session:
        """Who is signed in. Raises `SignInNeeded`."""
        session = self.session_or_none(request)
        if session is None:
            raise SignInNeeded
        return session

    def session_or_none(self, request: Request) -> Session | None:
        token = request.cookies.get(SESSION_COOKIE, "")
        return self._staff.session(token) if token else None

    def own_form(self, request: Request, fields: Annotated[Form, Depends(form)]) -> Form:
        """A form from a page of this session. Raises `SignInNeeded`, `FormNotOurs`, `FormBroken`."""
        if not same(fields.get(FORM_FIELD, ""), self.session(request).form_token):
            raise FormNotOurs
        return fields

    def stranger_form(self, request: Request, fields: Annotated[Form, Depends(form)]) -> Form:
        """A form of somebody who is not signed in yet. Raises `FormNotOurs`, `FormBroken`."""
        token = request.cookies.get(FORM_COOKIE, "")
        if not token or not same(fields.get(FORM_FIELD, ""), token):
            raise FormNotOurs
        return fields

    def stranger_token(self, request: Request) -> str:
        """The token for the form of a stranger; `lend` sets it in the browser."""
        token = request.cookies.get(FORM_COOKIE, "")
        return token if re.fullmatch(r"[0-9a-f]{32}", token) else self._staff.new_token()

    def lend(self, request: Request, answer: Response, token: str) -> None:
        """Gives a stranger the cookie that `stranger_form` compares with."""
        _set(request, answer, FORM_COOKIE, token, None)

    def open(self, request: Request, answer: Response, session: Session) -> None:
        """Gives the browser its session."""
        _set(request, answer, SESSION_COOKIE, session.token, int(SESSION.total_seconds()))
        answer.delete_cookie(FORM_COOKIE, path=_PATH)

    def close(self, request: Request, answer: Response) -> None:
        """Ends the session of the request, if it has one."""
        token = request.cookies.get(SESSION_COOKIE, "")
        if token:
            self._staff.sign_out(token)
        answer.delete_cookie(SESSION_COOKIE, path=_PATH)


def _set(request: Request, answer: Response, name: str, value: str, seconds: int | None) -> None:
    """`secure` where there is TLS; central itself listens on loopback without it."""
    answer.set_cookie(
        name,
        value,
        max_age=seconds,
        path=_PATH,
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
