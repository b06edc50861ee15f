"""A keypad that is read by itself: its keys arrive, and whatever it does wrong is told and does no harm."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.keypad.codes import key_of
from kiosk.devices.keypad.events import SIZE, packed
from kiosk.devices.keypad.reader import KeyReader
from kiosk.devices.keypad.sources import pipe
from kiosk.keys import Keypad
from kiosk.settings.options import KeypadOption
from kiosk.touch.keys import key_name, scancode_of
from tests.devices.keypad_pipe import PipeKeypad, plugged

LINUX = {"f17": 187, "f18": 188, "f19": 189, "f20": 190, "f21": 191, "f22": 192, "f23": 193, "f24": 194}


class Desk:
    """What a keypad told."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.pressed: list[str] = []
        self.told: list[str] = []
        self.keypad = Keypad(KeypadOption("pipe", str(path)), self.pressed.append, self.told.append)

    def wait_for(self, happened: Callable[[], bool]) -> None:
        end = time.monotonic() + 10
        while not happened():
            assert time.monotonic() < end, (self.pressed, self.told)
            time.sleep(0.01)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "keys")
    desk.keypad.start()
    yield desk
    desk.keypad.stop()


@pytest.mark.parametrize(("key", "code"), LINUX.items())
def test_ez_access_codes_have_the_names_of_the_window(key: str, code: int) -> None:
    """Row K7: one key map serves a keyboard and a keypad."""
    assert key_of(code) == key == key_name(scancode_of(key))


def test_every_key_of_the_window_that_a_key_map_may_name_is_known_here_too() -> None:
    """Row K7: plain keys."""
    names = {key_of(code) for code in range(600)} - {None}
    assert names >= {"up", "down", "left", "right", "enter", "space", "escape", "home", "end", "page_up"}
    assert names >= {"page_down", "f1", "f2", "f3", "volume_up", "volume_down", *"0123456789"}


def test_keys_arrive_whatever_block_they_are_in(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        for key in ("f19", "f20", "5", "enter"):
            keypad.press(key)
        keypad.press_code(76)  # 5 of the number block
        desk.wait_for(lambda: len(desk.pressed) == 5)
    assert desk.pressed == ["f19", "f20", "5", "enter", "5"]


def test_two_presses_that_are_read_together_are_two_by_their_own_times(desk: Desk) -> None:
    now = time.monotonic()
    with plugged(desk.path) as keypad:
        keypad.send(b"".join(packed(108, value, now + n / 10) for n, value in enumerate((1, 0, 1, 0, 1, 0))))
        desk.wait_for(lambda: len(desk.pressed) == 3)


def test_a_keypad_that_is_pulled_out_and_put_in_again_goes_on(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        keypad.down("up")
        desk.wait_for(lambda: desk.pressed == ["up"])
    desk.wait_for(lambda: desk.told == ["keypad-lost"])
    with plugged(desk.path) as keypad:
        desk.wait_for(lambda: desk.told == ["keypad-lost", "keypad-back"])
        keypad.press("down")
        desk.wait_for(lambda: desk.pressed == ["up", "down"])


def test_a_keypad_that_comes_later_is_found(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("no pipe")
    desk = Desk(tmp_path / "keys")
    desk.keypad.start()
    desk.wait_for(lambda: desk.told == ["keypad-missing"])
    (tmp_path / "keys").unlink()
    desk.wait_for(lambda: desk.told == ["keypad-missing", "keypad-back"])
    desk.keypad.stop()


def test_no_device_of_that_name_is_told_and_looked_for_again(tmp_path: Path) -> None:
    told: list[str] = []
    keypad = Keypad(KeypadOption("device", "0da6:0008"), print, told.append)
    keypad.start()
    time.sleep(0.4)
    keypad.stop()
    assert told == ["keypad-missing"]


def test_an_unknown_key_is_told_and_the_next_one_counts(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        keypad.press_code(700)
        keypad.press("down")
        desk.wait_for(lambda: desk.pressed == ["down"])
    assert desk.told[:1] == ["keypad-unknown-key"]


def test_garbage_is_told_and_the_next_key_counts(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        keypad.send(b"\xff" * (SIZE * 3 + 7))
        desk.wait_for(lambda: desk.told == ["keypad-garbage"])
        keypad.press("down")
        desk.wait_for(lambda: desk.pressed == ["down"])


def test_half_an_event_waits_for_its_other_half(desk: Desk) -> None:
    event = packed(108, 1, time.monotonic())
    with plugged(desk.path) as keypad:
        keypad.send(event[:9])
        time.sleep(0.05)
        assert desk.pressed == []
        keypad.send(event[9:])
        desk.wait_for(lambda: desk.pressed == ["down"])


def test_half_an_event_at_the_end_is_told_and_forgotten(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        keypad.send(packed(108, 1, time.monotonic())[:9])
    desk.wait_for(lambda: desk.told == ["keypad-cut", "keypad-lost"])
    with plugged(desk.path) as keypad:
        keypad.press("down")
        desk.wait_for(lambda: desk.pressed == ["down"])


def flood(keypad: PipeKeypad) -> None:
    for n in range(2000):
        try:
            keypad.press_code(103 if n % 2 else 108)
        except BlockingIOError:
            time.sleep(0.001)


def test_a_flood_is_told_and_most_of_it_dropped(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        flood(keypad)
        desk.wait_for(lambda: "keypad-flood" in desk.told)
        time.sleep(1.1)
        before = len(desk.pressed)
        keypad.press("enter")
        desk.wait_for(lambda: desk.pressed[-1:] == ["enter"])
    assert before < 200


def test_that_the_system_lost_events_is_told_and_no_key_stays_down(desk: Desk) -> None:
    with plugged(desk.path) as keypad:
        keypad.down("up")
        keypad.send(packed(3, 0, time.monotonic(), kind=0))
        desk.wait_for(lambda: desk.told == ["keypad-flood"])
        keypad.press("enter")
        desk.wait_for(lambda: desk.pressed == ["up", "enter"])


def test_a_stuck_key_is_told_once(tmp_path: Path) -> None:
    told: list[str] = []
    opening = pipe(tmp_path / "keys")
    reader = KeyReader("keypad", opening, key_of, lambda _: None, told.append, stuck_seconds=0.3)
    reader.start()
    with plugged(tmp_path / "keys") as keypad:
        keypad.down("up")
        time.sleep(1.5)
        assert told == ["keypad-stuck-key"]
    reader.stop()


def test_stopping_lets_go_of_the_pipe(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "keys")
    desk.keypad.start()
    PipeKeypad(desk.path).unplug()
    desk.keypad.stop()
    with pytest.raises(OSError, match="No such device"):
        os.open(desk.path, os.O_WRONLY | os.O_NONBLOCK)
