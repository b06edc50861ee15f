"""How a rehearsal hears what is said to its end: as real speech in the time of the sound, or as its words alone."""

from pathlib import Path
from typing import Any, Protocol

from kiosk.speaking import NullVoice, SpeakerVoice
from voice.sound.levels import Calibration
from voice.sound.sink import FileSink
from voice.speech.agenda import Agenda
from voice.speech.log import FileLog, Outcome
from voice.speech.speaker import Speaker
from voice.speech.utterance import Priority, Utterance

LONGEST_SPEECH_SECONDS = 600.0
LOUDNESS = Calibration(headset=Calibration().speaker)  # who plays the file back has no jack that is so loud


class Hearing(Protocol):
    """`lines` are those of the log so far, as `voice.speech.log.FileLog` writes them."""

    lines: list[dict[str, Any]]

    def voice(self) -> SpeakerVoice | NullVoice: ...

    def hear_out(self) -> None:
        """Lets all that is being said be said to its end."""

    def close(self) -> None: ...


class RecordedHearing:
    """Keeps speech.wav and speech.log in a folder. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._sink = FileSink(folder / "speech.wav")
        self._log = FileLog(folder / "speech.log")
        self.lines = self._log.lines
        self._voice: SpeakerVoice | None = None

    @property
    def seconds(self) -> float:
        """Of sound so far."""
        return self._sink.clock()

    def voice(self) -> SpeakerVoice:
        self._voice = SpeakerVoice(Speaker(self._sink, self._log), LOUDNESS)
        return self._voice

    def hear_out(self) -> None:
        end = self._sink.clock() + LONGEST_SPEECH_SECONDS
        while self._voice is not None and self._voice.is_speaking and self._sink.clock() < end:
            self._sink.drain()
            self._voice.pump()

    def close(self) -> None:
        self._sink.close()  # also when the kiosk never came to have a voice
        self._log.close()


class WordsHearing:
    """Keeps the words alone: each is said to its end in no time, and no sound is made of it."""

    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []
        self._voice = WordsVoice(self.lines)

    def voice(self) -> NullVoice:
        return self._voice

    def hear_out(self) -> None:
        while self._voice.is_speaking:
            self._voice.finish()

    def close(self) -> None:
        self._voice.silence()


class WordsVoice(NullVoice):
    """Says one utterance after another in the order of their urgency, as `voice.speech.speaker.Speaker` does, into
    `lines`. For one thread."""

    def __init__(self, lines: list[dict[str, Any]]) -> None:
        self._lines = lines
        self._agenda = Agenda()
        self._current: Utterance | None = None
        self.is_speaking = False

    def say(self, utterance: Utterance) -> None:
        if utterance.priority is Priority.NOW:
            self._end(Outcome.CUT)
        self._agenda.add(utterance)
        self._go_on()

    def silence(self) -> None:
        self._end(Outcome.CUT)
        self._agenda.clear()

    def finish(self) -> None:
        """What is being said has been heard."""
        self._end(Outcome.FINISHED)
        self._go_on()

    def _go_on(self) -> None:
        if self._current is None and (utterance := self._agenda.take()) is not None:
            self._current = self.last = utterance
            line: dict[str, Any] = {
                "key": utterance.key,
                "language": utterance.language,
                "text": utterance.words,
            }
            line |= {"route": utterance.route.value, "private": utterance.private}
            self._lines.append(line)
        self.is_speaking = self._current is not None

    def _end(self, outcome: Outcome) -> None:
        if self._current is not None:
            self._lines.append({"key": self._current.key, "event": outcome.value})
        self._current, self.is_speaking = None, False
