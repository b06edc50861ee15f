"""Which fields of a form are asked, and whether an answer is good: the same on the kiosk and in central.

A check gives back the cleaned answer or the reason it is refused; reasons are the ends of message ids
(`field-error-<reason>`), so that each can be shown and said with a suggestion.
"""
# ruff: noqa: ARG001 - the checks of all kinds have one signature

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from protocol.forms import Condition, Field, FieldKind, FormAnswer, Left, Sensitivity
from protocol.problem import FieldError
from protocol.rules import Invalid, Valid, western_digits

Answers = Mapping[str, FormAnswer]

CIN_LETTERS: Final = 2
_CIN: Final = re.compile(r"[A-Z]{1,2}[0-9]{3,7}")  # domain README 2.1: no public check digit
_PHONE: Final = re.compile(r"0[5-8][0-9]{8}")  # ANRT: ten digits, 05 fixed, 06 and 07 mobile, 08 special
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FIRST_YEAR: Final = 1900
_MOST_COMBINING: Final = 4  # marks on one letter: vocalised Arabic needs two
_BOOLEAN: Final = ("yes", "no")
WRITTEN: Final = frozenset(
    (FieldKind.TEXT, FieldKind.COMMUNE, FieldKind.CIN, FieldKind.DIGITS, FieldKind.PHONE, FieldKind.DATE)
)
"""Fields beside which "staff will write it with me" always stands."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What decides about a form beyond its answers: the day, the CNDP number, the references' codes."""

    today: date
    authorised: bool
    references: Mapping[str, frozenset[str]]


def asked(fields: Iterable[Field], answers: Answers, *, authorised: bool) -> tuple[Field, ...]:
    """The fields to be asked, in order; a slot is booked, not asked. What is not asked meets no condition."""
    chosen: list[Field] = []
    met: dict[str, FormAnswer] = {}
    for field in fields:
        if field.kind is FieldKind.SLOT or (field.sensitivity is not Sensitivity.NONE and not authorised):
            continue
        if field.show_if is not None and not _is_met(field.show_if, met):
            continue
        chosen.append(field)
        if field.id in answers:
            met[field.id] = answers[field.id]
    return tuple(chosen)


def _is_met(condition: Condition, answers: Answers) -> bool:
    answer = answers.get(condition.field)
    if answer is None:
        return False
    given = answer.values or ((answer.value,) if answer.value is not None else ())
    return any(value in condition.values for value in given)


