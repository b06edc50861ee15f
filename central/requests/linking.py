"""What the queue may know of a request: that it was sent, and what its visitor asked for on the spot."""

import logging
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from central.appointments.stored import AskedBefore
from central.requests import receipts, repository
from central.requests.given import Answers, GivenAnswers
from protocol.faults import Fault
from protocol.forms import ACCESS_NEEDS, NOTHING_NEEDED

_log = logging.getLogger("central")


class RequestLinks:
    """Every function works inside the caller's transaction."""

    def __init__(self, given: GivenAnswers) -> None:
        self._given = given

    def asked_before(self, connection: Connection, receipt: str | None, centre: str) -> AskedBefore | None:
        """The open request of a receipt at this centre. None tells nobody whether there is such a receipt."""
        if receipt is None or not receipts.is_possible(receipt):
            return None
        found = repository.request_by_receipt(connection, receipt)
        if found is None or found.centre != centre or found.ended_at is not None:
            return None
        return AskedBefore(found.id, bool(self.needs(connection, [found.id]).get(found.id)))

    def needs(self, connection: Connection, requests: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Of each request that still has its answers. None where a lost key or a torn row keeps them shut: numbers
        are given and desks call all the same."""
        try:
            given = self._given.of_all(connection, requests)
        except Fault as fault:
            _log.warning("needs-unreadable code=%s", fault.code)
            return {}
        return {name: _needs(answers) for name, answers in given.items()}


def _needs(answers: Answers) -> tuple[str, ...]:
    """What was marked; whoever skipped the question or needs nothing has none."""
    answer = answers.get(ACCESS_NEEDS)
    values = answer.values if answer is not None else None
    return tuple(value for value in values or () if value != NOTHING_NEEDED)
