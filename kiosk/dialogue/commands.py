"""Keys that change how the kiosk speaks and shows, wherever the visitor is. Part of the engine."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.dialogue.actions import Direction, MoveFocus, NextLanguage
from kiosk.dialogue.activation import without_overlay
from kiosk.dialogue.pending import Result
from kiosk.dialogue.settings import with_language
from kiosk.dialogue.visit import At, Session

if TYPE_CHECKING:
    from kiosk.dialogue.engine import Engine


class Commands:
    """What they do; nothing of a visit's answers changes."""

    def __init__(self, engine: "Engine") -> None:
        self._engine = engine

    def next_language(self, session: Session, action: NextLanguage, at: At) -> Result:
        """Where nobody chose one yet, the next one is offered."""
        if session.visit is None and session.chosen is None:
            return self._engine.handle(without_overlay(session), MoveFocus(Direction.NEXT), at)
        languages = self._engine.languages
        before = session.preferences
        language = languages[(languages.index(before.language) + 1) % len(languages)]
        chosen = session.chosen and language
        return replace(session, chosen=chosen, preferences=with_language(before, language)), ()
