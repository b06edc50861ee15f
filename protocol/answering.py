"""Which fields of a form are asked, and whether an answer is good: the same on the kiosk and in central.

A check gives back the cleaned answer or the reason it is refused; reasons are the ends of message ids
(`field-error-<reason>`), so that each can be shown and said with a suggestion. Whatever is sent, a check ends
in a time that grows no faster than what was sent, and nothing raises.
"""
# ruff: noqa: ARG001 - the checks of all kinds have one signature

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from protocol.capacity import Agreeing, contradictions, who_agrees
from protocol.forms import Condition, Field, FieldKind, FormAnswer, Left, Sensitivity
from protocol.problem import FieldError
from protocol.rules import Invalid, Valid, western_digits

Answers = Mapping[str, FormAnswer]

CIN_LETTERS: Final = 2
_CIN: Final = re.compile(r"[A-Z]{1,2}[0-9]{3,7}")  # domain report 2.1; no public source has a check digit
_PHONE: Final = re.compile(r"0[5-8][0-9]{8}")  # ANRT: ten digits, 05 fixed, 06 and 07 mobile, 08 special
_PREFIXES: Final = ("+212", "00212", "212")  # ANRT: the country's, with or without its signs
_IN_PHONES: Final = str.maketrans("", "", "()/")
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NO_WHOLE_NUMBER: Final = frozenset(".,-\u2212٫٬")
_OLDEST: Final = 120  # years: the greatest age of the field `age` (domain services.yaml)
_MOST_DIGITS: Final = 9  # of an integer without a maximum
_MOST_MARKS: Final = 3  # on one letter: Arabic has hamza, shadda and a vowel
_NUMBER_SIGN: Final = "°"  # a picture to Unicode, a letter to who writes "N° 5"
_PER_CHARACTER: Final = 8  # code points sent for one that counts: marks and what nobody sees
_UNKNOWN_TOLD: Final = 20  # names that the form does not have; more of them help nobody
_LONGEST_NAME: Final = 60  # of a field (content schema)
_BOOLEAN: Final = ("yes", "no")
_INVISIBLE: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
"""Marks without a letter: they join, turn the direction, choose a picture. Nobody sees them, so they are dropped."""
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
    """The fields to be asked, in order; a slot is booked, not asked. What is not asked meets no condition.

    Whether a field is asked depends only on the answers of fields before it. So whoever walks a form forth
    and back never sees an earlier question come or go, and answers of questions that are not asked any more
    change nothing.
    """
    chosen: list[Field] = []
    met: dict[str, FormAnswer] = {}
    for field in fields:
        if field.kind is FieldKind.SLOT or (field.sensitivity is not Sensitivity.NONE and not authorised):
            continue
        if field.show_if is not None and not _is_met(field.show_if, met):
            continue
        chosen.append(field)
        answer = answers.get(field.id)
        if answer is None:
            continue
        met[field.id] = answer
        if answer.value is not None and answer.value in field.ends_on:
            break
    return tuple(chosen)


def _is_met(condition: Condition, answers: Answers) -> bool:
    answer = answers.get(condition.field)
    if answer is None or answer.left is not None:
        return False
    given = answer.values if answer.values is not None else (answer.value,)
    return not condition.values or any(value in condition.values for value in given)


def without_what_was_refused(
    fields: Iterable[Field], answers: Answers, consent: Field
) -> dict[str, FormAnswer]:
    """The answers that may still be sent when somebody does not agree to `consent`, in the order of the form.

    A consent with a condition is about the field where its conditions begin ("may we keep your number?"): that
    counts as skipped, and what hangs on it was never asked. One without is about the whole form: nothing stays.
    """
    form = tuple(fields)
    by_id = {field.id: field for field in form}
    about = consent
    while about.show_if is not None and about.show_if.field in by_id:
        about = by_id[about.show_if.field]
    if about is consent:
        return {}
    left = {**answers, about.id: FormAnswer(left=Left.SKIPPED)}
    return {field.id: left[field.id] for field in asked(form, left, authorised=True) if field.id in left}


