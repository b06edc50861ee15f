"""One voice, real synthesis, heard through the File sink in driven time."""

from __future__ import annotations

import time
from array import array

import pytest

from tests.voice.booth import FRAME, Booth, sounding
from voice.speech.utterance import Pause, Priority, Say, Spell, Utterance

SENTENCE = "Choisissez le service que vous voulez avec les flèches, puis appuyez sur la touche ronde."


def test_what_is_said_is_heard_and_then_it_is_silent(booth: Booth) -> None:
    booth.now("Bonjour et bienvenue.", "welcome")
    assert booth.speaker.is_speaking
    over = booth.listen_to_the_end()
    assert 0.8 < over < 2.5
    assert booth.ends == [("welcome", True)]
    booth.listen(0.5)
    samples = booth.leave()
    assert sounding(samples, 0, FRAME) > 100, "no silence before the first sound"
    assert sounding(samples, 0, over) > 10_000
    assert sounding(samples, over) == 0
    assert max(samples) > 5_000


def test_new_speech_cuts_the_old_within_50_ms(booth: Booth) -> None:
    """Row A6, counted in frames at the sink; what was cut is not in the file."""
    booth.now(SENTENCE, "long")
    booth.listen(1.0)
    booth.now("Oui.", "short")
    cut = booth.sink.clock()
    over = booth.listen_to_the_end()
    assert booth.events == [("long", "cut"), ("short", "finished")]
    assert over - cut < 1.0, "nothing of the long sentence comes after the short word"


@pytest.mark.parametrize("after", [0.1, 1.0, 3.0])
def test_silence_is_silence(booth: Booth, after: float) -> None:
    booth.now(SENTENCE, "long")
    booth.say("Et encore ceci.", "next")
    booth.listen(after)
    cut = booth.sink.clock()
    booth.speaker.silence()
    booth.listen(2.0)
    assert not booth.speaker.is_speaking
    assert booth.said == ["long"], "what waited is forgotten"
    samples = booth.leave()
    assert sounding(samples, 0, cut) > 500
    assert sounding(samples, cut) == 0, "not one sample after the cut; a device adds its buffer of 20 ms"


def test_each_waits_its_turn(booth: Booth) -> None:
    booth.say("Le temps est gris.", "quiet", Priority.WHEN_QUIET)
    booth.say("Un.", "first")
    booth.say("Bientôt.", "quieter", Priority.WHEN_QUIET)
    booth.say("Deux.", "second")
    booth.listen_to_the_end()
    # The first found the speaker idle and was begun at once.
    assert booth.said == ["quiet", "first", "second", "quieter"]
    assert booth.events == [(key, "finished") for key in booth.said]


def test_what_interrupts_forgets_what_was_to_follow_but_not_what_waits_for_quiet(booth: Booth) -> None:
    booth.now(SENTENCE, "screen")
    booth.say("Premier choix.", "choice")
    booth.say("Quelqu'un arrive.", "news", Priority.WHEN_QUIET)
    booth.listen(0.3)
    booth.now("Deuxième écran.", "screen-2")
    booth.say("Son premier choix.", "choice-2")
    booth.listen_to_the_end()
    assert booth.said == ["screen", "screen-2", "choice-2", "news"]
    assert booth.ends[0] == ("screen", False)


def test_phrases_do_not_run_into_each_other(booth: Booth) -> None:
    booth.say("Un.", "a")
    booth.say("Deux.", "b")
    booth.listen_to_the_end()
    begun = {line["key"]: line["time"] for line in booth.log.lines if "text" in line}
    samples = booth.leave()
    assert sounding(samples, begun["b"] - 0.15, begun["b"]) == 0


def test_repeat_says_the_last_phrase_again(booth: Booth) -> None:
    booth.speaker.repeat()
    assert booth.said == [], "nothing was said yet"
    booth.now("Votre numéro est le A, 47.", "ticket")
    booth.listen_to_the_end()
    booth.speaker.repeat()
    booth.listen(0.2)
    booth.speaker.repeat()
    booth.listen_to_the_end()
    lines = [line for line in booth.log.lines if "text" in line]
    assert [line["key"] for line in lines] == ["ticket"] * 3
    assert len({(line["text"], line["phonemes"], line["language"]) for line in lines}) == 1
    assert booth.events == [("ticket", "finished"), ("ticket", "cut"), ("ticket", "finished")]


def test_repeat_after_silence(booth: Booth) -> None:
    booth.now(SENTENCE, "long")
    booth.listen(0.2)
    booth.speaker.silence()
    booth.speaker.repeat()
    booth.listen_to_the_end()
    assert booth.events == [("long", "cut"), ("long", "finished")]


def test_pause_stands_still_and_resume_goes_on_from_there(booth: Booth) -> None:
    booth.now(SENTENCE, "long")
    alone = booth.listen_to_the_end()
    booth.now(SENTENCE, "long")
    booth.listen(1.0)
    booth.speaker.pause()
    paused = booth.sink.clock()
    assert booth.speaker.is_paused
    assert not booth.speaker.is_speaking, "a visitor who walked away while it is paused is still noticed"
    booth.listen(5.0)
    booth.speaker.resume()
    over = booth.listen_to_the_end()
    assert over == pytest.approx(2 * alone + 5.0, abs=0.05)
    samples = booth.leave()
    assert sounding(samples, paused, paused + 5.0) == 0
    assert sounding(samples, paused + 5.0) > 20_000


