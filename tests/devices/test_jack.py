"""A headset goes in and out: read from a pipe with the same events as a real jack."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.headset.jack import Jack
from kiosk.devices.keypad.events import SWITCH, packed
from kiosk.devices.keypad.sources import KeysMissing, named
from tests.devices.jack_events import turned

MICROPHONE = 4  # SW_MICROPHONE_INSERT: the same plug closes it


class Socket:
    """A jack in a pipe, and what the kiosk was told of it."""

    def __init__(self, path: Path) -> None:
        self.heard: list[bool] = []
        self.codes: list[str] = []
        self.jack = Jack("pipe", str(path), self.heard.append, self.codes.append)
        os.mkfifo(path)
        self._path = path
        self.jack.start()
        self.plug_in()

    def plug_in(self) -> None:
        """The device itself, not a headset."""
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            try:
                self._pipe = os.open(self._path, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                time.sleep(0.01)
            else:
                return
        raise TimeoutError

    def send(self, data: bytes) -> None:
        os.write(self._pipe, data)

    def headset(self, *states: bool) -> None:
        for inserted in states:
            self.send(turned(inserted=inserted))

    def pull_out(self) -> None:
        os.close(self._pipe)


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[Socket]:
    socket = Socket(tmp_path / "jack")
    yield socket
    socket.jack.stop()


def soon(is_so: Callable[[], bool], seconds: float = 3.0) -> bool:
    end = time.monotonic() + seconds
    while not is_so() and time.monotonic() < end:
        time.sleep(0.005)
    return is_so()


def test_a_headset_in_and_out_is_told_in_order(socket: Socket) -> None:
    socket.headset(True, False, True)
    assert soon(lambda: socket.heard == [True, False, True])


def test_it_is_told_within_a_tenth_of_a_second(socket: Socket) -> None:
    """Row P3 leaves 200 ms from the plug to silence."""
    told: list[bool] = []
    seconds: list[float] = []
    for inserted in (True, False) * 3:  # the best of six: other programs may have the core meanwhile
        told.append(inserted)
        began = time.monotonic()
        socket.headset(inserted)
        assert soon(lambda: socket.heard == told)
        seconds.append(time.monotonic() - began)
    assert min(seconds) < 0.1


def test_the_microphone_of_the_same_plug_is_not_the_headset(socket: Socket) -> None:
    socket.send(packed(MICROPHONE, 1, time.monotonic(), SWITCH))
    socket.headset(True)
    assert soon(lambda: socket.heard == [True])
    assert socket.codes == []


def test_keys_are_no_plug(socket: Socket) -> None:
    socket.send(packed(2, 1, time.monotonic()))  # the key 1 has the code of the switch
    socket.headset(True)
    assert soon(lambda: socket.heard == [True])


def test_a_jack_that_is_gone_is_a_headset_that_is_out(socket: Socket) -> None:
    socket.headset(True)
    assert soon(lambda: socket.heard == [True])
    socket.pull_out()
    assert soon(lambda: socket.heard == [True, False])
    socket.plug_in()
    socket.headset(True)
    assert soon(lambda: socket.heard == [True, False, True])
    assert socket.codes[:1] == ["headset-lost"]


def test_garbage_says_so_and_is_a_headset_that_is_out(socket: Socket) -> None:
    socket.headset(True)
    assert soon(lambda: socket.heard == [True])
    socket.send(b"\xff" * 24)
    assert soon(lambda: socket.heard == [True, False])
    assert "headset-garbage" in socket.codes


def test_a_headset_that_stays_in_is_not_stuck(socket: Socket) -> None:
    socket.headset(True)
    assert not soon(lambda: bool(socket.codes), 0.6)


def test_a_jack_by_a_name_that_no_device_has_is_missing(tmp_path: Path) -> None:
    (tmp_path / "event0").write_bytes(b"")
    with pytest.raises(KeysMissing):
        named("HDA Intel PCH Headphone", tmp_path)()
