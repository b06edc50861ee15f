"""Facts turn pages on the small lying panel in large text; nothing is set smaller, nothing is left out."""

from collections.abc import Iterator
from functools import cache

import pytest

from kiosk.content.compose import Composer
from kiosk.content.messages import Messages
from kiosk.content.values import Values
from kiosk.dialogue.actions import Activate, CatalogueArrived, GoBack, GoOn
from kiosk.dialogue.engine import Engine
from kiosk.dialogue.preferences import Preferences, TextSize
from kiosk.dialogue.screen import Screen
from kiosk.journeys.calls import NotPrinted, PrintTicket
from kiosk.journeys.reception import reception
from kiosk.touch.capacity import capacity
from kiosk.touch.fact_pages import FactPages
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import LANDSCAPE, PANELS, PORTRAIT, Panel
from tests.dialogue.test_random_walks import RECEIPT
from tests.dialogue.world import CODE, LANGUAGES, Walk
from tests.screens.reached import CENTRE, real_catalogue

WAYS = {
    "book-this": ("book-appointment",),
    "take-ticket": ("take-number",),
    "keep-ticket": ("take-number",),
    "arrived": ("check-in",),
    "cancel-this": ("my-papers", "cancel-appointment"),
    "request-state": ("my-papers", "find-request"),
    "certificate-state": ("my-papers", "check-certificate", "attestation", "by-receipt"),
}
TYPED = {"which-receipt": RECEIPT, "which-code": CODE, "which-number": "047"}
MOST_STEPS = 30
every_way = pytest.mark.parametrize("name", WAYS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def composer() -> Composer:
    return Composer({language: Values(language, Messages(language)) for language in LANGUAGES})


def visitor(name: str, language: str, panel: Panel, size: TextSize) -> Walk:
    """Somebody who set the text to that size and came to that screen."""
    engine = Engine(reception, LANGUAGES, lambda s: capacity(panel, s), FactPages(composer(), panel))
    walk = Walk(engine, centre=CENTRE)
    walk.do(CatalogueArrived(real_catalogue()))
    walk.choose(language, "bar:settings", "text-size", size)
    for choice in WAYS[name]:
        find(walk, choice)
    for _ in range(MOST_STEPS):
        if walk.screen.id == name:
            return walk
        pending = walk.session.pending
        if pending is not None and name == "keep-ticket" and isinstance(pending.call, PrintTicket):
            walk.answer(NotPrinted("no-printer"))
        elif pending is not None:
            walk.answer()
        elif walk.screen.entry is not None:
            walk.enter(TYPED.get(walk.screen.id, RECEIPT))
        else:
            walk.choose(walk.screen.choices[0].id if walk.screen.choices else "more")
    raise AssertionError(walk.screen.id)


def find(walk: Walk, name: str) -> None:
    """Chooses it on whatever page it is."""
    for _ in range(walk.screen.pages):
        if any(choice.id == name for choice in walk.screen.choices):
            break
        walk.choose("more")
    walk.choose(name)


def pages_of(walk: Walk) -> Iterator[Screen]:
    """The pages of the screen, one after another, as a finger turns them."""
    yield walk.screen
    while walk.screen.page < walk.screen.pages:
        yield walk.do(Activate("more"))


@pytest.mark.parametrize("size", [TextSize.LARGE, TextSize.HUGE])
@every_language
@every_way
def test_no_page_is_set_smaller_and_every_fact_stands_on_one(
    name: str, language: str, size: TextSize
) -> None:
    """Rows V2, V5."""
    told = visitor(name, language, PORTRAIT, size).screen.facts
    seen = []
    for screen in pages_of(visitor(name, language, LANDSCAPE, size)):
        scene = compose(composer().page(screen, Preferences(language, size)), LANDSCAPE)
        assert scene.shrink == 1.0, screen.page
        seen += [fact for fact in screen.facts if fact not in seen]
    assert seen == list(told)


@every_way
@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
def test_text_as_it_comes_needs_one_page(name: str, panel: Panel) -> None:
    walk = visitor(name, "fr", panel, TextSize.NORMAL)
    assert (walk.screen.page, walk.screen.pages) == (1, 1)


@pytest.mark.parametrize("name", ["take-ticket", "keep-ticket", "arrived", "cancel-this", "request-state"])
def test_what_can_be_answered_stands_on_the_last_page(name: str) -> None:
    """Row E2: nobody agrees to what they have not been shown."""
    *first, last = pages_of(visitor(name, "fr", LANDSCAPE, TextSize.HUGE))
    assert not any(screen.choices for screen in first)
    assert last.choices == visitor(name, "fr", PORTRAIT, TextSize.NORMAL).screen.choices
    assert first


@pytest.mark.parametrize("name", ["take-ticket", "keep-ticket"])
def test_the_number_of_a_ticket_stands_on_every_page_its_picture_on_the_last(name: str) -> None:
    walk = visitor(name, "fr", LANDSCAPE, TextSize.HUGE)
    for screen in pages_of(walk):
        page = composer().page(screen, walk.session.preferences)
        assert screen.facts[0].id == "number"
        assert (page.ticket is not None) is (screen.page == screen.pages)


def test_keys_turn_the_pages_there_and_back() -> None:
    walk = visitor("cancel-this", "fr", LANDSCAPE, TextSize.HUGE)
    first = walk.screen.facts
    assert walk.do(GoOn()).page == walk.screen.pages == 2
    assert walk.screen.facts != first
    assert walk.do(GoOn()).id == "cancel-this"  # the last page: going on cancels nothing
    assert walk.do(GoBack()).facts == first
    assert walk.do(GoBack()).id == "which-number"


def test_smaller_text_brings_all_facts_to_one_page_again() -> None:
    """Row V19: the visitor is still at the same question."""
    walk = visitor("cancel-this", "fr", LANDSCAPE, TextSize.HUGE)
    told = {fact.id for screen in pages_of(walk) for fact in screen.facts}
    walk.choose("bar:settings", "text-size", TextSize.NORMAL)
    assert (walk.screen.id, walk.screen.pages, len(walk.screen.facts)) == ("cancel-this", 1, len(told))
