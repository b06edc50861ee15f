"""Staff as other programs: a token in the Authorization header instead of a cookie, so that no page can lend it."""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request
from fastapi.responses import Response

from central import problems
from central.edge import answer, body
from central.openapi import documented
from central.problems import ProblemFault
from central.staff.service import SESSION, Session, StaffService, TooManyTries, WrongPassword
from protocol.problem import ProblemCode

_SCHEME = "bearer"
Authorization = Annotated[str, Header(max_length=1000)]


class TokenType(StrEnum):
    BEARER = "Bearer"


@dataclass(frozen=True, slots=True)
class StaffPassword:
    """POST /v1/staff/tokens → StaffToken. Without a name, `password` is the one of the desk."""

    password: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class StaffToken:
    """RFC 6749, 5.1. `expires_in` seconds; it ends earlier when the password changes."""

    access_token: str
    token_type: TokenType
    expires_in: int


class Bearer:
    """A FastAPI dependency: who is signed in. Raises `ProblemFault` (401)."""

    def __init__(self, staff: StaffService) -> None:
        self._staff = staff

    def __call__(self, authorization: Authorization = "") -> Session:
        """The session of the token."""
        session = self.session_or_none(authorization)
        if session is None:
            raise ProblemFault(ProblemCode.SIGN_IN)
        return session

    def session_or_none(self, authorization: str) -> Session | None:
        scheme, _, token = authorization.partition(" ")
        return self._staff.session(token.strip()) if scheme.lower() == _SCHEME and token else None


def router(staff: StaffService) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["staff"])
    bearer = Bearer(staff)

    @routes.post(
        "/v1/staff/tokens",
        **documented(
            name="signIn",
            summary="A token for the staff side of this API, for the password of the desk or of a person",
            request=StaffPassword("k3fp-x2mn-7yqa-w5zd"),
            example=StaffToken("0b9d5c1de2f34a5b8c7d6e5f4a3b2c1d", TokenType.BEARER, _seconds()),
            refusals=(ProblemCode.SIGN_IN, ProblemCode.TOO_MANY_TRIES),
        ),
    )
    def sign_in(
        request: Request, message: Annotated[StaffPassword, Depends(body(StaffPassword))]
    ) -> Response:
        source = request.client.host if request.client else ""
        match staff.sign_in(message.password, source, message.name):
            case Session(token=token):
                return answer(StaffToken(token, TokenType.BEARER, _seconds()))
            case TooManyTries(retry_seconds=seconds):
                wait = {"Retry-After": str(seconds)}
                return problems.response(ProblemCode.TOO_MANY_TRIES, headers=wait)
            case WrongPassword():
                return problems.response(ProblemCode.SIGN_IN)

    @routes.delete(
        "/v1/staff/tokens",
        **documented(
            name="signOut",
            summary="End the session of this token",
            example={},
            refusals=(ProblemCode.SIGN_IN, ProblemCode.MALFORMED),
            signed_in=True,
        ),
    )
    def sign_out(session: Annotated[Session, Depends(bearer)]) -> Response:
        staff.sign_out(session.token)
        return Response("{}", HTTPStatus.OK, problems.NOT_KEPT, media_type="application/json")

    return routes


def _seconds() -> int:
    return int(SESSION.total_seconds())
