"""Switches: one that chooses while the kiosk scans, or one that moves and one that chooses (row K10). Part of the engine.

1. The first press of a switch that nobody knows begins the scan: of the languages, where nobody is here yet. Another
   switch moves on instead.
2. In the visitor's language they are asked to press it three times, and then a second one if there is one. How long
   they press tells how short a press may be.
3. Two switches: one moves on, one chooses. One switch: the scan moves on by itself, each step after its words; it
   waits after so many rounds, and a press goes on. Where the kiosk is busy, it begins with a press. While it moves,
   the visitor is not idle; while it waits, they may be.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.dialogue.actions import SwitchPressed
from kiosk.dialogue.activation import without_overlay
from kiosk.dialogue.controls import controls, first_focus
from kiosk.dialogue.pending import Result
from kiosk.dialogue.preferences import Preferences, Switches
from kiosk.dialogue.scanning import FIRST_SECONDS, STUCK_SECONDS, Scan, after, groups, items
from kiosk.dialogue.screen import Awaited, Screen, ScreenKind
from kiosk.dialogue.steps import View
from kiosk.dialogue.text import Text, message
from kiosk.dialogue.visit import At, Overlay, Session

if TYPE_CHECKING:
    from kiosk.dialogue.engine import Engine

PRESSES: Final = 3
_SHORTER: Final = 0.6  # than the shortest of them a press may be
LEAST_SECONDS: Final = 0.05
_NO_SCAN: Final = (Overlay.STILL_THERE, Overlay.SWITCHES)  # any press answers


class Switching:
    """What a press of a switch does, and when the scan moves on."""

    def __init__(self, engine: "Engine") -> None:
        self._engine = engine

    def pressed(self, session: Session, action: SwitchPressed, at: At) -> Result:
        switches = session.preferences.switches
        if switches is None:
            return self._first(session, action), ()
        if session.overlay is Overlay.SWITCHES:
            return self._counted(session, switches, action), ()
        if session.scan.waits or session.scan.stale:
            return replace(session, scan=Scan()), ()
        session = replace(session, scan=Scan())
        if not switches.known and action.switch != switches.chooses:
            switches = replace(switches, moves=action.switch)
            session = _with_switches(session, switches)
        if action.switch == switches.moves:
            focus, _ = after(self._engine.screen(session), self._engine.screen(session).focus)
            return self._focused(session, focus), ()
        if action.switch != switches.chooses:
            return session, ()
        return self._chosen(session, at)

    def _first(self, session: Session, action: SwitchPressed) -> Session:
        session = _with_switches(session, Switches(action.switch))
        if session.visit is not None:
            return replace(session, overlay=Overlay.SWITCHES, overlay_view=View())
        return self._focused(session, items(self._engine.screen(session))[0])

    def _chosen(self, session: Session, at: At) -> Result:
        screen = self._engine.screen(session)
        if screen.focus is None:
            return self._focused(session, next(iter(items(screen)), None)), ()
        members = groups(screen).get(screen.focus)
        if members is not None:
            return self._focused(session, members[0]), ()
        chosen, effects = self._engine.activate(session, screen.focus, at)
        return self._again(chosen, screen), effects

    def _again(self, session: Session, before: Screen) -> Session:
        """After a key that writes, the rows are scanned anew: the next one may be in any."""
        screen = self._engine.screen(session)
        if screen.id != before.id or screen.entry is None or not (before.focus or "").startswith("key:"):
            return session
        return self._focused(session, items(screen)[0])

    def _focused(self, session: Session, focus: str | None) -> Session:
        return self._engine.with_view(session, replace(self._engine.view(session), focus=focus))

    # --- which switches ----------------------------------------------------------------------

    def _counted(self, session: Session, switches: Switches, action: SwitchPressed) -> Session:
        """The switch pressed three times chooses; another one moves."""
        seconds = (*switches.seconds, action.seconds)
        if action.switch != switches.chooses and not switches.moves:
            switches = replace(switches, moves=action.switch)
        else:
            switches = replace(switches, seconds=seconds)
        asked_for_second = len(switches.seconds) > PRESSES
        if len(switches.seconds) >= PRESSES and (switches.moves or asked_for_second):
            usual = self._engine.scan_rules.acceptance_seconds
            least = max(LEAST_SECONDS, min(usual, _SHORTER * min(switches.seconds)))
            known = replace(switches, least=least, known=True, seconds=())
            return without_overlay(_with_switches(session, known))
        return _with_switches(session, switches)

    # --- time --------------------------------------------------------------------------------

    def tick(self, session: Session, at: At, *, occupied: bool) -> tuple[Session, bool]:
        """Moves the scan on where that is due; whether it is moving, which is not idleness (row N3)."""
        switches, scan = session.preferences.switches, session.scan
        if switches is None or switches.moves or scan.waits or session.overlay in _NO_SCAN:
            return session, False
        screen = self._engine.screen(session)
        if screen.focus is None:
            return replace(session, scan=replace(scan, since=None)), False
        if occupied or (scan.held is not None and at.seconds - scan.held < STUCK_SECONDS):
            return replace(session, scan=replace(scan, since=None)), True
        if scan.since is None:
            return replace(session, scan=replace(scan, since=at.seconds)), True
        rules, first = self._engine.scan_rules, screen.focus == items(screen)[0]
        if at.seconds - scan.since < rules.step_seconds + (FIRST_SECONDS if first else 0.0):
            return session, True
        focus, ends = after(screen, screen.focus)
        rounds = scan.rounds + ends
        moved = Scan(rounds=rounds, waits=rounds >= rules.rounds)
        return replace(self._focused(session, focus), scan=moved), True


def screen_came(session: Session) -> Session:
    """From outside, not by a press: one that has begun was for the screen before."""
    return replace(session, scan=Scan(stale=session.scan.held is not None, held=session.scan.held))


def still_unknown(preferences: Preferences) -> Preferences:
    """Whoever came by switch is asked which they have: a stray key must not have decided that."""
    switches = preferences.switches
    if switches is None or switches.known:
        return preferences
    return replace(preferences, switches=Switches(switches.chooses))


def switches_screen(switches: Switches) -> Screen:
    """Asks to press the switch three times, then for a second one."""
    if len(switches.seconds) >= PRESSES:
        return _asking(
            "second-switch", message("second-switch-title"), message("second-switch"), "switch_second"
        )
    prompt = message("your-switch", n=len(switches.seconds) + 1, count=PRESSES)
    return _asking("your-switch", message("your-switch-title"), prompt, "switch")


def _asking(screen_id: str, title: Text, prompt: Text, pictogram: str) -> Screen:
    return Screen(
        id=screen_id,
        kind=ScreenKind.NOTICE,
        title=title,
        prompt=prompt,
        help=message("switches-help"),
        pictogram=pictogram,
    )


def _with_switches(session: Session, switches: Switches) -> Session:
    return replace(session, preferences=replace(session.preferences, switches=switches), scan=Scan())


def focus_of(session: Session, screen: Screen, focus: str | None) -> str | None:
    """Where a visitor who does not touch is on a screen: at `focus`, or where they begin."""
    if session.preferences.switches is not None:
        if session.overlay is Overlay.SWITCHES or screen.awaits is Awaited.SWITCH:
            return None
        if focus in (*controls(screen), *groups(screen)):
            return focus
        return None if screen.kind is ScreenKind.BUSY else next(iter(items(screen)), None)
    if session.overlay is Overlay.KEYS or screen.awaits is Awaited.KEY:  # keys do not move it there
        return None
    keys_used = session.visit is not None and session.visit.keys_used
    known = focus if focus in controls(screen) else None
    return known or (first_focus(screen) if keys_used else None)
