"""What was really sent to central, and what it stored."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.settings.options import Options
from kiosk.uplink.client import Client
from kiosk.uplink.routes import Request

# Housekeeping goes by the clock, not by what the visitor does.
_BY_THE_CLOCK = frozenset({"catalogue", "calls", "help-call"})


class WitnessedClient(Client):
    """The client, with every request of the visit kept: route, parameters, body."""

    def __init__(self, url: str, options: Options, seen: Callable[[bool], None]) -> None:
        super().__init__(url, options.kiosk, options.languages, seen)
        self.sent: list[dict[str, Any]] = []

    def send(self, request: Request[Any], deadline: float | None = None) -> Any:
        if request.route.name not in _BY_THE_CLOCK:
            body = json.loads(request.body) if request.body else None
            self.sent.append({"route": request.route.path, "params": dict(request.params), "body": body})
        return super().send(request, deadline)


def stored(database: Path, tables: tuple[str, ...]) -> list[dict[str, Any]]:
    """Every row of these tables in the order they came, `table` beside its columns."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        return [
            {"table": table, **dict(row)}
            for table in tables
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608 - our own names
        ]
    finally:
        connection.close()
