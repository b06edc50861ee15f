"""Frozen dataclasses to JSON values and back, parsed once at the edge.

Strict: an unknown field, a missing field, a wrong type or a naive time raises `Malformed` with the
path of the field. Supported: str, int, bool, float, date, time, aware datetime, StrEnum, Literal,
`X | None`, `tuple[X, ...]`, `Mapping[str, X]`, nested dataclasses.
"""

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from protocol.faults import Malformed

T = TypeVar("T")
Json = Any
_AS_THEY_ARE = frozenset((str, int, float, bool, type(None)))


def encode(value: object) -> Json:
    """The JSON value of a message; times are UTC, ending in Z, with seconds."""
    kind: type = type(value)
    if kind in _AS_THEY_ARE:
        return value
    names = _names(kind)
    if names is not None:
        return {name: encode(getattr(value, name)) for name in names}
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    return value


def decode(cls: type[T], data: Json, field: str = "") -> T:
    """The message in `data`. Raises `Malformed` naming the field, never anything else."""
    return typing.cast("T", _decode(cls, data, field))


@functools.cache
def _names(kind: type) -> tuple[str, ...] | None:
    """The fields of a message, None of anything else: looked for once per class."""
    return tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else None


@functools.cache
def _fields(cls: type) -> tuple[tuple[str, Any, bool], ...]:
    """(name, type, required) of each field; type hints are costly to resolve, so once per class."""
    hints = typing.get_type_hints(cls)
    return tuple(
        (
            f.name,
            hints[f.name],
            f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING,
        )
        for f in dataclasses.fields(cls)
    )


def _decode(kind: Any, data: Json, field: str) -> Any:
    if dataclasses.is_dataclass(kind):
        return _decode_dataclass(typing.cast("type", kind), data, field)
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return _decode_optional(kind, data, field)
    if origin is tuple:
        return _decode_tuple(typing.get_args(kind)[0], data, field)
    if origin is not None and _is_a(origin, Mapping):
        return _decode_mapping(typing.get_args(kind)[1], data, field)
    if origin is typing.Literal:
        if data not in typing.get_args(kind):
            raise Malformed(field, f"must be one of {', '.join(map(str, typing.get_args(kind)))}")
        return data
    return _decode_plain(kind, data, field)


def _is_a(kind: Any, parent: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, parent)


def _decode_dataclass(cls: type, data: Json, field: str) -> Any:
    if not isinstance(data, dict):
        raise Malformed(field, "must be an object")
    known = _fields(cls)
    if extra := sorted(set(data) - {name for name, _, _ in known}):
        raise Malformed(_under(field, extra[0]), "is not known")
    values = {}
    for name, kind, required in known:
        if name in data:
            values[name] = _decode(kind, data[name], _under(field, name))
        elif required:
            raise Malformed(_under(field, name), "is missing")
    try:
        return cls(**values)
    except ValueError as error:  # a dataclass may refuse in __post_init__
        raise Malformed(field, str(error)) from error


def _decode_optional(kind: Any, data: Json, field: str) -> Any:
    members = typing.get_args(kind)
    if data is None and type(None) in members:
        return None
    inner = [member for member in members if member is not type(None)]
    return _decode(inner[0], data, field)


def _decode_tuple(kind: Any, data: Json, field: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise Malformed(field, "must be a list")
    return tuple(_decode(kind, item, f"{field}[{i}]") for i, item in enumerate(data))


def _decode_mapping(kind: Any, data: Json, field: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise Malformed(field, "must be an object")
    return {str(key): _decode(kind, item, _under(field, str(key))) for key, item in data.items()}


def _decode_plain(kind: Any, data: Json, field: str) -> Any:
    if kind is Any or kind is object:
        return data
    if kind is datetime:
        return _decode_datetime(data, field)
    if kind in (date, time):
        try:
            return kind.fromisoformat(data)
        except (ValueError, TypeError):
            raise Malformed(field, f"must be an ISO 8601 {kind.__name__}") from None
    if _is_a(kind, StrEnum):
        try:
            return kind(data)
        except ValueError:
            raise Malformed(field, f"must be one of {', '.join(kind)}") from None
    if kind is float and type(data) is int:
        return float(data)
    if type(data) is not kind:
        raise Malformed(field, f"must be a {kind.__name__}")
    return data


def _decode_datetime(data: Json, field: str) -> datetime:
    try:
        moment = datetime.fromisoformat(data)
    except (ValueError, TypeError):
        raise Malformed(field, "must be an ISO 8601 time") from None
    if moment.tzinfo is None:
        raise Malformed(field, "must have a time zone")
    return moment


def _under(field: str, name: str) -> str:
    return f"{field}.{name}" if field else name
