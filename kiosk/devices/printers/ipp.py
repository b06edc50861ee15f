"""A printer that speaks IPP: one on the network that needs no driver (IPP Everywhere), or a queue of CUPS.

1. Ask what it is and how it is. Any trouble: say it, send nothing; but a queue of CUPS may tell an old one.
2. Where the last job broke off, or this is the first since the start: cancel what this machine left there.
3. Send the page; ask for the job and the printer until the job is complete, a trouble shows, or patience ends.
4. After trouble: cancel the job, so that it does not come out with the next roll.

Why not pycups: docs/adr/0007-printers-speak-ipp-without-libcups.md.
"""

import http.client
import itertools
import logging
import socket
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from threading import Lock, Timer
from typing import Final
from urllib.parse import urlsplit

from kiosk.devices.printers import ipp_message
from kiosk.devices.printers.conversation import Patience
from kiosk.devices.printers.ipp_message import Answer, Attributes, Name, Operation, Uri, Value, Values
from kiosk.devices.printers.ipp_state import (
    ABORTED,
    CANCELLED,
    COMPLETED,
    PRINTER_ATTRIBUTES,
    STATE_ATTRIBUTES,
    job_state,
    may_have_passed,
    meaning,
)
from kiosk.devices.printers.page import Page, Unfit, make_page, mime_type
from kiosk.devices.printers.port import NoAnswer, NotPrinted, Printed, PrinterReady, PrintJob

IPP_PORT: Final = 631
IPP_PATIENCE: Final = Patience(connect=2.0, answer=2.0, stall=3.0, finish=18.0)
"""Seconds. A queue takes longer than a receipt printer with its own bytes; `finish` is for sending and printing."""

_LOG: Final = logging.getLogger("kiosk.printers")
_BETWEEN_QUESTIONS: Final = 0.2  # seconds
_LONGEST_ANSWER: Final = 1 << 18  # bytes; what is asked for fits in a hundredth
_HTTP_OK: Final = 200
_BUSY: Final = 0x0507  # RFC 8011, 4.1.8: server-error-busy


class Lost(Exception):
    """No answer, or one that no printer gives."""


class IppPrinter:
    """`uri` is `ipp://HOST[:PORT]/PATH`. In the clear: for a printer or a CUPS queue on the centre's own network."""

    def __init__(self, uri: str, patience: Patience = IPP_PATIENCE) -> None:
        self._talk = _Talk(uri, patience)
        self._patience = patience
        self._lock = Lock()
        self._clean = False  # before the first job nobody knows what a kiosk that crashed left in the queue

    def warm_up(self) -> None:
        """What makes a page of a picture is imported."""
        from PIL import Image, ImageChops, PdfImagePlugin  # noqa: F401

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


class _Talk:
    """Questions and answers, one connection each. Every method raises Lost."""

    def __init__(self, uri: str, patience: Patience) -> None:
        parts = urlsplit(uri)
        self._host, self._port, self._path = parts.hostname or "", parts.port or IPP_PORT, parts.path
        self._user = f"shubbak@{socket.gethostname()}"
        self._about: Mapping[str, Value | Values] = {
            "printer-uri": Uri(uri),
            "requesting-user-name": Name(self._user),
        }
        self._patience = patience
        self._numbers = itertools.count(1)

    def printer(self, wanted: tuple[str, ...]) -> Attributes:
        groups = self._ask(Operation.GET_PRINTER_ATTRIBUTES, {"requested-attributes": wanted}).groups
        if not groups:
            raise Lost
        return groups[-1]

    def job(self, number: int) -> int | None:
        about: dict[str, Value | Values] = {"job-id": number, "requested-attributes": ("job-state",)}
        return job_state(self._ask(Operation.GET_JOB_ATTRIBUTES, about).groups)

    def send(self, page: Page) -> int:
        """Gives the job's number. A printer that has just another job gets a little time to end it.

        The job has no name of ours: queues keep names, and a receipt's code opens a request.
        """
        about: dict[str, Value | Values] = {"job-name": Name("ticket"), "document-format": mime_type(page)}
        deadline = time.monotonic() + self._patience.stall
        while True:
            answer = self._ask(Operation.PRINT_JOB, about, page, must_succeed=False)
            if answer.status != _BUSY or time.monotonic() > deadline:
                break
            time.sleep(_BETWEEN_QUESTIONS)
        for group in answer.groups if answer.succeeded else ():
            match group.get("job-id"):
                case (int(number),):
                    return number
        raise Lost

    def cancel(self, number: int) -> None:
        """One that is over already is no trouble."""
        self._ask(Operation.CANCEL_JOB, {"job-id": number}, must_succeed=False)

    def cancel_all(self) -> None:
        """What this machine sent and was not printed."""
        about: dict[str, Value | Values] = {
            "which-jobs": "not-completed",
            "my-jobs": True,
            "requested-attributes": ("job-id", "job-originating-user-name"),
        }
        for group in self._ask(Operation.GET_JOBS, about, must_succeed=False).groups:
            match group.get("job-id"), group.get("job-originating-user-name", (self._user,)):
                case (int(number),), (self._user,):  # some printers tell everybody's jobs
                    self.cancel(number)

    def _ask(
        self,
        operation: Operation,
        about: Mapping[str, Value | Values],
        page: Page | None = None,
        *,
        must_succeed: bool = True,
    ) -> Answer:
        job, document = ({}, b"") if page is None else (page.job, page.document)
        data = ipp_message.request(operation, next(self._numbers), {**self._about, **about}, job) + document
        longest = self._patience.answer if page is None else self._patience.finish
        try:
            answer = ipp_message.answer(self._post(data, longest))
        except (OSError, http.client.HTTPException, ipp_message.Malformed) as error:
            raise Lost from error
        if must_succeed and not answer.succeeded:
            raise Lost
        return answer

    def _post(self, body: bytes, longest: float) -> bytes:
        """Cut off after that many seconds, also where the other side goes on byte by byte."""
        connection = http.client.HTTPConnection(self._host, self._port, timeout=self._patience.connect)
        with closing(connection):
            connection.connect()
            connection.sock.settimeout(longest)
            end = Timer(longest, _hang_up, (connection.sock,))
            end.daemon = True
            end.start()
            try:
                connection.request("POST", self._path, body, {"Content-Type": "application/ipp"})
                response = connection.getresponse()
                data = response.read(_LONGEST_ANSWER)
            finally:
                end.cancel()
        if response.status != _HTTP_OK:
            raise Lost
        return data


def _hang_up(connection: socket.socket) -> None:
    with suppress(OSError):  # it was over just now
        connection.shutdown(socket.SHUT_RDWR)
