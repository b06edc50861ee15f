"""Papers that come as files: kept until a request names them, and erased with its answers."""

import base64
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import Connection

from central.clock import Clock, Randomness
from central.database import Database
from central.refusal import Refusal
from central.requests import paper_repository as repository
from central.requests.given import Sealing
from central.requests.showing import DOCUMENTS
from central.requests.stored import Paper
from protocol.problem import FieldError, ProblemCode

LARGEST = 5 * 1024 * 1024
"""Bytes of one file: a page scanned at 300 dpi in colour is one to three MiB as JPEG or PDF."""

MOST_UNCLAIMED = 200
"""Files that no request has named yet, all together: a thousand MiB, so that nobody fills the disk."""

UNCLAIMED = timedelta(days=30)
"""So long a file waits for a request: as long as drafts are kept (domain README 7)."""

_CONTENT = "content"
_FIRST_BYTES = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
)
KINDS = tuple(kind for _, kind in _FIRST_BYTES)


def kind_of(content: bytes) -> str | None:
    """The media type, when it is one that staff can look at."""
    return next((kind for first, kind in _FIRST_BYTES if content.startswith(first)), None)


class DocumentService:
    """Every outcome is a value. Raises `StorageFault`."""

    def __init__(self, database: Database, sealing: Sealing, clock: Clock, randomness: Randomness) -> None:
        self._database = database
        self._sealing = sealing
        self._clock = clock
        self._randomness = randomness

    def keep(self, content: bytes) -> Paper | Refusal:
        """Keeps a file for a request to come."""
        kind = kind_of(content)
        if not content:
            return Refusal(ProblemCode.MALFORMED, errors=(FieldError("file", "is empty"),))
        if kind is None:
            wrong = FieldError("file", f"must be one of {', '.join(KINDS)}")
            return Refusal(ProblemCode.MEDIA_TYPE, errors=(wrong,))
        if len(content) > LARGEST:
            wrong = FieldError("file", f"must be at most {LARGEST} bytes")
            return Refusal(ProblemCode.TOO_LARGE, errors=(wrong,))
        paper = Paper(self._randomness.token(), kind, content)
        sealed = self._sealing.seal(paper.id, {_CONTENT: base64.b64encode(content).decode()})
        now = self._clock.now()

        def kept(connection: Connection) -> Paper | Refusal:
            repository.drop_unclaimed(connection, before=now - UNCLAIMED)
            if repository.count_unclaimed(connection) >= MOST_UNCLAIMED:
                return Refusal(
                    ProblemCode.TOO_MANY_TRIES, retry_seconds=int(timedelta(hours=1).total_seconds())
                )
            repository.add(connection, paper, sealed, now)
            return paper

        return self._database.transact(kept)

    def open(self, document: str) -> Paper | Refusal:
        """For staff: a file."""
        with self._database.read() as connection:
            found = repository.paper(connection, document)
        if found is None:
            return Refusal(ProblemCode.NOT_FOUND)
        kind, sealed = found
        return Paper(document, kind, base64.b64decode(self._sealing.open(document, sealed)[_CONTENT]))


def claimable(connection: Connection, urls: Sequence[str], request: str = "") -> Refusal | None:
    """Why these cannot belong to a new request (or to `request`); each can belong to one only."""
    ids = [url.removeprefix(DOCUMENTS) for url in urls]
    free = repository.lock_free(connection, ids, request)
    wrong = [
        FieldError(f"documentUrls[{index}]", "twice" if one in ids[:index] else "unknown")
        for index, one in enumerate(ids)
        if one not in free or one in ids[:index]
    ]
    return Refusal(ProblemCode.FORM_REFUSED, errors=tuple(wrong)) if wrong else None


def claim(connection: Connection, urls: Sequence[str], request: str) -> tuple[str, ...]:
    """Gives the files to a request, in this order; their ids."""
    ids = tuple(url.removeprefix(DOCUMENTS) for url in urls)
    repository.claim(connection, ids, request)
    return ids
