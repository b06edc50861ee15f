"""An ESC/POS receipt printer, as truthful as tests need it: it can run out of paper, open, jam, fall silent
or be unplugged in the middle, keeps what it has not printed, and prints it once it can again.

As a process: `python -m tests.devices.escpos_emulator` prints its port, then takes commands on standard
input, one a line: the name of a method, or `trouble true|false`.
"""

import contextlib
import os
import re
import select
import socket
import struct
import sys
import threading
import tty
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PIL import Image

from tests.devices.escpos_decoder import Control, Cut, Letter, Paper, Picture, take

AT_ONCE = re.compile(rb"\x10\x04[\x01-\x04]|\x10\x05[\x00-\x02]|\x10\x14\x08.{7}", re.DOTALL)
BEGINNING_OF_AT_ONCE = re.compile(rb"\x10(\x04|\x05|\x14(\x08.{0,6})?)?\Z", re.DOTALL)


@dataclass
class Condition:
    """What staff did to the printer."""

    paper_out: bool = False
    near_end: bool = False
    cover_open: bool = False
    jam: bool = False
    too_hot: bool = False
    silent: bool = False
    babble: bytes = b""
    reports_when_done: bool = True
    unasked_status: bytes = b""
    last_of_roll: bool = False
    deaf_when_stopped: bool = False

    @property
    def stopped(self) -> bool:
        return self.paper_out or self.cover_open or self.jam or self.too_hot

    def status(self, number: int) -> int:
        """DLE EOT 1–4, as Epson's command reference has them."""
        bits = {
            1: 0x08 * self.stopped,
            2: 0x04 * self.cover_open | 0x20 * self.paper_out | 0x40 * (self.jam or self.too_hot),
            3: 0x08 * self.jam | 0x40 * self.too_hot,
            4: 0x0C * (self.near_end or self.paper_out) | 0x60 * self.paper_out,
        }
        return 0x12 | bits[number]


class EmulatedPrinter:
    """The machine behind the plug. `rows_left` is the paper on the roll, None for plenty."""

    def __init__(self) -> None:
        self.condition = Condition()
        self.paper = Paper()
        self.rows_left: int | None = None
        self.unplug_after: int | None = None
        self.silent_after: int | None = None
        self.opened_after_rows: int | None = None
        self.text = bytearray()
        self.received = 0
        self.on_unplug: Callable[[], None] = lambda: None
        self._buffer = bytearray()
        self._held = b""
        self._unprinted: list[bytes] = []
        self._lock = threading.RLock()

    @property
    def tickets(self) -> list[Image.Image]:
        with self._lock:
            return list(self.paper.tickets)

    @property
    def half_ticket(self) -> bool:
        """Paper hangs out that was not cut off."""
        with self._lock:
            return any(any(row) for row in self.paper.strip)

    def trouble(self, **changes: Any) -> None:
        """Something happens to it, or is put right: it goes on with what it holds."""
        with self._lock:
            for name, value in changes.items():
                setattr(self.condition, name, value)
            self._work()

    def new_roll(self) -> None:
        with self._lock:
            self.rows_left = None
            self.trouble(paper_out=False)

    def power_cycle(self) -> None:
        with self._lock:
            self._buffer.clear()
            self._unprinted.clear()
            self._held = b""

    def feed(self, data: bytes) -> bytes:
        """Takes what came over the wire; gives what it answers. Unplugs itself where it was told to."""
        with self._lock:
            room = len(data) if self.unplug_after is None else self.unplug_after - self.received
            data, rest = data[:room], data[room:]
            self.received += len(data)
            answer = self._take(data)
            if rest:
                self.unplug_after = None
                self.on_unplug()
                return b""
            if self.silent_after is not None and self.received >= self.silent_after:
                self.silent_after = None
                self.condition.silent = True
            return answer

    def _take(self, data: bytes) -> bytes:
        if self.condition.silent:
            return b""
        if self.condition.babble:
            return self.condition.babble
        stream, self._held = self._held + data, b""
        if beginning := BEGINNING_OF_AT_ONCE.search(stream):
            self._held = beginning[0]
            stream = stream[: beginning.start()]
        answer, position = b"", 0
        for command in AT_ONCE.finditer(stream):
            self._buffer += stream[position : command.start()]
            position = command.end()
            answer += self._work() + self._at_once(command[0])
        self._buffer += stream[position:]
        return answer + self._work()

    def _at_once(self, command: bytes) -> bytes:
        if command[1] == 0x04:
            return self.condition.unasked_status + bytes((self.condition.status(command[2]),))
        if command == b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08":
            self._buffer.clear()
            self._unprinted.clear()
        return b""

    def _work(self) -> bytes:
        answer = b""
        while not self.condition.stopped:
            if self._unprinted:
                self._print()
                continue
            match take(self._buffer):
                case None:
                    break
                case Picture(rows):
                    self._unprinted = list(rows)
                case Cut():
                    self.paper.cut()
                case Letter(byte):
                    self.text.append(byte)
                case Control(b"\x1dr"):
                    if self.condition.reports_when_done:
                        answer += bytes((0x03 * self.condition.near_end,))
                    if self.condition.last_of_roll:
                        self.condition.paper_out = True
        return answer

    def _print(self) -> None:
        count = min(
            len(self._unprinted) if limit is None else limit
            for limit in (None, self.rows_left, self.opened_after_rows)
        )
        count = min(count, len(self._unprinted))
        self.paper.add(tuple(self._unprinted[:count]))
        del self._unprinted[:count]
        if self.rows_left is not None:
            self.rows_left -= count
            self.condition.paper_out = self.rows_left == 0
        if self.opened_after_rows is not None:
            self.opened_after_rows -= count
            if self.opened_after_rows == 0:
                self.opened_after_rows = None
                self.condition.cover_open = True


