"""Central over HTTP: a request in, an expected outcome out, within eight seconds, whatever happens.

1. An answer in central's own words is the answer, or `Refused` with central's reason.
2. Silence, slowness and garbage are `Unreachable`; the log says which.
3. A refusal that only a bug of ours can cause is a Fault.
"""

import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from kiosk.journeys.calls import Refused, Unreachable
from kiosk.uplink.answers import JSON, PROBLEM, Fetched, NoAnswer, NotModified, fetched, understood
from kiosk.uplink.events import news, trouble
from kiosk.uplink.routes import Request
from protocol.faults import Fault
from protocol.problem import ProblemCode

if TYPE_CHECKING:
    from kiosk.uplink.wire import Reply

T = TypeVar("T")
LARGEST_CATALOGUE = 8 * 1024 * 1024  # bytes; 1,000 centres are about 1.5 MB
_SERVER_ERRORS = range(500, 600)

# Only a bug of ours, or of central, makes central answer these.
_OURS = frozenset(
    {
        ProblemCode.MALFORMED,
        ProblemCode.NOT_FOUND,
        ProblemCode.METHOD,
        ProblemCode.TOO_LARGE,
        ProblemCode.MEDIA_TYPE,
        ProblemCode.KEY_MISSING,
        ProblemCode.KEY_REUSED,
        ProblemCode.SIGN_IN,
        ProblemCode.FORM_REFUSED,
        ProblemCode.CONSENT_MISSING,
        ProblemCode.NOT_AUTHORISED,
        ProblemCode.TRANSITION,
        ProblemCode.EDIT_CONFLICT,
    }
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, for each read, and for everything with its retries; how many tries; the first
    pause between two, which triples."""

    connect: float = 2.0
    read: float = 4.0
    total: float = 8.0
    tries: int = 3
    pause: float = 0.2


DEFAULT_LIMITS = Limits()


class Client:
    """`seen` is told after every exchange whether central answered. Thread-safe.

    `languages` are those this kiosk shows: an answer that lacks one cannot be shown.
    Raises Fault (`central-address`) for any address but plain HTTP on this machine: until kiosks are
    enrolled, what a visitor does goes nowhere else.
    """

    def __init__(
        self,
        base_url: str,
        kiosk: str,
        languages: tuple[str, ...],
        seen: Callable[[bool], None] = lambda _: None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        _check_address(base_url)
        self.kiosk = kiosk
        self._base_url = base_url.rstrip("/")
        self._languages = languages
        self._seen = seen
        self._limits = limits

    def deadline(self) -> float:
        """When an exchange that begins now is over (`time.monotonic`)."""
        return time.monotonic() + self._limits.total

    def ask(self, request: Request[T], deadline: float | None = None) -> T | Refused | Unreachable:
        """For a visitor. Raises Fault (`central-refused`) where only a bug of ours explains the refusal."""
        answer = self.send(request, deadline)
        match answer:
            case NoAnswer() | Refused(ProblemCode.ABANDONED):
                return Unreachable()
            case Refused(code) if code in _OURS:
                raise Fault(f"{request.route.name}: {code}", code="central-refused")
        return answer

    def send(self, request: Request[T], deadline: float | None = None) -> T | Refused | NoAnswer:
        """The answer, central's refusal whatever it is, or why there is none. Repeats within the deadline:
        every request may be repeated, those that change something because of their key."""
        route = request.route
        headers = {"Accept": f"{JSON}, {PROBLEM}"}
        if request.body is not None:
            headers["Content-Type"] = JSON
        if request.key is not None:
            headers["Idempotency-Key"] = request.key
        sent = _Sent(
            route.method,
            route.path.format(request.item),
            request.params,
            headers,
            None if request.body is None else request.body.encode(),
            route.largest,
        )
        reply = self._exchange(sent, deadline)
        answer = understood(request, reply, self._languages)
        return self._noted(route.name, answer)

    def catalogue(self, etag: str = "") -> Fetched | NotModified | Unreachable:
        """The catalogue document, unless it is still the one with `etag`."""
        headers = {"Accept": JSON, **({"If-None-Match": etag} if etag else {})}
        reply = self._exchange(_Sent("GET", "/v1/catalogue", (), headers, None, LARGEST_CATALOGUE), None)
        noted = self._noted("catalogue", fetched(reply, etag, self._languages))
        return Unreachable() if isinstance(noted, NoAnswer) else noted

    # --- one exchange ------------------------------------------------------------------------

    def _exchange(self, sent: "_Sent", deadline: float | None) -> "Reply | NoAnswer":
        """Tries until somebody answers; a server error is tried again too, then given as it came."""
        end = deadline if deadline is not None else self.deadline()
        answer: Reply | NoAnswer = NoAnswer("timeout", silent=True)
        for turn in range(self._limits.tries):
            if turn and not _pause(self._limits.pause * 3 ** (turn - 1), end):
                break
            answer = self._try(sent, end)
            if isinstance(answer, NoAnswer):
                if not answer.silent:
                    break
            elif answer.status not in _SERVER_ERRORS:
                break
        return answer

    def _try(self, sent: "_Sent", end: float) -> "Reply | NoAnswer":
        from kiosk.uplink.wire import NoReply, exchange

        try:
            return exchange(
                self._base_url,
                sent.method,
                sent.path,
                params=sent.params,
                headers=sent.headers,
                body=sent.body,
                largest=sent.largest,
                connect=self._limits.connect,
                read=self._limits.read,
                deadline=end,
            )
        except NoReply as error:
            return NoAnswer(error.why, silent=error.why not in ("too-large", "encoded"))

    def _noted(self, route: str, answer: T) -> T:
        if isinstance(answer, NoAnswer):
            trouble("central-unreachable", route=route, why=answer.why)
        elif isinstance(answer, Refused):
            news("central-refused", route=route, code=answer.code.value)
        self._seen(not isinstance(answer, NoAnswer))
        return answer


@dataclass(frozen=True, slots=True)
class _Sent:
    method: str
    path: str
    params: tuple[tuple[str, str], ...]
    headers: dict[str, Any]
    body: bytes | None
    largest: int


def _pause(seconds: float, end: float) -> bool:
    """False, at once, when there is no time left for another try."""
    if time.monotonic() + seconds >= end:
        return False
    time.sleep(seconds)
    return True


def _check_address(base_url: str) -> None:
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    try:
        local = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        local = False
    if parts.scheme != "http" or not local or parts.path.rstrip("/"):
        raise Fault("only http:// on this machine, until the kiosk is enrolled", code="central-address")
