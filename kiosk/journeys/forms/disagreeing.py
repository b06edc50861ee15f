"""Two answers that cannot be true together: both are shown, and the visitor says which one to correct."""

from collections.abc import Mapping, Sequence

from kiosk.dialogue.leaving import with_staff
from kiosk.dialogue.screen import Choice
from kiosk.dialogue.steps import Choose, Journey, Option
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from kiosk.journeys.forms.reviewing import answer_text
from protocol.capacity import Contradiction
from protocol.forms import Field, FormAnswer


def correct(
    facts: Facts, listed: Sequence[Field], answers: Mapping[str, FormAnswer], wrong: Contradiction
) -> Journey[Field | None]:
    """The field whose answer is to be given again; None when staff shall write the whole with the visitor."""
    options = tuple(
        Option[Field | None](_told(facts, field, answers[field.id]), field)
        for field in listed
        if field.id in wrong.fields
    )
    return (
        yield from Choose(
            "answers-disagree",
            options,
            beside=(Option[Field | None](with_staff(), None),),
            prompt=message(f"field-error-{wrong.reason}"),
        )
    )


def _told(facts: Facts, field: Field, answer: FormAnswer) -> Choice:
    return Choice(field.id, field.label, field.pictogram, note=answer_text(facts, field, answer))
