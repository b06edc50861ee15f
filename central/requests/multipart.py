"""Reads `multipart/form-data` (RFC 7578) that is already in memory and of a size we allow."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

from protocol.faults import Malformed

MEDIA_TYPE = "multipart/form-data"
MOST_PARTS = 200
_LONGEST_BOUNDARY = 70  # RFC 2046, 5.1.1
_LONGEST_HEAD = 2000  # bytes; a part has a name and maybe a file name


@dataclass(frozen=True, slots=True)
class Part:
    """`is_file`: it has a file name. The name itself is not kept: it may say who somebody is."""

    name: str
    is_file: bool
    content: bytes


def parts(content_type: str, body: bytes) -> tuple[Part, ...]:
    """The parts in order. Raises `Malformed`."""
    found = tuple(_parts(_boundary(content_type), body))
    if not found:
        raise _broken("has no parts")
    return found


def _parts(boundary: bytes, body: bytes) -> Iterator[Part]:
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if len(pieces) > MOST_PARTS + 2:
        raise _broken("has too many parts")
    for piece in pieces[1:]:
        if piece.startswith(b"--"):
            return
        padding, line_end, rest = piece.partition(b"\r\n")
        if padding.strip(b" \t") or not line_end:
            raise _broken("has a boundary that is none")
        yield _part(rest)
    raise _broken("does not end")


def _part(piece: bytes) -> Part:
    head, end, content = piece.partition(b"\r\n\r\n")
    if not end or len(head) > _LONGEST_HEAD:
        raise _broken("has a part without a head")
    headers = BytesHeaderParser().parsebytes(head + b"\r\n\r\n")
    name = headers.get_param("name", header="content-disposition")
    if headers.get_content_disposition() != "form-data" or not isinstance(name, str) or not name:
        raise _broken("has a part without a name")
    is_file = headers.get_param("filename", header="content-disposition") is not None
    is_file = is_file or headers.get_param("filename*", header="content-disposition") is not None
    return Part(_utf8(name), is_file, content)


def _utf8(name: str) -> str:
    """Browsers write names as plain UTF-8; the parser kept its bytes."""
    try:
        return name.encode("ascii", "surrogateescape").decode("utf-8")
    except UnicodeError:
        raise _broken("has a part whose name is not UTF-8") from None


def _boundary(content_type: str) -> bytes:
    header = Message()
    header["Content-Type"] = content_type
    boundary = header.get_param("boundary")
    if not isinstance(boundary, str) or not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        raise _broken("has no boundary")
    return boundary.encode("utf-8", "surrogateescape")


def _broken(reason: str) -> Malformed:
    return Malformed("body", reason)
