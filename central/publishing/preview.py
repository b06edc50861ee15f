"""How a service will look and sound in each language: a card of the menu, its questions, the line of a ticket."""

import unicodedata
from dataclasses import dataclass

from central.publishing.questions import form_of, may_ask
from central.publishing.text import ServiceText
from protocol.catalogue import Catalogue
from protocol.forms import FieldKind
from protocol.wording import Wording

_NUMBER = "012"
"""Any: the number of a ticket is given on the day."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One language. `direction` is `rtl` or `ltr`; empty texts are still to be written."""

    language: str
    direction: str
    name: str
    sound: str
    description: str
    public_name: str
    number: str
    questions: tuple[str, ...]


def previews(
    text: ServiceText, public_name: Wording | None, languages: tuple[str, ...], catalogue: Catalogue
) -> tuple[Preview, ...]:
    """One a language, in their order, with the questions that would be asked today."""
    fields = {field.id: field for field in catalogue.fields}
    form = form_of(text.questions, text.minutes, catalogue)
    asked = [fields[name] for name in form if name in fields and may_ask(fields[name], catalogue)]
    questions = [field.name for field in asked if field.kind is not FieldKind.SLOT]
    return tuple(
        Preview(
            language=tag,
            direction=direction(text.name.shown.get(tag, "") or _of(public_name, tag)),
            name=text.name.shown.get(tag, ""),
            sound=text.name.sound.get(tag, ""),
            description=text.description.shown.get(tag, ""),
            public_name=_of(public_name, tag),
            number=f"{text.letter or 'A'}-{_NUMBER}",
            questions=tuple(_of(question, tag) for question in questions),
        )
        for tag in languages
    )


def direction(text: str) -> str:
    """Of the first letter that has one."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    return "ltr" if first == "L" else "rtl"


def _of(wording: Wording | None, language: str) -> str:
    return wording.shown.get(language, "") if wording else ""
