"""The rules an entered answer must pass, the same on the kiosk and in central.

A rule gives back the cleaned value, or the reason it is not good; the reason is the end of a message
key (`entry-error-<reason>`), so that it can be shown and said with a suggestion.
"""

from dataclasses import dataclass
from enum import StrEnum

from protocol import short_code

_DIGITS = {ord(a): str(i % 10) for i, a in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_IGNORED = dict.fromkeys(map(ord, " -.\u00a0\u202f\u200b\u2066\u2067\u2068\u2069\u200e\u200f"))


class EntryKind(StrEnum):
    SHORT_CODE = "short-code"
    TICKET_NUMBER = "ticket-number"
    RECEIPT_CODE = "receipt-code"


@dataclass(frozen=True, slots=True)
class Valid:
    value: str


@dataclass(frozen=True, slots=True)
class Invalid:
    """`reason`: empty, too-short, too-long, not-digits, check-digit."""

    reason: str


_LENGTHS = {EntryKind.SHORT_CODE: short_code.LENGTH, EntryKind.RECEIPT_CODE: short_code.RECEIPT_LENGTH}


def western_digits(typed: str) -> str:
    """Arabic-Indic and Persian digits as 0–9, without the spaces, dots and dashes people put between."""
    return typed.translate(_DIGITS).translate(_IGNORED)


def length_of(kind: EntryKind) -> int:
    """How many digits an answer of this kind has."""
    return _LENGTHS.get(kind, 3)


def check(kind: EntryKind, typed: str) -> Valid | Invalid:
    """`A-047` passes as a ticket number like `047` does; Arabic-Indic digits pass as digits."""
    cleaned = western_digits(typed)
    if kind is EntryKind.TICKET_NUMBER and cleaned[:1].isalpha():
        cleaned = cleaned[1:]
    if not cleaned:
        return Invalid("empty")
    if not (cleaned.isascii() and cleaned.isdigit()):
        return Invalid("not-digits")
    if len(cleaned) != length_of(kind):
        return Invalid("too-short" if len(cleaned) < length_of(kind) else "too-long")
    if kind in _LENGTHS and not short_code.has_check_digit(cleaned):
        return Invalid("check-digit")
    return Valid(cleaned)
