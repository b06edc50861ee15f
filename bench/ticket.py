"""Confirm to ticket bytes: from the finger that leaves "yes" to the ticket's last byte at the printer.

Between them lie the loop, the journal on the disk, the booking in the embedded central (SQLite, synchronous), the
signature, the drawing of the ticket and its commands. The first visit is not counted: its caches are cold.
"""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.context import Bench
from bench.ours import write_options
from bench.processes import end, last_line
from bench.relay import Relay
from bench.table import AtMost, Report, Row, percentile
from kiosk.locate import ROOT
from kiosk.rehearsal.screen_server import virtual_screen
from kiosk.touch.panel import PANELS
from tests.devices.escpos_emulator import EmulatedPrinter, NetworkPlug

LONGEST = 240.0  # seconds for all visits
LOG = "visits.log"


def measure(bench: Bench) -> Report:
    """The part `ticket`. Raises RuntimeError where a visit ends without a ticket."""
    count = bench.count(21, 8)
    printer = EmulatedPrinter()
    plug = NetworkPlug(printer)
    relay = Relay(plug.port)
    bytes_ms: list[float] = []
    screen_ms: list[float] = []
    with ExitStack() as stack:
        stack.callback(plug.unplug)
        stack.callback(relay.close)
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="ticket-", dir=bench.folder)))
        stack.enter_context(virtual_screen(PANELS["portrait"]))
        for confirmed, shown in stack.enter_context(_visits(folder, relay.port, count)):
            bench.tell(f"ticket {len(bytes_ms)}")
            if relay.cut_at < confirmed:
                raise RuntimeError("a visit ended without a ticket")
            bytes_ms.append(1000 * (relay.cut_at - confirmed))
            screen_ms.append(1000 * (shown - confirmed))
        if len(bytes_ms) < count or len(printer.tickets) < count:
            raise RuntimeError(f"{len(bytes_ms)} visits of {count}: {last_line(folder / LOG)}")
    counted = bytes_ms[1:]
    return Report(
        "ticket",
        "none",
        (
            Row("confirm to ticket bytes, p50", "ms", percentile(counted, 50), None, AtMost(150)),
            Row("confirm to ticket bytes, p95", "ms", percentile(counted, 95), None, AtMost(150)),
            Row('  confirm to "take your ticket", p50', "ms", percentile(screen_ms[1:], 50)),
        ),
        (
            (
                f"{len(counted)} visits by touch, French, embedded central on SQLite, ESC/POS over TCP; the emulated "
                "printer draws each ticket before it says that it is done; the first visit of the kiosk took "
                f"{bytes_ms[0]:.0f} ms and is not counted"
            ),
        ),
    )


@contextmanager
def _visits(folder: Path, port: int, count: int) -> Iterator[Iterator[tuple[float, float]]]:
    """(confirmed, shown) of each visit, when it is over; it ends early where a visit went wrong."""
    options = write_options(
        folder / "options.json", sound="none", printer={"kind": "network", "at": f"127.0.0.1:{port}"}
    )
    command = [sys.executable, "-m", "bench.visits", str(options), str(folder), str(count)]
    with (folder / LOG).open("wb") as log:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=log, text=True, cwd=ROOT, start_new_session=True
        )
    watchdog = threading.Timer(LONGEST, process.kill)
    watchdog.start()
    assert process.stdout is not None  # a pipe was asked for
    try:
        yield ((float(one), float(other)) for one, other in map(str.split, process.stdout))
    finally:
        watchdog.cancel()
        end(process)
