"""OpenAPI 3.1 from the same types and patterns that requests are checked with."""

import dataclasses
import json
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from central import problems
from central.edge import NAMES, PATTERNS, REFINED
from protocol.codec import encode
from protocol.problem import Problem, ProblemCode

Json = dict[str, Any]
_JSON = "application/json"
_PACKED = "packed example: "
_SCHEMAS = "#/components/schemas/"
ALWAYS = (ProblemCode.STORAGE, ProblemCode.FAULT)
BODY = (ProblemCode.TOO_LARGE, ProblemCode.MEDIA_TYPE, ProblemCode.MALFORMED)
SIGNED_IN = (ProblemCode.SIGN_IN,)
_BEARER = "bearer"
KEYED = (ProblemCode.KEY_MISSING, ProblemCode.KEY_REUSED, ProblemCode.ABANDONED)


def documented(
    *,
    name: str,
    summary: str,
    example: object,
    request: object = None,
    status: HTTPStatus = HTTPStatus.OK,
    refusals: tuple[ProblemCode, ...] = (),
    headers: Mapping[str, str] | None = None,
    signed_in: bool = False,
) -> Json:
    """Arguments for a route: its request and every answer, each with an example.

    `example` and `request` are messages (`example` may be plain JSON); `refusals` are the codes beyond
    those that any such route has. `signed_in`: only with the token of a member of staff.
    """
    codes = (*refusals, *(BODY if request else ()), *(SIGNED_IN if signed_in else ()), *ALWAYS)
    more: Json = {"requestBody": _request(request)} if request else {}
    if signed_in:
        more["security"] = [{_BEARER: []}]
    return {
        "operation_id": name,
        "summary": summary,
        "status_code": int(status),
        "response_model": None,
        "responses": {
            **problem_answers(codes, bad_bytes=request is not None),
            int(status): _answer(example, status, headers or {}),
        },
        "openapi_extra": more,
    }


def problem_answers(codes: tuple[ProblemCode, ...], *, bad_bytes: bool = False) -> dict[int | str, Json]:
    """The `responses` of these codes, one a status, an example a code."""
    by_status: dict[int, Json] = {}
    for code in dict.fromkeys(codes):
        by_status.setdefault(int(problems.STATUS[code]), {})[code.value] = {"value": _problem(code)}
    if bad_bytes:
        bad = HTTPStatus.BAD_REQUEST
        by_status.setdefault(int(bad), {})[ProblemCode.MALFORMED.value] = {
            "value": _problem(ProblemCode.MALFORMED, bad)
        }
    return {
        status: {
            "description": " | ".join(examples),
            "content": {problems.MEDIA_TYPE: {"schema": ref(Problem), "examples": examples}},
        }
        for status, examples in sorted(by_status.items())
    }


@cache
def _problem(code: ProblemCode, status: HTTPStatus | None = None) -> str:
    """Nearly every route has the same ones."""
    return _packed(problems.example(code, status))


def _answer(example: object, status: HTTPStatus, headers: Mapping[str, str]) -> Json:
    document: Json = {
        "description": status.phrase,
        "content": {_JSON: {"schema": _schema_of(example), "example": _packed(example)}},
    }
    if headers:
        document["headers"] = {
            name: {"description": text, "schema": {"type": "string"}} for name, text in headers.items()
        }
    return document


def _schema_of(example: object) -> Json:
    """A message, a list of messages of one kind, or plain JSON."""
    if isinstance(example, tuple):
        return {"type": "array", "items": ref(type(example[0]))}
    return ref(type(example)) if dataclasses.is_dataclass(example) else {"type": "object"}


def _request(example: object) -> Json:
    return {
        "required": True,
        "content": {_JSON: {"schema": ref(type(example)), "example": _packed(example)}},
    }


def _packed(example: object) -> str:
    """An example on its way through FastAPI, which would drop every `null` in it."""
    return _PACKED + json.dumps(encode(example))


def _unpack(node: Any) -> None:
    """Puts the examples below a node back."""
    if isinstance(node, dict):
        for name, value in node.items():
            if isinstance(value, str) and value.startswith(_PACKED):
                node[name] = json.loads(value.removeprefix(_PACKED))
            else:
                _unpack(value)


def ref(cls: type) -> Json:
    """A reference to the schema of a message."""
    return {"$ref": f"{_SCHEMAS}{cls.__name__}", "x-type": f"{cls.__module__}:{cls.__name__}"}


def describe(app: FastAPI) -> Json:
    """The whole document; the same for the same code."""
    document: Json = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    _unpack(document)
    document["components"] = {
        "schemas": dict(sorted(_schemas(document).items())),
        "securitySchemes": {_BEARER: {"type": "http", "scheme": "bearer"}},
    }
    return document


def _schemas(document: Json) -> Json:
    """The schema of every message that is referred to, and of those inside them."""
    schemas: Json = {}
    waiting = list(_take_types(document))
    while waiting:
        cls = waiting.pop()
        if cls.__name__ not in schemas:
            schemas[cls.__name__] = schema(cls)
            waiting += _take_types(schemas[cls.__name__])
    return schemas


def _take_types(node: Any) -> Iterator[type]:
    """Removes the `x-type` marks below a node and yields what they name."""
    if isinstance(node, dict):
        if mark := node.pop("x-type", None):
            module, _, name = mark.partition(":")
            yield getattr(__import__(module, fromlist=[name]), name)
        for value in node.values():
            yield from _take_types(value)
    elif isinstance(node, list):
        for value in node:
            yield from _take_types(value)


def schema(cls: type) -> Json:
    """The JSON Schema (2020-12) of a message; unknown fields are refused, as the codec does."""
    hints = typing.get_type_hints(cls)
    fields = dataclasses.fields(cls)
    required = [
        f.name
        for f in fields
        if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    ]
    return {
        "title": cls.__name__,
        "type": "object",
        "properties": {f.name: _property(cls, f.name, hints[f.name]) for f in fields},
        "required": required,
        "additionalProperties": False,
        **REFINED.get(cls.__name__, {}),
    }


def _property(cls: type, name: str, kind: Any) -> Json:
    found = _kind(kind)
    pattern = PATTERNS.get(f"{cls.__name__}.{name}") or PATTERNS.get(name)
    if pattern:
        for text in _texts(found):
            text["pattern"] = pattern
    if names := NAMES.get(f"{cls.__name__}.{name}"):
        found["propertyNames"] = {"pattern": names}
    return found


def _texts(node: Json) -> list[Json]:
    """The free texts of a property: itself, what it may be, or what a list of it holds."""
    if node.get("type") == "string":
        return [] if "enum" in node or "format" in node else [node]
    if node.get("type") == "array":
        return _texts(node["items"])
    return [text for member in node.get("anyOf", ()) for text in _texts(member)]


def _kind(kind: Any) -> Json:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_kind(member) for member in arguments]}
    if origin is tuple:
        return {"type": "array", "items": _kind(arguments[0])}
    if origin is not None:
        return {"type": "object", "additionalProperties": _kind(arguments[1])}
    if dataclasses.is_dataclass(kind):
        return ref(typing.cast("type", kind))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"type": "string", "enum": [word.value for word in kind]}
    return dict(_PLAIN[kind])


_PLAIN: Mapping[Any, Json] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    object: {"type": "object"},
    datetime: {"type": "string", "format": "date-time", "pattern": "^20[0-9]{2}-"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"},
}
