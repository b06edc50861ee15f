"""Promises about every screen that a visitor can come to, found by walking at random."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.dialogue.screen import ChoiceStyle, Screen
from kiosk.dialogue.steps import Call
from kiosk.journeys import calls
from kiosk.journeys.reception import MY_PAPERS
from protocol.catalogue import Service
from tests.dialogue.forms import turn_to
from tests.dialogue.test_random_walks import press
from tests.dialogue.world import CODE, Walk
from tests.screens.reached import new_walk, real_catalogue

MOST_CHOICES = 6


@pytest.fixture(scope="module")
def screens() -> dict[str, Screen]:
    found: dict[str, Screen] = {}
    for seed in range(40):
        chance, walk = random.Random(seed), Walk()
        for _ in range(50):
            press(walk, chance.randrange(10_000))
            found.setdefault(walk.screen.id, walk.screen)
    assert len(found) > 30
    return found


def test_one_question_a_screen(screens: dict[str, Screen]) -> None:
    """Row C1: answers to choose or something to type, never both; beside what is typed only ways past it."""
    for screen in screens.values():
        if screen.entry is not None:
            assert all(choice.style is ChoiceStyle.QUIET for choice in screen.choices), screen.id


def test_at_most_six_answers_then_more(screens: dict[str, Screen]) -> None:
    """Row C2."""
    for screen in screens.values():
        assert len(screen.choices) <= MOST_CHOICES, screen.id


def test_every_answer_has_a_pictogram_and_a_name(screens: dict[str, Screen]) -> None:
    """Row C4; the name is shown and said, see tests/pages."""
    for screen in screens.values():
        assert all(choice.pictogram and choice.name for choice in screen.choices), screen.id


TASKS = {
    "request-service": real_catalogue().services,
    "take-number": real_catalogue().services,
    "book-appointment": [one for one in real_catalogue().services if one.appointment_minutes],
}


@pytest.mark.parametrize(("task", "service"), [(task, one) for task, of in TASKS.items() for one in of])
def test_a_service_is_two_choices_away_from_its_task(task: str, service: Service) -> None:
    """Row C3, in the catalogue that ships: its group, then itself; then the visit goes on."""
    walk = new_walk(1)
    menu = walk.choose("fr", task).id
    assert turn_to(walk, service.category).id == "which-service"
    turn_to(walk, service.id)
    assert walk.screen.id not in {"home", menu, "which-service"} or walk.session.pending is not None


@pytest.mark.parametrize("journey", MY_PAPERS)
def test_what_concerns_papers_is_two_choices_away(journey: str) -> None:
    """Row C3."""
    walk = Walk()
    assert walk.choose("fr", "my-papers").id == "my-papers"
    assert turn_to(walk, journey.replace("_", "-")).id not in {"home", "my-papers"}


def test_titles_differ(screens: dict[str, Screen]) -> None:
    """Row V18."""
    titles = [repr(screen.title) for screen in screens.values()]  # content's own words have no hash
    assert len(set(titles)) == len(titles)


def pick_first_slot(walk: Walk) -> None:
    walk.answer()
    walk.choose(walk.screen.choices[0].id)
    walk.choose(walk.screen.choices[0].id)


def prove(walk: Walk) -> None:
    walk.enter(CODE)
    walk.enter("047")
    walk.answer()


def to_book(walk: Walk) -> None:
    walk.choose("book-appointment", "service1")
    pick_first_slot(walk)


def to_move(walk: Walk) -> None:
    walk.choose("my-papers", "move-appointment")
    prove(walk)
    pick_first_slot(walk)


def to_cancel(walk: Walk) -> None:
    walk.choose("my-papers", "cancel-appointment")
    prove(walk)


@pytest.mark.parametrize(
    ("way", "yes", "kind"),
    [
        (to_book, ("book-it",), calls.Book),
        (to_move, ("move-it",), calls.MoveTo),
        (to_cancel, ("give-it-up", "cancel-it"), calls.CancelIt),
    ],
)
def test_nothing_consequential_before_its_facts_were_shown_with_a_way_out(
    way: Callable[[Walk], None], yes: tuple[str, ...], kind: type[Call[Any]]
) -> None:
    """Row E2; cancelling needs two different acts."""
    walk = Walk()
    walk.choose("fr")
    way(walk)
    assert {"day", "time", "centre"} <= {fact.id for fact in walk.screen.facts}
    for act in yes:
        assert walk.performed(kind) == []
        assert len(walk.screen.choices) > 1
        walk.choose(act)
    assert len(walk.performed(kind)) == 1
