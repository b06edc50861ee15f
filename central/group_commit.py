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
_BUSY = "the writer is busy"


class _Job(Generic[T]):
    """Work that waits, then its result or its error. Its thread sleeps until it is done or has to lead."""

    def __init__(self, work: Callable[[Connection], T]) -> None:
        self.work = work
        self.leads = False
        self.error: Exception | None = None
        self._result: T
        self._asleep = threading.Lock()
        self._asleep.acquire()

    def wait(self, seconds: float) -> bool:
        return self._asleep.acquire(timeout=seconds)

    def wake(self) -> None:
        self._asleep.release()

    def attempt(self, connection: Connection) -> None:
        self._result = self.work(connection)

    def result(self) -> T:
        if self.error is not None:
            raise self.error
        return self._result


class GroupWriter:
    """`transaction` opens a write transaction, `refusals` turns a driver's error into a fault.

    The first that comes leads: it does the work of all who wait, then wakes them and makes the first of
    those who came meanwhile the next leader. So everybody is woken once, and nobody leads for long.
    """

    def __init__(
        self,
        transaction: Callable[[], AbstractContextManager[Connection]],
        refusals: Callable[[], AbstractContextManager[None]],
        wait: float,
    ) -> None:
        self._transaction = transaction
        self._refusals = refusals
        self._wait = wait
        self._writer = threading.Lock()  # held while a transaction is open
        self._state = threading.Lock()  # held for moments, guards the two below
        self._jobs: deque[_Job[Any]] = deque()
        self._led = False

    @property
    def waiting(self) -> int:
        """How many wait for their work to be done."""
        return len(self._jobs)

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A write transaction that nobody shares. Raises `StorageFault` after waiting too long."""
        if not self._writer.acquire(timeout=self._wait):
            raise StorageFault(_BUSY)
        try:
            with self._refusals(), self._transaction() as connection:
                yield connection
        finally:
            self._writer.release()

    def run(self, work: Callable[[Connection], T]) -> T:
        """Does the work and commits it, maybe on another thread. Raises what it raises, or `StorageFault`."""
        job = _Job(work)
        with self._state:
            self._jobs.append(job)
            job.leads, self._led = not self._led, True
        if not job.leads:
            self._follow(job)
        if job.leads:
            self._lead(job)
        return job.result()

    def _follow(self, job: _Job[Any]) -> None:
        if job.wait(self._wait):
            return
        with self._state:
            if job in self._jobs and not job.leads:
                self._jobs.remove(job)  # nobody will do it any more
                job.error = StorageFault(_BUSY)
                return
        if not job.wait(self._wait):  # somebody is at it, or we lead
            job.error = StorageFault(_BUSY)

    def _lead(self, job: _Job[Any]) -> None:
        """`job` is the first that waits."""
        group: list[_Job[Any]] = []
        try:
            group = self._next_group(job)
        finally:
            with self._state:
                self._led = bool(self._jobs)
                if self._led:
                    self._jobs[0].leads = True
                    self._jobs[0].wake()
            for one in group:
                one.wake()

    def _next_group(self, job: _Job[Any]) -> list[_Job[Any]]:
        """Those whose work was done, well or not; none while somebody else writes for too long."""
        if not self._writer.acquire(timeout=self._wait):
            job.error = StorageFault(_BUSY)
            with self._state:
                self._jobs.popleft()
            return []
        try:
            with self._state:
                group = [self._jobs.popleft() for _ in range(min(len(self._jobs), MOST_AT_ONCE))]
            self._do(group)
            return group
        finally:
            self._writer.release()

    def _do(self, group: list[_Job[Any]]) -> None:
        try:
            with self._refusals(), self._transaction() as connection:
                for job in group:
                    self._attempt(connection, job, alone=len(group) == 1)
        except Exception as error:  # noqa: BLE001 - it belongs to those whose work was lost
            for job in group:
                job.error = job.error or error

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
            # Whatever it is, it is this job's alone: the others of the group keep their work.
            if not driver.in_transaction:  # a full disk may end it
                raise
            driver.execute("ROLLBACK TO job")
            job.error = error
        driver.execute("RELEASE job")
