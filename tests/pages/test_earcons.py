"""Earcons: heard where the dialogue accepts, refuses, finishes, waits for writing; each is seen too (row H1)."""

import pytest

from kiosk.content.earcons import TROUBLES, beginning
from kiosk.content.page import Page
from kiosk.dialogue.actions import GoBack
from kiosk.dialogue.screen import ScreenKind
from tests.dialogue.world import CODE, ticket
from tests.pages.listening import FORM_PLACES, PLACES, Listener, visible, visit_to, words
from voice.sound.earcons import Earcon
from voice.speech.utterance import Play, Utterance


def heard(visitor: Listener) -> list[Earcon]:
    return [earcon for earcon, _, _ in visitor.sounds if earcon is not None]


def seen(page: Page) -> set[str]:
    """What a page shows, in words and pictures."""
    return {phrase.shown for phrase in visible(page)} | {page.pictogram or ""}


def assert_seen(earcon: Earcon, before: Page, after: Page) -> None:
    match earcon:
        case Earcon.ERROR:
            assert (after.error and after.error != before.error) or after.pictogram in TROUBLES
        case Earcon.DONE:
            assert after.kind is ScreenKind.TICKET or after.pictogram == "yes"
        case Earcon.LISTENING:
            assert after.entry is not None
        case Earcon.ACCEPTED:
            assert after.preferences != before.preferences or after.id != before.id
    assert seen(after) != seen(before)


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("place", [*PLACES, *FORM_PLACES])
def test_no_earcon_tells_what_is_not_seen(place: str, language: str) -> None:
    """Row H1: for who does not hear, nothing is told by sound alone."""
    for earcon, before, after in visit_to(place, language).sounds:
        if earcon is not None:
            assert_seen(earcon, before, after)


def test_a_whole_visit_sounds_like_this() -> None:
    visitor = Listener()
    visitor.choose("fr", "check-in")
    visitor.enter("123456789")
    assert heard(visitor) == [Earcon.ACCEPTED, Earcon.LISTENING, Earcon.ERROR]
    visitor.choose(*["key:erase"] * len("123456789"))
    visitor.enter(CODE)
    visitor.answer(ticket())
    assert heard(visitor)[3:] == [Earcon.DONE]


def test_a_wait_and_what_follows_it_are_one_acceptance() -> None:
    visitor = Listener()
    visitor.choose("fr", "book-appointment", "service1")
    before = len(heard(visitor))
    visitor.wait(0.6)
    assert heard(visitor)[before:] == [Earcon.ACCEPTED]
    visitor.answer()
    assert heard(visitor)[before + 1 :] == []


def test_giving_up_an_appointment_is_done_when_it_is_given_up() -> None:
    visitor = visit_to("cancel-sure", "fr")
    assert Earcon.DONE not in heard(visitor)
    visitor.choose("cancel-it")
    visitor.answer()
    assert visitor.page.id == "cancelled"
    assert heard(visitor)[-1] is Earcon.DONE


@pytest.mark.parametrize("name", ["help", "settings"])
def test_looking_elsewhere_and_coming_back_is_no_news(name: str) -> None:
    for place in ("which-code", "take-ticket", "fault", "which-service"):
        visitor = visit_to(place, "fr")
        before = len(heard(visitor))
        visitor.choose(f"bar:{name}")
        visitor.do(GoBack())
        assert visitor.page.id == place
        assert heard(visitor)[before:] == []


def test_going_back_is_no_acceptance_but_a_field_listens_again() -> None:
    visitor = visit_to("which-service", "fr")
    before = len(heard(visitor))
    visitor.do(GoBack())
    assert heard(visitor)[before:] == []
    visitor.choose("check-in")
    visitor.do(GoBack())
    visitor.choose("check-in")
    assert heard(visitor)[before:] == [Earcon.LISTENING, Earcon.LISTENING]


def test_a_setting_and_a_language_are_taken() -> None:
    for chosen in (("bar:settings", "text-size", "huge"), ("bar:language", "ar")):
        visitor = visit_to("home", "fr")
        before = len(heard(visitor))
        visitor.choose(*chosen)
        assert heard(visitor)[before:] == [Earcon.ACCEPTED]


def test_it_sounds_before_the_first_word_and_takes_none_away() -> None:
    """Row A16: inside the first utterance, so that nothing else can be said meanwhile."""
    visitor = visit_to("which-service", "fr")
    told = beginning(Earcon.ACCEPTED, visitor.said)
    assert told[0].parts[0] == Play(Earcon.ACCEPTED)
    assert [words(said) for said in told] == [words(said) for said in visitor.said]
    assert [said.priority for said in told] == [said.priority for said in visitor.said]
    assert told[1:] == visitor.said[1:]
    assert beginning(None, visitor.said) == visitor.said
    silent: list[Utterance] = []
    assert beginning(Earcon.DONE, silent) == []
