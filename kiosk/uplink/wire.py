"""HTTP that is over when it has to be, whatever the other side does.

The usual clients limit each read, not all of them: a server that sends one byte every few seconds holds them
for ever. Here every read of the socket looks at the deadline of the whole exchange. Nothing is followed, kept
or unpacked: no redirects, cookies, proxies, compressed bodies, and no connection that another exchange left
(one to this machine costs less than a millisecond).

Imported late, with `http.client`: the kiosk's first frame does not wait for it.
"""

import http.client
import math
import socket
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

_CHUNK = 64 * 1024
_HEADERS = {"User-Agent": "shubbak-kiosk", "Accept-Encoding": "identity", "Connection": "close"}


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, unread. `media_type` without parameters, lower case; `etag` may be empty."""

    status: int
    media_type: str
    etag: str
    body: bytes


class NoReply(Exception):
    """Nothing usable came back; `why` is one of no-connection, timeout, broken, too-large, encoded."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _Socket(socket.socket):
    """Reads until the deadline and no longer; `longest` seconds at a time."""

    deadline = longest = math.inf

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.settimeout(min(left, self.longest))
        return super().recv_into(*args, **kwargs)


class _Connection(http.client.HTTPConnection):
    """Over at `deadline`; `timeout` is for connecting, `longest` for each read."""

    def __init__(self, host: str, port: int, *, timeout: float, longest: float, deadline: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._longest = longest
        self._deadline = deadline

    def connect(self) -> None:
        super().connect()
        plain: socket.socket = self.sock
        watched = _Socket(plain.family, plain.type, plain.proto, fileno=plain.detach())
        watched.settimeout(self._longest)
        watched.deadline, watched.longest = self._deadline, self._longest
        self.sock = watched


def exchange(
    base_url: str,
    method: str,
    path: str,
    *,
    params: tuple[tuple[str, str], ...],
    headers: Mapping[str, str],
    body: bytes | None,
    largest: int,
    connect: float,
    read: float,
    deadline: float,
) -> Reply:
    """One request, one reply, over at `deadline` (`time.monotonic`). Raises NoReply."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise NoReply("timeout")
    server = urlsplit(base_url)
    connection = _Connection(
        server.hostname or "",
        server.port or http.client.HTTP_PORT,
        timeout=min(connect, left),
        longest=min(read, left),
        deadline=deadline,
    )
    target = quote(path) + (f"?{urlencode(params)}" if params else "")
    with closing(connection):
        _connected(connection)
        try:
            connection.request(method, target, body, {**_HEADERS, **headers})
            return _reply(connection.getresponse(), largest)
        except TimeoutError as error:
            raise NoReply("timeout") from error
        except (http.client.HTTPException, OSError, ValueError) as error:
            raise NoReply("broken") from error


def _connected(connection: _Connection) -> None:
    try:
        connection.connect()
    except TimeoutError as error:
        raise NoReply("timeout") from error
    except OSError as error:
        raise NoReply("no-connection") from error


def _reply(response: http.client.HTTPResponse, largest: int) -> Reply:
    if response.getheader("Content-Encoding", "identity") != "identity":
        raise NoReply("encoded")
    media_type = response.getheader("Content-Type", "").partition(";")[0].strip().lower()
    return Reply(response.status, media_type, response.getheader("ETag", ""), _body(response, largest))


def _body(response: http.client.HTTPResponse, largest: int) -> bytes:
    if response.length is not None:
        if response.length > largest:
            raise NoReply("too-large")
        return response.read()  # all of it, or IncompleteRead
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK):
        size += len(chunk)
        if size > largest:
            raise NoReply("too-large")
        chunks.append(chunk)
    return b"".join(chunks)
