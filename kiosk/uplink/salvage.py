"""A journal that SQLite cannot read closes no counter: it is set aside, and a new one goes on with what could be read.

1. The rows that can be read, from both ends of each table, go into a new journal beside the old one, with a
   letter that calls staff.
2. The old files get names in `set-aside/`, with the time and the reason, and stay readable there.
3. The new journal takes the name of the old one. A kill between any two steps is finished, or begun
   again, by the next start.

What was read may be older than what happened: a ticket of it counts as perhaps held and is never cancelled
(`docs/adr/0003`), and the kiosk's own numbers go on well after the last one known.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.uplink import routes
from kiosk.uplink.events import trouble
from kiosk.uplink.journal import LAST_LOCAL_NUMBER, Journal
from kiosk.uplink.letters import post
from kiosk.uplink.storage import VERSION, Storage, refusals, sync_folder
from protocol.faults import StorageFault

SET_ASIDE = "set-aside"
KEPT_ASIDE = 10  # folders; a disk that breaks every journal must not be filled by them
NUMBERS_SKIPPED = 100  # of our own, a day: more than are given in a day without the network
_SIDE_FILES = ("-wal", "-shm")
Row = dict[str, Any]


def open_journal(path: Path, kiosk: str, centre: str, now: Callable[[], datetime]) -> Journal:
    """The journal, sound. Raises StorageFault: the disk is full or refuses, the file is of a newer kiosk."""
    with refusals():
        _take_over(path)
        broken = _why_broken(path)
        if broken is not None:
            _renew(path, broken, kiosk, centre, now())
    return Journal(path, kiosk, centre, now)


def _why_broken(path: Path) -> str | None:
    """The code of what is wrong with it; None where the journal can be opened, or tells itself why not."""
    if not path.is_file():
        return None
    if path.stat().st_size == 0:
        return "journal-empty"
    try:
        with refusals(), closing(_reader(path)) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version > VERSION:
                return None
            (verdict,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    except StorageFault as fault:
        if fault.code != "journal-broken":
            raise
        return fault.code
    return None if verdict == "ok" else "journal-broken"


def _reader(path: Path) -> sqlite3.Connection:
    """Changes nothing of the file; a write-ahead log beside it is read too."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


# --- the new one -----------------------------------------------------------------------------


def _renew(path: Path, broken: str, kiosk: str, centre: str, now: datetime) -> None:
    commits, letters, numbers = _readable(path) if path.stat().st_size else ([], [], {})
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    building = path.with_name("salvaging.sqlite3")
    _remove(building)
    storage = Storage(building)
    try:
        with storage.change() as db:
            for row in commits:
                _insert(db, "commits", row | {"shown": 1})
            for row in letters:
                _insert(db, "outbox", row)
            for day in sorted(numbers | _days_around(now)):
                last = min(numbers.get(day, 0) + NUMBERS_SKIPPED, LAST_LOCAL_NUMBER)
                _insert(db, "local_numbers", {"day": day, "last": last})
            post(db, routes.help_wanted(kiosk, centre, f"journal.{stamp}.staff"))
    finally:
        storage.close()
    _set_aside(path, f"{stamp}-{broken}-")
    building.replace(_ready(path))
    _take_over(path)
    trouble("journal-set-aside", code=broken, commits=len(commits), letters=len(letters))


def _days_around(now: datetime) -> dict[str, int]:
    """Today on any clock of the world; which one is the centre's, the catalogue will say."""
    return {(now + timedelta(days=n)).date().isoformat(): 0 for n in (-1, 0, 1)}


def _insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    places = ", ".join("?" * len(row))
    db.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({places})",  # noqa: S608 - names are ours
        tuple(row.values()),
    )


# --- the old one -----------------------------------------------------------------------------


def _readable(path: Path) -> tuple[list[Row], list[Row], dict[str, int]]:
    """Commits, letters and the last of our own numbers by day, as far as they are there and make sense."""
    with closing(_reader(path)) as db:
        commits = [row for row in _rows(db, "commits") if _is_commit(row)]
        letters = [row for row in _rows(db, "outbox") if row.get("route") in routes.QUEUED]
        numbers = {row["day"]: row["last"] for row in _rows(db, "local_numbers") if _is_count(row)}
    for letter in letters:
        del letter["seq"]
    return commits, letters, numbers


def _rows(db: sqlite3.Connection, table: str) -> list[Row]:
    """In their order: from the front up to what cannot be read, and from the back up to it."""
    found: dict[int, Row] = {}
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error):
            rows = db.execute(f"SELECT rowid AS number, * FROM {table} NOT INDEXED ORDER BY rowid {order}")  # noqa: S608 - names are ours
            names = [column[0] for column in rows.description]
            for number, *values in rows:
                found[number] = dict(zip(names[1:], values, strict=True))
    return [found[number] for number in sorted(found)]


def _is_commit(row: Row) -> bool:
    route, body = row["route"], row["body"]
    return (
        isinstance(row["at"], float)
        and (isinstance(body, str) if route in routes.COMMITS and body else body is None)
        and route in routes.COMMITS.keys() | routes.HANDS_OUT
    )


def _is_count(row: Row) -> bool:
    return isinstance(row["day"], str) and isinstance(row["last"], int)


def _set_aside(path: Path, named: str) -> None:
    """A second name for each of its files; the oldest that was set aside goes when there are too many."""
    aside = path.with_name(SET_ASIDE)
    aside.mkdir(mode=0o700, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=named, dir=aside))
    for suffix in ("", *_SIDE_FILES):
        with suppress(FileNotFoundError):
            os.link(f"{path}{suffix}", folder / f"{path.name}{suffix}")
    sync_folder(folder)
    sync_folder(aside)
    for old in sorted(aside.iterdir())[:-KEPT_ASIDE]:
        shutil.rmtree(old)


def _ready(path: Path) -> Path:
    return path.with_name("salvaged.sqlite3")


def _take_over(path: Path) -> None:
    """A new journal that is whole takes the name of the old one, whose log must not be played into it."""
    if _ready(path).exists():
        _remove(path, _SIDE_FILES)
        sync_folder(path.parent)
        _ready(path).replace(path)
        sync_folder(path.parent)


def _remove(path: Path, suffixes: tuple[str, ...] = ("", *_SIDE_FILES)) -> None:
    for suffix in suffixes:
        Path(f"{path}{suffix}").unlink(missing_ok=True)
