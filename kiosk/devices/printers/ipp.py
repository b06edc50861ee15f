"""A printer that speaks IPP: one on the network that needs no driver (IPP Everywhere), or a queue of CUPS.

1. Ask what it is and how it is. Any trouble: say it, send nothing; but a queue of CUPS may tell an old one.
2. Where the last job broke off, or this is the first since the start: cancel what this machine left there.
3. Send the page; ask for the job and the printer until the job is complete, a trouble shows, or patience ends.
4. After trouble: cancel the job, so that it does not come out with the next roll.

Why not pycups: docs/adr/0007-printers-speak-ipp-without-libcups.md.
"""

import logging
import time
from contextlib import suppress
from threading import Lock
from typing import Final

from kiosk.devices.printers.conversation import Patience
from kiosk.devices.printers.ipp_state import (
    ABORTED,
    CANCELLED,
    COMPLETED,
    PRINTER_ATTRIBUTES,
    STATE_ATTRIBUTES,
    may_have_passed,
    meaning,
)
from kiosk.devices.printers.ipp_talk import Lost, Talk
from kiosk.devices.printers.page import Page, Unfit, make_page
from kiosk.devices.printers.port import NoAnswer, NotPrinted, Printed, PrinterReady, PrintJob

IPP_PATIENCE: Final = Patience(connect=2.0, answer=2.0, stall=3.0, finish=18.0)
"""Seconds. A queue takes longer than a receipt printer with its own bytes; `finish` is for sending and printing."""

_LOG: Final = logging.getLogger("kiosk.printers")
_BETWEEN_QUESTIONS: Final = 0.2  # seconds


class IppPrinter:
    """`uri` is `ipp://HOST[:PORT]/PATH`. In the clear: for a printer or a CUPS queue on the centre's own network."""

    def __init__(self, uri: str, patience: Patience = IPP_PATIENCE) -> None:
        self._talk = Talk(uri, patience)
        self._patience = patience
        self._lock = Lock()
        self._clean = False  # before the first job nobody knows what a kiosk that crashed left in the queue

    def warm_up(self) -> None:
        """What makes a page of a picture is imported."""
        from PIL import Image, ImageChops, PdfImagePlugin  # noqa: F401 - the first ticket must not wait for it

    def status(self) -> PrinterReady | NotPrinted:
        """Waits for a job that is being printed."""
        with self._lock, suppress(Lost):
            return meaning(self._talk.printer(STATE_ATTRIBUTES))
        return NoAnswer()

    def print(self, job: PrintJob) -> Printed | NotPrinted:
        """Raises DeviceFault where the picture is no ticket. One that cannot print any gives no answer, and a log."""
        with self._lock:
            try:
                printer = self._talk.printer(PRINTER_ATTRIBUTES)
                before = meaning(printer)
                if not isinstance(before, PrinterReady) and not may_have_passed(printer):
                    return before
                page = make_page(job.image, printer)
                if isinstance(page, Unfit):
                    _LOG.warning("unfit %s", page.code)
                    return NoAnswer()
                if not self._clean:
                    self._talk.cancel_all()
            except Lost:
                return NoAnswer()
            outcome = self._send(page, before)
            self._clean = isinstance(outcome, Printed)
            return outcome

    def _send(self, page: Page, before: PrinterReady | NotPrinted) -> Printed | NotPrinted:
        """A printer that prints while it takes the page stops taking it where the paper ends: it is asked why."""
        deadline = time.monotonic() + self._patience.finish
        try:
            number = self._talk.send(page)
        except Lost:
            with suppress(Lost):
                cause = meaning(self._talk.printer(STATE_ATTRIBUTES))
                self._talk.cancel_all()
                return NoAnswer() if isinstance(cause, PrinterReady) else cause
            return NoAnswer()
        return self._watch(number, before, deadline)

    def _watch(self, number: int, before: PrinterReady | NotPrinted, deadline: float) -> Printed | NotPrinted:
        """A trouble that was there before counts once it has had time to pass."""
        began = silent_since = time.monotonic()
        cause: NotPrinted = NoAnswer()
        while time.monotonic() < deadline:
            try:
                state = self._talk.job(number)
                now = meaning(self._talk.printer(STATE_ATTRIBUTES))
            except Lost:
                if time.monotonic() - silent_since > self._patience.stall:
                    return NoAnswer()
            else:
                silent_since = time.monotonic()
                if state == COMPLETED:
                    return Printed(paper_low=not isinstance(now, PrinterReady) or now.paper_low)
                cause = NoAnswer() if isinstance(now, PrinterReady) else now
                if state in (ABORTED, CANCELLED):
                    return cause
                is_new = now != before or time.monotonic() - began > self._patience.stall
                if not isinstance(cause, NoAnswer) and is_new:
                    break
            time.sleep(_BETWEEN_QUESTIONS)
        return self._cancelled(number, cause)

    def _cancelled(self, number: int, cause: NotPrinted) -> Printed | NotPrinted:
        """It may have come out just before it could be cancelled."""
        with suppress(Lost):
            self._talk.cancel(number)
            if self._talk.job(number) == COMPLETED:
                return Printed(paper_low=True)
        return cause
