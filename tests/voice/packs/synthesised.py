"""A tiny prompt pack for tests. No human voice: its clips are made by synthesis, higher than the kiosk's own voice."""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np

from voice.languages import language
from voice.packs.manifest import Manifest, load
from voice.packs.microphone import Files, file_name
from voice.packs.recording import Session
from voice.packs.script import Prompt
from voice.speech.espeak import RATE, espeak

ROOM = 0.4
"""Seconds of a quiet room before and after each take."""
Edit = Callable[[np.ndarray], np.ndarray]


def take(text: str, tag: str) -> np.ndarray:
    """A text as somebody says it into a microphone, from -1 to 1."""
    pieces: list[bytes] = []

    def hear(pcm: bytes) -> bool:
        pieces.append(pcm)
        return True

    spoken_in = language(tag)
    espeak().speak(spoken_in.pronounce(text), spoken_in.VOICE, hear)
    said = np.frombuffer(b"".join(pieces), "<i2") / 32768 * 0.6
    room = np.random.default_rng(1).normal(0, 0.0005, round(ROOM * RATE))
    return np.asarray(np.concatenate([room, said[::1], room[::-1]]))


def write_take(path: Path, samples: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def recorded(folder: Path, tag: str, prompts: list[Prompt], *, only: set[str] | None = None) -> Path:
    """Record `prompts` (or only some of them) from takes made by synthesis; return the folder of the language."""
    takes = folder / f"takes-{tag}"
    for prompt in prompts:
        if prompt.text and (only is None or prompt.id in only):
            write_take(takes / f"{file_name(prompt.id)}.wav", take(prompt.text, tag))
    into = folder / tag
    manifest = load(into, tag) or Manifest(tag, "espeak-ng (synthesised for tests)")
    Session(into, manifest, Files(takes), lambda _: "", lambda _: None).record(prompts)
    return into
