"""The four earcons: short, told apart, within the band of speech, as loud as it."""

from __future__ import annotations

from array import array

import numpy as np
import pytest

from voice.sound.earcons import Earcon, sound
from voice.sound.levels import SPEECH
from voice.sound.pcm import SAMPLE_RATE

each = pytest.mark.parametrize("earcon", Earcon)


def samples(earcon: Earcon) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(array("h", sound(earcon)), dtype=np.float64)


@each
def test_it_is_shorter_than_a_fifth_of_a_second(earcon: Earcon) -> None:
    assert 0.05 < len(samples(earcon)) / SAMPLE_RATE < 0.2


@each
def test_it_is_as_loud_as_speech_and_does_not_click(earcon: Earcon) -> None:
    wave = samples(earcon)
    level = 20 * np.log10(np.sqrt(np.mean(wave**2)) / 32768) + 3.01
    assert level == pytest.approx(SPEECH, abs=3)
    assert abs(wave[0]) < 10 > abs(wave[-1])
    assert np.abs(np.diff(wave)).max() < 2_000


@each
def test_it_lies_within_the_band_of_clean_speech(earcon: Earcon) -> None:
    """Row A22: 315 Hz to 10 kHz."""
    wave = samples(earcon)
    spectrum = np.abs(np.fft.rfft(wave)) ** 2
    at = np.fft.rfftfreq(len(wave), 1 / SAMPLE_RATE)
    assert spectrum[(at >= 315) & (at <= 10_000)].sum() > 0.97 * spectrum.sum()


def interval(earcon: Earcon) -> float:
    """Return how many times as high as its beginning its end is."""
    ends = np.array_split(samples(earcon), 6)
    first, last = (int(np.argmax(np.abs(np.fft.rfft(ends[n], 16384)))) for n in (0, -1))
    return last / first


def test_each_is_told_by_its_direction() -> None:
    assert interval(Earcon.LISTENING) == pytest.approx(1.0, abs=0.02)
    assert interval(Earcon.ACCEPTED) == pytest.approx(1.19, abs=0.05)
    assert interval(Earcon.ERROR) == pytest.approx(0.79, abs=0.05)
    assert interval(Earcon.DONE) == pytest.approx(2.0, abs=0.05)
