"""What is measured at a window: a program that can be started afresh, and its processes while it runs."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import psutil

from bench.machine import tree

if TYPE_CHECKING:
    from bench.display import Glass


@dataclass(frozen=True, slots=True)
class Program:
    """A running program. `apart` names, by a word of its command line, a part that is counted by itself;
    `settled` says whether everything that goes on after its first screen is loaded."""

    pid: int
    apart: str = ""
    settled: Callable[[], bool] = lambda: True

    def aside(self) -> list[int]:
        """Process ids of the part that is counted apart."""
        return [p.pid for p in tree(self.pid) if self.apart and self.apart in _words(p)] if self.apart else []

    def own(self) -> list[psutil.Process]:
        """Its processes without the part that is counted apart."""
        return tree(self.pid, self.aside())


class Startable(Protocol):
    """Ours or the peer."""

    name: str

    def started(self, glass: "Glass") -> AbstractContextManager[Program]: ...


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []
