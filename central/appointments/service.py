"""Slots to choose from, booking, and what both facts of a ticket allow: open, move, cancel."""

import json
from dataclasses import replace
from datetime import date, datetime

from central.answers import service as answers
from central.answers.service import Answer, Command
from central.appointments import booking, desk_time, slots
from central.appointments.booking import Full, Made, NewTicket
from central.appointments.schedule import PlannedSlot
from central.appointments.slots import Offer
from central.appointments.stored import AskedBefore, FindAsked, StoredTicket
from central.appointments.tickets import Tickets, wording_text
from central.clock import Clock, Randomness
from central.database import Conflict, Database
from central.refusal import Refusal
from protocol import short_code
from protocol.appointments import Booking, Ticket, TicketKind, TicketState
from protocol.codec import encode
from protocol.problem import ProblemCode


class AppointmentService:
    """Every answer is a value: what was asked for, or a `Refusal`. Raises `StorageFault`."""

    def __init__(
        self,
        database: Database,
        tickets: Tickets,
        asked_before: FindAsked,
        clock: Clock,
        randomness: Randomness,
    ) -> None:
        self._database = database
        self._asked_before = asked_before
        self._tickets = tickets
        self._clock = clock
        self._randomness = randomness

    def free_slots(self, centre: str, service: str, first: date | None, days: int) -> list[Offer] | Refusal:
        """What can be booked now; `first` is a local day, None for today."""
        plan = self._tickets.plan
        if centre not in plan.edition.centres:
            return Refusal(ProblemCode.CENTRE_UNKNOWN)
        if plan.edition.offered(plan.edition.centres[centre], service) is None:
            return Refusal(ProblemCode.SERVICE_UNKNOWN)
        now = self._clock.now()
        with self._database.read() as connection:
            return list(
                slots.free_slots(connection, plan, centre, service, first or plan.local_day(now), days, now)
            )

    def book(self, message: Booking, key: str) -> Ticket | Refusal:
        """Takes one place of a slot."""
        asked = answers.command("book", message.kiosk, key, message)
        now = self._clock.now()
        planned = slots.bookable(self._tickets.plan, message.slot, now)
        if planned is None:
            return self._repeated(asked) or Refusal(ProblemCode.SLOT_UNKNOWN)
        try:
            before = self._before(message, planned)
            return self._database.repeat(lambda: self._book_once(asked, planned, before, now))
        except Conflict as conflict:
            if booking.numbers_used_up(conflict) or desk_time.no_desk_left(conflict):
                return self._repeated(asked) or Refusal(ProblemCode.SLOT_TAKEN)
            raise

    def _before(self, message: Booking, planned: PlannedSlot) -> AskedBefore | None:
        if message.receipt is None:  # most book without a request, and look nothing up
            return None
        with self._database.read() as connection:
            return self._asked_before(connection, message.receipt, planned.centre)

    def _book_once(
        self, asked: Command, planned: PlannedSlot, before: AskedBefore | None, now: datetime
    ) -> Ticket | Refusal:
        code = short_code.with_check_digit(self._randomness.digits(short_code.LENGTH - 1))
        draft = self._draft(planned, code, asked.kiosk, now)
        body = self._tickets.unsigned(draft)
        new = NewTicket(
            asked=asked,
            id=draft.id,
            short_code=code,
            slot=planned,
            public_name=draft.public_name,
            body=json.dumps(encode(body), ensure_ascii=False),
            now=now,
            before=before,
        )
        match booking.book(self._database, new):
            case Made(number, starts_at):
                return self._tickets.signed(replace(body, number=number, starts_at=starts_at))
            case Answer() as known:
                again = self._tickets.again(known, asked)
                return self._tickets.signed(again) if isinstance(again, Ticket) else again
            case Full():
                with self._database.read() as connection:
                    return slots.why_not(connection, planned, now)

    def _draft(self, planned: PlannedSlot, code: str, kiosk: str, now: datetime) -> StoredTicket:
        """The ticket before the statement gave it a number."""
        service = self._tickets.plan.edition.services[planned.service]
        return StoredTicket(
            id=self._randomness.token(),
            kind=TicketKind.APPOINTMENT,
            number="",
            short_code=code,
            centre=planned.centre,
            service=planned.service,
            letter=planned.letter,
            day=planned.day,
            given_by="",
            public_name=wording_text(service.public_name),
            slot=planned.id,
            starts_at=planned.starts_at,
            minutes=planned.minutes,
            state=TicketState.BOOKED,
            kiosk=kiosk,
            made_at=now,
        )

    def _repeated(self, asked: Command) -> Ticket | Refusal | None:
        """What this key got before; None when it is new."""
        with self._database.read() as connection:
            known = self._tickets.repeated(connection, asked)
        return self._tickets.signed(known) if isinstance(known, Ticket) else known
