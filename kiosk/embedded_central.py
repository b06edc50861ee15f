"""The embedded central: the real central as a subprocess on SQLite, for one kiosk and for demos.

It ends with the kiosk, also when the kiosk is killed (it watches its standard input).
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime
from http import HTTPStatus
from pathlib import Path

from kiosk.locate import CONFIG, ROOT
from protocol.faults import Fault

START_SECONDS = 30.0


class CentralDidNotStart(Fault):
    code = "central-did-not-start"


class EmbeddedCentral:
    """`url` is where it answers once `wait_until_ready` has returned."""

    def __init__(self, folder: Path, now: datetime | None = None) -> None:
        self._folder = folder
        self._now = now
        self._port = _free_port()
        self._log = folder / "central.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"http://127.0.0.1:{self._port}"

    @property
    def database(self) -> Path:
        return self._folder / "central.sqlite3"

    @property
    def keys(self) -> Path:
        """The public ticket keys."""
        return self._folder / "keys.json"

    def start(self) -> None:
        """Seeds the database if need be and starts serving; returns at once."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        command = [sys.executable, "-m", "central", "embedded", f"--port={self._port}"]
        command += [f"--database=sqlite:///{self.database}", f"--state={self._folder}"]
        command.append(f"--content={CONFIG / 'content'}")
        if self._now is not None:
            command.append(f"--now={self._now.isoformat()}")
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=ROOT, env=os.environ
            )

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=1) as answer:  # noqa: S310 - our own loopback URL
                return bool(answer.status == HTTPStatus.OK)
        except (urllib.error.URLError, OSError):
            return False

    def wait_until_ready(self, seconds: float = START_SECONDS) -> None:
        """Raises CentralDidNotStart with the end of its log."""
        end = time.monotonic() + seconds
        while not self.is_ready():
            if time.monotonic() > end or (self._process and self._process.poll() is not None):
                raise CentralDidNotStart(self._log.read_text(errors="replace")[-500:])
            time.sleep(0.05)

    def stop(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._process.wait(10)
            self._process = None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
