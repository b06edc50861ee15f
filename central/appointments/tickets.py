"""Stored tickets as the protocol's tickets: with desk, end of validity and signature."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus

from sqlalchemy import Connection

from central.answers import service as answers
from central.answers.service import Answer, Command
from central.appointments.schedule import SlotPlan, desks_for
from central.appointments.stored import StoredTicket
from central.catalogue.service import CatalogueService
from central.refusal import Refusal
from central.signing import Signer
from protocol.appointments import Ticket
from protocol.codec import decode, encode
from protocol.wording import Wording


def wording_text(wording: Wording) -> str:
    """As it is stored beside a ticket."""
    return json.dumps(encode(wording), ensure_ascii=False)


class Tickets:
    """Shows stored tickets; knows the plan of the edition in force."""

    def __init__(self, catalogue: CatalogueService, signer: Signer) -> None:
        self._catalogue = catalogue
        self._signer = signer
        self._plan: SlotPlan | None = None

    @property
    def plan(self) -> SlotPlan:
        """The slots of the edition in force. Raises `CatalogueMissing`."""
        edition = self._catalogue.edition
        plan = self._plan
        if plan is None or plan.edition is not edition:
            plan = self._plan = SlotPlan(edition)
        return plan

    def unsigned(self, stored: StoredTicket, waiting: int | None = None) -> Ticket:
        """The ticket without its code, as answers keep it."""
        return Ticket(
            id=stored.id,
            kind=stored.kind,
            number=stored.number,
            short_code=stored.short_code,
            centre=stored.centre,
            service=stored.service,
            public_name=decode(Wording, json.loads(stored.public_name)),
            desk=stored.desk or self.only_desk(stored.centre, stored.letter),
            starts_at=stored.starts_at,
            minutes=stored.minutes,
            state=stored.state,
            waiting=waiting,
            qr="",
            expires_at=self.plan.end_of(stored.day),
        )

    def show(self, stored: StoredTicket, waiting: int | None = None) -> Ticket:
        """The ticket as paper and screen show it."""
        return self.signed(self.unsigned(stored, waiting))

    def signed(self, ticket: Ticket) -> Ticket:
        """With its code; the same ticket always gets the same one."""
        return replace(ticket, qr=self._signer.sign(ticket))

    def only_desk(self, centre_id: str, letter: str) -> int | None:
        """The desk of a queue that has just one; a centre that closed has none."""
        centre = self.plan.edition.centres.get(centre_id)
        desks = desks_for(centre, letter) if centre else ()
        return desks[0] if len(desks) == 1 else None

    def keep(
        self,
        connection: Connection,
        asked: Command,
        ticket: Ticket,
        now: datetime,
        status: HTTPStatus = HTTPStatus.OK,
        before: object = None,
    ) -> Ticket:
        """Stores an unsigned ticket as the answer to a key; `before` is what it can be taken back to."""
        answers.keep(connection, asked, status, ticket, now, ticket=ticket.id, before=before)
        return ticket

    def once(
        self,
        connection: Connection,
        asked: Command,
        work: Callable[[Connection], Ticket | Refusal],
    ) -> Ticket | Refusal:
        """The first answer again, or what `work` does and keeps; unsigned.

        A refusal may be the doing of the same request's twin, which we had to wait for: then its answer
        is there now.
        """
        known = self.repeated(connection, asked)
        if known is not None:
            return known
        done = work(connection)
        return self.repeated(connection, asked) or done if isinstance(done, Refusal) else done

    def repeated(self, connection: Connection, asked: Command) -> Ticket | Refusal | None:
        """What this key got before, unsigned; None when it is new."""
        known = answers.find(connection, asked)
        return None if known is None else self.again(known, asked)

    def again(self, known: Answer, asked: Command) -> Ticket | Refusal:
        """The first answer, unsigned, or why this key gets none."""
        refusal = answers.refusal(known, asked)
        if refusal is not None:
            return refusal
        kept = decode(Ticket, json.loads(known.body))
        return replace(kept, number=known.number or kept.number, starts_at=known.starts_at or kept.starts_at)
