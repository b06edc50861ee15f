"""HTTP that is over when it has to be, whatever the other side does.

`requests` limits each read, not all of them: a server that sends one byte every few seconds holds it
for ever. Here every read of the socket looks at the deadline of the whole exchange. Nothing is
followed, kept or unpacked: no redirects, cookies, proxies, `.netrc` or compressed bodies.

Imported late, with `requests`: the kiosk's first frame does not wait for it.
"""

import functools
import http.client
import http.cookiejar
import math
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool

_CHUNK = 64 * 1024


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


class _Deadline(threading.local):
    """When the exchange of this thread is over (`time.monotonic`), and the longest single read."""

    at = math.inf
    read = math.inf


class _Socket(socket.socket):
    """Reads until the deadline and no longer."""

    deadline: _Deadline

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        left = self.deadline.at - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.settimeout(min(left, self.deadline.read))
        return super().recv_into(*args, **kwargs)


class _Connection(HTTPConnection):
    def __init__(self, *args: Any, deadline: _Deadline, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._deadline = deadline

    def _new_conn(self) -> socket.socket:
        plain = super()._new_conn()
        timeout = plain.gettimeout()
        watched = _Socket(plain.family, plain.type, plain.proto, fileno=plain.detach())
        watched.settimeout(timeout)
        watched.deadline = self._deadline
        return watched


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _Adapter(HTTPAdapter):
    def __init__(self, deadline: _Deadline) -> None:
        self._deadline = deadline
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        made: Any = functools.partial(_Pool, deadline=self._deadline)
        self.poolmanager.pool_classes_by_scheme = {"http": made}


class _Session(requests.Session):
    def get_redirect_target(self, _resp: requests.Response) -> None:
        """Nobody is sent elsewhere with a visitor's data."""


class Wire:
    """One session to one server; any thread may exchange."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._deadline = _Deadline()
        self._session = _Session()
        self._session.trust_env = False
        self._session.cookies.set_policy(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
        self._session.headers.clear()
        self._session.headers.update({"User-Agent": "shubbak-kiosk", "Accept-Encoding": "identity"})
        self._session.mount("http://", _Adapter(self._deadline))

    def exchange(
        self,
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
        self._deadline.at, self._deadline.read = deadline, read
        try:
            response = self._session.request(
                method,
                self._base_url + path,
                params=params,
                headers=dict(headers),
                data=body,
                stream=True,
                allow_redirects=False,
                timeout=(min(connect, left), min(read, left)),
            )
            with response:
                return _reply(response, largest)
        except (requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError) as error:
            raise NoReply("timeout") from error
        except requests.ConnectionError as error:
            raise NoReply("broken" if _had_connection(error) else "no-connection") from error
        except (
            requests.RequestException,
            urllib3.exceptions.HTTPError,
            http.client.HTTPException,
            OSError,
        ) as error:
            raise NoReply("broken") from error

    def close(self) -> None:
        self._session.close()


def _reply(response: requests.Response, largest: int) -> Reply:
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise NoReply("encoded")
    chunks: list[bytes] = []
    size = 0
    while chunk := response.raw.read(_CHUNK, decode_content=False):
        size += len(chunk)
        if size > largest:
            raise NoReply("too-large")
        chunks.append(chunk)
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return Reply(response.status_code, media_type, response.headers.get("ETag", ""), b"".join(chunks))


def _had_connection(error: requests.ConnectionError) -> bool:
    """Whether it broke in the middle, rather than never beginning."""
    cause = error.args[0] if error.args else None
    reason = getattr(cause, "reason", cause)
    return not isinstance(reason, urllib3.exceptions.NewConnectionError)
