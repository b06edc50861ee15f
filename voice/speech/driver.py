"""Our pyttsx3 driver, `pyttsx3.init("kiosk")`: espeak-ng into an interruptible sink.

pyttsx3's own driver plays through aplay inside espeak's callback: it cannot be stopped, drops what is queued and
reports the end before it is heard. Here:

    1. `say` opens a stream of the sink and returns; a worker makes the sound into it, the sink plays it;
    2. events come when the ear has them: that it started, each mark ("mark", a topic of our own), that it finished;
    3. word events are not sent: Arabic goes to espeak as phonemes and has no words there to point at.

Voices are our languages ("ar", "fr"); `rate` is words a minute, 63 to 250; the property `sink` says where sound goes,
`recorded` asks for clips before anything is synthesised.
"""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pyttsx3.drivers
from pyttsx3.voice import Voice

from voice.faults import SoundLost, SpeechFailed, VoiceFault
from voice.languages import available
from voice.sound.pcm import Stream
from voice.sound.sink import FileSink, NullSink, Sink

from .recorded import Recorded
from .render import WORDS_PER_MINUTE, Delivery, find, render
from .utterance import Part, Say, Script

_TICK = 0.005


@dataclass(slots=True)
class _Job:
    name: str | None
    parts: tuple[Part, ...]
    delivery: Delivery
    stream: Stream
    fault: VoiceFault | None = None
    begun: bool = False


@dataclass(slots=True)
class _Properties:
    voice: str = "fr"
    rate: float = WORDS_PER_MINUTE
    volume: float = 1.0
    sink: Sink = field(default_factory=NullSink)
    recorded: Recorded | None = None


class KioskDriver:
    """One engine's driver. Its methods never wait, apart from `save_to_file` and `startLoop`."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties = _Properties()
        self._current: _Job | None = None
        self._looping = False
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        # The thread knows the queue, not the driver, so that a forgotten engine is collected.
        threading.Thread(target=_work, args=(self._jobs,), name="speech", daemon=True).start()

    def destroy(self) -> None:
        self._jobs.put(None)

    def say(self, text: str) -> None:
        """Begin to say `text` (a Script keeps its pauses). Raises SoundLost."""
        self._current = self._job(text, self._properties.sink)
        self._proxy.setBusy(True)
        self._jobs.put(self._current)

    def stop(self) -> None:
        """Silence at once; no event follows but the marks that were heard."""
        self._properties.sink.flush()
        if self._current:
            self._tell_marks(self._current)
        self._current = None
        self._proxy.setBusy(False)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write `text` as a wav; returns when it is written."""
        sink = FileSink(filename)
        job = self._job(text, sink)
        self._jobs.put(job)
        sink.drain()
        sink.close()
        if job.fault:
            raise job.fault

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """Return a property; raises KeyError for one that does not exist."""
        if name == "voices":
            return [Voice(tag, tag, [tag]) for tag in available()]
        if name not in _Properties.__slots__:
            raise KeyError(name)
        return getattr(self._properties, name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set a property for what is said from now on; raises KeyError, VoiceMissing."""
        if name not in _Properties.__slots__:
            raise KeyError(name)
        if name == "voice":
            find(value)
        setattr(self._properties, name, value)

    def iterate(self) -> Iterator[None]:
        """Send the events of what was heard since the last time."""
        self._proxy.setBusy(False)
        while True:
            self._poll()
            yield

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Send events until endLoop."""
        self._looping = True
        events = self.iterate()
        while self._looping:
            next(events)
            time.sleep(_TICK)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self._looping = False

    def _job(self, text: str, sink: Sink) -> _Job:
        parts = text.parts if isinstance(text, Script) else (Say(text),)
        own = self._properties
        delivery = Delivery(own.voice, own.rate, own.volume, own.recorded)
        return _Job(self._proxy._name, parts, delivery, sink.open())  # noqa: SLF001 - pyttsx3 tells it so only

    def _poll(self) -> None:
        job = self._current
        if not job:
            return
        if not job.begun and job.stream.heard:
            job.begun = True
            self._proxy.notify("started-utterance", name=job.name)
        self._tell_marks(job)
        if not job.stream.over and not self._properties.sink.lost:
            return
        self._current = None
        fault = job.fault or (SoundLost() if self._properties.sink.lost else None)
        if fault:
            self._proxy.notify("error", name=job.name, exception=fault)
        self._proxy.notify("finished-utterance", name=job.name, completed=not (job.stream.cut or fault))
        self._proxy.setBusy(False)

    def _tell_marks(self, job: _Job) -> None:
        for mark in job.stream.passed():
            self._proxy.notify("mark", name=job.name, mark=mark)


def _work(jobs: queue.SimpleQueue[_Job | None]) -> None:
    while job := jobs.get():
        try:
            render(job.parts, job.delivery, job.stream)
        except VoiceFault as fault:
            job.fault = fault
        except Exception as error:  # noqa: BLE001 - the thread must go on speaking the next one
            job.fault = SpeechFailed(type(error).__name__)
        finally:
            job.stream.close()


buildDriver = KioskDriver  # noqa: N816 - pyttsx3's name


def register() -> None:
    """Let pyttsx3 find this driver under the name "kiosk"."""
    sys.modules[f"{pyttsx3.drivers.__name__}.kiosk"] = sys.modules[__name__]
