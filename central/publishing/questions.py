"""The questions of a service that staff write: which they may choose, and the form that comes of the choice.

What protects a visitor is not left to whoever writes: the form itself puts first whether somebody is in danger, then
whether they are of age, who decides and how old everybody is, and ends with the consent (docs/adr/0010).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from protocol.capacity import AGES, FOR_WHOM, GUARDIAN_AGES, LINKS, OF_AGE
from protocol.catalogue import Catalogue, Service
from protocol.forms import Field, FieldKind, Sensitivity, ServiceAction

CONSENT: Final = "consent"
SLOT: Final = "slot"
ADDED: Final = frozenset({OF_AGE, SLOT, CONSENT})
"""What every form that staff write has, without being asked for."""
_WHO: Final = frozenset({FOR_WHOM, *LINKS, *GUARDIAN_AGES, *AGES})
"""Asked before anything that a child alone must not be asked."""
_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    FOR_WHOM: ("guardian_is", "guardian_age"),
    "child_age": ("parent_is", "parent_age"),
    "parent_cin": ("parent_is", "parent_age"),
}
"""Whoever asks for a child says who they are."""
_WRITTEN: Final = frozenset({ServiceAction.APPOINTMENT, ServiceAction.REQUEST})


@dataclass(frozen=True, slots=True)
class Question:
    """A field that a service asks. `required`: it offers no skip; staff write it with whoever cannot."""

    field: str
    required: bool = False


def writable(service: Service | None) -> bool:
    """Whether staff choose what it asks: not of a look-up, nor where people in danger are referred."""
    return service is None or service.action in _WRITTEN


def questions_of(service: Service) -> tuple[Question, ...]:
    """What a service of the catalogue asks, as one begins to change it."""
    if not writable(service):
        return ()
    return tuple(Question(name, name in service.required) for name in service.form if name not in ADDED)


def choosable(catalogue: Catalogue, before: Service | None) -> tuple[Field, ...]:
    """The fields that may be chosen, in the order of the content. "In danger now" needs hotlines to lead to."""
    known = {field.id for field in catalogue.fields}
    if not writable(before) or not known.issuperset((OF_AGE, CONSENT)):
        return ()
    ending = before is not None and bool(before.hotlines)
    return tuple(
        field
        for field in catalogue.fields
        if field.id not in ADDED and field.kind not in (FieldKind.CONSENT, FieldKind.SLOT)
        if ending or not field.ends_on
    )


def form_of(questions: Sequence[Question], minutes: int, catalogue: Catalogue) -> tuple[str, ...]:
    """The form in the order it is asked; none where nothing was chosen."""
    if not questions:
        return ()
    fields = {field.id: field for field in catalogue.fields}
    names = [question.field for question in questions]
    ending = [name for name in names if name in fields and fields[name].ends_on]
    who = [name for name in names if name in _WHO]
    rest = [name for name in names if name not in _WHO and name not in ending]
    slot = [SLOT] if minutes and SLOT in fields else []
    return (*ending, OF_AGE, *who, *rest, *slot, CONSENT)


def lacking(
    questions: Sequence[Question], before: Service | None, catalogue: Catalogue, *, discreet: bool
) -> Iterator[tuple[str, str]]:
    """(reason, id of the field it is about) of everything that cannot be asked so."""
    allowed = {field.id: field for field in choosable(catalogue, before)}
    form = form_of(questions, 0, catalogue)
    asked_before = frozenset(before.form if before else ())
    for question in questions:
        field = allowed.get(question.field)
        if field is None:
            yield "unknown", question.field
            continue
        if not may_ask(field, catalogue) and field.id not in asked_before:
            yield "cndp", field.id
        if discreet and field.sensitivity is Sensitivity.IDENTIFIER:
            yield "discreet-identity", field.id
        if field.show_if and field.show_if.field not in form[: form.index(field.id)]:
            yield "needs-before", field.show_if.field
        for needed in _NEEDS.get(field.id, ()):
            if needed not in form and needed in allowed:
                yield "needs", needed


def may_ask(field: Field, catalogue: Catalogue) -> bool:
    """Identity and health only with the operator's number from the CNDP (law 09-08)."""
    return field.sensitivity is Sensitivity.NONE or catalogue.cndp is not None
