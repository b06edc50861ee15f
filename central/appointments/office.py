"""What a centre does with its own slots: look at a day, block, offer again, move."""

from datetime import date, datetime

from sqlalchemy import Connection

from central.appointments import slots
from central.appointments.schedule import PlannedSlot
from central.appointments.slots import SlotStanding
from central.appointments.stored import StoredTicket
from central.appointments.tickets import Tickets
from central.database import Database
from central.refusal import Refusal
from protocol.problem import ProblemCode


class SlotOffice:
    """For staff of one centre; slots of another are unknown here. Raises `StorageFault`."""

    def __init__(self, database: Database, tickets: Tickets) -> None:
        self._database = database
        self._tickets = tickets

    def day(self, centre: str, service: str, day: date) -> list[SlotStanding]:
        """Every slot of a service on a local day, by time; empty where there is none."""
        plan = self._tickets.plan
        found = plan.edition.centres.get(centre)
        if found is None or plan.edition.offered(found, service) is None:
            return []
        with self._database.read() as connection:
            return slots.slots_of_day(connection, plan, centre, service, day)

    def block(self, centre: str, slot: str, *, blocked: bool = True) -> list[StoredTicket] | Refusal:
        """Takes a slot out of offer (or back). Who is booked in it stays so: these are their tickets."""
        planned = self._find(centre, slot)
        if planned is None:
            return Refusal(ProblemCode.SLOT_UNKNOWN)
        return self._database.transact(lambda connection: slots.block(connection, planned, blocked=blocked))

    def move(self, centre: str, slot: str, starts_at: datetime) -> list[StoredTicket] | Refusal:
        """Moves a slot within its day, with all who are booked in it: these are their tickets, moved.

        `Refusal`: slot-unknown, or other-day. `starts_at` is aware.
        """
        planned = self._find(centre, slot)
        if planned is None:
            return Refusal(ProblemCode.SLOT_UNKNOWN)

        def work(connection: Connection) -> list[StoredTicket] | Refusal:
            return slots.move(connection, self._tickets.plan, planned, starts_at)

        return self._database.transact(work)

    def _find(self, centre: str, slot: str) -> PlannedSlot | None:
        planned = self._tickets.plan.find(slot)
        return planned if planned and planned.centre == centre else None
