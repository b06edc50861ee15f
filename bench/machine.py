"""The machine under the measurement: who uses its cores, how much memory a process really costs."""

import os
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

import psutil

T = TypeVar("T")
FAIR = 0.10
"""Share of all cores that others may use during a turn that counts as undisturbed."""


def load_average() -> str:
    """Over one minute: how many wanted to run; the cores; and who else runs now decides what a figure is worth."""
    return f"{os.getloadavg()[0]:.1f}"


def tree(pid: int, without: Iterable[int] = ()) -> list[psutil.Process]:
    """A process and its descendants; a pid in `without` is left out with its own. Empty when it is gone."""
    left_out: set[int] = set()
    for other in without:
        left_out |= {process.pid for process in tree(other)}
    try:
        root = psutil.Process(pid)
        found = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []
    return [process for process in found if process.pid not in left_out]


def cpu_seconds(processes: Iterable[psutil.Process]) -> float:
    """User and system time so far, of those that still live and of their children that ended."""
    total = 0.0
    for process in processes:
        try:
            total += sum(process.cpu_times()[:4])
        except psutil.NoSuchProcess:
            continue
    return total


def pss_mib(processes: Iterable[psutil.Process]) -> float:
    """Proportional set size: a page that n processes share counts 1/n for each."""
    total = 0
    for process in processes:
        try:
            total += process.memory_full_info().pss
        except psutil.NoSuchProcess:
            continue
    return total / 2**20


def busy_seconds() -> float:
    """CPU time of all cores so far that somebody used, the hypervisor's neighbours included."""
    times = psutil.cpu_times()
    idle: float = times.idle + times.iowait
    return sum(times) - idle - times.guest - times.guest_nice


def others_share(before: float, own: float, seconds: float) -> float:
    """`before` is `busy_seconds` at the start, `own` the CPU time of those measured, over `seconds`."""
    cores = os.cpu_count() or 1
    return max(0.0, (busy_seconds() - before - own) / (cores * seconds))


def least_disturbed(turn: Callable[[], T], disturbance: Callable[[T], float], tries: int) -> T:
    """The first turn that nobody disturbed, else the least disturbed of `tries`."""
    best = turn()
    for _ in range(tries - 1):
        if disturbance(best) <= FAIR:
            break
        best = min(best, turn(), key=disturbance)
    return best


def wait_until(happened: Callable[[], bool], seconds: float, pause: float = 0.05) -> bool:
    """False when it did not happen in time."""
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            return False
        time.sleep(pause)
    return True
