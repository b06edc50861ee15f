"""What became of the ticket of a signed code: the part that the code itself cannot say."""

from central.appointments import repository
from central.appointments.stored import StoredTicket
from central.clock import Clock
from central.database import Database
from central.signing import Signer
from protocol.appointments import TicketState
from protocol.ticket import Claims, NotGenuine, Reason, Standing, TicketStanding, VerifyTicket

_OVER = (TicketState.FULFILLED, TicketState.NO_SHOW)


class TicketStandings:
    """Only a code that central signed leads to a ticket. Raises `StorageFault`."""

    def __init__(self, database: Database, signer: Signer, clock: Clock) -> None:
        self._database = database
        self._signer = signer
        self._clock = clock

    def of(self, message: VerifyTicket) -> TicketStanding:
        """`unknown` for every code that central did not sign."""
        judged = self._signer.verify(message.qr, self._clock.now())
        expired = isinstance(judged, NotGenuine)
        if isinstance(judged, NotGenuine) and judged.reason is not Reason.EXPIRED:
            return TicketStanding(Standing.UNKNOWN)
        with self._database.read() as connection:
            stored = judged.claims and repository.ticket_by_id(connection, judged.claims.ticket)
        if not stored or not judged.claims:
            return TicketStanding(Standing.UNKNOWN)
        return TicketStanding(_standing(stored, judged.claims, expired=expired))


def _standing(stored: StoredTicket, claims: Claims, *, expired: bool) -> Standing:
    if stored.state is TicketState.CANCELLED:
        return Standing.CANCELLED
    if (stored.starts_at, stored.centre) != (claims.starts_at, claims.centre):
        return Standing.MOVED
    return Standing.OVER if expired or stored.state in _OVER else Standing.VALID
