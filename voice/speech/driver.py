"""The pyttsx3 driver `kiosk`: espeak-ng renders on a worker, our own interruptible sink plays.

    register(lambda: sink)
    engine = pyttsx3.init("kiosk")      # or pyttsx3.engine.Engine("kiosk")
    engine.startLoop(False)
    engine.say(…); engine.iterate()     # neither blocks; events come with iterate

The stock driver plays through `aplay` and cannot be stopped (reference/speech.md).
"""

from __future__ import annotations

import queue
import sys
import threading
import types
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from voice.faults import SoundLost, VoiceFault
from voice.languages import language
from voice.sound.pcm import SAMPLE_RATE, Stream
from voice.sound.sink import Sink

from .espeak import espeak
from .trim import Trim

DEFAULT_WPM = 125
FLOOR_WPM = 80
"""espeak-ng's own lowest rate."""

LOWEST_PERCENT = 50
GAP = b"\0\0" * int(SAMPLE_RATE * 0.18)
"""Silence after an utterance, in place of espeak's."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is said: language tag, rate in percent of 125 words a minute, volume in percent."""

    language: str = "fr"
    rate: int = 100
    volume: int = 100


@dataclass(frozen=True, slots=True)
class _Job:
    text: str
    manner: Manner
    stream: Stream | None
    path: str | None = None


def synthesise(text: str, manner: Manner, take: Callable[[bytes], bool]) -> None:
    """Render `text` into `take` until it returns False. Raises VoiceFault, UnknownLanguage."""
    tongue = language(manner.language)
    wpm = DEFAULT_WPM * manner.rate // 100
    gap = 0
    if wpm < FLOOR_WPM:
        below = FLOOR_WPM - wpm
        gap = tongue.SLOW_WORD_GAP * below * 100 // (FLOOR_WPM * 100 - DEFAULT_WPM * LOWEST_PERCENT)
    trim = Trim()
    espeak().speak(
        tongue.pronounce(text),
        tongue.VOICE,
        lambda pcm: take(trim(pcm)),
        rate=max(wpm, FLOOR_WPM),
        volume=manner.volume,
        word_gap=gap,
    )


class KioskDriver:
    """What pyttsx3 asks of a driver. Properties: `voice` (language tag), `rate`, `volume` (percent)."""

    open_sink: ClassVar[Callable[[], Sink]]

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._sink = KioskDriver.open_sink()
        self._manner = Manner()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._events: queue.SimpleQueue[tuple[str, dict[str, Any]]] = queue.SimpleQueue()
        self._playing: Stream | None = None
        self._looping = False
        self._worker = threading.Thread(target=self._work, name="speech", daemon=True)
        self._worker.start()

    # --- pyttsx3's contract --------------------------------------------------------------------

    def say(self, text: str) -> None:
        self._proxy.setBusy(True)
        try:
            self._playing = self._sink.open()
        except SoundLost as lost:
            self._events.put(("error", {"exception": lost}))
            self._playing = None
            return
        self._proxy.notify("started-utterance")
        self._jobs.put(_Job(text, self._manner, self._playing))

    def save_to_file(self, text: str, filename: str) -> None:
        self._proxy.setBusy(True)
        self._jobs.put(_Job(text, self._manner, None, filename))

    def stop(self) -> None:
        self._sink.flush()
        self._playing = None
        self._proxy.setBusy(False)

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        if name == "voices":
            from voice.languages import available

            return [types.SimpleNamespace(id=tag, name=tag, languages=[tag]) for tag in available()]
        return getattr(self._manner, "language" if name == "voice" else name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        field = "language" if name == "voice" else name
        self._manner = replace(self._manner, **{field: value})

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self._looping = True
        turn = self.iterate()
        while self._looping:
            next(turn)
            self._worker.join(0.005)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self._looping = False

    def iterate(self) -> Iterator[None]:
        """Deliver what happened since the last turn; never blocks."""
        self._proxy.setBusy(False)
        while True:
            self._deliver()
            yield

    def destroy(self) -> None:
        self._jobs.put(None)
        self._sink.flush()

    # --- events ----------------------------------------------------------------------------------

    def _deliver(self) -> None:
        while not self._events.empty():
            topic, details = self._events.get()
            self._proxy.notify(topic, **details)
            self._playing = None
            self._proxy.setBusy(False)
        if self._playing is not None and self._playing.over:
            completed = not self._playing.cut
            self._playing = None
            self._proxy.notify("finished-utterance", completed=completed)
            self._proxy.setBusy(False)

    # --- the worker: the only thread that renders ------------------------------------------------

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                self._to_file(job) if job.path else self._to_stream(job)
            except (VoiceFault, LookupError, OSError) as error:
                self._events.put(("error", {"exception": error}))
            finally:
                if job.stream is not None:
                    job.stream.close()

    @staticmethod
    def _to_stream(job: _Job) -> None:
        stream = job.stream
        assert stream is not None  # a job has a stream or a path

        def take(pcm: bytes) -> bool:
            return stream.write(pcm) and stream.wait_for_room()

        synthesise(job.text, job.manner, take)
        stream.write(GAP)

    def _to_file(self, job: _Job) -> None:
        sound = bytearray()

        def take(pcm: bytes) -> bool:
            sound.extend(pcm)
            return True

        synthesise(job.text, job.manner, take)
        with wave.open(str(job.path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE)
            file.writeframes(bytes(sound))
        self._events.put(("finished-utterance", {"completed": True}))


def register(open_sink: Callable[[], Sink]) -> None:
    """Make `kiosk` known to pyttsx3; the next engine built plays into `open_sink()`."""
    import pyttsx3.drivers

    module = types.ModuleType("pyttsx3.drivers.kiosk")
    KioskDriver.open_sink = staticmethod(open_sink)
    module.buildDriver = KioskDriver  # type: ignore[attr-defined]  # pyttsx3 looks for this name
    sys.modules["pyttsx3.drivers.kiosk"] = module
    pyttsx3.drivers.kiosk = module
