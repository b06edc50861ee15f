"""Which screen covers another, for what a session has open over it. Part of the engine."""

from kiosk.dialogue.overlays import learn_keys_screen, overlay_screen, still_there_screen
from kiosk.dialogue.screen import Screen
from kiosk.dialogue.settings import settings_screen
from kiosk.dialogue.switching import switches_screen
from kiosk.dialogue.visit import Overlay, Session


def covering(session: Session, beneath: Screen, languages: tuple[str, ...], per_page: int) -> Screen:
    """The overlay that is open; `per_page` choices fit on it."""
    overlay, view, preferences = session.overlay, session.overlay_view, session.preferences
    assert overlay is not None  # nothing covers the screen then
    if overlay is Overlay.SWITCHES and preferences.switches is not None:
        return switches_screen(preferences.switches)
    if overlay is Overlay.KEYS:
        return learn_keys_screen(session.learned)
    if overlay is Overlay.SETTINGS:
        return settings_screen(session.setting, view, preferences, per_page)
    if overlay is Overlay.STILL_THERE:
        return still_there_screen(view, session.warned_left)
    help_call = session.help.state if session.help else None
    return overlay_screen(overlay, view, beneath, preferences, languages, help_call, per_page)
