"""Two ways to a printer that can answer: TCP and a device node. Both raise `Lost` when it is gone."""

import errno
import os
import select
import socket
import termios
import time
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

_CHUNK: Final = 4096
_INSTANT: Final = 0.0001  # seconds; zero would mean another mode of the socket


class Lost(Exception):
    """Unplugged, reset or stuck; `paper_out` where the system itself says so."""

    def __init__(self, *, paper_out: bool = False) -> None:
        super().__init__()
        self.paper_out = paper_out


class Channel(Protocol):
    """Bytes both ways. Times are seconds."""

    def send(self, data: bytes, stall: float) -> None:
        """Raises Lost where the printer is gone or takes nothing for `stall` seconds."""

    def receive(self, wait: float) -> bytes:
        """What came, at once or within `wait`; empty where nothing came. Raises Lost."""

    def close(self) -> None:
        """Also after Lost."""


class TcpChannel:
    """Port 9100 of a network printer. Raises OSError where there is none."""

    def __init__(self, host: str, port: int, timeout: float) -> None:
        self._socket = socket.create_connection((host, port), timeout)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, data: bytes, stall: float) -> None:
        """In pieces, so that a stall is told from slowness."""
        self._socket.settimeout(stall)
        try:
            for start in range(0, len(data), _CHUNK):
                self._socket.sendall(data[start : start + _CHUNK])
        except OSError as error:
            raise Lost from error

    def receive(self, wait: float) -> bytes:
        """An ended connection is a lost printer."""
        self._socket.settimeout(max(wait, _INSTANT))
        try:
            data = self._socket.recv(_CHUNK)
        except TimeoutError:
            return b""
        except OSError as error:
            raise Lost from error
        if not data:
            raise Lost
        return data

    def close(self) -> None:
        """Politely: a reset could throw away what the printer has not read."""
        with suppress(OSError):  # it was gone
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class NodeChannel:
    """A device node such as /dev/usb/lp0 or a serial line. Raises OSError where there is none."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        if os.isatty(self._file):
            tty.setraw(self._file, termios.TCSANOW)

    def send(self, data: bytes, stall: float) -> None:
        """Writes as fast as the node takes it."""
        left = memoryview(data)
        deadline = time.monotonic() + stall
        while left:
            _, writable, _ = select.select([], [self._file], [], max(0.0, deadline - time.monotonic()))
            if not writable:
                raise Lost
            taken = 0
            with _losses():
                taken = os.write(self._file, left[:_CHUNK])
            left = left[taken:]
            if taken:
                deadline = time.monotonic() + stall

    def receive(self, wait: float) -> bytes:
        """No bytes from a readable node mean that there are none yet: usblp does that."""
        readable, _, _ = select.select([self._file], [], [], max(0.0, wait))
        if not readable:
            return b""
        data = b""
        with _losses():
            data = os.read(self._file, _CHUNK)
        if not data:
            time.sleep(min(0.01, max(0.0, wait)))
        return data

    def close(self) -> None:
        """Throws away what a stuck printer has not taken; a close would wait for it."""
        with suppress(OSError, termios.error):  # it was gone
            if os.isatty(self._file):
                termios.tcflush(self._file, termios.TCOFLUSH)
        os.close(self._file)


@contextmanager
def _losses() -> Iterator[None]:
    """A "not now" passes; anything else the system says means that the printer is gone."""
    try:
        yield
    except BlockingIOError:
        return
    except OSError as error:
        # Linux's usblp answers ENOSPC when the paper sensor says empty.
        raise Lost(paper_out=error.errno == errno.ENOSPC) from error
