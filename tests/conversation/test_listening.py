"""What a visitor hears when they act: silence at once, the last words again, a pause, an answer always."""

from pathlib import Path

import pytest

from kiosk.content.page import Page
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


def test_the_voice_begins_before_the_page_is_laid_out(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Layout takes a glass longer than a first sound may take."""
    spoke: list[tuple[str, bool]] = []
    show = hall.glass.show

    def watched(page: Page) -> None:
        spoke.append((page.id, hall.voice.is_speaking))
        show(page)

    monkeypatch.setattr(hall.glass, "show", watched)
    hall.press(START, MoveFocus(Direction.NEXT), OpenHelp())
    assert len(spoke) >= 3
    assert all(speaking for _, speaking in spoke), spoke


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
    assert hall.voice.change_volume(0).value == 4
    assert hall.voice.change_rate(0).value == 100
    assert len(hall.outside.forgotten) == 1


def test_ticks_alone_say_nothing(hall: Hall) -> None:
    hall.press(START)
    hall.hear()
    for _ in range(5):
        hall.conversation.post(Tick())
        hall.conversation.pump()
    assert hall.hear() == []


def test_each_change_of_the_voice_is_said_as_it_is_from_now_on(hall: Hall) -> None:
    """Rows A12, A15: the sentence that tells the volume is heard at that volume; at the end it says so, again and again."""
    hall.press(START)
    hall.hear()
    heard, gains = [], []
    for _ in range(5):
        hall.press(Speech(SpeechCommand.LOUDER))
        gains.append(hall.sink.gain)
        heard += [line["text"] for line in hall.hear()]
    assert heard[:2] == ["Volume 5", "Volume 6"]
    assert heard[2:] == ["Volume 7, le plus fort"] * 3
    assert gains == sorted(gains)
    assert gains[-1] - gains[0] == 12
    for _ in range(3):
        hall.press(Speech(SpeechCommand.SLOWER))
        heard += [line["text"] for line in hall.hear()]
    assert heard[5:] == ["Vitesse 75 pour cent", *["Vitesse 50 pour cent, la plus lente"] * 2]


def test_a_change_of_volume_is_never_uttered_at_the_old_one(hall: Hall) -> None:
    """Row A15: from the key on, what is heard is as soft as was asked for, before any word of it."""
    hall.press(START)
    hall.wait(1.0)
    before = hall.sink.gain
    hall.press(Speech(SpeechCommand.SOFTER))
    assert hall.sink.gain == before - 6
    assert hall.hear()[-1]["text"] == "Volume 3"


def earcons(hall: Hall) -> list[list[str]]:
    return [line["earcons"] for line in hall.hear() if "earcons" in line]


def test_what_a_visitor_does_is_answered_by_an_earcon_once(hall: Hall) -> None:
    hall.press(START, Activate("choice:check-in"))
    assert earcons(hall) == [["accepted"], ["listening"]]
    hall.press(Activate("key:1"))
    assert earcons(hall) == []
    hall.press(Activate("key:ok"))
    assert earcons(hall) == [["error"]]
    hall.press(Speech(SpeechCommand.REPEAT), OpenHelp(), GoBack())
    assert earcons(hall) == []


def test_a_site_may_do_without_earcons(tmp_path: Path) -> None:
    quiet = Hall(tmp_path, earcons=False)
    quiet.press(START, Activate("choice:check-in"), Activate("key:ok"))
    assert earcons(quiet) == []
    quiet.close()
