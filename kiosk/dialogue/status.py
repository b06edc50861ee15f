"""What is happening meanwhile: staff are coming, a number is called in the hall, the sound or the network is gone."""

from kiosk.dialogue.screen import ScreenKind, Status
from kiosk.dialogue.text import Text, TicketNumber, message
from kiosk.dialogue.visit import Called, Session

WAITING = frozenset({ScreenKind.ATTRACT, ScreenKind.BUSY})
"""Screens on which nobody is reading or answering: there a number called disturbs nobody."""


def status_of(session: Session, kind: ScreenKind) -> Status | None:
    """One thing at a time, what concerns this visitor first."""
    if session.scan.waits:
        return Status(message("status-scan-waits"), "pause")
    if session.voice_paused:
        return Status(message("status-voice-paused"), "pause")
    if session.help is not None:
        return Status(message(f"status-staff-{session.help.state or 'not-told'}"), "staff")
    if session.called is not None and kind in WAITING:
        return Status(called_message(session.called), "desk")
    if session.voice_mute:
        return Status(message("status-voice-mute"), "speech_off")
    if not session.central_reachable:
        return Status(message("status-no-network"), "network_off")
    return None


def called_message(called: Called) -> Text:
    """The number and where to go."""
    return message("number-called", number=TicketNumber(called.number), desk=called.desk)
