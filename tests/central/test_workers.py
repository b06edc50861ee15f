"""Several workers on PostgreSQL: one address, one truth, and a dead one is replaced."""

import os
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from central.database import Database
from central.settings import SettingsFault, read
from tests.central.serving import address, start
from tests.central.worlds import prepare

SECONDS = 20.0


@contextmanager
def two_workers(database: str, state: Path) -> Iterator[tuple[psutil.Process, str]]:
    """Their first process, and the address of both."""
    opened = Database(read({}, {"database": database}).database)
    prepare(opened, state)
    opened.close()
    process = start(state, database=database, workers=2)
    try:
        yield psutil.Process(process.pid), address(process)
    finally:
        if process.poll() is None:
            process.terminate()
            assert process.wait(SECONDS) == 0
        process.communicate()


def workers(first: psutil.Process, without: int = 0) -> list[int]:
    """Waits until there are two, and the one that was killed is not among them."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        found = [one.pid for one in first.children() if one.status() != psutil.STATUS_ZOMBIE]
        if len(found) == 2 and without not in found:
            return found
        time.sleep(0.05)
    raise AssertionError([(one.pid, one.status()) for one in first.children()])


def answers(url: str) -> bool:
    """Whether somebody answers before long; a request that a dying worker had taken is asked again."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{url}/v1/catalogue", timeout=5) as answer:  # noqa: S310 - our own
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    return False


@pytest.mark.slow
def test_a_worker_that_was_killed_is_replaced(empty_postgresql: str, tmp_path: Path) -> None:
    with two_workers(empty_postgresql, tmp_path) as (first, url):
        killed = workers(first)[0]
        os.kill(killed, signal.SIGKILL)
        assert len(workers(first, without=killed)) == 2
        assert answers(url)


@pytest.mark.slow
def test_no_worker_outlives_the_first_process(empty_postgresql: str, tmp_path: Path) -> None:
    with two_workers(empty_postgresql, tmp_path) as (first, _):
        left = [psutil.Process(pid) for pid in workers(first)]
        first.kill()
        _, alive = psutil.wait_procs(left, timeout=SECONDS)
    assert not alive


@pytest.mark.parametrize(("count", "why"), [(0, "between"), (65, "between"), (2, "SQLite takes one")])
def test_workers_that_cannot_be(count: int, why: str) -> None:
    with pytest.raises(SettingsFault, match=why):
        read({}, {"workers": count})
