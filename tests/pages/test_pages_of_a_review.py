"""A review has pages under one id: who listens hears each of them whole."""

import pytest

from kiosk.dialogue.actions import Direction, MoveFocus, Select
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.screen import ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Journey, choice, choose_one
from kiosk.dialogue.text import message
from kiosk.dialogue.visit import Facts
from tests.dialogue.world import PER_PAGE, Walk
from tests.pages.listening import LANGUAGES, Listener

PAGES = 2


def review(facts: Facts) -> Journey[None]:
    for page in range(1, PAGES + 1):
        yield from choose_one(
            "check-answers",
            choice("all-right", "yes", ChoiceStyle.PRIMARY),
            kind=ScreenKind.CONFIRM,
            facts=(Fact(f"row-{page}", message("fact-number"), message("answer-number", n=page)),),
            title=message("check-answers-title-n", page=page, pages=PAGES),
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_keys_one_hears_the_second_page_and_not_only_where_the_focus_is(language: str) -> None:
    visitor = Listener(Walk(Engine(review, LANGUAGES, PER_PAGE.__getitem__)))
    while visitor.page.focus != f"choice:{language}":
        visitor.do(MoveFocus(Direction.NEXT))
    visitor.do(Select())
    first = visitor.keys()
    assert "check-answers:row:row-1" in first
    visitor.do(Select())
    assert visitor.keys()[:3] == ["check-answers:title", "check-answers:prompt", "check-answers:row:row-2"]
