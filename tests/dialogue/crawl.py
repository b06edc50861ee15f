"""Every place that a visitor may come to, breadth first, and what can be done there by each modality.

A place is what a screen offers, in which journey; what was answered before and what was typed does not matter. The
engine is driven by hand with the shipped catalogue, and everything that the outside may answer is answered.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.dialogue import actions as act
from kiosk.dialogue.controls import MORE, turns
from kiosk.dialogue.effects import Effect
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Switches
from kiosk.dialogue.scanning import FIRST_SECONDS, GROUP, Scan
from kiosk.dialogue.screen import Choice, Screen
from kiosk.dialogue.steps import View
from kiosk.dialogue.timers import BUSY_SECONDS
from kiosk.dialogue.visit import At, Session
from kiosk.journeys.reception import reception
from tests.dialogue.world import LANGUAGES, NINE, PER_PAGE, outcomes
from tests.screens.reached import CENTRE, authorised_catalogue, good_answer

CHOOSES, MOVES = "switch-30", "switch-31"
ONE, TWO = Switches(CHOOSES, known=True), Switches(CHOOSES, MOVES, known=True)
ABOUT_KEYS = {"choice:learn-keys"}  # who has switches has no keys to learn
Done = tuple[Session, tuple[Effect, ...]]


@dataclass(frozen=True)
class Place:
    """One of them: a session, and the way there; its `shape` whatever the journey; what each control does if touched."""

    session: Session
    way: tuple[str, ...] = ()
    shape: Hashable = None
    touched: Mapping[str, Done] = field(default_factory=dict)


class Crawler:
    """`places` are each met once; of each journey, as the first of a visit."""

    def __init__(self) -> None:
        self._engine = Engine(reception, LANGUAGES, PER_PAGE.__getitem__)
        self.screens: set[str] = set()
        self.journeys: set[str] = set()

    def screen(self, session: Session) -> Screen:
        return self._engine.screen(session)

    def do(self, session: Session, *actions: act.Action, seconds: float = 0.0) -> Done:
        """All at one moment, so that what is done by two modalities can be compared."""
        effects: tuple[Effect, ...] = ()
        for action in actions:
            session, more = self._engine.handle(session, action, At(seconds, NINE, "5" * 32))
            effects += more
        return session, effects

    # --- what there is -----------------------------------------------------------------------

    def places(self) -> Iterator[Place]:
        first, _ = self.do(
            self._engine.new_session(CENTRE, "kiosk-2"), act.CatalogueArrived(authorised_catalogue())
        )
        waiting, met = deque([Place(first)]), {self._kind(first)}
        while waiting:
            place = self._looked_at(waiting.popleft())
            yield place
            for name, session in self._ways_on(place):
                kind = self._kind(session)
                if kind not in met and len(journeys_of(session)) < 2:
                    met.add(kind)
                    waiting.append(Place(session, (*place.way, name)))

    def _looked_at(self, place: Place) -> Place:
        screen = self.screen(place.session)
        self.screens.add(screen.id)
        self.journeys.update(journeys_of(place.session))
        if is_inert(place.session):
            return place
        touched = {
            control: self.do(place.session, act.Activate(control)) for control in sorted(drawn(screen))
        }
        return replace(place, touched=touched, shape=self._shape(place.session))

    def _kind(self, session: Session) -> Hashable:
        """What makes it another place."""
        return journeys_of(session), self._shape(session)

    def _shape(self, session: Session) -> Hashable:
        screen, pending = self.screen(session), session.pending
        entry = screen.entry and (bool(screen.entry.typed), screen.entry.rows)
        choices = tuple(choice.id for choice in screen.choices if not choice.id.startswith("slot"))
        shown = (screen.id, choices, entry, screen.error, screen.page, screen.kind)
        return shown, pending and (type(pending.call), pending.announced), session.fault

    def _ways_on(self, place: Place) -> Iterator[tuple[str, Session]]:
        session, entry = place.session, self.screen(place.session).entry
        pending = session.pending
        if pending is not None and session.fault is None:
            for n, outcome in enumerate(outcomes(pending.call, CENTRE)):
                yield f"answer {n}", self.do(session, act.Outcome(pending.token, outcome))[0]
            yield "fault", self.do(session, act.Failed(pending.token, "storage-failed"))[0]
            yield "wait", self.do(session, act.Tick(occupied=False), seconds=BUSY_SECONDS)[0]
        if entry is not None and not entry.typed:
            keys = (act.Activate(f"key:{key}") for key in (*good_answer(entry), "ok"))
            yield "typed", self.do(session, *keys)[0]
        for control, (session, _) in place.touched.items():
            yield control, session

    # --- by which modality -------------------------------------------------------------------

    def by_keypad(self, session: Session) -> dict[str, Session]:
        """Where the arrow down leads, until it comes round: each control with the session that has come to it."""
        return self._round(without_focus(session), lambda s: self.do(s, act.MoveFocus(act.Direction.NEXT))[0])

    def by_two_switches(self, session: Session) -> dict[str, Session]:
        """What the second switch leads to, also within each group that is chosen."""
        return self._scanned(having(session, TWO), lambda s: self.do(s, act.SwitchPressed(MOVES, 0.4))[0])

    def by_one_switch(self, session: Session) -> dict[str, Session]:
        """What the scan leads to by itself, also within each group that is chosen."""
        step = self._engine.scan_rules.step_seconds + FIRST_SECONDS

        def wait(waiting: Session) -> Session:
            began, _ = self.do(replace(waiting, scan=Scan()), act.Tick(occupied=False))
            return self.do(began, act.Tick(occupied=False), seconds=step)[0]

        return self._scanned(having(session, ONE), wait)

    def _scanned(self, session: Session, move: Callable[[Session], Session]) -> dict[str, Session]:
        found: dict[str, Session] = {}
        if self.screen(session).focus is None:
            session, _ = self.do(session, act.SwitchPressed(CHOOSES, 0.4))  # busy: a press begins
        for item, there in self._round(session, move).items():
            if item.startswith(GROUP):
                inside, _ = self.do(there, act.SwitchPressed(CHOOSES, 0.4))
                found |= self._round(inside, move)
            else:
                found[item] = there
        return {item: there for item, there in found.items() if not item.startswith(GROUP)}

    def _round(self, session: Session, move: Callable[[Session], Session]) -> dict[str, Session]:
        """Everything from here until what was met already."""
        met: dict[str, Session] = {}
        focus = self.screen(session).focus
        if focus is None:
            session = move(session)
            focus = self.screen(session).focus
        while focus is not None and focus not in met:
            met[focus] = session
            session = move(session)
            focus = self.screen(session).focus
        return met


def drawn(screen: Screen) -> set[str]:
    """What can be touched: the keys, the answers, the turning of pages, the bar."""
    keys = {f"key:{key}" for row in screen.entry.rows for key in row} if screen.entry is not None else set()
    return (
        keys
        | {f"choice:{one.id}" for one in screen.choices}
        | ({MORE} if turns(screen) else set())
        | {*screen.bar}
    )


def is_inert(session: Session) -> bool:
    """A wait that is not announced yet keeps the last screen, on which nothing does anything."""
    pending = session.pending
    return pending is not None and not (pending.announced or session.fault or session.overlay)


def journeys_of(session: Session) -> tuple[str, ...]:
    """Which were chosen at home, one after another."""
    answers = session.visit.answers if session.visit is not None else ()
    chosen = (answer.value for answer in answers if answer.step.startswith(("home", "my-papers")))
    return tuple(one.replace("-", "_") for one in chosen if one != "my-papers")


def having(session: Session, switches: Switches) -> Session:
    """The same visitor with these."""
    return replace(without_focus(session), preferences=replace(session.preferences, switches=switches))


def without_focus(session: Session) -> Session:
    visit = session.visit
    return replace(
        session,
        visit=visit and replace(visit, view=_unfocused(visit.view), keys_used=False),
        overlay_view=_unfocused(session.overlay_view),
        attract_view=_unfocused(session.attract_view),
        shown=session.shown and replace(session.shown, focus=None),
        scan=Scan(),
    )


def alike(done: Done) -> Any:
    """But for where the visitor is on the screen, what is about keys alone, and that a scan takes its time."""
    session, effects = done
    plain = without_focus(session)
    pending = plain.pending and replace(plain.pending, announced=True)
    shown = plain.shown and replace(plain.shown, choices=_without_keys(plain.shown))
    preferences = replace(plain.preferences, switches=None)
    return replace(plain, pending=pending, shown=shown, preferences=preferences), effects


def _without_keys(screen: Screen) -> tuple[Choice, ...]:
    return tuple(choice for choice in screen.choices if f"choice:{choice.id}" not in ABOUT_KEYS)


def _unfocused(view: View) -> View:
    return replace(view, focus=None)
