"""Replays a script over the answers so far: what it asks next is where the visit stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.dialogue.steps import Journey, NotAnAnswer, Step, VisitorStep
from kiosk.dialogue.visit import Answer, Facts
from protocol.faults import Fault

Script = Callable[[Facts], Journey[None]]


class ReplayFault(Fault):
    """The script did not ask again what it had asked before: it is not deterministic."""

    code = "replay-diverged"


@dataclass(frozen=True, slots=True)
class Standing:
    """`step` is what the script waits for, None when it ended. `answers` are those that still hold:
    an answer whose choice is no longer offered (a slot gone meanwhile), and all after it, fall away.
    """

    step: Step[Any] | None
    answers: tuple[Answer, ...]


def replay(script: Script, facts: Facts, answers: tuple[Answer, ...]) -> Standing:
    """Raises ReplayFault when an answer's step is not the one the script asks."""
    journey = script(facts)
    try:
        step = next(journey)
        for index, answer in enumerate(answers):
            if step_id(step) != answer.step:
                raise ReplayFault(f"answer {index} is for {answer.step}, the script asks {step_id(step)}")
            value = answer.value
            if isinstance(step, VisitorStep):
                try:
                    value = step.resolve(value)
                except NotAnAnswer:
                    return Standing(step, answers[:index])
            step = journey.send(value)
    except StopIteration:
        return Standing(None, answers)
    return Standing(step, answers)


def step_id(step: Step[Any]) -> str:
    """Names a step: a screen's id, or the type of a call."""
    if isinstance(step, VisitorStep):
        return step.id
    call = getattr(step, "call", None)
    return f"{type(step).__name__}:{type(call).__name__}"