def check_value(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """One value of the field, cleaned, or why not. Cleaning what is clean changes nothing."""
    if field.kind in (FieldKind.CHOICE, FieldKind.MULTI_CHOICE):
        known = any(option.value == given for option in field.options)
        return Valid(given) if known else Invalid("not-offered")
    if field.kind is FieldKind.SLOT:
        return Invalid("not-asked")
    return _CHECKS[field.kind](field, given, asking)


def check_answer(field: Field, answer: FormAnswer, asking: Asking) -> FormAnswer | Invalid:
    """The answer cleaned, or why it is refused. Any field may be left to staff, even a required one."""
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
    form = tuple(fields)
    listed = asked(form, answers, authorised=asking.authorised)
    wrong = _not_asked(form, {field.id for field in listed}, answers)
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
    wrong += _disagreements(listed, cleaned, asking)
    return tuple(wrong) if wrong else cleaned


def _not_asked(form: tuple[Field, ...], listed: set[str], answers: Answers) -> list[FieldError]:
    """Answers to nothing. A name that the form does not have came from outside: shortened, in plain letters."""
    known = {field.id for field in form}
    strange = [name for name in answers if name not in known]
    return [
        *(
            FieldError(field.id, "not-asked")
            for field in form
            if field.id in answers and field.id not in listed
        ),
        *(FieldError(_plain(name), "not-asked") for name in strange[:_UNKNOWN_TOLD]),
    ]


def _plain(name: str) -> str:
    return name[:_LONGEST_NAME].encode("ascii", "backslashreplace").decode()


def _disagreements(listed: Iterable[Field], answers: Answers, asking: Asking) -> list[FieldError]:
    """What cannot be true together, told of the later answer; and an agreement of who may not give one."""
    wrong = [FieldError(one.fields[-1], one.reason) for one in contradictions(answers, asking.today)]
    if who_agrees(answers, asking.today) in (Agreeing.CHILD, Agreeing.NOBODY):
        consents = [field.id for field in listed if field.kind is FieldKind.CONSENT]
        agreed = [name for name in consents if name in answers and answers[name].value == "yes"]
        wrong += [FieldError(name, "needs-guardian") for name in agreed]
    return wrong


# --- one value of each kind ------------------------------------------------------------------


def _boolean(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    return Valid(given) if given in _BOOLEAN else Invalid("not-offered")


def _integer(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """A whole number without a sign. Half a child or minus one is no writing of 5 or of 1, so it is refused."""
    if _NO_WHOLE_NUMBER & set(given):
        return Invalid("not-digits")
    digits = _digits_of(given)
    if isinstance(digits, Invalid):
        return digits
    number = digits.value.lstrip("0") or "0"
    most = _MOST_DIGITS if field.maximum is None else len(str(field.maximum))
    if len(number) > most or (field.maximum is not None and int(number) > field.maximum):
        return Invalid("too-large")
    if field.minimum is not None and int(number) < field.minimum:
        return Invalid("too-small")
    return Valid(number)


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
    """`+212 6…`, `00212 6…`, `212 6…` and `+212 (0) 6…` are the same number as `06…`."""
    cleaned = western_digits(given).translate(_IN_PHONES)
    for prefix in _PREFIXES:
        if cleaned.startswith(prefix):
            cleaned = "0" + cleaned.removeprefix(prefix).removeprefix("0")
            break
    if not cleaned:
        return Invalid("empty")
    if not (cleaned.isascii() and cleaned.isdigit()):
        return Invalid("not-digits")
    return Valid(cleaned) if _PHONE.fullmatch(cleaned) else Invalid("not-a-phone")


def _cin(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """Only the letters a–z have a capital here: `ß` is not `SS`."""
    cleaned = western_digits(given)
    if not cleaned:
        return Invalid("empty")
    capitals = cleaned.upper() if cleaned.isascii() else ""
    return Valid(capitals) if _CIN.fullmatch(capitals) else Invalid("not-a-cin")


def _date(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """`1980-05-17`, with `year_only` also `1980` and `1980-05`; a day that was, and in somebody's life.

    `minimum` is the earliest year; without it, as long ago as the oldest visitor may be.
    """
    cleaned = "-".join(western_digits(part) for part in given.split("-"))
    parts = _DATE.fullmatch(cleaned)
    if parts is None:
        return Invalid("not-a-date" if cleaned else "empty")
    year, month, day = parts.groups()
    if day is None and not field.year_only:
        return Invalid("not-a-date")
    try:
        first_possible = date(int(year), int(month or "1"), int(day or "1"))
    except ValueError:
        return Invalid("not-a-date")
    if first_possible > asking.today:
        return Invalid("in-the-future")
    earliest = asking.today.year - _OLDEST if field.minimum is None else field.minimum
    return Valid(cleaned) if first_possible.year >= earliest else Invalid("too-long-ago")


def _text(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """Letters of any script; no controls, no pictures, no piled marks. What nobody can see is dropped.

    The length counts characters after cleaning. Far too much is refused before it is read: to normalise a
    long run of marks takes a time that grows with its square.
    """
    if len(given) > _PER_CHARACTER * field.length:
        return Invalid("too-long")
    cleaned = " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", given)).split())
    cleaned = unicodedata.normalize("NFC", cleaned)
    if not cleaned:
        return Invalid("empty")
    if not _is_writing(cleaned):
        return Invalid("not-text")
    return Valid(cleaned) if len(cleaned) <= field.length else Invalid("too-long")


def _is_writing(text: str) -> bool:
    """Each mark stands on a letter, with two others at most, and there is a letter or a digit."""
    marks = _MOST_MARKS
    for character in text:
        category = unicodedata.category(character)
        if category[0] == "C" or (category in ("So", "Sk", "Me") and character != _NUMBER_SIGN):
            return False
        if category[0] == "M":
            marks += 1
            if marks > _MOST_MARKS:
                return False
        else:
            marks = 0 if category[0] == "L" else _MOST_MARKS
    return any(unicodedata.category(character)[0] in "LN" for character in text)


def _reference(field: Field, given: str, asking: Asking) -> Valid | Invalid:
    """The code of something in the catalogue."""
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
