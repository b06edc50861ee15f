"""An answer of the Internet Printing Protocol from bytes (RFC 8010).

Values come back as int, bool, str, ranges, resolutions and collections, anything else as bytes.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.devices.printers.ipp_values import (
    DOTS_AN_INCH,
    Attributes,
    Range,
    Resolution,
    Tag,
    Value,
    Values,
)

_FIRST_VALUE_TAG: Final = 0x10  # below: what begins a group
_TEXTS: Final = range(0x40, 0x50)
_CENTIMETRES: Final = 2.54


class Malformed(Exception):
    """What came is no message of this protocol."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` below 0x0100 is success. `groups` in the order they came, without the operation's own."""

    status: int
    groups: tuple[Attributes, ...]

    @property
    def succeeded(self) -> bool:
        return self.status < 0x0100  # noqa: PLR2004 - as RFC 8011, 4.1.6 has it


def answer(data: bytes) -> Answer:
    """Raises Malformed."""
    try:
        status = struct.unpack_from(">H", data, 2)[0]
        groups = [_mapping(_Reader(data[start:end])) for start, end in _groups(data)]
    except (struct.error, IndexError, UnicodeDecodeError, RecursionError) as error:
        raise Malformed from error
    return Answer(status, tuple(groups[1:]))


@dataclass(slots=True)
class _Reader:
    """One group's attributes: (tag, name, value) after each other."""

    data: bytes
    at: int = 0

    def next(self) -> tuple[int, str, bytes] | None:
        if self.at >= len(self.data):
            return None
        tag = self.data[self.at]
        self.at += 1
        name = self._take()
        return tag, name.decode(), self._take()

    def _take(self) -> bytes:
        (length,) = struct.unpack_from(">H", self.data, self.at)
        start = self.at + 2
        self.at = start + length
        if self.at > len(self.data):
            raise IndexError(self.at)
        return self.data[start : self.at]


def _groups(data: bytes) -> Iterator[tuple[int, int]]:
    """Where each group's attributes begin and end."""
    at, begun = 8, None
    while True:
        tag = data[at]
        if tag == 0:
            raise IndexError(at)
        if tag < _FIRST_VALUE_TAG:
            if begun is not None:
                yield begun, at
            if tag == Tag.END:
                return
            at += 1
            begun = at
            continue
        reader = _Reader(data, at)
        reader.next()
        at = reader.at


def _mapping(reader: _Reader) -> Attributes:
    found: dict[str, list[Value]] = {}
    last = ""
    while (item := reader.next()) is not None:
        tag, name, value = item
        last = name or last
        found.setdefault(last, []).append(_parsed(tag, value, reader))
    return {name: tuple(values) for name, values in found.items()}


def _parsed(tag: int, value: bytes, reader: _Reader) -> Value:
    if tag == Tag.BEGIN_COLLECTION:
        return _members(reader)
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int(struct.unpack(">i", value)[0])
    if tag == Tag.BOOLEAN:
        return value != b"\0"
    if tag == Tag.RANGE:
        return Range(*struct.unpack(">ii", value))
    if tag == Tag.RESOLUTION:
        across, along, unit = struct.unpack(">iib", value)
        if unit != DOTS_AN_INCH:
            across, along = round(across * _CENTIMETRES), round(along * _CENTIMETRES)
        return Resolution(across, along)
    return value.decode() if tag in _TEXTS else value


def _members(reader: _Reader) -> Mapping[str, Values]:
    found: dict[str, list[Value]] = {}
    member = ""
    while (item := reader.next()) is not None:
        tag, _, value = item
        if tag == Tag.END_COLLECTION:
            return {name: tuple(values) for name, values in found.items()}
        if tag == Tag.MEMBER_NAME:
            member = value.decode()
        else:
            found.setdefault(member, []).append(_parsed(tag, value, reader))
    raise IndexError(reader.at)
