"""Parts of an utterance → sound in a stream, and → phonemes for the log."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice.faults import VoiceMissing
from voice.languages import Language, UnknownLanguage, language
from voice.sound.earcons import sound
from voice.sound.pcm import BYTES, SAMPLE_RATE, Stream
from voice.sound.stretch import Stretched

from .espeak import espeak
from .recorded import Recorded, recorded_parts, words
from .trim import Trimmed
from .utterance import Mark, Part, Pause, Play, Say, SpeakIn, Spell, Utterance

WORDS_PER_MINUTE = 125
"""At which everything is synthesised: synthesis was found too fast for people who do not hear it every day
(accessibility row A14). Slower and faster is the time-stretch's business."""

BREATH = 0.18
"""Seconds of silence after every utterance at the usual rate, instead of espeak's."""

_LONGEST_PIECE = 400
"""Characters given to espeak at once; the lock on it is held for no longer than this takes (about 50 ms)."""

_LOGGED_PIECES = 5
_PIECE_OF_A_CLIP = SAMPLE_RATE // 5 * BYTES

_PIECE = re.compile(
    rf"(?s).{{1,{_LONGEST_PIECE}}}(?:(?<=[.!?؟…;:،,])\s|$)|.{{1,{_LONGEST_PIECE}}}(?:\s|$)|.{{1,400}}"
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How it is said."""

    language: str
    words_per_minute: float = WORDS_PER_MINUTE
    volume: float = 1.0
    """0 to 1, of what is synthesised."""
    recorded: Recorded | None = None


def render(parts: Sequence[Part], delivery: Delivery, stream: Stream) -> None:
    """Write the sound of `parts` and a breath into `stream` until it is cut.

    1. What is said in a language is recorded clips if all of it was recorded, else all of it is synthesised.
    2. Each part in turn is made and passes the time-stretch; a mark or an earcon first lets out what that kept back.
    3. After each it waits until the ear has nearly caught up, so that little is made that nobody hears.
    4. Once the stream is cut nothing more is made.

    Raises VoiceMissing, EngineMissing.
    """
    spoken_in = find(delivery.language)
    out = Stretched(stream, delivery.words_per_minute / WORDS_PER_MINUTE)
    clips = recorded_parts(parts, delivery.language, find, delivery.recorded) if delivery.recorded else {}
    for at, part in enumerate(parts):
        match part:
            case Say() | Spell() if at in clips:
                _play(clips[at], out)
            case Say() | Spell():
                _synthesise(part, spoken_in, delivery, out)
            case SpeakIn(tag):
                spoken_in = find(tag)
            case Pause(seconds):
                out.write(_silence(seconds))
            case Play(earcon):
                out.write_untouched(sound(earcon))
            case Mark(name):
                out.mark(name)
        if not out.wait_for_room():
            return
    out.write(_silence(BREATH))
    out.flush()


def phonemes(utterance: Utterance) -> str:
    """Return what an utterance sounds like, in IPA; of a very long one its first two thousand characters.

    Raises VoiceMissing, EngineMissing.
    """
    said: list[str] = []
    spoken_in = find(utterance.language)
    for part in utterance.parts:
        match part:
            case SpeakIn(tag):
                spoken_in = find(tag)
            case Say() | Spell():
                pieces = [piece for piece, _ in _pieces(part, spoken_in)][: _LOGGED_PIECES - len(said)]
                said += [espeak().phonemes(piece, spoken_in.VOICE) for piece in pieces]
    return "\n".join(line for line in said if line)


def find(tag: str) -> Language:
    """Return a language; raises VoiceMissing where there is none."""
    try:
        return language(tag)
    except UnknownLanguage as unknown:
        raise VoiceMissing(tag) from unknown


def _synthesise(part: Say | Spell, spoken_in: Language, delivery: Delivery, out: Stretched) -> None:
    trimmed = Trimmed(out.write)
    volume = round(min(max(delivery.volume, 0.0), 1.0) * 100)
    for piece, last in _pieces(part, spoken_in):
        espeak().speak(
            piece, spoken_in.VOICE, trimmed, rate=WORDS_PER_MINUTE, volume=volume, end_pause=not last
        )
        if not out.wait_for_room():
            return


def _play(clip: bytes, out: Stretched) -> None:
    for start in range(0, len(clip), _PIECE_OF_A_CLIP):
        if not out.write(clip[start : start + _PIECE_OF_A_CLIP]) or not out.wait_for_room():
            return


def _pieces(part: Say | Spell, spoken_in: Language) -> Iterator[tuple[str, bool]]:
    """Yield what espeak is given, and whether it is the last of this part; split where a sentence ends."""
    said = words(part, spoken_in)
    if len(said) <= _LONGEST_PIECE:
        yield spoken_in.pronounce(said), True
        return
    for piece in _PIECE.finditer(said):
        yield spoken_in.pronounce(piece.group()), piece.end() == len(said)


def _silence(seconds: float) -> bytes:
    return bytes(int(seconds * SAMPLE_RATE) * BYTES)
