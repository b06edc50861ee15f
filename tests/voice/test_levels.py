"""Volume (rows A10 to A13, A22): steps in dB SPL for each route, and the sound that they make."""

from __future__ import annotations

import itertools
from array import array
from pathlib import Path

import numpy as np
import pytest

from tests.voice.booth import Booth, heard
from tests.voice.test_rate import TEXT
from voice.languages import available
from voice.sound.gain import softened
from voice.sound.levels import DEFAULT, SPEECH, Calibration, Levels, headset_levels, speaker_levels
from voice.sound.pcm import SAMPLE_RATE
from voice.sound.sink import FileSink
from voice.sound.stretch import Stretched

LOUD_HALLS = (46.0, 52.5, 60.0, 70.0, 80.0)
FULL_SCALE = 32768


def loudness(samples: array[int]) -> float:
    """Return the level in dB of a full-scale sine (RMS)."""
    wave = np.array(samples, dtype=np.float64)
    return float(20 * np.log10(np.sqrt(np.mean(wave**2)) / FULL_SCALE)) + 3.01


def spoken(folder: Path, language: str, gain: float = 0.0, rate: float = 100) -> array[int]:
    folder.mkdir()
    with Booth(folder) as booth:
        booth.speaker.set_gain(gain)
        booth.speaker.set_rate(rate)
        booth.say(TEXT[language], language=language)
        booth.listen_to_the_end()
        booth.speaker.close()
        return heard(booth.path)


def largest_step(levels: Levels) -> float:
    return max(louder - softer for softer, louder in itertools.pairwise(levels.steps))


def test_a_headset_goes_from_a_whisper_to_a_shout_in_steps_one_can_follow() -> None:
    """Row A10: 20 to 100 dB SPL, steps of 10 dB at most, the first one of a visit between 60 and 70."""
    levels = headset_levels(Calibration())
    assert (levels.steps[0], levels.steps[-1]) == (20, 100)
    assert largest_step(levels) <= 10
    assert 60 <= levels.steps[levels.default] <= 70
    assert not levels.missing


@pytest.mark.parametrize("ambient", LOUD_HALLS)
def test_a_loudspeaker_is_heard_above_its_hall(ambient: float) -> None:
    """Row A11: 65 dBA at least; in a hall of more than 45 dB, 20 dB above it."""
    levels = speaker_levels(Calibration(speaker=125.0, ambient=ambient))
    assert levels.steps[-1] >= max(65, ambient + 20)
    assert levels.steps[-1] - 6 < max(83, ambient + 20), "and no louder than that asks for"


@pytest.mark.parametrize("levels", [headset_levels(Calibration()), speaker_levels(Calibration())])
def test_there_are_eighteen_decibels_and_a_step_of_twelve(levels: Levels) -> None:
    """Row A12; and A13: no visit begins above 65 dBA."""
    assert levels.steps[-1] - levels.steps[0] >= 18
    assert levels.steps[-1] - levels.steps[levels.default] >= 18
    assert levels.steps[levels.default] + 12 in levels.steps
    assert levels.steps[levels.default] <= 65


def test_a_weak_sound_path_ends_where_it_ends_and_says_what_it_lacks() -> None:
    levels = headset_levels(Calibration(headset=100.0))
    assert levels.steps[-2:] == (77.0, 82.0)
    assert levels.missing == 18.0
    assert levels.gain(len(levels.steps) - 1) == 0.0
    faint = speaker_levels(Calibration(speaker=75.0))
    assert faint.steps[faint.default] == faint.steps[-1] == 57.0, "as loud as it can"


@pytest.mark.parametrize("levels", [headset_levels(Calibration()), speaker_levels(Calibration(ambient=60.0))])
def test_no_step_asks_for_more_than_there_is(levels: Levels) -> None:
    gains = [levels.gain(step) for step in range(len(levels.steps))]
    assert gains == sorted(gains)
    assert gains[-1] <= 0


@pytest.mark.parametrize(("field", "value"), [("headset", 20.0), ("speaker", 200.0), ("ambient", 0.0)])
def test_a_measurement_that_cannot_be_is_refused(field: str, value: float) -> None:
    with pytest.raises(ValueError, match=field):
        Calibration(**{field: value})


@pytest.mark.parametrize("language", available())
def test_speech_is_as_loud_as_the_table_believes_and_never_clips(language: str, tmp_path: Path) -> None:
    """Rows A10, A22: the four voices lie within 2 dB of each other's; at the loudest no sample is at the limit."""
    for rate in (50, 100, 200):
        samples = spoken(tmp_path / str(rate), language, 0.0, rate)
        assert loudness(samples) == pytest.approx(SPEECH, abs=2)
        assert max(map(abs, samples)) < FULL_SCALE - 1


def test_each_step_of_the_headset_is_heard_as_loud_as_it_says(tmp_path: Path) -> None:
    """Row A12: RMS at the sink, all through the range; the very softest are a few steps of 16 bits and less exact."""
    levels = headset_levels(Calibration())
    full = loudness(spoken(tmp_path / "full", "fr"))
    for step, level in enumerate(levels.steps):
        made = loudness(spoken(tmp_path / str(step), "fr", levels.gain(step)))
        assert made - full == pytest.approx(levels.gain(step), abs=0.1 if level >= 47 else 3), level


def test_a_new_volume_is_heard_at_once(booth: Booth) -> None:
    """Also in the middle of a word: nothing is uttered at the old level."""
    booth.say(TEXT["fr"])
    booth.listen(2.0)
    booth.speaker.set_gain(-80.0)
    at = round(booth.sink.clock() * SAMPLE_RATE)
    booth.listen_to_the_end()
    samples = booth.leave()
    assert max(map(abs, samples[:at])) > 5_000
    assert max(map(abs, samples[at:])) <= 3


def test_softer_is_the_same_sound() -> None:
    wave = array("h", [0, 1000, -1000, 32767, -32768])
    assert array("h", softened(wave.tobytes(), -6.0206)).tolist() == [0, 500, -500, 16384, -16384]


@pytest.mark.parametrize("hertz", [315, 1000, 4000, 8000, 10_000])
@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_the_band_of_clean_speech_passes_whole(hertz: int, speed: float, tmp_path: Path) -> None:
    """Row A22: 315 Hz to 10 kHz through stretch and gain: as loud as it came, and 20 dB above all else."""
    tone = 8000 * np.sin(2 * np.pi * hertz * np.arange(SAMPLE_RATE) / SAMPLE_RATE)
    sink = FileSink(tmp_path / "tone.wav")
    stream = sink.open()
    out = Stretched(stream, speed)
    out.write(tone.astype("<i2").tobytes())
    out.flush()
    stream.close()
    sink.set_gain(-12.0)
    sink.drain()
    sink.close()
    passed = np.array(heard(tmp_path / "tone.wav"), dtype=np.float64)[2000:-2000]
    spectrum = np.abs(np.fft.rfft(passed * np.hanning(len(passed)))) ** 2
    at = np.fft.rfftfreq(len(passed), 1 / SAMPLE_RATE)
    near = spectrum[np.abs(at - hertz) < 60].sum()
    assert loudness(array("h", passed.astype(int).tolist())) == pytest.approx(
        20 * np.log10(8000 / FULL_SCALE) - 12, abs=1
    )
    assert 10 * np.log10(near / (spectrum.sum() - near)) > 20


def test_the_default_is_what_every_visit_begins_with() -> None:
    for levels in (headset_levels(Calibration()), speaker_levels(Calibration(ambient=70.0, speaker=125.0))):
        assert levels.steps[levels.default] == DEFAULT
