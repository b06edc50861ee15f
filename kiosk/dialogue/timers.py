"""Timers of a session: the wait that is announced, the inactive visitor, the ticket left over.

They move only on `Tick`, so tests drive them; while something is being said or printed they stand
still (row N3).
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.dialogue import effects as eff
from kiosk.dialogue import pressing
from kiosk.dialogue.actions import SpeechCommand, Tick
from kiosk.dialogue.activation import asked_first, without_overlay
from kiosk.dialogue.pending import Result
from kiosk.dialogue.scanning import Scan
from kiosk.dialogue.steps import View
from kiosk.dialogue.visit import At, Overlay, Session

if TYPE_CHECKING:
    from kiosk.dialogue.engine import Engine

BUSY_SECONDS = 0.5  # row N4: first sign
INACTIVE_SECONDS = 120.0  # row N2: alert at 2–5 minutes
WARNING_SECONDS = 40.0  # rows N1, N2: 20–45 s, can be extended any number of times
LEARNING_SECONDS = 45.0  # without a key: whoever wanted to learn the keys has
CALLED_SECONDS = 30.0  # a number called stands so long
PREPARING_SECONDS = 20.0  # what a start may take; a site may say otherwise
MUTE_SECONDS = 4.0  # a device that went is often back sooner
LEFTOVER_SECONDS = 120.0  # design: an unprinted ticket is offered for two minutes


def wake(session: Session, at: At) -> tuple[Session, bool]:
    """A visitor did something: timers start again. True when this answered "are you still there?"."""
    warned = session.overlay is Overlay.STILL_THERE
    overlay = asked_first(session) if warned else session.overlay
    view = View() if warned else session.overlay_view
    setting = None if warned else session.setting
    return replace(
        session,
        last_activity=at.seconds,
        warned_at=None,
        overlay=overlay,
        overlay_view=view,
        setting=setting,
        scan=Scan(waits=session.scan.waits and not warned, stale=session.scan.stale),
    ), warned


def tick(engine: "Engine", session: Session, action: Tick, at: At) -> Result:
    """Announces a long wait, warns an inactive visitor, ends the visit of one who is gone."""
    session, effects = _drop_leftover(session, at)
    if action.paused is not session.voice_paused:
        session = replace(session, voice_paused=action.paused)
    session, heard_again = _mute(session, at, mute=action.mute)
    effects = (*effects, *heard_again)
    if session.catalogue is None and not session.not_ready:
        session = _preparing(session, at, engine.patience)
    if session.called is not None and at.seconds >= session.called.until:
        session = replace(session, called=None)
    pending = session.pending
    if pending is not None:
        if not pending.announced and at.seconds - pending.since >= BUSY_SECONDS and session.fault is None:
            session = replace(session, pending=replace(pending, announced=True))
        if session.fault is None:
            session, _ = engine.switching.tick(session, at, occupied=action.occupied)
            return replace(session, last_activity=at.seconds), effects
    if session.overlay is Overlay.KEYS:
        if action.occupied:
            return _stand_still(session, at), effects
        if at.seconds - session.last_activity >= LEARNING_SECONDS:
            return replace(without_overlay(session), last_activity=at.seconds), effects
    session, scanning = engine.switching.tick(session, at, occupied=action.occupied)
    if scanning:
        return _stand_still(session, at), effects
    if session.visit is None:
        return _attract(engine, session, at), effects
    if action.occupied:
        return _stand_still(session, at), effects
    went_on = pressing.out_of_patience(engine, session, at)
    if went_on is not None:
        return went_on[0], (*effects, *went_on[1])
    if session.warned_at is not None:
        left = session.warned_left - (at.seconds - session.warned_at)
        if left <= 0:
            session, ending = engine.end(session)
            return session, (*effects, *ending)
        return replace(session, warned_at=at.seconds, warned_left=left), effects
    if at.seconds - session.last_activity >= INACTIVE_SECONDS:
        warned = replace(session, overlay=Overlay.STILL_THERE, overlay_view=View(), setting=None)
        return replace(warned, warned_at=at.seconds, warned_left=WARNING_SECONDS), effects
    return session, effects


def _stand_still(session: Session, at: At) -> Session:
    """Time spent listening is not time spent idle, nor counted down."""
    warned = at.seconds if session.warned_at is not None else None
    return replace(session, last_activity=at.seconds, warned_at=warned)


def _mute(session: Session, at: At, *, mute: bool) -> Result:
    """Speech that nobody hears is told on the screen; once it is heard again, a visitor hears where they are."""
    if not mute:
        again = (eff.Command(SpeechCommand.REPEAT),) if session.voice_mute and session.visit else ()
        known = session.mute_since is None
        return session if known else replace(session, mute_since=None, voice_mute=False), again
    if session.mute_since is None:
        return replace(session, mute_since=at.seconds), ()
    due = not session.voice_mute and at.seconds - session.mute_since >= MUTE_SECONDS
    return replace(session, voice_mute=True) if due else session, ()


def _preparing(session: Session, at: At, patience: float) -> Session:
    """Whoever comes later than that is told at once."""
    if session.preparing_since is None:
        return replace(session, preparing_since=at.seconds)
    return replace(session, not_ready=True) if at.seconds - session.preparing_since >= patience else session


def _attract(engine: "Engine", session: Session, at: At) -> Session:
    """What someone left on the attract screen goes away by itself: a focus, an overlay, and all that they had set
    while the kiosk was not ready, lest the next visitor is heard aloud or finds the screen dark."""
    left = session.overlay or session.attract_view.focus or session.chosen or session.help
    if (left or session.preferences.switches) and at.seconds - session.last_activity >= INACTIVE_SECONDS:
        session, _ = engine.end(session)
        return replace(session, help=None, scan=Scan())
    return session


def _drop_leftover(session: Session, at: At) -> Result:
    leftover = session.leftover
    if leftover is None or at.seconds < leftover.until:
        return session, ()
    return replace(session, leftover=None), (eff.DropLeftover(leftover.ticket),)
