"""What staff write of a service, and how it becomes one of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from central.publishing.questions import Question, form_of, questions_of, writable
from protocol.catalogue import Catalogue, Service
from protocol.forms import ServiceAction
from protocol.wording import Wording


class DraftState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    DISCARDED = "discarded"


OPEN = frozenset({DraftState.DRAFT, DraftState.SUBMITTED})


@dataclass(frozen=True, slots=True)
class Words:
    """A text per language. `sound`: as it is spoken (Arabic, Darija) or in Latin letters (Tamazight)."""

    shown: Mapping[str, str] = field(default_factory=dict)
    sound: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ServiceText:
    """A service as it stands in a draft; anything may still be missing. `minutes` 0: no appointment.

    `questions` in the order they are asked; what every form has besides is in `questions.ADDED`.
    """

    name: Words = Words()
    description: Words = Words()
    pictogram: str = ""
    category: str = ""
    letter: str = ""
    minutes: int = 0
    documents: tuple[str, ...] = ()
    discreet: bool = False
    questions: tuple[Question, ...] = ()


def text_of(service: Service) -> ServiceText:
    """A service of the catalogue as one begins to change it."""
    return ServiceText(
        name=Words(service.name.shown, service.name.spoken),
        description=Words(service.description.shown, service.description.spoken)
        if service.description
        else Words(),
        pictogram=service.pictogram,
        category=service.category,
        letter=service.letter,
        minutes=service.appointment_minutes,
        documents=service.documents,
        discreet=service.discreet,
        questions=questions_of(service),
    )


def service_of(
    text: ServiceText, service_id: str, catalogue: Catalogue, public_name: Wording, spoken: frozenset[str]
) -> Service:
    """The service of a complete text; what no draft asks for (its hotlines) stays as the catalogue has it.

    `public_name` is the one of its queue; `spoken` are the languages whose sound is kept.
    """
    before = next((one for one in catalogue.services if one.id == service_id), None)
    kept = before or Service(service_id, Wording({}), public_name, text.letter, 0, text.pictogram)
    if writable(before):
        kept = _asking(kept, text, catalogue, is_new=before is None)
    return replace(
        kept,
        name=_wording(text.name, spoken),
        description=_wording(text.description, spoken) if text.description.shown else None,
        public_name=public_name,
        letter=text.letter,
        appointment_minutes=text.minutes,
        pictogram=text.pictogram,
        category=text.category,
        documents=text.documents,
        discreet=text.discreet,
    )


def _asking(kept: Service, text: ServiceText, catalogue: Catalogue, *, is_new: bool) -> Service:
    """With the questions of the text. Stored requests name the version of a form, so each change is another one."""
    form = form_of(text.questions, text.minutes, catalogue)
    required = tuple(question.field for question in text.questions if question.required)
    changed = (form, required) != (kept.form, kept.required)
    return replace(
        kept,
        action=ServiceAction.REQUEST if form else ServiceAction.APPOINTMENT,
        form=form,
        required=required,
        form_version=kept.form_version + (changed and not is_new),
    )


def _wording(words: Words, spoken: frozenset[str]) -> Wording:
    return Wording(dict(words.shown), {tag: said for tag, said in words.sound.items() if tag in spoken})
