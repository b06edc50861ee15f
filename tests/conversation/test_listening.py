"""What a visitor hears when they act: silence at once, the last words again, a pause, an answer always."""

import pytest

from kiosk.dialogue.actions import (
    Action,
    Activate,
    Direction,
    GoBack,
    GoOn,
    Leave,
    MoveFocus,
    OpenHelp,
    Select,
    Speech,
    SpeechCommand,
    Tick,
)
from tests.conversation.hall import Hall

START = Activate("choice:fr")
ACTIONS: list[Action] = [
    MoveFocus(Direction.NEXT),
    Select(),
    GoBack(),
    GoOn(),
    OpenHelp(),
    Leave(),
    Activate("choice:check-in"),
    Activate("nothing"),
    Speech(SpeechCommand.REPEAT),
    Speech(SpeechCommand.LOUDER),
]


@pytest.mark.parametrize("action", ACTIONS, ids=repr)
def test_any_action_cuts_what_is_being_said_before_it_is_even_handled(hall: Hall, action: Action) -> None:
    """Row A6: at the sink, no sample of the old utterance after the action; the aim is 50 ms."""
    hall.press(START)
    hall.wait(1.0)
    assert hall.voice.is_speaking
    hall.conversation.receive(action)  # not pumped yet: the loop may be busy for a frame
    heard = hall.sink.played()
    hall.sink.advance(0.5)
    assert hall.sink.played() == heard


def test_repeat_says_the_screen_again(hall: Hall) -> None:
    """Row A7."""
    hall.press(START)
    first = [line["key"] for line in hall.hear()]
    hall.press(Speech(SpeechCommand.REPEAT))
    again = [line["key"] for line in hall.hear()]
    assert again
    assert again == first[-len(again) :]
    assert again[0] == "home:title"


def test_a_pause_stands_still_in_the_middle_and_goes_on_from_there(hall: Hall) -> None:
    """Row A7."""
    hall.press(START)
    hall.wait(1.0)
    hall.press(Speech(SpeechCommand.PAUSE))
    heard = hall.sink.played()
    hall.wait(5.0)
    assert hall.sink.played() == heard
    hall.press(Speech(SpeechCommand.PAUSE))
    assert [line["key"] for line in hall.hear()][-1] == "choice:orientation"


@pytest.mark.parametrize("action", ACTIONS, ids=repr)
def test_no_control_is_silent(hall: Hall, action: Action) -> None:
    """Whatever is pressed is answered by something that is said."""
    hall.press(START)
    hall.hear()
    hall.press(action)
    assert hall.hear()


def test_what_happens_meanwhile_is_said(hall: Hall) -> None:
    """Row A23: waiting, printing, done, staff coming, the end."""
    hall.press(START, Activate("choice:take-number"), Activate("choice:service1"))
    hall.hear()
    hall.wait(0.6)
    assert [line["key"] for line in hall.hear()] == ["busy-number:title", "busy-number:prompt"]
    hall.outside.answer()
    hall.conversation.pump()
    hall.wait(0.6)
    assert [line["key"] for line in hall.hear()][-1] == "busy-printing:prompt"
    hall.outside.answer()
    hall.conversation.pump()
    assert hall.hear()[0]["key"] == "take-ticket:title"
    hall.press(OpenHelp(), Activate("choice:call-staff"))
    hall.hear()
    hall.conversation.pump()
    assert "take-ticket:status" in [line["key"] for line in hall.log.lines if "text" in line]
    hall.press(Leave())
    (goodbye,) = hall.hear()
    assert goodbye["language"] == "fr"


def test_timers_stand_still_while_it_speaks(hall: Hall) -> None:
    """Row N3, with a real utterance of more than the time-out."""
    hall.press(START)
    for _ in range(40):
        hall.clock.advance(10)
        hall.conversation.pump()
    assert hall.glass.page.id == "home"
    assert hall.voice.is_speaking
    hall.hear()
    hall.clock.advance(130)
    hall.conversation.pump()
    assert hall.glass.page.id == "still-there"


def test_settings_of_the_last_visitor_are_gone(hall: Hall) -> None:
    """Row P4: volume and rate are back; nothing of the visit is in the session."""
    hall.press(START, Speech(SpeechCommand.LOUDER), Speech(SpeechCommand.SLOWER))
    hall.press(Leave())
    assert hall.conversation.session.visit is None
    assert hall.conversation.session.preferences.language == "ar"
    assert hall.voice.change_volume(0) == 70
    assert hall.voice.change_rate(0) == 100
    assert len(hall.outside.forgotten) == 1


def test_ticks_alone_say_nothing(hall: Hall) -> None:
    hall.press(START)
    hall.hear()
    for _ in range(5):
        hall.conversation.post(Tick())
        hall.conversation.pump()
    assert hall.hear() == []
