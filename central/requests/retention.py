"""Nothing personal is kept longer than it is needed (law 09-08; the terms are of domain README 7).

Ours to choose: a refused request is kept longer than a done one, for who appeals must not tell it all again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection

from central.clock import Clock
from central.database import Database
from central.requests import lifecycle, paper_repository, receipts, repository
from central.requests.documents import UNCLAIMED
from protocol.requests import Stage

AFTER: Mapping[Stage, timedelta] = {
    Stage.DONE: timedelta(days=30),  # "request data until handed to the official file + 30 days"
    Stage.REFUSED: timedelta(days=90),  # sixty days for an appeal, and the same thirty
    Stage.WITHDRAWN: timedelta(0),  # erased with the withdrawal; here for what that left behind
}
AT_ONCE = 100
"""Requests in one transaction, so that nobody waits long for the writer."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What was erased: files that no request named, and what was answered in requests that are over."""

    files: int
    requests: int


class RequestRetention:
    """Raises `StorageFault`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def sweep(self) -> Swept:
        """Erases what is over; again and again it finds only what became over meanwhile."""
        files = self._database.transact(self._drop_drafts)
        erased = 0
        while found := self._database.transact(self._erase_some):
            erased += found
        return Swept(files, erased)

    def _drop_drafts(self, connection: Connection) -> int:
        now = self._clock.now()
        repository.forget_tries(connection, now - receipts.WINDOW)
        return paper_repository.drop_unclaimed(connection, now - UNCLAIMED)

    def _erase_some(self, connection: Connection) -> int:
        now = self._clock.now()
        found = [
            stored
            for stage, kept in AFTER.items()
            for stored in repository.over_since(connection, stage, now - kept, AT_ONCE)
        ]
        for stored in found:
            lifecycle.erase(connection, stored, now)
        return len(found)
