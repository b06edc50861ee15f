"""Whether what services ask, receipts and the states of certificates can be shown and said."""

import re
from collections.abc import Iterable

from kiosk.uplink.sane import ID, PICTOGRAM, matches, moment, unique, within, worded
from protocol import short_code
from protocol.catalogue import Catalogue
from protocol.certificates import CertificateStatus
from protocol.faults import Malformed
from protocol.forms import Field
from protocol.requests import Receipt

_LENGTH = range(1001)
_NUMBER = re.compile(r"[0-9+ ]{2,16}")
_TIME = re.compile(r"([0-9]{2}:[0-9]{2})?")


def check(answer: Catalogue, languages: tuple[str, ...]) -> None:
    """Raises Malformed naming the field that no screen can carry."""
    for group in answer.categories:
        _told(group.id, group.pictogram, "categories")
        worded(group.name, languages, "categories.name")
    for field in answer.fields:
        _field(field, languages)
    for document in answer.documents:
        matches(ID, document.id, "documents.id")
        worded(document.name, languages, "documents.name")
    for line in answer.hotlines:
        matches(ID, line.id, "hotlines.id")
        matches(_NUMBER, line.number, "hotlines.number")
        worded(line.name, languages, "hotlines.name")
    for state in answer.certificate_states:
        _told(state.id, state.pictogram, "certificate_states")
        worded(state.text, languages, "certificate_states.text")
        worded(state.next_step, languages, "certificate_states.next_step")
    _known(answer)


def _field(field: Field, languages: tuple[str, ...]) -> None:
    _told(field.id, field.pictogram, "fields")
    worded(field.name, languages, "fields.name")
    worded(field.label, languages, "fields.label")
    within(_LENGTH, field.length, "fields.length")
    unique((option.value for option in field.options), "fields.options")
    for option in field.options:
        _told(option.value, option.pictogram, "fields.options")
        worded(option.name, languages, "fields.options.name")


def _told(thing: str, pictogram: str, field: str) -> None:
    matches(ID, thing, f"{field}.id")
    matches(PICTOGRAM, pictogram, f"{field}.pictogram")


def _known(answer: Catalogue) -> None:
    """Whatever a service names is there."""
    for name, listed, named in (
        ("form", (field.id for field in answer.fields), [s.form for s in answer.services]),
        ("documents", (one.id for one in answer.documents), [s.documents for s in answer.services]),
        ("hotlines", (line.id for line in answer.hotlines), [s.hotlines for s in answer.services]),
    ):
        _all_known(name, tuple(listed), (one for several in named for one in several))


def _all_known(name: str, listed: tuple[str, ...], named: Iterable[str]) -> None:
    unique(listed, name)
    if not frozenset(listed).issuperset(named):
        raise Malformed(f"services.{name}", "are not all in the catalogue")


def check_receipt(receipt: Receipt, languages: tuple[str, ...]) -> None:
    """Raises Malformed."""
    if len(receipt.code) != short_code.RECEIPT_LENGTH or not short_code.has_check_digit(receipt.code):
        raise Malformed("code", "is not that of a receipt")
    worded(receipt.public_name, languages, "public_name")
    matches(ID, receipt.centre, "centre")
    moment(receipt.received_at, "received_at")
    moment(receipt.answer_by, "answer_by")


def check_status(status: CertificateStatus, languages: tuple[str, ...]) -> None:
    """Raises Malformed."""
    matches(ID, status.state, "state")
    moment(status.as_of, "as_of")
    matches(_TIME, status.time, "time")
    if status.day is not None:
        moment(status.day, "day")
    if status.place is not None:
        worded(status.place, languages, "place")
