"""Replays a script over the answers so far: what it asks next is where the visit stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kiosk.dialogue.steps import Journey, NotAnAnswer, Remember, Step, VisitorStep
from kiosk.dialogue.visit import Answer, Facts
from protocol.faults import Fault

if TYPE_CHECKING:
    from protocol.forms import FormAnswer

Script = Callable[[Facts], Journey[None]]


class ReplayFault(Fault):
    """The script did not ask again what it had asked before: it is not deterministic."""

    code = "replay-diverged"


@dataclass(frozen=True, slots=True)
class Standing:
    """`step` is what the script waits for, None when it ended. `answers` are those that still hold:
    an answer whose choice is no longer offered (a slot gone meanwhile), and all after it, fall away.
    `known` is what the visit knows by now. `asked` are the steps that the answers are for.
    """

    step: Step[Any] | None
    answers: tuple[Answer, ...]
    known: "Mapping[str, FormAnswer]" = field(default_factory=dict)
    asked: tuple[Step[Any], ...] = ()


def replay(script: Script, facts: Facts, answers: tuple[Answer, ...]) -> Standing:
    """Raises ReplayFault when an answer's step is not the one the script asks."""
    known = dict(facts.known)
    asked: list[Step[Any]] = []
    journey = script(replace(facts, known=known))
    try:
        step = _asked(journey, None, known)
        for index, answer in enumerate(answers):
            if step_id(step) != answer.step:
                raise ReplayFault(f"answer {index} is for {answer.step}, the script asks {step_id(step)}")
            value = answer.value
            if isinstance(step, VisitorStep):
                try:
                    value = step.resolve(value)
                except NotAnAnswer:
                    return Standing(step, answers[:index], known, tuple(asked))
            asked.append(step)
            step = _asked(journey, value, known)
    except StopIteration:
        return Standing(None, answers, known, tuple(asked))
    return Standing(step, answers, known, tuple(asked))


def _asked(journey: Journey[None], answer: Any, known: "dict[str, FormAnswer]") -> Step[Any]:
    """The next step that waits for somebody; what is to be remembered on the way there is."""
    step = journey.send(answer)
    while isinstance(step, Remember):
        known[step.key] = step.value
        step = journey.send(None)
    return step


def step_id(step: Step[Any]) -> str:
    """Names a step: a screen's id, or the type of a call."""
    if isinstance(step, VisitorStep):
        return step.id
    call = getattr(step, "call", None)
    return f"{type(step).__name__}:{type(call).__name__}"
