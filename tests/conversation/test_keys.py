"""The keys of the speaking kiosk: where am I, another language, a pause; each says what it did."""

from dataclasses import replace

import pytest

from kiosk.content.hints import Hints
from kiosk.content.messages import Messages
from kiosk.devices.keypad.keymap import load_keymap
from kiosk.dialogue.actions import (
    Activate,
    Direction,
    JackChanged,
    MoveFocus,
    NextLanguage,
    Select,
    Speech,
    SpeechCommand,
)
from kiosk.dialogue.preferences import Switches
from kiosk.locate import CONFIG
from tests.conversation.hall import MESSAGES, Hall
from tests.dialogue.world import CODE
from voice.languages.ar.diacritics import bare

WHERE = Speech(SpeechCommand.WHERE)
START = Activate("choice:fr")


def said(hall: Hall) -> list[str]:
    return [line["text"] for line in hall.hear()]


def asked_where(hall: Hall) -> dict[str, str]:
    """By key, what "where am I?" says."""
    hall.hear()
    hall.press(WHERE)
    lines = hall.hear()
    typed = [line for line in lines if line["key"].endswith(("which-code", "which-number"))]
    assert all(line["private"] for line in typed)
    return {line["key"]: line["text"] for line in lines}


def fluent(message_id: str, **args: str | int) -> str:
    return MESSAGES["fr"].spoken(message_id, args)


def test_where_am_i_says_the_screen_the_place_the_answers_and_how_to_go_on(hall: Hall) -> None:
    to_french = MoveFocus(Direction.NEXT)
    hall.press(to_french, to_french, Select(), Activate("choice:take-number"))
    heard = asked_where(hall)
    assert list(heard) == [
        "which-service:title",
        "which-service:step",
        "choice:service0",
        "which-service:answered",
        "which-service:answer:home",
        "which-service:how",
    ]
    assert heard["which-service:step"] == fluent("page-of", page=1, pages=2)
    assert heard["choice:service0"].endswith("1 sur 6.")
    assert fluent("choice-take-number") in heard["which-service:answer:home"]
    assert "Flèche bas" in heard["which-service:how"]
    assert hall.glass.page.id == "which-service"


def test_where_am_i_is_in_short_the_last_four_answers(hall: Hall) -> None:
    hall.press(JackChanged(inserted=True), START)
    hall.press(Activate("choice:my-papers"), Activate("choice:cancel-appointment"))
    hall.press(*(Activate(f"key:{key}") for key in (*CODE, "ok", *"047", "ok")))
    hall.outside.answer()
    hall.conversation.pump()
    heard = asked_where(hall)
    answers = [text for key, text in heard.items() if ":answer:" in key]
    assert len(answers) == 4
    assert answers[2].endswith("quatre huit deux, un sept trois, zéro cinq un.")
    assert heard[f"{hall.glass.page.id}:answered"] == fluent("answered-so-far", n=4)


def test_where_am_i_before_any_answer_tells_no_answers(hall: Hall) -> None:
    hall.press(START)
    assert [key for key in asked_where(hall) if "answer" in key] == []


def test_who_uses_switches_hears_how_their_switches_go_on(hall: Hall) -> None:
    hall.press(START)
    session = hall.conversation.session
    two = Switches("switch-1", moves="switch-2", known=True)
    hall.conversation.session = replace(session, preferences=replace(session.preferences, switches=two))
    assert asked_where(hall)["home:how"] == fluent("orientation-two-switches")


def test_the_language_key_turns_to_the_next_language_at_once_and_says_so_in_it(hall: Hall) -> None:
    hall.press(START, Activate("choice:check-in"), Activate("key:4"))
    hall.hear()
    hall.press(NextLanguage())
    lines = hall.hear()
    assert {line["language"] for line in lines} == {"ar"}
    assert bare(lines[0]["text"]) == Messages("ar").shown("language-name", {})
    entry = hall.conversation.engine.screen(hall.conversation.session).entry
    assert entry is not None
    assert entry.typed == "4"
    hall.press(NextLanguage())
    assert hall.conversation.session.preferences.language == "fr"


def test_before_a_language_is_chosen_the_language_key_offers_the_next_one(hall: Hall) -> None:
    hall.press(NextLanguage())
    assert hall.glass.page.focus == "choice:ar"
    hall.hear()
    hall.press(NextLanguage())
    assert hall.glass.page.focus == "choice:fr"
    assert {line["language"] for line in hall.hear()} == {"fr"}


def test_who_came_before_the_catalogue_changes_the_language_too(hall: Hall) -> None:
    hall.conversation.session = replace(hall.conversation.session, catalogue=None)
    hall.press(START, NextLanguage())
    assert hall.conversation.session.chosen == hall.glass.page.language == "ar"


