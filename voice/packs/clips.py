"""Clips as files: Opus in Ogg, mono, 24 kHz."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt

from voice.faults import ClipBroken
from voice.sound.pcm import SAMPLE_RATE

RATE = 24000
"""Samples a second in a clip; Opus has no 22,050."""
LONGEST = 60.0
"""Seconds; nobody says a longer prompt."""

Samples = npt.NDArray[np.float32]
"""Mono, between -1 and 1."""


def decoded(content: bytes, name: str) -> bytes:
    """Return the sound of a clip as the sinks take it. Raises ClipBroken."""
    import soundfile

    try:
        with soundfile.SoundFile(io.BytesIO(content)) as file:
            if file.frames > LONGEST * file.samplerate:
                raise ClipBroken(f"{name}: longer than {LONGEST:.0f} s")
            samples, rate = file.read(dtype="float32", always_2d=True), file.samplerate
    except (soundfile.SoundFileError, RuntimeError, TypeError) as error:
        raise ClipBroken(f"{name}: {error}") from error
    if not len(samples):
        raise ClipBroken(f"{name}: empty")
    mono = resampled(samples.mean(axis=1), rate, SAMPLE_RATE)
    return (np.clip(mono, -1, 1) * 32767).astype("<i2").tobytes()


def encoded(samples: Samples) -> bytes:
    """Return `samples` of `RATE` as Opus."""
    import soundfile

    into = io.BytesIO()
    soundfile.write(into, samples, RATE, format="OGG", subtype="OPUS")
    return into.getvalue()


def resampled(samples: Samples, rate: int, wanted: int) -> Samples:
    """Return the same sound at another number of samples a second."""
    if rate == wanted:
        return samples
    import miniaudio

    f32 = miniaudio.SampleFormat.FLOAT32
    converted = miniaudio.convert_frames(f32, 1, rate, samples.astype("<f4").tobytes(), f32, 1, wanted)
    return np.frombuffer(bytes(converted), "<f4")
