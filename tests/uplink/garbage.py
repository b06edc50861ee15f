"""A central that misbehaves on the wire: each connection gets the next of the scripted behaviours."""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Behaviour = Callable[[socket.socket], None]


def says(*pieces: bytes, pause: float = 0.0) -> Behaviour:
    """Sends the pieces, waiting `pause` seconds after each, then closes."""

    def behave(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)

    return behave


def drips(start: bytes, piece: bytes, pause: float = 0.02, for_seconds: float = 5.0) -> Behaviour:
    """Never silent long enough for a read to time out, and never done."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(start)
        end = time.monotonic() + for_seconds
        while time.monotonic() < end:
            connection.sendall(piece)
            time.sleep(pause)

    return behave


def silent(seconds: float = 5.0) -> Behaviour:
    """Takes the request and says nothing."""

    def behave(connection: socket.socket) -> None:
        connection.settimeout(seconds)
        with contextlib.suppress(OSError):
            while connection.recv(4096):
                pass

    return behave


def resets(connection: socket.socket) -> None:
    """Breaks off with a reset, as a machine that lost its power does."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def http(status: str, media_type: str, body: bytes, *headers: str) -> bytes:
    """One whole reply."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join((*lines, "Connection: close", "", "")).encode() + body


@dataclass
class Garbage:
    """`requests` are the bytes of each request as they came."""

    url: str
    requests: list[bytes] = field(default_factory=list)


@contextmanager
def garbage(*behaviours: Behaviour) -> Iterator[Garbage]:
    """Serves on loopback; the last behaviour is repeated."""
    listening = socket.create_server(("127.0.0.1", 0))
    served = Garbage(f"http://127.0.0.1:{listening.getsockname()[1]}")
    queue = list(behaviours)

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            behave = queue.pop(0) if len(queue) > 1 else queue[0]
            threading.Thread(target=handle, args=(connection, behave), daemon=True).start()

    def handle(connection: socket.socket, behave: Behaviour) -> None:
        with connection, contextlib.suppress(OSError):
            served.requests.append(_request(connection))
            behave(connection)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield served
    finally:
        with contextlib.suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()


def _request(connection: socket.socket) -> bytes:
    """Head and body of one request."""
    connection.settimeout(2)
    raw = b""
    while b"\r\n\r\n" not in raw:
        more = connection.recv(65536)
        if not more:
            return raw
        raw += more
    head, _, body = raw.partition(b"\r\n\r\n")
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
            while len(body) < length:
                body += connection.recv(65536)
    return head + b"\r\n\r\n" + body