def check_value(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """One value of the field, cleaned, or why not."""
    if field.kind in (FieldKind.CHOICE, FieldKind.MULTI_CHOICE):
        known = any(option.value == given for option in field.options)
        return Valid(given) if known else Invalid("not-offered")
    return _CHECKS[field.kind](field, given, asking)


def check_answer(field: Field, answer: FormAnswer, asking: Asking) -> FormAnswer | Invalid:
    """The answer cleaned, or why it is refused."""
    if answer.left is not None:
        if answer.left is Left.WITH_STAFF:
            return answer
        return Invalid("required") if field.required else answer
    if (answer.values is not None) is not (field.kind is FieldKind.MULTI_CHOICE):
        return Invalid("wrong-kind")
    if answer.values is None:
        checked = check_value(field, answer.value or "", asking)
        return checked if isinstance(checked, Invalid) else FormAnswer(value=checked.value)
    return _check_values(field, answer.values, asking)


def _check_values(field: Field, values: tuple[str, ...], asking: Asking) -> FormAnswer | Invalid:
    """In the order of the options, each once; an exclusive one only alone."""
    if not values:
        return Invalid("empty")
    for value in values:
        checked = check_value(field, value, asking)
        if isinstance(checked, Invalid):
            return checked
    if len(set(values)) != len(values):
        return Invalid("twice")
    if len(values) > 1 and any(option.exclusive and option.value in values for option in field.options):
        return Invalid("contradiction")
    return FormAnswer(values=tuple(o.value for o in field.options if o.value in values))


def check_form(
    fields: Iterable[Field], answers: Answers, asking: Asking
) -> Mapping[str, FormAnswer] | tuple[FieldError, ...]:
    """All answers cleaned, in the order of the form, or everything that is wrong with them.

    Every field that is asked must be answered (a `left` counts), and no other may be.
    """
    listed = asked(fields, answers, authorised=asking.authorised)
    wrong = [FieldError(name, "not-asked") for name in answers if name not in {f.id for f in listed}]
    cleaned: dict[str, FormAnswer] = {}
    for field in listed:
        if field.id not in answers:
            wrong.append(FieldError(field.id, "missing"))
            continue
        checked = check_answer(field, answers[field.id], asking)
        if isinstance(checked, Invalid):
            wrong.append(FieldError(field.id, checked.reason))
        else:
            cleaned[field.id] = checked
    wrong += contradictions(cleaned)
    return tuple(wrong) if wrong else cleaned


def contradictions(answers: Answers) -> tuple[FieldError, ...]:
    """What cannot be true together: parents younger than their child."""
    age, child = (_number(answers.get(name)) for name in ("age", "child_age"))
    if age is not None and child is not None and age <= child:
        return (FieldError("child_age", "older-than-parent"),)
    return ()


def _number(answer: FormAnswer | None) -> int | None:
    return int(answer.value) if answer is not None and answer.value is not None else None


# --- one value of each kind ------------------------------------------------------------------


def _boolean(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    return Valid(given) if given in _BOOLEAN else Invalid("not-offered")


def _integer(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    digits = _digits_of(given)
    if isinstance(digits, Invalid):
        return digits
    if len(digits.value) > len(str(field.maximum or 10**9)):
        return Invalid("too-large")
    number = int(digits.value)
    if field.minimum is not None and number < field.minimum:
        return Invalid("too-small")
    if field.maximum is not None and number > field.maximum:
        return Invalid("too-large")
    return Valid(str(number))


def _digits(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    digits = _digits_of(given)
    if isinstance(digits, Invalid) or len(digits.value) == field.length:
        return digits
    return Invalid("too-short" if len(digits.value) < field.length else "too-long")


def _digits_of(given: str) -> Valid | Invalid:
    cleaned = western_digits(given)
    if not cleaned:
        return Invalid("empty")
    return Valid(cleaned) if cleaned.isascii() and cleaned.isdigit() else Invalid("not-digits")


def _phone(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """`+212 6…` and `00212 6…` are the same number as `06…`."""
    cleaned = western_digits(given)
    for prefix in ("+212", "00212"):
        if cleaned.startswith(prefix):
            cleaned = "0" + cleaned.removeprefix(prefix)
    if not cleaned:
        return Invalid("empty")
    if not (cleaned.isascii() and cleaned.isdigit()):
        return Invalid("not-digits")
    return Valid(cleaned) if _PHONE.fullmatch(cleaned) else Invalid("not-a-phone")


def _cin(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    cleaned = western_digits(given).upper()
    if not cleaned:
        return Invalid("empty")
    return Valid(cleaned) if _CIN.fullmatch(cleaned) else Invalid("not-a-cin")


def _date(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """`1980`, `1980-05` or `1980-05-17`; never later than today."""
    parts = _DATE.fullmatch(given)
    if parts is None:
        return Invalid("empty" if not given else "not-a-date")
    year, month, day = (int(part) if part else None for part in parts.groups())
    if day is None and not field.year_only:
        return Invalid("not-a-date")
    try:
        first_possible = date(year or 0, month or 1, day or 1)
    except ValueError:
        return Invalid("not-a-date")
    if first_possible > asking.today:
        return Invalid("in-the-future")
    if first_possible.year < (field.minimum or _FIRST_YEAR):
        return Invalid("too-long-ago")
    return Valid(given)


def _text(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """Letters of any script; no controls, no marks that turn the text around, no pictures, no piled marks."""
    cleaned = " ".join(unicodedata.normalize("NFC", given).split())
    if not cleaned:
        return Invalid("empty")
    if len(cleaned) > field.length:
        return Invalid("too-long")
    piled = 0
    for letter in cleaned:
        category = unicodedata.category(letter)
        if category[0] == "C" or category in ("So", "Sk", "Zl", "Zp"):
            return Invalid("not-text")
        piled = piled + 1 if category[0] == "M" else 0
        if piled > _MOST_COMBINING:
            return Invalid("not-text")
    if not any(unicodedata.category(letter)[0] in "LN" for letter in cleaned):
        return Invalid("not-text")
    return Valid(cleaned)


def _reference(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    return Valid(given) if given in asking.references.get(field.reference, ()) else Invalid("not-offered")


_CHECKS: Final[Mapping[FieldKind, Callable[[Field, str, Asking], Valid | Invalid]]] = {
    FieldKind.BOOLEAN: _boolean,
    FieldKind.CONSENT: _boolean,
    FieldKind.INTEGER: _integer,
    FieldKind.DIGITS: _digits,
    FieldKind.PHONE: _phone,
    FieldKind.CIN: _cin,
    FieldKind.DATE: _date,
    FieldKind.TEXT: _text,
    FieldKind.COMMUNE: _text,
    FieldKind.REFERENCE: _reference,
}
