"""A request of the Internet Printing Protocol as bytes (RFC 8010)."""

import struct
from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from kiosk.devices.printers.ipp_values import (
    DOTS_AN_INCH,
    Enum,
    MimeType,
    Name,
    Resolution,
    Tag,
    Uri,
    Value,
    Values,
)

VERSION: Final = b"\x02\x00"


class Operation(IntEnum):
    """RFC 8011, 5.4.15; CUPS speaks the same."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


def request(
    operation: Operation,
    number: int,
    about: Mapping[str, Value | Values],
    job: Mapping[str, Value | Values] | None = None,
) -> bytes:
    """The bytes before the document. `about` holds the operation's attributes, the target first."""
    head = VERSION + struct.pack(">hi", operation, number) + bytes((Tag.OPERATION,))
    head += _attribute(Tag.CHARSET, "attributes-charset", b"utf-8")
    head += _attribute(Tag.LANGUAGE, "attributes-natural-language", b"en")
    body = b"".join(_named(name, value) for name, value in about.items())
    if job:
        body += bytes((Tag.JOB,)) + b"".join(_named(name, value) for name, value in job.items())
    return head + body + bytes((Tag.END,))


def _named(name: str, value: Value | Values) -> bytes:
    """Further values of one attribute have no name."""
    values = value if isinstance(value, tuple) else (value,)
    return b"".join(_value("" if place else name, each) for place, each in enumerate(values))


def _value(name: str, value: Value) -> bytes:
    match value:
        case bool():
            return _attribute(Tag.BOOLEAN, name, bytes((value,)))
        case int():
            return _attribute(Tag.INTEGER, name, struct.pack(">i", value))
        case Enum(number):
            return _attribute(Tag.ENUM, name, struct.pack(">i", number))
        case str():
            return _attribute(Tag.KEYWORD, name, value.encode())
        case Uri(text):
            return _attribute(Tag.URI, name, text.encode())
        case Name(text):
            return _attribute(Tag.NAME, name, text.encode())
        case MimeType(text):
            return _attribute(Tag.MIME_TYPE, name, text.encode())
        case Resolution(across, along):
            return _attribute(Tag.RESOLUTION, name, struct.pack(">iib", across, along, DOTS_AN_INCH))
        case Mapping():
            return _collection(name, value)
        case _:
            raise TypeError(f"{type(value).__name__} is never sent")


def _collection(name: str, members: Mapping[str, Values]) -> bytes:
    inside = b"".join(
        _attribute(Tag.MEMBER_NAME, "", member.encode()) + b"".join(_value("", value) for value in values)
        for member, values in members.items()
    )
    return _attribute(Tag.BEGIN_COLLECTION, name, b"") + inside + _attribute(Tag.END_COLLECTION, "", b"")


def _attribute(tag: int, name: str, value: bytes) -> bytes:
    coded = name.encode()
    return struct.pack(">bh", tag, len(coded)) + coded + struct.pack(">h", len(value)) + value
