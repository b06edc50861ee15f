"""Turns of a load against servers whose processes are known, repeated where others took the cores meanwhile."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench.context import Bench
from bench.load import Client, Load, Tally
from bench.machine import busy_seconds, cpu_seconds, least_disturbed, others_share, tree

CONNECTIONS = 16


class Supply:
    """Requests that can be sent only once."""

    def __init__(self, requests: Sequence[bytes]) -> None:
        self._requests = tuple(requests)
        self._at = 0

    def rest(self) -> tuple[bytes, ...]:
        return self._requests[self._at :]

    def take(self, count: int) -> None:
        """So many of the rest were sent."""
        self._at += count


@dataclass(slots=True)
class Turns:
    """`pids` are the first processes of the server and its database. `others` collects the share of all cores that
    somebody else took during each turn that counts; `errors` counts 5xx and lost answers of all turns."""

    bench: Bench
    client: Client
    port: int
    pids: tuple[int, ...]
    others: list[float] = field(default_factory=list)
    errors: int = 0

    def repeated(self, request: bytes, seconds: float) -> Tally:
        """The same request over and over."""
        return self._best(lambda: Load(self.port, (request,), CONNECTIONS, seconds, again=True))

    def once_each(self, supply: Supply, seconds: float, *, most: int | None = None) -> Tally:
        """Each request once; the bodies are kept."""
        return self._best(
            lambda: Load(self.port, supply.rest()[:most], CONNECTIONS, seconds, keep=True), supply
        )

    def all_of(self, requests: Sequence[bytes], seconds: float = 60.0) -> Tally:
        """All that can be sent in that time, whoever else is busy; the bodies are kept."""
        tally = self.client.drive(Load(self.port, tuple(requests), CONNECTIONS, seconds, keep=True))
        self.errors += tally.errors
        return tally

    def _best(self, load: Callable[[], Load], supply: Supply | None = None) -> Tally:
        def turn() -> tuple[float, Tally]:
            if supply is not None and not supply.rest():
                return math.inf, Tally()  # nothing is left to send: the turn before stands, however disturbed
            own = [process for pid in self.pids for process in tree(pid)]
            busy, before, began = busy_seconds(), cpu_seconds(own), time.monotonic()
            tally = self.client.drive(load())
            used = cpu_seconds(own) - before + tally.cpu
            self.errors += tally.errors
            if supply is not None:
                supply.take(tally.used)
            return others_share(busy, used, time.monotonic() - began), tally

        others, tally = least_disturbed(turn, lambda result: result[0], self.bench.tries)
        self.others.append(others)
        return tally
