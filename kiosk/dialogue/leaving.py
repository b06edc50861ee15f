"""Ways past a question of a form: staff will write it, I don't know, skip. None keeps anybody from a ticket."""

from collections.abc import Mapping
from typing import Final

from kiosk.dialogue.screen import Choice, ChoiceStyle
from kiosk.dialogue.steps import choice
from protocol.answering import WRITTEN
from protocol.forms import Field, Left

WITH_STAFF, UNKNOWN, SKIP = "with-staff", "unknown", "skip"
LEFT: Final[Mapping[str, Left]] = {
    WITH_STAFF: Left.WITH_STAFF,
    UNKNOWN: Left.UNKNOWN,
    SKIP: Left.SKIPPED,
}
"""What the choices of these ids leave open."""


def with_staff() -> Choice:
    """Staff will write it with me: beside everything that is written."""
    return choice("with-staff", "staff", ChoiceStyle.QUIET)


def unknown() -> Choice:
    """I do not know."""
    return choice("unknown", "unknown", ChoiceStyle.QUIET)


def skip() -> Choice:
    """No answer, and no reason asked."""
    return choice("skip", "next", ChoiceStyle.QUIET)


def ways_past(field: Field) -> tuple[Choice, ...]:
    """All that this field allows; an option that says "I don't know" itself needs no second one.

    What a service requires is never a wall either: staff ask it then.
    """
    ways = [with_staff()] if field.kind in WRITTEN or field.required else []
    if not field.required:
        known = {option.value for option in field.options}
        ways += [way for way in (unknown(), skip()) if way.id not in known]
    return tuple(ways)
