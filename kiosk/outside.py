"""Everything that takes time, on workers: central, paper, staff. Results come back as actions.

Two workers serve visitors (a slow question must not hold up a print); one does the housekeeping:
recovery after a crash, the outbox, whether staff are coming, a newer catalogue. An alert waits behind none
of them; one worker tells it again until central has it.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.dialogue.actions import Failed, Outcome
from kiosk.dialogue.steps import Call
from kiosk.journeys.calls import AlertStaff, Unreachable
from kiosk.ports import Post
from kiosk.uplink.catalogue_cache import CatalogueCache
from kiosk.uplink.client import Client
from kiosk.uplink.hall import CallWatch, HelpLine
from kiosk.uplink.journal import Journal
from kiosk.uplink.outbox import Outbox
from kiosk.uplink.performer import Performer
from kiosk.uplink.recovery import Recovery
from protocol.appointments import Ticket
from protocol.catalogue import Catalogue
from protocol.faults import Fault

logger = logging.getLogger("kiosk.outside")
VISITORS_WORKERS = 2
HOUSEKEEPING_SECONDS = 1.0
ALERTS_SECONDS = 2.0
CALLS_SECONDS = 4.0
CATALOGUE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Uplink:
    """The parts of kiosk.uplink, wired."""

    client: Client
    journal: Journal
    performer: Performer
    help_line: HelpLine
    outbox: Outbox
    recovery: Recovery
    catalogue: CatalogueCache
    calls: CallWatch | None = None
    """None where the kiosk does not tell of them."""


class Workers:
    """The `Outside` of a real kiosk."""

    def __init__(self, uplink: Uplink, post: Post, catalogue_arrived: Callable[[Catalogue], None]) -> None:
        self._uplink = uplink
        self.catalogue_arrived = catalogue_arrived
        self._post = post
        self._work: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._stopped = threading.Event()
        works = [self._serve_visitors] * VISITORS_WORKERS + [self._keep_house, self._keep_alerting]
        # Daemons: a printer or a central that hangs must not keep a kiosk alive that was told to end.
        self._threads = [threading.Thread(target=work, name=work.__name__, daemon=True) for work in works]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self, seconds: float) -> None:
        """Waits for what is under way and for what a visit leaves to wipe; then closes the journal.

        What is not done within `seconds` is left to the next start, as after a crash.
        """
        self._stopped.set()
        for _ in range(VISITORS_WORKERS):
            self._work.put(None)
        end = time.monotonic() + seconds
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, end - time.monotonic()))
        if any(thread.is_alive() for thread in self._threads):
            logger.warning("stopped with work under way")
        else:
            self._uplink.journal.close()

    def _serve_visitors(self) -> None:
        while (work := self._work.get()) is not None:
            work()

    # --- Outside -----------------------------------------------------------------------------

    def perform(self, token: str, call: Call[object], key: str | None, language: str) -> None:
        def work() -> None:
            try:
                value = self._uplink.performer.perform(call, key, language)
            except Fault as fault:
                self._post(Failed(token, fault.code))
                return
            self._post(Outcome(token, value))

        if isinstance(call, AlertStaff):
            threading.Thread(target=work, name="alert", daemon=True).start()
        else:
            self._work.put(work)

    def compensate(self, key: str, call: Call[object]) -> None:
        self._later("compensate", lambda: self._uplink.performer.compensate(key, call))

    def call_staff(self, visit: str) -> None:
        self._later("call-staff", lambda: self._uplink.help_line.call_staff(visit))

    def drop_leftover(self, ticket: Ticket) -> None:
        self._later("drop-leftover", lambda: self._uplink.recovery.drop(ticket))

    def ticket_shown(self, ticket: Ticket) -> None:
        self._later("shown", lambda: self._uplink.performer.shown(ticket))

    def forget(self, visit: str) -> None:
        self._uplink.help_line.forget(visit)
        self._later("wipe", lambda: self._uplink.performer.wipe(visit))

    def _later(self, event: str, work: Callable[[], None]) -> None:
        self._work.put(lambda: _guarded(event, work))

    # --- housekeeping ------------------------------------------------------------------------

    def _keep_house(self) -> None:
        recovered = False
        until_catalogue = until_calls = 0.0
        while not self._stopped.is_set():
            if until_catalogue <= 0 and _guarded("catalogue", self._refresh_catalogue):
                until_catalogue = CATALOGUE_SECONDS
            if not recovered and _guarded("recovery", self._uplink.recovery.advance):
                recovered = True
                logger.info("recovery-done")
            _guarded("outbox", self._uplink.outbox.deliver_due)
            _guarded("help", self._uplink.help_line.poll)
            if self._uplink.calls is not None and until_calls <= 0:
                _guarded("calls", self._uplink.calls.poll)
                until_calls = CALLS_SECONDS
            self._stopped.wait(HOUSEKEEPING_SECONDS)
            until_catalogue -= HOUSEKEEPING_SECONDS
            until_calls -= HOUSEKEEPING_SECONDS

    def _keep_alerting(self) -> None:
        client, outbox = self._uplink.client, self._uplink.outbox
        while not self._stopped.wait(ALERTS_SECONDS):
            _guarded("alerts", lambda: outbox.deliver_alerts(client.deadline()))

    def _refresh_catalogue(self) -> bool:
        """True when central answered."""
        answer = self._uplink.catalogue.refresh(self._uplink.client)
        if isinstance(answer, Catalogue):
            self.catalogue_arrived(answer)
        return not isinstance(answer, Unreachable)


def _guarded(event: str, work: Callable[[], object]) -> bool:
    """What fails ends in the log, by its code; the worker goes on, whatever it was."""
    try:
        return bool(work())
    except Fault as fault:
        logger.warning("%s failed code=%s", event, fault.code)
    except Exception as error:  # noqa: BLE001 - no bug may end recovery and outbox in silence
        logger.error("%s failed code=outside-bug error=%s", event, type(error).__name__)  # noqa: TRY400 - no data in logs
    return False
