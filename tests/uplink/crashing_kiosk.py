"""A kiosk in a process of its own that is killed (SIGKILL) at a moment a test chose.

Nothing of the product is changed for it: the moments are the statements that SQLite is about to run
(its own trace callback: BEGIN, each INSERT, UPDATE, DELETE, COMMIT and checkpoint), the instants before
and after paper comes out, and, from central's side, the arrival and the effect of each request.
"""

import multiprocessing
import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.dialogue.steps import Call
from kiosk.journeys.calls import (
    AlertStaff,
    Book,
    CancelIt,
    MoveTo,
    Printed,
    PrintReceipt,
    PrintTicket,
    SayArrived,
    TakeLocalNumber,
    TakeNumber,
)
from kiosk.uplink.salvage import open_journal
from kiosk.uplink.storage import upgrade
from protocol.appointments import Ticket
from tests.uplink.small_central import SmallCentral
from tests.uplink.world import CENTRE, KIOSK, PATIENT, SERVICE, Clock, Uplink, key, ticket

NEVER = 0
OLD = ticket(1)  # what the visitor of "move", "cancel" and "arrive" holds before

_processes = multiprocessing.get_context("forkserver")
# With `requests`, which the client imports late: a process starts in a few milliseconds.
_processes.set_forkserver_preload(["tests.uplink.crashing_kiosk", "kiosk.uplink.wire"])


@dataclass
class Moments:
    """Kills this process at the n-th moment, counted from 1; `NEVER` only counts."""

    fatal: int
    count: int = 0

    def __call__(self, _: str = "") -> None:
        self.count += 1
        if self.count == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)


class PaperTray:
    """Paper as files: what came out before a crash stays out."""

    def __init__(self, folder: Path, moment: Callable[[], None] = lambda: None) -> None:
        self._folder = folder / "papers"
        self._folder.mkdir(exist_ok=True)
        self._moment = moment

    def __call__(self, call: PrintTicket | PrintReceipt, language: str) -> Printed:
        self._moment()
        number = call.ticket.number if isinstance(call, PrintTicket) else call.receipt.code
        (self._folder / f"{len(self.out())}").write_text(number)
        self._moment()
        return Printed()

    def out(self) -> list[str]:
        """The numbers on paper."""
        return [path.read_text() for path in sorted(self._folder.iterdir())]


def visit(uplink: Uplink, call: Call[object]) -> None:
    """A visitor does one thing, takes the paper if there is one, and goes."""
    outcome = uplink.performer.perform(call, key("visit"))
    if isinstance(outcome, Ticket) and not isinstance(call, CancelIt | SayArrived):
        uplink.performer.perform(PrintTicket(outcome, 1), key("visit", 2), "fr")
    uplink.performer.wipe("visit")
    uplink.outbox.deliver_once()


def give_up(uplink: Uplink, call: Call[object]) -> None:
    """A visitor books and leaves before anything is printed."""
    uplink.performer.perform(call, key("visit"))
    uplink.performer.wipe("visit")
    uplink.outbox.deliver_once()


def recover(uplink: Uplink, _: Call[object]) -> None:
    """The start after a crash, until the ticket left over was dropped."""
    recovery = uplink.recovery()
    recovery.advance()
    for found in uplink.leftovers:
        recovery.drop(found.ticket)
    uplink.outbox.deliver_once()


STORIES: dict[str, tuple[Callable[[Uplink, Call[object]], None], Call[object]]] = {
    "book": (visit, Book("slot1")),
    "take-number": (visit, TakeNumber(SERVICE, CENTRE)),
    "take-local-number": (visit, TakeLocalNumber(SERVICE, CENTRE)),
    "move": (visit, MoveTo(OLD.short_code, OLD.number, "slot2")),
    "cancel": (visit, CancelIt(OLD.short_code, OLD.number)),
    "arrive": (visit, SayArrived(OLD.short_code, CENTRE)),
    "leave": (give_up, Book("slot1")),
    "recover": (recover, Book("slot1")),
}


def live(folder: str, url: str, story: str, fatal: int, seconds: float, counted: str) -> None:
    """The life of one kiosk process."""
    moments = Moments(fatal)
    clock = Clock()
    clock.advance(seconds)
    uplink = Uplink(Path(folder), url, clock, PATIENT, PaperTray(Path(folder), moments))
    uplink.journal._storage._connection.set_trace_callback(moments)
    play, call = STORIES[story]
    play(uplink, call)
    Path(counted).write_text(str(moments.count))


def upgrade_file(path: str, fatal: int, counted: str) -> None:
    """The upgrade of a journal, in a process that may die."""
    moments = Moments(fatal)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.set_trace_callback(moments)
    upgrade(connection)
    Path(counted).write_text(str(moments.count))


def alert_and_die(folder: str, url: str) -> None:
    """Somebody is in danger, and the power goes as soon as their screen goes on."""
    Uplink(Path(folder), url).performer.perform(AlertStaff(), key("visit"), "fr")
    os.kill(os.getpid(), signal.SIGKILL)


_FILES = {"os.link", "os.rename", "os.mkdir", "os.remove", "tempfile.mkdtemp", "sqlite3.connect"}


def salvage(path: str, fatal: int) -> None:
    """The start with a broken journal, in a process that may die before any change of a file's name."""
    moments = Moments(fatal)

    def look(event: str, _: tuple[object, ...]) -> None:
        if event in _FILES:
            moments()

    sys.addaudithook(look)
    open_journal(Path(path), KIOSK, CENTRE, Clock()).close()


def run(target: Callable[..., None], *arguments: object) -> int:
    """Runs a process to its end; 0, or minus the signal that ended it."""
    process = _processes.Process(target=target, args=arguments)
    process.start()
    process.join(30)
    assert process.exitcode is not None
    return process.exitcode


def run_until_central_sees(
    central: SmallCentral, when: str, path: str, target: Callable[..., None], *arguments: object
) -> int:
    """Kills the process as soon as the request for `path` is `arrived` or `effected`."""
    started = threading.Event()
    process = _processes.Process(target=target, args=arguments)

    def kill(seen: str) -> None:
        if seen == path:
            started.wait(5)
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
            raise ConnectionError

    setattr(central, when, kill)
    process.start()
    started.set()
    process.join(30)
    central.arrived = central.effected = lambda _: None
    assert process.exitcode is not None
    return process.exitcode
