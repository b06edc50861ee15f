"""The engine: one action in, the next session and what is to be done outside, out. Pure.

1. A visitor's action wakes the session (timers start again); under "are you still there?" it only does that.
2. It changes the answers, the view of the screen, or an overlay.
3. `_settle` replays the script: a call that is due is asked for, an ended visit is wiped.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.dialogue import actions as act
from kiosk.dialogue import effects as eff
from kiosk.dialogue import pressing, timers
from kiosk.dialogue.activation import Activation, with_keys, without_overlay
from kiosk.dialogue.commands import TOUCHED_DARK, Commands
from kiosk.dialogue.controls import ATTRACT_BAR, BAR, GO_ROUND, controls, moved
from kiosk.dialogue.covering import covering
from kiosk.dialogue.headset import jack_changed
from kiosk.dialogue.keyboards import letters_for
from kiosk.dialogue.overlays import (
    LEAVE,
    attract_screen,
    busy_screen,
    fault_screen,
    not_ready_screen,
)
from kiosk.dialogue.pending import Result, compensated, pending_for, release_pending
from kiosk.dialogue.preferences import Preferences, Signs, TextSize
from kiosk.dialogue.recap import Answered, recap
from kiosk.dialogue.replay import Script, Standing, replay, step_id
from kiosk.dialogue.scanning import ScanRules
from kiosk.dialogue.screen import Screen, ScreenKind
from kiosk.dialogue.status import called_message, status_of
from kiosk.dialogue.steps import Ask, Commit, Finish, InReach, View, VisitorStep
from kiosk.dialogue.switching import Switching, focus_of, screen_came, still_unknown
from kiosk.dialogue.turning import FactsAPage, on_one_page, turned
from kiosk.dialogue.visit import (
    Answer,
    At,
    Called,
    Facts,
    HelpStanding,
    Jack,
    Leftover,
    Overlay,
    Session,
    Source,
    Visit,
)
from protocol.hall import HelpState

# What ends a visit under "are you still there?"; anything else only says that somebody is.
_LEAVING = (act.Leave(), act.Activate(f"choice:{LEAVE}"))
ID_LENGTH = 16  # of a fresh 32 hexadecimal digits: half names the visit, half stays its secret
Handler = Callable[[Session, Any, At], Result]


class Engine:
    """Holds no state of a visit: only the script, the languages offered and what fits on a page: `per_page`
    choices, `facts_a_page` facts. `first` are the preferences before a visitor has any; `patience` is how many
    seconds without a catalogue are a moment. `paper_out` says where paper comes out.

    The last replay is kept while nothing is answered, for a key typed changes no answer; it goes with the
    visit.
    """

    def __init__(
        self,
        script: Script,
        languages: tuple[str, ...],
        per_page: Callable[[TextSize], int],
        facts_a_page: FactsAPage = on_one_page,
        first: Preferences | None = None,
        patience: float = timers.PREPARING_SECONDS,
        paper_out: str = "below",
        scan_rules: ScanRules | None = None,
    ) -> None:
        self.script = script
        self.languages = languages
        self.per_page = per_page
        self.facts_a_page = facts_a_page
        self.first = first or Preferences(languages[0])
        self.patience = patience
        self.paper_out = paper_out
        self._activation = Activation(self)
        self.switching = Switching(self)
        self.scan_rules = scan_rules or ScanRules()
        self._commands = commands = Commands(self)
        self._replayed: tuple[Facts, tuple[Answer, ...], Standing] | None = None
        self._visitor: dict[type[act.Action], Handler] = {
            act.Activate: self._activate,
            act.Select: self._select,
            act.MoveFocus: self._move,
            act.FocusOn: commands.focus_on,
            act.GoBack: self._back,
            act.GoOn: self._go_on,
            act.Digit: self._digit,
            act.Erase: self._erase,
            act.OpenHelp: commands.help,
            act.Leave: self._leave,
            act.Speech: self._speech,
            act.NextLanguage: commands.next_language,
            act.BlankScreen: commands.blank,
            act.SwitchPressed: self.switching.pressed,
        }
        self._outside: dict[type[act.Action], Handler] = {
            act.Outcome: self._outcome,
            act.Failed: self._failed,
            act.CatalogueArrived: self._catalogue,
            act.CentralSeen: self._central_seen,
            act.HelpCallChanged: self._help_changed,
            act.LeftoverFound: self._leftover,
            act.NumberCalled: self._number_called,
            act.SwitchDown: self._switch_down,
            act.SwitchBrushed: self._switch_up,
            act.JackChanged: jack_changed,
        }

    def new_session(self, centre: str, kiosk: str) -> Session:
        return Session(self.first, centre, kiosk)

    # --- what is on the screen ---------------------------------------------------------------

    def screen(self, session: Session) -> Screen:
        """The current screen, with its bar, its status and its focus.

        A call that is not yet announced keeps the last screen just as it was.
        """
        if self._waits_quietly(session) and session.shown is not None:
            return session.shown
        beneath = screen = self._beneath(session)
        view = self.view(session)
        if session.overlay is not None:
            screen = covering(session, screen, self.languages, self._room(session))
        screen = replace(
            screen,
            bar=BAR if session.visit or session.chosen else ATTRACT_BAR,
            status=status_of(session, screen.kind),
            clip=_clip(screen, session.preferences),
            discreet=beneath.discreet,  # what lies over it is no less so
        )
        if screen.facts and screen.kind not in GO_ROUND:
            screen = turned(screen, view.page, self.facts_a_page(screen, session.preferences))
        return replace(screen, focus=focus_of(session, screen, view.focus))

    def _beneath(self, session: Session) -> Screen:
        if session.visit is None:
            if session.chosen is not None:
                return not_ready_screen() if session.not_ready else busy_screen("busy-preparing")
            return attract_screen(session.attract_view, self.languages, session.leftover)
        if session.fault is not None:
            return fault_screen(session.visit.view, session.fault)
        if session.pending is not None:
            return busy_screen(session.pending.busy)
        step = self.standing(session.visit).step
        if isinstance(step, VisitorStep):
            return step.screen(_seen(session.visit.view, session.preferences), self._room(session))
        return busy_screen("busy-asking")

    def _room(self, session: Session) -> int:
        """How many choices a page has room for."""
        return self.per_page(session.preferences.text_size)

    @staticmethod
    def _waits_quietly(session: Session) -> bool:
        pending = session.pending
        return pending is not None and not (pending.announced or session.fault or session.overlay)

    def standing(self, visit: Visit) -> Standing:
        """Where the script stands: replayed only when facts or answers are others than the last time."""
        last = self._replayed
        if last is None or last[0] is not visit.facts or last[1] is not visit.answers:
            last = (visit.facts, visit.answers, replay(self.script, visit.facts, visit.answers))
            self._replayed = last
        return last[2]

    def answered(self, session: Session) -> tuple[Answered, ...]:
        """What the visitor answered so far."""
        return recap(self.standing(session.visit)) if session.visit is not None else ()

    @staticmethod
    def view(session: Session) -> View:
        """Where the visitor is inside what is on top."""
        if session.overlay is not None:
            return session.overlay_view
        return session.visit.view if session.visit else session.attract_view

    @staticmethod
    def with_view(session: Session, view: View) -> Session:
        if session.overlay is not None:
            return replace(session, overlay_view=view)
        if session.visit is None:
            return replace(session, attract_view=view)
        return replace(session, visit=replace(session.visit, view=view))

    # --- actions -----------------------------------------------------------------------------

    def handle(self, session: Session, action: act.Action, at: At) -> Result:
        """The session after the action, and the effects, in order."""
        if isinstance(action, act.Tick):
            ticked, effects = timers.tick(self, session, action, at)
            return (session, ()) if ticked is session else self._settle(ticked, effects, at)
        given = pressing.given(self, session, action)
        if given is not None:
            return self._settle(*self.give(timers.wake(session, at)[0], given), at)
        if isinstance(action, act.Pressed):
            return self._commands.pressed(session, action, at)
        outside = self._outside.get(type(action))
        if outside is not None:
            return self._settle(*outside(session, action, at), at)
        woken, warned = timers.wake(session, at)
        if warned and action != TOUCHED_DARK:
            return self._settle(*self.end(woken), at) if action in _LEAVING else (woken, ())
        return self._settle(*self._visitor[type(action)](woken, action, at), at)

    def _activate(self, session: Session, action: act.Activate, at: At) -> Result:
        if action.focusing:
            session, _ = self._commands.focus_on(session, act.FocusOn(action.control), at)
        return self._activation.activate(session, action.control, at)

    def _select(self, session: Session, action: act.Select, at: At) -> Result:
        screen = self.screen(session)
        if screen.focus not in controls(screen):
            return self._move(session, act.MoveFocus(act.Direction.FIRST), at)
        return self._activation.activate(with_keys(session), screen.focus, at)

    def _move(self, session: Session, action: act.MoveFocus, at: At) -> Result:
        screen = self.screen(session)
        focus = moved(screen, screen.focus, action.to)
        return self.with_view(with_keys(session), replace(self.view(session), focus=focus)), ()

    def activate(self, session: Session, control: str, at: At) -> Result:
        """Does what a control does, whatever the modality."""
        return self._activation.activate(with_keys(session), control, at)

    def give(self, session: Session, given: str | View) -> Result:
        """An answer to the question of the visit, or another view of it, however it came."""
        assert session.visit is not None
        step = self.standing(session.visit).step
        assert isinstance(step, VisitorStep)
        return self._activation.give(session, session.visit, step, given)

    def _switch_down(self, session: Session, action: act.SwitchDown, at: At) -> Result:
        return replace(session, scan=replace(session.scan, held=at.seconds, stale=False)), ()

    def _switch_up(self, session: Session, action: act.SwitchBrushed, at: At) -> Result:
        return replace(session, scan=replace(session.scan, held=None, since=None, stale=False)), ()

    def _back(self, session: Session, action: act.GoBack, at: At) -> Result:
        return self._activation.back(with_keys(session))

    def _go_on(self, session: Session, action: act.GoOn, at: At) -> Result:
        return self._activation.go_on(with_keys(session), at)

    def _digit(self, session: Session, action: act.Digit, at: At) -> Result:
        return self._activation.activate(with_keys(session), f"key:{action.digit}", at)

    def _erase(self, session: Session, action: act.Erase, at: At) -> Result:
        return self._activation.activate(with_keys(session), "key:erase", at)

    def _leave(self, session: Session, action: act.Leave, at: At) -> Result:
        return self.end(session)

    def _speech(self, session: Session, action: act.Speech, at: At) -> Result:
        return session, (eff.Command(action.command),)

    # --- results from outside ----------------------------------------------------------------

    def _outcome(self, session: Session, action: act.Outcome, at: At) -> Result:
        pending = session.pending
        if session.visit is not None and pending is not None and pending.token == action.token:
            step = self.standing(session.visit).step
            assert step is not None  # a pending call is the call the script waits for
            source = Source.COMMIT if pending.commit_key else Source.ASK
            answer = Answer(step_id(step), source, action.value)
            visit = replace(session.visit, answers=(*session.visit.answers, answer), view=View())
            shown = None if pending.announced else session.shown  # one wait after another: no flash between
            session = replace(session, visit=visit, pending=None, shown=shown)
            return screen_came(replace(session, last_activity=at.seconds)), ()
        return compensated(session, action.token)

    def _failed(self, session: Session, action: act.Failed, at: At) -> Result:
        if session.pending is not None and session.pending.token == action.token and session.visit:
            visit = replace(session.visit, view=View())
            return screen_came(replace(session, fault=action.code, visit=visit, last_activity=at.seconds)), ()
        return compensated(session, action.token)

    def _catalogue(self, session: Session, action: act.CatalogueArrived, at: At) -> Result:
        session = replace(session, catalogue=action.catalogue)
        if session.chosen is None:
            return session, ()
        return self.begin(replace(session, chosen=None), session.chosen, at)

    def _central_seen(self, session: Session, action: act.CentralSeen, at: At) -> Result:
        return replace(session, central_reachable=action.reachable), ()

    def _help_changed(self, session: Session, action: act.HelpCallChanged, at: At) -> Result:
        here = session.visit.id if session.visit else ""
        if action.visit != here:
            return session, ()
        closed = action.state is HelpState.CLOSED
        return replace(session, help=None if closed else HelpStanding(here, action.state)), ()

    def _leftover(self, session: Session, action: act.LeftoverFound, at: At) -> Result:
        until = at.seconds + timers.LEFTOVER_SECONDS
        known = action.language in self.languages  # not written down, or not offered any more
        language = action.language if known else self.languages[0]
        return replace(session, leftover=Leftover(action.ticket, until, language)), ()

    def _number_called(self, session: Session, action: act.NumberCalled, at: At) -> Result:
        called = Called(action.number, action.desk, at.seconds + timers.CALLED_SECONDS)
        session = replace(session, called=called)
        return session, () if session.visit or session.chosen else (eff.Announce(called_message(called)),)

    # --- the life of a visit -----------------------------------------------------------------

    def begin(self, session: Session, language: str, at: At, *, with_leftover: bool = False) -> Result:
        """A visitor chose a language (or the ticket left over) on the attract screen."""
        if session.catalogue is None:  # shown and said while it comes
            preferences = replace(session.preferences, language=language)
            return replace(session, chosen=language, preferences=preferences), ()
        leftover = session.leftover.ticket if with_leftover and session.leftover else None
        facts = Facts(
            session.catalogue, session.centre, session.kiosk, at.utc, leftover, paper_out=self.paper_out
        )
        visit = Visit(
            at.fresh[:ID_LENGTH],
            facts,
            at.fresh[ID_LENGTH:],
            keys_used=session.attract_view.focus is not None and session.preferences.switches is None,
        )
        preferences = still_unknown(session.preferences)
        asked = preferences.switches is not None and not preferences.switches.known
        return replace(
            session,
            visit=visit,
            overlay=Overlay.SWITCHES if asked else session.overlay,
            preferences=replace(preferences, language=language),
            leftover=None if leftover else session.leftover,
            attract_view=View(),
            help=None,
        ), ()

    def end(self, session: Session) -> Result:
        """The visit is over, now: nothing of it stays; a commit under way will be compensated."""
        self._replayed = None
        session = replace(session, jack=Jack.OUT if session.jack is Jack.PULLED else session.jack)
        if session.visit is None:
            session = replace(without_overlay(session), attract_view=View())
            return replace(session, chosen=None, preferences=self.first), ()
        ended = session.visit.id
        session, effects = release_pending(session)
        fresh = replace(
            self.new_session(session.centre, session.kiosk),
            catalogue=session.catalogue,
            central_reachable=session.central_reachable,
            last_activity=session.last_activity,
            leftover=session.leftover,
            called=session.called,
            abandoned=session.abandoned,
            jack=session.jack,
            mute_since=session.mute_since,
            voice_mute=session.voice_mute,
        )
        return fresh, (*effects, eff.Wipe(ended))

    def _settle(self, session: Session, effects: tuple[eff.Effect, ...], at: At) -> Result:
        visit = session.visit
        if visit is None or session.pending is not None or session.fault is not None:
            return session, effects
        standing = self.standing(visit)
        while isinstance(standing.step, InReach):
            known = Answer(step_id(standing.step), Source.ASK, session.central_reachable)
            standing = self.standing(replace(visit, answers=(*standing.answers, known)))
        if standing.answers != visit.answers:
            visit = replace(visit, answers=standing.answers)
            session = replace(session, visit=visit)
        if standing.step is None or isinstance(standing.step, Finish):
            session, ending = self.end(session)
            return session, (*effects, *ending)
        if isinstance(standing.step, Ask | Commit):
            pending = pending_for(visit, standing.step, at)
            asked = eff.Perform(pending.token, pending.call, pending.commit_key)
            return replace(session, pending=pending), (*effects, asked)
        return replace(session, shown=self.screen(session)), effects


def _clip(screen: Screen, preferences: Preferences) -> str | None:
    """Every screen that asks or tells something has a place for a clip."""
    silent = screen.kind in (ScreenKind.ATTRACT, ScreenKind.BUSY)
    return screen.id if preferences.signs is Signs.ON and not silent else None


def _seen(view: View, preferences: Preferences) -> View:
    """The view with the letter keys that this visitor meets."""
    return replace(view, letters=preferences.letters or letters_for(preferences.language))
