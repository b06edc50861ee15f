"""One field of a form as the step that asks it, whatever its kind."""

from dataclasses import replace

from kiosk.dialogue.dates import enter_date
from kiosk.dialogue.entering import EnterField
from kiosk.dialogue.leaving import LEFT, ways_past
from kiosk.dialogue.marking import Mark
from kiosk.dialogue.screen import Choice
from kiosk.dialogue.steps import Choose, Journey, Option, choice
from kiosk.dialogue.text import message
from protocol.answering import Asking
from protocol.forms import Field, FieldKind, FormAnswer

_TYPED = frozenset(
    {
        FieldKind.INTEGER,
        FieldKind.DIGITS,
        FieldKind.TEXT,
        FieldKind.PHONE,
        FieldKind.CIN,
        FieldKind.COMMUNE,
    }
)


def ask_field(
    step_id: str, field: Field, asking: Asking, choices: tuple[Choice, ...] | None = None
) -> Journey[FormAnswer]:
    """Asks it on one screen, a date on three. `choices` beside it; None: all ways past that it allows.

    Raises ValueError for a reference, which needs groups, a consent, which is two acts, and a slot, which
    is booked: those are journeys of their own.
    """
    ways = ways_past(field) if choices is None else choices
    if field.kind in _TYPED:
        return (yield from EnterField(step_id, field, asking, ways))
    match field.kind:
        case FieldKind.DATE:
            return (yield from enter_date(step_id, field, asking, ways))
        case FieldKind.MULTI_CHOICE:
            return (yield from Mark(step_id, field, ways))
        case FieldKind.CHOICE | FieldKind.BOOLEAN:
            return (yield from choose_field(step_id, field, ways))
        case _:
            raise ValueError(f"{field.id}: a {field.kind} is not one question")


def choose_field(step_id: str, field: Field, choices: tuple[Choice, ...] = ()) -> Choose[FormAnswer]:
    """One option of the field, or yes and no; what is shown and said are the field's own words."""
    return Choose(
        step_id,
        tuple(Option(shown, FormAnswer(value=shown.id)) for shown in options_of(field)),
        beside=tuple(Option(way, FormAnswer(left=LEFT[way.id])) for way in choices),
        title=field.label,
        prompt=field.name,
        help=message("field-help-choose"),
    )


def options_of(field: Field) -> tuple[Choice, ...]:
    """The field's options as choices, in its order; which one it is, is private, as in the review."""
    if field.kind is FieldKind.BOOLEAN:
        return replace(choice("yes", "yes"), private=True), replace(choice("no", "no"), private=True)
    return tuple(
        Choice(option.value, option.name, option.pictogram, private=True) for option in field.options
    )
