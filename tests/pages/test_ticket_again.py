"""A ticket asked for again by its short code is read out as the first time (row A20)."""

import pytest

from kiosk.journeys import calls
from tests.dialogue.world import CODE, ticket
from tests.pages.listening import LANGUAGES, Listener, values, visit_to, words

in_all = pytest.mark.parametrize("language", LANGUAGES)


def proven(language: str) -> Listener:
    """By both facts, and printed once more."""
    visitor = visit_to("ticket-found", language)
    visitor.choose("print-ticket")
    visitor.enter("047")
    visitor.answer(ticket())
    visitor.answer(calls.Printed())
    return visitor


@in_all
def test_by_the_code_alone_one_hears_when_and_where_and_nothing_more(language: str) -> None:
    visitor = visit_to("ticket-found", language)
    rows = [u for u in visitor.said if ":row:" in u.key]
    assert [u.key.rpartition(":")[2] for u in rows] == ["day", "time", "centre"]
    assert values()[language].code("R-047") not in " ".join(visitor.texts())


@in_all
def test_with_the_number_all_that_the_paper_carries_is_said_again(language: str) -> None:
    own = values()[language]
    visitor = proven(language)
    assert visitor.page.id == "take-ticket"
    first = visit_to("take-ticket", language)
    assert [words(u) for u in visitor.said if ":row:" in u.key] == [
        words(u) for u in first.said if ":row:" in u.key
    ]
    said = " ".join(visitor.texts())
    assert own.code(CODE) in said
    assert own.code("R-047") in said
