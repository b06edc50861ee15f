"""Where key events come from: an input device by vendor and product, for us alone; or a pipe in its place.

A desktop session on Linux takes F20 for "mute the microphone" and F21 to F23 for the touchpad: hence the exclusive
grab. The pipe is a virtual device: who opens it for writing plugs it in, who closes it pulls it out.
"""

import fcntl
import os
import stat
import struct
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from protocol.faults import DeviceFault

Opening = Callable[[], list[int]]
"""Gives file descriptors that do not block, one at least. Raises DeviceFault: missing, or in another's hands."""

# <linux/input.h>: _IOR('E', 0x02, struct input_id), _IOW('E', 0x90, int), _IOW('E', 0xa0, int)
_GET_ID, _GRAB, _SET_CLOCK = 0x80084502, 0x40044590, 0x400445A0
_NAME_SIZE: Final = 256
_GET_NAME: Final = 0x80004506 | _NAME_SIZE << 16  # _IOR('E', 0x06, 256 bytes)
_ID: Final = struct.Struct("@HHHH")  # bus, vendor, product, version
_NODES: Final = Path("/dev/input")


class KeysMissing(DeviceFault):
    """Nothing is there under this name."""

    code = "keys-missing"


class KeysTaken(DeviceFault):
    """Another program reads the device for itself."""

    code = "keys-taken"


def device(name: str, nodes: Path = _NODES) -> Opening:
    """VENDOR:PRODUCT as `lsusb` prints them. A keypad may be several devices to the system: all are opened."""
    vendor, product = (int(part, 16) for part in name.split(":"))

    def opening() -> list[int]:
        found = _matching(sorted(nodes.glob("event*")), lambda one: _is(one, vendor, product))
        if not found:
            raise KeysMissing(name)
        try:
            for descriptor in found:
                fcntl.ioctl(descriptor, _GRAB, 1)
                fcntl.ioctl(descriptor, _SET_CLOCK, struct.pack("@i", time.CLOCK_MONOTONIC))
        except OSError as error:
            _close(found)
            raise KeysTaken(f"{name}: {error.strerror}") from error
        return found

    return opening


def keys_are_there(kind: str, at: str, nodes: Path = _NODES) -> bool:
    """Whether the device or pipe of an option is plugged in; nobody who reads it is disturbed."""
    if kind == "pipe":
        return _is_pipe(Path(at))
    vendor, product = (int(part, 16) for part in at.split(":"))
    return _any(nodes, lambda one: _is(one, vendor, product))


def jack_is_there(kind: str, at: str, nodes: Path = _NODES) -> bool:
    """As `keys_are_there`, for the jack of a headset."""
    return _is_pipe(Path(at)) if kind == "pipe" else _any(nodes, lambda one: _name_of(one) == at)


def _is_pipe(path: Path) -> bool:
    return path.exists() and stat.S_ISFIFO(path.stat().st_mode)


def _any(nodes: Path, wanted: Callable[[int], bool]) -> bool:
    found = _matching(sorted(nodes.glob("event*")), wanted)
    _close(found)
    return bool(found)


def pipe(path: Path) -> Opening:
    """A FIFO; made where it is not there yet."""

    def opening() -> list[int]:
        try:
            if not path.exists():
                os.mkfifo(path, 0o600)
            if not stat.S_ISFIFO(path.stat().st_mode):
                raise KeysMissing(f"{path.name} is no pipe")
            return [os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)]
        except OSError as error:
            raise KeysMissing(f"{path.name}: {error.strerror}") from error

    return opening


def named(name: str, nodes: Path = _NODES) -> Opening:
    """By the name the system has for it (/proc/bus/input/devices): a jack has no vendor. Others may read it too."""

    def opening() -> list[int]:
        found = _matching(sorted(nodes.glob("event*")), lambda one: _name_of(one) == name)
        if not found:
            raise KeysMissing(name)
        return found

    return opening


def _matching(nodes: Iterable[Path], wanted: Callable[[int], bool]) -> list[int]:
    found: list[int] = []
    for node in nodes:
        try:
            descriptor = os.open(node, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:  # gone meanwhile, or not for us
            continue
        if wanted(descriptor):
            found.append(descriptor)
        else:
            os.close(descriptor)
    return found


def _is(descriptor: int, vendor: int, product: int) -> bool:
    try:
        answer = fcntl.ioctl(descriptor, _GET_ID, bytes(_ID.size))
    except OSError:  # no input device
        return False
    _, its_vendor, its_product, _ = _ID.unpack(answer)
    return (its_vendor, its_product) == (vendor, product)


def _name_of(descriptor: int) -> str:
    try:
        return fcntl.ioctl(descriptor, _GET_NAME, bytes(_NAME_SIZE)).split(b"\0")[0].decode(errors="replace")
    except OSError:  # no input device
        return ""


def _close(descriptors: Iterable[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
