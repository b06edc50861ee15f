"""Where requests come in: bytes are parsed once into frozen messages whose every text has a known form."""

import dataclasses
import json
import re
import typing
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated, Any, TypeVar

from fastapi import Header, Request
from fastapi.responses import Response
from pydantic import BeforeValidator

from central import problems
from central.problems import ProblemFault
from central.refusal import Refusal
from protocol.codec import decode, encode
from protocol.faults import Malformed
from protocol.problem import FieldError, ProblemCode

T = TypeVar("T")
Json = dict[str, Any]
BODY_LIMIT = 64 * 1024  # bytes
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HALVES = re.compile("[\ud800-\udfff]")  # JSON can say half a character, no database can keep one
FIRST_YEAR, LAST_YEAR = 2000, 2099

# The form of every text a message may bring, by field name (or message and field); OpenAPI shows the same.
ID = r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"
TEXT = r"^[^\u0000]{0,20000}$"
"""Any letters that can be stored; what they may be is the form's business (`protocol.answering`)."""
PATTERNS: Mapping[str, str] = {
    "kiosk": ID,
    "centre": ID,
    "service": ID,
    "slot": r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,159}$",
    "short_code": r"^[0-9]{9}$",
    "number": r"^([A-Z]-)?[0-9]{3}$",
    "idempotency_key": r"^[!-~]{1,200}$",
    "LocalWalkIn.number": r"^[A-Z]-[0-9]{3}$",
    "qr": r"^[0-9A-Z $%*+./:-]{1,600}$",
    "applicantId": ID,
    "applicationName": r"^[^\u0000-\u001f\u007f-\u009f]{1,120}$",
    "eFormId": r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}@[0-9]{1,6}$",
    "documentUrls": r"^/registration/documents/[0-9a-f]{32}$",
    "FormAnswer.value": TEXT,
    "FormAnswer.values": TEXT,
    "Consent.text": ID,
    "Consent.language": r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
    "StaffPassword.password": r"^[^\u0000]{1,200}$",
    "StaffPassword.name": r"^[^\u0000]{0,200}$",
    "Booking.receipt": r"^[0-9]{14}$",
    "WalkIn.receipt": r"^[0-9]{14}$",
    "FindReceipt.code": r"^[0-9]{14}$",
    "WithdrawRequest.code": r"^[0-9]{14}$",
    "LookUp.value": r"^[A-Z0-9]{4,20}$",
}
# What a field may be depends on another one; the message's own part checks it, OpenAPI shows the same. Years are
# counted up, because an "integer" of JSON Schema may be 1980.0, and one of ours may not.
REFINED: Mapping[str, Mapping[str, Any]] = {
    "LookUp": {
        "oneOf": [
            {"properties": {"key": {"const": key}, "value": {"pattern": f"^{shape}$"}, "year": year}}
            for key, shape, year in (
                ("file-number", "[A-Z0-9]{4,20}", {"enum": list(range(1900, 2100))}),
                ("cin", "[A-Z]{1,2}[0-9]{3,7}", {"enum": list(range(1900, 2100))}),
                ("receipt", "[0-9]{14}", {"type": "null"}),
            )
        ]
    },
}
# The form of the names in a mapping.
NAMES: Mapping[str, str] = {"FormData.data": r"^[a-z][a-z0-9_]{0,63}$"}


def body(cls: type[T]) -> Callable[[Request], Awaitable[T]]:
    """A FastAPI dependency: the request's body as a message. Raises `ProblemFault`, `Malformed`."""

    async def parsed(request: Request) -> T:
        return parse(cls, await read_json(request))

    return parsed


def parse(cls: type[T], raw: bytes) -> T:
    """UTF-8 JSON bytes as a message. Raises `ProblemFault` (400) or `Malformed` (422)."""
    message = parse_open(cls, raw)
    check(message)
    return message


def parse_open(cls: type[T], raw: bytes) -> T:
    """A message in which anything may stand that is not kept. Raises as `parse`."""
    try:
        data = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        errors = (FieldError("body", "must be JSON in UTF-8"),)
        raise ProblemFault(ProblemCode.MALFORMED, status=HTTPStatus.BAD_REQUEST, errors=errors) from None
    return decode(cls, data)


def _no_constant(name: str) -> float:
    raise ValueError(name)


async def read_json(request: Request) -> bytes:
    """The body, which says that it is JSON. Raises `ProblemFault`."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise ProblemFault(ProblemCode.MEDIA_TYPE)
    return await read(request, BODY_LIMIT)


async def read(request: Request, limit: int) -> bytes:
    """The body, of at most `limit` bytes. Raises `ProblemFault`."""
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length[:12]) > limit:
        raise ProblemFault(ProblemCode.TOO_LARGE)
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise ProblemFault(ProblemCode.TOO_LARGE)
        chunks.append(chunk)
    return b"".join(chunks)


def pattern_of(message: str, field: str) -> str:
    """The form of a text. Raises KeyError for a field whose form nobody wrote down."""
    return PATTERNS.get(f"{message}.{field}") or PATTERNS[field]


def check(message: object, under: str = "") -> None:
    """Each text against its pattern, each time within the years that can be meant. Raises `Malformed`."""
    for field in dataclasses.fields(typing.cast("Any", message)):
        name = f"{type(message).__name__}.{field.name}"
        _check_value(name, getattr(message, field.name), f"{under}{field.name}")


def _check_value(name: str, value: object, path: str) -> None:
    """`name` is message and field, `path` where the value stands in the whole."""
    if value is None or isinstance(value, StrEnum | bool | int | float):
        return
    if isinstance(value, str):
        _match(pattern_of(*name.split(".")), value, path)
    elif isinstance(value, datetime):
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise Malformed(path, f"must be between the years {FIRST_YEAR} and {LAST_YEAR}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _check_value(name, item, f"{path}[{index}]")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _match(NAMES[name], key, path)
            _check_value(name, item, f"{path}.{key}")
    else:
        check(value, f"{path}.")


def _match(pattern: str, value: str, path: str) -> None:
    if not re.fullmatch(pattern, value):
        raise Malformed(path, f"must match {pattern}")
    if not storable(value):
        raise Malformed(path, "must be Unicode text")


def storable(text: str) -> bool:
    """Whether a database can keep it."""
    return "\x00" not in text and not _HALVES.search(text)


def _written_out(value: object) -> object:
    """Pydantic takes "0" for a day of 1970; a day is written `2026-11-23`. Raises ValueError."""
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError("must be a day as in 2026-11-23")
    return value


Day = Annotated[date, BeforeValidator(_written_out)]
"""A local day in a query, ISO 8601."""

IdempotencyKey = Annotated[
    str,
    Header(
        alias=problems.KEY_HEADER,
        pattern=PATTERNS["idempotency_key"],
        description="Unique for this request of this kiosk; a repeat of the same request gets the first answer",
    ),
]


def answer(result: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """A message, or a refusal, as an answer."""
    if isinstance(result, Refusal):
        return problems.refused(result)
    return Response(
        json.dumps(encode(result), ensure_ascii=False, separators=(",", ":")),
        status,
        problems.NOT_KEPT,
        media_type="application/json",
    )
