"""A visitor who hears every page: a walk of the engine, composed and narrated as the kiosk does it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from kiosk.content.compose import Composer
from kiosk.content.earcons import Earcons
from kiosk.content.hints import Hints
from kiosk.content.messages import Messages
from kiosk.content.narration import Narrator
from kiosk.content.page import Page, Phrase
from kiosk.content.values import Values
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue.actions import Action, Activate, CentralSeen, Direction, MoveFocus, OpenHelp
from kiosk.journeys import calls
from kiosk.locate import CONFIG
from protocol.appointments import MovedNotice, Slots
from protocol.problem import ProblemCode
from tests.dialogue import world
from tests.dialogue.forms import form_walk
from tests.dialogue.world import CODE, MOVED, Walk, outcomes, slot, ticket
from voice.sound.earcons import Earcon
from voice.speech.utterance import Say, Spell, Utterance

LANGUAGES = world.LANGUAGES
OTHER = {"ar": "fr", "fr": "ar", "ary": "zgh", "zgh": "ary"}
KEYMAP = load_keymap(CONFIG / "keymaps" / "default.json")


@cache
def values() -> dict[str, Values]:
    return {language: Values(language, Messages(language)) for language in LANGUAGES}


@cache
def narrator() -> Narrator:
    return Narrator(values(), Hints(KEYMAP.names()))


@dataclass
class Listener:
    """`page` is what stands on the screen, `said` what the last thing that happened made the kiosk say. `sounds`: of each
    change of the page, the earcon, the page before and the page after."""

    walk: Walk = field(default_factory=Walk)
    page: Page = field(init=False)
    said: list[Utterance] = field(init=False)
    sounds: list[tuple[Earcon | None, Page, Page]] = field(default_factory=list)
    _earcons: Earcons = field(default_factory=Earcons)

    def __post_init__(self) -> None:
        self.page = self._composed()
        self.said = narrator().changes(None, self.page)
        self._earcons.of(self.page, None, overlaid=False)

    def do(self, action: Action) -> list[Utterance]:
        self.walk.do(action)
        return self._listen()

    def choose(self, *names: str) -> list[Utterance]:
        for name in names:
            self.do(Activate(name if ":" in name or name == "more" else f"choice:{name}"))
        return self.said

    def first(self) -> list[Utterance]:
        """The first answer, whatever it is."""
        return self.do(Activate(f"choice:{self.walk.screen.choices[0].id}"))

    def enter(self, digits: str) -> list[Utterance]:
        return self.choose(*(f"key:{digit}" for digit in digits), "key:ok")

    def answer(self, outcome: int | object = 0) -> list[Utterance]:
        self.walk.answer(outcome)
        return self._listen()

    def wait(self, seconds: float) -> list[Utterance]:
        self.walk.wait(seconds)
        return self._listen()

    def fail(self) -> list[Utterance]:
        self.walk.fail()
        return self._listen()

    def sweep(self) -> Iterator[list[Utterance]]:
        """The focus once over everything on the page."""
        for _ in self.page.controls:
            yield self.do(MoveFocus(Direction.NEXT))

    def texts(self) -> list[str]:
        return [words(utterance) for utterance in self.said]

    def keys(self) -> list[str]:
        return [utterance.key for utterance in self.said]

    def _composed(self) -> Page:
        return Composer(values()).page(self.walk.screen, self.walk.session.preferences)

    def _listen(self) -> list[Utterance]:
        before, self.page = self.page, self._composed()
        self.said = []
        if before != self.page:
            session = self.walk.session
            earcon = self._earcons.of(self.page, session.visit, overlaid=session.overlay is not None)
            self.sounds.append((earcon, before, self.page))
            self.said = narrator().changes(before, self.page)
        return self.said


def words(utterance: Utterance) -> str:
    """The text of an utterance, without its pauses."""
    return " ".join(part.text for part in utterance.parts if isinstance(part, Say | Spell))


def visible(page: Page) -> Iterator[Phrase]:
    """Everything on the page that is made of words."""
    optional = (page.step, page.error, page.status, page.entry and page.entry.label)
    yield from (page.title, page.prompt, *(phrase for phrase in optional if phrase))
    for row in page.rows:
        yield from (row.label, row.value)
    for control in page.controls:
        yield from (phrase for phrase in (control.name, control.note, control.state) if phrase)
    if page.ticket is not None and page.ticket.qr:
        yield page.ticket.description


# --- places ---------------------------------------------------------------------------------------


def at_confirm(visitor: Listener) -> None:
    visitor.choose("book-appointment", "service1")
    visitor.answer()
    visitor.first()
    visitor.first()


def booked(visitor: Listener) -> None:
    at_confirm(visitor)
    visitor.choose("book-it")
    visitor.answer(ticket())


def proven(visitor: Listener, journey: str) -> None:
    visitor.choose(journey)
    visitor.enter(CODE)
    visitor.enter("047")


def _printed(visitor: Listener, outcome: object) -> None:
    booked(visitor)
    visitor.answer(outcome)


def _wrong_code(visitor: Listener) -> None:
    visitor.choose("check-in")
    visitor.enter("123456789")


def _asked(visitor: Listener, journey: str, outcome: object) -> None:
    proven(visitor, journey)
    visitor.answer(outcome)


def _refused(visitor: Listener, code: ProblemCode) -> None:
    visitor.choose("check-in")
    visitor.enter(CODE)
    visitor.answer(calls.Refused(code))


def _no_slots(visitor: Listener, journey: str) -> None:
    if journey == "book-appointment":
        visitor.choose(journey, "service1")
    else:
        visitor.choose("my-papers")
        _asked(visitor, journey, ticket())
    visitor.answer(Slots(()))


def _cancelling(visitor: Listener, *names: str) -> None:
    visitor.choose("my-papers")
    _asked(visitor, "cancel-appointment", ticket())
    visitor.choose(*names)


def _waited(visitor: Listener) -> None:
    visitor.choose("take-number", "service1")
    visitor.wait(0.6)


def _failed(visitor: Listener) -> None:
    visitor.choose("take-number", "service1")
    visitor.fail()


def _offline(visitor: Listener, journey: str) -> None:
    visitor.choose(journey, "service1")
    visitor.answer(calls.Unreachable())


def _moving(visitor: Listener) -> None:
    visitor.choose("my-papers")
    _asked(visitor, "move-appointment", ticket())
    visitor.answer(Slots((slot(3), slot(4))))
    visitor.first()
    visitor.first()


def _in_large_text(visitor: Listener) -> None:
    visitor.choose("take-number", "bar:settings", "text-size", "huge", "more")


def _arrived(visitor: Listener) -> None:
    visitor.choose("check-in")
    visitor.enter(CODE)
    visitor.answer(ticket())


def _found(visitor: Listener) -> None:
    visitor.choose("my-papers", "ticket-again")
    visitor.enter(CODE)
    visitor.answer()


def _moved_by_the_centre(visitor: Listener, notice: MovedNotice) -> None:
    visitor.choose("my-papers", "ticket-again")
    visitor.enter(CODE)
    visitor.answer(replace(outcomes(calls.FindByCode(CODE))[0], moved=notice))


def _to(*names: str) -> Callable[[Listener], object]:
    return lambda visitor: visitor.choose(*names)


PLACES: dict[str, Callable[[Listener], object]] = {
    "home": _to(),
    "which-service": _to("book-appointment"),
    "which-service, today": _to("take-number"),
    "which-service, huge": _in_large_text,
    "which-code": _wrong_code,
    "book-this": at_confirm,
    "busy-number": _waited,
    "take-ticket": lambda visitor: _printed(visitor, calls.Printed()),
    "keep-ticket": lambda visitor: _printed(visitor, calls.NotPrinted("no-printer")),
    "printer-paper-out": lambda visitor: _printed(visitor, calls.NotPrinted("paper-out")),
    "printer-jam": lambda visitor: _printed(visitor, calls.NotPrinted("jam")),
    "no-slot": lambda visitor: _no_slots(visitor, "book-appointment"),
    "no-other-slot": lambda visitor: _no_slots(visitor, "move-appointment"),
    "no-network-local": lambda visitor: _offline(visitor, "book-appointment"),
    "no-network-number": lambda visitor: _offline(visitor, "take-number"),
    "problem-other-day": lambda visitor: _refused(visitor, ProblemCode.OTHER_DAY),
    "problem-ticket-unknown": lambda visitor: _refused(visitor, ProblemCode.TICKET_UNKNOWN),
    "cancel-this": _cancelling,
    "cancel-sure": lambda visitor: _cancelling(visitor, "give-it-up"),
    "move-to-this": _moving,
    "arrived": _arrived,
    "ticket-found": _found,
    "appointment-moved": lambda visitor: _moved_by_the_centre(visitor, MOVED[0]),
    "appointment-moved, other day": lambda visitor: _moved_by_the_centre(visitor, MOVED[1]),
    "fault": _failed,
    "help": lambda visitor: visitor.do(OpenHelp()),
    "choose-language": _to("bar:language"),
    "settings": _to("bar:settings"),
    "choose-sound": _to("bar:settings", "sound"),
    "choose-theme": _to("bar:settings", "theme"),
    "choose-signs": _to("bar:settings", "signs"),
    "choose-reach": _to("bar:settings", "reach"),
    "choose-hand": _to("bar:settings", "hand"),
    "choose-touching": _to("bar:settings", "more", "touching"),
    "choose-text-size": _to("bar:settings", "text-size"),
    "home, offline": lambda visitor: visitor.do(CentralSeen(reachable=False)),
}


def _field(name: str, *then: str) -> Callable[[Listener], object]:
    def go(visitor: Listener) -> None:
        turn_to(visitor, name)
        visitor.choose(*then)

    return go


def turn_to(visitor: Listener, name: str) -> None:
    """Chooses it, on whatever page it is."""
    for _ in range(visitor.walk.screen.pages):
        if visitor.page.control(f"choice:{name}") is not None:
            visitor.choose(name)
            return
        visitor.choose("more")
    raise AssertionError(f"{name} is nowhere on {visitor.page.id}")


_YEAR = tuple(f"key:{key}" for key in (*"1980", "ok"))
FORM_PLACES: dict[str, Callable[[Listener], object]] = {
    "for_whom": _field("for_whom"),
    "can_read": _field("can_read"),
    "wish": _field("wish", "more"),
    "age": _field("age", "key:1", "key:3", "key:0", "key:ok"),
    "full_name": _field("full_name", "key:A", "key:space", "key:more"),
    "full_name, other letters": _field("full_name", "key:letters"),
    "commune": _field("commune", "key:ok"),
    "cin": _field("cin", "key:1", "key:ok"),
    "idcs": _field("idcs", "key:1", "key:2"),
    "phone": _field("phone", "key:0", "key:6"),
    "since-year": _field("since"),
    "since-month": _field("since", *_YEAR, "more"),
    "since-day": _field("since", *_YEAR, "2", "key:3", "key:0", "key:ok"),
    "birth_date-month": _field("birth_date", *_YEAR),
    "access_needs": _field("access_needs", "seat", "wheelchair"),
    "access_needs, nothing marked": _field("access_needs", "enough"),
}
"""Of a visit that fills in forms."""


def visit_to(place: str, language: str) -> Listener:
    """A visitor in this language who has come as far as this place."""
    visitor = Listener(form_walk() if place in FORM_PLACES else Walk())
    visitor.choose(language)
    (PLACES | FORM_PLACES)[place](visitor)
    assert visitor.page.id == place.partition(",")[0]
    return visitor
