"""A database that is full, locked, read-only or gone: 503 with a code, and not half an effect."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, event

from central.database import Database
from tests.central import places
from tests.central.worlds import World, code_of, open_world, prepare, slot

EIGHT_THIRTY = slot("2026-11-23 08:30")
BUSY = (503, "storage")


@pytest.fixture
def file(prepared_sqlite: Path, tmp_path: Path) -> Path:
    """A SQLite file of a seeded central."""
    shutil.copytree(prepared_sqlite, tmp_path, dirs_exist_ok=True)
    return tmp_path / "central.sqlite3"


@pytest.fixture
def impatient(file: Path) -> Iterator[World]:
    """A central that waits for nobody."""
    database = Database(f"sqlite:///{file}", wait=0.05)
    with open_world(database, file.parent) as world:
        yield world
    database.close()


def limit_pages(world: World, spare: int) -> None:
    """The disk has room for `spare` pages more."""
    pages = world.count("PRAGMA page_count")
    event.listen(
        world.database.engine,
        "connect",
        lambda connection, _: connection.execute(f"PRAGMA max_page_count={pages + spare}"),
    )
    world.database.engine.dispose()


def test_a_full_disk_refuses_what_it_cannot_keep_and_forgets_nothing(sqlite_world: World) -> None:
    limit_pages(sqlite_world, 3)
    answers = [
        sqlite_world.book(slot(f"2026-11-{day} {hour:02d}:50"))
        for day in (23, 24, 25, 26)
        for hour in range(8, 16)
        for _ in "ab"
    ]
    booked = [one.json() for one in answers if one.status_code == 201]
    refused = [code_of(one) for one in answers if one.status_code != 201]

    assert booked
    assert set(refused) <= {BUSY, (404, "slot-unknown")}
    assert BUSY in refused
    assert sqlite_world.count("SELECT count(*) FROM ticket") == len(booked)
    assert sqlite_world.count("SELECT count(*) FROM answer") == len(booked)
    assert sqlite_world.count("SELECT coalesce(sum(booked), 0) FROM slot") == len(booked)
    again = sqlite_world.post("/v1/tickets/open", {"kiosk": "k", "proof": sqlite_world.proof(booked[0])})
    assert again.json() == booked[0], "what was kept can be read"
    assert answers[-1].headers["Retry-After"] == "5"


def test_room_again_means_working_again(sqlite_world: World) -> None:
    limit_pages(sqlite_world, 0)
    wanted = [slot(f"2026-11-{day} {hour:02d}:30") for day in (23, 24, 25, 26) for hour in range(9, 16)]
    refused = next(one for one in wanted if sqlite_world.book(one, key=one).status_code == BUSY[0])
    limit_pages(sqlite_world, 1000)
    assert sqlite_world.book(refused, key=refused).status_code == 201


def test_while_somebody_else_writes_for_long(impatient: World, file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert code_of(impatient.book(EIGHT_THIRTY)) == BUSY
    assert impatient.free()[EIGHT_THIRTY] == 2, "reading goes on"
    other.execute("ROLLBACK")
    other.close()
    assert impatient.book(EIGHT_THIRTY).status_code == 201


def test_a_file_that_cannot_be_written(file: Path) -> None:
    database = Database(f"sqlite:///file:{file}?mode=ro&uri=true")
    with open_world(database, file.parent) as world:
        assert world.free()[EIGHT_THIRTY] == 2
        assert code_of(world.book(EIGHT_THIRTY)) == BUSY
        assert code_of(world.post("/v1/help-calls", {"kiosk": "k", "centre": places.CENTRE})) == BUSY
        wrong: Any = {"kiosk": "k", "short_code": "123456789"}
        assert code_of(world.post("/v1/tickets/find", wrong)) == BUSY, "a try that cannot be counted"
    database.close()


def test_a_file_that_is_no_database(tmp_path: Path, prepared_sqlite: Path) -> None:
    shutil.copytree(prepared_sqlite, tmp_path, dirs_exist_ok=True)
    database = Database(f"sqlite:///{tmp_path / 'central.sqlite3'}")
    with open_world(database, tmp_path) as world:
        assert world.get("/health").json() == {"status": "ok"}
        database.engine.dispose()
        for name in ("central.sqlite3", "central.sqlite3-wal", "central.sqlite3-shm"):
            (tmp_path / name).unlink(missing_ok=True)
        (tmp_path / "central.sqlite3").write_bytes(b"torn" * 4096)
        assert code_of(world.get("/health")) == BUSY
        assert code_of(world.book(EIGHT_THIRTY)) == BUSY
        assert world.get("/v1/catalogue").status_code == 200, "it is held in memory"
    database.close()


def test_postgresql_that_became_read_only_or_dropped_the_line(empty_postgresql: str, tmp_path: Path) -> None:
    database = Database(empty_postgresql, idle=0)
    name = database.engine.url.database
    prepare(database, tmp_path)
    with open_world(database, tmp_path) as world:
        world.booked(EIGHT_THIRTY, key="k")
        with database.write() as connection:
            connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        drop_lines(database)
        assert code_of(world.book(EIGHT_THIRTY)) == BUSY
        assert world.free()[EIGHT_THIRTY] == 1

        with database.write() as connection:
            connection.exec_driver_sql("SET transaction_read_only = off")
            connection.exec_driver_sql(f"ALTER DATABASE {name} RESET default_transaction_read_only")
        drop_lines(database)
        assert world.book(EIGHT_THIRTY).status_code == 201, "a dropped line is taken up again"
    database.close()


def drop_lines(database: Database) -> None:
    """The server ends every connection of the pool but the one that asks for it."""
    admin = create_engine(database.engine.url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    admin.dispose()


def test_postgresql_that_is_not_there(tmp_path: Path, prepared_sqlite: Path) -> None:
    shutil.copytree(prepared_sqlite, tmp_path, dirs_exist_ok=True)
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with open_world(database, tmp_path) as world:
        assert code_of(world.get("/health")) == BUSY
        assert code_of(world.get("/v1/calls", centre=places.CENTRE))[0] == 503
    database.close()
