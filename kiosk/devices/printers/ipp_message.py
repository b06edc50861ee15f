"""The Internet Printing Protocol's messages (RFC 8010): a request to bytes, an answer from bytes.

Only what a ticket needs: values of the types below go out; an answer's values come back as int, bool, str, ranges,
resolutions and collections, anything else as bytes.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

VERSION: Final = b"\x02\x00"

_OPERATION_GROUP, _JOB_GROUP, _END = 0x01, 0x02, 0x03
_FIRST_VALUE_TAG: Final = 0x10  # below: what begins a group
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_RESOLUTION, _RANGE, _BEGIN_COLLECTION = 0x32, 0x33, 0x34
_END_COLLECTION, _MEMBER_NAME = 0x37, 0x4A
_NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE, _MIME_TYPE = 0x42, 0x44, 0x45, 0x47, 0x48, 0x49
_TEXTS: Final = range(0x40, 0x50)
_DOTS_AN_INCH: Final = 3
_CENTIMETRES: Final = 2.54


class Malformed(Exception):
    """What came is no message of this protocol."""


class Operation(IntEnum):
    """RFC 8011, 5.4.15; CUPS speaks the same."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


@dataclass(frozen=True, slots=True)
class Enum:
    """A numbered value, which is another type on the wire than an integer."""

    number: int


@dataclass(frozen=True, slots=True)
class Uri:
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    text: str


@dataclass(frozen=True, slots=True)
class MimeType:
    text: str


@dataclass(frozen=True, slots=True)
class Range:
    """Both ends included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """Dots per inch, across and along the paper."""

    across: int
    along: int


Value = int | bool | str | bytes | Enum | Uri | Name | MimeType | Range | Resolution | Mapping[str, "Values"]
"""A str is a keyword where it is sent, and any text where it came."""
Values = tuple["Value", ...]
Attributes = Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` below 0x0100 is success. `groups` in the order they came, without the operation's own."""

    status: int
    groups: tuple[Attributes, ...]

    @property
    def succeeded(self) -> bool:
        return self.status < 0x0100  # noqa: PLR2004 - as RFC 8011, 4.1.6 has it


def request(
    operation: Operation,
    number: int,
    about: Mapping[str, Value | Values],
    job: Mapping[str, Value | Values] | None = None,
) -> bytes:
    """The bytes before the document. `about` holds the operation's attributes, the target first."""
    head = VERSION + struct.pack(">hi", operation, number) + bytes((_OPERATION_GROUP,))
    head += _attribute(_CHARSET, "attributes-charset", b"utf-8")
    head += _attribute(_LANGUAGE, "attributes-natural-language", b"en")
    body = b"".join(_named(name, value) for name, value in about.items())
    if job:
        body += bytes((_JOB_GROUP,)) + b"".join(_named(name, value) for name, value in job.items())
    return head + body + bytes((_END,))


def answer(data: bytes) -> Answer:
    """Raises Malformed."""
    try:
        status = struct.unpack_from(">h", data, 2)[0]
        groups = [_mapping(_Reader(data[start:end])) for start, end in _groups(data)]
    except (struct.error, IndexError, UnicodeDecodeError, RecursionError) as error:
        raise Malformed from error
    return Answer(status, tuple(groups[1:]))


# --- writing -------------------------------------------------------------------------------------


def _named(name: str, value: Value | Values) -> bytes:
    """Further values of one attribute have no name."""
    values = value if isinstance(value, tuple) else (value,)
    return b"".join(_value(name if first else "", each) for first, each in _marked(values))


def _marked(values: Values) -> Iterator[tuple[bool, Value]]:
    for place, value in enumerate(values):
        yield place == 0, value


def _value(name: str, value: Value) -> bytes:
    match value:
        case bool():
            return _attribute(_BOOLEAN, name, bytes((value,)))
        case int():
            return _attribute(_INTEGER, name, struct.pack(">i", value))
        case Enum(number):
            return _attribute(_ENUM, name, struct.pack(">i", number))
        case str():
            return _attribute(_KEYWORD, name, value.encode())
        case Uri(text):
            return _attribute(_URI, name, text.encode())
        case Name(text):
            return _attribute(_NAME, name, text.encode())
        case MimeType(text):
            return _attribute(_MIME_TYPE, name, text.encode())
        case Resolution(across, along):
            return _attribute(_RESOLUTION, name, struct.pack(">iib", across, along, _DOTS_AN_INCH))
        case Mapping():
            return _collection(name, value)
        case _:
            raise TypeError(f"{type(value).__name__} is never sent")


def _collection(name: str, members: Mapping[str, Values]) -> bytes:
    inside = b"".join(
        _attribute(_MEMBER_NAME, "", member.encode()) + b"".join(_value("", value) for value in values)
        for member, values in members.items()
    )
    return _attribute(_BEGIN_COLLECTION, name, b"") + inside + _attribute(_END_COLLECTION, "", b"")


def _attribute(tag: int, name: str, value: bytes) -> bytes:
    coded = name.encode()
    return struct.pack(">bh", tag, len(coded)) + coded + struct.pack(">h", len(value)) + value


# --- reading -------------------------------------------------------------------------------------


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
            if tag == _END:
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
    if tag == _BEGIN_COLLECTION:
        return _members(reader)
    if tag in (_INTEGER, _ENUM):
        return int(struct.unpack(">i", value)[0])
    if tag == _BOOLEAN:
        return value != b"\0"
    if tag == _RANGE:
        return Range(*struct.unpack(">ii", value))
    if tag == _RESOLUTION:
        across, along, unit = struct.unpack(">iib", value)
        if unit != _DOTS_AN_INCH:
            across, along = round(across * _CENTIMETRES), round(along * _CENTIMETRES)
        return Resolution(across, along)
    return value.decode() if tag in _TEXTS else value


def _members(reader: _Reader) -> Mapping[str, Values]:
    found: dict[str, list[Value]] = {}
    member = ""
    while (item := reader.next()) is not None:
        tag, _, value = item
        if tag == _END_COLLECTION:
            return {name: tuple(values) for name, values in found.items()}
        if tag == _MEMBER_NAME:
            member = value.decode()
        else:
            found.setdefault(member, []).append(_parsed(tag, value, reader))
    raise IndexError(reader.at)
