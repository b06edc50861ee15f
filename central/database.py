"""One door to SQLite or PostgreSQL: transactions, retries, and refusals as `StorageFault`.

SQLite: one writer at a time behind an in-process lock (a waiting thread is cheap, SQLite's own
waiting is not: p99 600 → 44 ms), who waits shares the next commit, `BEGIN IMMEDIATE`, write-ahead log, `synchronous=FULL` because a
printed ticket must survive a power cut. PostgreSQL: read committed, retried on deadlock.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, DateTime, Dialect, Engine, MetaData, Row, RowMapping, create_engine, event
from sqlalchemy.exc import DataError, DBAPIError, DisconnectionError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.types import TypeDecorator

from central.group_commit import GroupWriter
from protocol.faults import StorageFault

T = TypeVar("T")
WAIT_SECONDS = 5
IDLE_SECONDS = 10
ATTEMPTS = 8
CONNECTIONS = 20
"""Of each pool. Who finds none waits a moment, which costs less than opening one for a single request."""
_WRITES = "central_writes"
# PostgreSQL connections that are never in a transaction: nothing to begin, to end or to roll back. Their
# statements look up by key, whatever the values: planned once, booking costs the server 0.8 ms instead of 1.3.
_EACH_STATEMENT_ALONE = {
    "isolation_level": "AUTOCOMMIT",
    "pool_reset_on_return": None,
    "connect_args": {"options": "-c plan_cache_mode=force_generic_plan"},
}
_RETRIED_STATES = frozenset({"40001", "40P01"})  # serialization failure, deadlock

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def columns_of(row: Row[*tuple[Any, ...]]) -> RowMapping:
    """What a row holds, by the names of its columns."""
    return row._mapping  # noqa: SLF001 - SQLAlchemy's public name for it, kept apart from the columns' names


class Utc(TypeDecorator[datetime]):
    """An aware time, in UTC; SQLite keeps it without its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Database:
    """Opens connections; `url` as SQLAlchemy writes it. Nothing is connected before the first use.

    Who has to wait longer than `wait` seconds for a connection or the writer is refused. A PostgreSQL line
    that was idle for `idle` seconds is tried before it is used: a server or a firewall may have dropped it.
    """

    def __init__(self, url: str, wait: float = WAIT_SECONDS, idle: float = IDLE_SECONDS) -> None:
        self.is_sqlite = url.startswith("sqlite")
        self.engine: Engine = (
            _sqlite_engine(url, wait) if self.is_sqlite else _postgresql_engine(url, wait, idle)
        )
        self._group = GroupWriter(self._sqlite_transaction, _refusals, wait)
        self._single = (
            self.engine if self.is_sqlite else _postgresql_engine(url, wait, idle, **_EACH_STATEMENT_ALONE)
        )

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read with. Raises `StorageFault`."""
        with _refusals(), self._single.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: commits at the end, rolls back on any exception. Raises `StorageFault`."""
        if self.is_sqlite:
            with self._group.alone() as connection:
                yield connection
            return
        with _refusals(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def _sqlite_transaction(self) -> Iterator[Connection]:
        writing = self.engine.connect().execution_options(**{_WRITES: True})
        with writing as connection, connection.begin():
            yield connection

    def statement(self) -> AbstractContextManager[Connection]:
        """A connection for one statement that PostgreSQL commits by itself, in one round trip."""
        return self.read()

    def transact(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in a transaction, again from the start when it met another one (it must be pure
        but for the connection). A uniqueness conflict is such a meeting: the second look sees the
        winner. Raises `StorageFault`, or the last conflict."""
        return self.repeat(lambda: self.once(work))

    def once(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in a transaction; SQLite's commits are shared. Raises `Conflict`, `StorageFault`."""
        if self.is_sqlite:
            return self._group.run(work)
        with self.write() as connection:
            return work(connection)

    def repeat(self, attempt: Callable[[], T]) -> T:
        """Calls `attempt` until it meets no other transaction, at most `ATTEMPTS` times."""
        for _ in range(ATTEMPTS - 1):
            try:
                return attempt()
            except Conflict as conflict:
                if conflict.constraint.startswith("ck_"):  # a rule, not a race
                    raise
        return attempt()

    def close(self) -> None:
        """Closes every connection; a database that is used again opens new ones."""
        self.engine.dispose()
        self._single.dispose()


class Conflict(StorageFault):
    """Two transactions met; trying again is right. `constraint` names a broken one, or is empty."""

    code = "storage-conflict"

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise Conflict(_constraint(error)) from error
    except (ProgrammingError, DataError):
        raise
    except DBAPIError as error:
        # A lost connection is tried again too: what it was about is known by its key.
        if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _RETRIED_STATES:
            raise Conflict("") from error
        raise StorageFault(type(error.orig).__name__) from error
    except PoolTimeout as error:
        raise StorageFault("no connection is free") from error


def _constraint(error: IntegrityError) -> str:
    """PostgreSQL names the constraint; SQLite the check's name or the columns."""
    diagnostics: Any = getattr(error.orig, "diag", None)
    if diagnostics is not None:
        return str(diagnostics.constraint_name or "")
    return str(error.orig).partition(": ")[2]


def _postgresql_engine(url: str, wait: float, idle: float, **more: Any) -> Engine:
    engine = create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=wait,
        hide_parameters=True,
        **more,
    )
    event.listen(engine, "checkin", _note_time)
    event.listen(engine, "checkout", partial(_try_if_idle, idle))
    return engine


def _note_time(_connection: Any, record: Any) -> None:
    record.info["used"] = time.monotonic()


def _try_if_idle(idle: float, connection: Any, record: Any, _proxy: Any) -> None:
    """Makes the pool open a new line instead of a dead one."""
    if time.monotonic() - record.info.get("used", math.inf) < idle:
        return
    import psycopg  # SQLite starts without it

    try:
        connection.execute("SELECT 1")
        if not connection.autocommit:
            connection.rollback()
    except psycopg.Error as error:
        raise DisconnectionError from error


def _sqlite_engine(url: str, wait: float) -> Engine:
    engine = create_engine(
        url, pool_size=CONNECTIONS, max_overflow=0, pool_timeout=wait, hide_parameters=True
    )
    event.listen(engine, "connect", partial(_prepare_sqlite, int(wait * 1000)))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(wait_milliseconds: int, connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={wait_milliseconds}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITES):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
