"""What activating a control does: choices, the keypad on the screen, more, the bar, overlays; and back."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.dialogue import effects as eff
from kiosk.dialogue.actions import SpeechCommand
from kiosk.dialogue.controls import MORE, controls, turns
from kiosk.dialogue.keyboards import ERASE, KEY_PAGES, LETTERS, MORE_KEYS, OK, character, letters_after
from kiosk.dialogue.overlays import (
    BY_SENTENCE,
    CALL_STAFF,
    LEARN_KEYS,
    LEAVE,
    LEFTOVER,
    SENTENCES,
    SILENTLY,
    WHERE,
)
from kiosk.dialogue.pending import Result, release_pending
from kiosk.dialogue.preferences import Aloud, Glass
from kiosk.dialogue.replay import step_id
from kiosk.dialogue.scanning import Scan
from kiosk.dialogue.screen import Screen, ScreenKind
from kiosk.dialogue.settings import COMMANDS, Setting, with_language, with_value
from kiosk.dialogue.steps import CHANGE, NotAnAnswer, View, VisitorStep
from kiosk.dialogue.visit import Answer, At, Jack, Overlay, Session, Source, Visit

if TYPE_CHECKING:
    from kiosk.dialogue.engine import Engine

GLASS = "glass"  # what is touched while the screen is dark, wherever it is
_BAR_OVERLAYS = {
    "bar:language": Overlay.LANGUAGE,
    "bar:settings": Overlay.SETTINGS,
    "bar:help": Overlay.HELP,
}


class Activation:
    """Part of the engine: one control was activated by whatever modality."""

    def __init__(self, engine: "Engine") -> None:
        self._engine = engine

    def activate(self, session: Session, control: str, at: At) -> Result:
        """Does what the control does; a control that is not on the screen now does nothing."""
        if control == GLASS:
            return shown_again(session), ()
        screen = self._engine.screen(session)
        if control not in controls(screen) and not _is_typed(screen, control):
            return session, ()
        group, _, name = control.partition(":")
        if group == "bar":
            return self._bar(session, control)
        if session.pending is not None and session.fault is None and session.overlay is None:
            return session, ()  # a wait that is not yet announced: the screen is kept but inert
        if control == MORE:
            return self._turn_page(session, screen, screen.page % screen.pages + 1), ()
        if group == "key":
            return self._key(session, name)
        if session.overlay is not None:
            return self._overlay_choice(session, name)
        if session.visit is None:
            return self._attract_choice(session, name, at)
        if session.fault is not None:
            return self._fault_choice(session, name)
        if name == CHANGE and screen.kind is ScreenKind.CONFIRM:
            return self.back(session)
        return self._choose(session, session.visit, name)

    # --- answers -----------------------------------------------------------------------------

    def _choose(self, session: Session, visit: Visit, name: str) -> Result:
        step = self._engine.standing(visit).step
        if not isinstance(step, VisitorStep):
            return session, ()
        return self.give(session, visit, step, step.chosen(name, visit.view))

    def give(self, session: Session, visit: Visit, step: VisitorStep[Any], given: str | View) -> Result:
        """An answer to the step that stands there, or another view of it."""
        if isinstance(given, View):
            return replace(session, visit=replace(visit, view=given)), ()
        return self._answer(session, visit, step, given)

    @staticmethod
    def _answer(session: Session, visit: Visit, step: VisitorStep[Any], given: str) -> Result:
        try:
            step.resolve(given)
        except NotAnAnswer as refused:
            view = replace(visit.view, error=refused.reason)
            return replace(session, visit=replace(visit, view=view)), ()
        answer = Answer(step_id(step), Source.VISITOR, given)
        return replace(session, visit=replace(visit, answers=(*visit.answers, answer), view=View())), ()

    def _key(self, session: Session, name: str) -> Result:
        visit, entry = session.visit, self._engine.screen(session).entry
        assert visit is not None  # keys are only on an entry screen
        assert entry is not None
        view = visit.view
        if name == OK:
            step = self._engine.standing(visit).step
            assert isinstance(step, VisitorStep)
            return self._answer(session, visit, step, step.typed(view))
        if name == LETTERS:
            preferences = replace(session.preferences, letters=letters_after(entry.keyboard))
            session, view = replace(session, preferences=preferences), replace(view, keys=1)
        elif name == MORE_KEYS:
            view = replace(view, keys=view.keys % KEY_PAGES + 1)
        else:
            typed = view.typed[:-1] if name == ERASE else view.typed + character(name)
            view = replace(view, typed=typed[: entry.length], error=None)
        return replace(session, visit=replace(visit, view=view)), ()

    # --- moving about ------------------------------------------------------------------------

    def _turn_page(self, session: Session, screen: Screen, page: int) -> Session:
        view = replace(self._engine.view(session), page=page, focus=None)
        return self._engine.with_view(session, view)

    def go_on(self, session: Session, at: At) -> Result:
        """Next screen: more choices, or the one way on; never something consequential."""
        screen = self._engine.screen(session)
        if turns(screen):
            return self.activate(session, MORE, at)
        if screen.entry is not None:
            return self.activate(session, "key:ok", at)
        if screen.kind is ScreenKind.NOTICE and len(screen.choices) == 1:
            return self.activate(session, f"choice:{screen.choices[0].id}", at)
        return session, (eff.Command(SpeechCommand.REPEAT),)

    def back(self, session: Session) -> Result:
        """Closes an overlay, turns a page back, or undoes the last answer; past a commit, to the start."""
        if session.setting is not None:
            return replace(session, setting=None, overlay_view=View()), ()
        if session.overlay is not None:
            return without_overlay(session), ()
        visit = session.visit
        if visit is None:
            return session, ()
        if session.pending is not None and session.pending.commit_key is not None:
            return self._start_again(session) if session.fault is not None else (session, ())
        session = replace(session, pending=None, fault=None)
        screen = self._engine.screen(session)
        if screen.page > 1:
            return self._turn_page(session, screen, screen.page - 1), ()
        return self._undo(session, visit)

    def _undo(self, session: Session, visit: Visit) -> Result:
        answers = visit.answers
        while answers and answers[-1].source is Source.ASK:
            answers = answers[:-1]
        if not answers:
            return self._engine.end(session)
        if answers[-1].source is Source.COMMIT:
            return self._start_again(session)
        undone, answers = answers[-1], answers[:-1]
        view = self._again(replace(visit, answers=answers), undone)
        while answers and answers[-1].source is Source.ASK:
            answers = answers[:-1]  # asked again, so that what is offered is fresh
        return replace(session, visit=replace(visit, answers=answers, view=view)), ()

    def _again(self, visit: Visit, undone: Answer) -> View:
        """What was typed or marked stands there again, to be mended rather than given anew."""
        step = self._engine.standing(visit).step
        return step.again(undone.value) if isinstance(step, VisitorStep) else View()

    def _start_again(self, session: Session) -> Result:
        """Back to the first question of the same visit; what was done stays done, what is known, known."""
        session, effects = release_pending(session)
        assert session.visit is not None
        known = self._engine.standing(session.visit).known
        facts = replace(session.visit.facts, leftover=None, known=known)
        visit = replace(session.visit, answers=(), run=session.visit.run + 1, view=View(), facts=facts)
        return replace(session, visit=visit), effects

    # --- the bar and the overlays ------------------------------------------------------------

    def _bar(self, session: Session, control: str) -> Result:
        if control == "bar:leave":
            return self._engine.end(session)
        if control == "bar:back":
            return self.back(session)
        if control == "bar:listen":
            return session, (eff.Command(SpeechCommand.REPEAT),)
        overlay = _BAR_OVERLAYS[control]
        closed = without_overlay(session)
        if session.overlay is overlay:  # pressed twice: closed
            return closed, ()
        return replace(closed, overlay=overlay), ()

    def _overlay_choice(self, session: Session, name: str) -> Result:
        if session.overlay is Overlay.SETTINGS:
            return self._set(session, name)
        if session.overlay is Overlay.HEADSET:
            return self._without_headset(session, name)
        if name in SENTENCES:
            return session, (eff.Command(SENTENCES[name]),)
        closed = without_overlay(session)
        if session.overlay is Overlay.LANGUAGE:
            return replace(closed, preferences=with_language(session.preferences, name)), ()
        if name == LEAVE:
            return self._engine.end(closed)
        if name == CALL_STAFF:
            return self._call_staff(closed)
        if name == WHERE:
            return closed, (eff.Command(SpeechCommand.WHERE),)
        if name == BY_SENTENCE:
            return replace(closed, overlay=Overlay.SENTENCES), ()
        if name == LEARN_KEYS:
            return replace(closed, overlay=Overlay.KEYS, learned=None), ()
        return closed, ()

    @staticmethod
    def _set(session: Session, name: str) -> Result:
        """Opens a setting, or sets it and returns to the visit, where it is seen; sound may be set on."""
        if session.setting is None:
            return replace(session, setting=Setting(name), overlay_view=View()), ()
        if session.setting is Setting.SOUND:
            return session, (eff.Command(COMMANDS[name]),)
        preferences = with_value(session.preferences, session.setting, name)
        if session.setting is Setting.ALOUD:
            session = _out(session)
        return replace(without_overlay(session), preferences=preferences), ()

    @staticmethod
    def _without_headset(session: Session, name: str) -> Result:
        """Row P3: the loudspeaker is an explicit choice; what is private is not said there either."""
        aloud = Aloud.NOTHING if name == SILENTLY else Aloud.PUBLIC
        preferences = replace(session.preferences, aloud=aloud)
        return replace(without_overlay(_out(session)), preferences=preferences), ()

    def _call_staff(self, session: Session) -> Result:
        return session, (eff.CallStaff(session.visit.id if session.visit else ""),)

    def _attract_choice(self, session: Session, name: str, at: At) -> Result:
        if name == LEFTOVER and session.leftover is not None:
            return self._engine.begin(session, session.leftover.language, at, with_leftover=True)
        return self._engine.begin(session, name, at)

    def _fault_choice(self, session: Session, name: str) -> Result:
        if name == CALL_STAFF:
            return self._call_staff(session)
        if name == "start-again":
            return self._start_again(session)
        return replace(session, fault=None, pending=None), ()


def with_keys(session: Session) -> Session:
    """Of a visitor who goes by the focus."""
    if session.visit is None or session.visit.keys_used:
        return session
    return replace(session, visit=replace(session.visit, keys_used=True))


def shown_again(session: Session) -> Session:
    """Of a screen that its visitor blanked."""
    return replace(session, preferences=replace(session.preferences, glass=Glass.SHOWN))


def without_overlay(session: Session) -> Session:
    """Back to what an overlay covered, just as it was. Who leaves the question which switches they have has none: a
    stray press had opened it."""
    switches = session.preferences.switches
    if session.overlay is Overlay.SWITCHES and switches is not None and not switches.known:
        session = replace(session, preferences=replace(session.preferences, switches=None), scan=Scan())
    return replace(session, overlay=asked_first(session), overlay_view=View(), setting=None)


def asked_first(session: Session) -> Overlay | None:
    """Before the visit goes on: how, without the headset that was pulled out; then with which switches."""
    if session.jack is Jack.PULLED:
        return Overlay.HEADSET
    switches = session.preferences.switches
    unknown = session.visit is not None and switches is not None and not switches.known
    return Overlay.SWITCHES if unknown else None


def _out(session: Session) -> Session:
    """Its visitor said how to go on without the headset."""
    return replace(session, jack=Jack.OUT) if session.jack is Jack.PULLED else session


def _is_typed(screen: Screen, control: str) -> bool:
    """The digits of a keypad type wherever something is typed, whatever keys the screen shows."""
    name = control.removeprefix("key:")
    return screen.entry is not None and name != control and len(name) == 1 and name in "0123456789"
