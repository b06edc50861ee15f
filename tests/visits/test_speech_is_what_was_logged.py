"""speech.wav is what speech.log says, as the ear tells: each line rendered anew is found in the recording where the log has
it, by cross-correlation: in its order, at its rate and loudness; between two of them there is nothing."""

from __future__ import annotations

import itertools
from array import array
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from kiosk.content.messages import LOCALES
from kiosk.locate import CONFIG
from kiosk.rehearsal.hearing import LOUDNESS
from tests.visits.played import Played, apart, play
from tests.voice.booth import Booth, heard
from tests.voice.test_levels import loudness
from voice.languages import available
from voice.packs.manifest import Clip, Manifest, Sequence
from voice.packs.pack import Pack
from voice.packs.script import script
from voice.sound.earcons import Earcon
from voice.sound.levels import headset_levels
from voice.sound.pcm import SAMPLE_RATE
from voice.speech.utterance import Part, Play, Say

Wave = npt.NDArray[np.float64]
FRAME = SAMPLE_RATE // 200
"""Samples of 5 ms: synthesis is never twice the same to the sample."""
FURTHEST, NEAR = 60, 4
"""Frames: how far from its place a line is looked for, and how near it must be found."""
LIKE = 0.85
LOUDNESS_NEAR = 0.5
"""Decibels: the time-stretch leaves out other periods each time; a step of the volume is 6 or more."""


@dataclass(frozen=True)
class Line:
    """A line of the log; `begun` and `ended` in samples of the recording."""

    said: dict[str, Any]
    begun: int
    ended: int
    said_to_its_end: bool


def lines(log: list[dict[str, Any]]) -> list[Line]:
    found, said = [], None
    for entry in log:
        if "text" in entry:
            assert said is None, "one at a time"
            said = entry
        elif said is not None and entry["event"] != "mark":
            assert entry["key"] == said["key"]
            begun, ended = (round(one["time"] * SAMPLE_RATE) for one in (said, entry))
            found.append(Line(said, begun, ended, entry["event"] == "finished"))
            said = None
    return found


def rendered(said: dict[str, Any], folder: Path) -> array[int]:
    """Said anew from what the log holds, at full level."""
    folder.mkdir()
    earcons: list[Part] = [Play(Earcon(name)) for name in said.get("earcons", ())]
    with Booth(folder) as booth:
        booth.speaker.set_rate(said["rate"])
        booth.say((*earcons, Say(said["text"])), language=said["language"])
        booth.listen_to_the_end()
        booth.speaker.close()
        return heard(booth.path)


