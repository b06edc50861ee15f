"""What any single value from outside must be, so that a screen can carry it. Each raises Malformed."""

import re
from collections.abc import Iterable
from datetime import date

from protocol.faults import Malformed
from protocol.wording import Wording

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,159}")
PICTOGRAM = re.compile(r"[a-z0-9_]{1,64}")  # it becomes a file name
_YEARS = range(2000, 2101)


def matches(pattern: re.Pattern[str], text: str, field: str) -> None:
    """The whole text has this form."""
    if not pattern.fullmatch(text):
        raise Malformed(field, "does not have its form")


def within(allowed: range, number: int, field: str) -> None:
    """A number of this range."""
    if number not in allowed:
        raise Malformed(field, "is out of range")


def moment(day: date, field: str) -> None:
    """A day of a year that can be meant."""
    if day.year not in _YEARS:
        raise Malformed(field, "is out of range")


def worded(wording: Wording, languages: tuple[str, ...], field: str) -> None:
    """Words in every language that this kiosk shows."""
    if not all(wording.shown.get(language) for language in languages):
        raise Malformed(field, "lacks a language")
    try:
        "".join((*wording.shown.values(), *wording.spoken.values())).encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        raise Malformed(field, "is not text") from None


def unique(ids: Iterable[str], field: str) -> None:
    """No two are the same."""
    listed = list(ids)
    if len(set(listed)) != len(listed):
        raise Malformed(field, "are not unique")
