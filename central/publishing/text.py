"""What staff write of a service, and how it becomes one of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from protocol.catalogue import Service
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
    """A service as it stands in a draft; anything may still be missing. `minutes` 0: no appointment."""

    name: Words = Words()
    description: Words = Words()
    pictogram: str = ""
    category: str = ""
    letter: str = ""
    minutes: int = 0
    documents: tuple[str, ...] = ()
    discreet: bool = False


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
    )


def service_of(
    text: ServiceText, service_id: str, before: Service | None, public_name: Wording, spoken: frozenset[str]
) -> Service:
    """The service of a complete text. What no draft asks for (its form, its action) stays as it was before.

    `public_name` is the one of its queue; `spoken` are the languages whose sound is kept.
    """
    kept = before or Service(service_id, Wording({}), public_name, text.letter, 0, text.pictogram)
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


def _wording(words: Words, spoken: frozenset[str]) -> Wording:
    return Wording(dict(words.shown), {tag: said for tag, said in words.sound.items() if tag in spoken})
