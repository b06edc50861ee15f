"""Steps that wait for a certain key, switch or touch, so that whoever tries them finds what is missing. Pure.

1. What is pressed goes to the step alone, whatever it means elsewhere: the right one answers, another one is told.
2. When nothing came in `PATIENCE_SECONDS`, the answer is `SILENT`; time spent listening does not count (row N3).
3. The choices beside it are for a finger, and, beside a key, for switches; beside a touch, for keys and switches too.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from kiosk.dialogue.actions import Action, Activate, JackChanged, Pressed, SwitchPressed
from kiosk.dialogue.pending import Result
from kiosk.dialogue.screen import TARGET, Awaited, Choice, Screen, ScreenKind, Spot
from kiosk.dialogue.steps import NotAnAnswer, View, VisitorStep
from kiosk.dialogue.text import Text, message
from kiosk.dialogue.visit import At, Session

if TYPE_CHECKING:
    from kiosk.dialogue.engine import Engine

PATIENCE_SECONDS: Final = 20.0  # to find a key by touch, on a keypad that one does not know
PRESSED: Final = "="  # before the name of what was pressed: it can never be taken for the id of a choice
SILENT: Final = "silent"


@dataclass(frozen=True)
class Press(VisitorStep[str]):
    """Answers with `=` and the name of what was pressed, with `SILENT`, or with the id of a choice."""

    id: str
    title: Text
    prompt: Text
    help: Text
    pictogram: str
    choices: tuple[Choice, ...]
    awaits: ClassVar[Awaited]

    def screen(self, view: View, per_page: int) -> Screen:
        return Screen(
            id=self.id,
            kind=ScreenKind.NOTICE,
            title=self.title,
            prompt=self.prompt,
            help=self.help,
            choices=self.choices,
            error=view.error,
            pictogram=self.pictogram,
            focus=view.focus,
            awaits=self.awaits,
        )

    def resolve(self, given: str) -> str:
        if given.startswith(PRESSED) or given == SILENT or any(one.id == given for one in self.choices):
            return given
        raise NotAnAnswer

    def pressed(self, action: Action) -> str | View | None:
        """An answer, or what is told of another one; None: no concern of this step."""
        raise NotImplementedError  # a key, a switch and a touch each answer in their own way, below


@dataclass(frozen=True)
class PressKey(Press):
    """`key` is the name of the one to press."""

    key: Text
    awaits = Awaited.KEY

    def pressed(self, action: Action) -> str | View | None:
        if not isinstance(action, Pressed) or isinstance(action.means, JackChanged):
            return None
        if action.name == self.key:
            return PRESSED
        return View(error=action.name if action.means is None else message("another-key", key=action.name))


@dataclass(frozen=True)
class PressSwitch(Press):
    """Any switch but the one that was the answer `known`."""

    known: str = ""
    awaits = Awaited.SWITCH

    def pressed(self, action: Action) -> str | View | None:
        if not isinstance(action, SwitchPressed):
            return None
        pressed = f"{PRESSED}{action.switch}"
        return View(error=message("same-switch")) if pressed == self.known else pressed


@dataclass(frozen=True)
class Aim(Press):
    """A touch: how many millimetres from the middle of the target it landed."""

    spot: Spot = Spot.MIDDLE
    awaits = Awaited.TOUCH

    def screen(self, view: View, per_page: int) -> Screen:
        return replace(super().screen(view, per_page), kind=ScreenKind.TARGET, spot=self.spot)

    def pressed(self, action: Action) -> str | View | None:
        control = action.control if isinstance(action, Activate) else ""
        return PRESSED + control.removeprefix(f"{TARGET}:") if control.startswith(f"{TARGET}:") else None


def given(engine: "Engine", session: Session, action: Action) -> str | View | None:
    """What the step on the screen makes of a key or a switch; None: it does what it does everywhere."""
    step = _waiting(engine, session)
    return None if step is None else step.pressed(action)


def out_of_patience(engine: "Engine", session: Session, at: At) -> Result | None:
    """Nothing came for too long: the step goes on without; None: it still waits, or no step does."""
    if at.seconds - session.last_activity < PATIENCE_SECONDS or _waiting(engine, session) is None:
        return None
    return engine.give(replace(session, last_activity=at.seconds), SILENT)


def _waiting(engine: "Engine", session: Session) -> Press | None:
    """The step, where nothing lies over it."""
    over = session.overlay is not None or session.pending is not None or session.fault is not None
    step = None if over or session.visit is None else engine.standing(session.visit).step
    return step if isinstance(step, Press) else None
