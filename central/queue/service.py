"""Walk-ins, check-in, and the numbers that were called. Every answer is a value or a `Refusal`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus

from sqlalchemy import Connection

from central.answers import service as answers
from central.answers.service import Command
from central.appointments import line, register
from central.appointments.proofs import Proofs
from central.appointments.register import WalkInRegister
from central.appointments.schedule import takes_walk_ins
from central.appointments.stored import FindAsked, StoredTicket
from central.appointments.tickets import Tickets
from central.clock import Clock
from central.database import Conflict, Database
from central.refusal import Refusal
from protocol.appointments import CheckIn, LocalWalkIn, MovedNotice, Ticket, TicketState, WalkIn
from protocol.hall import Call, Calls
from protocol.problem import ProblemCode

CALLS_SHOWN = 6


class QueueService:
    """What visitors do in the hall. Raises `StorageFault`."""

    def __init__(
        self,
        database: Database,
        tickets: Tickets,
        proofs: Proofs,
        walk_ins: WalkInRegister,
        asked_before: FindAsked,
        clock: Clock,
    ) -> None:
        self._database = database
        self._tickets = tickets
        self._proofs = proofs
        self._clock = clock
        self._walk_ins = walk_ins
        self._asked_before = asked_before

    def take_number(self, message: WalkIn, key: str) -> Ticket | Refusal:
        """A number for a visitor without an appointment, while the centre gives any."""
        asked = answers.command("walk-in", message.kiosk, key, message)
        try:
            return self._once(asked, lambda connection: self._take_number(connection, message, asked))
        except Conflict as conflict:
            if register.numbers_used_up(conflict):
                return Refusal(ProblemCode.CENTRE_CLOSED)
            raise

    def _take_number(self, connection: Connection, message: WalkIn, asked: Command) -> Ticket | Refusal:
        plan = self._tickets.plan
        centre = plan.edition.centres.get(message.centre)
        if centre is None:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        service = plan.edition.offered(centre, message.service)
        if service is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        now = self._clock.now()
        if not takes_walk_ins(plan.edition.schedules[centre.id], now, plan.zone):
            return Refusal(ProblemCode.CENTRE_CLOSED)
        before = self._asked_before(connection, message.receipt, message.centre)
        stored = self._walk_ins.give(connection, message, service, now, before)
        return self._kept(connection, asked, stored, HTTPStatus.CREATED)

    def tell_number(self, message: LocalWalkIn, key: str) -> Ticket | Refusal:
        """A number that a kiosk gave without the network: the paper exists, so it is kept as it is.

        Told twice under two keys it is still one ticket.
        """
        asked = answers.command("local-walk-in", message.kiosk, key, message)
        return self._once(asked, lambda connection: self._tell_number(connection, message, asked))

    def _tell_number(self, connection: Connection, message: LocalWalkIn, asked: Command) -> Ticket | Refusal:
        edition = self._tickets.plan.edition
        if message.centre not in edition.centres:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        service = edition.services.get(message.service)
        if service is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        stored = self._walk_ins.note(connection, message, service)
        return self._kept(connection, asked, stored, HTTPStatus.CREATED)

    def check_in(self, message: CheckIn, key: str) -> Ticket | Refusal:
        """The visitor is here. Saying it twice is saying it once."""
        asked = answers.command("check-in", message.kiosk, key, message)
        return self._once(asked, lambda connection: self._check_in(connection, message, asked))

    def _check_in(self, connection: Connection, message: CheckIn, asked: Command) -> Ticket | Refusal:
        now = self._clock.now()
        found = self._proofs.by_code(connection, message.kiosk, message.short_code, now, lock=True)
        if isinstance(found, Refusal):
            self._proofs.count(connection, message.kiosk, found, now)
            return found
        refusal = self._not_here(found, message.centre, now)
        if refusal is not None:
            return refusal
        if found.state is not TicketState.CHECKED_IN:
            found = register.check_in(connection, found, now)
        untold = register.untold(connection, found)
        return self._kept(connection, asked, found, HTTPStatus.OK, untold)

    def _not_here(self, stored: StoredTicket, centre: str, now: datetime) -> Refusal | None:
        """Why this ticket cannot be checked in at this centre now."""
        if stored.state is TicketState.CANCELLED:
            return Refusal(ProblemCode.TICKET_CANCELLED)
        if stored.state in (TicketState.FULFILLED, TicketState.NO_SHOW):
            return Refusal(ProblemCode.TICKET_OVER)
        if stored.centre != centre:
            return Refusal(ProblemCode.OTHER_CENTRE)
        today = self._tickets.plan.local_day(now)
        if stored.day == today:
            return None
        return Refusal(ProblemCode.OTHER_DAY if stored.day > today else ProblemCode.TICKET_OVER)

    def calls(self, centre: str) -> Calls | Refusal:
        """The numbers called last, the newest first."""
        if centre not in self._tickets.plan.edition.centres:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        today = self._tickets.plan.local_day(self._clock.now())
        with self._database.read() as connection:
            called = line.last_called(connection, centre, today, CALLS_SHOWN)
        return Calls(
            tuple(
                Call(one.number, one.desk, one.called_at)
                for one in called
                if one.desk is not None and one.called_at is not None
            )
        )

    def _kept(
        self,
        connection: Connection,
        asked: Command,
        stored: StoredTicket,
        status: HTTPStatus,
        untold: MovedNotice | None = None,
    ) -> Ticket:
        now = self._clock.now()
        ticket = self._tickets.unsigned(stored, line.waiting_before(connection, stored, now))
        return self._tickets.keep(connection, asked, replace(ticket, moved=untold), now, status)

    def _once(self, asked: Command, work: Callable[[Connection], Ticket | Refusal]) -> Ticket | Refusal:
        """Signs outside the transaction."""
        done = self._database.transact(lambda connection: self._tickets.once(connection, asked, work))
        return done if isinstance(done, Refusal) else self._tickets.signed(done)