def envelope(samples: array[int]) -> Wave:
    """Return the loudness of every frame, smoothed over 45 ms."""
    wave = np.array(samples[: len(samples) // FRAME * FRAME], dtype=np.float64).reshape(-1, FRAME)
    return np.convolve(np.sqrt((wave**2).mean(axis=1)), np.hanning(11)[1:-1], "same")


def alike(one: Wave, other: Wave) -> float:
    """Return the correlation of what both have, from -1 to 1."""
    shorter = min(len(one), len(other))
    a, b = (part[:shorter] - part[:shorter].mean() for part in (one, other))
    return float(a @ b / np.sqrt((a @ a) * (b @ b) + 1e-9))


def best(fresh: Wave, recording: Wave, begun: int) -> tuple[float, int]:
    """Return how well `fresh` fits, and how many frames from its place it fits best."""
    around = range(max(0, begun - FURTHEST), begun + FURTHEST)
    return max((alike(fresh, recording[at : at + len(fresh)]), at - begun) for at in around)


@pytest.fixture(scope="module", params=available())
def visit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    played = play(tmp_path_factory.mktemp("heard") / "visit", "book_appointment", request.param, "keypad")
    assert played.code == 0, played.said
    return played


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("hurried")
    out = folder / "visit"
    run = apart(["-m", "tests.visits.hurried", str(out)], folder)
    assert run.returncode == 0, run.stderr
    return Played(out, run.returncode, run.stdout)


@pytest.fixture(scope="module")
def recording(visit: Played) -> array[int]:
    return heard(visit.out / "speech.wav")


def test_every_line_is_heard_where_the_log_has_it(
    visit: Played, recording: array[int], tmp_path: Path
) -> None:
    told, levels = lines(visit.speech), headset_levels(LOUDNESS)
    for line in told:
        assert (line.said["route"], line.said["rate"]) == ("headset", 100)
        assert line.said["gain"] == pytest.approx(levels.gain(levels.default), abs=0.1)
    assert_heard(told, recording, tmp_path)


def test_so_it_is_when_the_visitor_changes_rate_and_volume_on_the_way(
    hurried: Played, tmp_path: Path
) -> None:
    """Rows A10, A14. The log says how each line was given: as the line before or after, or as usual, is not found."""
    told, recording = lines(hurried.speech), heard(hurried.out / "speech.wav")
    given = [key for key, _ in itertools.groupby((line.said["rate"], line.said["gain"]) for line in told)]
    rates = [key for key, _ in itertools.groupby(rate for rate, _ in given)]
    assert rates == [100, 125, 150, 125, 100, 75, 100, 125, 150, 200, 100], "each change, and who comes next"
    assert {gain for _, gain in given} == {-27, -18, -12}
    assert_heard(told, recording, tmp_path)


def test_a_log_with_a_wrong_rate_or_volume_is_found_out(hurried: Played, tmp_path: Path) -> None:
    """The measure itself can fail, for each line that is not given as usual."""
    told, recording = lines(hurried.speech), heard(hurried.out / "speech.wav")
    for change, wrong in enumerate(({"rate": 100.0}, {"gain": -18.0})):
        changed = [line for line in told if line.said | wrong != line.said]
        assert len(changed) > 5
        for n, line in enumerate(changed):
            with pytest.raises(AssertionError):
                assert_heard([replace(line, said=line.said | wrong)], recording, tmp_path / f"{change}-{n}")


def assert_heard(told: list[Line], recording: array[int], folder: Path) -> None:
    """Order, place, rate, loudness; and no other line fits as well."""
    whole = envelope(recording)
    fresh: dict[str, Wave] = {}
    folder.mkdir(exist_ok=True)
    for n, line in enumerate(told):
        new = rendered(line.said, folder / str(n))
        sounded = line.ended - line.begun
        if line.said_to_its_end:
            assert abs(sounded - len(new)) < max(0.03 * len(new), 0.04 * SAMPLE_RATE), line.said["key"]
        level = loudness(recording[line.begun : line.ended]) - loudness(new[:sounded])
        assert level == pytest.approx(line.said["gain"], abs=LOUDNESS_NEAR), line.said["key"]
        shape = envelope(new)[: sounded // FRAME]
        likeness, off = best(shape, whole, line.begun // FRAME)
        assert likeness > LIKE, line.said
        assert abs(off) <= NEAR, line.said
        here = whole[line.begun // FRAME : line.ended // FRAME]
        for text, other in fresh.items():
            if text != line.said["text"] and len(other) > 0.8 * len(here):
                assert alike(other, here) < likeness, (text, line.said)
        fresh[line.said["text"]] = shape
    assert len(fresh) == len({line.said["text"] for line in told})


def test_between_two_lines_there_is_nothing_and_in_each_there_is_something_at_once(
    visit: Played, recording: array[int]
) -> None:
    told = lines(visit.speech)
    for before, after in itertools.pairwise(told):
        assert before.ended <= after.begun
        assert not any(recording[before.ended : after.begun])
    assert not any(recording[told[-1].ended :])
    for line in told:
        assert any(recording[line.begun : line.begun + SAMPLE_RATE // 20]), line.said["key"]


def test_who_uses_the_keypad_has_a_headset_and_nothing_of_it_is_for_the_hall(visit: Played) -> None:
    assert {line.said["route"] for line in lines(visit.speech)} == {"headset"}


def test_who_touches_has_none_and_nothing_private_is_for_the_hall(tmp_path: Path) -> None:
    """Rows A18, P1: the number that is typed, and how the certificate is."""
    played = play(tmp_path / "visit", "check_certificate", "fr", "touch")
    assert played.code == 0, played.said
    said = [line.said for line in lines(played.speech)]
    assert {line["route"] for line in said} == {"speaker"}
    masks = ("étoile", "à taper", "Signes cachés", "Rien n'est", "effacé", "affiché à l'écran")
    private = [line["text"] for line in said if line["private"]]
    assert any(text.startswith("État.") for text in private)
    assert [text for text in private if not any(mask in text for mask in masks)] == []


def test_all_of_it_could_be_a_recorded_voice(visit: Played, tmp_path: Path) -> None:
    """Row L3: with every prompt of the language recorded, no sentence of the visit is left to synthesis."""
    packs: dict[str, Pack] = {}
    for line in lines(visit.speech):
        tag, text = line.said["language"], line.said["text"]
        if tag not in packs:
            packs[tag] = Pack(tmp_path, fully_recorded(tag))
        assert packs[tag].clips(text), text


def fully_recorded(tag: str) -> Manifest:
    """A manifest of all prompts; what is found needs no clip yet."""
    prompts = script(tag, LOCALES / tag, CONFIG / "content")
    clips = {p.id: Sequence(p.seq) if p.seq else Clip(p.text, "clip.opus", "0" * 64) for p in prompts}
    return Manifest(tag, prompts=clips)


def test_another_rate_or_another_place_would_not_be_taken_for_it(tmp_path: Path) -> None:
    """The measure itself can fail."""
    said = {
        "text": "Choisissez le service que vous voulez, puis appuyez sur la touche ronde.",
        "language": "fr",
    }
    one, again, faster = (
        envelope(rendered(said | {"rate": rate}, tmp_path / str(n))) for n, rate in enumerate((100, 100, 110))
    )
    assert alike(one, again) > LIKE
    assert alike(one, faster) < LIKE
    assert alike(one[10:], again) < LIKE
