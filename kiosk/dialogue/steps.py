"""Steps: what a journey waits for. A journey is a generator that uses each with `yield from`.

    service = yield from Choose("which-service", options)      # -> the chosen option's value
    result = yield from Ask(OpenSlots(service.id, centre.id))  # -> that call's outcome

A visitor step makes its own screen and turns what the visitor gave (a string: a choice's id, or
digits) back into the typed answer. Answers are stored as those strings, so a visit is plain data.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kiosk.dialogue.keyboards import rows_of
from kiosk.dialogue.screen import Choice, ChoiceStyle, Entry, Fact, Keyboard, Screen, ScreenKind, Way
from kiosk.dialogue.text import Arg, Message, Text, message
from protocol.rules import EntryKind, Invalid, check, length_of

if TYPE_CHECKING:
    from protocol.appointments import Ticket
    from protocol.forms import FormAnswer

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
    """Where the visitor is inside one screen.

    `page` of choices and `keys` of keys count from 1; `marked` are ids of choices. `letters` are the letter
    keys in force: they follow the visitor's preferences, so the engine puts them in, not the step.
    """

    page: int = 1
    typed: str = ""
    error: Text | None = None
    focus: str | None = None
    marked: tuple[str, ...] = ()
    keys: int = 1
    letters: Keyboard = Keyboard.LATIN


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

    def chosen(self, name: str, view: View) -> str | View:
        """What choosing does: it gives an answer, or changes the view (something is marked)."""
        return name

    def typed(self, view: View) -> str:
        """What the key `ok` gives."""
        return view.typed

    def again(self, given: str) -> View:
        """The view of a visitor who comes back to what they gave: nothing is asked twice (row E4)."""
        return View()


@dataclass(frozen=True)
class Option(Generic[T]):
    choice: Choice
    value: T


LEAST_OPTIONS = 2  # on a page beside what stands on every page


def on_page(
    options: tuple[Choice, ...], beside: tuple[Choice, ...], page: int, per_page: int
) -> tuple[tuple[Choice, ...], int, int]:
    """The choices of a page, which one it is, of how many.

    What is `beside` stands on every page while that leaves room for two options, else after the last one.
    """
    if len(options) + len(beside) <= per_page or per_page - len(beside) < LEAST_OPTIONS:
        options, beside = (*options, *beside), ()
    room = per_page - len(beside)
    pages = max(1, -(-len(options) // room))
    page = min(page, pages)
    shown = options[(page - 1) * room : page * room]
    return (*shown, *beside), page, pages


@dataclass(frozen=True)
class Choose(VisitorStep[T]):
    """One question with a list of answers; more than fit on a page are behind "More".

    `beside` are answers of another sort ("I don't know"), on every page. Title, prompt and help are the
    messages of the id where none is given. The choice `change` of `confirm` is not an answer: the engine
    goes back.
    """

    id: str
    options: tuple[Option[T], ...]
    args: tuple[tuple[str, Arg], ...] = NO_ARGS
    kind: ScreenKind = ScreenKind.CHOICES
    facts: tuple[Fact, ...] = ()
    pictogram: str | None = None
    ticket: "Ticket | None" = None
    beside: tuple[Option[T], ...] = ()
    title: Text | None = None
    prompt: Text | None = None
    help: Text | None = None
    discreet: bool = False
    heard_by: Way | None = None

    def screen(self, view: View, per_page: int) -> Screen:
        choices, beside = (tuple(o.choice for o in listed) for listed in (self.options, self.beside))
        shown, page, pages = on_page(choices, beside, view.page, per_page)
        return Screen(
            id=self.id,
            kind=self.kind,
            title=self.title or message(f"{self.id}-title"),
            prompt=self.prompt or Message(self.id, self.args),
            help=self.help or message(f"{self.id}-help"),
            choices=shown,
            facts=self.facts,
            pictogram=self.pictogram,
            ticket=self.ticket,
            page=page,
            pages=pages,
            focus=view.focus,
            discreet=self.discreet,
            heard_by=self.heard_by,
        )

    def resolve(self, given: str) -> T:
        for option in (*self.options, *self.beside):
            if option.choice.id == given:
                return option.value
        raise NotAnAnswer


@dataclass(frozen=True)
class Enter(VisitorStep[str]):
    """Digits to type, checked by the rule that central uses too.

    A choice beside them ("I have no code") answers with its id, which is never digits.
    """

    id: str
    entry: EntryKind
    choices: tuple[Choice, ...] = ()
    title: Text | None = None
    discreet: bool = False

    def screen(self, view: View, per_page: int) -> Screen:
        return Screen(
            id=self.id,
            kind=ScreenKind.ENTRY,
            title=self.title or message(f"{self.id}-title"),
            prompt=message(self.id),
            help=message(f"{self.id}-help"),
            choices=self.choices,
            entry=Entry(self.entry, length_of(self.entry), view.typed, rows=rows_of(Keyboard.DIGITS)),
            error=view.error,
            focus=view.focus,
            discreet=self.discreet,
        )

    def again(self, given: str) -> View:
        return View() if self._is_choice(given) else View(typed=given)

    def _is_choice(self, given: str) -> bool:
        return any(choice.id == given for choice in self.choices)

    def resolve(self, given: str) -> str:
        if self._is_choice(given):
            return given
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
class Remember(Step[None]):
    """From here on the visit knows this: `facts.known[key]`. Nobody is asked and nothing is stored."""

    key: str
    value: "FormAnswer"


@dataclass(frozen=True)
class InReach(Step[bool]):
    """Whether central answered when it was last asked. Known at once, nobody waits; asked again after "back"."""


@dataclass(frozen=True)
class Finish(Step[None]):
    """The visit is over."""

    reason: str = field(default="done")
