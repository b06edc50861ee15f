"""What the queue may know of a request: that it was sent, and what its visitor asked for on the spot."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from central.appointments.stored import AskedBefore
from central.requests import receipts, repository
from central.requests.given import Answers, GivenAnswers
from protocol.forms import ACCESS_NEEDS, NOTHING_NEEDED


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
        return AskedBefore(found.id, bool(_needs(self._given.of(connection, found.id))))

    def needs(self, connection: Connection, requests: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Of each request that still has its answers."""
        return {name: _needs(given) for name, given in self._given.of_all(connection, requests).items()}


def _needs(answers: Answers) -> tuple[str, ...]:
    """What was marked; whoever skipped the question or needs nothing has none."""
    answer = answers.get(ACCESS_NEEDS)
    values = answer.values if answer is not None else None
    return tuple(value for value in values or () if value != NOTHING_NEEDED)
