"""The embedded central: the real central as a subprocess on SQLite, for one kiosk and for demos.

It ends with the kiosk, also when the kiosk is killed (it watches its standard input). When it ends before,
`keep` starts it again.
"""

import logging
import os
import secrets
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from kiosk.locate import CONFIG, ROOT
from protocol.faults import Fault, StorageFault

logger = logging.getLogger("kiosk.embedded-central")
START_SECONDS = 30.0
STOP_SECONDS = 0.75  # to end by itself; SQLite loses nothing when it is ended
SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds before it is started again
PASSWORD = "SHUBBAK_STAFF_PASSWORD"  # noqa: S105 - the variable that chooses the one of the staff pages
A_PERSON_MUST_MEND = 2  # the exit code of `central` for a broken content file, a folder that refuses


class CentralDidNotStart(Fault):
    code = "central-did-not-start"


class EmbeddedCentral:
    """`url` is where it answers once `wait_until_ready` has returned; `staff_password` opens its staff pages."""

    def __init__(self, folder: Path, now: datetime | None = None, content: Path = CONFIG / "content") -> None:
        self._folder = folder
        self._now = now
        self._content = content
        self._port = _free_port()
        self._log = folder / "central.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()  # to start it or to stop it
        self._stopped = threading.Event()
        self.staff_password = os.environ.get(PASSWORD) or secrets.token_hex(6)
        self.url = f"http://127.0.0.1:{self._port}"

    @property
    def database(self) -> Path:
        return self._folder / "central.sqlite3"

    @property
    def keys(self) -> Path:
        """The public ticket keys."""
        return self._folder / "keys.json"

    def start(self) -> None:
        """Seeds the database if need be and starts serving; returns at once. Raises StorageFault."""
        command = [sys.executable, "-m", "central", "embedded", f"--port={self._port}"]
        command += [f"--database=sqlite:///{self.database}", f"--state={self._folder}"]
        command.append(f"--content={self._content}")
        if self._now is not None:
            command.append(f"--now={self._now.isoformat()}")
        environment = {**os.environ, PASSWORD: self.staff_password}
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._log.open("ab") as log:
                self._process = subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=ROOT, env=environment
                )
        except OSError as error:
            raise StorageFault(f"folder of the embedded central: {error.strerror}") from error

    def keep(self, failed: Callable[[BaseException], None]) -> None:
        """Starts it, and starts it again, ever more patiently, when it ends without having been told to.

        `failed` gets a CentralDidNotStart when it ends the first time for what only a person can mend.
        Raises StorageFault.
        """
        self.start()
        threading.Thread(target=self._watch, args=(failed,), name="central", daemon=True).start()

    def _watch(self, failed: Callable[[BaseException], None]) -> None:
        pause, first = SHORTEST_PAUSE, True
        while self._process is not None:
            began = time.monotonic()
            code = self._process.wait()
            if self._stopped.is_set():
                return
            logger.warning("embedded central ended code=%d log=central/%s", code, self._log.name)
            if first and code == A_PERSON_MUST_MEND:
                failed(CentralDidNotStart(self._last_words()))
                return
            first = False
            pause = SHORTEST_PAUSE if time.monotonic() - began > LONGEST_PAUSE else pause
            if self._stopped.wait(pause):
                return
            pause = min(pause * 2, LONGEST_PAUSE)
            with self._turn:
                if self._stopped.is_set():
                    return
                try:
                    self.start()
                except StorageFault as fault:  # the process that ended stays; its next end is at once
                    logger.warning("embedded central not started code=%s", fault.code)

    def _last_words(self) -> str:
        """The line with which it refused to start, else the last it wrote."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        refusals = [line.removeprefix("central: ") for line in lines if line.startswith("central: ")]
        return (refusals or lines or [""])[-1]

    def is_ready(self) -> bool:
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=1)) as connection:
            try:
                connection.request("GET", "/health")
                return connection.getresponse().status == HTTPStatus.OK
            except (HTTPException, OSError):
                return False

    def wait_until_ready(self, seconds: float = START_SECONDS) -> None:
        """Raises CentralDidNotStart with the end of its log."""
        end = time.monotonic() + seconds
        while not self.is_ready():
            if time.monotonic() > end or (self._process and self._process.poll() is not None):
                raise CentralDidNotStart(self._last_words())
            time.sleep(0.05)

    def stop(self) -> None:
        """Tells it to end, and sees to it."""
        self._stopped.set()
        with self._turn:
            process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
