"""Questions to a printer that speaks IPP, over HTTP: one connection each, none longer than it may be."""

import http.client
import itertools
import socket
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from threading import Timer
from typing import Final
from urllib.parse import urlsplit

from kiosk.devices.printers.conversation import Patience
from kiosk.devices.printers.ipp_answer import Answer, Malformed
from kiosk.devices.printers.ipp_answer import answer as answer_from
from kiosk.devices.printers.ipp_request import Operation, request
from kiosk.devices.printers.ipp_state import job_state
from kiosk.devices.printers.ipp_values import Attributes, Name, Uri, Value, Values
from kiosk.devices.printers.page import Page, mime_type

IPP_PORT: Final = 631

_BETWEEN_TRIES: Final = 0.2  # seconds
_LONGEST_ANSWER: Final = 1 << 18  # bytes; what is asked for fits in a hundredth
_HTTP_OK: Final = 200
_BUSY: Final = 0x0507  # RFC 8011, 4.1.8: server-error-busy


class Lost(Exception):
    """No answer, or one that no printer gives."""


class Talk:
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
            time.sleep(_BETWEEN_TRIES)
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
        data = request(operation, next(self._numbers), {**self._about, **about}, job) + document
        longest = self._patience.answer if page is None else self._patience.finish
        try:
            answer = answer_from(self._post(data, longest))
        except (OSError, http.client.HTTPException, Malformed) as error:
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
