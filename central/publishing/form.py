"""The form of a draft as it comes back from the browser."""

import re
import unicodedata

from central.edge import storable
from central.publishing.questions import Question
from central.publishing.text import ServiceText, Words
from central.staff.web import Form, FormBroken, field
from protocol.catalogue import Catalogue

LONGEST_LINE = 400
"""Letters; the page lets nobody type more. What may be published is shorter still (`checking.LONGEST`)."""
_LAST = 1000
_ID = r"[A-Za-z0-9._-]{0,64}"


def read_text(fields: Form, languages: tuple[str, ...], catalogue: Catalogue) -> ServiceText:
    """Everything that stands in the form, complete or not. Raises `FormBroken`."""
    return ServiceText(
        name=_words(fields, "name", languages),
        description=_words(fields, "description", languages),
        pictogram=field(fields, "pictogram", _ID),
        category=field(fields, "category", _ID),
        letter=field(fields, "letter", "[A-Z]?"),
        minutes=int(field(fields, "minutes", "[0-9]{1,3}")),
        documents=tuple(one.id for one in catalogue.documents if f"document.{one.id}" in fields),
        discreet="discreet" in fields,
        questions=_questions(fields, catalogue),
    )


def _questions(fields: Form, catalogue: Catalogue) -> tuple[Question, ...]:
    """By the places that were written beside them; what has none comes last, in the order of the content."""
    chosen = [one.id for one in catalogue.fields if f"question.{one.id}" in fields]
    places = {name: int(field(fields, f"place.{name}", "[0-9]{0,3}") or _LAST) for name in chosen}
    return tuple(
        Question(name, f"required.{name}" in fields) for name in sorted(chosen, key=places.__getitem__)
    )


def _words(fields: Form, name: str, languages: tuple[str, ...]) -> Words:
    shown = {tag: _line(fields, f"{name}.{tag}") for tag in languages}
    sound = {tag: _line(fields, f"{name}.{tag}.sound") for tag in languages}
    return Words(
        {tag: text for tag, text in shown.items() if text}, {tag: text for tag, text in sound.items() if text}
    )


def _line(fields: Form, name: str) -> str:
    """In Unicode normal form C; blanks are one blank, but a narrow one stays what it is."""
    text = unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", fields.get(name, "")).strip(" "))
    if len(text) > LONGEST_LINE or not storable(text):
        raise FormBroken
    return text
