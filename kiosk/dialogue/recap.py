"""What a visitor answered so far, each answer on the screen where it was given: for who asks where they are."""

from dataclasses import dataclass
from typing import Any, Final

from kiosk.dialogue.replay import Standing
from kiosk.dialogue.screen import Screen, ScreenKind
from kiosk.dialogue.steps import VisitorStep

_QUESTIONS: Final = (ScreenKind.CHOICES, ScreenKind.ENTRY, ScreenKind.MANY)
_ALL: Final = 1000  # choices on one page


@dataclass(frozen=True, slots=True)
class Answered:
    """`screen` with what was typed or marked on it; `chosen` is the control that was chosen, where one was."""

    screen: Screen
    chosen: str | None


def recap(standing: Standing) -> tuple[Answered, ...]:
    """In the order of the answers; what was only told or confirmed is no answer."""
    given = [
        _answered(step, answer.value)
        for step, answer in zip(standing.asked, standing.answers, strict=True)
        if isinstance(step, VisitorStep)
    ]
    return tuple(answered for answered in given if answered.screen.kind in _QUESTIONS)


def _answered(step: VisitorStep[Any], given: str) -> Answered:
    screen = step.screen(step.again(given), _ALL)
    is_choice = any(choice.id == given for choice in screen.choices)
    return Answered(screen, f"choice:{given}" if is_choice else None)
