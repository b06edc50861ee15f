"""Fills a form: asks what is due, shows what was answered, asks for consent. Nothing is sent from here."""

from dataclasses import dataclass
from datetime import date

from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.steps import Journey, Remember
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Agreed
from kiosk.journeys.forms.consenting import CONSENT_TEXT, agree
from kiosk.journeys.forms.places import which_province
from kiosk.journeys.forms.reviewing import review
from kiosk.journeys.ticket_facts import local
from protocol.answering import Asking, asked, contradictions, without_what_was_refused
from protocol.catalogue import Service
from protocol.forms import Field, FieldKind, FormAnswer
from protocol.requests import ConsentAct

ADULT_YEARS = 18  # law 70-03, article 209: of age at eighteen
KEPT = frozenset(
    {"for_whom", "birth_date", "age", "province", "commune", "preferred_language", "access_needs"}
)
"""What is the same for every service: known once, it is not asked again in the visit (row E4)."""


@dataclass(frozen=True, slots=True)
class Complete:
    """Checked, in the order of the form."""

    answers: tuple[tuple[str, FormAnswer], ...]
    agreed: Agreed | None


class InDanger:
    """Somebody is in danger now: staff come, nothing further is asked or sent."""


class ChildAlone:
    """A child asks for themselves: staff at once, no consent, no papers, nothing is sent."""


class Declined:
    """No consent: nothing is sent, and the desk serves all the same."""


def fill(facts: Facts, service: Service) -> Journey[Complete | InDanger | ChildAlone | Declined]:
    """Asks until nothing is due; what the visit knows already is only shown in the review (row E4)."""
    fields = facts.catalogue.form_of(service)
    asking = asking_of(facts)
    answers: dict[str, FormAnswer] = {}
    while (field := _due(fields, answers, asking)) is not None:
        kept = facts.known.get(field.id)
        answers[field.id] = kept if kept is not None else (yield from _ask(facts, field, asking))
        if answers[field.id].value in field.ends_on:
            return InDanger()
        if _is_child(answers, asking.today) and not service.for_children:
            return ChildAlone()
        _drop_contradictions(answers)
    while (again := (yield from review(facts, fields, answers, asking))) is not None:
        answers[again.id] = yield from _ask(facts, again, asking)
        _drop_contradictions(answers)
        while (field := _due(fields, answers, asking)) is not None:
            answers[field.id] = yield from _ask(facts, field, asking)
    for name, answer in answers.items():
        if name in KEPT:
            yield from Remember(name, answer)
    agreed = None
    for consent in asked(fields, answers, authorised=asking.authorised):
        if consent.kind is not FieldKind.CONSENT:
            continue
        answers[consent.id] = yield from agree(consent)
        if answers[consent.id].value == "yes":
            agreed = Agreed(CONSENT_TEXT, ConsentAct.CHOICE_AND_CONFIRMATION)
        elif consent.show_if is None:
            return Declined()
        else:
            answers = without_what_was_refused(fields, answers, consent)
    listed = asked(fields, answers, authorised=asking.authorised)
    return Complete(tuple((field.id, answers[field.id]) for field in listed), agreed)


def asking_of(facts: Facts) -> Asking:
    """What decides about the answers of this visit; central decides by the same."""
    catalogue = facts.catalogue
    provinces = frozenset(province.code for region in catalogue.regions for province in region.provinces)
    centres = frozenset(centre.id for centre in catalogue.centres)
    return Asking(
        today=local(facts, facts.started_at).date(),
        authorised=catalogue.cndp is not None,
        references={"provinces": provinces, "centres": centres},
    )


def _due(fields: tuple[Field, ...], answers: dict[str, FormAnswer], asking: Asking) -> Field | None:
    """The first question that is not answered; consent comes after the review."""
    for field in asked(fields, answers, authorised=asking.authorised):
        if field.id not in answers and field.kind is not FieldKind.CONSENT:
            return field
    return None


def _ask(facts: Facts, field: Field, asking: Asking) -> Journey[FormAnswer]:
    step_id = f"field-{field.id.replace('_', '-')}"
    if field.kind is FieldKind.REFERENCE:
        return (yield from which_province(step_id, facts, field))
    return (yield from ask_field(step_id, field, asking))


def _drop_contradictions(answers: dict[str, FormAnswer]) -> None:
    """What cannot be true together is asked again: the later of the two."""
    for wrong in contradictions(answers):
        answers.pop(wrong.field, None)


def _is_child(answers: dict[str, FormAnswer], today: date) -> bool:
    """Whether who asks for themselves is not of age, as far as anybody said."""
    whom, age, born = (answers.get(name) for name in ("for_whom", "age", "birth_date"))
    if whom is not None and whom.value != "self":
        return False
    if age is not None and age.value is not None:
        return int(age.value) < ADULT_YEARS
    return born is not None and born.value is not None and today.year - int(born.value[:4]) < ADULT_YEARS
