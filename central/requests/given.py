"""What was answered in requests: sealed, so that a stolen copy of the tables tells nothing; deleted to forget it."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection

from central.requests import repository
from protocol.codec import decode, encode
from protocol.forms import FormAnswer

Answers = Mapping[str, FormAnswer]


class Sealing(Protocol):
    """Encrypts for an owner; the same owner opens it again (`central.certificates.vault`)."""

    def seal(self, belongs_to: str, content: Mapping[str, object]) -> bytes:
        """Bytes that tell nothing."""
        ...

    def open(self, belongs_to: str, sealed: bytes) -> dict[str, Any]:
        """Raises `Fault` when another key sealed it."""
        ...


class GivenAnswers:
    """Every function works inside the caller's transaction."""

    def __init__(self, sealing: Sealing) -> None:
        self._sealing = sealing

    def add(self, connection: Connection, request: str, answers: Answers) -> None:
        """Keeps the answers of a new request."""
        repository.add_answers(connection, request, self._sealed(request, answers))

    def change(self, connection: Connection, request: str, answers: Answers) -> None:
        """Keeps others in place of those that are there."""
        repository.change_answers(connection, request, self._sealed(request, answers))

    def of(self, connection: Connection, request: str) -> Answers:
        """In the order of the form; nothing once they are erased."""
        return self.of_all(connection, [request]).get(request, {})

    def of_all(self, connection: Connection, requests: Sequence[str]) -> Mapping[str, Answers]:
        """The answers of each request that still has them."""
        return {
            request: {
                name: decode(FormAnswer, one)
                for name, one in self._sealing.open(request, base64.b64decode(sealed)).items()
            }
            for request, sealed in repository.answers_of(connection, requests)
        }

    def _sealed(self, request: str, answers: Answers) -> str:
        return base64.b64encode(self._sealing.seal(request, encode(answers))).decode()
