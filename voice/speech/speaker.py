"""The speaker: a queue by priority before one pyttsx3 engine. Silence is immediate, from any thread.

1. `say` with NOW cuts what is being said and forgets what waits; NEXT comes after what waits;
WHEN_QUIET after all of that.
2. `pump` starts the next utterance when the last is over.
3. A missing voice or a dead device is told to `on_fault` by its code; the kiosk goes on.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from voice.faults import VoiceFault
from voice.languages import UnknownLanguage
from voice.sound.sink import Sink

from .driver import register
from .log import NullLog
from .utterance import Priority, Utterance

_building = threading.Lock()


class Log(Protocol):
    """Hears of every utterance: voice.speech.log."""

    def said(self, seconds: float, utterance: Utterance) -> None: ...
    def ended(self, seconds: float, utterance: Utterance, *, cut: bool) -> None: ...


class Speaker:
    """`sink` is closed with it. `say`, `pump` and the settings belong to one thread; `silence` to any.

    Raises VoiceFault where there is no speech engine at all.
    """

    def __init__(
        self, sink: Sink, log: Log | None = None, on_fault: Callable[[str], None] = lambda _: None
    ) -> None:
        from pyttsx3.engine import Engine

        from .espeak import espeak

        espeak()
        self._sink = sink
        self._log: Log = log or NullLog()
        self._on_fault = on_fault
        self._lock = threading.RLock()
        self._waiting: deque[Utterance] = deque()
        self._quiet: deque[Utterance] = deque()
        self._current: Utterance | None = None
        self._last: Utterance | None = None
        self._cut_at: float | None = None
        self._paused = False
        with _building:
            register(lambda: sink)
            self._engine: Any = Engine("kiosk")
        self._engine.connect("finished-utterance", self._finished)
        self._engine.connect("error", self._failed)
        self._engine.startLoop(False)
        self._engine.iterate()

    # --- saying ----------------------------------------------------------------------------------

    @property
    def is_speaking(self) -> bool:
        """Something is being said, waits to be said, or is paused."""
        with self._lock:
            return self._current is not None or bool(self._waiting) or bool(self._quiet)

    def say(self, utterance: Utterance) -> None:
        """Never blocks; the sound is made elsewhere."""
        with self._lock:
            if utterance.priority is Priority.NOW:
                self.silence()
            self._settle_silence()
            (self._quiet if utterance.priority is Priority.WHEN_QUIET else self._waiting).append(utterance)
        self.pump()

    def silence(self) -> None:
        """Cut the sound at once and forget what waits. From any thread."""
        self._sink.flush()
        with self._lock:
            self._waiting.clear()
            self._quiet.clear()
            self._paused = False
            if self._current is not None and self._cut_at is None:
                self._cut_at = self._sink.clock()

    def repeat(self) -> None:
        """The last utterance again."""
        if self._last is not None:
            last = self._last
            self.silence()
            with self._lock:
                self._settle_silence()
                self._waiting.append(last)
            self.pump()

    def pause(self) -> None:
        """Stand still in the middle of a word."""
        self._paused = True
        self._sink.hold(True)

    def resume(self) -> None:
        """Go on from there."""
        self._paused = False
        self._sink.hold(False)

    def set_rate(self, percent: int) -> None:
        """50 to 200 percent of 125 words a minute, from the next utterance on."""
        self._engine.setProperty("rate", min(max(percent, 50), 200))

    def set_volume(self, percent: int) -> None:
        """0 to 100 percent, from the next utterance on."""
        self._engine.setProperty("volume", min(max(percent, 0), 100))

    def close(self) -> None:
        """Say nothing more and let go of the sink."""
        self.silence()
        self._engine.proxy._driver.destroy()  # noqa: SLF001 - pyttsx3 does so only when collected
        self._sink.close()

    # --- the loop --------------------------------------------------------------------------------

    def pump(self) -> None:
        """Notice what ended and start what is next; called often, never blocks."""
        with self._lock:
            self._settle_silence()
            self._engine.iterate()
            if self._current is None and not self._paused:
                self._start_next()

    def _start_next(self) -> None:
        source = self._waiting or self._quiet
        if not source:
            return
        utterance = source.popleft()
        self._current = self._last = utterance
        self._log.said(self._sink.clock(), utterance)
        self._engine.setProperty("voice", utterance.language)
        self._engine.say(utterance.text, utterance.key)

    def _settle_silence(self) -> None:
        """What another thread cut is over for the engine too."""
        if self._cut_at is not None:
            self._engine.stop()
            self._over(cut=True)

    def _finished(self, name: str, completed: bool) -> None:  # noqa: FBT001 - pyttsx3's event
        self._over(cut=not completed)

    def _failed(self, name: str, exception: Exception) -> None:
        known = isinstance(exception, VoiceFault | UnknownLanguage)
        self._on_fault(exception.code if known else "speech-failed")  # type: ignore[attr-defined]  # both have it
        self._over(cut=True)

    def _over(self, *, cut: bool) -> None:
        if self._current is not None:
            seconds = self._sink.clock() if self._cut_at is None else self._cut_at
            self._log.ended(seconds, self._current, cut=cut)
        self._current = self._cut_at = None
