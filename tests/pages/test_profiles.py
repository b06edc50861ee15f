"""Whole visits as some people have to make them: by ear from the first key, in small steps, leaving nothing behind."""

import re
from collections.abc import Callable
from functools import partial

import pytest

from kiosk.content.page import ControlStyle, Page
from kiosk.dialogue.actions import Direction, Leave, MoveFocus, Select
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import TextSize
from kiosk.dialogue.text import message
from kiosk.journeys import calls
from kiosk.journeys.reception import reception
from tests.dialogue.world import PER_PAGE, Walk, ticket
from tests.pages.listening import LANGUAGES, Listener, values, visible

in_each = pytest.mark.parametrize("language", LANGUAGES)
MOST_ANSWERS, MOST_WORDS = 6, 12
SLOT = {"ar": "تَحْتِ الشَّاشَة", "ary": "تَحْت الشَّاشَة", "zgh": "ⴷⴷⴰⵡ ⵓⴳⴷⵉⵍ", "fr": "sous l'écran"}


def by_ear(visitor: Listener, *wanted: str) -> None:
    """Presses "next" until each is heard, and chooses it then; sees nothing."""
    for control in wanted:
        for _ in range(40):
            heard = visitor.do(MoveFocus(Direction.NEXT))
            assert heard, f"silence on {visitor.page.id}"
            if heard[-1].key == control:
                break
        else:
            raise AssertionError(f"{control} is never heard on {visitor.page.id}")
        visitor.do(Select())


def assert_small_step(page: Page) -> None:
    """Rows C1, C2, C4, C5."""
    beside = (ControlStyle.BAR, ControlStyle.KEY, ControlStyle.MORE)
    choices = [control for control in page.controls if control.style not in beside]
    assert page.entry is None or all(choice.style is ControlStyle.QUIET for choice in choices)
    assert len(choices) <= MOST_ANSWERS
    assert all(control.pictogram and control.name.shown and control.name.spoken for control in choices)
    for phrase in visible(page):
        for sentence in re.split(r"[.?!؟]+(?:\s|$)", phrase.shown):
            assert len(re.findall(r"[^\s]*\w[^\s]*", sentence)) <= MOST_WORDS, sentence


@in_each
def test_the_first_key_leads_by_ear_to_every_help_there_is(language: str) -> None:
    """Row F3: a language, how to use the keys, then any setting: none of it needs an eye or a finger."""
    visitor = Listener()
    by_ear(visitor, f"choice:{language}")
    assert visitor.keys()[:2] == ["home:welcome", "home:orientation"]
    by_ear(visitor, "bar:settings", "choice:text-size", "choice:huge")
    assert visitor.walk.session.preferences.text_size is TextSize.HUGE
    assert visitor.page.id == "home"


@in_each
def test_a_visit_is_made_of_small_steps_and_leaves_nothing(language: str) -> None:
    """Row F2: the rows of cognition (C) on every page from the first to the last, those of privacy (P) at its end."""
    visitor = Listener()
    fresh = visitor.walk.session.preferences
    steps: tuple[Callable[[], object], ...] = (
        *(partial(visitor.choose, name) for name in (language, "bar:settings", "text-size", "large")),
        *(partial(visitor.choose, name) for name in ("book-appointment", "service1")),
        *(visitor.answer, visitor.first, visitor.first, partial(visitor.choose, "book-it")),
        *(partial(visitor.answer, outcome) for outcome in (ticket(), calls.Printed())),
    )
    for step in steps:
        assert_small_step(visitor.page)
        step()
    assert_small_step(visitor.page)
    assert visitor.page.id == "take-ticket"
    visitor.do(Leave())
    assert visitor.walk.session.visit is None
    assert visitor.walk.session.preferences == fresh


PLACES = ("below", "left", "right", "beside")


@in_each
def test_where_the_ticket_comes_out_is_what_the_site_says(language: str) -> None:
    """Another place, other words, on the screen, in the ear and in the help; every one of them named."""
    said = {}
    for place in PLACES:
        engine = Engine(reception, LANGUAGES, PER_PAGE.__getitem__, paper_out=place)
        visitor = Listener(Walk(engine))
        visitor.choose(language, "take-number", "service1")
        visitor.answer(ticket())
        visitor.answer(calls.Printed())
        where = values()[language].spoken(message(f"paper-{place}"))
        assert any(where in text for text in visitor.texts()), place
        assert where in values()[language].spoken(visitor.walk.screen.help), place
        said[place] = visitor.page.prompt.spoken
    assert len(set(said.values())) == len(PLACES)


@in_each
def test_where_the_ticket_comes_out_is_said_and_it_is_printed_once_more_for_who_asks(language: str) -> None:
    """Row O3."""
    visitor = Listener()
    visitor.choose(language, "book-appointment", "service1")
    visitor.answer()
    visitor.first()
    visitor.first()
    visitor.choose("book-it")
    visitor.answer(ticket())
    visitor.answer(calls.Printed())
    assert any(SLOT[language] in text for text in visitor.texts())
    assert visitor.page.control("choice:print-again") is not None
    visitor.choose("print-again")
    visitor.answer(calls.Printed())
    assert visitor.page.id == "take-ticket"
    assert visitor.page.control("choice:print-again") is None
