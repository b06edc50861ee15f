"""Taking back what a kiosk gave up on: done already or still on its way, it shall have no effect."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from central.answers import service as answers
from central.answers.service import Answer
from central.appointments import repository
from central.appointments.changes import PlaceBefore, cancel_ticket, move_ticket
from central.appointments.stored import StoredTicket
from central.appointments.tickets import Tickets
from central.clock import Clock
from central.database import Database
from protocol.appointments import Abandon, Abandoned, TicketState
from protocol.codec import decode

TakeBack = Callable[[Connection, Answer, datetime], bool]
"""Undoes what another part did under a key, inside the caller's transaction; whether it is undone."""
_MADE = frozenset({"book", "walk-in", "local-walk-in"})
_STILL_UNUSED = frozenset({TicketState.BOOKED, TicketState.ARRIVED})


class Abandonment:
    """A key that is abandoned stays so: whatever arrives under it later is refused."""

    def __init__(
        self, database: Database, tickets: Tickets, clock: Clock, others: Mapping[str, TakeBack]
    ) -> None:
        """`others`: operation → how the part that did it takes it back."""
        self._database = database
        self._tickets = tickets
        self._clock = clock
        self._others = others

    def abandon(self, message: Abandon) -> Abandoned:
        """Cancels a ticket made under the key; puts a ticket moved under it back, if its old place is free.

        A cancellation and a check-in stay: the visitor wanted them and nothing is held by them. Repeating
        it changes nothing. Raises `StorageFault`.
        """
        return self._database.transact(lambda connection: self._abandon(connection, message))

    def _abandon(self, connection: Connection, message: Abandon) -> Abandoned:
        now = self._clock.now()
        known = answers.bury(connection, message.kiosk, message.idempotency_key, now)
        if take_back := self._others.get(known.operation):
            return Abandoned(cancelled=take_back(connection, known, now))
        stored = repository.ticket_by_id(connection, known.ticket or "", lock=True)
        if stored is None:
            return Abandoned(cancelled=False)
        if known.operation in _MADE:
            if stored.state in _STILL_UNUSED and stored.called_at is None:
                stored = cancel_ticket(connection, stored, now)
            return Abandoned(cancelled=stored.state is TicketState.CANCELLED)
        if known.operation == "move":
            return Abandoned(cancelled=self._move_back(connection, known, stored, now))
        return Abandoned(cancelled=False)

    def _move_back(self, connection: Connection, known: Answer, stored: StoredTicket, now: datetime) -> bool:
        """Whether the ticket is where it was before the move."""
        before = decode(PlaceBefore, json.loads(known.before or ""))
        moved_to = json.loads(known.body)["number"]
        if stored.slot == before.slot:
            return True
        planned = self._tickets.plan.find(before.slot)
        if planned is None or stored.state is not TicketState.BOOKED or stored.number != moved_to:
            return False
        try:
            with connection.begin_nested():
                moved = move_ticket(connection, stored, planned, now, before.number)
        except IntegrityError:  # no desk is left at that time
            return False
        return isinstance(moved, StoredTicket)
