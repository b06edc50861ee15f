"""Reads ESC/POS as a printer does: bytes in, commands out, and a whole job back into pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PIL import Image

ESC, GS, DLE = 0x1B, 0x1D, 0x10

# Bytes of parameters after the two bytes of the command.
PARAMETERS = {
    (ESC, ord("@")): 0,
    (ESC, ord("2")): 0,
    (ESC, ord("3")): 1,
    (ESC, ord("d")): 1,
    (ESC, ord("J")): 1,
    (ESC, ord("a")): 1,
    (GS, ord("a")): 1,
    (GS, ord("r")): 1,
    (DLE, 0x04): 1,
    (DLE, 0x05): 1,
    (DLE, 0x14): 8,
}


@dataclass(frozen=True)
class Picture:
    """Rows of dots, one byte for eight of them, 1 is black."""

    rows: tuple[bytes, ...]


@dataclass(frozen=True)
class Cut:
    pass


@dataclass(frozen=True)
class Control:
    """Any other command: its two bytes and its parameters."""

    code: bytes
    parameters: bytes


@dataclass(frozen=True)
class Letter:
    """A byte that would be printed as text: a kiosk's ticket has none."""

    byte: int


Command = Picture | Cut | Control | Letter


def take(buffer: bytearray) -> Command | None:
    """Removes the first whole command, or gives None where more bytes are needed. NUL does nothing."""
    while buffer[:1] == b"\0":
        del buffer[:1]
    if not buffer:
        return None
    if buffer[0] not in (ESC, GS, DLE):
        return Letter(_removed(buffer, 1)[0])
    if len(buffer) < 2:
        return None
    first, second = buffer[0], buffer[1]
    if (first, second) == (GS, ord("v")):
        return _picture(buffer)
    if (first, second) == (GS, ord("V")):
        return _cut(buffer)
    if (length := PARAMETERS.get((first, second))) is None:
        return Control(_removed(buffer, 2), b"")  # not defined: passed over
    if len(buffer) < 2 + length:
        return None
    whole = _removed(buffer, 2 + length)
    return Control(whole[:2], whole[2:])


def _picture(buffer: bytearray) -> Command | None:
    """GS v 0 m xL xH yL yH …"""
    if len(buffer) < 3:
        return None
    if buffer[2] not in (0x30, 0x00):
        return Control(_removed(buffer, 3), b"")
    if len(buffer) < 8:
        return None
    width, rows = buffer[4] | buffer[5] << 8, buffer[6] | buffer[7] << 8
    if len(buffer) < 8 + width * rows:
        return None
    dots = _removed(buffer, 8 + width * rows)[8:]
    return Picture(tuple(dots[i * width : (i + 1) * width] for i in range(rows)))


def _cut(buffer: bytearray) -> Command | None:
    """GS V m, and n where m is 65 or more."""
    if len(buffer) < 3:
        return None
    length = 4 if buffer[2] >= 65 else 3
    if len(buffer) < length:
        return None
    _removed(buffer, length)
    return Cut()


def _removed(buffer: bytearray, length: int) -> bytes:
    head = bytes(buffer[:length])
    del buffer[:length]
    return head


def commands(data: bytes) -> Iterator[Command]:
    buffer = bytearray(data)
    while (command := take(buffer)) is not None:
        yield command
    assert not buffer, f"{len(buffer)} bytes of a command that never ends"


@dataclass
class Paper:
    """What comes out: the strip that is being printed, and those that were cut off."""

    strip: list[bytes] = field(default_factory=list)
    tickets: list[Image.Image] = field(default_factory=list)

    def add(self, rows: tuple[bytes, ...]) -> None:
        self.strip += rows

    def cut(self) -> None:
        if any(any(row) for row in self.strip):
            self.tickets.append(image_of(self.strip))
        self.strip = []


def image_of(rows: list[bytes]) -> Image.Image:
    """Mode "1", black on white."""
    width = max(map(len, rows))
    data = b"".join(row.ljust(width, b"\0") for row in rows)
    return Image.frombytes("1", (width * 8, len(rows)), bytes(byte ^ 0xFF for byte in data))


def decode(data: bytes) -> list[Image.Image]:
    """The tickets in these bytes. Fails on anything printed as text, and on paper that is not cut off."""
    paper = Paper()
    for command in commands(data):
        match command:
            case Picture(rows):
                paper.add(rows)
            case Cut():
                paper.cut()
            case Letter(byte):
                raise AssertionError(f"byte {byte:#x} would be printed as text")
    assert not paper.strip, "the last ticket was not cut off"
    return paper.tickets
