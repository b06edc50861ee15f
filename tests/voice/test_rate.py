"""Rate and volume (rows A12, A14): durations, pitch and loudness as measured on the sound itself."""

from __future__ import annotations

from array import array
from pathlib import Path

import numpy as np
import pytest

from tests.voice.booth import Booth, heard
from voice.languages import available

TEXT = {
    "ary": "خْتَارْ الْخَدْمَة اللِّي بْغِيتِي بْالسُّهُومَة، وْ مْنْ بَعْدْ بَرَّكْ عْلَى الزّْرّْ الْمُدَوَّرْ بَاشْ تْكَمَّلْ.",
    "zgh": "ⵙⵜⵢ ⵜⴰⵏⵓⴼⴰ ⵏⵏⴰ ⵜⵔⵉⴷ ⵙ ⵉⵎⵎⴰⵙⵙⵏ, ⵣⴳ ⴷⴼⴼⵉⵔ ⴰⴷⵔ ⵅⴼ ⵜⵇⴼⴼⴰⵍⵜ ⵉⵎⵔⵔⵉⵏ ⵃⵎⴰ ⴰⴷ ⵜⵙⵎⴷⴷ.",
    "fr": "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde pour continuer.",
    "ar": "اِخْتَرِ الْخِدْمَةَ الَّتِي تُرِيدُهَا بِالْأَسْهُمْ، ثُمَّ اِضْغَطْ عَلَى الزِّرِّ الْمُسْتَدِيرِ لِلْمُتَابَعَة.",
}


def spoken(folder: Path, text: str, language: str, rate: float = 100, volume: float = 100) -> array[int]:
    folder.mkdir()
    with Booth(folder) as booth:
        booth.speaker.set_rate(rate)
        booth.speaker.set_volume(volume)
        booth.say(text, "text", language=language)
        booth.listen_to_the_end()
        booth.speaker.close()
        return heard(booth.path)


@pytest.mark.parametrize("language", available())
def test_half_rate_takes_twice_as_long_and_double_rate_half(language: str, tmp_path: Path) -> None:
    length = {
        rate: len(spoken(tmp_path / str(rate), TEXT[language], language, rate)) for rate in (50, 75, 100, 200)
    }
    assert length[50] / length[100] == pytest.approx(2.0, abs=0.15)
    assert length[75] / length[100] == pytest.approx(1.33, abs=0.1)
    assert length[200] / length[100] == pytest.approx(0.5, abs=0.05)


def test_rates_beyond_the_range_are_its_ends(tmp_path: Path) -> None:
    slow, slower = (len(spoken(tmp_path / str(rate), "Bonjour.", "fr", rate)) for rate in (50, 1))
    fast, faster = (len(spoken(tmp_path / str(rate), "Bonjour.", "fr", rate)) for rate in (200, 900))
    assert (slower, faster) == (slow, fast)


def pitch(samples: array[int]) -> float:
    """Return the fundamental frequency of a vowel, by autocorrelation between 60 and 250 Hz (a man's voice)."""
    wave = np.array(samples, dtype=np.float64)
    half = min(2048, len(wave) // 2)  # a quick vowel is short
    middle = wave[len(wave) // 2 - half : len(wave) // 2 + half]
    similarity = np.correlate(middle, middle, "full")[len(middle) - 1 :]
    shortest, longest = 22050 // 250, 22050 // 60
    return float(22050 / (shortest + int(np.argmax(similarity[shortest:longest]))))


def test_pitch_stays_while_the_rate_changes(tmp_path: Path) -> None:
    tones = [pitch(spoken(tmp_path / str(rate), "aaah", "fr", rate)[:-4000]) for rate in (50, 100, 200)]
    assert max(tones) / min(tones) < 1.12, tones


def loudness(samples: array[int]) -> float:
    """Return the level in dB of full scale (RMS)."""
    wave = np.array(samples, dtype=np.float64)
    return float(20 * np.log10(np.sqrt(np.mean(wave**2)) / 32768))


def test_volume_has_eighteen_decibels_of_range_and_never_clips(tmp_path: Path) -> None:
    samples = {
        volume: spoken(tmp_path / str(volume), TEXT["fr"], "fr", 100, volume) for volume in (10, 25, 50, 100)
    }
    levels = {volume: loudness(sound) for volume, sound in samples.items()}
    assert levels[100] - levels[10] >= 18, levels
    assert levels[100] > levels[50] > levels[25] > levels[10]
    assert max(map(abs, samples[100])) < 32767
