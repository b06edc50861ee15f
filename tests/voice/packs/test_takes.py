"""A take is judged before it is kept, and what is kept is as loud as all the others."""

import numpy as np
import pytest

from tests.voice.packs.synthesised import Edit, take
from voice.packs.clips import RATE, decoded, encoded, resampled
from voice.packs.takes import LOUDNESS, Verdict, finished, judge
from voice.sound.pcm import SAMPLE_RATE

TEXT = "Touchez une image pour commencer"


@pytest.fixture(scope="module")
def said() -> np.ndarray:
    return resampled(take(TEXT, "fr").astype(np.float32), SAMPLE_RATE, RATE)


def room(seconds: float, level: float) -> np.ndarray:
    return np.random.default_rng(2).normal(0, level, round(seconds * RATE)).astype(np.float32)


def rms(samples: np.ndarray) -> float:
    loud = samples[np.abs(samples) > 0.01]
    return float(np.sqrt(np.mean(loud**2)))


def test_a_clear_take_is_good(said: np.ndarray) -> None:
    assert judge(said) is Verdict.GOOD


@pytest.mark.parametrize(
    ("what", "verdict"),
    [
        (lambda said: said[:0], Verdict.EMPTY),
        (np.zeros_like, Verdict.EMPTY),
        (lambda said: room(len(said) / RATE, 0.0002), Verdict.EMPTY),
        (lambda said: said * 0.04, Verdict.SOFT),
        (lambda said: np.clip(said * 12, -1, 1), Verdict.CLIPPED),
        (lambda said: said + room(len(said) / RATE, 0.02)[: len(said)], Verdict.NOISY),
    ],
)
def test_what_is_wrong_is_told(said: np.ndarray, what: Edit, verdict: Verdict) -> None:
    assert judge(what(said).astype(np.float32)) is verdict


@pytest.mark.parametrize("volume", [0.15, 0.5, 1.0])
def test_every_clip_is_equally_loud_and_never_distorted(said: np.ndarray, volume: float) -> None:
    kept = finished(said * np.float32(volume))
    assert 20 * abs(np.log10(rms(kept) / LOUDNESS)) < 3
    assert np.abs(kept).max() <= 0.9


def test_the_silence_around_it_is_gone_and_nothing_of_the_words_is(said: np.ndarray) -> None:
    kept = finished(said.copy())
    assert len(said) / RATE - len(kept) / RATE > 0.6
    loud = np.flatnonzero(np.abs(said) > 0.01)
    assert len(kept) >= loud[-1] - loud[0]
    assert kept[0] == 0
    assert abs(kept[-1]) < 1e-3


def test_a_take_that_does_not_swing_about_zero_does_not_click(said: np.ndarray) -> None:
    kept = finished(said + np.float32(0.05))
    assert abs(float(kept.mean())) < 0.01


def test_a_clip_is_opus_and_comes_back_at_the_rate_of_the_sinks(said: np.ndarray) -> None:
    kept = finished(said.copy())
    content = encoded(kept)
    assert content[:4] == b"OggS"
    assert b"OpusHead" in content[:64]
    assert len(content) < 12_000
    heard = np.frombuffer(decoded(content, "a.opus"), "<i2") / 32768
    assert abs(len(heard) / SAMPLE_RATE - len(kept) / RATE) < 0.01
    assert 20 * abs(np.log10(rms(heard) / rms(kept))) < 1
