"""A take of a prompt: whether it is good enough, and what is kept of it.

Levels are in decibels below full scale, of frames of 20 ms.
"""

from __future__ import annotations

import enum

import numpy as np
import numpy.typing as npt

from .clips import RATE, Samples

LOUDNESS = 0.09
"""RMS of what is said, of full scale: as loud as the synthesiser, so that no sentence jumps out."""
HIGHEST_PEAK = 0.9
BEFORE, AFTER, FADE = 0.03, 0.06, 0.005
"""Seconds kept before and after what is said, and over which they fade."""

_FRAME = RATE // 50
_SILENT = -60.0
_SOFT = -38.0
_CLEAN = 20.0
"""What is said must stand so far above the noise of the room."""
_FULL, _IN_A_ROW = 0.985, 4
_SHORTEST = 5
"""Frames."""


class Verdict(enum.Enum):
    """What is wrong with a take, in words for who speaks."""

    GOOD = "good"
    EMPTY = "nothing was heard: is the microphone on?"
    SOFT = "too soft: come closer to the microphone"
    CLIPPED = "too loud, it is distorted: move away from the microphone"
    NOISY = "too much noise: find a quieter room"


def judge(samples: Samples) -> Verdict:
    """Return what is wrong with a take, the worst first."""
    levels = _levels(samples)
    if len(levels) < _SHORTEST:
        return Verdict.EMPTY
    speech, noise = float(np.percentile(levels, 90)), float(np.percentile(levels, 10))
    if speech < _SILENT:
        return Verdict.EMPTY
    if _is_clipped(samples):
        return Verdict.CLIPPED
    if speech < _SOFT:
        return Verdict.SOFT
    return Verdict.NOISY if speech - noise < _CLEAN else Verdict.GOOD


def finished(samples: Samples) -> Samples:
    """Return a good take without the silence around it, at the loudness of all clips, faded at both ends."""
    centred = samples - samples.mean()
    said = _said(centred)
    first, last = int(said[0]) * _FRAME, (int(said[-1]) + 1) * _FRAME
    loud = np.concatenate([centred[at * _FRAME : (at + 1) * _FRAME] for at in said])
    kept = centred[max(0, first - round(BEFORE * RATE)) : last + round(AFTER * RATE)]
    gain = min(LOUDNESS / float(np.sqrt(np.mean(loud**2))), HIGHEST_PEAK / float(np.abs(kept).max()))
    return _faded((kept * gain).astype(np.float32))


def _said(samples: Samples) -> npt.NDArray[np.intp]:
    """Return the frames that stand out from the noise by half of what the loudest do."""
    levels = _levels(samples)
    speech, noise = float(np.percentile(levels, 90)), float(np.percentile(levels, 10))
    return np.flatnonzero(levels > max((speech + noise) / 2, speech - 30))


def _levels(samples: Samples) -> npt.NDArray[np.float64]:
    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME).astype(np.float64)
    return np.asarray(20 * np.log10(np.sqrt((frames**2).mean(axis=1)) + 1e-6))


def _is_clipped(samples: Samples) -> bool:
    """Several samples in a row at full scale: one alone is a loud consonant."""
    full = (np.abs(samples) >= _FULL).astype(int)
    return bool((np.convolve(full, np.ones(_IN_A_ROW, int)) >= _IN_A_ROW).any())


def _faded(samples: Samples) -> Samples:
    ramp = np.linspace(0, 1, round(FADE * RATE), dtype=np.float32)
    samples[: len(ramp)] *= ramp
    samples[-len(ramp) :] *= ramp[::-1]
    return samples
