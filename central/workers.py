"""Several workers on one address: forked before anything is opened, replaced when one dies.

Everything that workers must agree on is in the database, so they need not know one another. For PostgreSQL:
SQLite's one writer is faster alone.
"""

import logging
import os
import signal
import time
from collections.abc import Callable
from types import FrameType
from typing import TextIO

PAUSE_SECONDS = 1.0
"""Before a worker that died is replaced, so that one that cannot start does not take a core."""
_log = logging.getLogger("central")


def supervise(count: int, work: Callable[[TextIO], None]) -> None:
    """Runs `work` in `count` processes until SIGTERM or SIGINT, then waits for their orderly end.

    `work` gets a file that ends when this process does, however it ends: then it shall end too.
    """
    lifeline = os.pipe()
    running = {_start(work, lifeline) for _ in range(count)}
    stopping = False

    def stop(number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        for pid in running:
            os.kill(pid, number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while running:
        ended, status = os.wait()
        running.discard(ended)
        if not stopping:
            _log.error("worker-ended code=%d", os.waitstatus_to_exitcode(status))
            time.sleep(PAUSE_SECONDS)
        if not stopping:
            running.add(_start(work, lifeline))


def _start(work: Callable[[TextIO], None], lifeline: tuple[int, int]) -> int:
    pid = os.fork()
    if pid:
        return pid
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ours, parents = lifeline
    os.close(parents)
    try:
        with os.fdopen(ours) as until:
            work(until)
    except BaseException:  # noqa: BLE001 - a fork must never go on with what its parent was doing
        _log.exception("worker")
        os._exit(1)
    os._exit(0)
