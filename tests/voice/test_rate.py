"""Rate (row A14): duration and pitch as measured on the sound itself."""

from __future__ import annotations

from array import array
from pathlib import Path

import numpy as np
import pytest

from tests.voice.booth import Booth, heard
from voice.languages import available
from voice.sound.pcm import SAMPLE_RATE
from voice.sound.sink import FileSink
from voice.sound.stretch import Stretched
from voice.speech.utterance import Pause, Priority, Say

TEXT = {
    "ary": "خْتَارْ الْخَدْمَة اللِّي بْغِيتِي بْالسُّهُومَة، وْ مْنْ بَعْدْ بَرَّكْ عْلَى الزّْرّْ الْمُدَوَّرْ بَاشْ تْكَمَّلْ.",
    "zgh": "ⵙⵜⵢ ⵜⴰⵏⵓⴼⴰ ⵏⵏⴰ ⵜⵔⵉⴷ ⵙ ⵉⵎⵎⴰⵙⵙⵏ, ⵣⴳ ⴷⴼⴼⵉⵔ ⴰⴷⵔ ⵅⴼ ⵜⵇⴼⴼⴰⵍⵜ ⵉⵎⵔⵔⵉⵏ ⵃⵎⴰ ⴰⴷ ⵜⵙⵎⴷⴷ.",
    "fr": "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde pour continuer.",
    "ar": "اِخْتَرِ الْخِدْمَةَ الَّتِي تُرِيدُهَا بِالْأَسْهُمْ، ثُمَّ اِضْغَطْ عَلَى الزِّرِّ الْمُسْتَدِيرِ لِلْمُتَابَعَة.",
}


RATES = (50, 75, 150, 200)


def spoken(folder: Path, text: str, language: str, rate: float = 100) -> array[int]:
    folder.mkdir()
    with Booth(folder) as booth:
        booth.speaker.set_rate(rate)
        booth.say(text, "text", language=language)
        booth.listen_to_the_end()
        booth.speaker.close()
        return heard(booth.path)


def pitch(samples: array[int]) -> float:
    """Return the mean fundamental frequency of every voiced 90 ms, by autocorrelation between 60 and 300 Hz.

    The mean, not the median: a sentence has a high and a low half, and which of them is in the middle is chance.
    """
    found = []
    for start in range(0, len(samples) - 2048, 256):
        wave = np.array(samples[start : start + 2048], dtype=np.float64)
        wave -= wave.mean()
        if wave.std() < 1500:
            continue
        similarity = np.fft.irfft(np.abs(np.fft.rfft(wave, 4096)) ** 2)[:2048] / (wave @ wave)
        shortest, longest = SAMPLE_RATE // 300, SAMPLE_RATE // 60
        best = shortest + int(np.argmax(similarity[shortest:longest]))
        if similarity[best] > 0.6:
            found.append(SAMPLE_RATE / best)
    return float(np.mean(found))


@pytest.mark.parametrize("language", available())
def test_every_rate_takes_its_time_and_keeps_the_pitch(language: str, tmp_path: Path) -> None:
    """Duration within 5 %, F0 within 3 %, of each language at the ends of the range and between."""
    usual = spoken(tmp_path / "usual", TEXT[language], language)
    tone = pitch(usual)
    for rate in RATES:
        changed = spoken(tmp_path / str(rate), TEXT[language], language, rate)
        assert len(changed) / len(usual) == pytest.approx(100 / rate, rel=0.05), rate
        assert pitch(changed) == pytest.approx(tone, rel=0.03), rate


def test_rates_beyond_the_range_are_its_ends(tmp_path: Path) -> None:
    slow, slower = (len(spoken(tmp_path / str(rate), "Bonjour.", "fr", rate)) for rate in (50, 1))
    fast, faster = (len(spoken(tmp_path / str(rate), "Bonjour.", "fr", rate)) for rate in (200, 900))
    assert (slower, faster) == (slow, fast)


def test_at_the_usual_rate_sound_passes_untouched_and_at_once(tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "heard.wav")
    sound = array("h", range(-300, 300)).tobytes()
    Stretched(sink.open(), 1.0).write(sound)
    assert sink.take(600) == sound
    sink.close()


def test_a_new_rate_begins_with_the_next_phrase(tmp_path: Path) -> None:
    """The phrase under way is not bent in the middle; every key cuts it, so for a visitor that is at once."""
    usual, fast = (len(spoken(tmp_path / str(rate), TEXT["fr"], "fr", rate)) for rate in (100, 200))
    (tmp_path / "changed").mkdir()
    with Booth(tmp_path / "changed") as booth:
        booth.say(TEXT["fr"], "one")
        booth.listen(1.0)
        booth.speaker.set_rate(200)
        booth.say(TEXT["fr"], "two")
        booth.listen_to_the_end()
        begun = {line["key"]: line["time"] for line in booth.log.lines if "text" in line}
        ended = {line["key"]: line["time"] for line in booth.log.lines if "event" in line}
    assert ended["one"] - begun["one"] == pytest.approx(usual / SAMPLE_RATE, abs=0.05)
    assert ended["two"] - begun["two"] == pytest.approx(fast / SAMPLE_RATE, abs=0.05)


def test_a_pause_is_as_long_as_the_rate_makes_it(booth: Booth) -> None:
    booth.speaker.set_rate(50)
    booth.say((Say("Un."), Pause(0.5), Say("Deux.")), "two words")
    slow = booth.listen_to_the_end()
    booth.speaker.set_rate(100)
    booth.say((Say("Un."), Pause(0.5), Say("Deux.")), "again")
    assert slow == pytest.approx(2 * (booth.listen_to_the_end() - slow), rel=0.05)


def test_slow_speech_is_cut_as_quickly_as_any(booth: Booth) -> None:
    """Row A6: what the stretch keeps back is gone too."""
    booth.speaker.set_rate(50)
    booth.say(TEXT["fr"], "slow")
    booth.listen(1.0)
    booth.speaker.silence()
    at = booth.sink.played()
    booth.listen(0.5)
    assert booth.sink.played() == at
    booth.say("Oui.", "after", Priority.NOW)
    booth.listen_to_the_end()
    assert booth.ends == [("slow", False), ("after", True)]
