"""Everything that takes time, on workers: central, paper, staff. Results come back as actions.

Two workers serve visitors (a slow question must not hold up a print); one does the housekeeping:
recovery after a crash, the outbox, whether staff are coming, a newer catalogue.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from kiosk.dialogue.actions import Failed, Outcome
from kiosk.dialogue.steps import Call
from kiosk.journeys.calls import Unreachable
from kiosk.ports import Post
from kiosk.uplink.catalogue_cache import CatalogueCache
from kiosk.uplink.client import Client
from kiosk.uplink.hall import HelpLine
from kiosk.uplink.journal import Journal
from kiosk.uplink.outbox import Outbox
from kiosk.uplink.performer import Performer
from kiosk.uplink.recovery import Recovery
from protocol.appointments import Ticket
from protocol.catalogue import Catalogue
from protocol.faults import Fault

logger = logging.getLogger("kiosk.outside")
HOUSEKEEPING_SECONDS = 1.0
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


class Workers:
    """The `Outside` of a real kiosk."""

    def __init__(self, uplink: Uplink, post: Post, catalogue_arrived: Callable[[Catalogue], None]) -> None:
        self._uplink = uplink
        self.catalogue_arrived = catalogue_arrived
        self._post = post
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="outside")
        self._stopped = threading.Event()
        self._housekeeper = threading.Thread(target=self._keep_house, name="housekeeping", daemon=True)

    def start(self) -> None:
        self._housekeeper.start()

    def stop(self) -> None:
        """Waits for what is under way and for what a visit leaves to wipe; then closes the journal."""
        self._stopped.set()
        self._pool.shutdown(wait=True)
        if self._housekeeper.is_alive():
            self._housekeeper.join()
        self._uplink.journal.close()

    # --- Outside -----------------------------------------------------------------------------

    def perform(self, token: str, call: Call[object], key: str | None, language: str) -> None:
        def work() -> None:
            try:
                value = self._uplink.performer.perform(call, key, language)
            except Fault as fault:
                self._post(Failed(token, fault.code))
                return
            self._post(Outcome(token, value))

        self._pool.submit(work)

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
        self._pool.submit(_guarded, event, work)

    # --- housekeeping ------------------------------------------------------------------------

    def _keep_house(self) -> None:
        recovered = False
        until_catalogue = 0.0
        while not self._stopped.is_set():
            if until_catalogue <= 0 and _guarded("catalogue", self._refresh_catalogue):
                until_catalogue = CATALOGUE_SECONDS
            recovered = recovered or _guarded("recovery", self._uplink.recovery.advance)
            _guarded("outbox", self._uplink.outbox.deliver_due)
            _guarded("help", self._uplink.help_line.poll)
            self._stopped.wait(HOUSEKEEPING_SECONDS)
            until_catalogue -= HOUSEKEEPING_SECONDS

    def _refresh_catalogue(self) -> bool:
        """True when central answered."""
        answer = self._uplink.catalogue.refresh(self._uplink.client)
        if isinstance(answer, Catalogue):
            self.catalogue_arrived(answer)
        return not isinstance(answer, Unreachable)


def _guarded(event: str, work: Callable[[], object]) -> bool:
    """Faults end in the log, by their code; the worker goes on."""
    try:
        return bool(work())
    except Fault as fault:
        logger.warning("%s failed code=%s", event, fault.code)
        return False
