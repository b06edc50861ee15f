"""What staff do at a desk. Every outcome is a value (`queue.errors`); raises `StorageFault`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from central.appointments import line, register
from central.appointments.stored import StoredTicket
from central.appointments.tickets import Tickets
from central.clock import Clock
from central.database import Database
from central.queue.errors import DeskBusy, NobodyWaits, NoSuchDesk, NotNow
from protocol.appointments import TicketState

_OVER = (TicketState.FULFILLED, TicketState.NO_SHOW, TicketState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Board:
    """A centre's day: who is expected (by time), who waits (in the order of calling), who was called and
    is not closed (by desk), and who is over (the last first). `needs`: ticket id → what its visitor asked for
    on the spot, while they wait or are served."""

    expected: tuple[StoredTicket, ...]
    waiting: tuple[StoredTicket, ...]
    called: tuple[StoredTicket, ...]
    over: tuple[StoredTicket, ...]
    needs: Mapping[str, tuple[str, ...]]


FindNeeds = Callable[[Connection, Sequence[str]], Mapping[str, tuple[str, ...]]]
"""Request id → what was asked for on the spot; nothing of a request whose answers are erased."""


class DeskService:
    """Staff functions of one centre; a ticket of another centre is never found."""

    def __init__(self, database: Database, tickets: Tickets, needs: FindNeeds, clock: Clock) -> None:
        self._database = database
        self._needs = needs
        self._tickets = tickets
        self._clock = clock

    def board(self, centre: str) -> Board:
        """Today at a centre."""
        now = self._clock.now()
        today = self._tickets.plan.local_day(now)
        with self._database.read() as connection:
            tickets = line.of_day(connection, centre, today)
            waiting = line.waiting(connection, centre, today, now)
            here = [one for one in tickets if one.state in line.HERE and one.called_at is not None]
            asked = {one.id: one.request for one in (*waiting, *here) if one.goes_first and one.request}
            needs = self._needs(connection, list(asked.values())) if asked else {}
        over = [one for one in tickets if one.state in _OVER]
        return Board(
            expected=tuple(one for one in tickets if one.state is TicketState.BOOKED),
            waiting=tuple(waiting),
            called=tuple(sorted(here, key=lambda one: one.desk or 0)),
            over=tuple(sorted(over, key=lambda one: one.closed_at or one.made_at, reverse=True)),
            needs={ticket: needs[request] for ticket, request in asked.items() if request in needs},
        )

    def call_next(self, centre: str, desk: int) -> StoredTicket | NobodyWaits | DeskBusy | NoSuchDesk:
        """Calls the next visitor to a desk, once the one before is done or did not come."""
        found = self._tickets.plan.edition.centres.get(centre)
        letters = next((one.letters for one in found.desks if one.number == desk), None) if found else None
        if letters is None:
            return NoSuchDesk()
        now = self._clock.now()
        today = self._tickets.plan.local_day(now)

        def work(connection: Connection) -> StoredTicket | NobodyWaits | DeskBusy:
            busy = line.at_desk(connection, centre, today, desk)
            if busy is not None:
                return DeskBusy(busy.id, busy.number)
            return line.take_next(connection, centre, today, letters, desk, now) or NobodyWaits()

        return self._database.transact(work)

    def call_again(self, centre: str, ticket_id: str) -> StoredTicket | NotNow:
        """Calls a number that was called and did not come yet; it becomes the newest call."""
        return self._change(centre, ticket_id, _is_called, register.call_again)

    def back_to_waiting(self, centre: str, ticket_id: str) -> StoredTicket | NotNow:
        """Takes a call back: called by mistake, or to the wrong desk."""
        return self._change(centre, ticket_id, _is_called, register.take_call_back)

    def arrived(self, centre: str, ticket_id: str) -> StoredTicket | NotNow:
        """A visitor told the staff instead of the kiosk; also one who was thought not to come."""
        return self._change(centre, ticket_id, _may_arrive, register.arrive)

    def done(self, centre: str, ticket_id: str) -> StoredTicket | NotNow:
        """The visitor was served."""
        return self._change(centre, ticket_id, _is_called, register.fulfil)

    def no_show(self, centre: str, ticket_id: str) -> StoredTicket | NotNow:
        """The visitor was called or expected and did not come."""
        return self._change(centre, ticket_id, _may_be_missed, register.miss)

    def _change(
        self,
        centre: str,
        ticket_id: str,
        allowed: Callable[[StoredTicket], bool],
        change: Callable[[Connection, StoredTicket, datetime], StoredTicket],
    ) -> StoredTicket | NotNow:
        now = self._clock.now()
        today = self._tickets.plan.local_day(now)

        def work(connection: Connection) -> StoredTicket | NotNow:
            stored = register.ticket_by_id(connection, ticket_id, lock=True)
            if stored is None or stored.centre != centre or stored.day != today:
                return NotNow("")
            return change(connection, stored, now) if allowed(stored) else NotNow(stored.state)

        return self._database.transact(work)


def _is_called(stored: StoredTicket) -> bool:
    return stored.called_at is not None and stored.state in line.HERE


def _may_arrive(stored: StoredTicket) -> bool:
    return stored.state in (TicketState.BOOKED, TicketState.NO_SHOW)


def _may_be_missed(stored: StoredTicket) -> bool:
    return _is_called(stored) or stored.state is TicketState.BOOKED
