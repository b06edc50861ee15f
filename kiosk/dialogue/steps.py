"""Steps: what a journey waits for. A journey is a generator that uses each with `yield from`.

    service = yield from Choose("which-service", options)      # -> the chosen option's value
    result = yield from Ask(OpenSlots(service.id, centre.id))  # -> that call's outcome

A visitor step makes its own screen and turns what the visitor gave (a string: a choice's id, or
digits) back into the typed answer. Answers are stored as those strings, so a visit is plain data.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kiosk.dialogue.screen import Choice, ChoiceStyle, Entry, Fact, Screen, ScreenKind
from kiosk.dialogue.text import Arg, Message, Text, message
from protocol.rules import EntryKind, Invalid, check, length_of

if TYPE_CHECKING:
    from protocol.appointments import Ticket

T = TypeVar("T")
R_co = TypeVar("R_co", covariant=True)
Journey = Generator["Step[Any]", Any, T]
NO_ARGS: tuple[tuple[str, Arg], ...] = ()


class Step(Generic[T]):
    """One thing a journey waits for; `yield from step` gives the answer of type T."""

    def __iter__(self) -> Generator["Step[Any]", Any, T]:
        answer: T = yield self
        return answer


class Call(Generic[R_co]):
    """Something outside the visit is asked or done; R_co is the union of its expected outcomes."""


@dataclass(frozen=True, slots=True)
class View:
    """Where the visitor is inside one screen: page of choices (from 1), digits typed, error, focus."""

    page: int = 1
    typed: str = ""
    error: Text | None = None
    focus: str | None = None


class NotAnAnswer(Exception):
    """What the visitor gave is no answer to this step; `reason` is None when it simply does not exist."""

    def __init__(self, reason: Text | None = None) -> None:
        super().__init__(reason)
        self.reason = reason


class VisitorStep(Step[T]):
    """A step that a visitor answers on a screen. `id` names the screen and its messages."""

    id: str

    def screen(self, view: View, per_page: int) -> Screen:
        raise NotImplementedError  # each kind of screen below

    def resolve(self, given: str) -> T:
        """The typed answer for what was given. Raises NotAnAnswer."""
        raise NotImplementedError


@dataclass(frozen=True)
class Option(Generic[T]):
    choice: Choice
    value: T


@dataclass(frozen=True)
class Choose(VisitorStep[T]):
    """One question with a list of answers; more than fit on a page are behind "More".

    The choice `change` (see `Confirm`) is not an answer: the engine goes back.
    """

    id: str
    options: tuple[Option[T], ...]
    args: tuple[tuple[str, Arg], ...] = NO_ARGS
    kind: ScreenKind = ScreenKind.CHOICES
    facts: tuple[Fact, ...] = ()
    pictogram: str | None = None
    ticket: "Ticket | None" = None

    def screen(self, view: View, per_page: int) -> Screen:
        pages = max(1, -(-len(self.options) // per_page))
        page = min(view.page, pages)
        shown = self.options[(page - 1) * per_page : page * per_page]
        return Screen(
            id=self.id,
            kind=self.kind,
            title=message(f"{self.id}-title"),
            prompt=Message(self.id, self.args),
            help=message(f"{self.id}-help"),
            choices=tuple(option.choice for option in shown),
            facts=self.facts,
            pictogram=self.pictogram,
            ticket=self.ticket,
            page=page,
            pages=pages,
            focus=view.focus,
        )

    def resolve(self, given: str) -> T:
        for option in self.options:
            if option.choice.id == given:
                return option.value
        raise NotAnAnswer


@dataclass(frozen=True)
class Enter(VisitorStep[str]):
    """Digits to type, checked by the rule that central uses too."""

    id: str
    entry: EntryKind

    def screen(self, view: View, per_page: int) -> Screen:
        return Screen(
            id=self.id,
            kind=ScreenKind.ENTRY,
            title=message(f"{self.id}-title"),
            prompt=message(self.id),
            help=message(f"{self.id}-help"),
            entry=Entry(self.entry, length_of(self.entry), view.typed),
            error=view.error,
            focus=view.focus,
        )

    def resolve(self, given: str) -> str:
        checked = check(self.entry, given)
        if isinstance(checked, Invalid):
            raise NotAnAnswer(message(f"entry-error-{checked.reason}", length=length_of(self.entry)))
        return checked.value


def choice(choice_id: str, pictogram: str, style: ChoiceStyle = ChoiceStyle.CHOICE) -> Choice:
    """A choice whose name is the message `choice-<id>`."""
    return Choice(choice_id, message(f"choice-{choice_id}"), pictogram, style=style)


def choose_one(step_id: str, *choices: Choice, **more: Any) -> Choose[str]:
    """A `Choose` whose answer is the chosen choice's id."""
    return Choose(step_id, tuple(Option(c, c.id) for c in choices), **more)


CHANGE = "change"


def confirm(step_id: str, facts: tuple[Fact, ...], yes: Choice, **more: Any) -> Choose[str]:
    """Facts to check before something happens: `yes`, or "change", which goes back (row E2)."""
    change = choice(CHANGE, "back", ChoiceStyle.QUIET)
    return choose_one(step_id, yes, change, kind=ScreenKind.CONFIRM, facts=facts, **more)


def tell(step_id: str, pictogram: str, *ways_on: Choice, **more: Any) -> Choose[str]:
    """Something to know, then a way on (`continue` when none is given)."""
    ways = ways_on or (choice("continue", "next", ChoiceStyle.PRIMARY),)
    return choose_one(step_id, *ways, kind=ScreenKind.NOTICE, pictogram=pictogram, **more)


@dataclass(frozen=True)
class Ask(Step[T]):
    """A repeatable question to the outside. `busy` is the message for the wait."""

    call: Call[T]
    busy: str = "busy-asking"


@dataclass(frozen=True)
class Commit(Step[T]):
    """Something with an effect. Back stops here; the same commit of a visit is never made twice."""

    call: Call[T]
    busy: str = "busy-asking"


@dataclass(frozen=True)
class Finish(Step[None]):
    """The visit is over."""

    reason: str = field(default="done")
