"""What is private is heard in a headset or nowhere; who pulls it out is in silence at once."""

import logging
from dataclasses import replace

import pytest

from kiosk.content.aloud import heard
from kiosk.dialogue.actions import (
    Action,
    Activate,
    BlankScreen,
    Direction,
    FocusOn,
    HelpCallChanged,
    JackChanged,
    Leave,
    MoveFocus,
    NumberCalled,
    OpenHelp,
    Select,
    Speech,
    SpeechCommand,
)
from kiosk.dialogue.preferences import Glass
from protocol.hall import HelpState
from tests.conversation.hall import MESSAGES, Hall
from tests.dialogue.world import CODE
from voice.sound.earcons import Earcon
from voice.speech.utterance import Play, Say, Utterance

IN, OUT = JackChanged(inserted=True), JackChanged(inserted=False)
START, CHECK_IN = Activate("choice:fr"), Activate("choice:check-in")
ALL_ALOUD = tuple(Activate(control) for control in ("bar:settings", "more", "choice:aloud", "choice:all"))


def typed(text: str) -> list[Action]:
    return [Activate(f"key:{key}") for key in text]


def fluent(message_id: str) -> str:
    return MESSAGES["fr"].spoken(message_id, {})


def routes(hall: Hall) -> set[str]:
    return {line["route"] for line in hall.hear()}


def test_a_headset_begins_to_speak_within_a_second_in_the_language_of_the_screen(hall: Hall) -> None:
    """Row A5: at the sink."""
    hall.press(START, CHECK_IN)
    hall.hear()
    before = hall.sink.played()
    hall.conversation.receive(JackChanged(inserted=True))
    hall.conversation.pump()
    hall.wait(1.0)
    assert hall.sink.played() > before
    lines = hall.hear()
    assert [lines[0]["key"], lines[0]["language"], lines[0]["route"]] == ["which-code:title", "fr", "headset"]


def test_on_the_first_screen_it_says_what_this_is_then_each_language_then_what_the_keys_do_in_each(
    hall: Hall,
) -> None:
    """Rows A5, A8, L1, S1: nobody hears the keys explained in three languages before their own is named."""
    hall.press(IN)
    said = [(line["key"], line["language"]) for line in hall.hear() if "text" in line]
    languages = ["ar", "fr"]
    assert said == [
        ("attract:title", "ar"),
        ("attract:prompt", "ar"),
        *((f"choice:{language}", language) for language in languages),
        *(("attract:orientation", language) for language in languages),
    ]


def test_once_a_language_has_the_focus_the_keys_are_told_in_it_alone(hall: Hall) -> None:
    hall.press(FocusOn("choice:fr"), IN)
    said = [(line["key"], line["language"]) for line in hall.hear() if "text" in line]
    assert said[-2:] == [("choice:fr", "fr"), ("attract:orientation", "fr")]


def test_by_sentence_each_language_counts_in_its_own_words(hall: Hall) -> None:
    """Row A17: on the first screen the keys are explained in each."""
    hall.press(IN)
    hall.hear()
    heard: list[tuple[str, str]] = []
    while len(heard) < 2 or heard[-1] != heard[-2]:
        hall.press(Speech(SpeechCommand.NEXT_SENTENCE))
        heard += [(line["language"], line["text"]) for line in hall.hear() if "text" in line]
    french = [text for language, text in heard if language == "fr"]
    assert french
    assert all(text.split()[-2] == "sur" for text in french)


def test_with_a_headset_nothing_at_all_goes_to_the_loudspeaker(hall: Hall) -> None:
    hall.press(IN, START, CHECK_IN, *typed("48"), OpenHelp(), Speech(SpeechCommand.LOUDER), Leave())
    assert routes(hall) == {"headset"}


def test_what_the_hall_is_told_goes_to_the_hall(hall: Hall) -> None:
    hall.press(IN)
    hall.hear()
    hall.conversation.post(NumberCalled("A-047", 2))
    hall.conversation.pump()
    assert routes(hall) == {"speaker"}


def test_what_is_typed_is_said_in_the_headset_and_masked_on_the_loudspeaker(hall: Hall) -> None:
    """Rows A18, P1."""
    hall.press(START, CHECK_IN)
    hall.hear()
    hall.press(*typed("4"))
    assert [line["text"] for line in hall.hear()] == [fluent("entry-star")]
    hall.press(IN, *typed("8"))
    (said,) = (line for line in hall.hear() if line["key"] == "which-code:typed")
    assert (said["text"], said["route"]) == ("huit", "headset")


def test_the_whole_number_is_masked_too_and_so_is_where_am_i(hall: Hall) -> None:
    hall.press(START, Activate("choice:my-papers"), Activate("choice:cancel-appointment"))
    hall.press(*typed(CODE), Activate("key:ok"), Speech(SpeechCommand.WHERE))
    lines = hall.hear()
    assert not any("quatre" in line["text"] for line in lines)
    (answer,) = (line["text"] for line in lines if line["key"].endswith(":answer:which-code"))
    assert answer.endswith(fluent("said-on-screen"))


def test_a_key_that_has_the_focus_is_not_named_to_the_hall(hall: Hall) -> None:
    """Row P1: of a code that is typed by moving and choosing, the hall would hear every digit before it is a star."""
    hall.press(START, CHECK_IN, FocusOn("key:1"))
    hall.hear()
    hall.press(*[MoveFocus(Direction.NEXT)] * 3, Select())
    assert {line["text"] for line in hall.hear()} == {fluent("entry-star")}
    hall.press(IN, MoveFocus(Direction.NEXT))
    assert [line["text"].split(".")[0] for line in hall.hear()[-1:]] == ["cinq"]


