"""Fills a form: asks what is due, shows what was answered, asks for consent. Nothing is sent from here."""

from dataclasses import dataclass

from kiosk.dialogue.discretion import discreetly
from kiosk.dialogue.fields import ask_field
from kiosk.dialogue.steps import Journey, Remember
from kiosk.dialogue.visit import Facts
from kiosk.journeys.calls import Agreed
from kiosk.journeys.forms.consenting import agree
from kiosk.journeys.forms.disagreeing import correct
from kiosk.journeys.forms.places import which_province
from kiosk.journeys.forms.reviewing import review
from kiosk.journeys.ticket_facts import local
from protocol.answering import Asking, asked, without_what_was_refused
from protocol.capacity import GUARDIAN_AGES, LINKS, OF_AGE, Agreeing, contradictions, who_agrees
from protocol.catalogue import Service
from protocol.forms import Field, FieldKind, FormAnswer, ServiceAction

KEPT = frozenset(
    {
        "for_whom",
        "birth_date",
        "age",
        "province",
        "commune",
        "preferred_language",
        "access_needs",
        OF_AGE,
        *LINKS,
        *GUARDIAN_AGES,
    }
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


class NobodyAgrees:
    """Nobody who stands here may agree for the child: nothing further is asked or sent, staff write it."""


class Declined:
    """No consent: nothing is sent, and the desk serves all the same."""


Ended = InDanger | ChildAlone | NobodyAgrees


@dataclass(slots=True)
class Filling:
    """A form on its way; `answers` grow with each question."""

    facts: Facts
    service: Service
    fields: tuple[Field, ...]
    asking: Asking
    answers: dict[str, FormAnswer]

    @property
    def listed(self) -> tuple[Field, ...]:
        """The questions that are asked, by the answers so far."""
        return asked(self.fields, self.answers, authorised=self.asking.authorised)

    @property
    def standing(self) -> dict[str, FormAnswer]:
        """The answers of questions that are asked; others change nothing."""
        return {field.id: self.answers[field.id] for field in self.listed if field.id in self.answers}


def fill(facts: Facts, service: Service) -> Journey[Complete | Ended | Declined]:
    """Asks until nothing is due; what the visit knows already is only shown in the review (row E4)."""
    form = Filling(facts, service, facts.catalogue.form_of(service), asking_of(facts), {})
    ended = yield from _ask_what_is_due(form)
    while ended is None and (again := (yield from review(facts, form.fields, form.answers, form.asking))):
        form.answers[again.id] = yield from _ask(form, again)
        ended = yield from _ask_what_is_due(form)
    if ended is not None:
        return ended
    for name, answer in form.answers.items():
        if name in KEPT:
            yield from Remember(name, answer)
    return (yield from _agree(form))


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


def _ask_what_is_due(form: Filling) -> Journey[Ended | None]:
    """One question after another; what cannot be true together is corrected before anything else."""
    while True:
        standing = form.standing
        if any(field.id in standing and standing[field.id].value in field.ends_on for field in form.listed):
            return InDanger()
        wrong = contradictions(standing, form.asking.today)
        if wrong:
            again = yield from correct(form.facts, form.listed, form.answers, wrong[0])
            if again is None:
                return NobodyAgrees()
            form.answers[again.id] = yield from _ask(form, again)
            continue
        agreeing = who_agrees(standing, form.asking.today)
        if agreeing is Agreeing.CHILD:
            return ChildAlone()
        if agreeing is Agreeing.NOBODY and form.service.action is ServiceAction.REQUEST:
            return NobodyAgrees()
        field = next((one for one in form.listed if _is_due(one, form.answers)), None)
        if field is None:
            return None
        known = form.facts.known.get(field.id)
        form.answers[field.id] = known if known is not None else (yield from _ask(form, field))


def _is_due(field: Field, answers: dict[str, FormAnswer]) -> bool:
    """Consent comes after the review."""
    return field.id not in answers and field.kind is not FieldKind.CONSENT


def _ask(form: Filling, field: Field) -> Journey[FormAnswer]:
    """Whether somebody is in danger is asked discreetly whatever the service is."""
    step_id = f"field-{field.id.replace('_', '-')}"
    if field.kind is FieldKind.REFERENCE:
        return (yield from which_province(step_id, form.facts, field))
    asking = ask_field(step_id, field, form.asking)
    return (yield from discreetly(asking) if field.ends_on else asking)


def _agree(form: Filling) -> Journey[Complete | Declined]:
    """Each consent that is due. One that nobody here may give counts as not given, and is not asked."""
    agreed = None
    agreeing = who_agrees(form.standing, form.asking.today)
    for consent in form.listed:
        if consent.kind is not FieldKind.CONSENT:
            continue
        given = (
            None if agreeing is Agreeing.NOBODY else (yield from agree(consent, form.fields, form.standing))
        )
        form.answers[consent.id] = FormAnswer(value="no" if given is None else "yes")
        if given is not None:
            agreed = given
        elif consent.show_if is None:
            return Declined()
        else:
            form.answers = without_what_was_refused(form.fields, form.answers, consent)
    return Complete(tuple((field.id, form.answers[field.id]) for field in form.listed), agreed)
