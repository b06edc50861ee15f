"""How loud speech is at the ear, in steps that a visitor can choose, and the gain that makes each (rows A10 to A13).

1. A site says what its headset and its loudspeaker make of full scale, and how loud its hall is.
2. Each route has steps in dB SPL; what the site's sound path cannot reach ends at the loudest that it can.
3. The gain of a step is what is left after full scale and the level of speech itself; never above 0, so nothing
   clips.
"""

from __future__ import annotations

from dataclasses import dataclass

SPEECH = -18.0
"""Level of speech at gain 0, in dB of a full-scale sine (RMS, pauses between words included). The synthesisers of
the four languages lie within 2 dB of it (tests/voice/test_levels.py); recorded prompts are brought to it."""

DEFAULT = 65.0
"""dB SPL: within 60 to 70 for a headset (A10), not above 65 dBA for a loudspeaker (A13)."""

_HEADSET = (20.0, 29.0, 38.0, 47.0, 56.0, DEFAULT, 71.0, 77.0, 83.0, 89.0, 95.0, 100.0)
"""20 to 100 dB SPL in steps of 10 dB or less (A10); one of them 12 dB above the default (A12)."""

_SPEAKER = (47.0, 53.0, 59.0, DEFAULT, 71.0, 77.0, 83.0)
"""36 dB of range, one step 12 dB above the default (A12)."""

_LOUDER = 6.0
_QUIET_HALL = 45.0
_ABOVE_THE_HALL = 20.0
"""dB: where the hall is louder than 45 dB, speech can be made that much louder than the hall (A11)."""


_PLAUSIBLE = {"headset": (80, 140), "speaker": (70, 130), "ambient": (20, 90)}
"""Beyond, somebody measured something else."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What a site measured with a sound level meter; the values given are those of a site that measured nothing.

    `headset` and `speaker`: dB SPL (dBA at 0.5 m) of a full-scale sine: 18 dB more than speech shows at its loudest step.
    `ambient`: dBA of the hall when it is busy.
    """

    headset: float = 118.0
    speaker: float = 101.0
    ambient: float = 45.0

    def __post_init__(self) -> None:
        for name, (least, most) in _PLAUSIBLE.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name}: must be {least} to {most} dB")


@dataclass(frozen=True, slots=True)
class Levels:
    """`steps` in dB SPL, softest first; `default` is the index of that of every new visit."""

    steps: tuple[float, ...]
    default: int
    full_scale: float
    missing: float = 0.0
    """dB that the loudest step lacks: the sound path of the site is too weak."""

    def gain(self, step: int) -> float:
        """Return the decibels, 0 or less, that make speech as loud as this step."""
        return self.steps[step] - self.full_scale - SPEECH


def headset_levels(calibration: Calibration) -> Levels:
    """Return the steps at a visitor's ear."""
    return _within_reach(_HEADSET, calibration.headset)


def speaker_levels(calibration: Calibration) -> Levels:
    """Return the steps half a metre before the kiosk: more of them where the hall is loud."""
    steps = list(_SPEAKER)
    while calibration.ambient > _QUIET_HALL and steps[-1] < calibration.ambient + _ABOVE_THE_HALL:
        steps.append(steps[-1] + _LOUDER)
    return _within_reach(tuple(steps), calibration.speaker)


def _within_reach(steps: tuple[float, ...], full_scale: float) -> Levels:
    loudest = min(full_scale + SPEECH, steps[-1])
    reached = (*(step for step in steps if step < loudest), loudest)
    default = reached.index(DEFAULT) if DEFAULT in reached else len(reached) - 1
    return Levels(reached, default, full_scale, steps[-1] - loudest)
