"""Does a file have the shape its JSON Schema promises?"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path as FilePath
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError, ValidationError
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable

from central.catalogue.content.document import Document
from central.catalogue.content.problem import BrokenContent, Path, Problem

Schemas = Mapping[str, Draft202012Validator]
"""A validator per content file, both named without their ending."""

_LONGEST_REASON = 160
"""A reason may quote the value, and a value may be a whole file."""


def load_schemas(folder: FilePath, names: Sequence[str]) -> Schemas:
    """The schemas of these content files in `folder`. Raises BrokenContent when one cannot be used."""
    contents: dict[str, Any] = {}
    problems = []
    for file in sorted(folder.glob("*.json")):
        try:
            contents[file.name] = json.loads(file.read_text("utf-8"))
            Draft202012Validator.check_schema(contents[file.name])
        except json.JSONDecodeError as error:
            problems.append(Problem(file.name, error.lineno, "", f"is not JSON: {error.msg}"))
        except (UnicodeDecodeError, OSError) as error:
            problems.append(Problem(file.name, 0, "", f"cannot be read: {error}"))
        except SchemaError as error:
            problems.append(Problem(file.name, 0, error.json_path, f"is not a JSON Schema: {error.message}"))
    missing = [f"{name}.json" for name in names if not (folder / f"{name}.json").is_file()]
    problems += [Problem(file, 0, "", "is missing from the schemas") for file in missing]
    if problems:
        raise BrokenContent(problems)
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in contents.items()
    )
    return {
        name: Draft202012Validator(
            contents[f"{name}.json"], registry=registry, format_checker=FormatChecker(["date"])
        )
        for name in names
    }


def check_shape(document: Document, schema: Draft202012Validator) -> list[Problem]:
    """Every place where the document breaks its schema."""
    try:
        return [document.problem(*_place_and_reason(error)) for error in schema.iter_errors(document.data)]
    except Unresolvable as error:
        return [document.problem((), f"its schema refers to {error.ref}, which is not there")]


def _place_and_reason(error: ValidationError) -> tuple[Path, str]:
    path: Path = tuple(error.absolute_path)
    explain = _REASONS.get(str(error.validator))
    if explain is None:
        return path, _shortened(error.message)
    return explain(error, path)


def _missing(error: ValidationError, path: Path) -> tuple[Path, str]:
    # jsonschema reports each missing name on its own and says which only in its message.
    name = error.message.split("'")[1]
    return (*path, name), "is missing"


def _unknown(error: ValidationError, path: Path) -> tuple[Path, str]:
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    extra = sorted(name for name in cast("dict[str, Any]", error.instance) if name not in known)
    return (*path, extra[0]), "is not known" + (f", nor are {', '.join(extra[1:])}" if extra[1:] else "")


def _pattern(error: ValidationError, path: Path) -> tuple[Path, str]:
    expected = error.schema.get("description") if isinstance(error.schema, dict) else None
    reason = _shortened(f"{error.instance!r} does not match {error.validator_value}")
    return path, f"{reason} ({expected})" if expected else reason


def _misplaced(_error: ValidationError, path: Path) -> tuple[Path, str]:
    return path, "does not belong to an entry of this kind"


def _twice(_error: ValidationError, path: Path) -> tuple[Path, str]:
    return path, "names something twice"


def _shortened(reason: str) -> str:
    if len(reason) <= _LONGEST_REASON:
        return reason
    half = _LONGEST_REASON // 2
    return f"{reason[:half]} … {reason[-half:]}"


_REASONS: Mapping[str, Callable[[ValidationError, Path], tuple[Path, str]]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "pattern": _pattern,
    "uniqueItems": _twice,
    "not": _misplaced,
}
