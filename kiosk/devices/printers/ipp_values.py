"""What the Internet Printing Protocol says (RFC 8010, RFC 8011): the types of its values, as a ticket needs them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

DOTS_AN_INCH: Final = 3
"""The unit of a resolution; the other is dots per centimetre."""


class Tag(IntEnum):
    """The byte before a group and before a value. RFC 8010, 3.5."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RESOLUTION = 0x32
    RANGE = 0x33
    BEGIN_COLLECTION = 0x34
    END_COLLECTION = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


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
