"""What a centre does with its own slots: look at a day, block, offer again, move, cancel who is booked."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from central.appointments import desk_time, repository, slots
from central.appointments.changes import cancel_ticket
from central.appointments.pools import pools_of, to_text
from central.appointments.schedule import PlannedSlot
from central.appointments.slots import SlotStanding
from central.appointments.stored import StoredTicket
from central.appointments.tickets import Tickets
from central.clock import Clock
from central.database import Conflict, Database
from central.refusal import Refusal
from protocol.appointments import MoveReason
from protocol.problem import ProblemCode


class SlotOffice:
    """For staff of one centre; slots of another are unknown here. Raises `StorageFault`."""

    def __init__(self, database: Database, tickets: Tickets, clock: Clock) -> None:
        self._database = database
        self._tickets = tickets
        self._clock = clock

    def day(self, centre: str, service: str, day: date) -> list[SlotStanding]:
        """Every slot of a service on a local day, by time; of one that is no longer offered, those with bookings."""
        plan = self._tickets.plan
        if centre not in plan.edition.centres or service not in plan.edition.services:
            return []
        with self._database.read() as connection:
            return slots.slots_of_day(connection, plan, centre, service, day)

    def to_come(self, centre: str) -> Mapping[str, int]:
        """How many appointments are booked from today on, by service."""
        today = self._tickets.plan.local_day(self._clock.now())
        with self._database.read() as connection:
            return repository.booked_by_service(connection, centre, today)

    def block(self, centre: str, slot: str, *, blocked: bool = True) -> list[StoredTicket] | Refusal:
        """Takes a slot out of offer (or back). Who is booked in it stays so: these are their tickets."""
        planned = self._find(centre, slot)
        if planned is None:
            return Refusal(ProblemCode.SLOT_UNKNOWN)
        return self._database.transact(lambda connection: slots.block(connection, planned, blocked=blocked))

    def move(
        self, centre: str, slot: str, starts_at: datetime, why: MoveReason = MoveReason.OTHER
    ) -> list[StoredTicket] | Refusal:
        """Moves a slot within its day, with all who are booked in it: these are their tickets, moved.

        Each visitor is told at the kiosk that finds their ticket next, with `why`, until they know.

        `Refusal`: slot-unknown, other-day, or slot-taken when the desks are busy then. `starts_at` is aware.
        """
        planned = self._find(centre, slot) or self._promised(centre, slot)
        if planned is None:
            return Refusal(ProblemCode.SLOT_UNKNOWN)

        def work(connection: Connection) -> list[StoredTicket] | Refusal:
            return slots.move(connection, self._tickets.plan, planned, starts_at, why, self._clock.now())

        try:
            return self._database.transact(work)
        except Conflict as conflict:
            if desk_time.no_desk_left(conflict):
                return Refusal(ProblemCode.SLOT_TAKEN)
            raise

    def cancel(self, centre: str, slot: str) -> list[StoredTicket] | Refusal:
        """Cancels whoever is booked in a slot and still to come: these are their tickets, none where nobody is.

        The kiosk tells it to who looks for their ticket.
        """
        if self._find(centre, slot) is None and self._promised(centre, slot) is None:
            return Refusal(ProblemCode.SLOT_UNKNOWN)
        now = self._clock.now()

        def work(connection: Connection) -> list[StoredTicket]:
            coming = [one for one in slots.booked_in(connection, slot) if one.starts_at > now]
            return [cancel_ticket(connection, one, now) for one in coming]

        return self._database.transact(work)

    def recount(self) -> None:
        """Counts the desk time of all appointments to come by the desks of the edition in force.

        What was promised stays promised, even where there are fewer desks now. Bookings wait meanwhile.
        """
        plan = self._tickets.plan
        today = plan.local_day(self._clock.now())

        def work(connection: Connection) -> None:
            desk_time.forget_from(connection, plan.end_of(today - timedelta(days=1)))
            for one in repository.appointments_from(connection, today):
                centre = plan.edition.centres.get(one.centre)
                pools = pools_of(centre, one.letter) if centre else ()
                desk_time.occupy(connection, one.centre, pools, one.starts_at, one.minutes, checked=False)
                repository.change_ticket(connection, one.id, pools=to_text(pools))

        self._database.transact(work)

    def _promised(self, centre: str, slot: str) -> PlannedSlot | None:
        with self._database.read() as connection:
            found = slots.promised(connection, self._tickets.plan, slot)
        return found if found and found.centre == centre else None

    def _find(self, centre: str, slot: str) -> PlannedSlot | None:
        planned = self._tickets.plan.find(slot)
        return planned if planned and planned.centre == centre else None
