"""Says utterances, one at a time, in order of urgency, and is silent the moment it is told to be.

1. The thread that owns the visit calls `say`; nothing is waited for.
2. What is NOW cuts what is being said; the rest waits its turn in the agenda.
3. The driver's worker makes the sound; the sink plays it.
4. `pump`, called from the kiosk's loop, notices what has been heard, starts what is next and tells
   `on_mark`, `on_finished` and `on_fault`; they are called from there only.
5. A new rate begins with the next phrase, never in the middle of one; a new gain is heard at once.
6. `silence` may come from any thread: it empties the sink first and does the rest after.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from pyttsx3.engine import Engine

from voice.faults import SoundLost, SpeechFailed, VoiceFault
from voice.languages import available
from voice.sound.routes import Route
from voice.sound.sink import NullSink, Sink
from voice.sound.stretch import FASTEST, SLOWEST

from . import driver
from .agenda import Agenda
from .espeak import espeak
from .log import Log, Outcome, Prosody
from .render import WORDS_PER_MINUTE, find
from .reports import OnFault, OnFinished, OnMark, Reports
from .utterance import Priority, Script, Utterance

if TYPE_CHECKING:
    from voice.packs.recordings import Recordings

_SOON = 0.02


class Speaker:
    """One voice. Never raises for want of a voice or of sound. All methods but `silence` belong to one thread.

    `on_finished(utterance, completed)`: it was heard to its end, or cut or could not be said.
    `on_mark(utterance, name)`: the ear has come to a `Mark` in it.
    `on_fault(code)`: speech or sound is missing; each code once. The kiosk goes on without it.
    `recordings`: clips that are played instead of synthesis where all of a text was recorded.
    A lost device is a silent one, until the sink has it back, if it can. The sink is closed with the speaker.
    """

    def __init__(
        self,
        sink: Sink,
        log: Log | None = None,
        on_fault: OnFault | None = None,
        on_finished: OnFinished | None = None,
        on_mark: OnMark | None = None,
        recordings: Recordings | None = None,
    ) -> None:
        self._reports = Reports(log, on_fault, on_finished, on_mark)
        self._sink = sink
        self._rate = 1.0
        self._route = Route.SPEAKER
        self._gains = dict.fromkeys(Route, 0.0)
        self._lock = threading.RLock()
        self._agenda = Agenda()
        self._current: Utterance | None = None
        self._last: Utterance | None = None
        self._number = 0
        self._paused = False
        self._closed = False
        self._load()
        driver.register()
        # Not pyttsx3.init: that hands everyone the same engine, and two speakers would cut each other.
        self._engine = Engine("kiosk")
        self._tokens = [
            self._engine.connect("finished-utterance", self._heard_to_the_end),
            self._engine.connect("error", self._failed),
            self._engine.connect("mark", self._heard_a_mark),
        ]
        self._engine.startLoop(False)
        self._engine.iterate()
        self._engine.setProperty("sink", sink)
        if recordings:
            sound, fault = recordings.sound, self._reports.fault
            self._engine.setProperty("recorded", lambda text, tag: sound(text, tag, fault))

    # -- for the thread that owns the visit --------------------------------------------------------------

    def say(self, utterance: Utterance) -> None:
        """Say it now or later, as its priority asks. Returns at once; after `close`, does nothing."""
        with self._lock:
            if self._closed:
                return
            if utterance.priority is Priority.NOW:
                self._cut()
            self._agenda.add(utterance)
            self._start_next()

    def repeat(self) -> None:
        """Say the last phrase again, now."""
        if self._last:
            self.say(replace(self._last, priority=Priority.NOW))

    def pause(self) -> None:
        """Stand still in the middle of a word; urgent speech or silence ends the pause."""
        with self._lock:
            self._hold(self._current is not None)

    def resume(self) -> None:
        """Go on from there."""
        with self._lock:
            self._hold(False)

    def set_rate(self, percent: float) -> None:
        """Set the speed of the phrases that begin from now on: 50 to 200 % of 125 words a minute, at the same pitch."""
        self._rate = min(max(percent / 100, SLOWEST), FASTEST)

    def set_gain(self, decibels: float, route: Route = Route.SPEAKER) -> None:
        """Set the loudness of all that is heard there from now on: 0 or less, of what is not made any softer."""
        self._gains[route] = decibels
        if route is self._route:
            self._sink.set_gain(decibels)

    def is_mute(self, route: Route) -> bool:
        """Nobody hears what goes that way, for its device is not there."""
        return self._sink.is_mute(route)

    @property
    def is_speaking(self) -> bool:
        """Something is being said or waits to be; not while paused (a pause must not hold timers up)."""
        with self._lock:
            return not self._paused and bool(self._current or self._agenda)

    @property
    def last(self) -> Utterance | None:
        """What was begun last, whether it was heard to its end or not."""
        return self._last

    @property
    def is_paused(self) -> bool:
        return self._paused

    def wake_in(self) -> float | None:
        """Return in how many seconds `pump` will have something to do, None when nothing is being said.

        A guess on the early side; speech still being made counts as short.
        """
        if not self.is_speaking:
            return None
        return max(self._sink.pending() / self._sink.rate, _SOON)

    def pump(self) -> None:
        """Notice what has been heard, start what is next, call back. Cheap; call it whenever the loop turns."""
        if self._closed:
            return
        self._engine.iterate()
        with self._lock:
            self._start_next()
        self._reports.tell()

    def close(self) -> None:
        """Say nothing more; let go of the engine and the sink."""
        if self._closed:
            return
        self.silence()
        self.pump()
        self._closed = True
        for token in self._tokens:
            self._engine.disconnect(token)
        self._engine.endLoop()
        # The engine's end ends the driver's thread.
        del self._engine
        self._sink.close()

    # -- for any thread ----------------------------------------------------------------------------------

    def silence(self) -> None:
        """Cut the sound at once and forget what waits. From any thread."""
        self._sink.flush()
        with self._lock:
            self._cut()
            self._agenda.clear()

    # -- inside --------------------------------------------------------------------------

    def _load(self) -> None:
        """Load what the first word would otherwise wait for."""
        for tag in available():
            find(tag)
        try:
            espeak()
        except VoiceFault as fault:
            self._reports.fault(fault)

    def _start_next(self) -> None:
        if not self._current and self._sink.renew():
            self._reports.fault(SoundLost())
        while not self._current and not self._paused and (utterance := self._agenda.take()):
            self._start(utterance)

    def _start(self, utterance: Utterance) -> None:
        if self._engine.isBusy():
            self._engine.stop()
        self._last = self._current = utterance
        self._turn_to(utterance.route)
        self._number += 1
        prosody = Prosody(100 * self._rate, self._gains[utterance.route])
        self._reports.said(self._sink.clock(), utterance, prosody)
        script = Script.of(utterance)
        if not script:
            self._end(Outcome.FINISHED)
            return
        try:
            for tag in utterance.languages:
                find(tag)
        except VoiceFault as fault:
            self._reports.fault(fault)
            self._end(Outcome.UNHEARD)
            return
        self._engine.setProperty("voice", utterance.language)
        self._engine.setProperty("rate", WORDS_PER_MINUTE * self._rate)
        self._engine.say(script, str(self._number))

    def _turn_to(self, route: Route) -> None:
        self._route = route
        self._sink.turn_to(route)
        self._sink.set_gain(self._gains[route])

    def _cut(self) -> None:
        self._paused = False
        self._sink.flush()
        if self._current:
            self._end(Outcome.CUT)

    def _end(self, outcome: Outcome) -> None:
        if self._current:
            self._reports.ended(self._sink.clock(), self._current, outcome)
        self._current = None

    def _hold(self, held: bool) -> None:  # noqa: FBT001 - a switch
        self._paused = held
        self._sink.hold(held)

    # -- the engine's events -----------------------------------------------------------------------------

    def _heard_to_the_end(self, name: str | None, completed: bool) -> None:  # noqa: FBT001 - pyttsx3's event
        with self._lock:
            if self._current and name == str(self._number):
                self._end(Outcome.FINISHED if completed else Outcome.UNHEARD)

    def _heard_a_mark(self, name: str | None, mark: str) -> None:
        with self._lock:
            if self._last and name == str(self._number):
                self._reports.marked(self._sink.clock(), self._last, mark)

    def _failed(self, name: str | None, exception: Exception) -> None:
        with self._lock:
            fault = exception if isinstance(exception, VoiceFault) else SpeechFailed(type(exception).__name__)
            self._reports.fault(fault)
            if name == str(self._number):
                self._end(Outcome.UNHEARD)
            if isinstance(fault, SoundLost):
                self._sink.renew()
                if self._sink.lost:
                    self._fall_silent()

    def _fall_silent(self) -> None:
        """From here on nobody hears us; phrases still take their time."""
        before, self._sink = self._sink, NullSink()
        self._engine.setProperty("sink", self._sink)
        before.close()