def test_an_earcon_is_heard_of_what_is_masked_and_the_mask_once(hall: Hall) -> None:
    """Row A16: on a discreet page too an error or a taken answer has its sound."""
    hall.press(START)
    first = Utterance("Le titre.", "fr", private=True)
    both = [replace(first, text=(Play(Earcon.ERROR), *first.parts)), first]
    (told,) = heard(both, hall.conversation.session, lambda _: "masqué")
    assert told.parts == (Play(Earcon.ERROR), Say("masqué"))


def test_who_wants_it_hears_it_on_the_loudspeaker(hall: Hall) -> None:
    """Row P1: by explicit choice."""
    hall.press(START, CHECK_IN, *ALL_ALOUD)
    hall.hear()
    hall.press(*typed("4"))
    assert [(line["text"], line["route"]) for line in hall.hear()] == [("quatre", "speaker")]


def test_pulled_out_it_is_silent_before_the_loop_even_turns(hall: Hall) -> None:
    """Row P3: no sample after it, and none on the loudspeaker."""
    hall.press(IN, START)
    hall.wait(1.0)
    assert hall.voice.is_speaking
    hall.conversation.receive(JackChanged(inserted=False))  # not pumped yet
    heard = hall.sink.played()
    hall.sink.advance(0.2)
    assert hall.sink.played() == heard
    hall.conversation.pump()
    hall.wait(5.0)
    assert hall.sink.played() == heard
    assert hall.glass.page.id == "headset-out"


def test_what_was_begun_between_the_plug_and_the_loop_is_cut_as_well(hall: Hall) -> None:
    hall.press(IN, START)
    hall.hear()
    visit = hall.conversation.session.visit
    assert visit is not None
    hall.conversation.post(HelpCallChanged(visit.id, HelpState.COMING))
    hall.conversation.receive(JackChanged(inserted=False))
    hall.conversation.pump()
    assert not hall.voice.is_speaking


def test_nothing_is_said_until_its_visitor_has_said_how_to_go_on(hall: Hall) -> None:
    """Row P3: it never falls to the loudspeaker, whatever is pressed."""
    hall.press(IN, START, CHECK_IN)
    hall.hear()
    hall.press(OUT, MoveFocus(Direction.NEXT), OpenHelp(), Speech(SpeechCommand.REPEAT), *typed("4"))
    hall.press(Speech(SpeechCommand.LOUDER), Speech(SpeechCommand.WHERE))
    assert hall.hear() == []


@pytest.mark.parametrize(
    ("way", "heard"), [("with-speaker", {"speaker"}), ("silently", set())], ids=["loudspeaker", "silently"]
)
def test_then_it_goes_on_so(hall: Hall, way: str, heard: set[str]) -> None:
    hall.press(IN, START, CHECK_IN, OUT)
    hall.hear()
    hall.press(Activate(f"choice:{way}"))
    assert routes(hall) == heard
    hall.press(*typed("4"))
    assert {line["text"] for line in hall.hear()} == ({fluent("entry-star")} if heard else set())


def test_put_back_it_says_where_one_is(hall: Hall) -> None:
    hall.press(IN, START, CHECK_IN, OUT)
    hall.hear()
    hall.press(IN)
    lines = hall.hear()
    assert (lines[0]["key"], lines[0]["route"]) == ("which-code:title", "headset")


def test_who_goes_on_silently_is_left_silently(hall: Hall) -> None:
    hall.press(IN, START, OUT, Activate("choice:silently"))
    hall.hear()
    hall.press(Leave())
    assert hall.hear() == []


def test_both_ways_have_their_own_volume(hall: Hall) -> None:
    """Rows A10, A11: a headset is not as loud as a loudspeaker."""
    hall.press(IN, START, Speech(SpeechCommand.LOUDER))
    hall.hear()
    headset = hall.sink.gain
    hall.press(OUT, Activate("choice:with-speaker"))
    hall.hear()
    assert hall.sink.gain != headset
    hall.press(IN)
    hall.hear()
    assert hall.sink.gain == headset


def test_no_log_tells_how_somebody_uses_the_kiosk(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    """Row P5: not that they listen, nor that they blanked the screen, nor what keys they learnt."""
    caplog.set_level(logging.DEBUG)
    hall.press(
        IN, START, BlankScreen(), OpenHelp(), OpenHelp(), OUT, Activate("choice:with-speaker"), Leave()
    )
    assert [record for record in caplog.records if record.name.startswith("kiosk")] == []


def by_ear(hall: Hall, words: str) -> None:
    """Moves on until these words are heard, then chooses: what is on the screen decides nothing."""
    for _ in range(30):
        hall.press(MoveFocus(Direction.NEXT))
        if any(line["text"].startswith(words) for line in hall.hear()):
            hall.press(Select())
            return
    raise AssertionError(f"nobody said {words}")


def test_with_the_screen_dark_ears_and_keys_are_enough_for_a_ticket(hall: Hall) -> None:
    """Row A1."""
    hall.press(IN)
    by_ear(hall, fluent("language-name"))
    hall.press(BlankScreen())
    by_ear(hall, fluent("choice-take-number"))
    by_ear(hall, "Service 1")
    for _ in range(2):  # the number, then the paper
        hall.outside.answer()
        hall.conversation.pump()
    assert hall.glass.page.id == "take-ticket"
    assert hall.glass.page.preferences.glass is Glass.DARK
    assert any("zéro quatre sept" in line["text"] for line in hall.hear())
