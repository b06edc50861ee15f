"""A ticket printed by a printer that answers: asked before, watched until the paper is out, cleaned up after.

1. Ask the four status bytes. Any trouble: say it, send nothing.
2. Where the last job broke off, or this is the first since the start: clear buffers, fill up what a
   broken-off picture still waits for, reset, cut off the half ticket of somebody else.
3. Send the job and "report when done".
4. Ask on until the report comes, a trouble shows, or patience ends. Silence is no answer, never success.
5. After trouble: clear the printer's buffer, so that the other half does not come out with the next roll.
"""

import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from threading import Lock
from typing import Final

from kiosk.devices.printers import commands
from kiosk.devices.printers.channels import Channel, Lost
from kiosk.devices.printers.commands import Status
from kiosk.devices.printers.port import NoAnswer, NotPrinted, PaperOut, Printed, PrinterReady, PrintJob

_BETWEEN_QUESTIONS: Final = 0.1  # seconds
_UNASKED_LENGTH: Final = 4
_OLD_ANSWERS: Final = 16  # reads; one that babbles without end is found out by its answers


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. A ticket of 190 mm takes 0.8 s at 250 mm/s and 4 s on the slowest printers.

    `stall`: how long a printer may take nothing or say nothing in the middle of a job.
    """

    connect: float = 2.0
    answer: float = 1.0
    stall: float = 3.0
    finish: float = 12.0


USUAL_PATIENCE: Final = Patience()
SLOWEST_ROWS_A_SECOND: Final = 400  # 50 mm/s at 8 dots a millimetre


class ConversingPrinter:
    """A `Printer` over any channel; `connect` raises OSError where there is no printer.

    `reports`: it answers GS r, as nearly all do. Where one does not, a ticket counts as printed once
    the slowest printer would have done it and the status was good all the while.
    """

    def __init__(self, connect: Callable[[], Channel], patience: Patience, *, reports: bool = True) -> None:
        self._connect = connect
        self._patience = patience
        self._reports = reports
        self._lock = Lock()
        self._clean = False  # before the first job nobody knows what an earlier program left in the printer

    def warm_up(self) -> None:
        """Loads the encoder. Raises DeviceFault where it cannot be used."""
        commands.load()

    def status(self) -> PrinterReady | NotPrinted:
        """Waits for a job that is being printed."""
        with self._lock:
            return self._look()

    def print(self, job: PrintJob) -> Printed | NotPrinted:
        """Raises DeviceFault where the picture does not fit the paper."""
        data = commands.encode(job.image)
        with self._lock:
            try:
                channel = self._connect()
            except OSError:
                return NoAnswer()
            with closing(channel):
                before = _Conversation(channel, self._patience).status()
                if not isinstance(before, PrinterReady):
                    return before
                outcome = self._send(channel, data, job.image.height / SLOWEST_ROWS_A_SECOND)
            if isinstance(outcome, NoAnswer):
                outcome = self._cause_of_silence()
            return outcome

    def _send(self, channel: Channel, data: bytes, seconds: float) -> Printed | NotPrinted:
        start = commands.QUIET_STATUS if self._clean else commands.CLEAN_START
        end = commands.REPORT_WHEN_DONE if self._reports else b""
        self._clean = False
        conversation = _Conversation(channel, self._patience)
        try:
            channel.send(start + data + end, self._patience.stall)
            outcome = conversation.finish(None if self._reports else seconds)
        except Lost as lost:
            return PaperOut() if lost.paper_out else NoAnswer()
        self._clean = isinstance(outcome, Printed)
        if not self._clean:
            with suppress(Lost):
                conversation.clear()
        return outcome

    def _cause_of_silence(self) -> NotPrinted:
        """A printer that stops reading may have a reason that it tells on a new connection."""
        cause = self._look(clear=True)
        return NoAnswer() if isinstance(cause, PrinterReady) else cause

    def _look(self, *, clear: bool = False) -> PrinterReady | NotPrinted:
        try:
            with closing(self._connect()) as channel:
                conversation = _Conversation(channel, self._patience)
                seen = conversation.status()
                if clear and not isinstance(seen, NoAnswer):
                    conversation.clear()
                return seen
        except (OSError, Lost):
            return NoAnswer()


class _Conversation:
    """Questions and answers on one channel. `done` is set once the printer reported the job's end."""

    def __init__(self, channel: Channel, patience: Patience) -> None:
        self._channel = channel
        self._patience = patience
        self._heard = bytearray()
        self._expects_report = False
        self.done = False

    def status(self) -> PrinterReady | NotPrinted:
        """Never raises: a lost, silent or babbling printer gives no answer."""
        try:
            self._forget_old_answers()
            self._channel.send(commands.END_OF_PARAMETERS, self._patience.stall)
            return self._ask_all(time.monotonic() + self._patience.answer) or NoAnswer()
        except Lost as lost:
            return PaperOut() if lost.paper_out else NoAnswer()

    def finish(self, settled_after: float | None) -> Printed | NotPrinted:
        """Asks on until the report, a trouble, or the end of patience. Raises Lost.

        `settled_after` seconds of good status stand for the report where there is none.
        """
        self._expects_report = settled_after is None
        began = time.monotonic()
        deadline = began + self._patience.finish
        while True:
            now = self._ask_all(min(deadline, time.monotonic() + self._patience.stall))
            if now is None:
                return NoAnswer()
            if settled_after is not None and time.monotonic() >= began + settled_after:
                self.done = True
            if self.done:
                return self._after_report(now)
            if not isinstance(now, PrinterReady | NoAnswer):
                return now
            time.sleep(_BETWEEN_QUESTIONS)

    def clear(self) -> None:
        """Has the printer forget the rest of a job, and waits until it has. Raises Lost."""
        self._channel.send(commands.CLEAR_BUFFERS, self._patience.stall)
        self._ask_all(time.monotonic() + self._patience.answer)

    def _forget_old_answers(self) -> None:
        """A device node keeps what came too late for the last question."""
        for _ in range(_OLD_ANSWERS):
            if not self._channel.receive(0):
                return

    def _after_report(self, now: PrinterReady | NotPrinted) -> Printed | NotPrinted:
        """Everything was printed; that the roll ended with it is news for staff, not for the visitor."""
        match now:
            case PrinterReady(paper_low):
                return Printed(paper_low)
            case PaperOut():
                return Printed(paper_low=True)
            case _:
                return now

    def _ask_all(self, deadline: float) -> PrinterReady | NotPrinted | None:
        answers = []
        for number in (1, 2, 3, 4):
            self._channel.send(commands.ask_status(number), self._patience.stall)
            answer = self._status_byte(deadline)
            if answer is None:
                return None
            answers.append(answer)
        return Status(*answers).meaning()

    def _status_byte(self, deadline: float) -> int | None:
        """The next answer to a question. Other things a printer may say are taken in or passed over."""
        while (first := self._next(deadline)) is not None:
            if commands.is_status(first):
                return first
            if commands.begins_unasked_status(first):
                for _ in range(_UNASKED_LENGTH - 1):
                    self._next(deadline)
            elif self._expects_report and commands.is_done_report(first):
                self.done = True
            elif first not in commands.FLOW_CONTROL:
                raise Lost  # whatever this is, it is no printer
        return None

    def _next(self, deadline: float) -> int | None:
        while not self._heard:
            wait = deadline - time.monotonic()
            if wait <= 0:
                return None
            self._heard += self._channel.receive(wait)
        return self._heard.pop(0)
