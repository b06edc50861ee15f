"""A listening booth: a real synthesiser into a file, heard in driven time."""

from __future__ import annotations

import wave
from array import array
from pathlib import Path
from typing import Self

from voice.packs.recordings import Recordings
from voice.sound.sink import FileSink
from voice.speech.log import FileLog
from voice.speech.speaker import Speaker
from voice.speech.utterance import Part, Priority, Utterance

FRAME = 0.02


class Booth:
    def __init__(self, folder: Path, recordings: Recordings | None = None) -> None:
        self.path = folder / "heard.wav"
        self.sink = FileSink(self.path)
        self.log = FileLog(folder / "speech.log")
        self.faults: list[str] = []
        self.ends: list[tuple[str, bool]] = []
        self.speaker = Speaker(
            self.sink,
            self.log,
            self.faults.append,
            lambda u, completed: self.ends.append((u.key, completed)),
            recordings=recordings,
        )

    def say(
        self,
        text: str | tuple[Part, ...],
        key: str = "",
        priority: Priority = Priority.NEXT,
        language: str = "fr",
    ) -> None:
        self.speaker.say(Utterance(text, language, priority, key))

    def now(self, text: str, key: str = "") -> None:
        self.say(text, key, Priority.NOW)

    def listen(self, seconds: float) -> None:
        for _ in range(round(seconds / FRAME)):
            self.sink.advance(FRAME)
            self.speaker.pump()

    def listen_to_the_end(self) -> float:
        """Return when the last word was over, in seconds from the start."""
        while self.speaker.is_speaking:
            self.listen(FRAME)
        return self.sink.clock()

    @property
    def said(self) -> list[str]:
        """Keys in the order in which they were begun."""
        return [line["key"] for line in self.log.lines if "text" in line]

    @property
    def events(self) -> list[tuple[str, str]]:
        return [(line["key"], line["event"]) for line in self.log.lines if "event" in line]

    def leave(self) -> array[int]:
        """Close everything; return what was heard, sample by sample."""
        self.speaker.close()
        return heard(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.speaker.close()
        self.log.close()


def heard(path: Path) -> array[int]:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22050)
        return array("h", file.readframes(file.getnframes()))


def sounding(samples: array[int], start: float, end: float | None = None) -> int:
    """Return how many samples between two moments are not silent."""
    rate = FileSink.rate
    piece = samples[round(start * rate) : None if end is None else round(end * rate)]
    return sum(1 for sample in piece if sample)
