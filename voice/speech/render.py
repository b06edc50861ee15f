"""Parts of an utterance → sound in a stream, and → phonemes for the log."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voice.faults import VoiceMissing
from voice.languages import Language, UnknownLanguage, language
from voice.sound.pcm import BYTES, SAMPLE_RATE, Stream

from .espeak import espeak
from .trim import Trimmed
from .utterance import Part, Pause, Say, Spell, Utterance, clean

SLOWEST, FASTEST = 80, 450
"""espeak's own limits, words a minute."""

BREATH = 0.18
"""Seconds of silence after every utterance, instead of espeak's, which depend on its rate."""

_HALF_OF_DEFAULT = 62.5
"""Where a language's SLOW_WORD_GAP was measured, words a minute."""

_LONGEST_PIECE = 400
"""Characters given to espeak at once; the lock on it is held for no longer than this takes (about 50 ms)."""

_LOGGED_PIECES = 5

_PIECE = re.compile(
    rf"(?s).{{1,{_LONGEST_PIECE}}}(?:(?<=[.!?؟…;:،,])\s|$)|.{{1,{_LONGEST_PIECE}}}(?:\s|$)|.{{1,400}}"
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How it is said."""

    language: str
    words_per_minute: float = 125
    """Below 80, espeak's floor, longer silence between words slows the speech down further."""
    volume: float = 1.0
    """0 to 1."""


def render(parts: Iterable[Part], delivery: Delivery, stream: Stream) -> None:
    """Write the sound of `parts` and a breath into `stream` until it is cut; keeps only a little ahead of the ear.

    Raises VoiceMissing, EngineMissing.
    """
    spoken_in = find(delivery.language)
    for part in parts:
        if isinstance(part, Pause):
            if not stream.write(_silence(part.seconds)):
                return
            continue
        trimmed = Trimmed(stream)
        for piece, last in _pieces(part, spoken_in):
            espeak().speak(
                piece, spoken_in.VOICE, trimmed, end_pause=not last, **_settings(delivery, spoken_in)
            )
            if not stream.wait_for_room():
                return
    stream.write(_silence(BREATH))


def phonemes(utterance: Utterance) -> str:
    """Return what an utterance sounds like, in IPA; of a very long one its first two thousand characters.

    Raises VoiceMissing, EngineMissing.
    """
    spoken_in = find(utterance.language)
    pieces = [
        piece
        for part in utterance.parts
        if not isinstance(part, Pause)
        for piece, _ in _pieces(part, spoken_in)
    ]
    said = (espeak().phonemes(piece, spoken_in.VOICE) for piece in pieces[:_LOGGED_PIECES])
    return "\n".join(line for line in said if line)


def find(tag: str) -> Language:
    """Return a language; raises VoiceMissing where there is none."""
    try:
        return language(tag)
    except UnknownLanguage as unknown:
        raise VoiceMissing(tag) from unknown


def _pieces(part: Say | Spell, spoken_in: Language) -> Iterator[tuple[str, bool]]:
    """Yield what espeak is given, and whether it is the last of this part; split where a sentence ends."""
    words = clean(part.text)
    if isinstance(part, Spell):
        words = spoken_in.spell(words)
    if len(words) <= _LONGEST_PIECE:
        yield spoken_in.pronounce(words), True
        return
    for piece in _PIECE.finditer(words):
        yield spoken_in.pronounce(piece.group()), piece.end() == len(words)


def _settings(delivery: Delivery, spoken_in: Language) -> dict[str, int]:
    wanted = delivery.words_per_minute
    slower = max(0.0, SLOWEST / wanted - 1) / (SLOWEST / _HALF_OF_DEFAULT - 1)
    return {
        "rate": round(min(max(wanted, SLOWEST), FASTEST)),
        "word_gap": round(spoken_in.SLOW_WORD_GAP * slower),
        "volume": round(min(max(delivery.volume, 0.0), 1.0) * 100),
    }


def _silence(seconds: float) -> bytes:
    return bytes(int(seconds * SAMPLE_RATE) * BYTES)
