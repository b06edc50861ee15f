"""Writers of SQLite share one wait for the disk, and nothing else."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from central.database import Conflict, Database
from protocol.faults import StorageFault


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    with opened.write() as connection:
        connection.exec_driver_sql("CREATE TABLE job (name text PRIMARY KEY, fill text)")
    yield opened
    opened.close()


def put(name: str, fill: str = "") -> Callable[[Connection], str]:
    def work(connection: Connection) -> str:
        connection.exec_driver_sql("INSERT INTO job VALUES (?, ?)", (name, fill))
        return name

    return work


def names(database: Database) -> set[str]:
    with database.read() as connection:
        return set(connection.exec_driver_sql("SELECT name FROM job").scalars())


def commits(database: Database) -> list[str]:
    """Fills up with every commit from now on."""
    seen: list[str] = []
    event.listen(database.engine, "commit", lambda _: seen.append("commit"))
    return seen


@contextmanager
def held(database: Database) -> Iterator[None]:
    """Somebody else writes for as long as the block takes."""
    with database.write():
        yield


def queue_up(
    pool: ThreadPoolExecutor, database: Database, jobs: list[Callable[[Connection], Any]]
) -> list["Future[Any]"]:
    """Hands in all jobs while the writer is held, so that they make one group."""
    handed_in = threading.Barrier(len(jobs) + 1)

    def run(job: Callable[[Connection], Any]) -> Any:
        handed_in.wait(10)
        return database.once(job)

    with held(database):
        futures = [pool.submit(run, job) for job in jobs]
        handed_in.wait(10)
        while database._group.waiting < len(jobs):
            pass
    return futures


def test_those_who_wait_share_a_commit(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        seen = commits(database)
        futures = queue_up(pool, database, [put(f"job-{n}") for n in range(8)])
        assert [future.result(10) for future in futures] == [f"job-{n}" for n in range(8)]
    assert names(database) == {f"job-{n}" for n in range(8)}
    assert len(seen) == 2, "the holder's and the group's"


def test_work_that_fails_is_undone_alone(database: Database) -> None:
    def half(connection: Connection) -> None:
        put("half")(connection)
        raise ValueError("not like this")

    with ThreadPoolExecutor(4) as pool:
        futures = queue_up(pool, database, [put("one"), half, put("one"), put("two")])
        with pytest.raises(ValueError, match="not like this"):
            futures[1].result(10)
        outcomes = [type(future.exception(10)) for future in (futures[0], futures[2])]
        assert futures[3].result(10) == "two"
    assert sorted(outcomes, key=str) == sorted([type(None), Conflict], key=str), "one name, one winner"
    assert names(database) == {"one", "two"}


def test_a_commit_that_fails_is_nobodys_success(database: Database) -> None:
    def deferred(connection: Connection) -> None:
        """A foreign key that is only looked at when the transaction commits."""
        connection.exec_driver_sql("INSERT INTO child VALUES ('nobody')")

    with database.write() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE child (job text REFERENCES job(name) DEFERRABLE INITIALLY DEFERRED)"
        )
    with ThreadPoolExecutor(3) as pool:
        futures = queue_up(pool, database, [put("one"), deferred, put("two")])
        assert all(isinstance(future.exception(10), StorageFault) for future in futures)
    assert names(database) == set()
    assert database.once(put("later")) == "later"


def test_a_disk_that_fills_up_in_the_middle_keeps_what_was_promised(database: Database) -> None:
    with database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    event.listen(database.engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count={pages + 4}"))
    database.engine.dispose()
    jobs = [put("small"), put("large", "x" * 100_000), put("other")]
    with ThreadPoolExecutor(3) as pool:
        futures = queue_up(pool, database, jobs)
        promised = {future.result() for future in futures if future.exception(10) is None}
    assert "large" not in promised
    assert names(database) == promised


def test_who_waits_too_long_is_refused_and_the_work_is_not_done_later(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'jobs.sqlite3'}", wait=0.05)
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE job (name text PRIMARY KEY, fill text)")
    with (
        held(database),
        ThreadPoolExecutor(1) as pool,
        pytest.raises(StorageFault, match="busy"),
    ):
        pool.submit(database.once, put("impatient")).result(10)
    assert database.once(put("next")) == "next"
    assert names(database) == {"next"}
    database.close()
