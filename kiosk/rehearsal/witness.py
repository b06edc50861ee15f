"""What was really sent to central, what it stored, and how it is made what it was before."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from kiosk.settings.options import Options
from kiosk.uplink.client import Client
from kiosk.uplink.routes import Request

# Housekeeping goes by the clock, not by what the visitor does.
_BY_THE_CLOCK = frozenset({"catalogue", "calls", "help-call"})
# Sent by the housekeeping, whenever it looks: what the visitor caused, but not when.
_BY_LETTER = frozenset({"ask-help", "close-help"})
STORED: Final = ("ticket", "help_call", "request")
"""The tables of central that hold what a visitor caused; what was answered is sealed there, and in what was sent."""


class WitnessedClient(Client):
    """The client, with every request of the visit kept: route, parameters, body; letters apart."""

    def __init__(self, url: str, options: Options, seen: Callable[[bool], None]) -> None:
        super().__init__(url, options.kiosk, options.languages, seen)
        self._sent: list[dict[str, Any]] = []
        self._letters: list[dict[str, Any]] = []

    @property
    def sent(self) -> list[dict[str, Any]]:
        """In order; letters last, for they go when there is time."""
        return self._sent + self._letters

    def forget(self) -> None:
        """Another visit begins."""
        self._sent.clear()
        self._letters.clear()

    def send(self, request: Request[Any], deadline: float | None = None) -> Any:
        if request.route.name not in _BY_THE_CLOCK:
            body = json.loads(request.body) if request.body else None
            kept = self._letters if request.route.name in _BY_LETTER else self._sent
            kept.append({"route": request.route.path, "params": dict(request.params), "body": body})
        return super().send(request, deadline)


class Snapshot:
    """Central's database as it is now; `restore` copies it back under the running central."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._kept = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(database)) as connection:
            connection.backup(self._kept)

    def restore(self) -> None:
        with closing(sqlite3.connect(self._database)) as connection:
            connection.execute("PRAGMA synchronous=OFF")  # nobody needs it after the machine's end
            self._kept.backup(connection)


def letters_waiting(journal: Path) -> bool:
    """Whether the kiosk has something to tell central yet."""
    with closing(sqlite3.connect(journal)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM outbox WHERE parked IS NULL").fetchone()
    return bool(count)


def stored(database: Path) -> list[dict[str, Any]]:
    """Every row of `STORED` in the order they came, `table` beside its columns."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [
            {"table": table, **dict(row)}
            for table in STORED
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608 - our own names
        ]
