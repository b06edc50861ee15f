"""What a reply of central's means: an answer, a refusal, or nothing in central's own words."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.journeys.calls import Refused
from kiosk.uplink import plausible
from kiosk.uplink.routes import Request
from protocol.appointments import Slots
from protocol.catalogue import Catalogue
from protocol.codec import decode
from protocol.faults import Malformed
from protocol.problem import Problem, ProblemCode

if TYPE_CHECKING:
    from kiosk.uplink.wire import Reply

T = TypeVar("T")
JSON = "application/json"
PROBLEM = "application/problem+json"
_REFUSALS = range(400, 500)
_OK = 200
_NOT_MODIFIED = 304
_LONGEST_ETAG = 200
_LONGEST_WHY = 60


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """`silent`: nobody was there; otherwise somebody answered, but not in central's own words."""

    why: str
    silent: bool


@dataclass(frozen=True, slots=True)
class Fetched:
    """A catalogue document as it came, and what it says. `etag` may be empty."""

    body: bytes
    etag: str
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class NotModified:
    """The one we have is the newest."""


def understood(
    request: Request[T], reply: "Reply | NoAnswer", languages: tuple[str, ...]
) -> T | Refused | NoAnswer:
    """The meaning of a reply to `request`; never raises."""
    if isinstance(reply, NoAnswer):
        return reply
    try:
        if reply.status == request.route.status and reply.media_type == JSON:
            answer = decode(request.route.answer, _parsed(reply.body))
            plausible.check(answer, languages)
            if isinstance(answer, Slots):
                asked = dict(request.params)
                plausible.asked_for(answer, asked["service"], asked["centre"])
            return answer
        if reply.status in _REFUSALS and reply.media_type == PROBLEM:
            return Refused(_problem_code(reply))
    except Malformed as error:
        return _malformed(error)
    return NoAnswer(f"status-{reply.status}", silent=False)


def fetched(
    reply: "Reply | NoAnswer", etag: str, languages: tuple[str, ...]
) -> Fetched | NotModified | NoAnswer:
    """The meaning of a reply to a question for the catalogue newer than `etag`; never raises."""
    if isinstance(reply, NoAnswer):
        return reply
    if reply.status == _NOT_MODIFIED and etag:
        return NotModified()
    if reply.status != _OK or reply.media_type != JSON:
        return NoAnswer(f"status-{reply.status}", silent=False)
    try:
        catalogue = read_catalogue(reply.body, languages)
    except Malformed as error:
        return _malformed(error)
    usable = len(reply.etag) <= _LONGEST_ETAG and reply.etag.isascii() and reply.etag.isprintable()
    return Fetched(reply.body, reply.etag if usable else "", catalogue)


def read_catalogue(body: bytes, languages: tuple[str, ...]) -> Catalogue:
    """Parses a catalogue document. Raises Malformed naming the field."""
    catalogue = decode(Catalogue, _parsed(body))
    plausible.check(catalogue, languages)
    return catalogue


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Malformed("", "is not JSON in UTF-8") from None


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _problem_code(reply: "Reply") -> ProblemCode:
    """Raises Malformed where it is no problem of central's."""
    problem = decode(Problem, _parsed(reply.body))
    if problem.status != reply.status:
        raise Malformed("status", "is not that of the reply")
    try:
        return ProblemCode(problem.code)
    except ValueError:
        raise Malformed("code", "is not known") from None


def _malformed(error: Malformed) -> NoAnswer:
    """Field names come from outside: only what cannot break a log line, and not much of it."""
    field = "".join(c if c.isascii() and (c.isalnum() or c in "_.[]") else "?" for c in error.field)
    return NoAnswer(f"malformed-{field[:_LONGEST_WHY] or 'document'}", silent=False)
