"""Performs the calls of the journeys, each in the order that survives a power cut.

1. A commit: abandonments first, then written down, then sent, then its answer written down.
2. No answer: durably abandoned before the visitor hears "no network"; a late answer is not used.
3. A number of our own: counted and written down with its letter to central, then given.
4. Paper: written down, then printed, then its end written down.
5. An alert: written down, and told within half a second or later; its visitor never waits for it.
"""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar, cast

from kiosk.dialogue.steps import Call
from kiosk.journeys.calls import (
    Alerted,
    AlertStaff,
    CancelIt,
    NotPrinted,
    Printed,
    PrintReceipt,
    PrintTicket,
    Refused,
    SayArrived,
    SubmitRequest,
    TakeLocalNumber,
    Unreachable,
    WithdrawIt,
)
from kiosk.uplink import local_ticket, routes
from kiosk.uplink.client import Client
from kiosk.uplink.events import trouble
from kiosk.uplink.journal import Journal
from kiosk.uplink.outbox import Outbox
from protocol.appointments import LocalWalkIn, Ticket
from protocol.catalogue import Catalogue
from protocol.faults import Fault, StorageFault
from protocol.hall import HelpCall
from protocol.requests import Application, Receipt

T = TypeVar("T")
ALERT_SECONDS = 0.4  # for central to take an alert: shorter than a wait that is announced (dialogue.timers)
Paper = PrintTicket | PrintReceipt
Print = Callable[[Paper, str], Printed | NotPrinted]


class Performer:
    """`print_paper` gets the call and the visitor's language and comes back when the paper is out or
    cannot come. `catalogue` gives the newest one. `letter` is that of this kiosk's own numbers.

    Every method may be called from any thread, for different calls at once. Raises Fault (`local-letter`).
    """

    def __init__(
        self,
        client: Client,
        journal: Journal,
        outbox: Outbox,
        print_paper: Print,
        catalogue: Callable[[], Catalogue | None],
        now: Callable[[], datetime],
        letter: str = local_ticket.DEFAULT_LETTER,
    ) -> None:
        local_ticket.check_letter(letter)
        self._client = client
        self._journal = journal
        self._outbox = outbox
        self._print_paper = print_paper
        self._catalogue = catalogue
        self._now = now
        self._letter = letter

    def perform(self, call: Call[T], key: str | None, language: str = "") -> T:
        """The outcome of `call`; `key` is None for an `Ask`, else the commit's idempotency key.

        Raises Fault, and nothing else: what no one foresaw has the code `uplink-bug`.
        """
        try:
            return cast("T", self._perform(call, key, language))
        except Fault as fault:
            trouble("call-failed", call=type(call).__name__, code=fault.code)
            raise
        except Exception as error:
            trouble("call-failed", call=type(call).__name__, code="uplink-bug", error=type(error).__name__)
            raise Fault(type(error).__name__, code="uplink-bug") from error

    def compensate(self, key: str, call: Call[Any]) -> None:
        """A commit's result came when its visit was over: what it did is undone. Raises StorageFault.

        Arriving and cancelling stay: they were confirmed, and leaving a moment early takes nothing back.
        """
        match call:
            case PrintTicket() | PrintReceipt():
                self._journal.print_unknown(key)
            case SayArrived() | CancelIt() | WithdrawIt() | AlertStaff():
                self._journal.forget(key)
            case _:
                self._journal.abandon(key)

    def shown(self, ticket: Ticket) -> None:
        """The whole ticket stands on the screen: should the kiosk crash now, it is not cancelled.
        Raises StorageFault."""
        self._journal.was_shown(ticket.id)

    def wipe(self, visit: str) -> None:
        """The visit is over: nothing of it stays but what is still to be undone. Raises StorageFault."""
        self._journal.close_visit(visit)

    # --- by kind -----------------------------------------------------------------------------

    def _perform(self, call: Call[Any], key: str | None, language: str) -> object:
        if key is None:
            return self._client.ask(routes.question(call, self._client.kiosk))
        match call:
            case PrintTicket() | PrintReceipt():
                return self._print(call, key, language)
            case TakeLocalNumber(service, centre):
                return self._take_local(service, centre, key, language)
            case AlertStaff():
                return Alerted() if self._alert(key) else Unreachable()
            case SubmitRequest():
                kiosk = self._client.kiosk
                return self._commit(
                    key, routes.application(call, kiosk, key, language, self._now()), language
                )
        return self._commit(key, routes.commit(call, self._client.kiosk, key), language)

    def _commit(
        self, key: str, request: routes.Request[Any], language: str
    ) -> Ticket | Receipt | Refused | Unreachable:
        deadline = self._client.deadline()
        if self._journal.is_abandoned(key) or not self._outbox.deliver_abandonments(deadline):
            return Unreachable()
        known = self._journal.intend(key, request, language)
        if known is not None:
            return known
        outcome = self._client.ask(request, deadline)
        match outcome:
            case Application(receipt=receipt):
                return receipt if self._journal.answered(key, receipt) else Unreachable()
            case Ticket() | Receipt():
                return outcome if self._journal.answered(key, outcome) else Unreachable()
            case Refused():
                self._journal.forget(key)
            case Unreachable():
                self._journal.abandon(key)
        return outcome

    def _alert(self, key: str) -> bool:
        """Whoever is in danger waits for nobody: what central does not take at once is told again by the outbox.
        A journal that refuses keeps nobody from being told."""
        deadline = time.monotonic() + ALERT_SECONDS
        try:
            self._journal.alert_staff(key)
            return self._outbox.deliver_alerts(deadline)
        except StorageFault as fault:
            trouble("alert-not-kept", code=fault.code)
            answer = self._client.send(self._journal.letters.staff_wanted(key), deadline)
            return isinstance(answer, HelpCall)

    def _take_local(self, service: str, centre: str, key: str, language: str) -> Ticket:
        catalogue = self._catalogue()
        if catalogue is None:
            raise Fault(code="catalogue-missing")
        now = self._now()

        def make(n: int) -> tuple[Ticket, LocalWalkIn]:
            number = f"{self._letter}-{n:03d}"
            return local_ticket.make(catalogue, self._client.kiosk, centre, service, number, now)

        return self._journal.take_local(key, local_ticket.local_day(catalogue, now), make, language)

    def _print(self, call: Paper, key: str, language: str) -> Printed | NotPrinted:
        paper = call.ticket.id if isinstance(call, PrintTicket) else call.receipt.code
        ended = self._journal.print_begins(key, paper)
        if ended is not None:
            return ended
        result = self._print_paper(call, language)
        try:
            self._journal.print_ended(key, result)
        except StorageFault as fault:  # the paper is what it is: the visitor must not print it twice
            trouble("print-result-lost", code=fault.code)
        return result
