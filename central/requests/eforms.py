"""Our forms told in GovStack's way: JSON Schema of `formData.data`, and everything else in `x-shubbak`.

The schema accepts what `POST …/applications` accepts of answers in their clean spelling; the other spellings
that are forgiven (Arabic digits, spaces in a number) are not told.
"""

from collections.abc import Mapping
from typing import Any

from central.requests.forms import Form
from protocol.codec import encode
from protocol.forms import Condition, Field, FieldKind, Left, Sensitivity

Json = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_YES_NO = ["yes", "no"]
_WHOLE_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_PART_OF_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def schema(form: Form, *, authorised: bool, references: Mapping[str, tuple[str, ...]]) -> Json:
    """The form as JSON Schema. Identity and health fields exist only for an authorised operator."""
    shown = [
        field
        for field in form.fields
        if field.kind is not FieldKind.SLOT and (authorised or field.sensitivity is Sensitivity.NONE)
    ]
    document: Json = {
        "$schema": DIALECT,
        "type": "object",
        "properties": {field.id: _answer(field, references) for field in shown},
        "required": [],
        "additionalProperties": False,
    }
    asked_always, asked_if = document["required"], []
    by_id = {field.id: field for field in shown}
    ends: list[Json] = []
    for field in shown:
        conditions = [{"not": end} for end in ends]
        if field.show_if is not None:
            conditions.append(_met(field.show_if, by_id.get(field.show_if.field)))
        if conditions:
            asked_if.append(_asked_if(field, conditions))
        else:
            asked_always.append(field.id)
        if field.ends_on:
            ends.append(_met(Condition(field.id, field.ends_on), field))
    if asked_if:
        document["allOf"] = asked_if
    document["x-shubbak"] = {
        "service": form.service.id,
        "version": form.version,
        "fields": [encode(field) for field in shown],
    }
    return document


def _answer(field: Field, references: Mapping[str, tuple[str, ...]]) -> Json:
    """One answer: exactly one of `value`, `values` and `left`."""
    several = field.kind is FieldKind.MULTI_CHOICE
    name = "values" if several else "value"
    left = [Left.WITH_STAFF.value] if field.required else [one.value for one in Left]
    given: Json = _values(field) if several else {"type": "string", **_value(field, references)}
    return {
        "type": "object",
        "properties": {name: given, "left": {"enum": left}},
        "oneOf": [{"required": [name]}, {"required": ["left"]}],
        "additionalProperties": False,
    }


def _values(field: Field) -> Json:
    """An exclusive option stands alone."""
    options = [option.value for option in field.options]
    exclusive = [option.value for option in field.options if option.exclusive]
    found: Json = {"type": "array", "items": {"enum": options}, "minItems": 1, "uniqueItems": True}
    if exclusive:
        found["if"] = {"contains": {"enum": exclusive}}
        found["then"] = {"maxItems": 1}
    return found


def _value(field: Field, references: Mapping[str, tuple[str, ...]]) -> Json:
    match field.kind:
        case FieldKind.CHOICE:
            return {"enum": [option.value for option in field.options]}
        case FieldKind.BOOLEAN | FieldKind.CONSENT:
            return {"enum": _YES_NO}
        case FieldKind.INTEGER:
            return {"pattern": "^[0-9]+$", **_bounds(field)}
        case FieldKind.DIGITS:
            return {"pattern": f"^[0-9]{{{field.length}}}$"}
        case FieldKind.DATE:
            return {"pattern": _PART_OF_DATE if field.year_only else _WHOLE_DATE}
        case FieldKind.PHONE:
            return {"pattern": "^0[5-8][0-9]{8}$"}
        case FieldKind.CIN:
            return {"pattern": "^[A-Z]{1,2}[0-9]{3,7}$"}
        case FieldKind.REFERENCE:
            return {"enum": list(references.get(field.reference, ()))}
    return {"minLength": 1, "maxLength": field.length}


def _bounds(field: Field) -> Json:
    """Numbers travel as text, so their bounds are told beside it."""
    bounds = {"x-minimum": field.minimum, "x-maximum": field.maximum}
    return {name: bound for name, bound in bounds.items() if bound is not None}


def _met(condition: Condition, other: Field | None) -> Json:
    """The other field was answered with one of the values; with any, where none is named."""
    several = other is not None and other.kind is FieldKind.MULTI_CHOICE
    name = "values" if several else "value"
    met: Json = {"required": [name]}
    if condition.values:
        allowed: Json = {"enum": list(condition.values)}
        met["properties"] = {name: {"contains": allowed} if several else allowed}
    return {"required": [condition.field], "properties": {condition.field: met}}


def _asked_if(field: Field, conditions: list[Json]) -> Json:
    """Asked, and then it must be answered; or not asked, and then it must not."""
    return {
        "if": {"allOf": conditions},
        "then": {"required": [field.id]},
        "else": {"not": {"required": [field.id]}},
    }
