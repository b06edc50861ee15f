"""Tickets found by what a visitor can say of them, counting the wrong ones.

An unknown code and a wrong number are one and the same refusal, reached by the same steps.
"""

import hmac
from datetime import datetime

from sqlalchemy import Connection

from central.appointments import repository
from central.appointments.stored import StoredTicket
from central.kiosks.service import Tries
from central.refusal import Refusal
from protocol.appointments import Proof
from protocol.problem import ProblemCode

_NO_NUMBER = "?-???"


class Proofs:
    """Every function works inside the caller's transaction."""

    def __init__(self, tries: Tries) -> None:
        self._tries = tries

    def by_code(
        self, connection: Connection, kiosk: str, short_code: str, now: datetime, *, lock: bool = False
    ) -> StoredTicket | Refusal:
        """The ticket with this short code."""
        refusal = self._tries.refusal(connection, kiosk, now)
        if refusal is not None:
            return refusal
        stored = repository.ticket_by_code(connection, short_code, lock=lock)
        return stored or Refusal(ProblemCode.TICKET_UNKNOWN)

    def by_both(
        self, connection: Connection, kiosk: str, proof: Proof, now: datetime, *, lock: bool = False
    ) -> StoredTicket | Refusal:
        """The ticket whose code and number these are."""
        found = self.by_code(connection, kiosk, proof.short_code, now, lock=lock)
        number = found.number if isinstance(found, StoredTicket) else _NO_NUMBER
        asked = proof.number if "-" in proof.number else f"{number[:2]}{proof.number}"
        right = hmac.compare_digest(number, asked)
        return found if right or isinstance(found, Refusal) else Refusal(ProblemCode.TICKET_UNKNOWN)

    def count(self, connection: Connection, kiosk: str, found: StoredTicket | Refusal, now: datetime) -> None:
        """Counts a try that went wrong. The transaction must commit although it refuses."""
        if found == Refusal(ProblemCode.TICKET_UNKNOWN):
            self._tries.failed(connection, kiosk, now)
