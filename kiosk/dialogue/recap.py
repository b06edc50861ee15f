"""What a visitor answered so far, each answer on the screen where it was given: for who asks where they are."""

from dataclasses import dataclass, replace
from typing import Any, Final

from kiosk.dialogue.replay import Standing
from kiosk.dialogue.screen import Screen, ScreenKind
from kiosk.dialogue.steps import VisitorStep

_QUESTIONS: Final = (ScreenKind.CHOICES, ScreenKind.ENTRY, ScreenKind.MANY)
_ALL: Final = 1000  # choices on one page


@dataclass(frozen=True, slots=True)
class Answered:
    """`screen` with what was typed or marked on it, discreet where the answer is nobody else's business; `chosen` is
    the control that was chosen, where one was."""

    screen: Screen
    chosen: str | None


def recap(standing: Standing) -> tuple[Answered, ...]:
    """In the order of the answers; what was only told or confirmed is no answer.

    Private are answers of a form, as in its review, other choices that are, and all of a visit that came by a discreet page: which service it
    is was answered before.
    """
    steps = [
        (step, answer.value)
        for step, answer in zip(standing.asked, standing.answers, strict=True)
        if isinstance(step, VisitorStep)
    ]
    given = [_answered(step, value) for step, value in steps]
    if any(answered.screen.discreet for answered in given):
        given = [_discreet(answered) for answered in given]
    else:
        given = [
            _discreet(answered) if _is_private(answered, value) or _is_of_a_form(step, value) else answered
            for (step, value), answered in zip(steps, given, strict=True)
        ]
    return tuple(answered for answered in given if answered.screen.kind in _QUESTIONS)


def _answered(step: VisitorStep[Any], given: str) -> Answered:
    screen = step.screen(step.again(given), _ALL)
    is_choice = any(choice.id == given for choice in screen.choices)
    return Answered(screen, f"choice:{given}" if is_choice else None)


def _is_private(answered: Answered, given: str) -> bool:
    return any(choice.private for choice in answered.screen.choices if choice.id == given)


def _is_of_a_form(step: VisitorStep[Any], given: str) -> bool:
    from protocol.forms import FormAnswer  # which the first frame must not wait for

    return isinstance(step.resolve(given), FormAnswer)


def _discreet(answered: Answered) -> Answered:
    return replace(answered, screen=replace(answered.screen, discreet=True))
