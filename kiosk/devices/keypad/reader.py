"""Reads keys on a thread of its own, so that silence never waits for a frame (row A6).

1. The source is opened; where it is not there, again after a pause, and after longer ones.
2. Each stroke is handed on. What goes wrong is told by a code, once, and never ends the thread.
3. When the source is lost all keys are let go, and it is looked for again: a keypad may be unplugged at any time.
"""

import os
import select
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from kiosk.devices.keypad.events import KEY, Dropped, EventStream, KeyEvent, Torn
from kiosk.devices.keypad.sources import Opening
from kiosk.devices.keypad.strokes import STUCK_SECONDS, Stroke
from protocol.faults import DeviceFault

PAUSES: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)  # seconds between two tries; the last one again and again
_AT_ONCE: Final = 64 * 24  # bytes read at once
_LOOK_SECONDS: Final = 0.25  # how late a stuck key or the end is noticed
_FLOOD: Final = 40  # strokes a second: no hand does twenty presses
_CLOCK_DRIFT: Final = 5.0  # seconds between our clock and a source's before we no longer believe it


class KeyReader:
    """`name` begins every code that is told: `keypad-missing`, `-taken`, `-lost`, `-back`, `-garbage`, `-cut`,
    `-unknown-key`, `-flood`, `-stuck-key`. `called` gives the name of a key code, None for one without. `kind`: of the events that count."""

    def __init__(
        self,
        name: str,
        opening: Opening,
        called: Callable[[int], str | None],
        struck: Callable[[Stroke], None],
        told: Callable[[str], None],
        *,
        pauses: Sequence[float] = PAUSES,
        stuck_seconds: float = STUCK_SECONDS,
        kind: int = KEY,
    ) -> None:
        self._name = name
        self._opening = opening
        self._called = called
        self._struck = struck
        self._told = told
        self._pauses = pauses
        self._stuck_seconds = stuck_seconds
        self._kind = kind
        self._ended = threading.Event()
        self._down: dict[str, float] = {}
        self._stuck: set[str] = set()
        self._second, self._strokes = 0, 0
        self._told_at: dict[str, float] = {}
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Waits until the source is let go."""
        self._ended.set()
        self._thread.join()

    # --- the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        tries, missed = 0, False
        while not self._ended.is_set():
            try:
                sources = self._opening()
            except DeviceFault as fault:
                if not missed:
                    self._tell(fault.code.removeprefix("keys-"))
                missed = True
                self._ended.wait(self._pauses[min(tries, len(self._pauses) - 1)])
                tries += 1
                continue
            if missed:
                self._tell("back")
            began = time.monotonic()
            self._read(sources)
            if self._ended.is_set():
                return
            missed = True
            self._tell("lost")
            tries = 0 if time.monotonic() - began > self._pauses[-1] else tries + 1
            self._ended.wait(self._pauses[min(tries, len(self._pauses) - 1)])

    def _read(self, sources: list[int]) -> None:
        """Until one of them is lost, or the end."""
        streams = {descriptor: EventStream(self._kind) for descriptor in sources}
        try:
            while not self._ended.is_set():
                ready, _, _ = select.select(sources, (), (), _LOOK_SECONDS)
                self._look_for_stuck()
                for descriptor in ready:
                    data = os.read(descriptor, _AT_ONCE)
                    if not data:
                        return
                    self._take(streams[descriptor], data)
        except OSError:  # unplugged
            return
        finally:
            if any(stream.is_cut for stream in streams.values()):
                self._tell("cut")
            self._let_go()
            for descriptor in sources:
                with suppress(OSError):
                    os.close(descriptor)

    def _take(self, stream: EventStream, data: bytes) -> None:
        try:
            for event in stream.feed(data):
                self._stroke(event)
        except Torn:
            self._tell("garbage")
            self._let_go()
        except Dropped:
            self._tell("flood")
            self._let_go()

    def _stroke(self, event: KeyEvent) -> None:
        key, now = self._called(event.code), time.monotonic()
        if event.down and key not in self._down and self._floods(now):
            return
        if key is None:
            if event.down:
                self._tell("unknown-key")
            return
        at = event.at if abs(event.at - now) < _CLOCK_DRIFT else now
        if event.down:
            self._down.setdefault(key, now)
        else:
            self._down.pop(key, None)
            self._stuck.discard(key)
        self._struck(Stroke(key, event.down, at))

    def _floods(self, now: float) -> bool:
        """More than a hand can do within a second of the clock: the rest of that second is dropped."""
        if int(now) != self._second:
            self._second, self._strokes = int(now), 0
        self._strokes += 1
        if self._strokes == _FLOOD:
            self._tell("flood")
        return self._strokes >= _FLOOD

    def _look_for_stuck(self) -> None:
        for key, since in self._down.items():
            if key not in self._stuck and time.monotonic() - since >= self._stuck_seconds:
                self._stuck.add(key)
                self._tell("stuck-key")

    def _let_go(self) -> None:
        """Nobody knows what is down any more."""
        for key in self._down:
            self._struck(Stroke(key, down=False, at=time.monotonic()))
        self._down.clear()
        self._stuck.clear()

    def _tell(self, what: str) -> None:
        """Not the same again within a second: trouble must not fill the log."""
        now = time.monotonic()
        if now - self._told_at.get(what, float("-inf")) >= 1.0:
            self._told_at[what] = now
            self._told(f"{self._name}-{what}")
