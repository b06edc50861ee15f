"""Central as it runs in production, on a database filled for the bench."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.generated import NOW
from bench.machine import wait_until
from bench.processes import last_line, running
from central import migrations, signing
from central.catalogue.service import CatalogueService
from central.certificates import vault
from central.database import Database
from central.settings import read
from kiosk.locate import ROOT
from protocol.catalogue import Catalogue

LONGEST_START = 60.0
_LISTENS = re.compile(r"central listens on http://127\.0\.0\.1:(\d+)")


@dataclass(frozen=True, slots=True)
class Central:
    port: int
    pid: int


def fill(url: str, state: Path, content: Catalogue) -> None:
    """What `central seed` does, with content of our own."""
    database = _open(url)
    migrations.upgrade(database)
    signing.make_key(state)
    vault.make_key(state)
    CatalogueService(database).store(content)
    database.close()


@contextmanager
def central(url: str, state: Path, workers: int = 1) -> Iterator[Central]:
    """`central serve`, its clock at `generated.NOW`. Raises RuntimeError where it does not start."""
    log = state / "central.log"
    command = [sys.executable, "-m", "central", "serve", "--port=0", f"--database={url}"]
    command += [f"--state={state}", f"--now={NOW.isoformat()}", f"--workers={workers}"]
    with running(command, log, folder=ROOT) as process:
        if not wait_until(lambda: process.poll() is not None or bool(_port(log)), LONGEST_START) or not _port(
            log
        ):
            raise RuntimeError(f"central did not start: {last_line(log)}")
        yield Central(_port(log), process.pid)


def oversold(url: str) -> int:
    """Tickets beyond the capacity of their slots, counted in the tables themselves."""
    database = _open(url)
    with database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT count(*) - max(slot.capacity) FROM ticket JOIN slot ON slot.id = ticket.slot"
            " WHERE ticket.state <> 'cancelled' GROUP BY slot.id HAVING count(*) > max(slot.capacity)"
        ).scalars()
        beyond = sum(int(row) for row in rows)
    database.close()
    return beyond


def _open(url: str) -> Database:
    return Database(read({}, {"database": url}).database)


def _port(log: Path) -> int:
    found = _LISTENS.search(log.read_text(encoding="utf-8", errors="replace")) if log.exists() else None
    return int(found[1]) if found else 0
