"""Journeys that nobody else in the hall should recognise: women's support, protection."""

from dataclasses import replace
from typing import Any, Final, TypeVar, cast

from kiosk.dialogue.screen import ScreenKind
from kiosk.dialogue.steps import Journey, Step, View, VisitorStep
from kiosk.dialogue.text import message

T = TypeVar("T")
_QUESTIONS: Final = (ScreenKind.CHOICES, ScreenKind.ENTRY, ScreenKind.MANY)
_ANY_ROOM: Final = 6  # choices a page: the kind of a screen does not depend on it


def discreetly(journey: Journey[T]) -> Journey[T]:
    """The same journey, each of its screens marked `discreet`.

    Titles are read from afar and name the subject, so a question's title is its number; what is told keeps
    the title its journey gave it.
    """
    asked = 0
    answer: Any = None
    while True:
        try:
            step = journey.send(answer)
        except StopIteration as end:
            value: T = end.value
            return value
        if isinstance(step, VisitorStep):
            asked += 1
            step = _discreet(step, asked)
        answer = yield step


def _discreet(step: VisitorStep[Any], number: int) -> Step[Any]:
    marked: Any = replace(cast("Any", step), discreet=True)
    if step.screen(View(), _ANY_ROOM).kind in _QUESTIONS:
        marked = replace(marked, title=message("question-number", n=number))
    return cast("Step[Any]", marked)
