"""The bytes of /dev/input/event*, and of a pipe that carries the same: 24 bytes an event, cut anywhere."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

_EVENT: Final = struct.Struct("@llHHi")  # struct input_event: seconds, microseconds, type, code, value
SIZE: Final = _EVENT.size
_SYNCHRONISATION, KEY, SWITCH, _LAST_TYPE = 0, 1, 5, 0x1F
_DROPPED: Final = 3  # SYN_DROPPED: the kernel's buffer was full, keys may have come up unseen
_UP, _REPEATED = 0, 2
_SECOND: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """`code` is Linux's; `down` also for the system's repeat of a key that is down."""

    code: int
    down: bool
    at: float


class Torn(Exception):
    """These bytes are no events. What was not read yet is dropped: nothing says where the next one begins."""


class Dropped(Exception):
    """The system lost events: nobody knows which keys are down."""


class EventStream:
    """Bytes in, events of one `kind` out: of keys, or of switches such as that of a jack."""

    def __init__(self, kind: int = KEY) -> None:
        self._kind = kind
        self._rest = b""

    @property
    def is_cut(self) -> bool:
        """Whether the last event is not whole."""
        return bool(self._rest)

    def feed(self, data: bytes) -> Iterator[KeyEvent]:
        """The key events that are whole now. Raises Torn or Dropped, after those that came before."""
        data = self._rest + data
        whole = len(data) - len(data) % SIZE
        self._rest = data[whole:]
        for seconds, microseconds, kind, code, value in _EVENT.iter_unpack(data[:whole]):
            if (
                kind > _LAST_TYPE
                or not 0 <= microseconds < _SECOND
                or (kind == KEY and not _UP <= value <= _REPEATED)
            ):
                self._rest = b""
                raise Torn
            if kind == _SYNCHRONISATION and code == _DROPPED:
                self._rest = b""
                raise Dropped
            if kind == self._kind:
                yield KeyEvent(code, value != _UP, seconds + microseconds / _SECOND)


def packed(code: int, value: int, at: float, kind: int = KEY) -> bytes:
    """One event as the kernel writes it: what a virtual device sends."""
    seconds = int(at)
    return _EVENT.pack(seconds, int((at - seconds) * _SECOND), kind, code, value)


def press(code: int, at: float, held: float, send: Callable[[bytes], None]) -> None:
    """A key down and up, each with the event that ends a report."""
    for value, when in ((1, at), (0, at + held)):
        send(packed(code, value, when) + packed(0, 0, when, _SYNCHRONISATION))
