"""The process that publishes: started, given one tree at a time, ended and started again when it dies or hangs."""

import contextlib
import json
import logging
import os
import select
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from kiosk.locate import ROOT

logger = logging.getLogger("kiosk.touch")
PUBLISHER: Final = (sys.executable, "-m", "kiosk.touch.assistive.publisher")
ANSWER_SECONDS: Final = 3.0  # a tree is taken in about 2 ms; who is silent that long hangs
SHORTEST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 60.0
MOST_WAITING: Final = 50  # trees, while one is being taken
_A_READ: Final = 1 << 16

Told = dict[str, Any]
Tree = Callable[[], str]


class OtherProcess:
    """Two threads meet in it: the caller's, which never waits, and one of its own beside the process.

    `greeting` is the first line for each process; `did` gets what a reader did, on that second thread.
    """

    def __init__(
        self, greeting: str, did: Callable[[Told], None], command: tuple[str, ...] = PUBLISHER
    ) -> None:
        self._greeting = greeting
        self._did = did
        self._command = command
        self._last: Tree | None = None
        self._waiting: deque[Tree] = deque(maxlen=MOST_WAITING)
        self._is_read = False
        self._stopping = threading.Event()
        self._wake = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self._thread = threading.Thread(target=self._keep, name="screen readers", daemon=True)
        self._thread.start()

    def show(self, tree: Tree) -> None:
        """From now on this is the tree; `tree` makes its line on the other thread, if somebody reads."""
        self._last = tree
        if self._is_read:
            self._waiting.append(tree)
            os.eventfd_write(self._wake, 1)

    def stop(self) -> None:
        """Once."""
        self._stopping.set()
        os.eventfd_write(self._wake, 1)
        self._thread.join(ANSWER_SECONDS)
        if not self._thread.is_alive():  # it waits for it no more
            os.close(self._wake)

    # --- the thread beside the process -------------------------------------------------------------

    def _keep(self) -> None:
        pause = SHORTEST_PAUSE
        while True:
            began, reason = time.monotonic(), "it ended"
            try:
                self._serve_one()
            except Exception as error:  # noqa: BLE001 - whatever it is, the next process may do better
                reason = type(error).__name__
            if self._stopping.is_set():
                return
            logger.warning("screen-readers-lost reason=%s", reason)
            pause = SHORTEST_PAUSE if time.monotonic() - began > LONGEST_PAUSE else pause
            self._stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _serve_one(self) -> None:
        """Raises OSError, ValueError, and what making a tree or doing what a reader did raises."""
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        process = subprocess.Popen(
            self._command, stdin=pipe, stdout=pipe, stderr=nowhere, cwd=ROOT, bufsize=0
        )
        try:
            self._serve(process)
        finally:
            self._is_read = False
            self._waiting.clear()
            process.kill()
            with contextlib.suppress(OSError):
                process.communicate()

    def _serve(self, process: subprocess.Popen[bytes]) -> None:
        """Until it dies, hangs, or the kiosk stops. Raises as `_serve_one`."""
        assert process.stdin is not None
        assert process.stdout is not None
        out = process.stdout.fileno()
        process.stdin.write(f"{self._greeting}\n".encode())
        cut, sent_at = b"", 0.0  # 0: nothing is being taken
        while not self._stopping.is_set():
            patience = max(0.0, sent_at + ANSWER_SECONDS - time.monotonic()) if sent_at else None
            ready, _, _ = select.select([out, self._wake], [], [], patience)
            if not ready:
                return
            if out in ready:
                read = os.read(out, _A_READ)
                if not read:
                    return
                *lines, cut = (cut + read).split(b"\n")
                for line in lines:
                    if self._took(json.loads(line)):
                        sent_at = 0.0
            if self._wake in ready:
                os.eventfd_read(self._wake)
            if self._is_read and self._waiting and not sent_at:
                process.stdin.write(f"{self._waiting.popleft()()}\n".encode())
                sent_at = time.monotonic()

    def _took(self, told: Told) -> bool:
        """Whether it says that it has taken the last tree."""
        if "reading" in told:
            self._waiting.clear()
            self._is_read = told["reading"]
            if self._is_read and self._last is not None:
                self._waiting.append(self._last)
        elif "taken" not in told:
            self._did(told)
        return "taken" in told
