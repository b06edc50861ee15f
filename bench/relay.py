"""A wire to the emulated printer that notes when the bytes came by: the emulator draws what it gets, and is slow."""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

CUT = b"\x1dV"  # GS V: the ticket's last command


class Relay:
    """Listens on a free port of this machine (`port`) and passes everything on to port `beyond`, both ways."""

    def __init__(self, beyond: int) -> None:
        self._beyond = beyond
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.cut_at = 0.0
        """When the newest cut command came (`time.monotonic`)."""
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._beyond))
            for one in (near, far):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            tail = b""

            def noted(data: bytes) -> None:
                nonlocal tail
                if CUT in tail + data:
                    self.cut_at = time.monotonic()
                tail = data[-1:]

            threading.Thread(target=_pump, args=(near, far, noted), daemon=True).start()
            threading.Thread(target=_pump, args=(far, near, lambda _: None), daemon=True).start()


def _pump(source: socket.socket, target: socket.socket, noted: Callable[[bytes], None]) -> None:
    with suppress(OSError):
        while data := source.recv(1 << 18):
            noted(data)
            target.sendall(data)
    for one in (source, target):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
