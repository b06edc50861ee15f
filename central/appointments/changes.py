"""What both facts of a ticket allow: find, open, move, cancel; and taking back what was abandoned."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from central.answers import service as answers
from central.answers.service import Command
from central.appointments import booking, desk_time, moved, repository, slots
from central.appointments.pools import to_text
from central.appointments.proofs import Proofs
from central.appointments.schedule import PlannedSlot
from central.appointments.stored import StoredTicket
from central.appointments.tickets import Tickets
from central.clock import Clock
from central.database import Conflict, Database
from central.refusal import Refusal
from protocol.appointments import (
    Cancel,
    FindTicket,
    Move,
    MovedNotice,
    OpenTicket,
    SeeMove,
    Ticket,
    TicketGlimpse,
    TicketState,
)
from protocol.problem import ProblemCode


@dataclass(frozen=True, slots=True)
class PlaceBefore:
    """Where a moved ticket came from."""

    slot: str
    number: str


class TicketChanges:
    """Every answer is a value: what was asked for, or a `Refusal`. Raises `StorageFault`."""

    def __init__(self, database: Database, tickets: Tickets, proofs: Proofs, clock: Clock) -> None:
        self._database = database
        self._tickets = tickets
        self._proofs = proofs
        self._clock = clock

    def find(self, message: FindTicket) -> TicketGlimpse | Refusal:
        """What a short code alone may show."""
        found = self._look(
            message.kiosk,
            lambda connection, now: self._proofs.by_code(connection, message.kiosk, message.short_code, now),
        )
        return found if isinstance(found, Refusal) else self._glimpse(found)

    def _glimpse(self, found: StoredTicket) -> TicketGlimpse:
        return TicketGlimpse(found.centre, found.kind, found.starts_at, found.state, self._untold(found))

    def _untold(self, found: StoredTicket) -> MovedNotice | None:
        with self._database.read() as connection:
            return moved.notice_of(connection, found)

    def see_move(self, message: SeeMove) -> TicketGlimpse | Refusal:
        """The visitor has been told that the centre moved it. Telling it twice is telling it once."""
        now = self._clock.now()

        def work(connection: Connection) -> StoredTicket | Refusal:
            found = self._proofs.by_code(connection, message.kiosk, message.short_code, now, lock=True)
            self._proofs.count(connection, message.kiosk, found, now)
            if isinstance(found, StoredTicket):
                moved.seen(connection, found, message.starts_at, now)
            return found

        found = self._database.transact(work)
        return found if isinstance(found, Refusal) else self._glimpse(found)

    def open(self, message: OpenTicket) -> Ticket | Refusal:
        """The ticket again, for who knows both its facts."""
        found = self._look(
            message.kiosk,
            lambda connection, now: self._proofs.by_both(connection, message.kiosk, message.proof, now),
        )
        if isinstance(found, Refusal):
            return found
        return replace(self._tickets.show(found), moved=self._untold(found))

    def _look(
        self, kiosk: str, by: Callable[[Connection, datetime], StoredTicket | Refusal]
    ) -> StoredTicket | Refusal:
        """Only reads, but for counting a failure."""
        now = self._clock.now()
        with self._database.read() as connection:
            found = by(connection, now)
        if isinstance(found, Refusal):
            self._database.transact(lambda connection: self._proofs.count(connection, kiosk, found, now))
        return found

    def cancel(self, message: Cancel, key: str) -> Ticket | Refusal:
        """Gives the place back; the ticket stays, cancelled."""
        asked = answers.command("cancel", message.kiosk, key, message)
        return self._once(asked, lambda connection: self._cancel(connection, message, asked))

    def _cancel(self, connection: Connection, message: Cancel, asked: Command) -> Ticket | Refusal:
        now = self._clock.now()
        found = self._proved(connection, message, now)
        if isinstance(found, Refusal):
            return found
        stored = cancel_ticket(connection, found, now)
        return self._tickets.keep(connection, asked, self._tickets.unsigned(stored), now)

    def move(self, message: Move, key: str) -> Ticket | Refusal:
        """Takes the new place and frees the old one; the ticket keeps its id and short code."""
        asked = answers.command("move", message.kiosk, key, message)
        try:
            return self._once(asked, lambda connection: self._move(connection, message, asked))
        except Conflict as conflict:
            if booking.numbers_used_up(conflict) or desk_time.no_desk_left(conflict):
                return Refusal(ProblemCode.SLOT_TAKEN)
            raise

    def _move(self, connection: Connection, message: Move, asked: Command) -> Ticket | Refusal:
        now = self._clock.now()
        found = self._proved(connection, message, now)
        if isinstance(found, Refusal):
            return found
        planned = slots.bookable(self._tickets.plan, message.slot, now)
        if planned is None or planned.service != found.service:
            return Refusal(ProblemCode.SLOT_UNKNOWN)
        done = found if planned.id == found.slot else move_ticket(connection, found, planned, now)
        if isinstance(done, Refusal):
            return done
        before = PlaceBefore(found.slot or "", found.number)
        return self._tickets.keep(connection, asked, self._tickets.unsigned(done), now, before=before)

    def _proved(
        self, connection: Connection, message: Cancel | Move, now: datetime
    ) -> StoredTicket | Refusal:
        """The ticket, locked, when it is theirs and can still be changed."""
        found = self._proofs.by_both(connection, message.kiosk, message.proof, now, lock=True)
        if isinstance(found, Refusal):
            self._proofs.count(connection, message.kiosk, found, now)
            return found
        return self._unchangeable(found, now) or found

    def _unchangeable(self, stored: StoredTicket, now: datetime) -> Refusal | None:
        """Why a ticket can be neither moved nor cancelled."""
        match stored.state:
            case TicketState.CANCELLED:
                return Refusal(ProblemCode.TICKET_CANCELLED)
            case TicketState.FULFILLED | TicketState.NO_SHOW:
                return Refusal(ProblemCode.TICKET_OVER)
            case TicketState.ARRIVED | TicketState.CHECKED_IN:
                return Refusal(ProblemCode.TICKET_ARRIVED)
        return Refusal(ProblemCode.TICKET_OVER) if stored.day < self._tickets.plan.local_day(now) else None

    def _once(self, asked: Command, work: Callable[[Connection], Ticket | Refusal]) -> Ticket | Refusal:
        """Signs outside the transaction."""
        done = self._database.transact(lambda connection: self._tickets.once(connection, asked, work))
        return done if isinstance(done, Refusal) else self._tickets.signed(done)


def cancel_ticket(connection: Connection, stored: StoredTicket, now: datetime) -> StoredTicket:
    """Cancels a ticket that is locked, and frees its place."""
    _free(connection, stored)
    return repository.change_ticket(
        connection, stored.id, state=TicketState.CANCELLED.value, closed_at=now, goes_first=False
    )


def _free(connection: Connection, stored: StoredTicket) -> None:
    """A walk-in took no place."""
    if stored.slot is not None:
        repository.free_place(connection, stored.slot)
        desk_time.release(connection, stored.centre, stored.pools, stored.starts_at, stored.minutes)


def move_ticket(
    connection: Connection,
    stored: StoredTicket,
    planned: PlannedSlot,
    now: datetime,
    number: str | None = None,
) -> StoredTicket | Refusal:
    """Moves a ticket that is locked, to a number it had before or to a new one.

    Its own time is freed first: it may move by a few minutes. Breaks a check when no desk is left.
    """
    repository.lock_slots(connection, [stored.slot or "", planned.id])
    values = booking.slot_values(planned)
    starts_at = booking.take_place(connection, {**values, "now": now})
    if starts_at is None:
        return slots.why_not(connection, planned, now)
    _free(connection, stored)
    desk_time.occupy(connection, planned.centre, planned.pools, starts_at, planned.minutes)
    return repository.change_ticket(
        connection,
        stored.id,
        number=number or booking.next_number(connection, values),
        centre=planned.centre,
        letter=planned.letter,
        day=planned.day,
        slot=planned.id,
        starts_at=starts_at,
        minutes=planned.minutes,
        pools=to_text(planned.pools),
    )
