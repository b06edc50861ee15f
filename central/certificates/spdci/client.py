"""Asking another registry, with the same envelope. Every outcome is a value."""

import json
from dataclasses import dataclass, field

import requests

from central.certificates.spdci.envelope import read_answer, write_question
from central.clock import Clock, Randomness
from protocol.faults import Malformed

PATH = "/registry/sync/disabled"
SECONDS = (0.5, 2.0)
"""To connect, to answer."""
LONGEST = 64 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Said:
    """What the registry answered about one person."""

    disabled: bool


@dataclass(frozen=True, slots=True)
class NotSaid:
    """`why`: unreachable, refused (the bearer or the question), garbage."""

    why: str


@dataclass(frozen=True, slots=True)
class RegistryClient:
    """One other registry. `url` is the root of its API, `token` the bearer it gave us."""

    url: str
    sender_id: str
    clock: Clock
    randomness: Randomness
    token: str = field(repr=False)

    def is_disabled(self, identifier: str) -> Said | NotSaid:
        """The least that can be asked: yes or no. Only for people who agreed to it."""
        transaction = self.randomness.token()
        question = write_question(
            identifier, transaction, self.randomness.token(), self.sender_id, self.clock.now()
        )
        try:
            with requests.Session() as session:
                session.trust_env = False  # no proxy between registries
                answer = session.post(
                    f"{self.url.rstrip('/')}{PATH}",
                    json=question,
                    headers={"Authorization": f"Bearer {self.token}"},
                    timeout=SECONDS,
                    allow_redirects=False,
                    stream=True,
                )
                with answer:
                    if not answer.ok:
                        return NotSaid("refused")
                    body = answer.raw.read(LONGEST + 1, decode_content=True)
        except (requests.RequestException, OSError):
            return NotSaid("unreachable")
        try:
            said = read_answer(json.loads(body), transaction)
        except (Malformed, ValueError, RecursionError):
            return NotSaid("garbage")
        return NotSaid("refused") if said is None else Said(said)
