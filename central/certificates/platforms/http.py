"""A platform behind HTTP: `POST <url>/files/search` with the facts; `found`, then state and time in its words.

No public interface of Khadamaty or IDMAJ exists, so this is the shape that we propose; another shape is another
adapter of the same port.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import requests

from central.certificates.platforms.mapping import Platform
from central.certificates.platforms.port import NobodyThere, Question, Reply, Silent, Told
from protocol.codec import decode, encode
from protocol.faults import Malformed

CONNECT_SECONDS, READ_SECONDS = 0.5, 1.5
ATTEMPTS = 2
"""One more when the line broke or the platform failed: a search changes nothing, so asking twice is harmless."""
LONGEST = 16 * 1024  # bytes
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Found:
    """What a platform sends. Without `found` the rest is empty."""

    found: bool
    state: str = ""
    as_of: datetime | None = None
    document: str = ""
    day: date | None = None
    time: str = ""
    place: str = ""


class HttpUpstream:
    """One platform. Safe to use from several threads: each question has a connection of its own."""

    def __init__(self, platform: Platform) -> None:
        self._url = f"{platform.url.rstrip('/')}/files/search"
        self._token_file = platform.token_file

    def ask(self, question: Question) -> Reply:
        reply: Reply = Silent("unreachable")
        for _ in range(ATTEMPTS):
            reply = self._once(question)
            if not isinstance(reply, Silent) or reply.why not in ("unreachable", "status"):
                return reply
        return reply

    def _once(self, question: Question) -> Reply:
        try:
            with requests.Session() as session:
                session.trust_env = False  # no proxy between central and a platform
                with session.post(
                    self._url,
                    json=encode(question),
                    headers=self._headers(),
                    timeout=(CONNECT_SECONDS, READ_SECONDS),
                    allow_redirects=False,
                    stream=True,
                ) as answer:
                    if answer.status_code >= _SERVER_ERROR:
                        return Silent("status")
                    if answer.status_code != requests.codes.ok:
                        return Silent("refused")
                    return _read(answer)
        except requests.Timeout:
            return Silent("timeout")
        except (requests.RequestException, OSError):
            return Silent("unreachable")

    def _headers(self) -> dict[str, str]:
        if not self._token_file:
            return {}
        return {"Authorization": f"Bearer {Path(self._token_file).read_text('ascii').strip()}"}


def _read(answer: requests.Response) -> Reply:
    body = answer.raw.read(LONGEST + 1, decode_content=True)
    if len(body) > LONGEST:
        return Silent("garbage")
    try:
        found = decode(Found, json.loads(body))
    except (Malformed, ValueError, RecursionError):
        return Silent("garbage")
    if not found.found:
        return NobodyThere()
    if found.as_of is None:
        return Silent("garbage")
    return Told(found.state, found.as_of, found.document, found.day, found.time, found.place)
