"""What stands on a page is heard, all of it, in the page's language (rows A2, A3, A4, A17)."""

import re
from dataclasses import replace

import pytest

from kiosk.content.compose import RIGHT_TO_LEFT
from kiosk.content.page import ControlStyle, Page
from kiosk.dialogue.actions import Direction, MoveFocus
from kiosk.dialogue.text import message
from tests.pages.listening import (
    FORM_PLACES,
    LANGUAGES,
    PLACES,
    Listener,
    narrator,
    values,
    visible,
    visit_to,
    words,
)
from voice.speech.utterance import Utterance

everywhere = pytest.mark.parametrize("place", [*PLACES, *FORM_PLACES])
in_both = pytest.mark.parametrize("language", LANGUAGES)


def language_expected(page: Page, key: str) -> str:
    """The page's own, but a language's name is said in itself."""
    control = page.control(key)
    if control is not None and control.style is ControlStyle.LANGUAGE:
        return key.removeprefix("choice:")
    return page.language


@everywhere
@in_both
def test_no_visible_word_is_silent(place: str, language: str) -> None:
    visitor = visit_to(place, language)
    heard = [words(said) for said in narrator().whole(visitor.page)]
    for said in visitor.sweep():
        heard += [words(utterance) for utterance in said]
    for phrase in visible(visitor.page):
        assert any(phrase.spoken in text for text in heard), phrase.shown


@everywhere
@in_both
def test_no_word_that_is_said_of_a_page_is_unseen(place: str, language: str) -> None:
    """Row H1: for who does not hear, nothing is told by sound alone. What was typed stands in its field; where the
    focus is, its ring shows."""
    page = replace(visit_to(place, language).page, focus=None)
    seen = sorted((phrase.spoken for phrase in visible(page)), key=len, reverse=True)
    for utterance in narrator().whole(page):
        if utterance.key == f"{page.id}:entry":
            assert page.entry is not None
            continue
        rest = words(utterance)
        for phrase in seen:
            rest = rest.replace(phrase, "")
        assert not re.search(r"\w", rest), f"{utterance.key}: {rest}"


@everywhere
@in_both
def test_every_page_has_a_title_a_prompt_and_words_for_every_control(place: str, language: str) -> None:
    page = visit_to(place, language).page
    assert page.direction.value == ("rtl" if language in RIGHT_TO_LEFT else "ltr")
    assert all(phrase.shown.strip() and phrase.spoken.strip() for phrase in visible(page))
    assert all(phrase.language == language for phrase in (page.title, page.prompt))


@everywhere
@in_both
def test_every_utterance_is_in_the_language_of_the_page(place: str, language: str) -> None:
    visitor = visit_to(place, language)
    spoken: list[tuple[Page, Utterance]] = [(visitor.page, u) for u in narrator().whole(visitor.page)]
    for said in visitor.sweep():
        spoken += [(visitor.page, utterance) for utterance in said]
    for page, utterance in spoken:
        assert utterance.language == language_expected(page, utterance.key), utterance.key


@everywhere
@in_both
def test_a_focused_answer_is_said_by_name_role_and_place(place: str, language: str) -> None:
    visitor = visit_to(place, language)
    for said in visitor.sweep():
        assert visitor.page.focus is not None
        control = visitor.page.control(visitor.page.focus)
        assert control is not None
        (utterance,) = said
        own = values()[control.name.language]
        assert utterance.key == control.id == visitor.page.focus
        assert words(utterance).startswith(control.name.spoken)
        if control.position is not None:
            n, count = control.position
            assert words(utterance).endswith(f"{own.spoken(message('position', n=n, count=count))}.")
        group = [c for c in visitor.page.controls if c.id.startswith("choice:")]
        assert (control.position is None) == (control not in group)


@in_both
def test_answers_are_numbered_from_one_to_all_of_the_page(language: str) -> None:
    page = visit_to("which-service, today", language).page
    assert [c.position for c in page.controls if c.position] == [(n, 6) for n in range(1, 7)]


@in_both
def test_the_focus_speaks_of_where_it_is_also_backwards_and_from_the_ends(language: str) -> None:
    visitor = visit_to("which-service", language)
    for to in (Direction.LAST, Direction.PREVIOUS, Direction.FIRST, Direction.NEXT, Direction.PREVIOUS):
        visitor.do(MoveFocus(to))
        assert visitor.keys() == [visitor.page.focus]


@in_both
def test_the_chosen_text_size_is_said_with_its_state(language: str) -> None:
    visitor = visit_to("choose-text-size", language)
    chosen = [control for control in visitor.page.controls if control.state]
    assert [control.id for control in chosen] == ["choice:normal"]
    state = chosen[0].state
    assert state is not None
    said = {u.key: words(u) for moved in visitor.sweep() for u in moved}
    assert state.spoken in said["choice:normal"]
    assert state.spoken not in said["choice:large"]


@in_both
def test_pictograms_that_point_are_mirrored_with_the_page(language: str) -> None:
    back = visit_to("home", language).page.control("bar:back")
    assert back is not None
    assert back.pictogram == ("back_rtl" if language in RIGHT_TO_LEFT else "back")


def test_attract_is_silent_until_somebody_presses_something() -> None:
    visitor = Listener()
    assert visitor.said == []
    visitor.wait(1.0)
    assert visitor.said == []
    for language in LANGUAGES:
        visitor.do(MoveFocus(Direction.NEXT))
        assert [(u.language, u.key) for u in visitor.said] == [(language, f"choice:{language}")]


def test_the_end_of_a_visit_is_silent() -> None:
    visitor = visit_to("home", "fr")
    visitor.choose("bar:leave")
    assert visitor.page.id == "attract"
    assert visitor.said == []
