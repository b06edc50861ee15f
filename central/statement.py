"""SQL written by hand that runs often: through SQLAlchemy on PostgreSQL, by the driver itself on SQLite.

SQLAlchemy takes 70 µs to run a statement that SQLite runs in 15 (measured on two shared cores), and SQLite's
writers wait for one another: so there the driver is asked directly, inside the transaction that SQLAlchemy began.
Times and days are stored in exactly the form that SQLAlchemy stores them in.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import Connection, Date, TextClause, bindparam, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.types import TypeEngine

from central.database import Utc

Values = Mapping[str, Any]


class Statement:
    """`sql` with `:names`; `types` of those that it uses, `returns` of its columns in their order."""

    def __init__(self, sql: str, types: Mapping[str, Any], returns: Mapping[str, Any] | None = None) -> None:
        used = {name: kind for name, kind in types.items() if re.search(rf"(?<!:):{name}\b", sql)}
        prepared: Any = text(sql).bindparams(*(bindparam(name, type_=kind) for name, kind in used.items()))
        self._prepared: TextClause = prepared.columns(**returns) if returns else prepared
        self._sql: Final = sql
        self._bind: Final = tuple((name, _binder(kind)) for name, kind in used.items())
        self._read: Final = tuple(_reader(kind) for kind in (returns or {}).values())

    def first(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """The first row, if there is one. The connection is inside a transaction."""
        if connection.dialect.name != "sqlite":
            row = connection.execute(self._prepared, values).first()
            return None if row is None else tuple(row)
        with self._as_sqlalchemy_says():
            found = _driver(connection).execute(self._sql, self._bound(values)).fetchone()
        if found is None:
            return None
        return tuple(read(value) if read else value for read, value in zip(self._read, found, strict=True))

    def run(self, connection: Connection, values: Values) -> None:
        """Runs it once; nothing comes back."""
        if connection.dialect.name == "sqlite":
            with self._as_sqlalchemy_says():
                _driver(connection).execute(self._sql, self._bound(values))
        else:
            connection.execute(self._prepared, values)

    def run_each(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Runs it for each row."""
        listed = list(rows)
        if connection.dialect.name == "sqlite":
            with self._as_sqlalchemy_says():
                _driver(connection).executemany(self._sql, [self._bound(row) for row in listed])
        elif listed:
            connection.execute(self._prepared, listed)

    @contextmanager
    def _as_sqlalchemy_says(self) -> Iterator[None]:
        """The driver's errors in SQLAlchemy's classes, as from any other statement."""
        try:
            yield
        except sqlite3.IntegrityError as error:
            raise IntegrityError(self._sql, None, error) from error
        except sqlite3.Error as error:
            raise OperationalError(self._sql, None, error) from error

    def _bound(self, values: Values) -> dict[str, Any]:
        return {name: bind(values[name]) if bind else values[name] for name, bind in self._bind}


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _binder(kind: Any) -> Callable[[Any], Any] | None:
    if _is(kind, Utc):
        return _store_time
    return _store_day if _is(kind, Date) else None


def _reader(kind: Any) -> Callable[[Any], Any] | None:
    if _is(kind, Utc):
        return _read_time
    return _read_day if _is(kind, Date) else None


def _is(kind: Any, wanted: type[TypeEngine[Any]]) -> bool:
    return isinstance(kind, wanted)


def _store_time(moment: datetime | None) -> str | None:
    return (
        None if moment is None else moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    )


def _read_time(stored: str | None) -> datetime | None:
    return None if stored is None else datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _store_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read_day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
