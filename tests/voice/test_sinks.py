"""What every sink keeps to: nothing, a file, and miniaudio's own silent device in real time."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.voice.booth import heard
from voice.faults import SoundLost
from voice.sound.sink import DeviceSink, FileSink, NullSink, Sink, Stream

RATE = 22050
TONE = b"\x10\x20" * RATE
"""One second."""

Play = Callable[[float], None]


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(params=["null", "file", "device"])
def playing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Sink, Play]]:
    """A sink, and how time passes for it."""
    sink, play = made(request.param, tmp_path)
    yield sink, play
    sink.close()


def made(kind: str, folder: Path) -> tuple[Sink, Play]:
    if kind == "null":
        clock = Clock()
        return NullSink(clock), clock.advance
    if kind == "file":
        file = FileSink(folder / "heard.wav")
        return file, file.advance
    return DeviceSink("NULL"), time.sleep


def is_over(stream: Stream) -> bool:
    return stream.over


def test_sound_is_played_once_and_then_there_is_silence(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    sink.write(TONE[: RATE // 5])
    assert sink.pending() <= RATE // 10
    play(0.3)
    assert (sink.pending(), sink.played()) == (0, RATE // 10)
    play(0.1)
    assert sink.played() == RATE // 10


def test_its_clock_goes_on_in_silence(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    before = sink.clock()
    play(0.25)
    assert 0.249 < sink.clock() - before < 1.0
    assert sink.played() == 0


def test_flush_drops_what_was_not_heard_and_cuts_the_stream(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    stream = sink.open()
    assert stream.write(TONE)
    play(0.1)
    assert not is_over(stream)
    sink.flush()
    heard = stream.heard
    assert 0 < heard < RATE
    assert is_over(stream)
    assert stream.cut
    assert not stream.write(TONE), "who makes the sound learns to stop"
    assert not stream.wait_for_room()
    play(0.1)
    assert (sink.pending(), sink.played()) == (0, heard)


def test_a_stream_is_over_when_it_is_closed_and_heard(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    stream = sink.open()
    stream.write(TONE[: RATE // 5])
    stream.close()
    assert not is_over(stream)
    play(0.4)
    assert is_over(stream)
    assert not stream.cut
    assert stream.heard == RATE // 10


def test_an_empty_stream_is_over_at_once(playing: tuple[Sink, Play]) -> None:
    sink, _ = playing
    stream = sink.open()
    stream.close()
    assert is_over(stream)


def test_two_streams_are_heard_one_after_the_other(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    first, second = sink.open(), sink.open()
    first.write(TONE[: RATE // 5])
    second.write(TONE[: RATE // 5])
    first.close()
    second.close()
    play(0.5)
    assert (first.heard, second.heard) == (RATE // 10, RATE // 10)


def test_held_it_stands_still(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    sink.write(TONE)
    play(0.1)
    sink.hold(True)
    at = sink.played()
    play(0.2)
    assert sink.played() == at
    sink.hold(False)
    play(0.2)
    assert sink.played() > at


def test_a_flush_ends_a_hold(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    sink.hold(True)
    sink.flush()
    sink.write(TONE[: RATE // 5])
    play(0.3)
    assert sink.played() == RATE // 10


def test_closed_it_takes_nothing(playing: tuple[Sink, Play]) -> None:
    sink, _ = playing
    stream = sink.open()
    sink.close()
    assert sink.lost
    assert not stream.write(TONE)
    with pytest.raises(SoundLost):
        sink.write(TONE)
    with pytest.raises(SoundLost):
        sink.open()
    sink.close()


def test_a_maker_waits_for_the_ear_and_a_flush_frees_it(playing: tuple[Sink, Play]) -> None:
    sink, play = playing
    stream = sink.open()
    goes_on: list[bool] = []

    def make() -> None:
        while stream.write(TONE) and stream.wait_for_room():
            goes_on.append(True)

    maker = threading.Thread(target=make)
    maker.start()
    play(0.1)
    time.sleep(0.05)
    assert sink.pending() <= 2 * RATE, "it is not far ahead"
    sink.flush()
    maker.join(2)
    assert not maker.is_alive()


def test_a_file_has_what_was_heard_and_the_silence_between(tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "heard.wav")
    sink.advance(0.5)
    sink.write(TONE)
    sink.advance(0.25)
    sink.flush()
    sink.advance(0.25)
    sink.write(TONE[:200])
    assert sink.drain() == pytest.approx(100 / RATE)
    assert sink.clock() == pytest.approx(1.0 + 100 / RATE, abs=1 / RATE)
    sink.close()
    samples = heard(tmp_path / "heard.wav")
    loud = [at for at, sample in enumerate(samples) if sample]
    quarter = RATE // 4
    assert loud == [*range(RATE // 2, RATE // 2 + len(loud) - 100), *range(RATE, RATE + 100)]
    assert abs(len(loud) - 100 - quarter) <= 1


def test_a_file_can_be_played_even_if_it_was_never_closed(tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "heard.wav")
    sink.write(TONE)
    sink.advance(0.5)
    sink._disk.flush()  # what the operating system does when a process is killed
    assert len(heard(tmp_path / "heard.wav")) == RATE // 2
    sink.close()


def test_little_steps_of_time_lose_nothing(tmp_path: Path) -> None:
    sink = FileSink(tmp_path / "heard.wav")
    for _ in range(1000):
        sink.advance(1 / 60)
    assert sink.clock() == pytest.approx(1000 / 60, abs=0.001)
    sink.close()


def test_a_full_disk_is_a_lost_sink_not_an_error() -> None:
    sink = FileSink("/dev/full")
    stream = sink.open()
    stream.write(TONE)
    sink.advance(0.1)
    assert sink.lost
    assert is_over(stream)
    sink.advance(1.0)
    assert sink.clock() == pytest.approx(1.1), "time goes on"
    sink.close()


def test_a_file_that_cannot_be_made_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        FileSink(tmp_path / "nowhere" / "heard.wav")


def test_nothing_plays_in_real_time_when_no_clock_drives_it() -> None:
    sink = NullSink()
    sink.write(TONE)
    time.sleep(0.1)
    assert 0.09 * RATE < sink.played() < 0.9 * RATE
    sink.close()
