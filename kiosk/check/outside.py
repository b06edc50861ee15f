"""The check's outside: probes, the report, its paper, each on a thread of its own, for none may hold up the screen."""

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kiosk.check import report
from kiosk.check.calls import KeepReport, PrintReport, Probe
from kiosk.check.findings import Finding, absent, broken, not_kept, ready, so_far
from kiosk.check.probes import PROBES
from kiosk.check.probes.clock import ZONE
from kiosk.check.site import Site
from kiosk.devices.printers.port import NoPrinter, NotPrinted, PrintJob
from kiosk.dialogue.actions import CatalogueArrived, Failed, Outcome
from kiosk.dialogue.steps import Call
from kiosk.ports import Post
from protocol.appointments import Ticket
from protocol.catalogue import Catalogue
from protocol.faults import Fault

Draw = Callable[[Sequence[Finding], datetime, str], PrintJob]

logger = logging.getLogger("kiosk.check")
NO_CATALOGUE: Final = Catalogue("", datetime.min.replace(tzinfo=UTC), ZONE, (), (), (), (), (), ())
"""A check offers nothing of a centre: it begins without any."""


class CheckOutside:
    """`draw` gives the report as a print job in a language; `ended` is told when a check is over."""

    def __init__(self, site: Site, draw: Draw, post: Post, ended: Callable[[], None]) -> None:
        self._site = site
        self._draw = draw
        self._post = post
        self._ended = ended
        self.findings = so_far(())
        post(CatalogueArrived(NO_CATALOGUE))

    def perform(self, token: str, call: Call[object], key: str | None, language: str) -> None:
        def work() -> None:
            try:
                value = self._perform(call, language)
            except Fault as fault:
                logger.warning("check-failed code=%s", fault.code)
                self._post(Failed(token, fault.code))
            except Exception as error:  # noqa: BLE001 - whatever it is, nobody waits for it for ever
                logger.warning("check-failed error=%s", type(error).__name__)
                self._post(Failed(token, "check-bug"))
            else:
                self._post(Outcome(token, value))

        threading.Thread(target=work, name="check", daemon=True).start()

    def _perform(self, call: Call[object], language: str) -> object:
        match call:
            case Probe(part):
                return tried(part, self._site)
            case KeepReport(findings):
                return self._keep(findings)
            case PrintReport(findings):
                return self._print(findings, language)
        raise Fault(type(call).__name__, code="check-bug")

    def _keep(self, findings: Sequence[Finding]) -> bool:
        self.findings, kept = kept_in(self._site, findings)
        return kept

    def _print(self, findings: Sequence[Finding], language: str) -> Finding:
        outcome = self._site.printer().print(self._draw(findings, datetime.now(ZoneInfo(ZONE)), language))
        if isinstance(outcome, NoPrinter):
            return absent("printer")
        if isinstance(outcome, NotPrinted):
            return broken("printer", outcome.reason)
        return ready("printer", "paper-low" if outcome.paper_low else "")

    # --- what only visits need -----------------------------------------------------------------

    def compensate(self, key: str, call: Call[object]) -> None:
        """A report that came too late stays."""

    def call_staff(self, visit: str) -> None:
        """Staff are here."""

    def drop_leftover(self, ticket: Ticket) -> None:
        """There is none."""

    def ticket_shown(self, ticket: Ticket) -> None:
        """There is none."""

    def forget(self, visit: str) -> None:
        self._ended()


def kept_in(site: Site, findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], bool]:
    """Writes the report of them down; what they are then, and whether the disk took it."""
    try:
        report.keep(report.document(findings, site.options, datetime.now(UTC)), site.state)
    except OSError:
        logger.warning("check-not-kept")
        return not_kept(findings), False
    return tuple(findings), True


def tried(part: str, site: Site) -> Finding:
    """One probe; what nobody foresaw is a finding too, so that one broken part never hides the others."""
    try:
        found = PROBES[part](site)
    except Exception as error:  # noqa: BLE001 - a probe of any part may fail in any way
        logger.warning("check-probe-failed part=%s error=%s", part, type(error).__name__)
        return broken(part, "refused", type(error).__name__)
    logger.info("checked part=%s state=%s reason=%s", part, found.state, found.reason)
    return found