class NetworkPlug:
    """Port 9100 of the machine, on a free port. Unplugged, connections are reset and new ones refused."""

    def __init__(self, printer: EmulatedPrinter) -> None:
        self.printer = printer
        self.port = 0
        self._connection: socket.socket | None = None
        self._listener: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        printer.on_unplug = self._drop
        self.plug_in()

    def plug_in(self) -> None:
        self._stop.clear()
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, args=(self._listener,), daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        self._drop()
        if self._thread:
            self._thread.join()

    def _drop(self) -> None:
        """From any thread, also its own."""
        self._stop.set()
        if self._connection is not None:
            # No lingering: the other side sees a reset, as from a switch that lost the port.
            with contextlib.suppress(OSError):
                self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _serve(self, listener: socket.socket) -> None:
        with listener:
            while not self._stop.is_set():
                if select.select([listener], [], [], 0.01)[0]:
                    connection, _ = listener.accept()
                    with connection:
                        self._connection = connection
                        self._converse(connection)
                        self._connection = None

    def _converse(self, connection: socket.socket) -> None:
        """A printer that is deaf when stopped takes no more from this connection, but from the next."""
        was_stopped = self.printer.condition.stopped
        while not self._stop.is_set():
            condition = self.printer.condition
            if condition.deaf_when_stopped and condition.stopped and not was_stopped:
                if _hung_up(connection):
                    return
                continue
            if not select.select([connection], [], [], 0.01)[0]:
                continue
            try:
                data = connection.recv(65536)
                if not data:
                    return
                if answer := self.printer.feed(data):
                    connection.sendall(answer)
            except OSError:
                return


def _hung_up(connection: socket.socket) -> bool:
    events = select.poll()
    events.register(connection, select.POLLRDHUP)
    return bool(events.poll(10))


class NodePlug:
    """The machine behind a device node (a pseudo-terminal). Unplugged, the node is gone."""

    def __init__(self, printer: EmulatedPrinter) -> None:
        self.printer = printer
        self._master, slave = os.openpty()
        tty.setraw(slave)
        self.path = os.ttyname(slave)
        self._slave = slave  # held open, as a node outlives those who open it
        self._stop = threading.Event()
        printer.on_unplug = self._stop.set
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        self._stop.set()
        self._thread.join()

    def _serve(self) -> None:
        os.set_blocking(self._master, False)
        while not self._stop.is_set():
            if not select.select([self._master], [], [], 0.01)[0]:
                continue
            with contextlib.suppress(OSError):
                if answer := self.printer.feed(os.read(self._master, 65536)):
                    os.write(self._master, answer)
        os.close(self._slave)
        os.close(self._master)


def main() -> None:
    printer = EmulatedPrinter()
    plug = NetworkPlug(printer)
    print(plug.port, flush=True)
    for line in sys.stdin:
        match line.split():
            case ["tickets"]:
                print(len(printer.tickets), flush=True)
            case ["new_roll"]:
                printer.new_roll()
            case ["unplug"]:
                plug.unplug()
            case [name, "true" | "false" as value]:
                printer.trouble(**{name: value == "true"})
    plug.unplug()


if __name__ == "__main__":
    main()
