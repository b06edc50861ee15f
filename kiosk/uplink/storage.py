"""The journal's file: SQLite that survives a power cut, forgets what is deleted, and says why it refuses.

WAL with `synchronous=FULL`: a transaction that was acknowledged is on the disk. `secure_delete` writes
zeros over what is deleted; `scrub` empties the write-ahead log, where older pages would stay readable.
"""

import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.uplink.events import trouble
from protocol.faults import StorageFault

_STEPS = (
    # 1: `ticket` and `body` are JSON; `at` is seconds since 1970; see Journal for what the flags mean.
    """
    CREATE TABLE commits (
        key TEXT PRIMARY KEY,
        visit TEXT NOT NULL,
        route TEXT NOT NULL,
        at REAL NOT NULL,
        body TEXT,
        ticket TEXT,
        ticket_id TEXT,
        tried INTEGER NOT NULL DEFAULT 0,
        printing INTEGER NOT NULL DEFAULT 0,
        printed INTEGER NOT NULL DEFAULT 0,
        shown INTEGER NOT NULL DEFAULT 0,
        closed INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE prints (
        key TEXT PRIMARY KEY,
        visit TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        result TEXT
    );
    CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        route TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL,
        parked TEXT
    );
    CREATE TABLE local_numbers (
        day TEXT PRIMARY KEY,
        last INTEGER NOT NULL
    );
    """,
    # 2: in which language the visitor was served; empty where an older kiosk wrote it.
    "ALTER TABLE commits ADD COLUMN language TEXT NOT NULL DEFAULT '';",
)
VERSION = len(_STEPS)

_CODES = {
    sqlite3.SQLITE_FULL: "journal-full",
    sqlite3.SQLITE_READONLY: "journal-unwritable",
    sqlite3.SQLITE_CANTOPEN: "journal-unwritable",
    sqlite3.SQLITE_PERM: "journal-unwritable",
    sqlite3.SQLITE_AUTH: "journal-unwritable",
    sqlite3.SQLITE_BUSY: "journal-busy",
    sqlite3.SQLITE_LOCKED: "journal-busy",
    sqlite3.SQLITE_CORRUPT: "journal-broken",
    sqlite3.SQLITE_NOTADB: "journal-broken",
    sqlite3.SQLITE_IOERR_READ: "journal-broken",
    sqlite3.SQLITE_IOERR_SHORT_READ: "journal-broken",
    sqlite3.SQLITE_IOERR_CORRUPTFS: "journal-broken",
}
_PRIMARY = 0xFF  # SQLite's extended codes keep the primary one in the lowest byte
_WAIT_SECONDS = 5.0


class Storage:
    """One connection; any thread may use it, one at a time.

    Raises StorageFault with the code journal-full, journal-unwritable, journal-busy, journal-broken,
    journal-too-new or journal-failed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        with refusals():
            _create_private(path)
            self._connection = sqlite3.connect(
                path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
                    self._connection.execute(f"PRAGMA {pragma}")
                upgrade(self._connection)
            except BaseException:
                self._connection.close()
                raise

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on the disk at the end, or nothing of it. Raises StorageFault."""
        with self._lock, refusals(), _transaction(self._connection):
            yield self._connection

    @contextmanager
    def look(self) -> Iterator[sqlite3.Connection]:
        """To read. Raises StorageFault."""
        with self._lock, refusals():
            yield self._connection

    def scrub(self) -> None:
        """Leaves nothing of what was deleted in the write-ahead log; a refusal is only logged."""
        try:
            with self.look() as connection:
                busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except StorageFault as fault:
            trouble("journal-not-scrubbed", code=fault.code)
        else:
            if busy:
                trouble("journal-not-scrubbed", code="journal-busy")

    def close(self) -> None:
        with self._lock:
            self._connection.close()


def upgrade(connection: sqlite3.Connection) -> None:
    """Brings a file of any earlier shape to the newest, all or nothing. Raises StorageFault."""
    with _transaction(connection):
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise StorageFault(f"version {version}, this kiosk knows {VERSION}", code="journal-too-new")
        for script in _STEPS[version:]:
            for statement in filter(str.strip, script.split(";")):
                connection.execute(statement)
        if version < VERSION:
            connection.execute(f"PRAGMA user_version={VERSION}")


@contextmanager
def refusals() -> Iterator[None]:
    """SQLite's and the system's refusals as StorageFault; the detail is their name, never a value."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        number = getattr(error, "sqlite_errorcode", 0)
        code = _CODES.get(number) or _CODES.get(number & _PRIMARY, "journal-failed")
        raise StorageFault(name, code=code) from error
    except OSError as error:
        code = "journal-full" if error.errno == errno.ENOSPC else "journal-unwritable"
        raise StorageFault(error.strerror or "", code=code) from error


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):  # the first error is the one to tell
                connection.execute("ROLLBACK")
        raise


def _create_private(path: Path) -> None:
    """Readable by the kiosk's own user only; SQLite gives its side files the same mode."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """A new name in it survives a power cut. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
