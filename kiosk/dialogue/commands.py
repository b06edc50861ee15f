"""Keys that change how the kiosk speaks and shows, and the mode in which keys are learnt. Part of the engine."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.dialogue import timers
from kiosk.dialogue.actions import (
    Activate,
    BlankScreen,
    Direction,
    FocusOn,
    JackChanged,
    MoveFocus,
    NextLanguage,
    OpenHelp,
    Pressed,
)
from kiosk.dialogue.activation import GLASS, shown_again, with_keys, without_overlay
from kiosk.dialogue.controls import controls
from kiosk.dialogue.overlays import LEARN_KEYS
from kiosk.dialogue.pending import Result
from kiosk.dialogue.preferences import Glass
from kiosk.dialogue.settings import with_language
from kiosk.dialogue.visit import At, Learned, Overlay, Session

if TYPE_CHECKING:
    from kiosk.dialogue.engine import Engine

TOUCHED_DARK: Final = Activate(GLASS)


class Commands:
    """What they do; nothing of a visit's answers changes."""

    def __init__(self, engine: "Engine") -> None:
        self._engine = engine

    def help(self, session: Session, action: OpenHelp, at: At) -> Result:
        """Once more on the help screen: the keys are learnt."""
        again = session.overlay is Overlay.HELP and session.preferences.switches is None
        return self._engine.activate(session, f"choice:{LEARN_KEYS}" if again else "bar:help", at)

    def focus_on(self, session: Session, action: FocusOn, at: At) -> Result:
        """Where it is not on the screen, nothing."""
        engine = self._engine
        if action.control not in controls(engine.screen(session)):
            return session, ()
        return engine.with_view(with_keys(session), replace(engine.view(session), focus=action.control)), ()

    def next_language(self, session: Session, action: NextLanguage, at: At) -> Result:
        """Where nobody chose one yet, the next one is offered."""
        if session.visit is None and session.chosen is None:
            return self._engine.handle(without_overlay(session), MoveFocus(Direction.NEXT), at)
        languages = self._engine.languages
        before = session.preferences
        language = languages[(languages.index(before.language) + 1) % len(languages)]
        chosen = session.chosen and language
        return replace(session, chosen=chosen, preferences=with_language(before, language)), ()

    def blank(self, session: Session, action: BlankScreen, at: At) -> Result:
        """Of a visitor only: before a visit there is nothing to hide, and nobody to show it again."""
        if session.visit is None:
            return session, ()
        if session.preferences.glass is Glass.DARK:
            return shown_again(session), ()
        return replace(session, preferences=replace(session.preferences, glass=Glass.DARK)), ()

    def pressed(self, session: Session, action: Pressed, at: At) -> Result:
        """A key does what it means; while the keys are learnt it only tells that, and two Helps in a row end it."""
        if session.overlay is not Overlay.KEYS or isinstance(action.means, JackChanged):
            return (session, ()) if action.means is None else self._engine.handle(session, action.means, at)
        session, _ = timers.wake(session, at)
        is_help = action.means == OpenHelp()
        if is_help and session.learned is not None and session.learned.is_help:
            return without_overlay(session), ()
        return replace(session, learned=Learned(action.name, action.does, is_help)), ()