def test_a_pause_is_seen_while_it_lasts_and_says_nothing_of_itself(hall: Hall) -> None:
    """Rows H1, K6: whoever sees and does not hear knows why nothing goes on."""
    hall.press(START)
    hall.wait(1.0)
    hall.press(Speech(SpeechCommand.PAUSE))
    hall.wait(1.0)
    status = hall.glass.page.status
    assert status is not None
    assert status.shown == Messages("fr").shown("status-voice-paused", {})
    hall.press(Speech(SpeechCommand.PAUSE))
    hall.wait(1.0)
    assert hall.glass.page.status is None
    told = [line["text"] for line in hall.hear()]
    assert told  # it goes on where it stood
    assert status.spoken not in told
    hall.press(Speech(SpeechCommand.REPEAT))
    hall.wait(0.5)
    hall.press(Speech(SpeechCommand.PAUSE), Speech(SpeechCommand.LOUDER))
    hall.wait(0.5)
    assert hall.glass.page.status is None  # what interrupts ends the pause


HELP_BY_SENTENCE = (Activate("bar:help"), Activate("choice:by-sentence"))
ONWARDS, BACKWARDS = Activate("choice:next-sentence"), Activate("choice:previous-sentence")


def test_without_keys_for_it_a_page_is_read_by_sentence_from_the_help_screen(hall: Hall) -> None:
    """Each press is a sentence of the page that is covered; moving about in between loses no place."""
    hall.press(START, Activate("choice:check-in"), *HELP_BY_SENTENCE)
    hall.hear()
    hall.press(ONWARDS)
    assert said(hall)[-1].endswith("1 sur 4.")
    hall.press(ONWARDS)
    assert said(hall)[-1].endswith("2 sur 4.")
    hall.press(MoveFocus(Direction.NEXT), MoveFocus(Direction.NEXT))
    assert said(hall)[-1].startswith(fluent("choice-previous-sentence"))
    hall.press(BACKWARDS)
    heard = hall.hear()[-1]
    assert (heard["key"], heard["text"].endswith("1 sur 4.")) == ("which-code:title", True)
    assert hall.glass.page.id == "by-sentence"
    hall.press(Activate("choice:return"))
    assert hall.glass.page.id == "which-code"
    hall.hear()
    hall.press(*HELP_BY_SENTENCE, ONWARDS)
    assert said(hall)[-1].endswith("1 sur 4."), "another time from the beginning"


def test_what_is_private_on_a_page_read_so_is_not_heard_in_the_hall(hall: Hall) -> None:
    hall.press(START, Activate("choice:my-papers"), Activate("choice:cancel-appointment"))
    hall.press(*(Activate(f"key:{key}") for key in "48"), *HELP_BY_SENTENCE, ONWARDS)
    hall.hear()
    hall.press(BACKWARDS, BACKWARDS)
    for _ in range(6):
        hall.press(ONWARDS)
    assert not any("quatre" in text for text in said(hall))


def test_which_keys_read_by_sentence_is_told_to_who_has_some(hall: Hall) -> None:
    """Made of the key map: an EZ Access keypad alone has none, and hears of none."""
    hall.press(START, *HELP_BY_SENTENCE, MoveFocus(Direction.FIRST))
    hall.hear()
    hall.press(Speech(SpeechCommand.REPEAT))
    assert any("Touche F 12" in text for text in said(hall))
    ez_access = load_keymap(CONFIG / "keymaps" / "ez_access.json")
    assert Hints(ez_access.names()).of("next_sentence", "previous_sentence") == ()


def test_a_pause_with_nothing_to_pause_says_where_one_is(hall: Hall) -> None:
    hall.press(START)
    hall.hear()
    hall.press(Speech(SpeechCommand.PAUSE))
    assert hall.hear()


@pytest.mark.parametrize("command", [c for c in SpeechCommand if c is not SpeechCommand.PAUSE])
def test_every_command_says_what_it_did(hall: Hall, command: SpeechCommand) -> None:
    """Row A15."""
    hall.press(START)
    hall.hear()
    hall.press(Speech(command))
    assert said(hall)


def test_the_sentence_keys_go_on_from_what_was_being_said(hall: Hall) -> None:
    hall.press(START, Activate("choice:check-in"))
    hall.wait(0.1)  # its title is being said
    hall.press(Speech(SpeechCommand.NEXT_SENTENCE))
    said = hall.hear()[-1]
    assert said["key"] == "which-code:prompt"
    assert said["text"].endswith("2 sur 4.")
    hall.press(Speech(SpeechCommand.PREVIOUS_SENTENCE))
    (said,) = hall.hear()
    assert (said["key"], said["text"].endswith("1 sur 4.")) == ("which-code:title", True)
