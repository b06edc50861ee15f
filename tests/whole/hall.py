"""A hall with one kiosk, seen from outside: it is started, touched, looked at, heard and killed."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from kiosk.embedded_central import EmbeddedCentral

ANSWER = "> "  # as tests.whole.one_kiosk writes it, which cannot be imported without a window
PATIENCE = 20.0  # seconds; longest that anything may take on a busy machine

OPTIONS: dict[str, Any] = {
    "version": 1,
    "kiosk": "kiosk-1",
    "centre": "MA-11-LAA-02",
    "languages": ["ar", "fr"],
    "panel": "portrait",
    "central": "embedded",
    "printer": {"kind": "folder", "at": "tickets"},
    "sound": "file",
    "keymap": "default",
    "local_letter": "L",
    "log_level": "info",
}
TO_THE_CONFIRMATION = ("Français", "Prendre un rendez-vous", 1, 1, 2, 2)
BOOK_IT = "Oui, je prends ce rendez-vous"


class KioskProcess:
    """A running kiosk. `log` is what it has said on standard error in this life."""

    def __init__(self, state: Path, later: float = 0.0, **options: Any) -> None:
        self.state = state
        state.mkdir(parents=True, exist_ok=True)
        self._log = state / "kiosk.log"
        self._lives = self._log.stat().st_size if self._log.exists() else 0
        about = {"state": str(state), "later": later, "options": {**OPTIONS, **options}}
        (state / "about.json").write_text(json.dumps(about), encoding="utf-8")
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.whole.one_kiosk", str(state / "about.json")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )

    @property
    def log(self) -> str:
        return self._log.read_bytes()[self._lives :].decode()

    # --- what a visitor does ------------------------------------------------------------------

    @property
    def page(self) -> str:
        return str(self._do(do="look")["page"])

    @property
    def names(self) -> list[str]:
        """Everything readable on the glass."""
        return list(self._do(do="look")["names"])

    def tap(self, what: str | int) -> None:
        """A control by its words, or the answer at a place, 1 the first; as soon as it is there."""
        if isinstance(what, str):
            eventually(lambda: what in self.names, f"no {what!r}", self)
            self._do(do="tap", words=what)
        else:
            self._do(do="tap", nth=what)

    def go(self, *way: str | int) -> None:
        """Taps one after another, each on the page after the last."""
        for what in way:
            before = self.names
            self.tap(what)
            eventually(lambda: self.names != before and not self.page.startswith("busy"), "stuck", self)  # noqa: B023 - called at once

    def wait_for(self, page: str) -> None:
        eventually(lambda: self.page == page, f"never came to {page}", self)

    @property
    def heard(self) -> list[str]:
        """Everything that was said."""
        return list(self._do(do="listen"))

    def hear(self, words: str) -> None:
        """Waits until that is said, or was."""
        eventually(lambda: any(words in said for said in self._do(do="listen")), f"never heard {words}", self)

    @property
    def said(self) -> list[str]:
        return list(self._do(do="listen"))

    # --- what happens to it -------------------------------------------------------------------

    @property
    def process(self) -> psutil.Process:
        return psutil.Process(self._process.pid)

    @property
    def children(self) -> list[psutil.Process]:
        return self.process.children()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._let_go()

    def end(self) -> tuple[int, float]:
        """SIGTERM: the exit code, and how many seconds it took."""
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        code = self._process.wait(PATIENCE)
        seconds = time.monotonic() - began
        self._let_go()
        return code, seconds

    def close(self) -> None:
        if self._process.poll() is None:
            self.kill()

    def _let_go(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _do(self, **command: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(command) + "\n")
            self._process.stdin.flush()
            lines = iter(self._process.stdout.readline, "")
            answer = next((line for line in lines if line.startswith(ANSWER)), "")
            return json.loads(answer.removeprefix(ANSWER))
        except (OSError, ValueError) as error:
            raise AssertionError(f"the kiosk is gone: {self.log[-2000:]}") from error


def eventually(happened: Callable[[], bool], otherwise: str, kiosk: KioskProcess | None = None) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            shown = "" if kiosk is None else f" on {kiosk.names}; {kiosk.log[-1500:]}"
            raise AssertionError(otherwise + shown)
        time.sleep(0.02)


def rows(database: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """Read-only, while central goes on."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


class Central:
    """A central that goes on while kiosks die, and what it knows of one of them."""

    def __init__(self, central: EmbeddedCentral, kiosk: str) -> None:
        self.url = central.url
        self.kiosk = kiosk
        self._database = central.database
        assert central._process is not None
        self.process = psutil.Process(central._process.pid)

    @property
    def states(self) -> list[str]:
        """Of every ticket that the kiosk got, sorted."""
        return tickets(self._database, self.kiosk)

    @property
    def help_calls(self) -> int:
        return len(rows(self._database, "SELECT 1 FROM help_call WHERE kiosk = ?", self.kiosk))


def tickets(database: Path, kiosk: str = "kiosk-1") -> list[str]:
    """The states of all tickets of a kiosk, sorted; the seats that slots count are the same."""
    query = """
        SELECT (SELECT count(*) FROM ticket WHERE slot IS NOT NULL AND state != 'cancelled'),
               (SELECT coalesce(sum(booked), 0) FROM slot)
    """  # one statement sees one moment: central goes on meanwhile
    ((seats, counted),) = rows(database, query)
    assert counted == seats
    return [
        state for (state,) in rows(database, "SELECT state FROM ticket WHERE kiosk = ? ORDER BY 1", kiosk)
    ]
