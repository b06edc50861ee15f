"""A headset goes in or out: who puts one in hears where they are; who pulls it out is asked how to go on (A5, P3)."""

from dataclasses import replace

from kiosk.dialogue import effects as eff
from kiosk.dialogue import timers
from kiosk.dialogue.actions import JackChanged, SpeechCommand
from kiosk.dialogue.activation import without_overlay
from kiosk.dialogue.pending import Result
from kiosk.dialogue.steps import View
from kiosk.dialogue.visit import At, Jack, Overlay, Session


def jack_changed(session: Session, action: JackChanged, at: At) -> Result:
    """The same again is no news."""
    if action.inserted is (session.jack is Jack.IN):
        return (session, ()) if session.jack is not Jack.ABSENT else (replace(session, jack=Jack.OUT), ())
    if action.inserted:
        session, _ = timers.wake(replace(session, jack=Jack.IN), at)
        if session.overlay is Overlay.HEADSET:
            session = without_overlay(session)
        return session, (eff.Command(SpeechCommand.REPEAT),)
    if session.visit is None and session.chosen is None:
        return replace(session, jack=Jack.OUT), ()
    session, _ = timers.wake(replace(session, jack=Jack.PULLED), at)
    return replace(session, overlay=Overlay.HEADSET, overlay_view=View(), setting=None), ()