def test_what_comes_next_waits_for_the_pause_to_end(booth: Booth) -> None:
    booth.now(SENTENCE, "long")
    booth.listen(0.5)
    booth.speaker.pause()
    booth.say("Ensuite.", "next")
    booth.listen(8.0)
    assert booth.said == ["long"]
    booth.speaker.resume()
    booth.listen_to_the_end()
    assert booth.said == ["long", "next"]


def test_urgent_speech_ends_a_pause(booth: Booth) -> None:
    booth.now(SENTENCE, "long")
    booth.listen(0.5)
    booth.speaker.pause()
    booth.now("Attention.", "warning")
    assert not booth.speaker.is_paused
    booth.listen_to_the_end()
    assert booth.events == [("long", "cut"), ("warning", "finished")]


def test_pause_of_nothing_is_nothing(booth: Booth) -> None:
    booth.speaker.pause()
    assert not booth.speaker.is_paused
    booth.now("Oui.", "yes")
    booth.listen_to_the_end()
    assert booth.ends == [("yes", True)]


def test_parts_are_paused_and_spelt(booth: Booth) -> None:
    booth.say((Say("Votre numéro."), Pause(1.5), Spell("A1")), "ticket")
    booth.listen_to_the_end()
    (line,) = [line for line in booth.log.lines if "text" in line]
    assert line["text"] == "Votre numéro. A1"
    assert "\u02c8a" in line["phonemes"]
    samples = booth.leave()
    silence = longest_silence(samples)
    assert 1.5 <= silence < 1.6


def longest_silence(samples: array[int]) -> float:
    longest = run = 0
    for sample in samples:
        run = 0 if sample else run + 1
        longest = max(longest, run)
    return longest / 22050


@pytest.mark.parametrize("empty", ["", "  ", "\n", "\x00", "\u2068\u2069"])
def test_nothing_to_say_is_over_at_once(booth: Booth, empty: str) -> None:
    booth.say(empty, "nothing")
    booth.say("Oui.", "yes")
    booth.listen_to_the_end()
    assert booth.ends == [("nothing", True), ("yes", True)]


def test_saying_returns_within_a_millisecond_however_long_the_text(booth: Booth) -> None:
    booth.now("Oui.")
    booth.speaker.silence()
    shortest = []
    for text in (SENTENCE, "Prenez place, nous vous appelons. " * 2000):
        taken = []
        for _ in range(9):
            utterance = Utterance(text, "fr", Priority.NOW)
            before = time.perf_counter()
            booth.speaker.say(utterance)
            taken.append(time.perf_counter() - before)
        shortest.append(sorted(taken)[len(taken) // 2])
    booth.speaker.silence()
    assert max(shortest) < 0.005, "a generous limit for a busy machine; it is 0.3 to 0.7 ms on a quiet one"


def test_ten_thousand_words_come_piece_by_piece(booth: Booth) -> None:
    booth.now("Prenez place, nous vous appelons. " * 2000, "long")
    booth.listen(3.0)
    assert booth.sink.pending() < 60 * booth.sink.rate, "a minute ahead at most, not an hour"
    booth.listen(60.0)
    assert booth.speaker.is_speaking
    booth.now("Oui.", "yes")
    booth.listen_to_the_end()
    assert booth.events == [("long", "cut"), ("yes", "finished")]


def test_the_log_tells_language_priority_time_and_sound(booth: Booth) -> None:
    booth.listen(0.5)
    booth.say("مَرْحَبًا بِكُمْ", "welcome", Priority.NOW, "ar")
    booth.listen_to_the_end()
    said, ended = booth.log.lines
    assert said == {
        "time": 0.5,
        "language": "ar",
        "route": "speaker",
        "rate": 100.0,
        "gain": 0.0,
        "priority": "now",
        "key": "welcome",
        "text": "مَرْحَبًا بِكُمْ",
        "phonemes": "mˈarħaban bˈikum",
        "private": False,
    }
    assert ended == {"time": pytest.approx(1.9, abs=0.5), "key": "welcome", "event": "finished"}


def test_it_wakes_the_loop_in_time_and_not_when_idle(booth: Booth) -> None:
    assert booth.speaker.wake_in() is None
    booth.now("Bonjour.")
    waited = booth.speaker.wake_in()
    assert waited is not None
    assert 0 < waited < 2


def test_each_utterance_is_said_in_its_own_language(booth: Booth) -> None:
    """Three of the four share a synthesiser's voice, and no words: 25 is heard in each language's own."""
    for tag in ("ar", "ary", "fr", "zgh", "ary"):
        booth.say("25", tag, language=tag)
    booth.listen_to_the_end()
    said = {line["key"]: line["phonemes"] for line in booth.log.lines if "text" in line}
    assert said == {
        "ar": "χˈamsa waʕiʃrˈuːn",
        "ary": "χˈəmsa ˈu ʕəʃrˈiːn",
        "fr": "vɛ̃tsˈɛ̃k",
        "zgh": "sˈin ˈid mrˈaw dsəmmˈus",
    }
    assert booth.faults == []
    assert [completed for _, completed in booth.ends] == [True] * 5
