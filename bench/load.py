"""A load of HTTP requests from several connections, for ours and the peer alike.

One thread, one process, no more of HTTP than it needs, so that it leaves the cores to who is measured: about 50 µs a
request. Each connection sends its next request when it has read the last answer; it comes back where the server
closes after each answer. Nothing is repeated by itself.
"""

import re
import select
import socket
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, cycle
from multiprocessing import get_context

PIECE = 1 << 18
LONGEST_ANSWER = 30.0  # seconds; later it counts as broken
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CLOSES = re.compile(rb"\r\nconnection: *close", re.IGNORECASE)
_NO_BODY = (204, 304)
_NOTHING_LEFT = b""


@dataclass(frozen=True, slots=True)
class Load:
    """`requests` are whole HTTP requests; when all are sent the load ends, unless they come `again`.

    `keep`: bodies of good answers are wanted back.
    """

    port: int
    requests: tuple[bytes, ...]
    connections: int
    seconds: float
    again: bool = False
    keep: bool = False


@dataclass(slots=True)
class Tally:
    """What came back. `seconds` from the first request to the last answer; `milliseconds` of each good answer (2xx,
    304); `used` requests were sent; `broken` had no answer; `cpu` seconds the client itself took."""

    seconds: float = 0.0
    used: int = 0
    broken: int = 0
    cpu: float = 0.0
    received: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    milliseconds: list[float] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    @property
    def good(self) -> int:
        return len(self.milliseconds)

    @property
    def rate(self) -> float:
        """Good answers a second."""
        return self.good / self.seconds if self.seconds else 0.0

    @property
    def errors(self) -> int:
        """Answers with 5xx, and no answer at all."""
        return self.broken + sum(count for status, count in self.statuses.items() if status >= 500)


def request(method: str, path: str, host: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """The bytes of one HTTP/1.1 request."""
    lines = [
        f"{method} {path} HTTP/1.1",
        f"Host: {host}",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join((*lines, "", "")).encode() + body


@contextmanager
def client() -> Iterator["Client"]:
    """A process that drives loads, one after another."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield Client(pool)


class Client:
    """See `client`."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def drive(self, load: Load) -> Tally:
        """Blocks until the load is over."""
        return self._pool.submit(drive, load).result()


def drive(load: Load) -> Tally:
    """Runs a load in this process."""
    return _Driver(load).run()


@dataclass(slots=True)
class _Connection:
    socket: socket.socket
    began: float = 0.0
    head: bytes = b""
    left: int | None = None
    status: int = 0
    closes: bool = False
    body: list[bytes] = field(default_factory=list)


class _Driver:
    def __init__(self, load: Load) -> None:
        self._load = load
        self._tally = Tally()
        self._supply = cycle(load.requests) if load.again else chain(load.requests)
        self._epoll = select.epoll()
        self._open: dict[int, _Connection] = {}

    def run(self) -> Tally:
        tally, load = self._tally, self._load
        cpu = time.process_time()
        began = time.perf_counter()
        end = began + load.seconds
        for _ in range(load.connections):
            self._send(self._connect(), end)
        last = began
        while self._open:
            for number, _ in self._epoll.poll(1.0):
                connection = self._open[number]
                if self._read(connection):
                    last = time.perf_counter()
                    self._count(connection, last)
                    self._next(connection, end)
            if time.perf_counter() > end + LONGEST_ANSWER:
                tally.broken += len(self._open)
                break
        for connection in self._open.values():
            connection.socket.close()
        tally.seconds, tally.cpu = last - began, time.process_time() - cpu
        return tally

    def _connect(self) -> _Connection:
        connected = socket.create_connection(("127.0.0.1", self._load.port), LONGEST_ANSWER)
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = _Connection(connected)
        self._open[connected.fileno()] = connection
        self._epoll.register(connected.fileno(), select.EPOLLIN)
        return connection

    def _drop(self, connection: _Connection) -> None:
        self._epoll.unregister(connection.socket.fileno())
        del self._open[connection.socket.fileno()]
        connection.socket.close()

    def _send(self, connection: _Connection, end: float) -> None:
        """The next request; where there is none, or no time, the connection ends."""
        wanted = next(self._supply, _NOTHING_LEFT) if time.perf_counter() < end else _NOTHING_LEFT
        if wanted is _NOTHING_LEFT:
            self._drop(connection)
            return
        self._tally.used += 1
        connection.head, connection.left, connection.status, connection.body = b"", None, 0, []
        connection.began = time.perf_counter()
        connection.socket.sendall(wanted)

    def _next(self, connection: _Connection, end: float) -> None:
        if connection.closes:
            self._drop(connection)
            connection = self._connect()
        self._send(connection, end)

    def _read(self, connection: _Connection) -> bool:
        """True when the answer is complete, or will never be (status 0)."""
        try:
            data = connection.socket.recv(PIECE)
        except OSError:
            data = b""
        self._tally.received += len(data)
        if not data:
            connection.closes = True
            if connection.left is not None and connection.left >= 0:
                connection.status = 0  # it broke off
            return True
        if connection.left is None:
            connection.head += data
            head, found, data = connection.head.partition(b"\r\n\r\n")
            if not found:
                return False
            connection.status = int(head[9:12])
            length = _LENGTH.search(head)
            connection.closes = bool(_CLOSES.search(head))
            # -1: as long as the connection stays open
            connection.left = 0 if connection.status in _NO_BODY else int(length[1]) if length else -1
        if self._load.keep:
            connection.body.append(data)
        if connection.left > 0:
            connection.left -= len(data)
        return connection.left == 0

    def _count(self, connection: _Connection, now: float) -> None:
        status = connection.status
        if not status:
            self._tally.broken += 1
            return
        self._tally.statuses[status] += 1
        if status < 300 or status == 304:
            self._tally.milliseconds.append(1000 * (now - connection.began))
            if self._load.keep:
                self._tally.bodies.append(b"".join(connection.body))
