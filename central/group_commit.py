"""One wait for the disk serves all who wait: SQLite's writers share a transaction (group commit).

A durable commit takes milliseconds, the work itself a tenth of that. Whoever gets the writer's lock does
the work of all who queued up meanwhile, each in a savepoint of its own, and commits once. Nobody hears of
success before that commit; work that fails is undone alone.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from protocol.faults import StorageFault

T = TypeVar("T")
MOST_AT_ONCE = 64
"""Longer groups save nothing more and let the first wait for the last."""


class _Job(Generic[T]):
    """Work that waits, then its result or its error."""

    def __init__(self, work: Callable[[Connection], T]) -> None:
        self.work = work
        self.done = threading.Event()
        self.error: Exception | None = None
        self._result: T

    def attempt(self, connection: Connection) -> None:
        self._result = self.work(connection)

    def finish(self, error: Exception | None = None) -> None:
        self.error = self.error or error
        self.done.set()

    def result(self) -> T:
        if self.error is not None:
            raise self.error
        return self._result


class GroupWriter:
    """`transaction` opens a write transaction, `refusals` turns a driver's error into a fault."""

    def __init__(
        self,
        transaction: Callable[[], AbstractContextManager[Connection]],
        refusals: Callable[[], AbstractContextManager[None]],
        wait: float,
    ) -> None:
        self._transaction = transaction
        self._refusals = refusals
        self._wait = wait
        self._writer = threading.Lock()
        self._jobs: deque[_Job[Any]] = deque()

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A write transaction that nobody shares. Raises `StorageFault` after waiting too long."""
        if not self._writer.acquire(timeout=self._wait):
            raise StorageFault("the writer is busy")
        try:
            with self._refusals(), self._transaction() as connection:
                yield connection
        finally:
            self._writer.release()

    def run(self, work: Callable[[Connection], T]) -> T:
        """Does the work and commits it, maybe on another thread. Raises what it raises, or `StorageFault`."""
        job = _Job(work)
        self._jobs.append(job)
        if self._writer.acquire(timeout=self._wait):
            try:
                while not job.done.is_set():
                    self._run_group()
            finally:
                self._writer.release()
        elif self._withdrawn(job) or not job.done.wait(self._wait):
            raise StorageFault("the writer is busy")
        return job.result()

    def _withdrawn(self, job: _Job[Any]) -> bool:
        """Whether the job was still waiting; then nobody will do it any more."""
        try:
            self._jobs.remove(job)
        except ValueError:
            return False
        return True

    def _run_group(self) -> None:
        group = self._next_group()
        try:
            with self._refusals(), self._transaction() as connection:
                for job in group:
                    self._attempt(connection, job, alone=len(group) == 1)
        except Exception as error:  # noqa: BLE001 - it belongs to those whose work was lost
            for job in group:
                job.finish(error)
        else:
            for job in group:
                job.finish()

    def _next_group(self) -> list[_Job[Any]]:
        group: list[_Job[Any]] = []
        while len(group) < MOST_AT_ONCE:
            try:
                group.append(self._jobs.popleft())
            except IndexError:  # one may have been withdrawn while we looked
                break
        return group

    def _attempt(self, connection: Connection, job: _Job[Any], *, alone: bool) -> None:
        """Undoes failed work alone. Raises when SQLite has undone the whole transaction by itself."""
        if alone:
            job.attempt(connection)
            return
        driver: Any = connection.connection.driver_connection
        driver.execute("SAVEPOINT job")
        try:
            with self._refusals():
                job.attempt(connection)
        except Exception as error:
            if not driver.in_transaction:  # a full disk may end it
                raise
            driver.execute("ROLLBACK TO job")
            job.error = error
        driver.execute("RELEASE job")
